"""The parts of a language, by subject. All fields are optional; each part names the modules that use it.

Words are in lower case unless a comment says otherwise. A pattern is a regular expression without numbered groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Words = tuple[str, ...]
_NOTHING: Mapping[str, Words] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Names of months and days of the week that CLDR lacks; ``digest.language.cldr`` returns the others.

    Used by datelines, dates in words and facts (``text.dates``, ``language.facts``).
    """

    # Further forms of the twelve months and the seven days, spelled as within a sentence: "январе", "setiembre".
    months: tuple[Words, ...] = ()
    weekdays: tuple[Words, ...] = ()
    # Abbreviations that mean a month beside a number, and those that mean a day of the week, in texts of any language.
    short_months: Words = ()
    short_weekdays: tuple[Words, ...] = ()
    # Months that are also other words, spelled as within a sentence: "May".
    ambiguous_months: Words = ()
    # Names of fewer than four letters that mean a month in texts of any language all the same.
    shortest_months: Words = ()
    # Twelve patterns for names that dateparser does not know.
    month_patterns: Words = ()
    # Patterns for endings of a month ("'de") and for words attached before it, and for the first day in words.
    month_endings: str = ""
    before_month: str = ""
    first_day: str = ""
    # The day may come after the month: "October 7".
    month_may_come_first: bool = False
    # For each of the seven days, a pattern for whole words that always mean the day, and one for words that may mean
    # it. The gate checks the days of a language only if the first are given.
    weekday_patterns: Words = ()
    weekday_hints: Words = ()
    # Months have numbers instead of names, as in Chinese.
    has_numbered_months: bool = False
    # Days of the week are often other words: Thứ Hai also means "second", Душанбе is a city.
    are_weekdays_words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Words around dates, used by ``text.dates``, ``text.shortening`` and ``reading.textfile``."""

    # Words before a date at the beginning of a sentence ("on", "am"), after it ("morning"), instead of it ("today",
    # "last week").
    before_day: Words = ()
    parts_of_day: Words = ()
    today: Words = ()
    # Words between the two days of a range ("to"), and before the first ("from").
    ranges: Words = ()
    range_starts: Words = ()
    # Words around a time: "at", "Uhr".
    before_clock: Words = ()
    after_clock: Words = ()
    # Words around a year, and instead of it.
    before_year: Words = ()
    after_year: Words = ()
    this_year: Words = ()
    # Words between a day and its month ("of"), and ordinal endings of a day ("th").
    fillers: Words = ()
    ordinals: Words = ()
    # A pattern for dates with numbered months.
    numbered: str = ""
    # Words that announce a date ("published on"), and those that announce the date of a change ("updated").
    labels: Words = ()
    changed: Words = ()
    # Words that join a date to the sentence before it ("until"), except those that may follow a place ("Berlin, den 12.
    # Mai").
    ties: Words = ()
    letter_ties: Words = ()
    # A date at the beginning of a sentence needs no comma after it.
    stands_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """Words with a period that does not end a sentence, listed without it; used by the splitter (``text.sentences``).

    A word in lower case matches in any case; one with a capital only as written, because in lower case it is a common
    word ("Me", "On"). The splitter is not told the language of a text, so do not list a word that often ends a sentence
    in another language; nor one that lower case follows ("etc. for"), nor one with capitals and periods inside
    ("U.S.").
    """

    # Words before names, whatever these begin with: titles, ranks, streets, towns.
    before_names: Words = ()
    # Words before an explanation or an amount; a sentence ends here only if a new one clearly begins.
    within: Words = ()
    # Words that are abbreviations only before a number, Arabic or Roman ("no. 3", "s. XX"); and endings of such words
    # ("Hafenstr. 5").
    before_numbers: Words = ()
    endings_before_numbers: Words = ()
    # Words that mean a year or a unit after a number, and may then end a sentence; elsewhere they have their usual
    # meaning.
    after_numbers: Words = ()
    # Words that never begin a sentence: "Quay & Co. Ltd."
    never_first: Words = ()
    # Words that may follow a certain abbreviation.
    followed_by: Mapping[str, Words] = field(default_factory=lambda: _NOTHING)
    # Words that form one abbreviation with the next: "sq. m."
    before_measures: Words = ()
    # Words that make a number with a period an ordinal: after it ("am 21. April"), and before it ("die 5. Sitzung").
    after_ordinals: Words = ()
    before_ordinals: Words = ()
    # Short words after which a period does end a sentence.
    final: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Openers:
    """Words that begin sentences, used by headlines and by the splitter, which is not told the language."""

    # Words that begin a sentence even after an initial and are never names; and those that may be part of a name: "J.
    # Le Quai".
    starters: Words = ()
    name_particles: Words = ()
    # Verbs of the clause that names the speaker ("Never!" Quay said): as its last word, as its first, and as its last
    # without a space.
    reporting_last: Words = ()
    reporting_first: Words = ()
    reporting_unspaced: Words = ()
    # Words that refer to the sentence before ("he", "however"). List only those that nearly always do: not "it",
    # because of "it is raining".
    dependent: Words = ()
    # A pattern for other beginnings that do: "two days later", "añadió que" without a subject.
    referring: str = ""
    # A pattern for connectives that join a sentence to the one before, first or in second place, before a comma:
    # "however", "of course".
    connecting: str = ""
    # A pattern for beginnings of lines that often have no verb: "new episode of", "parmi".
    verbless: str = ""
    # A pattern for determiners that point at what was named before, wherever they stand: "those".
    pointing: str = ""
    # A pattern for sentences that begin with one of these but do not depend on context: "later this week".
    independent: str = ""
    # Words for the author or the speaker, who is not named: "I", "our".
    first_person: Words = ()
    # A pattern, with capitals as they are written, for words by which a text speaks of its author or of its own page:
    # "my", "in this article".
    own_voice: str = ""
    # A pattern, with capitals as they are written, for the words by which a title speaks to its readers: "your".
    readers: str = ""
    # Subjects of a clause after a quotation that do not name the speaker: "..., she said".
    speakers: Words = ()
    # A pattern for subjects that only the sentences before name, with what follows: "The meeting was ..." does not say
    # which.
    unnamed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Forms of finite verbs, used by headlines (``text.shortening``) in languages that list some."""

    # Auxiliaries, and verbs of news that are not recognized by their endings.
    finite: Words = ()
    # A pattern for other verbs; excluded are words that begin with one of ``no_verbs`` and have up to two letters more,
    # and those very words from ``of_subject``.
    endings: str = ""
    no_verbs: Words = ()
    # A pattern for words in lower case that may be finite verbs, in a language in which all are known by it: a sentence
    # without one has no verb. Better one too many.
    perhaps: str = ""
    # Endings of other words that may be the predicate: "возможно", "нет".
    predicate_endings: Words = ()
    # Pairs of words of which the second is not a verb: "il y a deux ans".
    no_phrases: tuple[Words, ...] = ()
    # Patterns for a verb with its object, for a participle directly after a verb, and for the ending of an infinitive.
    transitive: str = ""
    participles: str = ""
    infinitives: str = ""
    # A pattern for a verb, with the next word in its group, where plurals of nouns look alike: it is one only after
    # what may be its subject, and before what may be its object, so none of ``no_objects``.
    of_subject: str = ""
    no_objects: Words = ()
    # After one of the first, a word that looks like a finite verb is a participle; after an article, in any language,
    # it is a noun.
    before_participles: Words = ()
    articles: Words = ()
    # Words after which the next verb belongs to a subordinate clause.
    subordinators: Words = ()
    # Verbs of saying, which may be followed by a clause without "that".
    saying: Words = ()
    # Verbs that say how something ended, each standing for all words with its stem: "arrested", "signed", "won".
    settled: Words = ()
    # The second part of a verb ends the sentence; and a verb may come before its subject.
    come_last: bool = False
    may_come_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """Words that begin parts of a sentence, used by headlines (``text.shortening``) and the gate."""

    # Words, and a pattern, before which a sentence with a verb is complete: they say when, why, in addition to what.
    adjuncts: Words = ()
    adjunct_phrases: str = ""
    # Words before which a sentence is not complete, or means something else than as a whole.
    needed: Words = ()
    # A pattern for an infinitive that the verb before it needs: "à voter".
    before_infinitives: str = ""
    # Words of which a sentence can lose neither the beginning nor the end without changing its meaning: "if", "when".
    conditions: Words = ()
    # A pattern for a beginning that describes the subject after it: "Elected in May, the mayor ..."
    asides: str = ""
    # Patterns for words that say who says so: within a clause, and at the beginning of a sentence. Better one too many.
    reporting: str = ""
    sources: str = ""
    # "And" and "or"; "but"; and words that need two parts after them: "between".
    joins: Words = ()
    contrasts: Words = ()
    between: Words = ()
    # Words before the one who acts in a passive sentence: "by".
    agents: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Words at the edges of phrases, between which a sentence can be cut (``text.shortening``, ``text.numbers``)."""

    # Words before which a title may end; not those that only link a word to the one before ("of").
    beginners: Words = ()
    # Words that cannot end a title, and a pattern for adjectives that cannot, because their noun follows.
    unfinished: Words = ()
    adjectives: str = ""
    # Words that continue, after a comma, what comes before it: "including".
    continuing: Words = ()
    # Words that join two nouns: "505 kg of drugs".
    links: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Words around numbers that count something, used by key figures (``text.numbers``, ``editing.summary``)."""

    # A pattern for the noun after a number, or for the adjectives before the noun; or the number of words within which
    # the noun ends.
    nouns: str = ""
    adjectives: str = ""
    noun_first: int = 0
    # Adjectives that come before a noun although most come after it: "150 nuevas plazas". None is a noun by itself.
    before_nouns: Words = ()
    # A pattern for units directly before a noun: "145 кг соли".
    measures: str = ""
    # Words that make the number after them a name: "article 12".
    naming: Words = ()
    # A pattern for words that make the next number part of the one before ("including").
    parts: str = ""
    # Words between a share and its whole, besides those that link two nouns: "16 Prozent der Stimmen".
    wholes: Words = ()
    # Words between a part and a whole that are both numbers: "14 out of 18".
    of: Words = ()
    # A pattern for words that are no noun of a bare number: nouns in a case that needs the words before it ("в 14
    # матчах"), adverbs ("actuellement").
    oblique: str = ""
    # Words that are no noun after a number, or say nothing by themselves: "others", "apiece", "total"; in a language
    # without spaces, beginnings: 号.
    vague: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """Credits, invitations and notices of sites, which are not news (``text.sentences.boilerplate``)."""

    # Beginnings of sentences that are never news. Beginnings that news may have too go into the fields below.
    beginnings: Words = ()
    # Whole sentences.
    whole: Words = ()
    # Words that no sentence of news contains.
    within: Words = ()
    # Words before a name only: "By Ana Rossi".
    bylines: Words = ()
    # Words before the name of a photographer or an agency, beside a colon: "The pier (photo: Ana Rossi)".
    credits: Words = ()
    # A pattern for the beginnings of notices that a list cannot hold: "Try the app free". Apostrophes are straight.
    patterns: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Words that say the time of day, as patterns for whole words; ``language.facts.time_facts`` reads them.

    It does so only in languages that list the hours.
    """

    # The hours from one up, each in all its forms: "seven", "седьмого".
    hours: tuple[Words, ...] = ()
    # Words before or after a number that make it a time ("Uhr"), and words that may also mean something else: "at",
    # "heures".
    before: str = ""
    after: str = ""
    perhaps_before: str = ""
    perhaps_after: str = ""
    # Parts of the day, as they stand beside a time; a night has hours before and after midnight.
    am: str = r"a\.?\s?m\.?"
    pm: str = r"p\.?\s?m\.?"
    morning: str = ""
    noon: str = ""
    afternoon: str = ""
    evening: str = ""
    night: str = ""
    # Noon and midnight as times of their own.
    at_noon: str = ""
    at_midnight: str = ""
    # Times in words, with their minutes after the hour ("half past {hour}") and before it ("halb {hour}").
    spoken_past: Mapping[str, int] = field(default_factory=dict)
    spoken_to: Mapping[str, int] = field(default_factory=dict)
    # Endings of a number of hours ("'te"), and words after minutes.
    endings: str = ""
    minutes: str = "min"
    # Words between two times or days that share what is said of one of them: "to", "and".
    joins: str = ""
