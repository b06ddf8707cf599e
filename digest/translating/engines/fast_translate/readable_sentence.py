"""Bring a sentence through models that read few characters: letters of English and Portuguese, and common signs.

A character that they do not know is one unknown token, of which they make what is likely there: of "£5m" they made five
million euros, of typographic quotation marks a dash or nothing, of emoji a comma repeated. So they get something that
they know, and what they return is put back into the sentence's own form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from digest.language.text.characters.transliterate import latin_letters

# Returns the translation of a sentence; None if there is none.
Translate = Callable[[str], str | None]

# The characters of the models' vocabularies; and capitals that are in no token, but are understood from the rest.
_KNOWN = r"A-Za-z0-9ÁÉàáâãçéêíóôõúÀÂÃÇÊÍÓÔÕÚ!\"$%&'()*+,\-./:;=?\[\]_|°\s"
_FOREIGN_LETTER = re.compile(rf"[^\W\d_{_KNOWN}]")
# A word or a sign that cannot be read, without the punctuation around it.
_UNREADABLE = re.compile(rf"(?:(?![\s\"(),;:!?]).)*[^{_KNOWN}](?:(?![\s\"(),;!?]).)*(?<![.:])")
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛‹›", "'"), "…": "...", "–": "-"})
# Characters that nobody sees, except within an emoji, which they make. A word with one is a word that cannot be read.
_UNSEEN = r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+"
_INVISIBLE = re.compile(rf"(?:\A|(?<=[\x00-\x7f\w])){_UNSEEN}|{_UNSEEN}(?=[\x00-\x7f\w]|\Z)")
_SPACED_MARK = re.compile(r"(?<=«)\s+|\s+(?=»)")
_LONG_DASH = re.compile(r"\s*—\s*")
_DASH = re.compile(r"\s*—\s*|\s–\s")
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_OPENING = re.compile(r"(?:(?<![^\s(\[“‘—-])|(?<=[\s(\[“‘—])-)[\"'](?=\S)")
_ONLY_AROUND = re.compile(r'("?)([^"]*)("[.!?,;]*)?')
# A sign before or after its amount; the first is read as it is, with all that belongs to it: thousand, billion, k.
_AMOUNT = re.compile(r"([£€¥₹₽₴₺₩₪])\s?(?=\d)|(\d[\d.,]*\d|\d)\s?([£€¥₹₽₴₺₩₪])(?!\d)")
_SIGN_IN = "R$"
_SIGN_OUT = re.compile(r"R\$\s?(?=\d)")
_SPACED_SIGN = re.compile(r"(?<=US) \$ (?=\d)")
_SIGN_ONLY = "£€¥₹₽₴₺₩₪"


def translated(sentence: str, translate: Translate) -> str | None:
    """Return the translation of a sentence, with its own kinds of marks and signs; None if there is none."""
    seen = _INVISIBLE.sub("", unicodedata.normalize("NFC", sentence))
    before, words, after = _without_edges(_straightened(seen))
    if not any(map(str.isalpha, words)):
        return sentence
    answer = _with_amounts(words, translate)
    return None if answer is None else _typographic(before + answer + after, sentence)


def _straightened(sentence: str) -> str:
    return _LONG_DASH.sub(" - ", _SPACED_MARK.sub("", sentence)).translate(_STRAIGHT)


def _without_edges(sentence: str) -> tuple[str, str, str]:
    """Return what is around a sentence, such as bullets and emoji, or quotation marks around all of it."""
    start = next((place for place, char in enumerate(sentence) if not _is_ornament(char)), len(sentence))
    end = next((place for place in range(len(sentence), start, -1) if not _is_ornament(sentence[place - 1])), start)
    before, words, after = sentence[:start], sentence[start:end], sentence[end:]
    if around := _ONLY_AROUND.fullmatch(words):
        return before + around[1], around[2], (around[3] or "") + after
    return before, words, after


def _is_ornament(char: str) -> bool:
    return char.isspace() or (not char.isascii() and unicodedata.category(char) in {"So", "Sk", "Po", "Mn", "Cf"})


def _with_amounts(text: str, translate: Translate) -> str | None:
    """Translate a text whose amounts of money get the one sign that the models know and never change.

    If it is lost all the same, or there are several currencies, an amount is a word that cannot be read.
    """
    signs = set(text) & set(_SIGN_ONLY)
    if len(signs) == 1 and _SIGN_IN not in text:
        read, amounts = _AMOUNT.subn(lambda found: f"{_SIGN_IN}{found[2] or ''}", text)
        answer = _with_unreadable(read, translate)
        if answer is None or len(_SIGN_OUT.findall(answer)) == amounts == answer.count(_SIGN_IN):
            return answer and _SIGN_OUT.sub(signs.pop(), answer)
    return _with_unreadable(text, translate)


def _with_unreadable(text: str, translate: Translate) -> str | None:
    """Translate a text with a stand-in for each word that cannot be read; if one is lost, the text around them."""
    spelled, written = _in_known_letters(text)
    words = _UNREADABLE.findall(spelled)
    if not words:
        return _as_written(translate(spelled), written)
    numbers = iter(range(len(words)))
    answer = translate(_UNREADABLE.sub(lambda _: f"XQ{next(numbers)}Z", spelled))
    if answer is None:
        return None
    if sorted(re.findall(r"XQ(\d+)Z", answer)) == sorted(map(str, range(len(words)))):
        return _as_written(re.sub(r"XQ(\d+)Z", lambda found: words[int(found[1])], answer), written)
    around = [_piece(piece, translate) for piece in _UNREADABLE.split(spelled)]
    known = [piece for piece in around if piece is not None]
    if len(known) < len(around):
        return None
    return _as_written(known[0] + "".join(map(str.__add__, words, known[1:])), written)


def _piece(piece: str, translate: Translate) -> str | None:
    words = piece.strip()
    if not any(map(str.isalpha, words)):
        return piece
    answer = translate(words)
    return None if answer is None else piece.replace(words, answer, 1)


def _in_known_letters(text: str) -> tuple[str, dict[str, str]]:
    """Return a text with its Latin letters in those that are known, and each word so changed as it was written."""
    written: dict[str, str] = {}
    if not _FOREIGN_LETTER.search(text):
        return text, written

    def spelled(found: re.Match[str]) -> str:
        word = _FOREIGN_LETTER.sub(lambda letter: latin_letters(letter[0]), found[0])
        written[word] = found[0]
        return word

    return re.sub(r"\w*" + _FOREIGN_LETTER.pattern + r"\w*", spelled, text), written


def _as_written(answer: str | None, written: dict[str, str]) -> str | None:
    """Put back the words that were spelled with other letters, if they are names, which stay the same."""
    if answer is None or not written:
        return answer
    spelled = "|".join(map(re.escape, written))
    return re.sub(rf"\b(?:{spelled})\b", lambda found: written[found[0]], answer)


def _typographic(answer: str, sentence: str) -> str:
    """Give the marks of a translation the forms that the sentence has: both languages use the same ones."""
    marks = [mark for mark in sentence if mark in '"“”„‟«»']
    if any(mark in sentence for mark in "“”„‟«»‘’") and ('"' not in marks or len(marks) == answer.count('"')):
        kept = iter(marks)
        curled = zip(answer, _curled(answer, '"', "“", "”"), strict=True)
        answer = "".join(char if char == '"' == next(kept, "") else shown for char, shown in curled)
    if any(mark in sentence for mark in "‘’"):
        answer = _curled(answer, "'", "‘", "’")
    answer = _SPACED_SIGN.sub("$ ", answer)
    if "…" in sentence:
        answer = answer.replace("...", "…")
    dashes = [found.strip() for found in _DASH.findall(sentence)]
    if dashes and answer.count(" - ") == len(dashes) + sentence.count(" - "):
        for dash in dashes if " - " not in sentence else ():
            answer = answer.replace(" - ", f" {dash} ", 1)
    return _RANGE.sub("–", answer) if re.search(r"\d–\d", sentence) and not _RANGE.search(sentence) else answer


def _curled(text: str, straight: str, opening: str, closing: str) -> str:
    opened = _OPENING.sub(lambda found: found[0].replace(straight, opening), text)
    return opened.replace(straight, closing)
