"""Lists of keywords that a feed gives as one: "ferry, harbor, council"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from digest.language.known import of_all

_SEMICOLON = re.compile(r"\s*[;；]\s*")
_COMMA = re.compile(r"\s*(?:,(?!\d{3}\b)|[，、،])\s*")
# What follows the comma of a single name: "Washington, D.C.", "Quay, Inc.", "King, Jr.", "Portland, OR".
_AFTER_NAME = re.compile(r"(?:[A-Z]\.\s?)+|[A-Z]{2}|(?:Inc|Ltd|LLC|Corp|Co|Jr|Sr|PhD|MD|GmbH|S\.?A)\.?")
_LONGEST = 40
_MOST_WORDS = 4


def listed(text: str) -> list[str]:
    """Return the keywords of a text that is a list of them."""
    mark = _SEMICOLON if _SEMICOLON.search(text) else _COMMA
    return [part for part in mark.split(text.strip()) if part.strip()]


def parted(tags: Sequence[str]) -> list[str]:
    """Return tags with those that are clearly lists parted, each in its place.

    A tag with one comma may be a name ("Athens, Georgia"): it is parted only if it is the only one and in lower case.
    """
    return [part for tag in tags for part in _parts(tag, is_only=len(tags) == 1)]


def _parts(tag: str, *, is_only: bool) -> list[str]:
    parts = listed(tag)
    if _SEMICOLON.search(tag):
        return parts if all(map(_is_keyword, parts)) else [tag]
    is_list = len(parts) > 2 or (len(parts) == 2 and is_only and not any(map(_begins_with_capital, parts)))
    is_name = any(_is_joined(part) or _AFTER_NAME.fullmatch(part) for part in parts[1:])
    return parts if is_list and not is_name and all(map(_is_keyword, parts)) else [tag]


def _is_keyword(part: str) -> bool:
    return len(part) <= _LONGEST and len(part.split()) <= _MOST_WORDS


def _is_joined(part: str) -> bool:
    """Return whether a part begins with "and": then all parts are one name, such as "Arts, Culture & Books"."""
    first, _, rest = part.partition(" ")
    return rest != "" and (first in {"&", "+"} or first.lower() in _joins())


@cache
def _joins() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.clauses.joins))


def _begins_with_capital(part: str) -> bool:
    return part[:1].isupper()
