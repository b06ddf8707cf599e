"""Repairs of titles and texts in feeds, which were damaged before they got there."""

from __future__ import annotations

from digest.language.text.characters.clean import one_line
from digest.language.text.characters.mojibake import without_mojibake
from digest.language.text.html.escaped_twice import repaired_markup, repaired_title
from digest.language.text.html.formulas import with_formulas
from digest.language.text.html.picture_names import without_picture_names


def better_title(title: str) -> str:
    """Return a plain title in its encoding, and without what was escaped twice."""
    return one_line(repaired_title(without_mojibake(title)))


def better_markup(html: str) -> str:
    """Return markup in its encoding, without what was escaped twice and names of pictures, with formulas as text."""
    return without_picture_names(with_formulas(repaired_markup(without_mojibake(html))))
