"""Recognize classified advertisements for homes by their titles: "Sunny flat (old town) $950 2bd 640ft2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from digest.languages.load import codes, language, languages
from digest.text.words.phrase_search import UNPARTED

# A title that is longer is no title.
_LONGEST = 300
# A number must not begin within a word; in Chinese and Japanese, it may.
_START = r"(?<![a-z\u00df-\u024f\u0370-\u06ff\d.,])"
_NUMBER = r"\d[\d.,'\u00a0\u202f]*+"
_AMOUNT = rf"{_NUMBER}(?: \d{{3}}\b)*+"
_UNIT_OF_MONEY = r"[$€£¥₩₽₴₸₺₫֏﷼]|(?:usd|eur|gbp|chf|kč|zł|руб|грн|тг|tl|kr|lei|元|円|원|تومان|درهم|دينار|ريال)(?!\w)"
_PRICE = rf"[$€£¥₩₽₴₸₺]\s?{_NUMBER}(?!\w)|{_START}{_AMOUNT}\s?(?:{_UNIT_OF_MONEY})"
_UNIT_OF_AREA = r"m²|m2|㎡|ft²|ft2|sq\.? ?ft|sqft|qm|mq|м²|м2|кв\.? ?м|平米|平方米|坪|평|متر مربع"
_AREA = rf"{_START}{_AMOUNT}\s?(?:{_UNIT_OF_AREA})(?!\w)"
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
    words = "|".join(one.genres.rooms for one in known if one.genres.rooms)
    # "2+1" and "3+kk" are rooms and a kitchen.
    rooms = rf"{_START}(?:\d\+(?:\d|kk)(?!\w)|\d[\d.,]*+[\s-]?(?:{words})(?:(?![^\W\d_])|(?<={UNPARTED.pattern})))"
    return re.compile(f"(?P<price>{_PRICE})|(?P<area>{_AREA})|(?P<rooms>{rooms})")
