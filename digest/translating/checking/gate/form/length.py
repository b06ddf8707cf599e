"""Check of length: a translation must be about as long as expected."""

from __future__ import annotations

from digest.translating.checking.endings import ends_sentence
from digest.translating.checking.gate.side import Side

# Characters that a language needs for one character of English; languages not listed need a tenth more than English.
_CHARACTERS = {
    "en": 1.0, "es": 1.18, "ca": 1.16, "gl": 1.14, "pt": 1.13, "fr": 1.22, "it": 1.17, "ro": 1.15, "de": 1.17,
    "nl": 1.14, "da": 1.03, "sv": 1.02, "no": 1.0, "nb": 1.0, "nn": 1.0, "ru": 1.1, "be": 1.1, "uk": 1.06, "bg": 1.08,
    "pl": 1.08, "cs": 0.98, "sk": 1.0, "el": 1.2, "tr": 1.05, "fi": 1.07, "hu": 1.1, "ar": 0.85, "he": 0.78, "fa": 0.95,
    "ur": 1.0, "hi": 1.0, "zh": 0.33, "ja": 0.47, "ko": 0.52, "th": 0.95, "vi": 1.1, "id": 1.12,
}  # fmt: skip
_OTHER = 1.1
_LEAST, _MOST = 0.62, 1.7
# A translation without the full stop of its segment is cut off if it is much shorter.
_LEAST_WITHOUT_END = 0.85
# Short segments vary more: a difference of this many characters of English is never wrong.
_SLACK = 6


def is_of_length(segment: Side, translated: Side) -> bool:
    """Return whether the translation has about as many characters as its language needs for the segment."""
    expected = len(segment.visible) / _CHARACTERS.get(segment.language, _OTHER)
    length = len(translated.visible) / _CHARACTERS.get(translated.language, _OTHER)
    if length > _MOST * expected + 3 * _SLACK:
        return False
    is_cut = ends_sentence(segment.text) and not ends_sentence(translated.text)
    return length >= (_LEAST_WITHOUT_END if is_cut else _LEAST) * expected - _SLACK
