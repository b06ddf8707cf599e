"""The fonts that are installed, as fontconfig knows them, and which of them is best for some letters."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from digest.model.locale import Locale

Style = Literal["serif", "sans"]
Weight = Literal["bold", "regular"]

# Families that were designed to stand beside each other in all scripts come first, then those of most systems.
_FAMILIES: dict[Style, tuple[str, ...]] = {
    "serif": ("Noto Serif", "Noto Naskh Arabic", "Noto Sans", "DejaVu Serif", "DejaVu Sans"),
    "sans": ("Noto Sans", "Noto Serif", "DejaVu Sans"),
}
# The same characters look different in each of these.
_CJK = {"ja": "JP", "ko": "KR", "zh": "SC", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK"}
_WEIGHTS: dict[Weight, int] = {"regular": 80, "bold": 200}
_WIDTH = 100
_FORMAT = "%{file}\t%{index}\t%{family[0]}\t%{weight}\t%{slant}\t%{width}\t%{color}\t%{scalable}\t%{charset}\n"
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Font:
    """A font: its file and its place in that, and what it is called; weight and width as fontconfig counts them.

    ``charset`` are the ranges of the characters that it has: "20-7e a0".
    """

    path: str
    index: int
    family: str
    weight: int
    width: int
    charset: str

    @property
    def version(self) -> str:
        """A name for what its file holds."""
        return f"{_hash_of(self.path)} {self.index}"

    def has(self, letters: Iterable[str]) -> bool:
        """Whether it has all of these letters."""
        ranges = _ranges(self.charset)
        return all(any(first <= ord(letter) <= last for first, last in ranges) for letter in letters)


@lru_cache(maxsize=1)
def installed_fonts() -> tuple[Font, ...]:
    """All upright fonts in one color that are installed; none where fontconfig is not."""
    try:
        result = subprocess.run(  # noqa: S603 - nothing of anybody else is in it
            ("fc-list", "--format", _FORMAT),  # noqa: S607 - each system has its own place for it
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            # A font may have a name in each language; ours go by the English one.
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            check=True,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(_read(result.stdout))


def best_font(
    fonts: Iterable[Font], letters: frozenset[str], locale: Locale, style: Style, weight: Weight
) -> Font | None:
    """The font that has all of these letters and suits the locale, style and weight best; None where none has them."""
    region = _CJK.get(locale.tag) or _CJK.get(locale.language, "JP")

    def order(font: Font) -> tuple[object, ...]:
        families = _FAMILIES[style]
        place = next((at for at, family in enumerate(families) if _is_of(font, family)), len(families))
        is_foreign = " CJK " in font.family and not font.family.endswith(region)
        distance = (abs(font.weight - _WEIGHTS[weight]), abs(font.width - _WIDTH))
        return (place, "Mono" in font.family, is_foreign, *distance, len(font.family), font.family, font.path)

    return min((font for font in fonts if font.has(letters)), key=order, default=None)


def _is_of(font: Font, family: str) -> bool:
    """Whether it is of a family, or of what that is called for another script: "Noto Serif Thai"."""
    return font.family == family or font.family.startswith(f"{family} ")


def _read(listed: str) -> Iterator[Font]:
    for line in listed.splitlines():
        path, index, family, weight, slant, width, color, scalable, charset = line.split("\t")
        # What varies names ranges instead of numbers, and its instances are no faces of their own.
        is_plain = all(value.isdigit() for value in (index, weight, width)) and int(index) < 0x10000
        if is_plain and (slant, color, scalable) == ("0", "False", "True"):
            yield Font(path, int(index), family, int(weight), int(width), charset)


@lru_cache(maxsize=1024)
def _ranges(charset: str) -> tuple[tuple[int, int], ...]:
    bounds = (part.partition("-") for part in charset.split())
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in bounds)


@lru_cache(maxsize=64)
def _hash_of(path: str) -> str:
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
