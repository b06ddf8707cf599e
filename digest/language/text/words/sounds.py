"""Sounds of names in any script: Lisbon, Lisboa and Лиссабон begin alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from digest.language.text.characters.combining_marks import without_marks

_LETTERS = {
    # Latin letters that Unicode does not decompose into a letter and a mark.
    "æœøßłđðþıŋħə": "a o o s l d d t i n h a",
    "абвгґдеёєжзийіїклмнопрстуўфхцчшщъыьэюя": "a b v g g d e e e j z i i i i k l m n o p r s t u v f h ts ch sh sh "
    "- i - e iu ia",
    # Kazakh, Kyrgyz, Tajik and Tatar; Serbian and Macedonian.
    "қғңөүұһәҳҷҗ": "k g n o u u h a h j j",
    "ђѓѕјљњћќџ": "d g dz i l n ch k j",
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
# Letters that are one sound together, and a vowel that makes "c" soft, as Unicode's letters are spelled above.
_TOGETHER = (("ու", "u"), ("дж", "g"), ("чж", "s"))
_SOFT = re.compile(r"c(?=[eiy])|ç")
# Spellings of nearly the same sound in various languages, in the order of replacement.
_SOUNDS = (("sch", "s"), ("ch", "s"), ("sh", "s"), ("tz", "s"), ("ts", "s"), ("ph", "f"), ("qu", "k"),
           ("x", "ks"), ("c", "k"), ("q", "k"), ("w", "v"), ("b", "v"), ("z", "s"), ("j", "g"))  # fmt: skip
_SILENT = re.compile(r"[aeiouyh\W\d_]+")
_DOUBLED = re.compile(r"(.)\1+")
# Syllables, which Unicode names by their sounds; marks that are not sounds; and syllables that Unicode names otherwise
# than they sound.
_SYLLABLE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]")
_NO_SYLLABLES = re.compile("[っッー]")
_SPOKEN = {"hu": "fu", "ti": "chi", "tu": "tsu", "zi": "ji"}
# A Chinese name in Latin letters, and its letters as Russian spells them.
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ao?|i?ang?|i?ou?|iong|ei?|eng?|ing?|ong|u[aeio]?n?g?|uai)(?:r\b)?)+"
)
_CHINESE = (("zh", "s"), ("x", "s"), ("q", "s"), ("j", "s"), ("r", "j"), ("ng", "n"))


@lru_cache(maxsize=32_768)  # Names and common words recur.
def sounds(word: str) -> str:
    """Return the consonants of a word in a common spelling for all languages: ``lsvn`` for both Lisbon and Лиссабон.

    Vowels differ between languages; the first consonants rarely do.
    """
    return _consonants(in_latin(word))


@lru_cache(maxsize=4096)
def chinese_sounds(name: str) -> str:
    """Return the ``sounds`` of a Chinese name as Russian hears it: ``snpn`` for Jinping; "" for other words."""
    lowered = name.lower()
    if not (lowered.isascii() and _PINYIN.fullmatch(lowered)):
        return ""
    for written, sound in _CHINESE:
        lowered = lowered.replace(written, sound)
    return _consonants(lowered)


def in_latin(word: str) -> str:
    """Return a word in lower case and in Latin letters, roughly as it sounds, without marks."""
    lowered = word.lower()
    for written, sound in _TOGETHER:
        lowered = lowered.replace(written, sound)
    lowered = _SYLLABLE.sub(_syllable, _NO_SYLLABLES.sub("", lowered))
    return "".join(_LATIN.get(char, char) for char in without_marks(_SOFT.sub("s", lowered)))


def _syllable(found: re.Match[str]) -> str:
    """Return the last word of a character's name: "GA" of "KATAKANA LETTER GA"."""
    spelled = unicodedata.name(found[0]).rsplit(maxsplit=1)[-1].lower()
    return _SPOKEN.get(spelled, spelled) if found[0] < "\uac00" else spelled


def _consonants(spelled: str) -> str:
    for written, sound in _SOUNDS:
        spelled = spelled.replace(written, sound)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", spelled))
