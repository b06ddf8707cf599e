"""The names that stored editions contain: add new ones, never change one."""

from __future__ import annotations

from typing import Literal, get_args

# What a story is if it is none.
Genre = Literal[
    "", "advertisement", "deals", "tips", "live blog", "gallery", "audio", "video", "jobs", "listing", "bulletin",
    "guide", "release", "code", "opinion", "no prose",
]  # fmt: skip
GENRES: tuple[Genre, ...] = tuple(genre for genre in get_args(Genre) if genre)
SectionKind = Literal["all", "source", "tag", "topic", "own", "earlier"]
# The reasons for the position of a story. No edition gets a turn, "recency", "facts", "diversity", "readers" or "own
# voice" any more, but old ones have them.
FactorName = Literal[
    "sources", "pieces", "recency", "facts", "source weight", "tag weight", "source turn", "section turn",
    "position", "theme", "genre", "readers", "diversity", "told already", "statement", "country", "subject",
    "own voice", "event", "urgent", "weeks", "place",
]  # fmt: skip
