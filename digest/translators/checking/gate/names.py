"""Whether a translation keeps the names of its segment, in the form that its own language has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, Self

from digest.text.number_words import roman_number
from digest.text.scripts import is_written_in
from digest.text.sounds import sounds
from digest.translators.checking.gate.months import month_names
from digest.translators.checking.gate.side import Side

# A word after another one, so that a capital is its own and not that of the beginning of a sentence.
_WITHIN = re.compile(r"(?<=[^\W_] )[^\W\d_]{3,}|(?:(?<=[^\W_], )|(?<=[^\W\d_]['’ʼ]))[^\W\d_]{3,}")
# Written with a capital here and in small letters elsewhere: days, peoples, offices, and what streets are called.
_NO_NAMES = {
    language: frozenset(words.split())
    for language, words in {
        "en": "monday tuesday wednesday thursday friday saturday sunday christmas easter internet president minister "
        "prime mayor council city town state states parliament government congress senate court supreme ministry "
        "department secretary university college school academy street avenue road river lake sea ocean island islands "
        "mount mountain mountains valley north south east west northern southern eastern western central national "
        "international federal royal general king queen prince princess pope church bank party union house office "
        "police army navy force war world day year new old museum library airport station bridge park square theater "
        "theatre center centre hospital institute agency committee commission board chief director governor senator "
        "chairman professor doctor captain sir lord lady and the bay cape port harbor harbour county district republic "
        "kingdom empire association society company group team league cup championship championships games festival "
        "series act law treaty market exchange health education english spanish french german dutch portuguese russian "
        "chinese japanese greek swiss swedish welsh irish scottish british turkish polish danish finnish czech slovak "
        "christian catholic protestant orthodox muslim islamic jewish european american latin african asian arab "
        "indian italian mexican canadian australian brazilian argentine chilean colombian cuban israeli iranian iraqi "
        "saudi egyptian moroccan algerian tunisian korean vietnamese thai indonesian malaysian pakistani afghan syrian "
        "lebanese palestinian ukrainian belarusian hungarian romanian bulgarian serbian croatian albanian austrian "
        "belgian norwegian icelandic estonian latvian lithuanian georgian armenian nordic baltic soviet roman catalan "
        "basque galician nigerian kenyan ethiopian",
        "es": "gobierno ejecutivo ayuntamiento ministerio ministro ministra presidente presidenta estado consejo junta "
        "consejería parlamento congreso senado tribunal supremo justicia policía guardia ejército iglesia universidad "
        "hospital puerto calle plaza avenida museo ley rey reina sur norte este oeste navidad",
        "ca": "govern ajuntament ministeri ministre ministra president presidenta estat consell conselleria parlament "
        "congrés senat tribunal suprem justícia policia guàrdia exèrcit església universitat hospital port carrer "
        "plaça avinguda museu llei rei reina sud nord est oest nadal",
        "fr": "gouvernement mairie ministère ministre président présidente état conseil parlement congrès sénat "
        "assemblée tribunal cour police armée église université hôpital rue place musée loi roi reine sud nord est "
        "ouest noël",
        "pt": "governo câmara ministério ministro ministra presidente estado conselho parlamento congresso senado "
        "tribunal supremo polícia exército igreja universidade hospital rua praça museu lei rei rainha sul norte natal",
        "it": "governo comune ministero ministro ministra presidente stato consiglio parlamento senato camera corte "
        "tribunale polizia esercito chiesa università ospedale via piazza museo legge re regina sud nord natale",
    }.items()
}
# Where all nouns have a capital, it says nothing.
_ALL_NOUNS = frozenset({"de", "lb"})
_WITH_CASE = ("Latn", "Cyrl", "Grek")

# With one consonant or none, there is nothing to tell a name by.
_TOO_FEW = 2


def keeps_names(segment: Side, translated: Side) -> bool:
    """Whether each name within a sentence has a word on the other side that may be it.

    That is a word with its first sounds, in any script, or else a name that no word of the segment sounds like: the
    German for Cologne has nothing in common with it but the capital. Titles in which most words have a capital, and
    languages that write no capitals or all nouns with one, say nothing about names.
    """
    if segment.language in _ALL_NOUNS or not _has_case(segment.language) or not _has_case(translated.language):
        return True
    names = [] if _is_title(segment.words) else _names(segment)
    if not names:
        return True
    words = translated.words
    capitalized = _Sounds.of(word for word in words if word[0].isupper())
    others = _Sounds.of(word for word in words if not word[0].isupper())
    missing = sum(not _is_kept(sounds(name), capitalized, others) for name in names)
    return missing == 0 or missing <= _unexplained(segment, translated)


def _names(side: Side) -> list[str]:
    common = _NO_NAMES.get(side.language, frozenset())
    months = month_names(side.language)
    return [
        word
        for word in _WITHIN.findall(side.text)
        if word[0].isupper()
        and not word.isupper()
        and word.lower() not in common
        and word.lower().removesuffix("s") not in common
        and word not in months
        and not roman_number(word)
    ]


def _is_title(words: tuple[str, ...]) -> bool:
    """Whether most of the longer words have a capital."""
    longer = [word for word in words[1:] if len(word) > 3]
    return 2 * sum(word[0].isupper() for word in longer) > len(longer)


def _unexplained(segment: Side, translated: Side) -> int:
    """Count the names in the translation that no word of the segment sounds like."""
    original = _Sounds.of(segment.words)
    return sum(not original.has_like(sounds(name), 3) for name in _names(translated))


def _is_kept(name: str, capitalized: _Sounds, others: _Sounds) -> bool:
    """Whether a word may be the name; one in small letters has to be nearer to it, since there are many of them."""
    if len(name) < _TOO_FEW:
        return True
    is_shorter = len(name) > _TOO_FEW and name[:-1] in capitalized.whole
    return is_shorter or capitalized.has_like(name, min(3, len(name))) or others.has_like(name, 4)


class _Sounds(NamedTuple):
    """The consonants of words, and all their beginnings of two to four."""

    whole: frozenset[str]
    beginnings: frozenset[tuple[int, str]]

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        whole = frozenset(map(sounds, words))
        return cls(whole, frozenset((count, word[:count]) for word in whole for count in (2, 3, 4)))

    def has_like(self, name: str, count: int) -> bool:
        """Whether a word begins with so many of the same consonants, or is the same where it has fewer."""
        return name in self.whole or (len(name) >= count and (count, name[:count]) in self.beginnings)


@lru_cache(maxsize=256)
def _has_case(language: str) -> bool:
    return any(is_written_in(language, script) for script in _WITH_CASE)
