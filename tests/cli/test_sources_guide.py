"""The guide to sources, carried out: its commands and tables, on the pages that it shows."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import webserver
from tests.cli.conftest import CONFIG, Command, write
from tests.cli.test_readme import shown_calls, shown_file
from tests.webserver import WebServer, content

pytestmark = pytest.mark.enable_socket

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guides/sources.md").read_text(encoding="utf-8")
FEED = b"""\
<rss version="2.0"><channel><title>City Herald</title><link>https://herald.example.com/</link><description/>
<language>en</language>
<item><title>Night buses return</title><link>https://herald.example.com/buses</link><guid>1</guid></item>
<item><title>The ferry stays</title><link>https://herald.example.com/ferry</link><guid>2</guid></item>
</channel></rss>
"""
LINK = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
SITE = f"<!doctype html><html><head><title>Herald</title>{LINK}</head><body><p>News.</p></body></html>".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


def page(number: int) -> bytes:
    """A page that the guide shows."""
    return f"<!doctype html><html><head><title>A page</title></head><body>{shown_file(GUIDE, 'html', number)}".encode()


def table(name: str) -> str:
    """The table of a page that the guide shows, with its selectors."""
    blocks = re.findall(r"^```toml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return next(block for block in blocks if f'name = "{name}"' in block and "[sources.page]" in block)


def local(text: str, host: str, web: WebServer) -> str:
    """A text of the guide with the address of the test server."""
    return text.replace(f"https://{host}.example.com", web.address("").rstrip("/"))


def test_the_feed_of_a_website_is_added_as_the_guide_shows(digest: Command, site: Path, web: WebServer) -> None:
    write(site / "digest.toml", CONFIG)
    web.at("/feed.xml", content(FEED))
    web.at("/", content(SITE, **HTML))

    carry_out("herald", digest, web)


def test_the_list_on_a_page_is_added_as_the_guide_shows(digest: Command, site: Path, web: WebServer) -> None:
    write(site / "digest.toml", CONFIG)
    web.at("/news", content(page(0), **HTML))
    carry_out("townhall", digest, web)
    (written,) = tomllib.loads((site / "digest.toml").read_text("utf-8"))["sources"]
    (shown,) = tomllib.loads(local(table("Town hall"), "townhall", web))["sources"]

    # The other selectors that are shown may be written by an editor.
    assert (written["name"], written["url"], written["kind"]) == (shown["name"], shown["url"], shown["kind"])
    assert written["page"]["item"] == shown["page"]["item"]


def carry_out(host: str, digest: Command, web: WebServer) -> None:
    calls = [(line, shown) for line, shown in shown_calls(GUIDE) if f"https://{host}." in line]
    assert calls
    for line, shown in calls:
        outcome = digest(*shlex.split(local(line, host, web))[1:], "--allow-private")
        assert (outcome.status, outcome.err, outcome.out) == (0, "", local(shown, host, web).rstrip() + "\n")


PAGES = {
    ("Town hall", "townhall", "/news"): [
        ("2025-04-24", "The market moves to the old station"),
        ("2025-04-23", "The swimming pool reopens after repairs"),
        ("2025-04-22", "Council votes for the new tram line"),
    ],
    ("Minutes", "council", "/minutes"): [
        ("2025-04-24", "Minutes of the meeting on the harbor"),
        ("2025-04-22", "Minutes of the budget meeting"),
    ],
    ("Notices", "city", "/"): [
        ("2025-04-25", "No water in the old town on Monday"),
        ("2025-04-22", "The old bridge is closed on Friday"),
    ],
}


@pytest.mark.parametrize("number", range(len(PAGES)))
def test_the_pages_are_read_by_the_selectors_that_the_guide_shows(
    digest: Command, site: Path, web: WebServer, number: int
) -> None:
    (name, host, path), items = list(PAGES.items())[number]
    web.at(path, content(page(number), **HTML))
    declared = local(table(name), host, web).replace('kind = "page"\n', 'kind = "page"\nallow_private = true\n')
    write(site / "digest.toml", f"{CONFIG}\n{declared}")
    values = digest("sources", "test", name, "--json").json

    assert [(item["published"][:10], item["title"]) for item in values["items"]] == items


def test_every_table_of_the_guide_is_a_configuration(digest: Command, site: Path) -> None:
    for block in re.findall(r"^```toml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL):
        digest_table, _, sources = block.rpartition("[[sources]]")
        keys = digest_table.replace("[digest]\n", "")
        write(site / "digest.toml", f"{CONFIG}{keys}\n[[sources]]{sources}")

        assert digest("sources", "list").status == 0, block
