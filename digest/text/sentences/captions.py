"""Captions of pictures and words of buttons that stand within a text as if they were its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from digest.languages.load import language as known_language
from digest.languages.load import of_all
from digest.text.patterns import NEVER, one_of

_BRACKETS = ("(", "（")
_WORD = re.compile(r"\S+")
# So many words that stand again in a text, each time without a mark behind them, are a caption: news repeats a name or
# a beginning, but goes on in lower case.
_REPEATED = 5
# The characters of a line that may be such a caption, and the places looked at.
_LONGEST, _MOST_PLACES = 300, 8
_FINAL = (".", "!", "?", "…", ":", ",", ";")
_LEAST = 20


def is_caption(sentence: str, language: str) -> bool:
    """Return whether a sentence says what a picture shows: "Ana Rossi (left)", "seen here in May"."""
    if any(mark in sentence for mark in _BRACKETS) and _positions(language).search(sentence):
        return True
    small = sentence.lower()
    return any(phrase in small for phrase in known_language(language).captions.pictured if phrase[0] != "^") or (
        small.startswith(_pictured(language))
    )


def begins_with_credit(sentence: str) -> bool:
    """Return whether a sentence begins with the credit of a picture in any language: "Photo: Ana Rossi"."""
    return _credit().match(sentence) is not None


def parted_from_caption(line: str, language: str) -> Iterator[str]:
    """Split a line behind a caption without a final mark, and drop a button before it."""
    if button := _button(language).match(line):
        line = line[button.end() :]
    start = 0
    for match in _behind_caption(language).finditer(line):
        if match.start() - start >= _LEAST:
            yield line[start : match.start()]
            start = match.end()
    yield line[start:]


def without_repeated_captions(line: str, text: str) -> str:
    """Return a line without captions before it that stand in the text again, as those of several pictures do."""
    while end := _end_of_repeated(line, text):
        line = line[end:].lstrip()
    return line


def _end_of_repeated(line: str, text: str) -> int:
    """Return the end of a caption that a line begins with and its text repeats, 0 if there is none."""
    parts = line.split(maxsplit=_REPEATED)
    if len(parts) <= _REPEATED:
        return 0
    beginning = line[: len(line) - len(parts[-1])].rstrip()
    # Most lines do not stand twice in their text.
    if text.count(beginning) <= 1:
        return 0
    words = list(_WORD.finditer(line[:_LONGEST]))
    places = list(islice(_places(beginning, text), _MOST_PLACES))
    common = _REPEATED
    while common < len(words) and all(text.startswith(line[: words[common].end()], place) for place in places):
        common += 1
    end = words[common - 1].end()
    behind = {text[place + end :].lstrip()[:1] for place in places}
    is_apart = all(char.isupper() or not char for char in behind) and not line[:end].endswith(_FINAL)
    return end if is_apart else 0


def _places(part: str, text: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + len(part))


@lru_cache(maxsize=64)
def _positions(language: str) -> re.Pattern[str]:
    listed = known_language(language).captions.positions or NEVER
    return re.compile(rf"[(（](?:{listed})[)）]", re.IGNORECASE)


@lru_cache(maxsize=64)
def _pictured(language: str) -> tuple[str, ...]:
    return tuple(phrase[1:] for phrase in known_language(language).captions.pictured if phrase[0] == "^")


@lru_cache(maxsize=64)
def _behind_caption(language: str) -> re.Pattern[str]:
    """Compile a pattern for the space between a letter or digit and a sentence that begins with a capital."""
    listed = known_language(language).captions.next_sentence or NEVER
    # The space first, which is found at once.
    return re.compile(rf" (?=(?:{listed}))(?<=\w )")


@lru_cache(maxsize=64)
def _button(language: str) -> re.Pattern[str]:
    known = known_language(language)
    buttons, starters = one_of(known.captions.buttons), one_of(map(str.capitalize, known.openers.starters))
    return re.compile(rf"(?i:{buttons}) (?={starters}(?!\w))")


@cache
def _credit() -> re.Pattern[str]:
    listed = one_of(of_all(lambda known: known.notices.credits))
    return re.compile(rf"{listed}\.? ?[:：]", re.IGNORECASE)
