"""``list`` shows weeks, editions, items and sources: all, or those that are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.language.text.characters.wrap import display_width
from tests.cli.conftest import Command, Once, Outcome, write

HERALD = """\
港口新闻

港口新闻 23.04.2025

The buses run at night.


Boats race

Boats race 24.04.2025

Forty boats raced around the island.
"""


@pytest.fixture
def harbor(digest: Command, site: Path, once: Once) -> Path:
    """A site with two sources and four items; week 17 is published."""

    def publish() -> None:
        write(site / "news/herald.txt", HERALD)
        with (site / "digest.toml").open("a") as file:
            file.write('\n[[sources]]\nname = "港口"\npath = "news/herald.txt"\n')
        digest("run", "--week", "W17")

    return once(site, publish)


def titles(outcome: Outcome) -> list[str]:
    return [row["title"] for row in outcome.json["items"]]


def test_items_of_a_source_by_name_or_path(digest: Command, harbor: Path) -> None:
    assert titles(digest("list", "items", "--source", "港口", "--json")) == ["港口新闻", "Boats race"]
    assert titles(digest("list", "items", "--source", "news/herald.txt", "--json")) == ["港口新闻", "Boats race"]
    assert len(titles(digest("list", "items", "--source", "港口", "--source", "council", "--json"))) == 4


def test_an_unknown_source_is_named_with_the_nearest(digest: Command, harbor: Path) -> None:
    outcome = digest("list", "items", "--source", "Counsil")

    assert (outcome.status, outcome.err) == (2, "digest: there is no source 'Counsil'; did you mean 'Council'?\n")


def test_a_source_that_was_removed_still_has_its_items(digest: Command, harbor: Path) -> None:
    digest("sources", "remove", "港口")

    assert titles(digest("list", "items", "--source", "港口", "--json")) == ["港口新闻", "Boats race"]


@pytest.mark.parametrize("what", ["items", "weeks", "sources"])
def test_a_limit_beyond_all_bounds_is_told(digest: Command, harbor: Path, what: str) -> None:
    outcome = digest("list", what, "--limit", "9" * 30)

    assert outcome.status == 2
    assert "--limit" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_limit_shows_the_newest_in_the_same_order(digest: Command, harbor: Path) -> None:
    every = titles(digest("list", "items", "--json"))

    assert titles(digest("list", "items", "--limit", "2", "--json")) == every[-2:]
    assert titles(digest("list", "items", "--limit", "99", "--json")) == every
    assert titles(digest("list", "items", "--source", "港口", "--limit", "1", "--json")) == ["Boats race"]
    assert len(digest("list", "sources", "--limit", "1", "--json").json["sources"]) == 1


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_a_limit_is_a_number_above_zero(digest: Command, harbor: Path, limit: str) -> None:
    assert digest("list", "items", "--limit", limit).status == 2


def test_left_out_items_of_a_source(digest: Command, harbor: Path) -> None:
    assert titles(digest("list", "items", "--left-out", "--source", "Council", "--json")) == ["The ferry stays"]
    assert titles(digest("list", "items", "--left-out", "--source", "港口", "--json")) == []


def test_wide_characters_keep_the_columns(digest: Command, harbor: Path) -> None:
    lines = digest("list", "items", "--week", "W17").out.splitlines()

    # "港口" takes four columns of the seven of "Council".
    assert {line[8:32] for line in lines if "Boats" in line} == {"  2025-W17  2025-04-24  "}
    assert any("港口     Boats race" in line for line in lines)
    assert any("Council  The council voted" in line for line in lines)


def test_weeks_have_their_state_and_what_no_edition_shows(digest: Command, harbor: Path) -> None:
    write(harbor / "news/more.txt", "Sails\n\nSails 05.05.2025\n\nThe sails are new.\n")
    with (harbor / "digest.toml").open("a") as file:
        file.write('\n[[sources]]\nname = "More"\npath = "news/more.txt"\n')
    digest("ingest")
    digest("draft", "--week", "W19")
    before, published, now = digest("list", "weeks", "--json").json["weeks"]

    assert (before["week"], before["state"], before["stories"], before["waiting"]) == ("2025-W16", "closed", None, 1)
    assert (published["week"], published["state"], published["stories"]) == ("2025-W17", "published", 3)
    assert (now["week"], now["state"], now["draft"]) == ("2025-W19", "open", str(harbor / "editions/2025-W19.toml"))
    assert digest("list", "weeks").out.splitlines()[0] == "2025-W16  closed                1 item in no edition"
    assert digest("list", "weeks", "--week", "W19").out.endswith("1 item in no edition  has a draft\n")
    assert [row["week"] for row in digest("list", "weeks", "--limit", "1", "--json").json["weeks"]] == ["2025-W19"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["weeks", "--source", "Council"], "--source works only with items"),
        (["sources", "--week", "W17"], "--week works only with items, weeks and editions"),
        (["weeks", "--left-out"], "--left-out works only with items"),
    ],
)
def test_options_that_do_not_fit_are_refused(digest: Command, harbor: Path, arguments: list[str], said: str) -> None:
    outcome = digest("list", *arguments)

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert said in outcome.err


def on_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)


def listed(outcome: Outcome) -> list[str]:
    """Return the lines without that which says what comes next: a terminal breaks it where it likes."""
    return [line for line in outcome.out.splitlines() if not line.startswith("next: ")]


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 200])
def test_a_terminal_gets_lines_of_its_width_and_whole_titles(
    digest: Command, harbor: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    titled = {"港口" * 40, "Boats race", "مرحبا بالقوارب في الميناء الجديد بعد عام من العمل الطويل"}
    news = "".join(f"{title}\n\n{title} 24.04.2025\n\nNews of today.\n\n\n" for title in sorted(titled))
    write(harbor / "news/herald.txt", news)
    digest("ingest")
    on_terminal(monkeypatch, columns)

    for what in ("items", "weeks"):
        lines = listed(digest("list", what))
        assert max(map(display_width, lines)) <= columns
        assert "…" not in "".join(lines)
    said = "".join(digest("list", "items").out.split())
    assert all("".join(title.split()) in said for title in titled)


def test_a_title_goes_on_below_its_beginning(digest: Command, harbor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_terminal(monkeypatch, 75)
    lines = listed(digest("list", "items", "--week", "W17", "--source", "Council"))

    assert [line[41:] for line in lines] == ["The council voted for the new", "tram line"]


def test_a_title_without_room_beside_it_has_lines_of_its_own(
    digest: Command, harbor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_terminal(monkeypatch, 50)
    lines = listed(digest("list", "items", "--week", "W17", "--source", "Council"))

    assert lines[0].endswith("Council")
    assert lines[1] == "    The council voted for the new tram line"


def test_nothing_to_list_is_said(digest: Command, site: Path) -> None:
    assert digest("list", "items").out == "no items; `digest ingest` reads your sources\n"
    assert digest("list", "weeks").out == "no weeks; `digest run` reads your sources and publishes\n"
    assert digest("list", "editions").out == "no editions; `digest run` reads your sources and publishes\n"
    digest("run", "--all")
    assert digest("list", "items", "--week", "W01").out == "no such items in 2025-W01; `digest list items` lists all\n"
    assert digest("list", "items", "--left-out").out == "no items are left out\n"
    assert digest("list", "editions", "--week", "W01").out == (
        "2025-W01: no edition; `digest list editions` lists all\n"
    )
    assert digest("list", "items", "--week", "W01", "--json").json == {"items": []}
