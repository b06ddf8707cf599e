"""Names in Chinese characters, by the readings of the characters that names are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.words.sounds import sounds
from digest.translating.checking.gate.names.sharing import shared_sounds

_LONGEST = 6
_SYLLABLE = 6
# The share of the sounds of a foreign name that its characters must have: 马克龙 is Macron.
_SHARED = 0.75
_FEWEST = 2
# Sounds that Chinese does not distinguish in foreign names.
_COARSE = str.maketrans("rmgfvbdzj", "lnkppptsk")
_INITIALS = (("zh", "s"), ("ch", "s"), ("sh", "s"), ("x", "s"), ("c", "s"), ("z", "s"), ("j", "k"), ("q", "k"),
             ("w", "p"), ("y", ""), ("h", ""))  # fmt: skip
_DOTTED = re.compile(r"[\u3400-\u9fff]·([\u3400-\u9fff]+)")


@lru_cache(maxsize=4)
def _readings(language: str) -> Mapping[str, str]:
    listed = known_language(language).names.readings
    return {character: reading for reading, (characters, *_) in listed.items() for character in characters}


@lru_cache(maxsize=4)
def _syllables(language: str) -> frozenset[str]:
    return frozenset(known_language(language).names.readings)


def _is_chinese_name(words: Sequence[str], language: str) -> bool:
    """Return whether words in Latin letters may be a Chinese name: a surname of one syllable, and a given name."""
    if len(words) != 2:
        return False
    surname, given = (word.lower() for word in words)
    return surname in _syllables(language) and _is_spelled(given, language)


def chinese_names(words: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
    """Yield the places of Chinese names among words with a capital: "Yesterday Mo Yan" has one."""
    for at in range(len(words) - 1):
        if _is_chinese_name(words[at : at + 2], language):
            yield at, at + 2


@lru_cache(maxsize=4096)
def _is_spelled(word: str, language: str) -> bool:
    known = _syllables(language)
    return word in known or any(
        word[:at] in known and word[at:] in known for at in range(1, min(_SYLLABLE, len(word) - 1) + 1)
    )


def _has_characters(words: Sequence[str], text: str, language: str) -> bool:
    """Return whether a text has the characters of a name that is spelled in Latin letters as they are read."""
    return any(_is_read(each, text, language) for each in ("".join(words).lower(), "".join(reversed(words)).lower()))


def _is_read(spelled: str, text: str, language: str) -> bool:
    readings = _readings(language)
    for start, character in enumerate(text):
        if character in readings and spelled.startswith(readings[character]):
            rest, end = spelled, start
            while rest and end < len(text) and rest.startswith(readings.get(text[end], "-")):
                rest = rest.removeprefix(readings[text[end]])
                end += 1
            if not rest and end - start > 1:
                return True
    return False


def has_another_name(words: Sequence[str], text: str, language: str) -> bool:
    """Return whether a text surely has no characters that are read as a Chinese name.

    That is not sure if characters with the reading of the surname come before one whose reading is not known.
    """
    if _has_characters(words, text, language):
        return False
    readings = _readings(language)
    after = (text[at + 1 : at + 2] for at, each in enumerate(text) if readings.get(each) == words[0].lower())
    return all(character in readings for character in after)


def has_another_dotted_name(name: str, text: str, language: str) -> bool:
    """Return whether the only name with a dot in a text, such as 卡尔·韦伯, surely ends otherwise than a name."""
    dotted = _DOTTED.findall(text)
    if len(dotted) != 1:
        return False
    heard = _heard(name)
    spoken = [_spoken(dotted[0][:end], language) for end in range(1, _LONGEST + 1)]
    if min(map(len, heard)) < _FEWEST or not all(spoken[:2]):
        return False
    return all(_share(one, each) < _SHARED for one in heard for each in spoken if each)


def _heard(name: str) -> tuple[str, ...]:
    """Return the sounds of a name, with "w" as a consonant and as a vowel."""
    return sounds(name).translate(_COARSE), sounds(name.lower().replace("w", "u")).translate(_COARSE)


def _share(heard: str, spoken: str) -> float:
    shared = shared_sounds(heard, spoken)
    return shared / max(len(heard), len(spoken)) if shared >= _FEWEST else 0.0


@lru_cache(maxsize=8192)
def _spoken(characters: str, language: str) -> str:
    """Return the sounds of characters; "" if the reading of one is not known."""
    readings = _readings(language)
    if not all(character in readings for character in characters):
        return ""
    return "".join(map(_sound, map(readings.__getitem__, characters))) or "-"


@lru_cache(maxsize=512)
def _sound(reading: str) -> str:
    if reading == "er":
        return "l"
    for written, sound in _INITIALS:
        if reading.startswith(written):
            reading = sound + reading.removeprefix(written)
            break
    final = "n" if reading.endswith(("n", "ng")) and len(reading) > 1 else ""
    initial = reading[:1] if reading[:1].isascii() and reading[:1] not in "aeiou" else ""
    return (initial + final).translate(_COARSE)
