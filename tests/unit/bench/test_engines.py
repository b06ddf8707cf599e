"""The bench of what engines write: which sentences it takes, and how verdicts are kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import engines
from bench.engines import Read, hash_of, misjudged, row_of, take, unread, verdicts_of, weeks_of

FEED = """<rss version="2.0"><channel><title>Herald</title><language>en</language>
<item><title>The ferry to the island sails again</title><pubDate>Wed, 23 Apr 2025 09:00:00 GMT</pubDate>
<description>It sails at nine in the morning. It returns at noon each day. Nobody reads a third sentence.</description>
</item></channel></rss>"""
SAILS = Read(hash_of("It sails.", "Ele navega."), "It sails.", "Ele navega.", None)
STAYS = Read(hash_of("It stays.", "Não fica."), "It stays.", "Não fica.", "negation")


def test_titles_and_first_sentences_of_a_language_are_taken_once(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_text(FEED, encoding="utf-8")
    (tmp_path / "c.txt").write_text("No feed.", encoding="utf-8")

    assert weeks_of(tmp_path, ["en", "fr"]) == {
        "en": (
            "The ferry to the island sails again",
            "It sails at nine in the morning.",
            "It returns at noon each day.",
        ),
        "fr": (),
    }


def test_verdicts_are_kept_without_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "KEPT", tmp_path / "verdicts")
    rows = [{**row, "verdict": "fit"} for row in unread("fast:en-pt", [SAILS, STAYS], most=1)]

    assert take(map(json.dumps, rows)) is None

    assert verdicts_of("fast:en-pt") == {SAILS.hash: "fit", STAYS.hash: "fit"}
    assert "ferry" not in (tmp_path / "verdicts/fast-en-pt.json").read_text(encoding="utf-8")
    assert take([json.dumps({**rows[0], "verdict": "good"})]) == (
        "line 1: the verdict is 'good', not one of fit, fact, unfit"
    )


def test_a_row_counts_what_readers_found_of_what_is_published_and_refused() -> None:
    read = [
        Read("1", "a", "b", None, "fit"),
        Read("2", "a", "b", None, "fact"),
        Read("3", "a", "b", "names", "fit"),
        Read("4", "a", "b", "names", ""),
    ]

    assert row_of("fast:en-pt", read) == (
        "| fast:en-pt | 2 | 1 of 2 (50%) | 1 of 2 (50%) | 0 of 2 (0%) | 2 | 1 of 1 (100%) | 1 |"
    )
    assert list(misjudged(read)) == ["published | fact\n     a\n     b", "names | fit\n     a\n     b"]
