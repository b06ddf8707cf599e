"""Pages and emails in programs that force dark colors: they invert colors without asking."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from digest.model.look import THEMES, Theme
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.templates import Templates
from tests.browser.conftest import OPTIONS
from tests.fakes import AR, EN
from tests.twelve import LOCALES, WEEKS, FullCatalog, full_site

FORCED = ["--enable-features=WebContentsForceDark", "--blink-settings=forceDarkModeEnabled=true"]
# Gmail and Outlook ask neither the styles of an email nor its meta elements.
UNASKED = re.compile(r'<style>.*?</style>|<meta name="(supported-)?color-schemes?"[^>]*>', re.DOTALL)
BOXES, PIXELS = ((Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("boxes.js", "pixels.js"))
WINDOW = {"width": 600, "height": 900}


@dataclass(frozen=True)
class Painted:
    """Some words as they are painted: their contrast, and the light of what is behind them, from 0 to 1."""

    words: str
    ratio: float
    behind: float


Look = Callable[[Page], list[Painted]]


@pytest.fixture(scope="session")
def forced(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """A browser that makes every page dark."""
    browser = playwright.chromium.launch(executable_path=chromium, args=[*OPTIONS, *FORCED])
    yield browser
    browser.close()


@pytest.fixture
def window(forced: Browser) -> Iterator[Page]:
    page = forced.new_page(viewport=WINDOW, device_scale_factor=2)
    yield page
    page.close()


@pytest.fixture
def look(browser: Browser) -> Iterator[Look]:
    """Find out how words are painted, but for a link outside of the picture that a browser shows on focus alone.

    A browser that changes no color looks at the picture.
    """
    reader = browser.new_page()

    def painted(page: Page) -> list[Painted]:
        picture = base64.b64encode(page.screenshot(full_page=True)).decode()
        boxes = [box for box in page.evaluate(BOXES) if min(box["left"], box["top"]) >= 0]
        named = {"picture": f"data:image/png;base64,{picture}", "boxes": boxes}
        return [Painted(words, found["ratio"], found["behind"]) for words, found in reader.evaluate(PIXELS, named)]

    yield painted
    reader.close()


@pytest.mark.parametrize("theme", THEMES)
def test_the_words_of_emails_stand_out(window: Page, look: Look, theme: Theme) -> None:
    site = replace(full_site((EN,)), look=THEMES[theme], pictures=())
    email = next(EmailPublisher(Templates()).targets(site, FullCatalog(WEEKS[1:]))).render().decode()
    window.set_content(UNASKED.sub("", re.sub("<img[^>]*>", "", email)))
    painted = look(window)

    assert [found for found in painted if found.ratio < 4.5] == []
    assert [found for found in painted if found.behind > 0.05] == []
    assert len(painted) > 30


@pytest.mark.parametrize("locale", [EN, AR, LOCALES[-1]], ids=str)
@pytest.mark.parametrize("page", ["index.html", "subscribe/index.html"])
def test_the_words_of_pages_stand_out(window: Page, look: Look, published: Path, locale: object, page: str) -> None:
    window.goto((published / "site" / str(locale) / page).as_uri())
    painted = look(window)

    assert [found for found in painted if found.ratio < 4.5] == []
    assert len(painted) > 15
