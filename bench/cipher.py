"""A translation engine that takes no time, so that only the rest is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.translation import EngineSettings, Report, Translation

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# As many letters in the scripts of the readers; what is in Latin script is written backwards.
_SCRIPTS = {
    "ru": "абвгдежзийклмнопрстуфхцчшы",
    "uk": "абвгґдеєжзиіїйклмнопрстуфх",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنه",
    "zh": "一二三四五六七八九十百千万上下中大小天地人山水火木土",
    "ja": "あいうえおかきくけこさしすせそたちつてとなにぬねのは",
}


@dataclass(frozen=True, slots=True)
class Cipher:
    """A translator from English: as many letters, in the script of the readers."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:  # noqa: ARG002
        letters = str.maketrans(_LETTERS, _SCRIPTS.get(target, _LETTERS[::-1]))
        return [Translation(segment.lower().translate(letters)) for segment in segments]

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(("en", target) for target in (*_SCRIPTS, "es", "fr", "de", "pt", "it", "pl"))

    def fingerprint(self, source: str, target: str) -> str:  # noqa: ARG002 - the port
        return "cipher"


def engines(settings: EngineSettings, report: Report) -> tuple[Cipher, ...]:  # noqa: ARG001 - as all engines
    """Return the engine ``cipher``."""
    return (Cipher(),)
