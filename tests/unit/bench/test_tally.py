"""The counts of an edition of the reading bench, and its page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.reading.editions import Read, editions
from bench.reading.page import page
from bench.reading.tally import table, tally, total
from bench.reading.weeks import Feed, Subject, Texts

SUBJECT = Subject(
    "harbor", ("2025-W17",), (Feed("Harbor", "harbor.json"), Texts(("Quay", "Bay"), "texts.jsonl", 4)), undated=True
)
TEXTS = (
    "The mayor of Quay opened a school for forty children on Tuesday.",
    "Bay has lost its last ferry, because the engine is too old to be mended.",
    "Rain flooded the market, and fish swam among the stalls of the florists.",
    "Two doctors from Moor found a cure for a rare disease of bees.",
)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    entry = {
        "id": "1",
        "title": "Harbor of Quay closed on Monday",
        "content_text": "The harbor of Quay is closed on Monday. The damage is estimated at $50m.",
        "date_published": "2025-04-22T08:00:00Z",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Harbor", "language": "en", "items": [entry]}
    (tmp_path / "harbor.json").write_text(json.dumps(feed), encoding="utf-8")
    lines = ({"id": str(number), "lang": "en", "title": "", "text": text} for number, text in enumerate(TEXTS))
    (tmp_path / "texts.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (found,) = editions(SUBJECT, tmp_path, tmp_path / "site")
    return found


def test_an_edition_is_built_from_feeds_and_texts_and_counted(read: Read) -> None:
    counted = tally(read)
    assert (counted.seats, counted.made, counted.placed, counted.first) == (5, 4, 5, 5)
    # The headline of a text of one sentence is that sentence.
    assert (counted.given_repeated, counted.unsummarized) == (0, 4)
    assert counted.foreign == (0, 5, 5)


def test_texts_are_dealt_out_to_their_sources_in_turn(read: Read) -> None:
    assert [len(read.of(source)) for source in ("Harbor", "Quay", "Bay")] == [1, 2, 2]


def test_the_page_says_of_each_seat_where_it_comes_from_and_what_is_wrong(read: Read) -> None:
    lines = "\n".join(page(read))
    assert "Harbor of Quay closed on Monday\n\n(Harbor, en, no. 1 of 1 in its source)" in lines
    assert lines.count("COUNTED unsummarized") == 4
    assert "its title says what happened" in lines


def test_the_table_has_a_column_for_each_edition_and_one_for_all(read: Read) -> None:
    counted = tally(read)
    header, _, seats, *_ = table([("one", counted), ("two", counted)])
    assert header == "| | one | two | total |"
    assert seats == "| seats | 5 | 5 | 10 |"
    assert total([counted, counted]).sentences == 2 * counted.sentences
