"""Locales: BCP 47 language tags, and the direction of their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Self

Direction = Literal["ltr", "rtl"]

# The well-formed tags of RFC 5646 that occur in news: language, script, region, variants.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-(?:[A-Za-z]{2}|\d{3}))?(-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*")
# Variants may repeat; RFC 5646, section 4.4.1, has 35 characters for a tag.
_LONGEST = 100
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
_RTL_LANGUAGES = frozenset("ar arc ckb dv fa glk he iw ks lrc mzn nqo pnb ps sd syr ug ur yi".split())


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A BCP 47 tag in its canonical case, such as ``pt-BR``; ``und`` if the language is unknown."""

    tag: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a tag in any case, with hyphens or underscores; raise ValueError for anything else."""
        tag = text.strip().replace("_", "-")
        if len(tag) > _LONGEST or not _TAG.fullmatch(tag):
            raise ValueError(f"{text!r} is not a language tag such as en or pt-BR")
        first, *rest = tag.split("-")
        return cls("-".join([first.lower(), *map(_canonical_case, rest)]))

    def __hash__(self) -> int:
        """Return the hash of the tag, which a string keeps: locales are looked up for each passage of a page."""
        return hash(self.tag)

    @property
    def language(self) -> str:
        """The primary subtag: ``pt`` for ``pt-BR``."""
        return self.tag.partition("-")[0]

    @property
    def script(self) -> str:
        """The script subtag, "" if there is none."""
        return next((part for part in self.tag.split("-")[1:] if len(part) == 4 and part.isalpha()), "")

    @property
    def direction(self) -> Direction:
        """The direction of its text."""
        return _direction(self)

    @property
    def is_known(self) -> bool:
        """True if it names a language."""
        return self.tag != "und" and not self.tag.startswith("und-")

    def __str__(self) -> str:
        return self.tag


UNDETERMINED = Locale("und")


@lru_cache(maxsize=1024)  # Called for every passage of a page.
def _direction(locale: Locale) -> Direction:
    if locale.script:
        return "rtl" if locale.script in _RTL_SCRIPTS else "ltr"
    return "rtl" if locale.language in _RTL_LANGUAGES else "ltr"


def _canonical_case(subtag: str) -> str:
    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 else subtag.lower()
