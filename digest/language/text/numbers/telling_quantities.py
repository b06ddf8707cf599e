"""Telling quantities: those that say something by themselves, as a key figure does.

"612 boats", "505 kg of salt", "40% of the vote" and "a fine of $250" do. A bare "60%", "$20" or "5 km" does not, nor
does an age, a duration, one end of a range, a small number, or a number that is part of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.dates.day_names import weekday
from digest.language.text.numbers.counted_noun import counted_end
from digest.language.text.numbers.number_multipliers import multiplier_end
from digest.language.text.numbers.quantities import Quantity, quantities
from digest.language.text.numbers.units import end_of_unit, units_beside
from digest.language.text.patterns import one_of
from digest.language.text.shortening.finite_verbs import main_verb
from digest.language.text.shortening.phrases import ends_phrase, is_link

# Ages, durations and multiples say little; a point may be any.
_TRIVIAL = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "before our era"}
    | {"multiple", "point", "percentage point", "angle"}
)
# The least number that is worth telling without a multiplier or a unit.
_LEAST = 10
# "45 ex-soldats" ends at a hyphen.
_SHORTEST = 3
_NUMBER = re.compile(r"\d+(?:[ .,'’\u00a0\u202f]\d+)*")
_MARKS = re.compile(r"\s*(?:[,;/–—-]|\.{2,3}|…)?\s*")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)\s\Z")
_LAST_WORDS = re.compile(r"((?:[^\W\d_]{3,}\s){1,2})([^\W\d_]{1,4})[\s’']\Z")
_POSTCODE = re.compile(r"\d{5}")
_REST_OF_UNIT = re.compile(r"/[^\W\d_]+")
_SHORT_WORD = re.compile(r"[\s\u00a0]([^\W\d_]{1,5}[’']?)(?=\s|(?<=[’']))")


def telling_quantities(sentence: str, language: str) -> Iterator[Quantity]:
    """Yield the quantities of a sentence of a language that say what they count, or what they are a part of.

    Those of a language whose words for time are not known cannot be told from ages and durations; there are none.
    """
    known = known_language(language)
    found = list(quantities(sentence, language)) if known.units or known.counted.vague else []
    joined = _joined(sentence, language) if found else frozenset()
    for quantity in found:
        number = _NUMBER.search(sentence, quantity.start)
        if (
            number is None
            or number.start() in joined
            or _is_code(number[0])
            or _is_name(sentence, quantity, number.end(), language)
        ):
            continue
        start, end = _extent(sentence, quantity, number, language)
        if end:
            yield Quantity(start, end, quantity.value, sentence[number.end() : end].strip())


def _extent(sentence: str, quantity: Quantity, number: re.Match[str], language: str) -> tuple[int, int]:
    """Return the range of a quantity with what it counts or is a part of; an empty one if it does not say that."""
    scaled = _after_period(sentence, multiplier_end(sentence, number.end(), language))
    units = units_beside(sentence, number.start(), number.end(), language)
    units |= units_beside(sentence, number.start(), scaled, language)
    if units & _TRIVIAL:
        return 0, 0
    if not units:
        if scaled == number.end() and (float(quantity.value) < _LEAST or "." in quantity.value):
            return 0, 0
        end = counted_end(sentence, scaled, language)
        return (quantity.start, end) if _is_noun(sentence[scaled:end], language) else (0, 0)
    unit = max(end_of_unit(sentence, number.end(), language), end_of_unit(sentence, scaled, language))
    if rest := _REST_OF_UNIT.match(sentence, unit):
        unit = rest.end()
    end = _noun_end(sentence, unit, language)
    if end > unit:
        return quantity.start, end
    start = _noun_start(sentence, quantity.start, language)
    return (start, unit) if start < quantity.start else (0, 0)


def _joined(sentence: str, language: str) -> frozenset[int]:
    """Return the positions of numbers that are two of one: the ends of a range, "14 of 18", "2, 3 million"."""
    joining, to = _joining_words(language)
    found = set()
    for first, second in pairwise(_NUMBER.finditer(sentence)):
        end = multiplier_end(sentence, first.end(), language)
        end = _after_period(sentence, max(end, end_of_unit(sentence, first.end(), language)))
        gap = sentence[end : second.start()].rstrip("$€£¥₽₹ ")
        is_from = to.search(f"{sentence[max(0, first.start() - 12) : first.start()]}…{gap[:40]}")
        if _MARKS.fullmatch(gap) or joining.fullmatch(gap) or is_from:
            found |= {first.start(), second.start()}
    return frozenset(found)


@lru_cache(maxsize=64)
def _joining_words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile patterns for words that join two numbers, and for words around the first number of a range."""
    known = known_language(language)
    ends = one_of(word for word in known.dates.ranges if word not in known.clauses.joins)
    both = (*known.dates.ranges, *known.clauses.joins, *known.phrases.links, *known.counted.wholes, *known.counted.of)
    joining = re.compile(rf"\s{one_of(both)}", re.IGNORECASE)
    return joining, re.compile(rf"\b{one_of(known.dates.range_starts)}\s….*\s{ends}\Z", re.IGNORECASE)


def _is_code(digits: str) -> bool:
    """Return whether digits are those of a code: of a recall, a telephone, a day."""
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()


def _is_name(sentence: str, quantity: Quantity, number_end: int, language: str) -> bool:
    """Return whether a number is part of a name: of a model ("iPhone 15"), a channel, an index, a town."""
    before = _WORD_BEFORE.search(sentence[max(0, quantity.start - 40) : quantity.start])
    after = sentence[number_end : number_end + 2].strip()
    if before and len(before[1]) > 1 and before[1].isupper():
        return True
    if known_language(language).names.are_all_nouns_capital:
        return after.isupper() and _POSTCODE.fullmatch(sentence, quantity.start, number_end) is not None
    is_first = before is None or not re.search(r"\w", sentence[: quantity.start - len(before[0])])
    return after.isupper() or (before is not None and any(map(str.isupper, before[1][is_first:])))


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


def _after_period(sentence: str, end: int) -> int:
    """Return the end of an abbreviated multiplier with its period: "1,4 тыс. человек"."""
    return end + 1 if re.match(r"\.\s[^\W\d_]", sentence[end : end + 3]) and sentence[end + 2].islower() else end
