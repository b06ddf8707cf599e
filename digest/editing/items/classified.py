"""Recognize classified advertisements for homes by their titles: "Sunny flat (old town) $950 2bd 640ft2"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from digest.language.known import codes, language, languages
from digest.language.text.patterns import NEVER
from digest.language.text.words.phrase_search import UNPARTED

# A title that is longer is no title.
_LONGEST = 300
# A number must not begin within a word; in Chinese and Japanese, it may.
_START = r"(?<![a-z\u00df-\u024f\u0370-\u06ff\d.,])"
_NUMBER = r"\d[\d.,'\u00a0\u202f]*+"
_AMOUNT = rf"{_NUMBER}(?: \d{{3}}\b)*+"
_CURRENCIES = r"[$€£¥₩₽₴₸₺₫֏﷼]"
_UNITS = r"m²|m2|㎡|ft²|ft2|sq\.? ?ft|sqft"
# What stands between such facts, and after the last of them.
_BETWEEN = re.compile(r"[\s,;:/|·•+()\[\].–—-]{0,4}")
_END_OF_PLACE = re.compile(r"[)\]]\s*$")


def is_classified(title: str, tongue: str) -> bool:
    """Return whether a title begins or ends with two of price, area and rooms, or ends with a place and a price."""
    title = title[:_LONGEST].strip()
    facts = list(_facts(tongue).finditer(title.lower()))
    if not facts:
        return False
    return any(_is_offer([fact.lastgroup or "" for fact in run]) for run in _runs_at_edges(title, facts)) or (
        facts[-1].lastgroup == "price"
        and _is_between(title[facts[-1].end() :])
        and bool(_END_OF_PLACE.search(title[: facts[-1].start()]))
    )


def _runs_at_edges(title: str, facts: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the facts side by side that begin the title, and those that end it."""
    runs = [[facts[0]]]
    for before, fact in pairwise(facts):
        if _is_between(title[before.end() : fact.start()]):
            runs[-1].append(fact)
        else:
            runs.append([fact])
    if _is_between(title[: facts[0].start()]):
        yield runs[0]
    if _is_between(title[facts[-1].end() :]):
        yield runs[-1]


def _is_offer(kinds: list[str]) -> bool:
    """Return whether the kinds of facts differ, or rooms of several kinds are counted; two prices are a comparison."""
    return len(set(kinds)) > 1 or kinds.count("rooms") > 1


def _is_between(text: str) -> bool:
    return bool(_BETWEEN.fullmatch(text))


@lru_cache(maxsize=128)
def _facts(tongue: str) -> re.Pattern[str]:
    """Return a pattern of the facts that ads name, in a language and in English; in all if it is unknown."""
    known = [language(each) for each in dict.fromkeys((tongue, "en"))] if tongue in codes() else languages()
    genres = [one.genres for one in known]
    rooms, moneys = _either(one.rooms for one in genres), _either(one.prices for one in genres)
    areas = _either((_UNITS, *(one.areas for one in genres)))
    end = rf"(?:(?![^\W\d_])|(?<={UNPARTED.pattern}))"
    price = rf"{_CURRENCIES}\s?{_NUMBER}(?!\w)|{_START}{_AMOUNT}\s?(?:{_CURRENCIES}|(?:{moneys}){end})"
    area = rf"{_START}{_AMOUNT}\s?(?:{areas})(?!\w)"
    # "2+1" and "3+kk" are rooms and a kitchen.
    room = rf"{_START}(?:\d\+(?:\d|kk)(?!\w)|\d[\d.,]*+[\s-]?(?:{rooms}){end})"
    return re.compile(f"(?P<price>{price})|(?P<area>{area})|(?P<rooms>{room})")


def _either(patterns: Iterable[str]) -> str:
    return "|".join(filter(None, patterns)) or NEVER
