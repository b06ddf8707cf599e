"""What docs/reference/json.md says of ``--json``, and what commands write."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from docs.generate.commands import commands
from tests.cli.conftest import NOW, Command

TEXT = (Path(__file__).parents[2] / "docs/reference/json.md").read_text(encoding="utf-8")
SECTIONS: dict[str, str] = dict(re.findall(r"^## (digest [a-z ]+)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))
WITH_JSON = [name for name, command in commands() if any(one.name == "json" for one in command.params)]
ITEM = "ITEM"
RUNS: dict[str, list[tuple[str, ...]]] = {
    "digest build": [("build", "--week", "W16")],
    "digest check": [("check",), ("check", "--output")],
    "digest doctor": [("doctor",)],
    "digest explain": [("explain",)],
    "digest ingest": [("ingest",)],
    "digest list": [("list", "items", "--left-out"), ("list", "weeks"), ("list", "editions"), ("list", "sources")],
    "digest models list": [("models", "list")],
    "digest run": [("run", "--week", "W17")],
    "digest show": [("show", ITEM)],
    "digest sources list": [("sources", "list")],
    "digest sources show": [("sources", "show", "Council")],
    "digest sources test": [("sources", "test", "Council")],
    "digest status": [("status",)],
    "digest translate": [("translate", "Ferry", "--from", "en", "--to", "es", "--engine", "identity")],
}
# Objects whose keys are values: reasons and languages.
MAPS = {"left_out", "rejected"}


def named(section: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", section))


def keys(value: Any) -> set[str]:
    """All keys of an object, those of objects within it too."""
    if isinstance(value, list):
        return set[str]().union(*map(keys, value))
    if not isinstance(value, dict):
        return set()
    return set(value).union(*(keys(inner) for name, inner in value.items() if name not in MAPS))


@pytest.fixture
def item(digest: Command, site: Path) -> str:
    digest("run")
    digest("run", "--week", "W17")
    return str(digest("list", "items", "--json").json["items"][0]["id"])


def test_every_command_that_writes_json_is_documented() -> None:
    assert sorted(SECTIONS) == sorted(WITH_JSON) == sorted(RUNS)


@pytest.mark.parametrize(("name", "arguments"), [(name, run) for name in WITH_JSON for run in RUNS.get(name, [])])
def test_json_is_an_object_with_the_documented_keys(
    digest: Command, item: str, name: str, arguments: tuple[str, ...]
) -> None:
    clock = None if name.startswith("digest models") else NOW
    outcome = digest(*[item if one == ITEM else one for one in arguments], "--json", now=clock)

    assert outcome.status == 0, outcome.err
    assert isinstance(outcome.json, dict)
    assert outcome.json
    if name not in {"digest show", "digest sources show"}:  # These refer to another section.
        assert set(outcome.json) <= named(SECTIONS[name])
    assert keys(outcome.json) <= named(TEXT)
