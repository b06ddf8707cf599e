"""Luxembourgish."""

from __future__ import annotations

from digest.languages.language import Language, Names

LANGUAGE = Language(
    code="lb",
    names=Names(
        are_all_nouns_capital=True,
    ),
)
