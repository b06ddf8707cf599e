"""A real browser opens what readers see. It fetches nothing: all pages are on the disk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

SHOTS = Path(__file__).parent / "shots"
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

CONTRASTS = (Path(__file__).parent / "contrasts.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class View:
    """A page as a browser shows it at some width, in light or dark."""

    requests: tuple[str, ...]
    messages: tuple[str, ...]
    overflow: int
    direction: str
    contrasts: tuple[tuple[str, float], ...]
    results: tuple[Any, ...]


Look = Callable[..., View]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def look(browser: Browser) -> Iterator[Look]:
    """Open a file in the browser, once for all tests; keep a picture of it where it has a name.

    ``scripts`` are run in the page; what they give is in the results.
    """
    SHOTS.mkdir(exist_ok=True)
    page = browser.new_page()
    requests: list[str] = []
    messages: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))

    @cache
    def show(file: Path, width: int, scheme: str = "light", name: str = "", scripts: tuple[str, ...] = ()) -> View:
        requests.clear()
        messages.clear()
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(file.as_uri())
        if name:
            page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png", full_page=True)
        return View(
            requests=tuple(requests),
            messages=tuple(messages),
            overflow=page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
            direction=page.evaluate("getComputedStyle(document.body ?? document.documentElement).direction"),
            contrasts=tuple((words, ratio) for words, ratio in page.evaluate(CONTRASTS)),
            results=tuple(page.evaluate(script) for script in scripts),
        )

    yield show
    page.close()
