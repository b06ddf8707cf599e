"""Words of a text, and their stems. The only module that imports PyStemmer, the stemmers of Snowball.

Words are recognized by the properties of their characters, in any language: letters with their marks, and numbers.

PyStemmer is used because the pure Python snowballstemmer takes 20 to 50 times as long, and a week may have 200,000
different words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from Stemmer import Stemmer

# Scripts without spaces, or with endings attached to the word (Korean): any two adjacent characters count as a word. In
# Southeast Asian alphabets, where a syllable has more letters, any three do.
_PAIRED = (
    "\u3005\u3006\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_TRIPLED = "\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u103f\u1050-\u108f\u1780-\u17d3"
_RUNS = re.compile(f"([{_PAIRED}]+)|[{_TRIPLED}]+")
# Matches such scripts, digits other than 0 to 9, wide forms and zero-width characters; most texts have none of these.
_UNUSUAL = re.compile(
    "[\u00ad\u0660-\u066c\u06f0-\u06f9\u0900-\u109f\u1780-\u18af\u200b-\u200d\u2060\u2e80-\U0010ffff]"
)
# Ligatures, the forms of Arabic letters, wide and narrow forms. Other compatibility characters (², ½) mean something
# else.
_PRESENTATION_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\uffef]+")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
# Characters without width within words; a zero-width space (200B) separates words.
_NO_WIDTH = re.compile("[\u00ad\u200c\u200d\u2060\ufeff]")

# The lookbehinds follow a character: at each position of the text they would take ten times as long.
_THOUSANDS = re.compile("[1-9](?<![\\d.,].)\\d{0,2}([.,'’٬ \u00a0\u202f])\\d{3}(?:\\1\\d{3})*(?!\\d)")
_DECIMAL_COMMA = re.compile(r"[,٫](?<=\d.)(?=\d)")

# Languages without a stemmer of their own in Snowball, and the closest one that has one.
_LIKE = {"nb": "no", "nn": "no", "bs": "sr", "hr": "sr"}
# They include most words of a year of news in one language, and take some 20 MB.
_MOST_STEMS = 100_000


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, in lower case (folded case, composed characters).

    A number is a word, without marks between its thousands and with a decimal point: ``1,315``, ``1.315`` and ``1 315``
    are all ``1315``, in digits of any script. In scripts without spaces, words are pairs or triples of characters.
    """
    return tuple(_find_words()(_plain(text)))


def words_of_each(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each of one or more texts without line breaks, several times faster than one by one."""
    return map(tuple, map(_find_words(), _plain("\n".join(lines)).split("\n")))


def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of the words of a text in a language (a BCP 47 primary subtag).

    In a language without a stemmer, each word is its own stem.
    """
    return stemmed(words(text), language)


def stemmed(found: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the stems of words that ``words`` found; see ``stems``."""
    known = _stems_of(language)
    return tuple(found) if known is None else tuple(map(known.__getitem__, found))


def _plain(text: str) -> str:
    # Case folding leaves a dot from a Turkish capital, which would make İstanbul differ from Istanbul.
    folded = unicodedata.normalize("NFC", text.casefold().replace("i\u0307", "i").replace("_", " "))
    if _UNUSUAL.search(folded):
        folded = _usual(folded)
    return _DECIMAL_COMMA.sub(".", _THOUSANDS.sub(_joined, folded))


def _usual(text: str) -> str:
    """Normalize a text so that spaces separate words and digits are 0 to 9."""
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
    r"""Compile the pattern for words at first use: ``\w`` lacks combining marks, without which Hindi words break."""
    marks = (char for char in map(chr, range(0x300, 0x10000)) if unicodedata.category(char).startswith("M"))
    return re.compile(rf"[^\W\d][\w{''.join(marks)}]*|\d+(?:\.\d+)*").findall


class _Stems(dict[str, str]):
    """The stems of a language, cached by word."""

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
        # Disable the stemmer's own cache, which is slower than a dictionary.
        return _Stems(Stemmer(_LIKE.get(language, language), 0))
    except KeyError:
        return None
