"""Whether a translation keeps the names of its segment, in the form that its own language has for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from digest.text.scripts import is_written_in
from digest.translators.gate.side import Side

# A word with a capital that does not owe it to being the first.
_NAME = re.compile(r"(?<![.!?:;…¡¿\"“”«»„‘(\[\-–—•|/] )(?<=[^\W_][ ,])[^\W\d_]{3,}|(?<=[^\W_], )[^\W\d_]{3,}")
_ELISION = re.compile("['’ʼ]")
_CAPITALIZED = re.compile(r"(?<!\w)[^\W\d_]{3,}")
# Written with a capital, translated in small letters.
_NO_NAMES = {
    "en": frozenset(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december president minister prime mayor council city town state states parliament "
        "government congress senate court supreme ministry minister department secretary university college school "
        "street avenue road river lake sea ocean island islands mount mountain north south east west northern southern "
        "eastern western central national international federal royal general king queen prince princess pope church "
        "bank party union house office police army navy air force war world day christmas easter new year internet "
        "english spanish french german dutch portuguese russian chinese japanese greek swiss swedish welsh irish "
        "scottish british turkish polish danish finnish czech christian catholic muslim jewish european american "
        "museum library airport station bridge park square theater theatre center centre hospital institute agency "
        "committee commission board chief director governor senator chairman professor doctor captain lord lady sir "
        "the and for with from that this after over into bay cape port harbor harbour county district republic "
        "kingdom association company group team league cup championship games festival act law treaty".split()
    )
}
# Where all nouns have a capital, it says nothing.
_ALL_NOUNS = frozenset({"de", "lb"})
_WITH_CASE = ("Latn", "Cyrl", "Grek")

_LATIN = dict(
    zip(
        "абвгґдеёєжзийіїклмнопрстуўфхцчшщъыьэюя",
        "a b v g g d e e e j z i i i i k l m n o p r s t u v f h ts ch sh sh - i - e iu ia".split(),
        strict=True,
    )
) | dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i t i k l m n x o p r s s t i f h ps o".split(), strict=True))
# What languages write for nearly the same sound, in the order in which it is replaced.
_SOUNDS = (("sch", "s"), ("tsch", "s"), ("ch", "s"), ("sh", "s"), ("tz", "s"), ("ts", "s"), ("ph", "f"), ("qu", "k"),
           ("x", "ks"), ("c", "k"), ("q", "k"), ("w", "v"), ("b", "v"), ("z", "s"), ("j", "g"))  # fmt: skip
_SILENT = re.compile(r"[aeiouyh\W\d_]+")
_DOUBLED = re.compile(r"(.)\1+")


def keeps_names(segment: Side, translated: Side) -> bool:
    """Whether each name within a sentence has a word on the other side that may be it.

    That is a word with its first sounds, in any script, or else a word with a capital that no other name explains: the
    German for Cologne has nothing in common with it but the capital. Titles in which most words have a capital, and
    languages that write no capitals or all nouns with one, say nothing about names.
    """
    if segment.language in _ALL_NOUNS or not _has_case(segment.language) or not _has_case(translated.language):
        return True
    names = [] if _is_title(segment.words) else list(_names(segment))
    if not names:
        return True
    sounds = {_sounds(part) for word in translated.words for part in _ELISION.split(word)}
    missing = [name for name in names if not _is_among(_sounds(name), sounds)]
    return not missing or len(missing) <= _unexplained(segment, translated)


def _names(side: Side) -> Iterator[str]:
    common = _NO_NAMES.get(side.language, frozenset())
    for match in _NAME.finditer(side.text):
        word = match[0]
        if word[0].isupper() and not word.isupper() and word.lower() not in common:
            yield word


def _is_title(words: tuple[str, ...]) -> bool:
    """Whether most of the longer words have a capital."""
    longer = [word for word in words if len(word) > 3]
    return 2 * sum(word[0].isupper() for word in longer) > len(longer)


def _unexplained(segment: Side, translated: Side) -> int:
    """Count the words with a capital in the translation that no word of the segment sounds like."""
    sounds = {_sounds(word) for word in segment.words}
    words = _CAPITALIZED.findall(translated.text)
    first, *others = words if translated.text[:1].isupper() else ("", *words)
    capitalized = [word for word in others if word[0].isupper()] + ([first] if len(first) > 4 else [])
    return sum(not _is_among(_sounds(word), sounds) for word in capitalized)


def _is_among(name: str, sounds: set[str]) -> bool:
    """Whether a word begins with the same consonants; with one or none, there is nothing to tell by."""
    if len(name) < 2:
        return True
    return name in sounds or any(sound[:3] == name[:3] for sound in sounds)


@lru_cache(maxsize=8192)  # Names and small words come again and again.
def _sounds(word: str) -> str:
    """Spell a word by its consonants, those of all languages alike: Lisbon is ``lsvn``, and so is Лиссабон."""
    folded = unicodedata.normalize("NFKD", word.lower())
    spelled = "".join(_LATIN.get(char, char) for char in folded if not unicodedata.combining(char))
    for written, sound in _SOUNDS:
        spelled = spelled.replace(written, sound)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", spelled))


@lru_cache(maxsize=256)
def _has_case(language: str) -> bool:
    return any(is_written_in(language, script) for script in _WITH_CASE)
