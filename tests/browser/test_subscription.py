"""Readers subscribe, change what they get and leave in a real browser, without scripts, in any language and theme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from digest.letters.sending.stop import Stop
from digest.model.locale import Locale
from digest.model.look import THEMES
from digest.model.subscriber import Subscriber
from digest.server.serve_readers import listen
from digest.tasks.send_letters import send_letters
from tests.accessibility import ALL_RULES, AXE, COLORS, SMALL_TARGETS, violations
from tests.browser.conftest import SHOTS
from tests.catalogs import LOCALES
from tests.public_site import NOW, READER, PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN = ("en", "es", "ar", "zh-Hans")
# On a busy machine, a page takes its time.
SOON = 120_000


def serve(folder: Path, more: str = "") -> Iterator[PublicSite]:
    listening = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    locales = "[" + ", ".join(f'"{locale}"' for locale in LOCALES) + "]"
    lists = '[delivery]\nlists = ["Harbor news for everybody", "Sea"]\n[serve]\nhourly = 10000\n'
    config = make_site(folder, base=url, public=url, locales=locales, more=f"{lists}{more}")
    with running(config, "127.0.0.1", listening) as site:
        yield site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublicSite]:
    yield from serve(tmp_path)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window whose pages run no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 375, "height": 812}, locale="es-ES")
    page = context.new_page()
    page.set_default_timeout(SOON)
    yield page
    assert context.cookies() == []
    context.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 375, "height": 812})
    page.set_default_timeout(SOON)
    yield page
    page.close()


def letter(site: PublicSite) -> EmailMessage:
    """The only message in the mailbox of the reader."""
    send_letters(site.config, lambda: site.now, Stop())
    (file,) = (site.config.root / "mail" / "new").iterdir()
    message = BytesParser(policy=policy.default).parsebytes(file.read_bytes())
    file.unlink()
    return message


def link(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body
    found = re.search(r"http://127\.0\.0\.1:\d+/subscription/\S+", body.get_content())
    assert found
    return found[0]


def test_a_reader_subscribes_confirms_changes_and_leaves_without_scripts(site: PublicSite, page: Page) -> None:
    page.goto(f"{site.config.tables.email.public_url}subscription/")
    assert page.url.endswith("/subscription/es/")
    page.fill("#address", "nobody")
    page.click("button")
    assert page.locator("#address:focus").count() == page.locator("[role=alert]").count() == 1
    page.fill("#address", READER)
    page.select_option("#list", "Sea")
    page.click("button")
    assert page.url.endswith("/subscription/es/asked")

    message = letter(site)
    assert message["To"] == READER
    page.goto(link(message))
    assert "Sea" in page.inner_text("main")
    page.click("button")
    assert "La suscripción está activa." in page.inner_text("[role=status]")
    preferences = page.url

    page.select_option("#locale", "de")
    page.check("#paused")
    page.click("main form:first-of-type button")
    assert "Die Änderungen sind gespeichert." in page.inner_text("[role=status]")
    assert page.is_checked("#paused")
    with site.members() as members:
        known = members.subscribers.find(READER)
        assert known
        assert (known.status, known.locale.tag, known.list_name, known.is_paused) == ("active", "de", "Sea", True)

    page.click(".quiet")
    assert "Ihr Abonnement ist beendet" in page.inner_text("h1")
    page.goto(preferences)
    assert page.locator("form").count() == 0
    page.click(".action")
    assert page.url.endswith("/subscription/de/")
    with site.members() as members:
        left = members.subscribers.find(READER)
        assert left
        assert left.status == "unsubscribed"


def test_a_form_is_filled_in_by_keyboard_alone(site: PublicSite, page: Page) -> None:
    page.goto(f"{site.config.tables.email.public_url}subscription/en/")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.locator("#address:focus").count():
            break
    page.keyboard.type(READER)
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.url.endswith("/asked")


def test_another_site_cannot_subscribe_anybody(site: PublicSite, page: Page) -> None:
    action = f"{site.config.tables.email.public_url}subscription/en/"
    page.route(
        "http://evil.example.com/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f"<form method=post action={action}><input name=address value={READER}><button>Win</button></form>",
        ),
    )
    page.goto("http://evil.example.com/")
    page.click("button")

    assert "Please open the page again" in page.inner_text("main") or "Vuelva a abrir" in page.inner_text("main")
    assert site.letters() == []


@pytest.fixture(scope="module", params=THEMES)
def themed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, PublicSite]]:
    for site in serve(tmp_path_factory.mktemp("served"), f'[look]\ntheme = "{request.param}"\n'):
        yield request.param, site


def pages_in(site: PublicSite, locale: Locale) -> Mapping[str, str]:
    """Every kind of page for readers in a locale, by the path below the server."""
    root = f"{site.config.tables.email.public_url}subscription"
    pending, active, gone = (
        Subscriber(f"{status} {locale}", f"{status}.{locale}@example.org", locale, "Sea", status, NOW, asked="secret")
        for status in ("pending", "active", "unsubscribed")
    )
    with site.members() as members:
        members.subscribers.add([pending, active, gone])
        make = members.tokens.make
        return {
            "form": f"{root}/{locale}/",
            "asked": f"{root}/{locale}/asked",
            "confirm": f"{root}/confirm/{make('confirm', pending.id, 'secret', str(locale), 'Sea', 'form', now=NOW)}",
            "preferences": f"{root}/preferences/{make('manage', active.id)}?saved",
            "gone": f"{root}/preferences/{make('manage', gone.id)}",
            "leave": f"{root}/leave/{make('leave', active.id)}",
            "error": f"{root}/leave/bad",
        }


def test_axe_finds_nothing_and_every_page_fits_the_smallest_window(
    themed: tuple[str, PublicSite], window: Page
) -> None:
    theme, site = themed
    found = {}
    for locale in LOCALES if theme == "paper" else map(Locale, SHOWN):
        window.set_extra_http_headers({"Accept-Language": str(locale)})
        for kind, url in pages_in(site, locale).items():
            answer = window.goto(url)
            assert answer
            assert answer.status == (404 if kind == "error" else 200)
            assert window.get_attribute("html", "lang") == str(locale)
            window.evaluate(AXE)
            broken = violations(window, ALL_RULES) + window.evaluate(SMALL_TARGETS)
            window.emulate_media(color_scheme="dark")
            broken += violations(window, COLORS)
            window.emulate_media(color_scheme="light")
            window.set_viewport_size({"width": 280, "height": 600})
            if wide := window.evaluate(OVERFLOW):
                broken.append(f"{wide} pixels too wide")
            window.set_viewport_size({"width": 375, "height": 812})
            if broken:
                found[f"{locale} {kind}"] = broken

    assert found == {}


@pytest.mark.parametrize("locale", [*map(Locale, SHOWN)], ids=str)
def test_pages_load_nothing_and_say_nothing_to_the_console(
    themed: tuple[str, PublicSite], window: Page, locale: Locale
) -> None:
    theme, site = themed
    shots = tuple(product((375, 1280), ("light", "dark"))) if theme == "paper" else ((375, "light"),)
    messages: list[str] = []
    window.on("console", lambda message: messages.append(message.text))
    window.set_extra_http_headers({"Accept-Language": str(locale)})
    SHOTS.mkdir(exist_ok=True)
    for kind, url in pages_in(site, locale).items():
        requests: list[str] = []
        window.on("request", lambda request, to=requests: to.append(request.url))
        window.goto(url)
        for width, scheme in shots:
            window.emulate_media(color_scheme=scheme)
            window.set_viewport_size({"width": width, "height": 700})
            window.screenshot(path=SHOTS / f"subscription-{kind}-{theme}-{locale}-{width}-{scheme}.png")
        assert requests == [url]

    assert [message for message in messages if "404" not in message] == []
