"""The filters of a source: ``include``, ``exclude`` and ``max_items``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Command, write

FEED = """\
<rss version="2.0"><channel><title>Herald</title><link>https://herald.example.com/</link><description/>
{items}</channel></rss>
"""
ITEM = """\
<item><title>{title}</title><category>{tag}</category><guid isPermaLink="false">{title}</guid>
<link>https://herald.example.com/{number}?utm_source=rss</link>
<pubDate>Tue, 22 Apr 2025 09:00:00 GMT</pubDate><description>{title}, in full.</description></item>
"""
TITLES = {"Ferry sails": "sea", "Bridge opens": "land", "Buoy is lit": "sea", "Choir sings": "arts"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    items = (ITEM.format(title=title, tag=tag, number=number) for number, (title, tag) in enumerate(TITLES.items(), 1))
    write(tmp_path / "herald.xml", FEED.format(items="".join(items)))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(folder: Path, filters: str) -> None:
    source = f'\n[[sources]]\nname = "Herald"\npath = "herald.xml"\nlocale = "en"\n{filters}\n'
    write(folder / "digest.toml", CONFIG + source)


def test_what_is_filtered_out_is_not_stored_and_so_not_left_out(digest: Command, folder: Path) -> None:
    configure(folder, 'include = ["sea", "choir"]')
    assert digest("run", "--all").status == 0

    assert digest("list", "items", "--left-out", "--json").json["items"] == []
    assert len(digest("list", "items", "--json").json["items"]) == 3


def test_what_is_filtered_out_is_counted(digest: Command, folder: Path) -> None:
    configure(folder, 'include = ["sea", "choir"]\nexclude = ["/^Buoy/"]')

    assert digest("check").out == "Herald: 2 items, 2 items filtered out, 0 findings\n"
    assert digest("check", "--json").json["sources"][0]["filtered"] == 2
    assert digest("ingest", "-v").out == "Herald: 2 items, 2 new, 0 changed, 2 items filtered out\n"
    assert {row["title"] for row in digest("list", "items", "--json").json["items"]} == {"Choir sings", "Ferry sails"}


def test_a_trial_shows_what_passes(digest: Command, folder: Path) -> None:
    configure(folder, 'exclude = ["sea"]')
    outcome = digest("sources", "test", "Herald")

    assert "Herald: feed, 2 items, 2 items filtered out, " in outcome.out
    assert "Ferry sails" not in outcome.out
    assert digest("sources", "test", "Herald", "--json").json["filtered"] == 2


def test_filters_that_leave_nothing_are_told_once_until_they_change(digest: Command, folder: Path) -> None:
    warning = "warning: source `Herald`: its `include` and `exclude` leave nothing of 4 items\n"
    configure(folder, 'include = ["tide"]')

    assert "leave nothing of 4 items" in digest("check").err
    assert digest("ingest", "--dry-run").err == warning
    assert [digest("ingest").err for _ in range(2)] == [warning, ""]
    configure(folder, 'exclude = ["herald.example.com"]')
    assert [digest("ingest").err for _ in range(2)] == [warning, ""]


def test_items_beyond_the_limit_are_listed_with_the_reason(digest: Command, folder: Path) -> None:
    configure(folder, "max_items = 3")
    reason = "more than `max_items` of the source"
    digest("ingest", now="2025-04-24T06:00:00Z")
    before = digest("explain", "--week", "2025-W17", "--json", now="2025-04-24T06:00:00Z").json
    digest("run", "--all")
    after = digest("explain", "--json").json

    assert [left["reason"] for left in before["left_out"]] == [reason]
    assert after["left_out"] == before["left_out"]
    assert len(after["stories"]) == 3
    assert f"({reason})" in digest("explain").out
    (row,) = digest("list", "items", "--left-out", "--json").json["items"]
    assert (row["reason"], row["title"]) == (reason, after["left_out"][0]["title"])
    assert digest("status", "--json").json["left_out"] == {reason: 1}


def test_a_draft_offers_what_is_within_the_limit_and_keeps_what_it_names(digest: Command, folder: Path) -> None:
    configure(folder, "max_items = 3")
    digest("ingest")
    digest("draft", "--week", "2025-W17")
    draft = folder / "editions" / "2025-W17.toml"
    before = draft.read_text(encoding="utf-8")
    configure(folder, "max_items = 1")
    again = digest("draft", "--week", "2025-W17")
    digest("run", "--all")

    assert before.count("drop = false") == 3
    assert (again.status, again.err, draft.read_text(encoding="utf-8")) == (0, "", before)
    assert len(digest("explain", "--json").json["stories"]) == 3
