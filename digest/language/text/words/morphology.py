"""Morphology of Russian and Ukrainian. The only module that imports pymorphy3, an optional dependency, at first use.

Its dictionaries (OpenCorpora; VESUM) know the forms of words, where rules can only guess from endings. Without it, the
rules guess. What was decided with it is stored with its edition, so removing it changes nothing that was decided. (Its
Ukrainian dictionary is GPL-3.0: digest neither contains nor links it.)
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.tagset import OpencorporaTag

# Each language's dictionary is a package of its own.
_DICTIONARIES = {"ru": "pymorphy3_dicts_ru", "uk": "pymorphy3_dicts_uk"}
LANGUAGES = frozenset(_DICTIONARIES)
# The names of OpenCorpora: verbs, short participles ("задержан"), short adjectives ("готов"), "можно".
_FINITE = frozenset({"VERB", "PRTS", "ADJS", "PRED"})
_VERBS = frozenset({"VERB", "PRTS", "ADJS"})
# The nominative, and what has no case: Latin letters, numbers, names that no dictionary has.
_SUBJECTS = frozenset({"nomn", "LATN", "NUMB", "UNKN"})
_NO_SUBJECTS = frozenset({"ADJF", "PRTF"})
_SMALL = frozenset({"PREP", "CONJ", "PRCL"})
_UNFINISHED = _SMALL | {"ADJF", "PRTF", "NUMR"}
# Forms of a verb that a sentence may have without a subject: "задержали", "стемнело"; Ukrainian "створено".
_IMPERSONAL = frozenset({"plur", "neut", "Impe", "impr", "1per", "2per"})


@dataclass(frozen=True, slots=True)
class Word:
    """What a word most probably is.

    ``needs_subject`` is true of a verb that says nothing without a subject, ``may_be_subject`` of a word that is a noun
    or a pronoun in the nominative; ``is_unfinished`` of one that does not end a phrase.
    """

    is_finite: bool
    is_infinitive: bool
    needs_subject: bool
    may_be_subject: bool
    is_unfinished: bool


_UNKNOWN = Word(is_finite=False, is_infinitive=False, needs_subject=False, may_be_subject=True, is_unfinished=False)


@lru_cache(maxsize=64)
def is_available(language: str) -> bool:
    """Return whether the words of a language (a BCP 47 primary subtag) are known: its dictionary is installed."""
    dictionary = _DICTIONARIES.get(language)
    return dictionary is not None and find_spec("pymorphy3") is not None and find_spec(dictionary) is not None


# News repeats its words; looking one up takes 70 microseconds.
@lru_cache(maxsize=32_768)
def look_up(word: str, language: str) -> Word:
    """Return what a word of an available language is; a word that is in no dictionary is judged by its ending."""
    try:
        tags = [parse.tag for parse in _analyzer(language).parse(word)]
    except ValueError:  # pymorphy3 asks for the name of each letter, and unicodedata lacks that of a Tangut one
        return _UNKNOWN
    kind, forms = tags[0].POS, tags[0].grammemes
    return Word(
        is_finite=kind in _FINITE,
        is_infinitive=kind == "INFN",
        needs_subject=kind in _VERBS and _IMPERSONAL.isdisjoint(forms),
        may_be_subject=kind not in _SMALL and any(map(_may_be_subject, tags)),
        is_unfinished=kind in _UNFINISHED,
    )


def _may_be_subject(tag: OpencorporaTag) -> bool:
    return tag.POS not in _NO_SUBJECTS and not _SUBJECTS.isdisjoint(tag.grammemes)


@lru_cache(maxsize=len(_DICTIONARIES))
def _analyzer(language: str) -> MorphAnalyzer:
    """Load the dictionary of a language, which takes a tenth of a second."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - heavy, and rarely needed

    return MorphAnalyzer(lang=language)
