"""The desk in a real browser: a whole edition by keyboard alone, without scripts too, and accessible to everybody."""

from __future__ import annotations

import email
import re
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from email.policy import default
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page

from digest import tasks
from digest.model.locale import Locale
from digest.model.subscriber import Subscriber
from digest.plugins import _BUILT_IN
from digest.store.subscribers import SqlSubscribers
from tests.accessibility import AXE, violations
from tests.browser.conftest import CONTRASTS, SHOTS
from tests.mailserver import running
from tests.pictures import png
from tests.previews import FERRY, ITEM, NOW, W17, Editor, desk, make_site, publish, read, served

pytestmark = pytest.mark.enable_socket
PIER = ITEM.format(title="A new pier", name="pier", day="Thu, 24 Apr 2025", text="The pier is built of oak. It opens.")
TREES = ITEM.format(title="Trees counted", name="trees", day="Fri, 25 Apr 2025", text="There are nine thousand oaks.")
CHARTS = ITEM.format(title="Old charts", name="charts", day="Fri, 25 Apr 2025", text="The museum shows forty charts.")
PATHS = [
    "", "stories/{key}", "write", "words", "translations?locale=es", "look", "file", "publish",
    "../", "../storylines", "../settings",
]  # fmt: skip
NOW_SEEN, ONCE_AGAIN = "Page as readers see it now", "Page once it is published again"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# On a busy machine, a page of frames takes its time.
SOON = 120_000


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    counting = {**_BUILT_IN["translators"], "counting": "tests.previews:counting_engines"}
    monkeypatch.setattr("digest.plugins._BUILT_IN", {**_BUILT_IN, "translators": counting})
    return make_site(tmp_path, FERRY, PIER, TREES, CHARTS, more='\n[translation]\nengines = ["counting"]\n')


@pytest.fixture
def port(site: Path) -> Iterator[int]:
    with served(desk(site)) as port:
        yield port


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(SOON)
    yield page
    context.close()


def focused(page: Page) -> str:
    """The id of what has the focus, which needs no script of the page."""
    return page.locator(":focus").get_attribute("id") or "" if page.locator(":focus").count() else ""


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.locator(f":focus:is({wanted})").count():
            return
    raise AssertionError((wanted, page.url))


def press(page: Page, wanted: str) -> None:
    """Go to a link or a button and press it; the next page is there afterwards."""
    tab_to(page, wanted)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, wanted: str, text: str) -> None:
    tab_to(page, wanted)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def key_of(page: Page, title: str) -> str:
    return (page.locator(f'a[id^="edit-"]:has-text("{title}")').get_attribute("id") or "").removeprefix("edit-")


def titles(page: Page) -> list[str]:
    return [re.sub(r"^\d+\. ", "", text) for text in page.locator("ol.stories h3").all_inner_texts()]


def test_a_whole_edition_by_keyboard_alone_with_a_change_by_hand_in_between(page: Page, port: int, site: Path) -> None:
    page.goto(f"http://127.0.0.1:{port}/")
    press(page, 'a[href="/2025-W17/"]')
    pier, trees, ferry = (key_of(page, title) for title in ("A new pier", "Trees counted", "The ferry stays"))

    # Retitle, and go on where it was.
    press(page, f"#edit-{pier}")
    write(page, "#title", "A pier of oak")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert focused(page) == f"edit-{pier}"
    assert "A pier of oak" in titles(page)

    # Drop, and go on with the next one.
    after = [*titles(page), ""][titles(page).index("Trees counted") + 1]
    press(page, f"#drop-{trees}")
    assert focused(page) == (f"drop-{key_of(page, after)}" if after else "main")
    assert titles(page)[-1] == "Trees counted"

    # Reorder.
    before = titles(page)
    place = before.index("A pier of oak")
    act = "up" if place else "down"
    press(page, f"#{act}-{pier}")
    assert focused(page) in {f"up-{pier}", f"down-{pier}"}
    assert titles(page) != before
    assert titles(page).index("A pier of oak") == place + (1 if act == "down" else -1)

    # By hand, while a story is open: nothing of it is overwritten.
    page.goto(f"http://127.0.0.1:{port}/2025-W17/")
    press(page, f"#edit-{ferry}")
    write(page, "#title", "The ferry sails on")
    by_hand = site.with_name("editions") / "2025-W17.toml"
    by_hand.write_text("# By hand.\n" + by_hand.read_text().replace('"Old charts"', '"Charts, charts"'))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "the draft was changed in the meantime" in page.inner_text(".refused")
    assert page.input_value("#title") == "The ferry sails on"
    press(page, "button.main")
    assert {"The ferry sails on", "Charts, charts", "A pier of oak"} <= set(titles(page))

    # Correct a translation.
    press(page, 'a:has-text("Translations")')
    press(page, 'a[lang="es"]')
    # What was refused of the story would hold it in the original.
    for number, better in enumerate(("Un muelle de roble", "Es de roble.")):
        page.locator(f"#part-{pier} textarea").nth(number).fill(better)
    press(page, f"#save-{pier}")
    assert focused(page) == f"save-{pier}"
    assert "Un muelle de roble" in page.locator(f"#part-{pier} textarea").first.input_value()

    # Publish.
    press(page, 'a:has-text("Publish")')
    press(page, "#publish")
    assert "2025-W17: published, 3 stories" in page.inner_text("#result")

    drafted = tomllib.loads(by_hand.read_text())
    told = {story["title"]: story["drop"] for story in drafted["stories"]}
    assert told == {"A pier of oak": False, "The ferry sails on": False, "Charts, charts": False, "Trees counted": True}
    assert by_hand.read_text().startswith("# By hand.\n# The edition of 2025-W17")
    assert "# Herald: A new pier" in by_hand.read_text()
    assert "Un muelle de roble" in (site.parent / "output/site/es/2025/w17/index.html").read_text()


def test_a_published_edition_is_opened_again_compared_and_corrected_by_keyboard(
    page: Page, port: int, site: Path
) -> None:
    publish(site, W17)
    page.goto(f"http://127.0.0.1:{port}/2025-W17/")
    press(page, "#open")
    press(page, f"#edit-{key_of(page, 'A new pier')}")
    write(page, "#title", "A pier of oak")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    press(page, 'a:has-text("Publish")')
    assert "the title “A new pier” is now “A pier of oak”" in page.inner_text("main")

    press(page, 'a[href$="#compared"]')
    frames = [page.frame_locator(f'iframe[title="{name}"]') for name in (NOW_SEEN, ONCE_AGAIN)]
    assert [frame.get_by_role("heading", name="A new pier").count() for frame in frames] == [1, 0]
    assert [frame.get_by_role("heading", name="A pier of oak").count() for frame in frames] == [0, 1]

    page.go_back()
    press(page, "#publish")
    assert "published" in page.inner_text("#result")
    assert "A pier of oak" in (site.parent / "output/site/en/2025/w17/index.html").read_text()


def test_from_a_story_with_a_picture_to_emails_that_are_sent_by_keyboard_on_a_phone(
    page: Page, port: int, site: Path
) -> None:
    page.set_viewport_size({"width": 375, "height": 812})
    subscriber = Subscriber("a", "reader@example.org", Locale("en"), "weekly", "active", NOW - timedelta(days=90))
    with tasks.open_stores(read(site)) as stores:
        SqlSubscribers(stores.database, "").add([subscriber])
    with running() as server:
        more = f'\n[email]\nserver = "smtp://127.0.0.1:{server.port}"\npublic_url = "https://news.example.org/s/"\n'
        site.write_text(site.read_text() + more)
        page.goto(f"http://127.0.0.1:{port}/2025-W17/")
        press(page, 'a[href$="/write"]')
        write(page, "#title", "Boats painted")
        write(page, "#story", "Volunteers painted every boat of the club.")
        tab_to(page, "#picture")
        page.set_input_files("#picture", {"name": "boats.png", "mimeType": "image/png", "buffer": png(60, 40)})
        write(page, "#alt", "Six boats in a row")
        press(page, "button.main")
        assert "Added: Boats painted" in page.inner_text("#written")
        press(page, f"#top-{key_of(page, 'Boats painted')}")
        assert titles(page)[0] == "Boats painted"

        press(page, 'a:has-text("Publish")')
        press(page, "#publish")
        page.goto(f"http://127.0.0.1:{port}/")
        press(page, 'a:has-text("Send")')
        assert "1 subscriber has not got it" in page.inner_text("#sending")
        press(page, "#send")
        until = monotonic() + SOON / 1000
        while "1 sent" not in page.inner_text("main") and monotonic() < until:
            page.reload()
        assert page.evaluate(OVERFLOW) <= 0
    (message,) = server.received
    assert message.recipient == "reader@example.org"
    assert "Six boats in a row" in email.message_from_bytes(message.content, policy=default).get_body().get_content()


def test_a_story_is_dragged_to_its_place(browser: Browser, port: int) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(SOON)
    page.goto(f"http://127.0.0.1:{port}/2025-W17/")
    before = titles(page)
    items = page.locator("ol.stories > li")
    with page.expect_navigation():
        items.nth(0).locator(".handle").drag_to(items.nth(2), target_position={"x": 60, "y": 60})
    moved = [before[1], before[2], before[0], *before[3:]]
    assert titles(page) == moved
    with page.expect_navigation():
        items.nth(3).locator(".handle").drag_to(items.nth(0), target_position={"x": 60, "y": 3})
    assert titles(page) == [moved[3], *moved[:3]]
    assert focused(page).startswith("edit-")


def test_a_page_shows_a_change_by_hand_but_never_loses_what_is_being_typed(
    browser: Browser, port: int, site: Path
) -> None:
    page = browser.new_page()
    page.set_default_timeout(SOON)
    Editor(port).open("/2025-W17/")
    page.goto(f"http://127.0.0.1:{port}/2025-W17/file")
    press(page, "button")
    by_hand = site.with_name("editions") / "2025-W17.toml"
    page.goto(f"http://127.0.0.1:{port}/2025-W17/")
    page.focus(f"#edit-{key_of(page, 'A new pier')}")
    before = focused(page)
    by_hand.write_text(by_hand.read_text().replace('"Old charts"', '"Charts, charts"'))
    page.get_by_role("heading", name="Charts, charts").wait_for(timeout=SOON)
    # The script that puts the focus back runs once the whole page is there.
    page.wait_for_function("id => document.activeElement?.id === id", arg=before, timeout=SOON)

    page.goto(f"http://127.0.0.1:{port}/2025-W17/stories/{key_of(page, 'A new pier')}")
    page.fill("#title", "Half a wor")
    by_hand.write_text(by_hand.read_text() + "# Mine.\n")
    page.get_by_text("This edition has changed in the meantime").wait_for(timeout=SOON)
    assert page.input_value("#title") == "Half a wor"
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 375, 280])
def test_the_desk_is_accessible_readable_and_fits(
    browser: Browser, port: int, site: Path, scheme: str, width: int
) -> None:
    editor = Editor(port)
    editor.open("/2025-W17/")
    key = next(value for name, value in editor.fields("/2025-W17/arrange") if name == "item")
    editor.send("/2025-W17/arrange", "pin")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.set_default_timeout(SOON)
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))

    def inspect(path: str, name: str) -> None:
        page.goto(f"http://127.0.0.1:{port}/2025-W17/{path.format(key=key)}")
        page.screenshot(path=SHOTS / f"desk-{name}-{width}-{scheme}.png", full_page=path != "look")
        page.evaluate(AXE)
        assert [(path, one) for one in violations(page, "{iframes: false}")] == []
        assert page.evaluate(OVERFLOW) == 0, path
        assert [one for one in page.evaluate(CONTRASTS) if one[1] < 4.5 and one[0] not in {"Up", "Down", "Top"}] == []

    for path in PATHS:
        inspect(path, re.split("[/?]", path.removeprefix("../"))[0] or ("overview" if path else "list"))
    publish(site, W17)
    inspect("", "list-published")
    editor.open("/2025-W17/")
    editor.send("/2025-W17/open", "open")
    editor.send("/2025-W17/arrange", "drop", item=key)
    inspect("publish", "publish-again")
    inspect("look", "look-again")
    assert [text for text in messages if "inline style" not in text] == []
    page.close()


def test_whoever_leaves_words_that_are_not_saved_is_asked_first(browser: Browser, port: int, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(SOON)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(f"http://127.0.0.1:{port}/2025-W17/words")
    write(page, "#introduction", "Good week")

    page.locator('nav a:text-is("Stories")').click(no_wait_after=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    assert page.locator("#introduction").input_value() == "Good week"

    press(page, 'button:text-is("Save")')
    assert asked == ["beforeunload"]
    assert "Good week" in (site.parent / "editions/2025-W17.toml").read_text()
    context.close()


def test_a_page_of_another_origin_can_neither_change_nor_read_anything(browser: Browser, port: int, site: Path) -> None:
    Editor(port).open("/2025-W17/")
    page = browser.new_page()
    page.set_default_timeout(SOON)
    hostile = f"""<form method="post" action="http://127.0.0.1:{port}/2025-W17/add"><button>Go</button></form>
    <iframe src="http://127.0.0.1:{port}/2025-W17/"></iframe>"""
    page.route("http://evil.example.com/**", lambda route: route.fulfill(body=hostile, content_type="text/html"))
    page.goto("http://evil.example.com/")
    with page.expect_navigation():
        page.click("button")
    assert "Only this page itself can change anything." in page.content()
    page.goto("http://evil.example.com/")
    read = page.evaluate(f"fetch('http://127.0.0.1:{port}/2025-W17/').then(() => 'read', () => 'refused')")
    assert read == "refused"
    for mode in ("cors", "no-cors"):
        page.evaluate(
            f"fetch('http://127.0.0.1:{port}/2025-W17/add', {{ method: 'POST', mode: '{mode}', body:"
            " new URLSearchParams({ token: 'x' }) }).catch(() => {})"
        )
    assert not site.with_name("editions").exists()
    page.close()
