"""Find installed fonts with fontconfig, and choose the best one for a set of characters."""

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

# Families designed to match across scripts come first, then those that most systems have.
_FAMILIES: dict[Style, tuple[str, ...]] = {
    "serif": ("Noto Serif", "Noto Naskh Arabic", "Noto Sans", "DejaVu Serif", "DejaVu Sans"),
    "sans": ("Noto Sans", "Noto Serif", "DejaVu Sans"),
}
# The same characters look different in each of these regions.
_CJK = {"ja": "JP", "ko": "KR", "zh": "SC", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK"}
_WEIGHTS: dict[Weight, int] = {"regular": 80, "bold": 200}
_WIDTH = 100
_FORMAT = "%{file}\t%{index}\t%{family[0]}\t%{weight}\t%{slant}\t%{width}\t%{color}\t%{scalable}\t%{charset}\n"
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Font:
    """A font: its file, its index in the file, and its family; weight and width are on fontconfig's scale.

    ``charset`` lists the ranges of characters that it covers: "20-7e a0".
    """

    path: str
    index: int
    family: str
    weight: int
    width: int
    charset: str

    @property
    def version(self) -> str:
        """The fingerprint of its file."""
        return f"{_hash_of(self.path)} {self.index}"

    def has(self, letters: Iterable[str]) -> bool:
        """Return whether the font has all of these characters."""
        ranges = _ranges(self.charset)
        return all(any(first <= ord(letter) <= last for first, last in ranges) for letter in letters)


@lru_cache(maxsize=1)
def installed_fonts() -> tuple[Font, ...]:
    """Return all installed upright fonts in one color; none if fontconfig is not installed."""
    try:
        result = subprocess.run(  # noqa: S603 - no untrusted input
            ("fc-list", "--format", _FORMAT),  # noqa: S607 - its path differs between systems
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            # A font may have a name in each language; the names above are the English ones.
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
    """Return the font with all of these characters that suits the locale, style and weight best, or None."""
    region = _CJK.get(locale.tag) or _CJK.get(locale.language, "JP")

    def order(font: Font) -> tuple[object, ...]:
        families = _FAMILIES[style]
        place = next((at for at, family in enumerate(families) if _is_of(font, family)), len(families))
        is_foreign = " CJK " in font.family and not font.family.endswith(region)
        distance = (abs(font.weight - _WEIGHTS[weight]), abs(font.width - _WIDTH))
        return (place, "Mono" in font.family, is_foreign, *distance, len(font.family), font.family, font.path)

    return min((font for font in fonts if font.has(letters)), key=order, default=None)


def _is_of(font: Font, family: str) -> bool:
    """Return whether a font belongs to a family, or to its variant for another script, such as "Noto Serif Thai"."""
    return font.family == family or font.family.startswith(f"{family} ")


def _read(listed: str) -> Iterator[Font]:
    for line in listed.splitlines():
        path, index, family, weight, slant, width, color, scalable, charset = line.split("\t")
        # Variable fonts give ranges instead of numbers, and their named instances are not separate fonts.
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
