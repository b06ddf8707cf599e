"""``show`` shows an item, by as much of its id as it takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def ids(digest: Command, site: Path) -> dict[str, str]:
    """The ids of the two items of a site, by title; week 17 is published."""
    digest("run")
    digest("run", "--week", "W17")
    return {row["title"]: row["id"] for row in digest("list", "items", "--json").json["items"]}


TRAM = "The council voted for the new tram line"


def test_an_item_is_shown_with_its_edition(digest: Command, ids: dict[str, str]) -> None:
    outcome = digest("show", ids[TRAM][:8])

    assert outcome.status == 0
    assert outcome.out.splitlines() == [
        TRAM,
        f"  id          {ids[TRAM]}",
        "  source      Council",
        "  published   2025-04-22",
        "  first seen  2025-05-05 07:00",
        "  week        2025-W17",
        "  language    en",
        "  edition     2025-W17, story 1",
        "",
        "The council voted for the new tram line. Work begins in May.",
    ]


def test_an_item_in_no_edition_is_shown_with_the_reason(digest: Command, ids: dict[str, str]) -> None:
    outcome = digest("show", ids["The ferry stays"])

    assert "  edition     none: older than the first edition\n" in outcome.out
    values = digest("show", ids["The ferry stays"], "--json").json
    assert (values["edition"], values["place"], values["story"]) == (None, None, None)
    assert values["reason"] == "older than the first edition"


def test_an_id_may_be_short_or_in_capitals(digest: Command, ids: dict[str, str]) -> None:
    for written in (ids[TRAM][:4], ids[TRAM].upper(), f" {ids[TRAM]} "):
        assert digest("show", written, "--json").json["id"] == ids[TRAM]


def test_the_ids_in_a_draft_and_in_a_list_are_taken(digest: Command, site: Path, ids: dict[str, str]) -> None:
    digest("draft", "--week", "W17")

    assert ids[TRAM][:8] in (site / "editions/2025-W17.toml").read_text()
    assert ids[TRAM][:8] in digest("list", "items").out


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "'' is not the id of an item; `digest list items` shows the ids"),
        ("ferry", "'ferry' is not the id of an item"),
        ("x" * 500, "is not the id of an item"),
        ("0" * 32, "no item has an id that begins with '0000"),
    ],
)
def test_what_is_no_id_is_refused(digest: Command, ids: dict[str, str], written: str, said: str) -> None:
    outcome = digest("show", written)

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert said in outcome.err
    assert len(outcome.err) < 200
