"""Readers subscribe, confirm, change and leave by forms; nobody else does it for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from digest.letters.subscribing.membership import TopicsAsked
from digest.model.edition import Edition, Reference, Story
from digest.model.preferences import Preferences
from digest.model.week import Week
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from tests.fakes import EN, WEEK
from tests.public_site import NOW, READER, PublicSite, make_site, running

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


CHOICES = """
[[sources]]
name = "Council & <b>harbor</b>"
path = "council.txt"

[[sources]]
name = "Gaceta"
path = "gaceta.txt"
locale = "es"
"""


def field(page: str, label: str) -> str:
    """The name of the field with this label."""
    found = re.search(rf'<label for="([^"]+)"[^>]*>(?:<bdi>)?{re.escape(label)}', page)
    assert found, label
    return found[1]


def test_a_reader_chooses_topics_and_languages(tmp_path: Path) -> None:
    with running(make_site(tmp_path, more=CHOICES)) as site:
        path = site.subscribed()
        page = site.get(path).text
        # Nothing is published yet, so there are no subjects; and no collections.
        assert "How often" not in page
        chosen = {field(page, "Gaceta"): "on", field(page, "Español"): "on", "original": "on"}
        offered = {"locale": "en", "topics": "offered", "languages": "offered"}
        assert site.post(path, offered | chosen).status == 303
        with site.members() as members:
            known = members.subscribers.find(READER)
        assert known
        assert known.preferences == Preferences(("source:Gaceta",), original=True, languages=("es",))
        page = site.get(path).text
        assert page.count(" checked>") == 3
        assert "Council &amp; &lt;b&gt;harbor" in page

        # A form that offers nothing, as of a site with a template of its own, leaves the choice as it is.
        site.post(path, {"locale": "en"})
        with site.members() as members:
            assert members.subscribers.find(READER) == known
        site.post(path, offered)
        with site.members() as members:
            known = members.subscribers.find(READER)
            assert known
            assert known.preferences == Preferences()


def test_a_source_that_is_gone_is_shown_and_kept(tmp_path: Path) -> None:
    with running(make_site(tmp_path, more=CHOICES)) as site:
        path = site.subscribed()
        wanted = Preferences(("source:Old",), "monthly", languages=("pt",))
        with site.members() as members:
            known = members.subscribers.find(READER)
            assert known
            members.subscribers.change(known.id, lambda one: replace(one, preferences=wanted))
        page = site.get(path).text
        assert "Old</bdi> (no longer available)" in page
        fields = {field(page, "Old"): "on", field(page, "Português"): "on"}
        site.post(path, {"locale": "en", "topics": "offered", "languages": "offered", "often": "hourly", **fields})
        with site.members() as members:
            assert members.subscribers.find(READER) == replace(known, preferences=wanted)


def test_topics_of_a_letter_are_confirmed_on_their_page(tmp_path: Path) -> None:
    with running(make_site(tmp_path, more=CHOICES)) as site:
        site.subscribed()
        site.letters()
        with site.members() as members:
            assert members.ask_about_topics(READER, TopicsAsked(("sport", "source:Council & <b>harbor</b>")), NOW)
        (letter,) = site.letters()
        page = site.get(f"/subscription/confirm/{letter.token}").text
        assert "Topics: Council &amp; &lt;b&gt;harbor&lt;/b&gt;, Sport" in page or (
            "Topics: Sport, Council &amp; &lt;b&gt;harbor&lt;/b&gt;" in page
        )
        assert "Press the button to subscribe" not in page
        assert site.post(f"/subscription/confirm/{letter.token}", {}).headers["location"].endswith("?saved")


def test_the_subjects_of_the_newest_editions_are_offered(tmp_path: Path) -> None:
    def story(key: str, *tags: str) -> Story:
        return Story(key, True, EN, (), (Reference(key, "Gaceta", key, "", None, EN),), tags)

    def publish(site: PublicSite, week: Week, *stories: Story) -> None:
        database = Database.open(site.config.store)
        SqlEditionStore(database).decide(Edition(week, NOW, (), stories), [])
        SqlEditionStore(database).publish([week])
        database.close()

    with running(make_site(tmp_path, more=CHOICES)) as site:
        path = site.subscribed()
        publish(site, WEEK, story("cup", "Sport"), story("vote", "US politics"), story("other", "zzz"))
        page = site.get(path).text
        assert [re.sub("<.*?>", "", one) for one in re.findall(r'<label for="t-.*?</label>', page)] == [
            "Politics", "Sport", "Council &amp; &lt;b&gt;harbor&lt;/b&gt;", "Gaceta",
        ]  # fmt: skip
        # A subject that no edition of the last weeks has is offered no more, except to whom it was chosen.
        site.post(path, {"topics": "offered", field(page, "Sport"): "on"})
        week = WEEK
        for number in range(13):
            week = week.next
            publish(site, week, story(f"quay {number}", "Science"))
        page = site.get(path).text
        assert 'checked> <label for="t-' in page
        assert ("Sport" in page, "Science" in page, "Politics" in page) == (True, True, False)
