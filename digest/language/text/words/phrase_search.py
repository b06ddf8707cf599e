"""Search a text for a word or phrase as people type it, in any script."""

from __future__ import annotations

import re
import unicodedata

from digest.language.text.characters.normalize import normalize

# The marks that people leave out: accents of Latin and Greek letters, stress and diaeresis in Cyrillic (ё), and vowels
# of Arabic and Hebrew. Marks of other scripts make another letter.
_ACCENTS = re.compile(r"(?<=[a-z\u0370-\u03ff\u0300-\u036f])[\u0300-\u036f]|(?<=[\u0400-\u052f])[\u0301\u0308]")
_VOWELS = re.compile(r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u0640]")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
# Thai to Burmese, Khmer, Chinese, Japanese: without spaces between words. Korean: with endings attached to them.
UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\ua960-\ua97f"
                       "\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")  # fmt: skip


def simplified(text: str) -> str:
    """Return the form in which texts are searched: without case, accents, and differences in width and spacing."""
    text = normalize(text)
    if text.isascii():
        return text
    bare = _VOWELS.sub("", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def has_phrase(text: str, phrase: str) -> bool:
    """Return whether a text contains a phrase as whole words; both are simplified.

    In scripts that do not part words, the characters are enough.
    """
    if not phrase:
        return False
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if _is_edge(text[start - 1 : start], phrase[0]) and _is_edge(text[end : end + 1], phrase[-1]):
            return True
        start = text.find(phrase, start + 1)
    return False


def _is_edge(outside: str, inside: str) -> bool:
    """Return whether a word ends between two characters, of which the outer one may be missing."""
    if not outside or UNPARTED.match(inside):
        return True
    return not (_is_of_word(outside) and _is_of_word(inside))


def _is_of_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")
