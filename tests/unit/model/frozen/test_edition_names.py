"""The names in stored editions: others may be added, none of these is ever changed."""

from __future__ import annotations

from typing import get_args

from digest.model.frozen.edition_names import GENRES, FactorName, Genre, SectionKind


def test_no_name_is_forgotten() -> None:
    assert set(GENRES) >= {
        "advertisement", "deals", "tips", "live blog", "gallery", "audio", "video", "jobs", "listing", "no prose",
        "bulletin", "guide", "release", "code", "opinion",
    }  # fmt: skip
    assert {"", *GENRES} == set(get_args(Genre))
    assert set(get_args(SectionKind)) >= {"all", "source", "tag", "topic", "own", "earlier"}
    assert set(get_args(FactorName)) >= {
        "sources", "pieces", "recency", "facts", "source weight", "tag weight", "source turn", "section turn",
        "position", "theme", "genre", "readers", "diversity", "told already",
        "statement", "country", "subject", "own voice", "event", "urgent",
    }  # fmt: skip
