"""Apertium's stream format: encode a text for its programs, and decode their answer.

The format is described in https://wiki.apertium.org/wiki/Apertium_stream_format.
"""

from __future__ import annotations

import re
import unicodedata

from digest.language.text.characters.spacing import fitted, tidy

# Escaped as the format requires, an asterisk would return without its escape, like the mark of an unknown word, and
# some programs misread an escape and die. So reserved characters are sent as noncharacters, which Unicode reserves for
# internal use (section 23.7). They pass through all of 40 pairs, none lost or doubled.
_RESERVED = "^$/<>{}[]\\@*#+~"
_STAND_INS = {ord(char): 0xFDD0 + place for place, char in enumerate(_RESERVED)}
_RESTORED = {stand_in: char for char, stand_in in _STAND_INS.items()}

_MARK = re.compile(r"\\?[*@#]")  # lttoolbox 3.8 escapes the @
_WAKE_UP = "~"  # for a post-generator, which not every pair has
_ESCAPED = re.compile(r"\\(.)")
_ENDED = re.compile(r"[.?!:;…؟۔।։][\s\"'»”’)\]]*\Z")
_SPACED_STOP = re.compile(" ([.,;:!?])")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def has_word(text: str) -> bool:
    """Return whether a text has anything to translate."""
    return any(map(str.isalpha, text))


def encode(text: str) -> str:
    """Encode a clean line in the stream format.

    A line without a full stop, such as a title, gets one, as from Apertium's own deformatters: otherwise its last word
    is often misread ("of the port" became "del portuario"). ``decode`` removes it.
    """
    composed = unicodedata.normalize("NFC", tidy(text))  # dictionaries are written in composed form
    return composed.translate(_STAND_INS) + ("" if _ENDED.search(text) else ".")


def decode(answer: str, text: str) -> tuple[str, int]:
    """Decode the answer for a text: its translation, and the number of its words that are marked as unknown.

    The marks are for words that are in no dictionary (``*``), in no bilingual one (``@``), or cannot be inflected
    (``#``). The case of the first letter and the spaces at the ends are those of the text.
    """
    if not _ENDED.search(text):
        answer = answer.removesuffix(".")
    unmarked, unknown = _MARK.subn("", answer.replace(_WAKE_UP, ""))
    read = tidy(_ESCAPED.sub(r"\1", unmarked).translate(_RESTORED))
    return fitted(_with_first_letter(_closed_up(read, text), text), text), unknown


def numbered(encoded: str, number: int) -> str:
    """Add a number in a form that no program changes, by which its answer is known.

    A program that dies, and U+FFFF, add empty answers: without numbers, each later answer would be another segment's.
    This also keeps a final full stop away from the very end, where lt-proc 3.8 loses it.
    """
    return f"{encoded}[{number}]"


def answer_to(number: int, answer: str) -> str | None:
    """Return an answer without its number; None if it has another number."""
    before, found, after = answer.partition(f"[{number}]")
    return before + after if found else None


def _closed_up(translated: str, text: str) -> str:
    """Remove spaces that dropped words left before punctuation, unless the text has such spaces itself."""
    return translated if _SPACED_STOP.search(text) else _SPACED_STOP.sub(r"\1", translated)


def _with_first_letter(translated: str, text: str) -> str:
    """Begin in upper or lower case like the text, unless the first word is in the text exactly as it is: a name."""
    first, word = _WORD.search(text), _WORD.search(translated)
    if not first or not word or word[0] in text or first[0][0].isupper() == word[0][0].isupper():
        return translated
    letter = word[0][0].upper() if first[0][0].isupper() else word[0][0].lower()
    return translated[: word.start()] + letter + translated[word.start() + 1 :]
