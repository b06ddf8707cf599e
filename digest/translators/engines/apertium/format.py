"""How a text travels through the programs of Apertium, and how what came back is read.

The stream format is described in https://wiki.apertium.org/wiki/Apertium_stream_format.
"""

from __future__ import annotations

import re
import unicodedata

from digest.text.characters.spacing import fitted, tidy

# Escaped, as the format has it, an asterisk would come back bare, like the mark of an unknown word. So what the format
# gives a meaning to travels as noncharacters, which Unicode keeps for the inside of programs (section 23.7).
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
    """Whether there is anything to translate in it."""
    return any(map(str.isalpha, text))


def encode(text: str) -> str:
    """Write a clean line in the stream format.

    One without a full stop, such as a title, gets one, as from Apertium's own deformatters: else its last word is
    often taken for another ("of the port" became "del portuario"). ``decode`` takes it away.
    """
    composed = unicodedata.normalize("NFC", tidy(text))  # as dictionaries are written
    return composed.translate(_STAND_INS) + ("" if _ENDED.search(text) else ".")


def decode(answer: str, text: str) -> tuple[str, int]:
    """Read what came back for a text: its translation, and how many words of it are marked as not known.

    A mark stands before a word that is in no dictionary (``*``), in no bilingual one (``@``), or that cannot be
    inflected (``#``). The case of the first letter and the spaces around stay as they were.
    """
    if not _ENDED.search(text):
        answer = answer.removesuffix(".")
    unmarked, unknown = _MARK.subn("", answer.replace(_WAKE_UP, ""))
    read = tidy(_ESCAPED.sub(r"\1", unmarked).translate(_RESTORED))
    return fitted(_with_first_letter(_closed_up(read, text), text), text), unknown


def numbered(encoded: str, number: int) -> str:
    """Add a number in a form that no program changes.

    It also keeps a last full stop from the very end, where lt-proc 3.8 loses it.
    """
    return f"{encoded}[{number}]"


def answer_to(number: int, answer: str) -> str | None:
    """Give an answer without its number; None where it is not the answer to the request of that number."""
    before, found, after = answer.partition(f"[{number}]")
    return before + after if found else None


def _closed_up(translated: str, text: str) -> str:
    """Take away the spaces that words which went left before stops, unless the text has such itself."""
    return translated if _SPACED_STOP.search(text) else _SPACED_STOP.sub(r"\1", translated)


def _with_first_letter(translated: str, text: str) -> str:
    """Begin in upper or lower case as the text does, unless with a word that stands in it just so: a name."""
    first, word = _WORD.search(text), _WORD.search(translated)
    if not first or not word or word[0] in text or first[0][0].isupper() == word[0][0].isupper():
        return translated
    letter = word[0][0].upper() if first[0][0].isupper() else word[0][0].lower()
    return translated[: word.start()] + letter + translated[word.start() + 1 :]
