"""Texts of any script in Latin letters. The only module that imports anyascii."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 60


def latin_name(title: str) -> str:
    """Return a title as a name for ids: Latin letters without accents, digits and hyphens; "" if it has none of them.

    Every script is transliterated, letter by letter. Names are made once, when a site is created, and kept.
    """
    from anyascii import anyascii  # noqa: PLC0415 - its tables are needed only once in the life of a site

    words = re.findall(r"[a-z0-9]+", anyascii(title).lower().replace("'", ""))
    name = "-".join(words)
    return name if len(name) <= _LONGEST else name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]


def latin_letters(text: str) -> str:
    """Return a text with its Latin letters as those of ASCII ("Łódź": "Lodz"); others are unchanged."""
    from anyascii import anyascii  # noqa: PLC0415 - needed only for foreign names

    return "".join(anyascii(char) if unicodedata.name(char, "").startswith("LATIN") else char for char in text)
