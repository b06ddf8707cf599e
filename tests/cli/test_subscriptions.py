"""``import`` and ``export`` of OPML: the feeds of a feed reader become sources, and back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from digest.reading import opml
from tests.cli.conftest import CONFIG, Command, write

LIST = """\
<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="City"><outline text="Traffic">
<outline type="rss" text="Port «daily»" xmlUrl="https://port.example/feed?a=1&amp;b=2" language="pt-pt"/>
</outline>
<outline type="rss" text="Port «daily»" xmlUrl="http://other.example/rss" category="rail"/>
</outline>
<outline type="rss" text="" xmlUrl="https://www.untitled.example/"/>
</body></opml>
"""
BAD = """<opml version="1.0"><body>
<outline text="Files" xmlUrl="file:///etc/passwd"/>
<outline text="Hidden" xmlUrl="https://me:secret@a.example/feed"/>
<outline text="Broken" xmlUrl="https://["/>
<outline text="Nothing"/>
{}</body></opml>"""


NO_URL = "is not a URL such as https://news.example.org/feed.xml"
WITH_PASSWORD = "contains a user name or password; remove them from the URL, and set them as `login`"


def config(site: Path) -> str:
    return (site / "digest.toml").read_text("utf-8")


def test_feeds_become_sources_and_their_folders_tags(digest: Command, site: Path) -> None:
    write(site / "subscriptions.opml", LIST)
    before = config(site)
    outcome = digest("import", "subscriptions.opml")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "subscriptions.opml: 3 sources added to digest.toml\n"
    assert config(site) == (
        before
        + """
[[sources]]
name = "Port «daily»"
url = "https://port.example/feed?a=1&b=2"
locale = "pt-PT"
tags = ["City", "Traffic"]

[[sources]]
name = "Port «daily» 2"
url = "http://other.example/rss"
tags = ["City", "rail"]

[[sources]]
name = "untitled.example"
url = "https://www.untitled.example/"
"""
    )
    assert len(digest("list", "sources", "--json").json["sources"]) == 4


def test_what_is_there_already_is_skipped(digest: Command, site: Path) -> None:
    write(site / "subscriptions.opml", LIST)
    digest("import", "subscriptions.opml")
    before = config(site)
    write(site / "again.opml", LIST.replace("https://port", "http://PORT").replace("/rss", "/rss/"))
    outcome = digest("import", "again.opml")

    assert (outcome.status, outcome.out) == (0, "again.opml: 0 sources added to digest.toml, 3 there already\n")
    assert config(site) == before


def test_a_feed_that_is_listed_twice_is_added_once(digest: Command, site: Path) -> None:
    write(
        site / "a.opml",
        f"{LIST.removesuffix('</body></opml>' + chr(10))}<outline xmlUrl='port.example/feed?a=1&b=2'/></body></opml>",
    )

    assert "3 sources added to digest.toml, 1 there already" in digest("import", "a.opml").out


def test_each_bad_line_is_reported_and_the_good_ones_are_added(digest: Command, site: Path) -> None:
    write(site / "a.opml", BAD.format('<outline text="Good" xmlUrl="feed://good.example/rss"/>'))
    outcome = digest("import", "a.opml")

    assert outcome.status == 3
    assert outcome.out == "a.opml: 1 source added to digest.toml, 3 not added\n"
    assert outcome.err.splitlines() == [
        "warning: a.opml:5: Nothing: has no URL of a feed",
        f"warning: a.opml:2: Files: 'file:///etc/passwd' {NO_URL}",
        f"warning: a.opml:3: Hidden: {WITH_PASSWORD}",
        f"warning: a.opml:4: Broken: 'https://[' {NO_URL}",
    ]
    assert 'url = "https://good.example/rss"' in config(site)
    assert "secret" not in config(site)


def test_a_list_of_bad_lines_alone_is_a_failure(digest: Command, site: Path) -> None:
    before = config(site)
    write(site / "a.opml", BAD.format(""))

    assert digest("import", "a.opml").status == 1
    assert config(site) == before


def test_a_dry_run_shows_the_sources_and_changes_nothing(digest: Command, site: Path) -> None:
    write(site / "subscriptions.opml", LIST)
    before = config(site)
    outcome = digest("import", "subscriptions.opml", "--dry-run")

    assert outcome.out.splitlines() == [
        "  Port «daily»  https://port.example/feed?a=1&b=2",
        "  Port «daily» 2  http://other.example/rss",
        "  untitled.example  https://www.untitled.example/",
        "subscriptions.opml: 3 sources would be added to digest.toml",
    ]
    assert config(site) == before


def test_a_list_is_recognized_whatever_its_name(digest: Command, site: Path) -> None:
    write(site / "feeds.xml", LIST)

    assert "3 sources added" in digest("import", "feeds.xml").out


@pytest.mark.parametrize("content", ["", "not a list", "<rss><channel/></rss>", "<opml><body>"])
def test_a_file_that_is_no_list_changes_nothing(digest: Command, site: Path, content: str) -> None:
    write(site / "a.opml", content)
    before = config(site)
    outcome = digest("import", "a.opml")

    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert outcome.err.startswith("digest: a.opml:")
    assert config(site) == before


def test_a_list_from_a_pipe_or_without_end_is_refused(digest: Command, site: Path) -> None:
    os.mkfifo(site / "pipe.opml")
    (site / "long.opml").write_bytes(b" " * 16_000_001)

    assert digest("import", "pipe.opml").err == "digest: pipe.opml: not a regular file; check the path\n"
    assert digest("import", "long.opml").err == (
        "digest: long.opml: larger than 16,000,000 bytes; not a list of feeds\n"
    )
    assert digest("import", "missing.opml").err == "digest: missing.opml: No such file or directory\n"


def test_ten_thousand_feeds_become_sources(digest: Command, site: Path) -> None:
    outlines = "".join(f'<outline text="Feed" xmlUrl="https://a{number}.example/"/>' for number in range(10_000))
    write(site / "a.opml", f"<opml><body>{outlines}</body></opml>")

    assert "10,000 sources added" in digest("import", "a.opml").out
    assert 'name = "Feed 10000"' in config(site)


def test_more_sources_than_a_configuration_holds_are_refused(digest: Command, site: Path) -> None:
    outlines = "".join(f'<outline xmlUrl="https://a{number}.example/{"x" * 1_900}"/>' for number in range(3_000))
    write(site / "a.opml", f"<opml><body>{outlines}</body></opml>")
    before = config(site)
    outcome = digest("import", "a.opml")

    assert (outcome.status, outcome.err) == (
        2,
        "digest: digest.toml: would be too large, with 3,001 sources; add fewer\n",
    )
    assert config(site) == before


# Export


@pytest.fixture
def subscribed(site: Path) -> Path:
    """A site with two feeds, a page and a file."""
    sources = (
        '[[sources]]\nname = "Port & quay"\nurl = "https://port.example/?a=1&b=2"\ntags = ["City", "rail"]\n'
        'locale = "pt"\nlogin = "me:secret"\n\n[[sources]]\nname = "Harbor"\nurl = "http://harbor.example/rss"\n\n'
        '[[sources]]\nname = "List"\nurl = "https://list.example/"\nkind = "page"\npage = { item = "li" }\n\n'
        '[[sources]]\nname = "Council"\npath = "news/council.txt"\n'
    )
    write(site / "digest.toml", f"{CONFIG}\n{sources}")
    return site


def test_feeds_are_exported_and_imported_as_they_were(digest: Command, subscribed: Path) -> None:
    outcome = digest("export", "feeds.opml")
    assert outcome.out == "feeds.opml: 2 feeds; 2 sources left out: files and pages\n"
    data = (subscribed / "feeds.opml").read_bytes()
    assert b"secret" not in data
    assert [(feed.title, feed.url, feed.tags, feed.language) for feed in opml.read(data, "a").feeds] == [
        ("Port & quay", "https://port.example/?a=1&b=2", ("City", "rail"), "pt"),
        ("Harbor", "http://harbor.example/rss", (), ""),
    ]

    write(subscribed / "digest.toml", CONFIG)
    digest("import", "feeds.opml")
    assert [row["name"] for row in digest("list", "sources", "--json").json["sources"]] == ["Port & quay", "Harbor"]


def test_feeds_are_exported_to_standard_output(digest: Command, subscribed: Path) -> None:
    exported = digest("export", "--opml").out
    digest("export", "feeds.opml")

    assert exported.encode() == (subscribed / "feeds.opml").read_bytes()


def test_feeds_are_exported_to_a_file_of_any_name(digest: Command, subscribed: Path) -> None:
    digest("export", "--opml", "feeds.xml")

    assert (subscribed / "feeds.xml").read_bytes().startswith(b"<?xml")


def test_an_export_needs_a_file_or_opml(digest: Command, subscribed: Path) -> None:
    assert digest("export").err == "digest: no file given; the name must end in .tmx or .opml\n"


@pytest.mark.parametrize("verb", ["import", "add"])
def test_private_addresses_are_allowed_for_new_sources_only(digest: Command, site: Path, verb: str) -> None:
    write(site / "mine.opml", '<opml><body><outline text="Port" xmlUrl="http://127.0.0.1:8101/feed"/></body></opml>')
    digest("import", "mine.opml")
    before = config(site)
    outcome = digest(verb, "mine.opml", "--allow-private")

    assert (outcome.status, config(site)) == (0, before)
    assert outcome.err == (
        "warning: mine.opml: --allow-private is only for new sources; write `allow_private = true` into 'Port'\n"
    )


@pytest.mark.parametrize("verb", ["import", "add"])
def test_private_addresses_of_a_list_are_allowed_if_wanted(digest: Command, site: Path, verb: str) -> None:
    write(site / "mine.opml", '<opml><body><outline text="Port" xmlUrl="http://127.0.0.1:8101/feed"/></body></opml>')
    outcome = digest(verb, "mine.opml", "--allow-private")

    assert (outcome.status, outcome.err) == (0, "")
    assert config(site).endswith('url = "http://127.0.0.1:8101/feed"\nallow_private = true\n')
    assert digest(verb, "mine.opml", "--allow-private").err == ""
