"""Telling quantities: those that say something by themselves, as a key figure does.

"612 boats", "505 kg of salt", "40% of the vote" and "a fine of $250" do. A bare "60%", "$20" or "5 km" does not, nor
does an age, a duration, one end of a range, a small number, or a number that is part of a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from digest.language.facts.fact import Fact
from digest.language.facts.read_facts import facts
from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.dates.day_names import day_names, weekday
from digest.language.text.numbers.counted_noun import counted_end
from digest.language.text.numbers.units import units_beside
from digest.language.text.patterns import one_of
from digest.language.text.shortening.finite_verbs import main_verb
from digest.language.text.shortening.phrases import ends_phrase, is_link
from digest.language.text.words.words import words

# Ages, durations and multiples say little; a point may be any.
_TRIVIAL = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "before our era"}
    | {"multiple", "point", "percentage point", "angle"}
)
# What else has numbers in it.
_OTHERS = frozenset({"date", "time", "code"})
# The least number that is worth telling without a multiplier or a unit.
_LEAST = 10
# "45 ex-soldats" ends at a hyphen.
_SHORTEST = 3
_HAN = r"\u3041-\u30ff\u3400-\u9fff"
# Not within a word ("MH17"), a range, a score, an address or another number, nor before a mark for inches or minutes.
_DIGITS = re.compile(
    rf"(?<![^\W{_HAN}])(?<![.,:/#№§–—-])"
    r"(?:\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?![^\W{_HAN}]|[:/'’\"”″′]|[.,]\d|-\w|[–—]\d)"
)
_MONEY = re.compile(r"(?:US|A|C)?[$€£¥₽₹] ?\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# A number between two capitalized words is part of a name: "Harbor 10.5 Review".
_NAMED = re.compile(r"\w*[A-ZА-ЯЁ]\w*\s\Z")
_NAME = re.compile(r"\s[A-ZА-ЯЁ][a-zа-яё]")
_MARKS = re.compile(r"\s*(?:[,;/–—-]|\.{2,3}|…)?\s*")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)\s\Z")
_LAST_WORDS = re.compile(r"((?:[^\W\d_]{3,}\s){1,2})([^\W\d_]{1,4})[\s’']\Z")
_POSTCODE = re.compile(r"\d{5}")
_REST_OF_UNIT = re.compile(r"/[^\W\d_]+")
_SHORT_WORD = re.compile(r"[\s\u00a0]([^\W\d_]{1,5}[’']?)(?=\s|(?<=[’']))")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: its range in the sentence, its value as a plain decimal number, and the words for what it counts."""

    start: int
    end: int
    value: str
    label: str


def telling_quantities(sentence: str, language: str) -> Iterator[Quantity]:
    """Yield the quantities of a sentence of a language that say what they count, or what they are a part of.

    Those of a language whose words for time are not known cannot be told from ages and durations; there are none.
    """
    known = known_language(language)
    if not (known.units or known.counted.vague) or not any(map(str.isdecimal, sentence)):
        return
    read = facts(sentence, language)
    quantities = {fact.start: fact for fact in read if fact.kind == "quantity"}
    numbers = list(_in_digits(read, sentence))
    left_out = joined(numbers, quantities, sentence, language) | _in_others(numbers, read)
    for number in numbers:
        digits = _DIGITS.match(sentence, number.start)
        value = words(digits[0]) if digits and digits.end() <= number.end else ()
        if digits is None or len(value) != 1 or number.start in left_out or _is_code(digits[0]):
            continue
        money = _MONEY.search(sentence, max(0, number.start - 5), number.start)
        start, unit = money.start() if money else number.start, quantities.get(number.start)
        if _is_name(sentence, start, digits, language) or not (unit or _counts(sentence, start, digits, language)):
            continue
        is_telling = number.end > digits.end() or (float(value[0]) >= _LEAST and "." not in value[0])
        start, end = _extent(sentence, start, number, unit, language)
        if end and (unit or is_telling):
            yield Quantity(start, end, value[0], sentence[digits.end() : end].strip())


def _in_digits(read: Sequence[Fact], sentence: str) -> Iterator[Fact]:
    """Yield the numbers in digits, but no ordinals and fractions, and not those of a list that is one: "10.0.0.1"."""
    times = Counter(fact.start for fact in read if fact.kind == "number")
    for fact in read:
        is_plain = fact.kind == "number" and times[fact.start] == 1 and sentence[fact.start].isdecimal()
        if is_plain and not any(" " in value or "/" in value for value in fact.values):
            yield fact


def _in_others(numbers: Sequence[Fact], read: Sequence[Fact]) -> frozenset[int]:
    """Return the positions of numbers that are those of a date, a time or a code."""
    others = [fact for fact in read if fact.kind in _OTHERS and fact.is_sure]
    return frozenset(one.start for one in numbers if any(other.start <= one.start < other.end for other in others))


def _extent(sentence: str, start: int, number: Fact, quantity: Fact | None, language: str) -> tuple[int, int]:
    """Return the range of a quantity with what it counts or is a part of; an empty one if it does not say that."""
    units = {value.partition(" ")[2] for value in quantity.values} if quantity else set()
    if units & _TRIVIAL:
        return 0, 0
    if quantity is None:
        end = counted_end(sentence, number.end, language)
        return (start, end) if _is_noun(sentence[number.end : end], language) else (0, 0)
    unit = quantity.end
    if rest := _REST_OF_UNIT.match(sentence, unit):
        unit = rest.end()
    end = _noun_end(sentence, unit, language)
    if end > unit:
        return start, end
    begin = _noun_start(sentence, start, language)
    return (begin, unit) if begin < start else (0, 0)


def joined(numbers: Sequence[Fact], quantities: Mapping[int, Fact], sentence: str, language: str) -> frozenset[int]:
    """Return the positions of numbers that are two of one: the ends of a range, "14 of 18", "2, 3 million".

    ``quantities`` are those of the sentence, by their beginning.
    """
    joining, to = _joining_words(language)
    found = set()
    for first, second in pairwise(numbers):
        end = max(first.end, quantities.get(first.start, first).end)
        gap = sentence[end : second.start].rstrip("$€£¥₽₹ ")
        is_from = to.search(f"{sentence[max(0, first.start - 12) : first.start]}…{gap[:40]}")
        if _MARKS.fullmatch(gap) or joining.fullmatch(gap) or is_from:
            found |= {first.start, second.start}
    return frozenset(found)


@lru_cache(maxsize=64)
def _joining_words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile patterns for words that join two numbers, and for words around the first number of a range."""
    known = known_language(language)
    ends = one_of(word for word in known.dates.ranges if word not in known.clauses.joins)
    both = (*known.dates.ranges, *known.clauses.joins, *known.phrases.links, *known.counted.wholes, *known.counted.of)
    joining = re.compile(rf"\s{one_of(both)}", re.IGNORECASE)
    return joining, re.compile(rf"\b{one_of(known.dates.range_starts)}\s….*\s{ends}\Z", re.IGNORECASE)


def is_part_of_name(sentence: str, start: int, end: int, language: str, *, has_noun: bool = False) -> bool:
    """Return whether a number in digits is part of a name or a code, or only a part of one: "MH17", "1-0".

    One that counts a noun is none of the name before it: "in Arden 21 people came".
    """
    digits = _DIGITS.match(sentence, start)
    if digits is None or digits.end() > end or _is_code(digits[0]):
        return True
    is_name = not has_noun and _is_name(sentence, start, digits, language)
    return is_name or not _counts(sentence, start, digits, language)


def _is_code(digits: str) -> bool:
    """Return whether digits are those of a code: of a recall, a telephone, a day."""
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()


def _is_name(sentence: str, start: int, digits: re.Match[str], language: str) -> bool:
    """Return whether a number is part of a name: of a model ("iPhone 15"), a channel, an index, a town."""
    before = _WORD_BEFORE.search(sentence[max(0, start - 40) : start])
    after = sentence[digits.end() : digits.end() + 2].strip()
    if before and len(before[1]) > 1 and before[1].isupper():
        return True
    if known_language(language).names.are_all_nouns_capital:
        return after.isupper() and _POSTCODE.fullmatch(sentence, start, digits.end()) is not None
    is_first = before is None or not re.search(r"\w", sentence[: start - len(before[0])])
    return after.isupper() or (before is not None and any(map(str.isupper, before[1][is_first:])))


def _counts(sentence: str, start: int, digits: re.Match[str], language: str) -> bool:
    """Return whether a number without a unit may count something: it is no year, nor that of an article or a name."""
    before = sentence[max(0, start - 24) : start]
    are_nouns_capital = known_language(language).names.are_all_nouns_capital
    is_between = _NAMED.search(before) and _NAME.match(sentence, digits.end())
    return (
        _YEAR.fullmatch(digits[0]) is None
        and _naming().search(before) is None
        and (are_nouns_capital or not is_between)
    )


@cache
def _naming() -> re.Pattern[str]:
    """Compile a pattern for what is before a number in a name: "No. 5", "Article 12"."""
    return re.compile(rf"(?:\b{one_of(of_all(lambda known: known.counted.naming))}\.?|[№#§])\s\Z", re.IGNORECASE)


def _is_noun(label: str, language: str) -> bool:
    """Return whether the words after a number are a noun phrase, not a verb, an adjective or "others"."""
    words = label.split()
    known = known_language(language)
    if not words:
        return False
    if language in UNSPACED_LANGUAGES:
        return not label.strip().startswith(known.counted.vague)
    no_nouns = (known.counted.adjectives, known.phrases.adjectives, known.counted.oblique)
    return (
        not {word.lower() for word in words} & set(known.counted.vague)
        and not any(re.fullmatch(each, words[-1]) for each in no_nouns if each)
        and (words[-1][0].isupper() or not known.names.are_all_nouns_capital)
        and not units_beside(f"1 {words[-1]}", 0, 1, language) & _TRIVIAL
        and len(words[-1]) >= _SHORTEST
        and weekday(words[-1]) is None
        and not re.match(day_names(words[0]).month, words[0], re.IGNORECASE)
        and main_verb(" ".join(takewhile(lambda word: not is_link(word), words)), language) is None
    )


def _noun_end(sentence: str, unit_end: int, language: str) -> int:
    """Return the end of the noun after a unit, directly or after "of" and an article; ``unit_end`` without one."""
    at, wholes = unit_end, known_language(language).counted.wholes
    for place in range(2):
        word = _SHORT_WORD.match(sentence, at)
        if word is None:
            break
        is_whole = is_link(word[1].rstrip("’'")) or word[1].lower() in wholes
        if not (is_whole or (place and ends_phrase(word[1], language))):
            break
        at = word.end()
    if at == unit_end and not _takes_noun(language):
        return unit_end
    # The letter before an elided noun counts as its space: "d'euros".
    end = counted_end(sentence, at, language)
    noun = sentence[at:end]
    is_name = at == unit_end and noun.strip().istitle() and not known_language(language).names.are_all_nouns_capital
    return end if noun and not is_name and "-" not in noun and _is_noun(noun, language) else unit_end


def _takes_noun(language: str) -> bool:
    """Return whether a noun may follow a unit without a word between: "145 кг соли", "a $3 million bridge"."""
    counted = known_language(language).counted
    return bool(counted.nouns or counted.adjectives) or language in UNSPACED_LANGUAGES


def _noun_start(sentence: str, start: int, language: str) -> int:
    """Return where a noun begins that a quantity says more of: "a fine of $250"; ``start`` without one."""
    found = _LAST_WORDS.search(sentence[max(0, start - 60) : start])
    if found is None or not is_link(found[2]):
        return start
    begin, phrase = max(0, start - 60) + found.start(1), found[1].split()
    if len(phrase) > 1 and ends_phrase(phrase[0], language):
        begin, phrase = begin + len(phrase[0]) + 1, phrase[1:]
    determiner = _WORD_BEFORE.search(sentence[max(0, begin - 20) : begin])
    is_phrase = len(phrase) < len(found[1].split()) or (determiner and ends_phrase(determiner[1], language))
    return begin if is_phrase and _is_noun(phrase[-1], language) else start
