"""``explain``: the place of each story of a week, in every state of the week; nothing is changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from tests.cli.conftest import CONFIG, Command, write

IN_W17, IN_W18 = "2025-04-24T06:00:00Z", "2025-04-29T06:00:00Z"
COUNCIL = """\
22.04.2025

The council voted for the new tram line. Work begins in May, with 40 people.


The library stays open until 22:00

The library stays open until 22:00 24.04.2025

Our town pays 1,840 for it.
"""
POST = """\
22.04.2025

The council voted for the new tram line. Work begins in May.


The ferry stays

The ferry stays 23.04.2025

It is a fine boat.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sources, three stories in one week, of which two have room."""
    sources = [f'\n[[sources]]\nname = "{name}"\npath = "{name}.txt"\nlocale = "en"\n' for name in ("Council", "Post")]
    write(tmp_path / "digest.toml", CONFIG + 'stories = 2\nsections = "source"\n' + "".join(sources))
    write(tmp_path / "Council.txt", COUNCIL)
    write(tmp_path / "Post.txt", POST)
    monkeypatch.chdir(tmp_path)
    return tmp_path


EXPECTED = """\
2025-W17: published
scores are in brackets; each point doubles the weight of a story

Council
  1. [3.90] The council voted for the new tram line
       +1.00  reported by 2 sources
       +0.90  reported in 2 different texts
       +2.00  its title says what happened
     2025-04-22  Council
     2025-04-22  Post

Post
  2. [2.00] The ferry stays
       +2.00  its title says what happened
     2025-04-23  Post

Also this week, by title only: the edition has room for 2 stories
  3. [0.00] The library stays open until 22:00
       +2.00  its title says what happened
       -2.00  its author speaks of themselves
       2.00 below the last story with a summary
     2025-04-24  Council
"""


def told(outcome_json: Any) -> list[tuple[str, list[str]]]:
    return [(story["title"], [item["source"] for item in story["items"]]) for story in outcome_json["stories"]]


def test_a_published_week(digest: Command, site: Path) -> None:
    digest("run", now=IN_W18)

    assert digest("explain", "--week", "2025-W17", now=IN_W18).out == EXPECTED


def test_without_a_week_the_newest_edition_is_explained(digest: Command, site: Path) -> None:
    digest("run", now=IN_W18)

    assert digest("explain", now=IN_W18).out == EXPECTED


@pytest.mark.parametrize(("now", "state"), [(IN_W17, "open"), (IN_W18, "closed")])
def test_a_week_that_is_not_published_is_told_as_it_would_be(digest: Command, site: Path, now: str, state: str) -> None:
    digest("ingest", now=now)
    before = digest("explain", "--week", "2025-W17", "--json", now=now).json
    digest("run", "--week", "2025-W17", now=IN_W18)
    after = digest("explain", "--week", "2025-W17", "--json", now=IN_W18).json

    assert (before["state"], after["state"]) == (state, "published")
    assert before["stories"] == after["stories"]


def test_json_holds_all_that_is_told(digest: Command, site: Path) -> None:
    digest("run", now=IN_W18)
    found = digest("explain", "--week", "2025-W17", "--json", now=IN_W18).json
    first, _, last = found["stories"]

    assert list(found) == ["week", "locale", "state", "arranged", "stories", "left_out"]
    assert (found["week"], found["arranged"], found["left_out"]) == ("2025-W17", False, [])
    assert list(first) == [
        "place", "section", "title", "title_given", "locale", "tags", "genre", "score", "factors", "earlier",
        "items", "apart", "unread", "points_short", "refused",
    ]  # fmt: skip
    assert (first["place"], first["section"]) == (1, {"kind": "source", "heading": "Council"})
    assert first["factors"][0] == {
        "name": "sources", "value": 1.0, "weight": 1.0, "points": 1.0, "words": "reported by 2 sources",
    }  # fmt: skip
    assert first["score"] == pytest.approx(sum(factor["points"] for factor in first["factors"]), abs=1e-5)
    assert list(first["items"][0]) == ["id", "source", "title", "url", "published", "locale"]
    assert (first["items"][0]["url"], first["items"][0]["published"]) == (None, "2025-04-22")
    assert (last["place"], last["section"]) == (3, None)
    assert (first["points_short"], last["points_short"]) == (None, pytest.approx(2.0, abs=0.01))


def test_what_was_left_out_is_told_with_the_reason(digest: Command, site: Path) -> None:
    digest("run", now=IN_W18)
    write(
        site / "Post.txt",
        POST
        + "\n21.04.2025\n\nThe quay is closed.\n"
        + "\n\nThe ferry stays\n\nThe ferry stays 25.04.2025\n\nIt is a fine boat.\n",
    )
    digest("ingest", now=IN_W18)

    assert [
        (item["title"], item["source"], item["reason"])
        for item in digest("explain", "--json", now=IN_W18).json["left_out"]
    ] == [
        ("The quay is closed", "Post", "came late, waits for the next edition"),
        ("The ferry stays", "Post", "the edition shows the same piece already"),
    ]
    assert "\nLeft out\n  2025-04-21  Post  The quay is closed  (came late" in digest("explain", now=IN_W18).out


def test_the_next_edition_is_told_with_what_came_late(digest: Command, site: Path) -> None:
    digest("run", now=IN_W18)
    write(site / "Post.txt", POST + "\n21.04.2025\n\nThe quay is closed.\n\n28.04.2025\n\nNew in Harbor.\n")
    digest("ingest", now=IN_W18)

    outcome = digest("explain", "--week", "2025-W18", now=IN_W18)
    assert "\nFrom earlier weeks\n  2. " in outcome.out


def test_what_the_editor_dropped_is_told_before_and_after(digest: Command, site: Path) -> None:
    digest("ingest", now=IN_W18)
    digest("draft", "--week", "2025-W17", now=IN_W18)
    draft = site / "editions/2025-W17.toml"
    write(draft, draft.read_text(encoding="utf-8").replace("drop = false", "drop = true", 1))

    for _ in range(2):
        found = digest("explain", "--week", "2025-W17", "--json", now=IN_W18).json
        assert {item["reason"] for item in found["left_out"]} == {"the editor dropped the story"}
        assert len(found["left_out"]) == 2
        assert len(found["stories"]) == 2
        digest("build", "--week", "2025-W17", now=IN_W18)


def test_an_order_of_the_editor_is_told(digest: Command, site: Path) -> None:
    digest("ingest", now=IN_W18)
    digest("draft", "--week", "2025-W17", now=IN_W18)
    draft = site / "editions/2025-W17.toml"
    head, first, second, third = draft.read_text(encoding="utf-8").split("\n[[stories]]")
    write(draft, f"{head}\n[[stories]]{third}\n[[stories]]{first}\n[[stories]]{second}")

    assert (
        "\nthe editor changed the order; the scores give the order before these changes\n"
        in digest("explain", "--week", "2025-W17", now=IN_W18).out
    )
    assert digest("explain", "--week", "2025-W17", "--json", now=IN_W18).json["arranged"] is True


def test_what_a_draft_does_not_name_is_told(digest: Command, site: Path) -> None:
    digest("ingest", now=IN_W18)
    write(site / "editions/2025-W17.toml", "")
    outcome = digest("explain", "--week", "2025-W17", "--json", now=IN_W18)

    assert outcome.status == 0
    assert "4 items are not in the draft yet; `digest draft --week 2025-W17` adds what is new" in outcome.err
    assert len(outcome.json["stories"]) == 3


def test_a_broken_draft_is_told_in_one_line(digest: Command, site: Path) -> None:
    digest("ingest", now=IN_W18)
    write(site / "editions/2025-W17.toml", "[[stories]\n")
    outcome = digest("explain", "--week", "2025-W17", now=IN_W18)

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "editions/2025-W17.toml:1" in outcome.err


@pytest.mark.parametrize(
    ("foreign_last", "why"),
    [
        (False, "the edition was decided before digest stored them"),
        (True, "every weight in [ranking] was 0, or the edition was restored from its output"),
    ],
)
def test_an_edition_without_scores(digest: Command, site: Path, foreign_last: bool, why: str) -> None:
    digest("run", now=IN_W18)
    database = Database.open(str(site / "digest.db"))
    store = SqlEditionStore(database)
    (week,) = (listing.week for listing in store.listings())
    edition = store.edition(week)
    sections = tuple(
        replace(section, stories=tuple(replace(story, factors=()) for story in section.stories))
        for section in edition.sections
    )
    store.decide(replace(edition, sections=sections, also=(), foreign_last=foreign_last), store.items(week)[:3])
    database.close()

    outcome = digest("explain", now=IN_W18)
    assert outcome.out.startswith(
        "2025-W17: decided, not all files written yet\n"
        f"no scores: {why}\n\nCouncil\n"
        "  1. The council voted for the new tram line\n     2025-04-22  Council\n"
    )
    assert digest("explain", "--json", now=IN_W18).json["stories"][0]["score"] is None


def test_looking_makes_no_file_and_needs_no_lock(digest: Command, site: Path) -> None:
    before = sorted(site.rglob("*"))
    assert digest("explain", "--week", "2025-W17", now=IN_W18).out == (
        "2025-W17: not published yet; shown as it would be now\nno stories\n"
    )
    assert sorted(site.rglob("*")) == before

    digest("ingest", now=IN_W18)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    digest("explain", "--week", "2025-W17", now=IN_W18)
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no edition is published yet, and nothing is stored; run `digest ingest` first"),
        (["--week", "2025-W19"], "week 2025-W19 has not begun yet: the open week is 2025-W18"),
        (["--week", "2025-W60"], "--week: there is no week 60 in 2025"),
    ],
)
def test_mistakes_of_use(digest: Command, site: Path, arguments: list[str], said: str) -> None:
    outcome = digest("explain", *arguments, now=IN_W18)

    assert (outcome.status, outcome.err) == (2, f"digest: {said}\n")


def test_a_terminal_cannot_be_steered_by_a_title(digest: Command, site: Path) -> None:
    write(site / "Post.txt", "Red \x1b[31m title\n\nRed \x1b[31m title 22.04.2025\n\nText.\n")
    digest("ingest", now=IN_W18)

    assert "\x1b" not in digest("explain", "--week", "2025-W17", now=IN_W18).out


def test_without_an_edition_the_newest_week_with_items_is_named(digest: Command, site: Path) -> None:
    digest("ingest", now=IN_W18)

    assert digest("explain", now=IN_W18).err == (
        "digest: no edition is published yet; choose one, such as `--week 2025-W17`\n"
    )
