"""Families of languages so close that whole sentences may be the same in two of them."""

from __future__ import annotations

_FAMILIES = tuple(
    frozenset(family.split())
    for family in ("es ca gl pt it oc ast an fr ro", "ru be uk bg mk sr", "da nb nn no sv", "cs sk", "hr sr bs sl",
                   "id ms", "de nl lb", "zh yue wuu ja")
)  # fmt: skip


def are_near(one: str, other: str) -> bool:
    """Return whether two languages belong to one family."""
    return any(one in family and other in family for family in _FAMILIES)
