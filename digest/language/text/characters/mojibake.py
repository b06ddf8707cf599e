"""Mojibake: text that was decoded in a wrong encoding before it came here, and has been valid Unicode since.

Two kinds are repaired. UTF-8 that was read in a single-byte encoding is recognized by its sequences: two or three odd
characters in a row that together are one (``Ã©``, ``â€™``, ``Ð¿``, ``С‚``). Text of another alphabet that was read as
Latin-1 is recognized by words of nothing but accented letters (``Ïîðò``), which no language has. Punctuation in a row
is neither: people draw with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from digest.language.text.characters.encoding import WORD, likeliest

# Text that speaks of encodings shows mojibake as its subject.
_SUBJECT = re.compile(
    r"mojibake|unicode|utf-?8|latin-?1|iso[- ]8859|windows-125\d|кодировк|кракозябр|文字化け", re.IGNORECASE
)
# Ways in which UTF-8 was misread. Undefined bytes of Windows encodings become control characters (WHATWG).
_MISREAD_AS = ("cp1252", "cp1251", "cp1250")
_PASSES = 3
# Lead bytes of the letters and signs of news: Latin, Greek, Cyrillic, Hebrew, Arabic; punctuation; other scripts.
_TWO, _THREE, _FOUR = bytes(range(0xC2, 0xDE)), bytes(range(0xE0, 0xF0)), b"\xf0"
_LATIN = b"\xc2\xc3"
_CONTINUATIONS = bytes(range(0x80, 0xC0))
# A lone pair may be what it seems: "РЎ" is two letters.
_FEW_PAIRS = {"cp1252": 1, "cp1251": 3, "cp1250": 2}
# What may rightly follow a letter with an accent: "IRMû", "É…", "é\xa0»"; and "NESCAFÉ®".
_PUNCTUATION = "«»‹›”“„’‘…–—¿¡·\xa0"
_MARKS = "®©™°ªº¹²³•†"
# Signs that nobody puts next to each other, or within a word; text of another alphabet is full of them.
_ODD = re.compile("[\x80-\x9f¢£¤¥¦¨ª¬¯±²³´µ¶¸¹º¼½¾ƒˆ˜†‡‰]")
_SIGNS = "£±³¶¹º¼¾¿"
_ODD_INSIDE = re.compile(f"[{_SIGNS}](?<=[a-z].)(?=[a-z])")
# What every sequence begins with: a letter that leads one, and a character that continues it.
_HINT = re.compile(
    "[\u0400-\u04ff\u0100-\u017f\xc0-\xff][\x80-\xbf\u0100-\u017f\u0192\u02c6-\u02dd\u0400-\u040f\u0450-\u0491\u2010-\u2122]"
)
_RUN = re.compile("[\x80-\U0010ffff]{4,}")
_LETTER = re.compile(r"[^\W\d_]")
_ACCENTED = re.compile("[À-ÖØ-öø-ÿŒœŠšŽžŸƒ]")
_ASCII_LETTER = re.compile(r"[A-Za-z]")
_NOT_LATIN = re.compile(r"[^\W\d_\0-\u024f]")
_SAMPLE = 2000
_LEAST_LETTERS, _LEAST_DIFFERENT, _LEAST_ODD = 6, 4, 2


def without_mojibake(text: str) -> str:
    """Return a text with its characters as they were meant; a text without mojibake is returned as it is."""
    if text.isascii() or not _may_be_wrong(text):
        return text
    repaired = _repaired(text)
    return text if repaired == text or _SUBJECT.search(text) else repaired


def _may_be_wrong(text: str) -> bool:
    """Return whether a text has two characters beyond ASCII in a row, or a sign that may be within a word."""
    # Encoding is ten times faster than a search with a pattern.
    return b"??" in text.encode("ascii", "replace") or any(sign in text for sign in _SIGNS)


def _repaired(text: str) -> str:
    for _ in range(_PASSES):
        repaired = _as_utf8(text)
        if repaired == text:
            break
        text = repaired
    return _as_other_alphabet(text)


def _as_utf8(text: str) -> str:
    if not _HINT.search(text):
        return text
    for encoding in _MISREAD_AS:
        pattern = _sequences(encoding)
        found = pattern.findall(text)
        if len(found) >= _FEW_PAIRS[encoding] and _is_most(found, text, encoding):
            every = _all_sequences(encoding)
            return (every if _is_all(found, text, every) else pattern).sub(_decoder(encoding), text)
    return text


def _is_all(found: list[str], text: str, every: re.Pattern[str]) -> bool:
    """Return whether hardly any letter is right, so that what might be right is not."""
    right = sum(1 for char in every.sub("", text) if char > "\x7f" and char.isalpha())
    doubtful = len(every.findall(text)) - len(found)
    return 4 * right <= len(found) and doubtful <= 2 * len(found)


def _is_most(found: list[str], text: str, encoding: str) -> bool:
    """Return whether the sequences are most of what they might be part of by chance.

    That is another alphabet read as Latin-1, or an alphabet whose letters form such sequences.
    """
    if encoding == "cp1252":
        return 2 * len(_ODD.findall(_sequences(encoding).sub("", text))) <= len(found)
    letters = sum(1 for char in text if char > "\x7f" and char.isalpha())
    return 3 * sum(map(len, found)) >= 2 * letters


@cache
def _sequences(encoding: str) -> re.Pattern[str]:
    """Compile a pattern for sequences of UTF-8 that were read in an encoding, and that are hardly anything else."""
    if encoding == "cp1251":
        return _all_sequences(encoding)
    two, three, four, more = _classes(encoding)
    doubtful = f"[{_PUNCTUATION}{_MARKS}]"
    sure = f"(?!{doubtful})[{more}]"
    heads = f"[{''.join(char for char, byte in _bytes_of(encoding).items() if byte in _LATIN)}]"
    # Few words end with these letters, unless they are in capitals.
    usual = f"{heads}[{_MARKS}]|(?<![A-ZÀ-ÖØ-Þ]){heads}[{_PUNCTUATION}]"
    wide = f"[{three}](?!{doubtful}{{2}})[{more}]{{2}}|[{four}][{more}]{{3}}"
    return re.compile(f"[{two}]{sure}|{usual}|{wide}")


@cache
def _all_sequences(encoding: str) -> re.Pattern[str]:
    """Compile a pattern for these sequences and for those that may be something else."""
    two, three, four, more = _classes(encoding)
    return re.compile(f"[{two}][{more}]|[{three}][{more}]{{2}}|[{four}][{more}]{{3}}")


def _classes(encoding: str) -> tuple[str, ...]:
    """Return the characters that begin sequences of two, three and four bytes, and those that continue them."""
    to_byte = _bytes_of(encoding)
    kinds = (_TWO, _THREE, _FOUR, _CONTINUATIONS)
    return tuple("".join(re.escape(char) for char, byte in to_byte.items() if byte in kind) for kind in kinds)


@cache
def _decoder(encoding: str) -> Callable[[re.Match[str]], str]:
    to_byte = _bytes_of(encoding)

    def decode(match: re.Match[str]) -> str:
        try:
            return bytes(to_byte[char] for char in match[0]).decode("utf-8")
        except UnicodeDecodeError:  # An overlong form or a surrogate.
            return match[0]

    return decode


@cache
def _bytes_of(encoding: str) -> Mapping[str, int]:
    """Return the bytes beyond ASCII by the characters that they were read as, or by control characters of Latin-1."""
    controls = {chr(byte): byte for byte in range(0x80, 0xA0)}
    pairs = ((bytes([byte]).decode(encoding, "replace"), byte) for byte in range(0x80, 0x100))
    return controls | {char: byte for char, byte in pairs if char != "\ufffd"}


def _as_other_alphabet(text: str) -> str:
    """Return a text in its alphabet, if it was read as Latin-1."""
    if not (_is_of_accents(text[:_SAMPLE]) or len(_ODD_INSIDE.findall(text)) >= _LEAST_ODD):
        return text
    to_byte = _bytes_of("cp1252")
    if any(char > "\x7f" and char not in to_byte for char in text):
        return text
    data = bytes(to_byte.get(char, ord(char) & 0x7F) for char in text)
    encoding = likeliest(match[0] for match in WORD.finditer(data))
    if encoding == "cp1252":
        return text
    decoded = data.decode(encoding, "replace")
    return decoded if "\ufffd" not in decoded and _is_of_one_script(decoded) else text


def _is_of_one_script(text: str) -> bool:
    """Return whether a text is in Latin letters, or not mostly."""
    others = len(_NOT_LATIN.findall(text))
    return not others or len(_ASCII_LETTER.findall(text)) <= 2 * others


def _is_of_accents(text: str) -> bool:
    if not _ACCENTED.search(text):  # Most text in other alphabets.
        return False
    runs = "".join(run for run in _RUN.findall(text) if _is_of_letters(run))
    return (
        len(runs) >= _LEAST_LETTERS
        and 4 * len(_ACCENTED.findall(runs)) >= len(runs)
        and len(set(runs)) >= _LEAST_DIFFERENT
        and 2 * len(runs) >= len(_LETTER.findall(text))
    )


def _is_of_letters(run: str) -> bool:
    """Return whether characters in a row are more than punctuation that people repeat or put together."""
    return 2 * sum(1 for char in run if char in _PUNCTUATION or char in _MARKS) <= len(run)
