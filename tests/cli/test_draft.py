"""``draft`` and its effects: an editor's day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, COUNCIL, Command, Once, write

WEEK = "2025-W17"
DRAFT = Path("editions/2025-W17.toml")
LIBRARY = """

Library lends tools

Library lends tools 24.04.2025

The library lends garden tools such as spades and rakes for two weeks.
"""
DAY = "{0}.2025\n\nNews of the day {0} from the harbor. The boats are out.\n\n"
PASSED_OVER = "warning: older weeks have 1 unpublished item: 2025-W16; `digest build --all` publishes them\n"
PASSED_OVER_IN_REVIEW = PASSED_OVER.replace("publishes them", "writes their drafts")
IN_W17, IN_W18, IN_W19 = "2025-04-24T06:00:00Z", "2025-04-29T06:00:00Z", "2025-05-06T06:00:00Z"


@pytest.fixture
def desk(digest: Command, site: Path, once: Once) -> Path:
    """A site with two stories in its last week, and none published."""

    def read() -> None:
        write(site / "news/council.txt", COUNCIL + LIBRARY)
        assert digest("ingest").status == 0

    return once(site, read)


@pytest.fixture
def reviewed(desk: Path) -> Path:
    text = (desk / "digest.toml").read_text()
    write(desk / "digest.toml", text.replace('locales = ["en", "es"]', 'locales = ["en", "es"]\nreview = true'))
    return desk


def change(old: str, new: str) -> None:
    text = DRAFT.read_text()
    assert old in text
    DRAFT.write_text(text.replace(old, new, 1))


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(DRAFT.read_text().splitlines(), 1) if words in line)


def page(site: Path, locale: str = "en") -> str:
    return (site / f"output/site/{locale}/2025/w17/index.html").read_text()


def test_a_draft_holds_every_item_of_the_week_once(digest: Command, desk: Path) -> None:
    outcome = digest("draft", "--week", WEEK)

    assert outcome.out == (
        f"editions/2025-W17.toml: 2 stories from 2 items; edit it, then run `digest build --week {WEEK}`\n"
    )
    ids = re.findall(r'^    "([0-9a-f]{8})", # Council: ', DRAFT.read_text(), re.MULTILINE)
    keys = [row["id"][:8] for row in digest("list", "items", "--week", WEEK, "--json").json["items"]]
    assert sorted(ids) == sorted(keys)


def test_a_draft_that_is_not_changed_builds_the_same_files(digest: Command, desk: Path) -> None:
    digest("build", "--week", WEEK)
    before = page(desk)
    digest("draft", "--week", WEEK)

    assert "nothing new to publish" in digest("build", "--week", WEEK, "--republish", "-v").out
    assert page(desk) == before


def test_what_an_editor_writes_is_published(digest: Command, desk: Path) -> None:
    text = (desk / "digest.toml").read_text()
    write(desk / "digest.toml", text.replace('locales = ["en", "es"]', 'locales = ["en", "es"]\nsections = "source"'))
    digest("draft", "--week", WEEK)
    change('introduction = """\n', 'introduction = """\nA calm week.\n\nRead on.\n')
    change('title = "Library lends tools"', 'title = "Tools for all"')
    change("The library lends garden tools such as spades and rakes for two weeks.", "Bring them back on time.")
    change('section = "Council"', 'section = "Around town"')
    assert digest("build", "--week", WEEK).status == 0

    for locale, mark in (("en", "Editor’s summary"), ("es", "Resumen de la redacción")):
        shown = page(desk, locale)
        assert re.search(r'<div class="intro">\s*<p[^>]*>A calm week\.</p>\s*<p[^>]*>Read on\.</p>', shown)
        assert "Tools for all</h3>" in shown
        assert re.search(r"\bBring them back on time\.</", shown)
        assert mark in shown
        assert "Around town" in shown
    text = (desk / "output/email/2025-W17.en.txt").read_text()
    assert "A calm week.\n\nRead on.\n\nAround town\n" in text
    assert "Editor’s summary" in text
    assert "A calm week." in (desk / "output/email/2025-W17.en.html").read_text()
    feed = (desk / "output/site/en/feed.xml").read_text()
    assert "A calm week." in feed
    items = (desk / "output/site/en/items.xml").read_text()
    assert "Library lends tools" in items
    assert "Tools for all" not in items


def test_a_dropped_story_is_listed_as_left_out(digest: Command, desk: Path) -> None:
    digest("draft", "--week", WEEK)
    change("drop = false", "drop = true")
    digest("build", "--week", WEEK)

    (row,) = digest("list", "items", "--left-out", "--week", WEEK, "--json").json["items"]
    assert row["reason"] == "the editor dropped the story"
    assert digest("status", "--json").json["left_out"]["the editor dropped the story"] == 1
    assert row["title"] not in page(desk)


def test_an_edition_whose_stories_are_all_dropped_is_published_empty(digest: Command, desk: Path) -> None:
    digest("draft", "--week", WEEK)
    DRAFT.write_text(DRAFT.read_text().replace("drop = false", "drop = true"))
    change('introduction = """\n', 'introduction = """\nNo news this week.\n')

    assert digest("build", "--week", WEEK).status == 0
    assert "No news this week." in page(desk)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("pin = false", "pinn = true", "pinn: unknown key; did you mean 'pin'?"),
        ("drop = false", 'drop = "yes"', "drop: should be true or false, without quotes"),
        ('note = ""', "note = ", "not valid TOML: Invalid value; put text in quotes, but not true or false"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(
    digest: Command, desk: Path, old: str, new: str, message: str
) -> None:
    digest("draft", "--week", WEEK)
    change(old, new)
    outcome = digest("build", "--week", WEEK)

    assert outcome.status == 2
    assert outcome.err == f"digest: editions/2025-W17.toml:{line_of(new)}: {message}\n"
    assert digest("list", "editions", "--json").json["editions"] == []


def test_an_unknown_item_is_told_with_the_nearest_one(digest: Command, desk: Path) -> None:
    digest("draft", "--week", WEEK)
    right = re.findall(r'"([0-9a-f]{8})", # Council: Library', DRAFT.read_text())[0]
    change(right, right[:6] + "xx")
    outcome = digest("build", "--week", WEEK)

    assert outcome.status == 2
    assert outcome.err == (
        f"digest: editions/2025-W17.toml:{line_of(right[:6] + 'xx')}: items: '{right[:6]}xx' is not an item of "
        f"2025-W17; did you mean '{right}' (Library lends tools)?\n"
    )


def test_what_is_new_is_added_and_all_else_stays(digest: Command, desk: Path) -> None:
    digest("draft", "--week", WEEK)
    change('title = "Library lends tools"', 'title = "Mine" # a remark')
    assert digest("draft", "--week", WEEK).out == "editions/2025-W17.toml: no new items\n"
    before = DRAFT.read_text()
    write(
        desk / "news/council.txt", COUNCIL + LIBRARY + LIBRARY.replace("tools", "umbrellas").replace("spades", "canes")
    )
    digest("ingest")
    outcome = digest("draft", "--week", WEEK)

    assert outcome.out == "editions/2025-W17.toml: 1 new item added; your changes are kept\n"
    assert 'title = "Mine" # a remark' in DRAFT.read_text()
    assert all(line in DRAFT.read_text().splitlines() for line in before.splitlines())
    assert digest("build", "--week", WEEK).err == PASSED_OVER


def test_all_mistakes_of_a_draft_are_told_at_once(digest: Command, desk: Path) -> None:
    assert digest("draft", "--week", "2025-W17").status == 0
    change("pin = false", 'pin = "no"')
    change("drop = false", "dorp = false")

    outcome = digest("build", "--week", "2025-W17")

    assert (outcome.status, outcome.out) == (2, "")
    pin, drop = outcome.err.splitlines()
    assert pin.endswith(f"2025-W17.toml:{line_of('pin =')}: pin: should be true or false, without quotes")
    assert drop.endswith(f"2025-W17.toml:{line_of('dorp =')}: dorp: unknown key; did you mean 'drop'?")


def test_a_build_tells_what_a_draft_does_not_name(digest: Command, desk: Path) -> None:
    digest("draft", "--week", WEEK)
    before, after = DRAFT.read_text().rsplit("[[stories]]", 1)
    assert "Council" in after
    DRAFT.write_text(before)
    outcome = digest("build", "--week", WEEK)

    assert outcome.status == 0
    assert outcome.err == (
        f"warning: {desk}/editions/2025-W17.toml: 1 item is not in the draft yet; `digest draft --week {WEEK}` adds "
        f"what is new\n{PASSED_OVER}"
    )


def test_without_a_week_what_is_due_is_drafted(digest: Command, desk: Path) -> None:
    digest("build", "--week", "2025-W16")

    assert digest("draft", now=IN_W18).out.startswith("editions/2025-W17.toml: 2 stories from 2 items")
    digest("build", now=IN_W18)
    assert digest("draft", now=IN_W18).out == (
        "nothing to draft: no edition is due; choose one with --week, or run `digest ingest` for new items\n"
    )
    assert digest("draft", "--week", "2025-W12").out == (
        "nothing to draft: 2025-W12 has no items; run `digest ingest` first, it reads your sources\n"
    )


def test_the_open_week_can_be_drafted_and_looked_at(digest: Command, desk: Path) -> None:
    outcome = digest("draft", "--week", WEEK, now=IN_W17)
    assert (
        f"then run `digest build --week {WEEK}` to preview it; it is published once its week is over\n" in outcome.out
    )
    change('title = "Library lends tools"', 'title = "Tools for all"')
    digest("build", "--week", WEEK, now=IN_W17)

    preview = (desk / "output/preview/site/en/2025/w17/index.html").read_text()
    assert "Tools for all" in preview
    assert "Preview: not published yet." in preview


def test_a_build_says_why_it_publishes_nothing(digest: Command, desk: Path) -> None:
    digest("build", "--week", WEEK)

    assert (
        f": {WEEK} is already published (`--republish` decides it again)\n" in digest("build", "--week", WEEK, "-v").out
    )
    digest("draft", "--week", WEEK)
    assert (
        f": {WEEK} is already published, so its draft does not count (`--republish` decides it again)\n"
        in digest("build", "--week", WEEK, "-v").out
    )
    assert ": 2025-W12 has no unpublished items\n" in digest("build", "--week", "2025-W12", "-v").out


def test_the_draft_of_a_published_edition_needs_republish(digest: Command, desk: Path) -> None:
    digest("build", "--week", WEEK)
    outcome = digest("draft", "--week", WEEK)
    assert f"`digest build --republish --week {WEEK}`" in outcome.out
    change('title = "Library lends tools"', 'title = "Tools for all"')

    digest("build", "--week", WEEK)
    assert "Tools for all" not in page(desk)
    digest("build", "--week", WEEK, "--republish")
    assert "Tools for all" in page(desk)


# Review


@pytest.mark.parametrize("verb", ["run", "build"])
def test_with_review_a_closed_week_stops_at_its_draft(digest: Command, reviewed: Path, verb: str) -> None:
    outcome = digest(verb, now=IN_W18)

    assert outcome.status == 0
    assert outcome.err.splitlines()[0] == (
        f"warning: {WEEK}: waiting for approval: review {DRAFT}, then run `digest build --publish --week {WEEK}`"
    )
    assert DRAFT.is_file()
    assert f"#     digest build --publish --week {WEEK}\n" in DRAFT.read_text()
    assert digest("list", "editions", "--json").json["editions"] == []
    assert not (reviewed / "output/site").exists()


def test_with_review_a_draft_is_published_by_saying_so(digest: Command, reviewed: Path) -> None:
    digest("run", now=IN_W18)
    change('title = "Library lends tools"', 'title = "Tools for all"')
    outcome = digest("build", "--publish", "--week", WEEK, now=IN_W18)

    assert (outcome.status, outcome.err) == (0, PASSED_OVER_IN_REVIEW)
    assert "Tools for all" in page(reviewed)
    assert digest("run", now=IN_W18).err == ""


def test_with_review_a_draft_can_be_looked_at_before(digest: Command, reviewed: Path) -> None:
    digest("run", now=IN_W18)
    change('title = "Library lends tools"', 'title = "Tools for all"')
    outcome = digest("build", "--week", WEEK, "-v", now=IN_W18)

    assert f"{WEEK}: waiting for approval; preview of 2 stories in {reviewed}/output/preview/site" in outcome.out
    assert "Tools for all" in (reviewed / "output/preview/site/en/2025/w17/index.html").read_text()


def test_with_review_news_that_nobody_has_seen_is_not_published(digest: Command, reviewed: Path) -> None:
    digest("run", now=IN_W18)
    write(
        reviewed / "news/council.txt",
        COUNCIL + LIBRARY + LIBRARY.replace("tools", "umbrellas").replace("spades", "canes"),
    )
    digest("ingest", now=IN_W18)
    outcome = digest("build", "--publish", "--week", WEEK, now=IN_W18)

    assert f"review {DRAFT} (1 new item), then run" in outcome.err
    assert digest("list", "editions", "--json").json["editions"] == []
    assert digest("build", "--publish", "--week", WEEK, now=IN_W18).err == PASSED_OVER_IN_REVIEW


def test_with_review_a_week_that_is_passed_over_is_named(digest: Command, reviewed: Path) -> None:
    write(reviewed / "news/council.txt", "".join(DAY.format(day) for day in ("16.04", "23.04", "30.04")))
    digest("ingest", now=IN_W19)
    digest("build", "--all", now=IN_W19)
    digest("build", "--publish", "--week", "2025-W16", now=IN_W19)
    outcome = digest("build", "--publish", "--week", "2025-W18", now=IN_W19)

    assert outcome.err == (
        "warning: older weeks have 3 unpublished items: 2025-W17; review its draft, then run "
        "`digest build --publish --week 2025-W17`\n"
    )
    assert f"{WEEK}: waiting for approval: review {DRAFT}" in digest("build", "--all", now=IN_W19).err
    assert digest("build", "--publish", "--week", WEEK, now=IN_W19).err == ""


def test_with_review_a_first_edition_names_all_that_it_passes_over(digest: Command, reviewed: Path) -> None:
    write(reviewed / "news/council.txt", "".join(DAY.format(day) for day in ("09.04", "16.04", "23.04", "30.04")))
    digest("ingest", now=IN_W19)
    undrafted = digest("build", "--publish", "--week", "2025-W18", "--dry-run", now=IN_W19)
    digest("build", "--all", now=IN_W19)
    outcome = digest("build", "--publish", "--week", "2025-W18", now=IN_W19)

    named = "unpublished items: 2025-W15, 2025-W16, 2025-W17; "
    assert f"{named}`digest build --all` writes their drafts\n" in undrafted.err
    assert outcome.err.endswith(f"{named}review their drafts, then run `digest build --publish --all`\n")
    assert digest("build", "--publish", "--all", now=IN_W19).err == ""
    assert len(digest("list", "editions", "--json").json["editions"]) == 4


def test_a_dry_run_writes_no_draft(digest: Command, reviewed: Path) -> None:
    outcome = digest("run", "--dry-run", now=IN_W18)

    assert outcome.err.splitlines()[0] == f"warning: {WEEK}: would wait for approval, with a draft in {DRAFT}"
    assert not DRAFT.exists()


def test_publish_needs_a_week(digest: Command, reviewed: Path) -> None:
    outcome = digest("build", "--publish")

    assert outcome.status == 2
    assert "--publish needs --week or --all: choose the drafts that have been reviewed" in outcome.err


def test_review_is_true_or_false(digest: Command, site: Path) -> None:
    write(site / "digest.toml", CONFIG + 'review = "maybe"\n')
    outcome = digest("build")

    assert outcome.status == 2
    assert "digest.toml:8: digest.review: should be true or false" in outcome.err


def test_check_tells_all_mistakes_of_a_draft_as_a_build_does(digest: Command, site: Path) -> None:
    digest("run")
    digest("draft", "--week", "W17")
    draft = site / "editions/2025-W17.toml"
    write(draft, draft.read_text("utf-8") + '\ncolour = "red"\n\n[[stories]]\nitems = ["0123456789abcdef"]\n')
    built = digest("build", "--week", "W17")

    checked = digest("check")

    assert (built.status, checked.status) == (2, 2)
    assert checked.err == built.err
    assert checked.err.startswith("digest: editions/2025-W17.toml:")
    assert digest("check", "--json").json["drafts"][0]["mistakes"] == [
        line.removeprefix("digest: ") for line in built.err.splitlines()
    ]


def test_check_tells_items_of_a_draft_that_do_not_exist(digest: Command, site: Path) -> None:
    digest("run")
    digest("draft", "--week", "W17")
    draft = site / "editions/2025-W17.toml"
    write(draft, draft.read_text("utf-8") + '\n[[stories]]\nitems = ["0123456789abcdef"]\n')

    outcome = digest("check")

    assert outcome.status == 2
    assert "'0123456789abcdef'" in outcome.err


def test_check_names_a_draft_that_no_week_is_named_after(digest: Command, site: Path) -> None:
    digest("run")
    write(site / "editions/w17.toml", "")
    write(site / "editions/notes.txt", "not a draft")

    outcome = digest("check")

    assert outcome.status == 0
    assert outcome.err == "warning: editions/w17.toml: not used: drafts are called like 2025-W19.toml\n"


@pytest.mark.parametrize(("name", "kind"), [("2025-04", "month"), ("2025", "year")])
def test_check_says_what_the_draft_of_a_month_or_year_takes(digest: Command, site: Path, name: str, kind: str) -> None:
    digest("run")
    write(site / f"editions/{name}.toml", "")

    assert digest("check").err == (
        f"warning: editions/{name}.toml: not used: no edition of a {kind} is made; that takes `{kind} = true` in "
        "[collections]\n"
    )


def test_check_does_not_read_the_draft_of_a_published_edition(digest: Command, site: Path) -> None:
    digest("run")
    digest("run", "--week", "W17")
    write(site / "editions/2025-W17.toml", "nonsense")

    assert digest("check").status == 0


def test_of_a_draft_full_of_mistakes_a_hundred_are_told(digest: Command, site: Path) -> None:
    digest("run")
    write(site / "editions/2025-W17.toml", "".join(f"x{number} = 1\n" for number in range(5_000)))
    keys = digest("build", "--week", "W17").err.splitlines()
    stories = "".join(f'[[stories]]\nitems = ["{number:032x}"]\n' for number in range(5_000))
    write(site / "editions/2025-W17.toml", stories)
    items = digest("build", "--week", "W17").err.splitlines()

    assert len(keys) == len(items) == 101
    assert keys[-1] == items[-1] == "digest: editions/2025-W17.toml: has more mistakes; mend these first"
