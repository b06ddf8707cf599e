"""The first page of the desk: what is due, what is in doubt, who came and left, what a source lacks."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from digest import plugins, tasks
from digest.model.locale import Locale
from digest.model.subscriber import Status, Subscriber
from digest.store.subscribers import SqlSubscribers
from tests.previews import FERRY, MARKET, NOW, TRAM, W17, W18, add, ask, desk, draft, make_site, publish, read, served

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path, FERRY, TRAM, MARKET)


def shown(site: Path) -> str:
    """The page as somebody reads it, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", source(site)))


def source(site: Path) -> str:
    with served(desk(site)) as port:
        status, _, page = ask(port, "/")
    assert status == 200
    return page


def subscribe(site: Path, status: Status, *addresses: str, days: int = 1) -> None:
    """Store subscribers whose status changed some days ago."""
    with tasks.open_stores(read(site)) as stores:
        changed = NOW - timedelta(days=days)
        new = [Subscriber(one, one, Locale("en"), "weekly", status, changed) for one in addresses]
        SqlSubscribers(stores.database, "").add(new)


def test_a_week_that_is_due_comes_first_with_its_pages(site: Path) -> None:
    publish(site, W17)
    draft(site, W18)
    page = source(site)

    assert "Week 18, 2025 April 28 – May 4, 2025 Not published yet · 1 report · has a draft" in shown(site)
    assert all(f'class="button" href="/2025-W18/{path}"' in page for path in ("", "look", "publish"))
    assert 'class="button" href="/2025-W17/' not in page


def test_if_nothing_is_due_the_open_week_says_what_it_has(site: Path) -> None:
    publish(site, W17)
    publish(site, W18)

    assert "Nothing is due. Week 19, 2025 is not over yet: 1 report so far." in shown(site)


def test_readers_who_came_and_left_lately_are_named_and_the_others_counted(site: Path) -> None:
    subscribe(site, "active", "ana@example.org", "ben@example.org")
    subscribe(site, "active", "old@example.org", days=8)
    subscribe(site, "unsubscribed", "eva@example.org")
    told = shown(site)

    assert "subscribers: 3 (en 3)" in told
    assert "2 came in the last 7 days: ana@example.org, ben@example.org" in told
    assert "1 left in the last 7 days: eva@example.org" in told
    assert "old@example.org" not in told


def test_a_whole_list_that_came_at_once_does_not_fill_the_page(site: Path) -> None:
    subscribe(site, "active", *(f"reader{number}@example.org" for number in range(500)))

    assert "500 came in the last 7 days" in shown(site)
    assert shown(site).count("@example.org") == 10
    assert "and 490 more" in shown(site)


def test_a_source_that_fails_is_told_and_a_paused_one_is_not(site: Path) -> None:
    assert "Your one source is well." in shown(site)

    broken = '\n[[sources]]\nname = "<b>Board</b>"\npath = "board/*.xml"\n'
    site.write_text(
        site.read_text() + broken + broken.replace("Board", "Guild").replace("board", "g") + "paused = true"
    )
    assert "<li>&lt;b&gt;Board&lt;/b&gt;: 0 items, never read</li>" in source(site)
    add(site.parent, "second")
    page = source(site)

    assert "1 of 3 lacks something." in page
    assert re.search("<li>&lt;b&gt;Board&lt;/b&gt;: 0 items, FAILED, never read: .*board", page)
    assert "Guild" not in page


def test_refused_translations_lead_to_the_page_that_mends_them(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(plugins._BUILT_IN["translators"], "miscounting", "tests.previews:miscounting_engines")
    site.write_text(site.read_text() + '\n[translation]\nengines = ["miscounting"]\n')
    assert "In doubt" not in shown(site)

    publish(site, W17)

    assert '<a href="/2025-W17/translations?locale=es">1 text in Spanish</a> of Week 17, 2025 could' in source(site)


def test_a_store_that_lacks_published_editions_is_told_before_all(site: Path) -> None:
    publish(site, W17)
    site.with_name("digest.db").unlink()

    assert re.search(r"Due .*2025-W17.*Nothing is due", shown(site))
