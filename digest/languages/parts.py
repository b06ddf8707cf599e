"""The parts of a language by subject. All fields may stay empty; each part says who asks for it.

Words are in small letters unless a comment says otherwise. A pattern is a regular expression without numbered groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Words = tuple[str, ...]
_NOTHING: Mapping[str, Words] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The names of months and days beyond those of CLDR, which ``digest.languages.cldr`` gives.

    Asked for by datelines, dates in words and the gate (``text.dates``, ``gate.calendar``).
    """

    # Further forms of the twelve names and of the seven, as they stand within a sentence: "январе", "setiembre".
    months: tuple[Words, ...] = ()
    weekdays: tuple[Words, ...] = ()
    # Abbreviations that may be taken for a month beside a number, and for a day of the week, in a text of any language.
    short_months: Words = ()
    short_weekdays: tuple[Words, ...] = ()
    # Other words, too, written as in a sentence: "May".
    ambiguous_months: Words = ()
    # Of fewer than four letters, and yet a month in a text of any language.
    shortest_months: Words = ()
    # Twelve patterns of names that dateparser does not know.
    month_patterns: Words = ()
    # Seven patterns of whole words that are a day, and seven of all else that may mean it. With the first of them, the
    # gate knows the calendar of the language.
    weekday_patterns: Words = ()
    weekday_hints: Words = ()
    # Months have no names but numbers, as in Chinese.
    has_numbered_months: bool = False
    # Days of the week are other words as often: Thứ Hai is "second" too, Душанбе a city.
    are_weekdays_words: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The words around dates, for ``text.dates``, ``text.shortening`` and ``formats.textfile``."""

    # Before the day with which a sentence begins ("on", "am"), after it ("morning", "last") and in its place ("today").
    before_day: Words = ()
    parts_of_day: Words = ()
    after_day: Words = ()
    today: Words = ()
    # Between two days ("to"), and before the first ("from").
    ranges: Words = ()
    range_starts: Words = ()
    # Around a time: "at", "Uhr".
    before_clock: Words = ()
    after_clock: Words = ()
    # Around a year, and in its place.
    before_year: Words = ()
    after_year: Words = ()
    this_year: Words = ()
    # Between a day and its month ("of"), and at the end of the number of a day ("th").
    fillers: Words = ()
    ordinals: Words = ()
    # A pattern for dates with numbered months.
    numbered: str = ""
    # Words that say that a date follows ("published on"), and that it is the one of a change ("updated").
    labels: Words = ()
    changed: Words = ()
    # Words that bind a date to what stands before it into a sentence ("until"), but for these after a place ("Berlin,
    # den 12. Mai").
    ties: Words = ()
    letter_ties: Words = ()
    # A pattern for a day within a sentence, with its preposition. In it {weekday}, {day} and {part} stand for a day of
    # the week, of a month and a part of the day, {either} for all of them, {end} for what has to follow.
    removable: str = ""
    # No comma has to follow the day at the beginning of a sentence.
    stands_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """Words with a period that ends no sentence, given without it, for the splitter (``text.sentences``).

    One in small letters holds in any case; one with a capital only as it is written, for in small letters it is a word
    ("Me", "On"). The splitter is not told the language of a text, so a word that often ends a sentence in another
    language does not belong here; nor does what a small letter follows ("etc. for") or what has periods inside and
    capitals ("U.S.").
    """

    # Names follow, whatever they begin with: titles, ranks, streets, towns.
    before_names: Words = ()
    # An explanation or an amount follows; a sentence ends here only where a new one clearly begins.
    within: Words = ()
    # Only before a number, Arabic or Roman ("no. 3", "s. XX"); and the ends of such words ("Hafenstr. 5").
    before_numbers: Words = ()
    endings_before_numbers: Words = ()
    # After a number they are a year or a measure, and may end a sentence; without one they are what else they are.
    after_numbers: Words = ()
    # No sentence begins with them: "Quay & Co. Ltd."
    never_first: Words = ()
    # What may follow a single one.
    followed_by: Mapping[str, Words] = field(default_factory=lambda: _NOTHING)
    # One abbreviation with the next: "sq. m."
    before_measures: Words = ()
    # These make a number with a period an ordinal: after it "am 21. April", before it "die 5. Sitzung".
    after_ordinals: Words = ()
    before_ordinals: Words = ()
    # A period after them ends a sentence, short as they are.
    final: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Openers:
    """Words with which sentences begin, for the splitter, which is not told the language, and for headlines."""

    # They begin a sentence even after an initial, and are no names; but these may be part of one: "J. Le Quai".
    starters: Words = ()
    name_particles: Words = ()
    # They end the clause that says who spoke ("Never!" Quay said), begin it, or end it without a space.
    reporting_last: Words = ()
    reporting_first: Words = ()
    reporting_unspaced: Words = ()
    # They point to the sentence before ("he", "however"). Only what nearly always does: "it is raining" may stand.
    dependent: Words = ()
    # A pattern for what begins with one of those, and does stand on its own: "later this week".
    independent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """The look of finite verbs, for headlines (``text.shortening``), which know a language that has some."""

    # Auxiliaries, and verbs of news that their endings do not tell.
    finite: Words = ()
    # A pattern for others, but for words that begin with one of these and have up to two letters more.
    endings: str = ""
    no_verbs: Words = ()
    # Pairs of words of which the second is no verb: "il y a deux ans".
    no_phrases: tuple[Words, ...] = ()
    # Patterns: a verb by the object after it; what belongs to a verb right before it; the end of an infinitive.
    transitive: str = ""
    participles: str = ""
    infinitives: str = ""
    # After one of these, what ends like a verb is a participle; after an article, a noun, in whatever language.
    before_participles: Words = ()
    articles: Words = ()
    # Each takes the next verb for its own clause.
    subordinators: Words = ()
    # What is said may follow them without "that".
    saying: Words = ()
    # The second part of a verb ends the sentence; a verb may stand before its subject.
    come_last: bool = False
    may_come_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """The words with which parts of a sentence begin, for headlines (``text.shortening``)."""

    # Before one of these, words or a pattern, a thought is complete if it has a verb: they say when, why, beside what.
    adjuncts: Words = ()
    adjunct_phrases: str = ""
    # Before one of these nothing is said yet, or something else than the whole sentence says.
    needed: Words = ()
    # A pattern for what takes a verb to what is said: "à voter".
    before_infinitives: str = ""
    # No sentence that begins so says the same without it.
    conditions: Words = ()
    # A pattern for a beginning that is about the subject after it: "Elected in May, the mayor ..."
    asides: str = ""
    # Patterns for who said so: in a clause, after at most so many words; and at the beginning of a sentence.
    reporting: str = ""
    speaker_words: int = 1
    sources: str = ""
    # "And" and "or"; "but"; what introduces what was said; and what has two parts after it: "between".
    joins: Words = ()
    contrasts: Words = ()
    complements: Words = ()
    between: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The words at the edges of phrases, to cut a sentence between them (``text.shortening``, ``text.numbers``)."""

    # A title may end before one of these: not what only joins a word to the one before it ("of").
    beginners: Words = ()
    # With one of these no title ends, nor with what the pattern finds, which stands before its noun.
    unfinished: Words = ()
    adjectives: str = ""
    # After a comma they go on with what stands before it: "including".
    continuing: Words = ()
    # They join two nouns: "505 kg of drugs".
    links: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The words around numbers that count something, for key figures (``text.numbers``, ``compose.summary``)."""

    # Patterns for the noun after a number, or for what stands before that; or after how many words the noun has ended.
    nouns: str = ""
    adjectives: str = ""
    noun_first: int = 0
    # Nouns have no plural after a number, in the words of digest too.
    nouns_stay_singular: bool = False
    # A pattern for what stands before a noun without a word between: "145 кг соли".
    measures: str = ""
    # After one of these a number is a name: "article 12".
    naming: Words = ()
    # A pattern: after it, a number is a part of the one before it ("including").
    parts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """Credits, invitations and notices of sites, which are none of the news (``text.sentences.boilerplate``)."""

    # A sentence that begins so is none of the news. What may begin news too is not here, but below.
    beginnings: Words = ()
    # A sentence that is nothing else.
    whole: Words = ()
    # A sentence with one of them anywhere.
    within: Words = ()
    # Before a name alone: "By Ana Rossi".
    bylines: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Patterns for the words of a unit: those that surely mean it after a number, and those that may."""

    surely: str = ""
    perhaps: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Words with a capital, and names that other languages do not share, for the gate (``gate.names``)."""

    # With a capital here and in small letters elsewhere; the second are never a name in another language.
    offices: Words = ()
    days_and_peoples: Words = ()
    # They stay small in a headline of capitals.
    small_in_titles: Words = ()
    # Before a name they belong to it only in part; and the sea, which is called by an ordinary word: mar Rojo.
    articles: Words = ()
    # A capital says nothing.
    are_all_nouns_capital: bool = False
    # By their English name, places that begin otherwise than in other languages.
    places: Mapping[str, Words] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Patterns for the halves of the day, for the gate (``gate.calendar``), which knows a language that has them."""

    after_noon: str = ""
    before_noon: str = ""
    # What says that a number is an hour, which may be before noon where the clock has 24 hours.
    hour: str = ""
