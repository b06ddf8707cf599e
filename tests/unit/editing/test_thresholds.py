"""The tuned thresholds of grouping: each is pinned from both sides by texts close to it.

A line of ``tests/stories/thresholds.jsonl`` names a threshold, a value to which it might be moved, and what becomes of
the line's texts today; with the threshold moved it is something else. Who tunes one moves its lines too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from digest.editing.grouping import joining, likeness, same_template, title_facts
from digest.editing.grouping.group import group
from tests.tables import each_row
from tests.unit.editing.grouping.test_group import STORIES, stored

TUNED = {
    "joining": joining,
    "likeness": likeness,
    "same_template": same_template,
    "title_facts": title_facts,
}
LINES: list[dict[str, Any]] = [
    json.loads(line) for line in (STORIES / "thresholds.jsonl").read_text(encoding="utf-8").splitlines()
]
every_line = each_row("line", LINES)


def thresholds(name: str, module: ModuleType) -> dict[str, float]:
    """The numbers that a module of its own names in capitals, each by its name with that of the module."""
    return {f"{name}.{key}": value for key, value in vars(module).items() if is_number(key, value)}


def is_number(name: str, value: object) -> bool:
    return name.isupper() and isinstance(value, int | float)


def grouped(line: Mapping[str, Any]) -> tuple[int, int]:
    """How many stories the items are, and the place of the item that leads the first."""
    items = [
        stored(
            row["title"],
            row["text"],
            str(place),
            line.get("language", "en"),
            published=date.fromisoformat(row["day"]),
            source="Post" if line.get("one_source") else f"Post {place}",
        )
        for place, row in enumerate(line["items"])
    ]
    stories = group([(item,) for item in items])
    return len(stories), int(stories[0][0].key)


@every_line
def test_texts_close_to_a_threshold_fall_on_their_side(line: Mapping[str, Any]) -> None:
    assert grouped(line) == (line["stories"], line["leads"])


@every_line
def test_they_would_fall_on_the_other_side_if_it_moved(
    line: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    module, name = line["threshold"].split(".")
    with monkeypatch.context() as moved:
        moved.setattr(TUNED[module], name, line["moved"])

        assert grouped(line) != (line["stories"], line["leads"])


@pytest.mark.parametrize(("name", "module"), TUNED.items(), ids=TUNED)
def test_every_threshold_is_pinned_from_both_sides_and_closely(name: str, module: ModuleType) -> None:
    pins: dict[str, list[float]] = {}
    for line in LINES:
        pins.setdefault(line["threshold"], []).append(line["moved"])

    loose = {
        threshold: sorted(pins.get(threshold, []))
        for threshold, value in thresholds(name, module).items()
        if not has_both_sides(value, pins.get(threshold, []))
    }
    assert loose == {}


def has_both_sides(value: float, moved: list[float]) -> bool:
    """Whether one lies close below and one close above: at most half of the value away, or a single step of a count."""
    farthest = 1 if isinstance(value, int) else value / 2
    return any(0 < value - one <= farthest for one in moved) and any(0 < one - value <= farthest for one in moved)
