"""Check of length: a translation must be about as long as expected."""

from __future__ import annotations

from digest.language.known import language as known_language
from digest.translating.checking.endings import ends_sentence
from digest.translating.checking.gate.side import Side

# Of a language without a file.
_LENGTHS = {"th": 0.95}
_LEAST, _MOST = 0.62, 1.7
# A translation without the full stop of its segment is cut off if it is much shorter.
_LEAST_WITHOUT_END = 0.85
# Short segments vary more: a difference of this many characters of English is never wrong.
_SLACK = 6


def is_of_length(segment: Side, translated: Side) -> bool:
    """Return whether the translation has about as many characters as its language needs for the segment."""
    expected = len(segment.visible) / _length(segment.language)
    length = len(translated.visible) / _length(translated.language)
    if length > _MOST * expected + 3 * _SLACK:
        return False
    is_cut = ends_sentence(segment.text) and not ends_sentence(translated.text)
    return length >= (_LEAST_WITHOUT_END if is_cut else _LEAST) * expected - _SLACK


def _length(language: str) -> float:
    """Return the characters that a language needs for one of English."""
    return _LENGTHS.get(language) or known_language(language).relative_length
