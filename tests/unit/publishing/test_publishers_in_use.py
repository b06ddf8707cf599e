"""No file of a publisher links to a file of one that is not in use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import feedparser
import pytest

from digest import plugins
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.picture import Picture
from digest.model.site import PUBLISHERS, FeedOptions, Site
from digest.model.week import Week
from digest.publishing.lint.lint import lint
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, FakeCatalog, sample_site
from tests.unit.publishing.test_images import pictured

BASE = "https://news.example.org/"
TEMPLATES = Templates()
# Each by itself, all but each, and a few between; cards and the search are parts of the pages.
IN_USE = [
    *((name,) for name in PUBLISHERS if name not in {"cards", "search"}),
    *(tuple(other for other in PUBLISHERS if other != name) for name in PUBLISHERS if name != "site"),
    ("feeds", "email"),
    ("feeds", "email", "images"),
    ("site", "search"),
    ("site", "email"),
    PUBLISHERS,
]
every_use = pytest.mark.parametrize("use", IN_USE, ids=", ".join)


class Pictured(FakeCatalog):
    def digest(self, week: Week, locale: Locale) -> Digest:
        return pictured(super().digest(week, locale))


def site(use: tuple[str, ...]) -> Site:
    """A site as wiring makes it of a configuration that asks for all that there is."""
    has_images = "images" in use
    return replace(
        sample_site((EN, AR)),
        publishers=use,
        feeds=FeedOptions(by_section=True, by_tag=True),
        icon="images/icon.png" if has_images else "",
        logo="images/icon.png" if has_images else "",
        cards=(EN, AR) if "cards" in use else (),
        preferences="https://lists.example.com/settings",
        pictures=tuple(
            Picture(name, "image/png", 1200, 800, "1", lambda: b"a picture") for name in ("bridge.jpg", "icon.png")
        ),
    )


def built(use: tuple[str, ...]) -> Mapping[str, bytes]:
    made = [plugins.load("publishers", name)(TEMPLATES) for name in use]
    targets = [target for publisher in made for target in publisher.targets(site(use), Pictured())]
    # Painting takes longer than all else, and no card leads anywhere.
    return {target.path: b"" if target.media_type == "image/png" else target.render() for target in targets}


def own_links(content: bytes) -> set[str]:
    """The files of the site that a file names by their whole address, but for the site itself."""
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as book:
            return {link for name in book.namelist() if "/images/" not in name for link in own_links(book.read(name))}
    found = re.findall(rf"{re.escape(BASE)}([^\s\"'<>#)\]\\]*)", content.decode())
    return {f"{link}index.html" if link.endswith("/") else link for link in found if link}


@every_use
def test_no_address_leads_to_a_file_that_is_not_made(use: tuple[str, ...]) -> None:
    files = built(use)
    cards = {path for path in files if path.endswith("card.png")}

    for path, content in files.items():
        if not path.endswith((".png", ".jpg")):
            lost = {link for link in own_links(content) if f"site/{link}" not in files}
            # Whether a card can be painted depends on the fonts of the machine.
            assert {link for link in lost if cards or not link.endswith("card.png")} == set(), path


@every_use
def test_no_link_of_a_page_is_broken(use: tuple[str, ...]) -> None:
    errors = [finding for finding in lint(built(use), BASE, (EN, AR)) if finding.is_error]

    assert [str(finding) for finding in errors] == []


def test_feeds_without_pages_are_whole() -> None:
    files = built(("feeds",))

    for name in ("feed.xml", "rss.xml", "items.xml", "items-rss.xml"):
        read = feedparser.parse(files[f"site/en/{name}"])
        assert not read.bozo
        assert read.entries
        assert all(entry.id and entry.description for entry in read.entries)
        assert read.feed.link == BASE
    assert all(entry.get("links", []) == [] for entry in feedparser.parse(files["site/en/feed.xml"]).entries)


def test_an_email_without_a_page_does_not_lead_to_one() -> None:
    files = built(("email",))
    stem = "email/2025-W17.en"

    assert b"Archived-At" not in files[f"{stem}.eml"]
    assert b"View in your browser" not in files[f"{stem}.html"]
    assert b"View in your browser" not in files[f"{stem}.txt"]


def test_an_email_without_a_page_leaves_no_story_out() -> None:
    class Long(FakeCatalog):
        def digest(self, week: Week, locale: Locale) -> Digest:
            digest = super().digest(week, locale)
            return replace(digest, sections=(replace(digest.sections[0], stories=digest.sections[0].stories * 400),))

    [publisher] = [plugins.load("publishers", "email")(TEMPLATES)]
    page, *_ = (target.render() for target in publisher.targets(site(("email",)), Long()))

    assert len(page) > 102_000
    assert page.count(b"Harbor bridge reopens") >= 400


def test_pages_without_feeds_send_those_who_subscribe_to_the_preferences() -> None:
    files = built(("site",))
    page = files["site/en/index.html"].decode()

    assert 'href="subscribe/index.html"' in page
    assert 'href="https://lists.example.com/settings"' in files["site/en/subscribe/index.html"].decode()
    assert "feed reader" not in files["site/en/subscribe/index.html"].decode()
    assert "application/atom+xml" not in page
    assert "search/" not in page
