"""Text to sentences, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model.locale import Locale
from digest.text.abbreviations import (
    AFTER_ORDINALS,
    BEFORE_NUMBERS,
    BEFORE_WORDS,
    BEFORE_WORDS_BUT_AFTER_NUMBERS,
    STARTERS,
)

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n")
# Possessive, so that a megabyte of periods takes no longer than one of words. A French » may stand off by a space,
# but a space and a German » that opens a quotation may not be taken for it. Armenian is often typed with a colon for
# its full stop.
_TERMINATOR = re.compile(
    r"(?P<marks>[.!?…‽؟۔।॥։።။។。！？｡]++|(?<=[ա-և]):)"
    r"(?P<closers>(?:[\"'”’“»›)\]}」』】〉》）］]|[ \u00a0\u202f]»(?=[\s,.;:]|$))*+)"
)
_WIDE = frozenset("。！？｡")
_GOES_ON_WIDE = frozenset("，、：；…—,;:とって")
# Their sentences follow each other without a space.
_WITHOUT_SPACES = frozenset({"ja", "zh"})
_LONGEST_WORD = 24
_LAST_WORD = re.compile(r"[^\s'’\"“”„«‹(\[]+\Z")
_NEXT_WORD = re.compile(r"[\W_]{0,12}([^\W_]{0,24}\.?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-’]?)*[^\W\d_]")


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into its sentences: nothing but the white space between them is left out.

    An empty line always ends a sentence. Takes time in proportion to the length of the text.
    """
    return tuple(sentence for paragraph in _PARAGRAPH_BREAK.split(text) for sentence in _split(paragraph))


def sentence_space(locale: Locale) -> str:
    """What stands between two sentences."""
    return "" if locale.language in _WITHOUT_SPACES else " "


def _split(paragraph: str) -> Iterator[str]:
    start = 0
    for match in _TERMINATOR.finditer(paragraph):
        if _ends_sentence(paragraph, match):
            yield paragraph[start : match.end()].strip()
            start = match.end()
    rest = paragraph[start:].strip()
    if rest:
        yield rest


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    end = match.end()
    if end == len(text):
        return True
    if match["marks"][-1] in _WIDE:
        return text[end] not in _GOES_ON_WIDE
    if not text[end].isspace():
        return False
    following = _word_after(text, end)
    if following[:1].islower():
        return False
    return match[0] != "." or not _is_abbreviation(_words_before(text, match.start()), following)


def _word_after(text: str, place: int) -> str:
    """The next word, with its period where it has one: ``I`` begins a sentence, ``I.`` is an initial."""
    match = _NEXT_WORD.match(text, place)
    return match[1] if match else ""


def _words_before(text: str, place: int) -> list[str]:
    """The last word before a period, and the one before that where it is near."""
    return text[max(0, place - 2 * _LONGEST_WORD) : place].split()[-2:]


def _is_abbreviation(before: list[str], following: str) -> bool:
    """Whether the period after these words belongs to the last of them; ``following`` has no small letter."""
    found = _LAST_WORD.search(before[-1]) if before else None
    if not found:
        return False
    word, lower, following = found[0], found[0].lower(), following.lower()
    if _INITIALS.fullmatch(word) and (not word.islower() or _INITIALS.fullmatch(following.removesuffix("."))):
        return following not in STARTERS
    if lower in BEFORE_WORDS_BUT_AFTER_NUMBERS:
        return not before[0][-1].isdigit()
    if word.isdigit():
        return len(word) <= 2 and following in AFTER_ORDINALS
    return lower in BEFORE_WORDS or (lower in BEFORE_NUMBERS and following[:1].isdigit())
