"""Weeks that are hard to group: all items the same, from one template, without words, in many scripts, unpunctuated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random

from bench.nonsense import nonsense_words

# Each makes a title and a text of a random source.
Maker = Callable[[Random], tuple[str, str]]

_FERRY = "The ferry Gull ran aground off Northport in thick fog. Boats took all 140 passengers ashore."
_SCRIPTS = "ferry паром πλοίο 渡轮 フェリー 여객선 العبارة नौका เรือเฟอร์รี מעבורת լաստանավ 140 1,315 12:30 🚢 –".split()


@cache
def _words() -> list[str]:
    return list(nonsense_words())


def _same(_random: Random) -> tuple[str, str]:
    return "Ferry runs aground", _FERRY


def _flat(random: Random) -> tuple[str, str]:
    street = " ".join(random.sample(_words(), 2)).title()
    rooms, size, price = random.randrange(1, 9), random.randrange(30, 200), random.randrange(60, 900)
    text = (
        f"Bright flat for sale in {street}: {rooms} rooms, {size} square meters, with a balcony, for {price},000 euros."
    )
    return f"Flat for sale: {street}", f"{text} Viewing by appointment only, the owner answers calls from 9 to 18."


def _empty(_random: Random) -> tuple[str, str]:
    return "", ""


def _one_word(random: Random) -> tuple[str, str]:
    return "", random.choice(_words())


def _mixed(random: Random) -> tuple[str, str]:
    return " ".join(random.choices(_SCRIPTS, k=5)), " ".join(random.choices(_SCRIPTS, k=60))


def _unmarked(random: Random) -> tuple[str, str]:
    return "", " ".join(random.choices(_words(), k=130))


HARD: Mapping[str, Maker] = {
    "all the same": _same,
    "of one form": _flat,
    "empty": _empty,
    "of one word": _one_word,
    "of mixed scripts": _mixed,
    "without any mark": _unmarked,
}
