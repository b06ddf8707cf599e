"""Clocks that were wrong, and news that is dated ahead."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, COUNCIL, Command, write

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Club</title><link>https://club.example.org/</link>
<item><guid>a</guid><title>The choir sings in the harbor hall</title><link>https://club.example.org/choir</link>
<pubDate>Thu, 15 May 2025 18:00:00 GMT</pubDate><description>The choir sings songs of the sea.</description></item>
<item><guid>b</guid><title>The club has a new boat</title><link>https://club.example.org/boat</link>
<pubDate>Tue, 29 Apr 2025 09:00:00 GMT</pubDate><description>It is blue, and has room for eight.</description></item>
<item><guid>c</guid><title>The lighthouse is a hundred years old</title><link>https://club.example.org/light</link>
<pubDate>Fri, 31 Dec 9999 00:00:00 GMT</pubDate><description>Nobody knows the day.</description></item>
</channel></rss>"""
SEEN = "2025-04-30T12:00:00Z"
AFTER = "2025-05-05T06:00:00Z"


def weeks(digest: Command) -> dict[str, list[str]]:
    """The weeks with their titles, in editions or not."""
    found: dict[str, list[str]] = {}
    for one in digest("list", "items", "--json").json["items"]:
        found.setdefault(one["week"], []).append(one["published"] or "undated")
    return {week: sorted(dates) for week, dates in found.items()}


def editions(digest: Command) -> list[str]:
    return [one["week"] for one in digest("list", "editions", "--json").json["editions"]]


@pytest.mark.parametrize(
    "wrong", ["1970-01-01T00:00:10Z", "1999-12-31T23:59:59Z", "2024-05-05T06:00:00Z", "2099-01-01T00:00:00Z"]
)
def test_a_site_that_began_with_a_wrong_clock_gets_all_its_weeks(digest: Command, site: Path, wrong: str) -> None:
    digest("ingest", now=wrong)
    outcome = digest("run", "--all")

    assert outcome.status == 0
    assert "the clock was wrong: 2 items in no edition yet dated anew" in outcome.err
    assert weeks(digest) == {"2025-W16": ["2025-04-16"], "2025-W17": ["2025-04-22"]}
    assert editions(digest) == ["2025-W16", "2025-W17"]
    assert digest("run").err == ""


@pytest.mark.parametrize("wrong", ["1970-01-01T00:00:10Z", "2024-05-12T06:00:00Z", "2099-01-01T00:00:00Z"])
def test_what_came_during_one_run_with_a_wrong_clock_is_in_its_week(digest: Command, site: Path, wrong: str) -> None:
    digest("run", "--all")
    before = (site / "output/site/en/2025/w17/index.html").read_bytes()
    write(site / "news/council.txt", COUNCIL + "\n\n08.05.2025\n\nThe bridge is open again.\n")
    digest("ingest", now=wrong)
    outcome = digest("run", now="2025-05-12T06:00:00Z")

    assert (outcome.status, editions(digest)) == (0, ["2025-W16", "2025-W17", "2025-W19"])
    assert "The bridge is open again" in (site / "output/site/en/2025/w19/index.html").read_text(encoding="utf-8")
    assert (site / "output/site/en/2025/w17/index.html").read_bytes() != before  # It links to the next one.
    assert weeks(digest)["2025-W19"] == ["2025-05-08"]


def test_while_the_clock_is_wrong_nothing_moves(digest: Command, site: Path) -> None:
    digest("run", "--all")
    write(site / "news/council.txt", COUNCIL + "\n\n08.05.2025\n\nThe bridge is open again.\n")
    digest("ingest", now="2025-05-09T06:00:00Z")
    before = weeks(digest)
    for wrong in ("1970-01-01T00:00:10Z", "2024-05-12T06:00:00Z", "2099-01-01T00:00:00Z"):
        outcome = digest("ingest", now=wrong)

        assert (outcome.status, weeks(digest)) == (0, before)
    assert digest("run", now="2025-05-12T06:00:00Z").status == 0
    assert editions(digest)[-1] == "2025-W19"


def test_a_published_edition_stays_with_what_a_wrong_clock_put_into_it(digest: Command, site: Path) -> None:
    digest("run", "--all", now="2024-05-12T06:00:00Z")
    digest("run", "--week", "2024-W19", now="2024-05-13T06:00:00Z")
    published = editions(digest)
    digest("run", "--all")

    assert editions(digest) == published == ["2024-W19"]


def test_a_clock_that_has_jumped_far_publishes_nothing_however_often(digest: Command, site: Path) -> None:
    digest("run", "--all")
    write(site / "news/council.txt", COUNCIL + "\n\nThe bridge is open again.\n\n08.05.2025\n\nThe pool opens.\n")
    for wrong in ("2099-01-06T06:00:00Z", "2099-01-20T06:00:00Z", "1970-01-20T06:00:00Z"):
        outcome = digest("run", now=wrong)

        assert (outcome.status, editions(digest)) == (1, ["2025-W16", "2025-W17"])
        assert outcome.err.count("so nothing is published; set it") == 1
        assert digest("doctor", now=wrong).status == 1
        assert "2025-05-05 at the last run" in outcome.err
        assert digest("build", "--dry-run", now=wrong).status == 1
    outcome = digest("run", now="2025-05-12T06:00:00Z")

    assert (outcome.status, editions(digest)) == (0, ["2025-W16", "2025-W17", "2025-W19"])
    assert "2099" not in str(weeks(digest))


def test_before_there_was_digest_no_clock_is_right_and_nobody_is_sent_in_a_circle(digest: Command, site: Path) -> None:
    for options in ((), ("--begin-anew",)):
        outcome = digest("run", "--all", *options, now="2014-02-03T08:00:00Z")

        assert outcome.status == 1
        assert "so nothing is published; set it, or name a later moment with `--now`\n" in outcome.err


@pytest.mark.parametrize("later", ["2026-05-18T06:00:00Z", "2034-05-15T06:00:00Z"])
def test_a_site_that_was_not_run_for_years_goes_on(digest: Command, site: Path, later: str) -> None:
    digest("run", "--all")

    assert digest("run", now=later).status == 0


def test_who_says_that_the_clock_is_right_goes_on(digest: Command, site: Path) -> None:
    digest("run", "--all")
    assert digest("run", now="2036-05-12T06:00:00Z").status == 1
    assert digest("run", "--begin-anew", now="2036-05-12T06:00:00Z").status == 0
    assert digest("run", now="2036-05-12T06:00:00Z").status == 0
    assert editions(digest) == ["2025-W16", "2025-W17"]


@pytest.mark.parametrize("wrong", ["2027", "2099"])
def test_an_edition_to_come_stops_no_week_and_is_named_with_the_way_out(
    digest: Command, site: Path, wrong: str
) -> None:
    digest("run", "--all")
    digest("backup", "before.zip")
    with (site / "news/council.txt").open("a", encoding="utf-8") as file:
        file.write(f"\n\n06.01.{wrong}\n\nThe bridge is open again.\n")
    # As an older version published it, which did not look at the clock.
    digest("run", "--begin-anew", now=f"{wrong}-01-06T06:00:00Z")
    digest("run", "--begin-anew", now=f"{wrong}-01-20T06:00:00Z")
    ahead = editions(digest)[-1]
    assert ahead.startswith(wrong)
    write(site / "news/council.txt", COUNCIL + "\n\n08.05.2025\n\nThe pool opens.\n")
    outcome = digest("run", now="2025-05-12T06:00:00Z")

    assert (outcome.status, editions(digest)) == (0, ["2025-W16", "2025-W17", "2025-W19", ahead])
    for told in (outcome, *(digest(name, now="2025-05-12T06:00:00Z") for name in ("status", "doctor"))):
        assert f"{ahead}: published, but has not begun by this clock (2025-05-12)" in told.out + told.err
    assert digest("restore", "before.zip", now="2025-05-12T06:00:00Z").status == 0
    assert digest("run", "--begin-anew", now="2025-05-12T06:00:00Z").status == 0
    assert editions(digest) == ["2025-W16", "2025-W17", "2025-W19"]
    after = digest("run", now="2025-05-12T06:00:00Z")
    assert (after.status, "has not begun" in after.err) == (0, False)
    assert not [path for path in (site / "output").rglob("*") if wrong in path.name]


@pytest.fixture
def club(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, digest: Command) -> Path:
    """A site that has published a week with an announcement of what comes later."""
    write(tmp_path / "digest.toml", CONFIG + '\n[[sources]]\nname = "Club"\npath = "club.xml"\nlocale = "en"\n')
    write(tmp_path / "club.xml", FEED)
    monkeypatch.chdir(tmp_path)
    assert "9999-12-31 00:00:00+00:00 is in the future, treated as undated" in digest("ingest", now=SEEN).err
    assert digest("run", now=AFTER).status == 0
    return tmp_path


def test_an_announcement_is_in_the_week_in_which_it_was_first_seen_and_shows_its_date(
    digest: Command, club: Path
) -> None:
    assert weeks(digest) == {"2025-W18": ["2025-04-29T10:00:00+01:00", "2025-05-15T19:00:00+01:00", "undated"]}
    for locale, shown in (("en", "May 15"), ("es", "15 may")):
        page = (club / f"output/site/{locale}/2025/w18/index.html").read_text(encoding="utf-8")

        assert f'<time datetime="2025-05-15T19:00:00+01:00">{shown}</time>' in page
        assert 'class="dt-published" datetime="2025-04-29' in page
        for form in ("txt", "html"):
            assert f" · {shown}" in (club / f"output/email/2025-W18.{locale}.{form}").read_text(encoding="utf-8")


def test_no_feed_dates_an_announcement_in_the_future(club: Path) -> None:
    folder = club / "output/site/en"
    atom = (folder / "items.xml").read_text(encoding="utf-8")
    entry = atom[atom.index("The choir sings in the harbor hall") :].partition("</entry>")[0]

    assert "<updated>2025-04-30T12:00:00+00:00</updated>" in entry
    assert "<published>" not in entry
    for name in ("items.xml", "items-rss.xml", "items.json", "feed.xml", "rss.xml", "feed.json"):
        dates = re.findall(
            r"<(?:updated|published|pubDate)>([^<]*)<|\"date_\w+\": \"([^\"]*)", (folder / name).read_text()
        )
        assert dates
        assert not [one for one in dates if "2025-05-15" in "".join(one) or "15 May" in "".join(one)]


@pytest.mark.parametrize("name", ["items.xml", "items-rss.xml", "items.json"])
def test_the_entry_of_an_announcement_begins_with_its_date(club: Path, name: str) -> None:
    for locale, shown in (("en", "May 15"), ("es", "15 may")):
        text = (club / "output/site" / locale / name).read_text(encoding="utf-8")
        text = text.replace('\\"', '"').replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
        day = f'<time datetime="2025-05-15T19:00:00+01:00">{shown}</time></p>'

        assert text.count('<p class="date"') == text.count(day) == 1


def test_what_the_output_gives_back_is_without_that_date(digest: Command, club: Path) -> None:
    (club / "digest.db").unlink()
    outcome = digest("restore", "--from-output", now=AFTER)
    assert (outcome.status, "the next build changes no file" in outcome.out) == (0, True), outcome.out
    with closing(sqlite3.connect(club / "digest.db")) as store:
        assert not [html for (html,) in store.execute("SELECT html FROM items") if 'class="date"' in html]


def test_the_announcement_does_not_come_again_when_its_day_has_come(digest: Command, club: Path) -> None:
    before = {path: path.read_bytes() for path in (club / "output").rglob("*") if path.is_file()}
    outcome = digest("run", "--force", now="2025-07-20T06:00:00Z")

    assert (outcome.status, editions(digest)) == (0, ["2025-W18"])
    assert {path: path.read_bytes() for path in before} == before


def test_check_tells_what_is_dated_ahead(digest: Command, club: Path) -> None:
    assert (
        "Club: 1 item is dated ahead, the last 2025-05-15T18:00:00+00:00; it belongs to the week in which it is first "
        "seen (`ahead_days` in [digest])"
    ) in digest("check", now=SEEN).err


def test_without_announcements_such_a_date_is_refused(digest: Command, club: Path) -> None:
    (club / "digest.db").unlink()
    write(club / "digest.toml", (club / "digest.toml").read_text().replace("locales =", "ahead_days = 0\nlocales ="))
    outcome = digest("ingest", now=SEEN)

    assert "2025-05-15 18:00:00+00:00 is in the future, treated as undated" in outcome.err


def test_a_damaged_memory_of_the_clock_is_forgotten(digest: Command, site: Path) -> None:
    digest("run", "--all")
    with closing(sqlite3.connect(site / "digest.db")) as store, store:
        store.execute("UPDATE settings SET value = 'xx' WHERE name = 'clock'")

    assert (digest("doctor").status, digest("run").status) == (0, 0)
