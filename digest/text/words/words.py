"""The words of a text, and their stems. The door to PyStemmer, the stemmers of Snowball.

What a word is follows the properties of its characters, whatever the language: letters with their marks, and numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from Stemmer import Stemmer

# Written without spaces, or with endings that stick to the word (Korean): any two neighbors count as a word, and of the
# Southeast Asian alphabets, in which a syllable takes more letters, any three.
_PAIRED = (
    "\u3005\u3006\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_TRIPLED = "\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u108f\u1780-\u17d3"
_RUNS = re.compile(f"([{_PAIRED}]+)|[{_TRIPLED}]+")
# Where such runs, digits other than 0 to 9, wide forms and marks of no width may be: most texts have none of it.
_UNUSUAL = re.compile(
    "[\u00ad\u0660-\u066c\u06f0-\u06f9\u0900-\u109f\u1780-\u18af\u200b-\u200d\u2060\u2e80-\U0010ffff]"
)
# Ligatures, the forms of Arabic letters, wide and narrow ones. Other such characters (², ½) mean something else.
_PRESENTATION_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\uffef]+")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
# Within a word, seen or not; a space of no width (200B) parts words.
_NO_WIDTH = re.compile("[\u00ad\u200c\u200d\u2060\ufeff]")

# Each looks behind only where it has found a character: looking behind at each place takes ten times as long.
_THOUSANDS = re.compile("[1-9](?<![\\d.,].)\\d{0,2}([.,'’٬ \u00a0\u202f])\\d{3}(?:\\1\\d{3})*(?!\\d)")
_DECIMAL_COMMA = re.compile(r"[,٫](?<=\d.)(?=\d)")

# Snowball knows languages by their codes; these have no stemmer of their own, but nearly the words of one that has.
_LIKE = {"nb": "no", "nn": "no", "bs": "sr", "hr": "sr"}
# Of a year of news in one language most words are among these, and they take some 20 MB.
_MOST_STEMS = 100_000


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text in order, in small letters (folded case, composed characters).

    A number is a word, without the marks between its thousands and with a decimal point: ``1,315``, ``1.315`` and
    ``1 315`` are ``1315``, in digits of any script. Where no spaces part words, pairs or triples of characters do.
    """
    # The dot is what folding leaves of a Turkish capital, and would part İstanbul from Istanbul.
    folded = unicodedata.normalize("NFC", text.casefold().replace("i\u0307", "i").replace("_", " "))
    if _UNUSUAL.search(folded):
        folded = _usual(folded)
    plain = _DECIMAL_COMMA.sub(".", _THOUSANDS.sub(_joined, folded))
    return tuple(_find_words()(plain))


def stems(text: str, language: str) -> tuple[str, ...]:
    """Give the stems of the words of a text in a language: a primary subtag of BCP 47.

    A word of a language without a stemmer is its own stem.
    """
    return stemmed(words(text), language)


def stemmed(found: Iterable[str], language: str) -> tuple[str, ...]:
    """Give the stems of words as ``words`` finds them; see ``stems``."""
    known = _stems_of(language)
    return tuple(found) if known is None else tuple(map(known.__getitem__, found))


def _usual(text: str) -> str:
    """Bring everything into the form in which spaces part words and digits are 0 to 9."""
    text = _NO_WIDTH.sub("", _PRESENTATION_FORMS.sub(lambda forms: unicodedata.normalize("NFKC", forms[0]), text))
    return _RUNS.sub(_parted, _OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), text))


def _parted(run: re.Match[str]) -> str:
    size = 2 if run[1] else 3
    parts = [run[0][start : start + size] for start in range(max(1, len(run[0]) - size + 1))]
    return f" {' '.join(parts)} "


def _joined(number: re.Match[str]) -> str:
    return number[0].replace(number[1], "")


@lru_cache(maxsize=1)
def _find_words() -> Callable[[str], list[str]]:
    r"""Compile what finds words, at first use: ``\w`` has no combining marks, without which Hindi falls to pieces."""
    marks = (char for char in map(chr, range(0x300, 0x10000)) if unicodedata.category(char).startswith("M"))
    return re.compile(rf"[^\W\d][\w{''.join(marks)}]*|\d+(?:\.\d+)*").findall


class _Stems(dict[str, str]):
    """The stems of a language, each found once."""

    def __init__(self, stemmer: Stemmer) -> None:
        self._stem: Callable[[str], str] = stemmer.stemWord

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_STEMS:
            self.clear()
        self[word] = stem = self._stem(word)
        return stem


@lru_cache(maxsize=64)
def _stems_of(language: str) -> _Stems | None:
    try:
        # Without its own cache, which is slower than a dictionary.
        return _Stems(Stemmer(_LIKE.get(language, language), 0))
    except KeyError:
        return None
