"""``run``, ``ingest`` and ``build``: files, messages, and exit status."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digest.files.lock import locked
from tests.cli.conftest import CONFIG, COUNCIL, Command, write


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_run_all_publishes_every_week(digest: Command, site: Path) -> None:
    outcome = digest("run", "--all")

    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    for locale in ("en", "es"):
        for path in (
            f"site/{locale}/2025/w16/index.html",
            f"site/{locale}/2025/w17/index.html",
            f"site/{locale}/feed.xml",
        ):
            assert (site / "output" / path).is_file()
    assert [row["week"] for row in digest("list", "editions", "--json").json["editions"]] == ["2025-W16", "2025-W17"]


def test_verbose_says_what_was_done(digest: Command, site: Path) -> None:
    outcome = digest("run", "--all", "-v")

    assert "Council: 2 items, 2 new, 0 changed" in outcome.out
    assert "2025-W17: published, 1 story" in outcome.out


def test_second_run_touches_nothing(digest: Command, site: Path) -> None:
    digest("run", "--all")
    before = tree(site / "output")

    assert digest("run", "--all").status == 0
    assert tree(site / "output") == before


def test_a_new_site_builds_the_last_closed_week_and_names_the_older_ones(digest: Command, site: Path) -> None:
    outcome = digest("run", now="2025-04-29T06:00:00Z")

    assert outcome.status == 0
    assert "2025-W16" in outcome.err
    assert "digest build --all" in outcome.err
    assert [row["week"] for row in digest("list", "editions", "--json").json["editions"]] == ["2025-W17"]


def test_dry_run_leaves_nothing_behind(digest: Command, site: Path) -> None:
    outcome = digest("run", "--all", "--dry-run")

    assert "Council: 2 items, 2 new, 0 changed" in outcome.out
    assert "2025-W17: would be published" in outcome.out
    assert not (site / "digest.db").exists()
    assert not (site / "output").exists()


def test_the_open_week_becomes_a_preview(digest: Command, site: Path) -> None:
    outcome = digest("run", "--week", "2025-W17", "-v", now="2025-04-24T06:00:00Z")

    assert outcome.status == 0
    assert (site / "output/preview/site/en/2025/w17/index.html").is_file()
    assert not (site / "output/site").exists()
    assert digest("list", "editions", "--json").json["editions"] == []


def test_the_next_preview_replaces_the_last(digest: Command, site: Path) -> None:
    digest("run", "--week", "2025-W16", now="2025-04-17T06:00:00Z")
    digest("run", "--week", "2025-W17", now="2025-04-24T06:00:00Z")

    assert not list((site / "output/preview").rglob("*w16*"))


def test_locale_writes_only_its_files(digest: Command, site: Path) -> None:
    digest("run", "--all", "--locale", "es")

    assert (site / "output/site/es/feed.xml").is_file()
    assert not (site / "output/site/en").exists()
    digest("build")
    assert (site / "output/site/en/feed.xml").is_file()


def test_a_changed_source_changes_no_published_file(digest: Command, site: Path) -> None:
    digest("run", "--all")
    before = tree(site / "output")
    write(site / "news/council.txt", COUNCIL.replace("Work begins in May.", "Work begins in June."))

    assert "1 changed" in digest("run", "-v").out
    assert tree(site / "output") == before


def test_republish_opens_an_edition(digest: Command, site: Path) -> None:
    digest("run", "--all")
    write(site / "news/council.txt", COUNCIL.replace("Work begins in May.", "Work begins in June."))
    digest("run", "--week", "2025-W17", "--republish")

    page = (site / "output/site/en/2025/w17/index.html").read_text()
    assert "Work begins in June." in page
    assert digest("list", "editions", "--json").json["editions"][1]["updated"] == "2025-05-05T07:00:00+01:00"
    feed = (site / "output/site/en/feed.xml").read_text()
    assert "<updated>2025-05-05T07:00:00+01:00</updated>" in feed
    assert "<published>2025-04-28T00:00:00+01:00</published>" in feed


PAGE = "2025/w17/index.html"


@pytest.mark.parametrize(
    ("path", "published", "updated"),
    [
        ("feed.xml", "<published>2025-04-28T00:00:00+01:00<", "<updated>2025-05-05T07:00:00+01:00<"),
        ("rss.xml", "<pubDate>Mon, 28 Apr 2025 00:00:00 +0100<", ""),
        ("feed.json", 'published": "2025-04-28T00:00:00+01:00"', 'modified": "2025-05-05T07:00:00+01:00"'),
        (PAGE, '"datePublished":"2025-04-28T00:00:00+01:00"', '"dateModified":"2025-05-05T07:00:00+01:00"'),
        (PAGE, 'article:published_time" content="2025-04-28T00:00:00+01:00"', ""),
    ],
)
def test_republishing_does_not_change_when_it_came_out(
    digest: Command, site: Path, path: str, published: str, updated: str
) -> None:
    digest("run", "--all")
    file = site / "output/site/en" / path
    before = file.read_text(encoding="utf-8")
    write(site / "news/council.txt", COUNCIL.replace("Work begins in May.", "Work begins in June."))
    digest("run", "--week", "2025-W17", "--republish")
    after = file.read_text(encoding="utf-8")

    assert published in before
    assert published in after
    assert updated in after
    assert "begins in June" in after


def test_an_edition_opened_in_vain_says_the_same_as_before(digest: Command, site: Path) -> None:
    digest("run", "--all")

    again = digest("build", "--week", "2025-W17", "--republish", "-v")
    assert "nothing new to publish: 2025-W17 is unchanged\n" in again.out
    assert "(`--republish` decides it again)" in digest("build", "--week", "2025-W17", "-v").out


def test_files_that_change_without_a_new_edition_are_updated(digest: Command, site: Path) -> None:
    digest("run", "--all")
    write(site / "digest.toml", (site / "digest.toml").read_text().replace("Harbor Weekly", "Harbor News"))

    (line,) = digest("build", "-v").out.splitlines()
    assert re.fullmatch(rf"nothing new to publish; \d+ files updated in {site}/output", line)


def test_nothing_of_an_edition_that_was_altered_goes_out(digest: Command, site: Path) -> None:
    digest("run", "--all")
    before = contents(site / "output")
    with closing(sqlite3.connect(site / "digest.db")) as store, store:
        store.execute("UPDATE editions SET edition = replace(edition, 'tram', 'TRAM') WHERE week = '2025-W17'")
    write(site / "news/council.txt", COUNCIL + "\n\n08.05.2025\n\nThe bridge is open again.\n")
    outcome = digest("run", "--json", now="2025-05-12T06:00:00Z")

    assert (outcome.status, outcome.json["altered"]) == (1, ["2025-W17"])
    assert [one["week"] for one in outcome.json["published"]] == ["2025-W19"]
    assert outcome.err.count("2025-W17: its edition in the store is not as it was decided") == 1
    assert "`digest doctor --fix`" in outcome.err
    after = contents(site / "output")
    assert not any(b"TRAM" in content for content in after.values())
    for path in ("site/en/2025/w17/index.html", "email/2025-W17.en.html"):
        assert after[path] == before[path]
    assert b"The bridge is open again" in after["site/en/2025/w19/index.html"]


@pytest.mark.parametrize("verb", ["build", "ingest"])
def test_a_dry_run_speaks_to_a_pipe_too(digest: Command, site: Path, verb: str) -> None:
    assert digest(verb, "--dry-run").out != ""
    assert digest(verb, "--dry-run", "-q").out == ""


def test_a_plain_run_is_silent_about_navigation_and_check_is_not(digest: Command, site: Path) -> None:
    news = site / "news/council.txt"
    news.write_text(news.read_text() + "\nGo back\n")

    assert digest("run", "--all").err == ""
    assert "navigation lines left out: 1 (“Go back”)" in digest("check").err
    assert "navigation lines left out: 1 (“Go back”)" in digest("ingest", "-v").err


def test_a_missing_source_among_others_is_status_3(digest: Command, site: Path) -> None:
    with (site / "digest.toml").open("a") as config:
        config.write('\n[[sources]]\nname = "Gone"\npath = "gone.txt"\n')

    outcome = digest("run", "--all")

    assert outcome.status == 3
    assert "'Gone'" in outcome.err
    assert (site / "output/site/en/2025/w17/index.html").is_file()


def test_a_pattern_for_all_files_reads_no_news_of_its_own(digest: Command, site: Path) -> None:
    write(site / "digest.toml", CONFIG + '\n[[sources]]\nname = "All"\npath = "**/*.[tx][xm][tl]"\n')
    first, again = digest("run", "--all"), digest("run", "--all")
    assert (first.status, again.status, again.err) == (0, 0, first.err)
    assert len(digest("list", "items").out.splitlines()) == 2


def test_nothing_readable_is_status_1(digest: Command, site: Path) -> None:
    (site / "news/council.txt").unlink()

    outcome = digest("run", "--all")

    assert outcome.status == 1
    assert outcome.err.count("\n") == 1


def test_no_source_is_a_mistake_of_use(digest: Command, site: Path) -> None:
    (site / "digest.toml").write_text((site / "digest.toml").read_text().partition("[[sources]]")[0])

    outcome = digest("run")

    assert outcome.status == 2
    assert "digest add" in outcome.err


def test_an_id_left_out_is_made_once_and_shown(digest: Command, site: Path) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text().replace('id = "tag:news.example.org,2025:harbor"\n', ""))

    first = digest("run", "--all", now="2025-05-05T06:00:00Z")
    again = digest("build", now="2027-05-05T06:00:00Z")

    assert 'id = "tag:news.example.org,2025:harbor"' in first.err
    assert again.err == ""
    assert "tag:news.example.org,2025:harbor" in (site / "output/site/en/feed.xml").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--week", "2025-W60"], "there is no week 60 in 2025"),
        (["--week", "soon"], "'soon' is not a week"),
        (["--week", "2030-W01"], "has not begun"),
        (["--week", "2025-W17", "--all"], "--week and --all cannot be combined"),
        (["--republish"], "--republish"),
        (["--all", "--republish", "--locale", "es"], "--republish and --locale cannot be combined"),
        (["--locale", "fr"], "the site has no locale fr"),
        (["--locale", "../../etc"], "is not a language tag"),
        (["--now", "yesterday"], "is not a valid time"),
        (["--now", "2025-05-01T08:00:00"], "has no time zone"),
        (["--bogus"], "--bogus"),
    ],
)
def test_mistakes_of_use_are_one_line_and_status_2(
    digest: Command, site: Path, arguments: list[str], said: str
) -> None:
    outcome = digest("build", *arguments)

    assert outcome.status == 2
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_another_run_at_work_is_status_1(digest: Command, site: Path) -> None:
    with locked(site / "digest.lock"):
        outcome = digest("run", "--all")

    assert outcome.status == 1
    assert "another digest run" in outcome.err


def test_an_error_in_a_template_names_its_file_and_line(digest: Command, site: Path) -> None:
    write(site / "templates/site/digest.html", "<p>\n{{ nothing.here }}\n")

    outcome = digest("run", "--all")

    assert outcome.status == 1
    assert "site/digest.html:2" in outcome.err
    assert outcome.err.count("\n") == 1
    (site / "templates/site/digest.html").unlink()
    assert digest("run", "--all").status == 0
    assert (site / "output/site/en/2025/w17/index.html").is_file()


def test_template_code_in_an_item_is_text(digest: Command, site: Path) -> None:
    write(
        site / "news/council.txt", "{{ 7 * 7 }} {% raw %}\n\n{{ 7 * 7 }} {% raw %} 16.04.2025\n\nText of {{ 6 * 6 }}.\n"
    )
    digest("run", "--all")

    page = (site / "output/site/en/2025/w16/index.html").read_text()
    assert "{{ 7 * 7 }} {% raw %}" in page
    assert "49" not in page


def test_one_is_told_as_one(digest: Command, site: Path) -> None:
    write(site / "news/council.txt", "16.04.2025\n\nThe ferry stays\n\nIt sails every hour.\n")
    write(site / "port/port.txt", "17.04.2025\n\nThe pier opens\n\nIt was rebuilt.\n")
    read = digest("run", "--all", "-v").out
    (site / "output/site/robots.txt").unlink()
    missing = digest("run", "-v", "--dry-run").out
    mended = digest("run", "-v").out

    assert "Council: 1 item, 1 new, 0 changed" in read
    assert "1 file would be updated in" in missing
    assert "1 file updated in" in mended
    assert "Council: 1 item, read " in digest("status").out
    assert "(text, 1 item)" in digest("add", "port/port.txt").out


def test_a_week_without_news_is_answered_wherever_the_output_goes(digest: Command, site: Path) -> None:
    digest("run", "--all")

    assert digest("build", "--week", "W10").out == "nothing new to publish: 2025-W10 has no unpublished items\n"
    assert digest("build", "--week", "W10", "-q").out == ""
    assert digest("build").out == ""
    assert digest("run", "--week", "W10").out == ""
