"""A week of very many items takes time in proportion to them: counted in calls of functions, not in seconds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.large_week import NOW, WEEK, make_site
from tests.cli.conftest import Command

SIZES = (300, 600, 1200)


def calls(digest: Command, folder: Path, size: int) -> int:
    """How many functions are called to publish a week of so many items."""
    count = 0

    def add(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    digest("ingest", "--config", str(folder / "digest.toml"), now=NOW)
    sys.setprofile(add)
    try:
        digest("build", "--week", WEEK, "--config", str(folder / "digest.toml"), now=NOW)
    finally:
        sys.setprofile(None)
    assert list((folder / "output").rglob("*.html")), size
    return count


def test_each_further_item_of_a_week_costs_the_same(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in (50, *SIZES):
        make_site(tmp_path / str(size), size)
    monkeypatch.chdir(tmp_path)
    calls(digest, tmp_path / "50", 50)  # Compiles patterns, and loads what is loaded once.
    few, more, most = (calls(digest, tmp_path / str(size), size) for size in SIZES)

    # In proportion to the items, the second difference is twice the first; in proportion to their square, four times.
    assert (most - more) / (more - few) < 2.6
