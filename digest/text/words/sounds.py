"""Sounds of names in any script: Lisbon, Lisboa and Лиссабон begin alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = {
    # Latin letters that Unicode does not decompose into a letter and a mark.
    "æœøßłđðþıŋħ": "a o o s l d d t i n h",
    "абвгґдеёєжзийіїклмнопрстуўфхцчшщъыьэюя": "a b v g g d e e e j z i i i i k l m n o p r s t u v f h ts ch sh sh "
    "- i - e iu ia",
    "αβγδεζηθικλμνξοπρσςτυφχψω": "a v g d e z i t i k l m n x o p r s s t i f h ps o",
    # Waw and yod can be consonants, but are more often vowels.
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءپچژگکیڤ": "a b t t j h h d d r z s sh s d t z - g f k k l m n h u i h a - p "
    "ch j g k i v",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת": "a v g d h u z h t i k k l m m n n s - f f ts ts k r sh t",
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև": "a b g d e z e e t j i l h ts k h dz g ch m i n sh o ch p j r s v t "
    "r ts v p k o f ev",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ": "a b g d e v z t i k l m n o p j r s t u f k g k sh ch ts dz ts ch h j h",
}
_LATIN = {
    letter: latin
    for letters, spelled in _LETTERS.items()
    for letter, latin in zip(letters, spelled.split(), strict=True)
}
# Spellings of nearly the same sound in various languages, in the order of replacement.
_SOUNDS = (("sch", "s"), ("ch", "s"), ("sh", "s"), ("tz", "s"), ("ts", "s"), ("ph", "f"), ("qu", "k"),
           ("x", "ks"), ("c", "k"), ("q", "k"), ("w", "v"), ("b", "v"), ("z", "s"), ("j", "g"))  # fmt: skip
_SILENT = re.compile(r"[aeiouyh\W\d_]+")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=32_768)  # Names and common words recur.
def sounds(word: str) -> str:
    """Return the consonants of a word in a common spelling for all languages: ``lsvn`` for both Lisbon and Лиссабон.

    Vowels differ between languages; the first consonants rarely do.
    """
    folded = unicodedata.normalize("NFKD", word.lower())
    spelled = "".join(_LATIN.get(char, char) for char in folded if not unicodedata.combining(char))
    for written, sound in _SOUNDS:
        spelled = spelled.replace(written, sound)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", spelled))
