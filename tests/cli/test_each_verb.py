"""Each verb once, on one site: what one waits for. What a verb does in full is tested beside this file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from docs.generate.commands import commands
from tests.cli.conftest import Command, Outcome, write

# A life of a site. Commands that need more than a folder stand below.
LIFE = (
    "check",
    "ingest",
    "draft",
    "run --all",
    "build",
    "status",
    "list weeks",
    "show {item}",
    "explain --week 2025-W17",
    "stories list",
    "translate --from en --to es --engine identity Ferry",
    "add herald.txt --name Herald",
    "sources list",
    "sources show Council",
    "sources test Council",
    "sources pause Council",
    "sources resume Council",
    "sources rename Herald Gazette",
    "sources remove Gazette",
    "subscribers add reader@example.org",
    "subscribers change reader@example.org --often both",
    "subscribers list",
    "subscribers show reader@example.org",
    "subscribers export",
    "send --dry-run",
    "subscribers remove reader@example.org",
    "subscribers suppress other@example.org",
    "subscribers import list.csv",
    "subscribers erase third@example.org",
    "export --opml",
    "import list.opml",
    "backup backup.zip",
    "doctor",
    "restore backup.zip --dry-run",
    "remove {item} --yes",
    "models list",
    "store copy digest.db copy.db",
)
# They take no time.
TIMELESS = (
    *("sources pause", "sources resume", "sources rename", "sources remove"),
    *("subscribers list", "subscribers show", "subscribers export", "models", "store", "stories"),
)
# They wait for requests or a terminal, or need an index, a mailbox, a lost locale or a story that runs on: their own
# tests have these.
ELSEWHERE = {
    *("init", "form", "mail", "desk", "open", "prune", "serve"),
    *("stories join", "stories split", "stories name"),
    *("models install", "models prune", "models remove", "models update"),
}


@pytest.fixture
def command(digest: Command, site: Path) -> Callable[[str], Outcome]:
    """Runs a line of the life of a site, in which some files lie ready."""
    write(site / "herald.txt", "23.04.2025\n\nThe bridge opens. It is new.\n")
    write(site / "list.csv", "email\nthird@example.org\n")
    write(site / "list.opml", '<opml version="2.0"><body/></opml>')

    def run(line: str) -> Outcome:
        item = digest("list", "items", "--json").json["items"][0]["id"] if "{item}" in line else ""
        words = line.format(item=item).split()
        return digest(*words, now=None) if line.startswith(TIMELESS) else digest(*words)

    return run


def test_each_verb_does_its_work_and_says_what_comes_next_to_a_person_alone(
    command: Callable[[str], Outcome], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = [(line, command(line)) for line in LIFE]

    assert [(line, one.err) for line, one in done if one.status] == []
    assert [line for line, one in done if "next: " in one.out] == []
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = {line: command(line).out.count("\nnext: ") for line in ("check", "ingest --dry-run", "status", "run")}
    assert set(told.values()) == {1}
    assert "next: " not in command("send --dry-run").out
    assert "next: " not in command("run --now 2999-12-06T06:00:00Z --dry-run").out
    assert "next: " not in command("run --quiet").out + command("list items --json").out
    assert (site / "output/site/en/2025/w17/index.html").exists()


def test_every_verb_is_tried() -> None:
    verbs = {name.removeprefix("digest ") for name, _ in commands()}

    assert {verb for verb in verbs if not any(f"{line} ".startswith(f"{verb} ") for line in LIFE)} == ELSEWHERE
