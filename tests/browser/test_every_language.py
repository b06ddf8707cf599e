"""Pages and emails in twelve languages of the product are readable in any window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from digest.model.locale import Locale
from tests.accessibility import ALL_RULES, AXE, COLORS, SMALL_TARGETS, violations
from tests.twelve import BRIDGE, LOCALES

WIDTHS = (1280, 640, 320, 280, 375)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DIRECTION = "getComputedStyle(document.body).direction"
# A picture without any style is as wide as it is.
NO_STYLES = """() => {
  for (const picture of [...document.images]) picture.remove();
  for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) sheet.remove();
  for (const element of document.querySelectorAll("[style]")) element.removeAttribute("style");
}"""
BASE = "https://news.example.org/"
# What pages need besides themselves: the search its script, a story its picture.
FURTHER = {"search.js", BRIDGE}
ROOT = "root"
PLACES = [ROOT, *map(str, LOCALES)]


@pytest.fixture
def window(browser: Browser, published: Path) -> Iterator[Page]:
    """The picture of an email is on the web, and there is none here."""
    page = browser.new_page(viewport={"width": 375, "height": 900})
    page.route(f"{BASE}images/*", lambda route: route.fulfill(path=published / "site" / "images" / BRIDGE))
    yield page
    page.close()


@pytest.fixture(params=PLACES)
def pages(request: pytest.FixtureRequest, published: Path) -> dict[str, Path]:
    """The pages and emails of a locale, or those of none; of those that differ in their numbers alone, the last."""
    found = {}
    for file in sorted(published.rglob("*.html")):
        path = file.relative_to(published).as_posix()
        locale = next((name for name in PLACES if re.search(rf"[/.]{name}[/.]", path)), ROOT)
        if locale == request.param:
            found[re.sub(r"\d+", "N", path)] = file
    assert len(found) >= 2
    return found


def test_axe_finds_nothing_by_day_and_by_night(window: Page, pages: dict[str, Path]) -> None:
    found = {}
    for name, file in pages.items():
        window.emulate_media(color_scheme="light")
        window.goto(file.as_uri())
        window.evaluate(AXE)
        by_day = violations(window, ALL_RULES)
        window.emulate_media(color_scheme="dark")
        found[name] = by_day + violations(window, COLORS)

    assert {name: broken for name, broken in found.items() if broken} == {}


def test_axe_would_find_what_is_wrong(window: Page) -> None:
    window.set_content('<html lang="en"><title>Harbor</title><main><h1>Harbor</h1><p style="color: #aaa">Low')
    window.evaluate(AXE)

    assert [violation.partition(":")[0] for violation in violations(window, ALL_RULES)] == ["color-contrast"]


def test_pages_fit_every_window_and_finger_with_styles_and_without(window: Page, pages: dict[str, Path]) -> None:
    found = {}
    for name, file in pages.items():
        window.goto(file.as_uri())
        too_wide = list(_too_wide(window))
        small = window.evaluate(SMALL_TARGETS)
        window.evaluate(NO_STYLES)
        found[name] = (too_wide, small, list(_too_wide(window)))

    assert {name: faults for name, faults in found.items() if any(faults)} == {}


def _too_wide(page: Page) -> Iterator[tuple[int, int]]:
    """The widths at which a page scrolls sideways, and how far; the window keeps the last."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if overflow := page.evaluate(OVERFLOW):
            yield width, overflow


def test_a_browser_asks_no_other_host_and_complains_of_nothing(
    window: Page, pages: dict[str, Path], published: Path
) -> None:
    requests: list[str] = []
    messages: list[str] = []
    window.on("request", lambda request: requests.append(request.url))
    window.on("console", lambda message: messages.append(message.text))
    for file in pages.values():
        window.goto(file.as_uri())

    own = (published.as_uri(), BASE)
    assert [asked for asked in requests if not asked.startswith(own)] == []
    assert {asked.rpartition("/")[2] for asked in requests} <= {*(file.name for file in pages.values()), *FURTHER}
    assert messages == []


def test_pages_run_the_way_of_their_language(window: Page, pages: dict[str, Path]) -> None:
    for name, file in pages.items():
        window.goto(file.as_uri())
        locale = Locale(window.evaluate("document.documentElement.lang"))

        assert (name, window.evaluate(DIRECTION)) == (name, locale.direction)
