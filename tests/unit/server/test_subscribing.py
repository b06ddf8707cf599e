"""Readers subscribe, confirm, change and leave by forms; nobody else does it for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.public_site import READER, PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublicSite]:
    with running(make_site(tmp_path, more='[delivery]\nlists = ["main", "sea"]')) as site:
        yield site


def status(site: PublicSite, address: str = READER) -> str:
    with site.members() as members:
        known = members.subscribers.find(address)
        return known.status if known else ""


def test_a_reader_subscribes_confirms_changes_and_leaves(site: PublicSite) -> None:
    asked = site.post("/subscription/es/", {"address": " Reader@Example.org ", "list": "sea"})
    assert (asked.status, asked.headers["location"]) == (303, "asked")
    assert "correo" in site.get("/subscription/es/asked").text
    (letter,) = site.letters()
    assert (letter.kind, letter.locale.tag, letter.list_name) == ("confirm", "es", "sea")

    confirming = f"/subscription/confirm/{letter.token}"
    assert site.get(confirming).status == 200
    assert status(site) == "pending"
    confirmed = site.post(confirming, {})
    assert status(site) == "active"
    # Nothing is published yet.
    assert [one.kind for one in site.letters()] == ["subscribed"]

    preferences = confirmed.headers["location"].replace("..", "/subscription")
    assert confirmed.status == 303
    assert 'lang="es"' in site.get(preferences).text
    assert site.post(preferences, {"locale": "en", "list": "main", "paused": "on"}).status == 303
    with site.members() as members:
        known = members.subscribers.find(READER)
        assert known
        assert (known.locale.tag, known.list_name, known.is_paused) == ("en", "main", True)
        leave = f"/subscription/leave/{members.tokens.make('leave', known.id)}"

    assert site.get(leave).status == 200
    assert status(site) == "active"
    assert site.post(leave, {}).status == 200
    assert status(site) == "unsubscribed"
    assert READER not in str(site.log)
