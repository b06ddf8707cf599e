"""What docs/reference/json.md says of ``--json``, and what commands write."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from digest.model.subscriber import STATUSES
from docs.generate.commands import commands
from tests.cli.conftest import NOW, Command

TEXT = (Path(__file__).parents[2] / "docs/reference/json.md").read_text(encoding="utf-8")
SECTIONS: dict[str, str] = dict(re.findall(r"^## (digest [a-z ]+)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))
WITH_JSON = [name for name, command in commands() if any(one.name == "json" for one in command.params)]
ITEM = "ITEM"
OPML = """\
<opml version="2.0"><body>
<outline type="rss" text="Harbor" xmlUrl="https://harbor.example/feed"/>
</body></opml>
"""
RUNS: dict[str, list[tuple[str, ...]]] = {
    "digest add": [("add", "--dry-run", "other.txt")],
    "digest backup": [("backup", "backup.zip")],
    "digest build": [("build", "--week", "W16")],
    "digest check": [("check",), ("check", "--output")],
    "digest doctor": [("doctor",)],
    "digest draft": [("draft", "--week", "W17")],
    "digest explain": [("explain",)],
    "digest export": [("export", "memory.tmx"), ("export", "feeds.opml")],
    "digest form": [("form", "es")],
    "digest import": [("import", "given.tmx"), ("import", "--dry-run", "other.opml")],
    "digest ingest": [("ingest",)],
    "digest list": [("list", "items", "--left-out"), ("list", "weeks"), ("list", "editions"), ("list", "sources")],
    "digest mail": [("mail", "--dry-run")],
    "digest models list": [("models", "list")],
    "digest models prune": [("models", "prune")],
    "digest prune": [("prune", "--dry-run", "--locale", "es")],
    "digest remove": [("remove", ITEM, "--dry-run"), ("remove", ITEM, "--yes")],
    "digest restore": [("restore", "--dry-run", "given.zip"), ("restore", "--from-output", "--dry-run")],
    "digest run": [("run", "--week", "W17")],
    "digest send": [("send", "--week", "W17", "--dry-run"), ("send", "--week", "W17")],
    "digest show": [("show", ITEM)],
    "digest sources list": [("sources", "list")],
    "digest sources pause": [("sources", "pause", "Council")],
    "digest sources remove": [("sources", "remove", "Council")],
    "digest sources resume": [("sources", "resume", "Council")],
    "digest sources show": [("sources", "show", "Council")],
    "digest sources test": [("sources", "test", "Council")],
    "digest status": [("status",)],
    "digest stories list": [("stories", "list")],
    "digest store copy": [("store", "copy", "digest.db", "copy.db")],
    "digest subscribers add": [("subscribers", "add", "ben@example.org")],
    "digest subscribers change": [("subscribers", "change", "ana@example.org", "--often", "both")],
    "digest subscribers erase": [("subscribers", "erase", "ana@example.org")],
    "digest subscribers export": [("subscribers", "export")],
    "digest subscribers import": [("subscribers", "import", "people.csv")],
    "digest subscribers list": [("subscribers", "list")],
    "digest subscribers remove": [("subscribers", "remove", "ana@example.org")],
    "digest subscribers show": [("subscribers", "show", "ana@example.org")],
    "digest subscribers suppress": [("subscribers", "suppress", "ana@example.org")],
    "digest translate": [("translate", "Ferry", "--from", "en", "--to", "es", "--engine", "identity")],
}
# Their sections refer to another one.
REFERRING = {
    "digest import",
    "digest subscribers add",
    "digest subscribers change",
    "digest subscribers export",
    "digest subscribers remove",
    "digest subscribers show",
    "digest show",
    "digest sources resume",
    "digest sources show",
}
# These read no clock.
TIMELESS = (
    "digest form",
    "digest models",
    "digest sources pause",
    "digest sources re",
    "digest sto",
    "digest subscribers export",
    "digest subscribers list",
    "digest subscribers show",
)
# Objects whose keys are values: reasons, languages, locales and tables.
MAPS = {"altered", "left_out", "losses", "rejected", "tables", *STATUSES}


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
    (site / "other.txt").write_text("21.04.2025\n\nThe quay reopens\n\nBoats are back.\n", encoding="utf-8")
    (site / "other.opml").write_text(OPML, encoding="utf-8")
    (site / "people.csv").write_text(
        "email,locale\nana@example.org,en\nnobody,en\ncora@example.org,es\n", encoding="utf-8"
    )
    for folder in ("new", "cur", "tmp"):
        (site / "mail" / folder).mkdir(parents=True)
    digest("subscribers", "add", "ana@example.org")
    digest("export", "given.tmx")
    digest("backup", "given.zip")
    return str(digest("list", "items", "--json").json["items"][0]["id"])


def test_every_command_that_writes_json_is_documented() -> None:
    assert sorted(SECTIONS) == sorted(WITH_JSON) == sorted(RUNS)


@pytest.mark.parametrize(("name", "arguments"), [(name, run) for name in WITH_JSON for run in RUNS.get(name, [])])
def test_json_is_an_object_with_the_documented_keys(
    digest: Command, item: str, name: str, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "digest prune":
        monkeypatch.setenv("DIGEST_LOCALES", "en")
    monkeypatch.setenv("DIGEST_EMAIL_SERVER", "file:sent")
    monkeypatch.setenv("DIGEST_MAILBOX_SERVER", "maildir:mail")
    monkeypatch.setenv("DIGEST_EMAIL_PUBLIC_URL", "https://letters.example.org/")
    clock = None if name.startswith(TIMELESS) else NOW
    outcome = digest(*[item if one == ITEM else one for one in arguments], "--json", now=clock)

    assert outcome.status == 0, outcome.err
    assert isinstance(outcome.json, dict)
    assert outcome.json
    if name not in REFERRING:
        assert set(outcome.json) <= named(SECTIONS[name])
    assert keys(outcome.json) <= named(TEXT)


def test_what_could_not_be_added_is_told_to_programs_too(digest: Command, site: Path) -> None:
    (site / "other.txt").write_text("21.04.2025\n\nThe quay reopens\n\nBoats are back.\n", encoding="utf-8")

    outcome = digest("add", "--json", "other.txt", "nowhere.txt")

    assert outcome.status == 3
    assert [one["name"] for one in outcome.json["sources"]] == ["other"]
    assert len(outcome.json["errors"]) == 1
    assert "nowhere.txt" in outcome.json["errors"][0]


def test_a_new_draft_is_told_to_programs(digest: Command, site: Path) -> None:
    digest("ingest")

    (draft,) = digest("draft", "--week", "W17", "--json").json["drafts"]

    assert (draft["week"], draft["begun"], draft["stories"]) == ("2025-W17", True, 1)
    assert Path(draft["draft"]).is_file()
