"""Genres: what an item is if it is no story."""

from __future__ import annotations

from typing import Literal, get_args

# Stored editions contain all of these names: add new ones, never change one.
Genre = Literal[
    "", "advertisement", "deals", "tips", "live blog", "gallery", "audio", "video", "jobs", "listing", "no prose"
]  # fmt: skip
GENRES: tuple[Genre, ...] = tuple(genre for genre in get_args(Genre) if genre)
