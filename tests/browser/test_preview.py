"""The preview in a real browser: its contents, and that nothing in it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route

from tests.browser.conftest import CONTRASTS, OPTIONS, SHOTS
from tests.previews import FERRY, MARKET, TRAM, W17, desk, draft, make_site, served

pytestmark = pytest.mark.enable_socket
SECOND = 1_000
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DARK = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => part < 64)"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The preview of an edition whose item tries all that it can."""
    path = make_site(tmp_path_factory.mktemp("site"), FERRY, TRAM, MARKET)
    path.write_text(path.read_text().replace('["en", "es"]', '["en", "ar"]'))
    with served(desk(path)) as port:
        yield port


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    yield page
    page.close()


def show(page: Page, port: int, path: str = "/2025-W19/look") -> list[str]:
    """Open a page with all of its frames; give the addresses that were asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"http://127.0.0.1:{port}{path}")
    page.evaluate("document.querySelectorAll('iframe').forEach(frame => { frame.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    return asked


def test_all_frames_are_shown_and_nothing_is_asked_of_another_host(page: Page, port: int) -> None:
    asked = show(page, port)

    assert {re.sub(r"^(http://[^/]+)/.*", r"\1", url) for url in asked} == {f"http://127.0.0.1:{port}"}
    assert len({url for url in asked if "/files/" in url and not url.endswith(".css")}) == 7
    assert len(page.frames) == 11
    for frame in page.frames[1:]:
        assert "stalls stay open" in frame.content() or "feed.xml" in frame.url


def test_nothing_in_an_item_runs(page: Page, port: int) -> None:
    show(page, port)

    assert "taken" not in page.title()
    for frame in page.frames[1:]:
        assert frame.evaluate("origin") == "null"
        assert frame.title() != "taken"


def test_a_script_that_came_into_a_page_would_not_run(page: Page, port: int) -> None:
    hostile = '<title>calm</title><script>document.title = "taken"</script><img src="x" onerror="document.title = 1">'

    def answer(route: Route) -> None:
        answered = route.fetch()
        route.fulfill(response=answered, body=hostile)

    page.route("**/files/email/**", answer)
    show(page, port)

    frames = [frame for frame in page.frames if "/files/email/" in frame.url]
    assert [frame.title() for frame in frames] == ["calm"] * 5


def test_a_link_in_a_frame_leads_it_to_no_other_host(page: Page, port: int) -> None:
    show(page, port)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_default_timeout(5 * SECOND)
    email = page.frame_locator("iframe").first
    email.locator('a[href^="https://herald.example.com/market"]').first.click()
    page.wait_for_timeout(SECOND // 2)

    assert [url for url in asked if "127.0.0.1" not in url] == []
    assert page.url == f"http://127.0.0.1:{port}/2025-W19/look"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_frames_are_light_and_dark_whatever_the_system_prefers(page: Page, port: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    show(page, port)

    modes = {}
    for frame in page.frames[1:]:
        if match := re.search(r"mode=(light|dark)$", frame.url):
            modes.setdefault(match[1], set()).add(".xml" not in frame.url and frame.evaluate(DARK))
    assert modes == {"light": {False}, "dark": {True}}


@pytest.mark.parametrize("hidden", [(), ("--hide-scrollbars",)], ids=["over the page", "beside the page"])
def test_frames_are_as_wide_as_they_say_wherever_scroll_bars_stand(
    playwright: Playwright, chromium: str, port: int, hidden: tuple[str, ...]
) -> None:
    browser = playwright.chromium.launch(executable_path=chromium, args=OPTIONS, ignore_default_args=hidden)
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    show(page, port)

    widths = []
    for frame in page.frames[1:]:
        title = frame.frame_element().get_attribute("title") or ""
        if said := re.search(r"(\d+) pixels", title):
            widths.append((int(said[1]), *frame.evaluate("[innerWidth, document.documentElement.clientWidth]")))
    assert {said for said, _, _ in widths} == {375, 600, 1280}
    assert [width for width in widths if len(set(width)) > 1] == []
    browser.close()


def test_without_styles_means_without_any(page: Page, port: int) -> None:
    show(page, port)

    bare = [frame for frame in page.frames if frame.url.endswith("mode=bare")]
    assert len(bare) == 2
    for frame in bare:
        assert frame.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
        assert frame.evaluate("document.styleSheets.length") == 0


def test_a_feed_looks_as_its_style_says(page: Page, port: int) -> None:
    show(page, port)

    (feed,) = [frame for frame in page.frames if "feed.xml" in frame.url]
    assert feed.evaluate("getComputedStyle(document.documentElement).maxWidth") != "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 375])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_page_is_readable_and_fits(browser: Browser, port: int, scheme: str, width: int, locale: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.set_default_timeout(60 * SECOND)
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto(f"http://127.0.0.1:{port}/2025-W19/look?locale={locale}")
    page.screenshot(path=SHOTS / f"preview-{locale}-{width}-{scheme}.png")

    assert page.evaluate(OVERFLOW) == 0
    assert [one for one in page.evaluate(CONTRASTS) if one[1] < 4.5] == []
    assert [text for text in messages if "inline style" not in text] == []  # those of pages without styles
    page.close()


def test_it_loads_itself_again_when_a_draft_changes(page: Page, tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY)
    written = draft(path, W17)
    with served(desk(path)) as port:
        page.goto(f"http://127.0.0.1:{port}/2025-W17/look?locale=es")
        written.write_text(written.read_text().replace('title = "The ferry stays"', 'title = "A boat for all"'))
        page.get_by_text("A boat for all").first.wait_for(timeout=20 * SECOND)
        written.write_text("[[stories]")
        page.get_by_text("2025-W17.toml:1: ").first.wait_for(timeout=20 * SECOND)
        written.unlink()
        page.get_by_text("The ferry stays").first.wait_for(timeout=20 * SECOND)
        assert page.url.endswith("/look?locale=es")
    page.wait_for_selector("[data-gone]", timeout=20 * SECOND)


def test_without_scripts_everything_is_there(browser: Browser, port: int) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{port}/2025-W19/look")
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url("**/look?locale=ar")

    page.get_by_text("Message-ID").wait_for(timeout=20 * SECOND)
    assert page.get_by_text("Message-ID").count() == 1
    context.close()
