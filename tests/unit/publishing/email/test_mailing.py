"""Emails for services that send them: with their placeholders, and nothing of an item that they would run."""

from __future__ import annotations

from dataclasses import replace

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model.digest import Digest
from digest.publishing.email.mailing import LISTMONK, Campaign, Service, any_service, campaign
from digest.publishing.email.rendering import EmailRenderer
from digest.publishing.templates import Templates
from tests.fakes import EN, sample_digest, sample_site

RENDERER = EmailRenderer(Templates())
SITE = sample_site()
MAILCHIMP = any_service("*|UNSUB|*")


def made(service: Service, digest: Digest | None = None) -> Campaign:
    return campaign(RENDERER, SITE, digest or sample_digest(), "secret", service)


def with_title(text: str) -> Digest:
    digest = sample_digest()
    story = digest.stories[0]
    changed = replace(story, title=replace(story.title, text=text), summary=(replace(story.summary[0], text=text),))
    return replace(digest, sections=(replace(digest.sections[0], stories=(changed,)),), also=())


def test_listmonk_gets_its_placeholders() -> None:
    email = made(LISTMONK)
    assert '<a href="{{ UnsubscribeURL }}"' in email.html
    assert '<a href="{{ ManageURL }}"' in email.html
    assert "\nUnsubscribe\n{{ UnsubscribeURL }}\n" in email.text
    assert email.name == "Harbor Weekly 2025-W17 en"
    assert email.subject == "Harbor Weekly: Harbor bridge reopens after nine months of repair"


def test_another_service_gets_its_own_and_no_page_of_preferences() -> None:
    email = made(MAILCHIMP)
    assert '<a href="*|UNSUB|*"' in email.html
    assert "Preferences" not in email.html + email.text


HOSTILE = st.one_of(
    st.text("{}[] .|*@", min_size=1, max_size=20),
    st.sampled_from(
        [
            "{{ UnsubscribeURL }}",
            "{{{{ .Subscriber.Email }}",
            "{{- range .}}",
            "https://example.org/a@TrackLink",
            "{@TrackLink{{",
            "*|UNSUB|* *|EMAIL|*",
            "&#123;&#123; x }}",
        ]
    ),
).map(lambda text: f"Harbor {text} news")


@settings(max_examples=50, deadline=None)
@given(title=HOSTILE, service=st.sampled_from([LISTMONK, MAILCHIMP]))
def test_no_item_holds_a_command_of_a_service(title: str, service: Service) -> None:
    email = made(service, with_title(title))
    own = {opening: 2 if opening in service.unsubscribe and service.preferences else 1 for opening in service.openings}
    for part, times in ((email.html, 1), (email.text, 1), (email.subject, 0)):
        for opening in service.openings:
            assert part.count(opening) == (own[opening] * times if opening in service.unsubscribe else 0)


@settings(max_examples=50, deadline=None)
@given(title=HOSTILE)
def test_readers_see_what_an_item_says(title: str) -> None:
    shown = lxml.html.document_fromstring(made(LISTMONK, with_title(title)).html)
    plain = lxml.html.document_fromstring(RENDERER.render(SITE, with_title(title)).html)
    headings = [[one.text_content() for one in page.iter("h2", "h3")] for page in (shown, plain)]
    assert headings[0] == headings[1]


@pytest.mark.parametrize(
    ("placeholder", "opening"),
    [
        ("*|UNSUB|*", "*|"),
        ("{{unsubscribe_url}}", "{{"),
        ("[[UNSUB]]", "[["),
        ("%unsubscribe%", "%u"),
        ("XUNSUB", "XU"),
    ],
)
def test_what_begins_a_command_follows_from_the_placeholder(placeholder: str, opening: str) -> None:
    assert any_service(placeholder).openings == (opening,)


def test_an_email_in_a_locale_says_so_in_its_name() -> None:
    assert made(LISTMONK, replace(sample_digest(), locale=EN)).name.endswith(" en")
