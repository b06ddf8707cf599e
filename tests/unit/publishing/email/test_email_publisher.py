"""Digests as emails: their files, their messages, and when they are made again."""

from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.look import THEMES
from digest.model.site import Listing, Site
from digest.ports import Catalog
from tests.emails import PAGE, PUBLISHER, SITE, UNSUBSCRIBE, built, message_of
from tests.fakes import AR, EN, ES, RU, WEEK, FakeCatalog, sample_digest, sample_site, weeks_from


@pytest.fixture(scope="module")
def english() -> dict[str, bytes]:
    return built()


def test_every_digest_has_three_files_in_every_locale() -> None:
    site = sample_site((EN, AR))
    targets = list(PUBLISHER.targets(site, FakeCatalog(weeks_from(WEEK, 2))))
    assert [(target.path, target.media_type, str(target.locale)) for target in targets[:3]] == [
        ("email/2025-W17.en.html", "text/html", "en"),
        ("email/2025-W17.en.txt", "text/plain", "en"),
        ("email/2025-W17.en.eml", "message/rfc822", "en"),
    ]
    assert len({target.path for target in targets}) == 12


def test_a_week_that_is_not_over_has_no_message() -> None:
    targets = list(PUBLISHER.preview_targets(SITE, sample_digest()))
    assert [target.path for target in targets] == ["preview/email/2025-W17.en.html", "preview/email/2025-W17.en.txt"]


@pytest.mark.parametrize("number", [0, 1])
def test_a_preview_says_so_and_leads_to_nothing_that_is_not_there(number: int) -> None:
    written = list(PUBLISHER.preview_targets(SITE, sample_digest()))[number].render().decode()
    assert "Preview: not published yet." in written
    assert "news.example.org" not in written


def test_the_same_digest_gives_the_same_bytes() -> None:
    assert built() == built()


# The message


def test_the_message_has_these_headers_and_no_other(english: dict[str, bytes]) -> None:
    message = message_of(english)
    assert {name: " ".join(str(value).split()) for name, value in message.items() if name != "Content-Type"} == {
        "From": "Harbor Weekly <digest@news.example.org>",
        "To": "Harbor Weekly <digest@news.example.org>",
        "Subject": "Harbor Weekly: Harbor bridge reopens after nine months of repair",
        "Date": "Sun, 27 Apr 2025 23:00:00 +0000",
        "Message-ID": "<2025-W17.en.99c994c8f548078c@news.example.org>",
        "Content-Language": "en",
        "List-Id": "<en.harbor.news.example.org>",
        "List-Unsubscribe": f"<{UNSUBSCRIBE}>",
        "Archived-At": f"<{PAGE}>",
        "Auto-Submitted": "auto-generated",
        "X-Unsent": "1",
        "MIME-Version": "1.0",
    }


@pytest.mark.parametrize("locale", [EN, ES, RU, AR])
def test_the_message_holds_both_forms(locale: Locale) -> None:
    written = built(locale=locale)
    message = message_of(written)
    assert message.get_content_type() == "multipart/alternative"
    assert [(part.get_content_type(), part.get_payload(decode=True)) for part in message.iter_parts()] == [
        ("text/plain", written["txt"].replace(b"\n", b"\r\n")),
        ("text/html", written["html"].replace(b"\n", b"\r\n")),
    ]


def test_a_message_has_an_id_of_its_own() -> None:
    ids = {
        message_of({"eml": target.render()})["Message-ID"]
        for target in PUBLISHER.targets(SITE, FakeCatalog(weeks_from(WEEK, 3)))
        if target.path.endswith(".eml")
    }
    assert len(ids) == 3 * len(SITE.locales)


def test_the_date_is_when_the_digest_was_updated() -> None:
    digest = sample_digest()
    assert message_of(built())["Date"].datetime == digest.updated.astimezone(UTC)


def test_a_title_from_an_enemy_adds_no_header() -> None:
    written = built(site=replace(SITE, title="Harbor\r\nBcc: everyone@example.org"))
    message = message_of(written)
    assert message["Subject"].startswith("Harbor Bcc: everyone@example.org: Harbor bridge")
    assert message["Bcc"] is None


# What is rendered again


def inputs(site: Site, catalog: Catalog) -> dict[str, str]:
    return {target.path: target.inputs for target in PUBLISHER.targets(site, catalog)}


class Republished(FakeCatalog):
    """The sample editions after the first was published again."""

    @property
    def listings(self) -> tuple[Listing, ...]:
        first, *rest = super().listings
        return (replace(first, fingerprint="another"), *rest)


def test_a_changed_edition_changes_only_its_own_email() -> None:
    weeks = weeks_from(WEEK, 3)
    site = sample_site((EN,))
    before, after = inputs(site, FakeCatalog(weeks)), inputs(site, Republished(weeks))
    assert {path for path in after if before[path] != after[path]} == {
        "email/2025-W17.en.html",
        "email/2025-W17.en.txt",
        "email/2025-W17.en.eml",
    }


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"sender": "other@example.org"},
        {"base_url": "https://example.org/"},
        {"id": "tag:example.org,2025:other"},
        {"name": "other"},
        {"look": THEMES["ink"]},
        {"postal_address": "1 Quay Street"},
        {"preferences": "https://example.org/preferences"},
    ],
    ids=str,
)
def test_what_an_email_says_of_the_site_changes_it(change: dict[str, Any]) -> None:
    before, after = inputs(SITE, FakeCatalog()), inputs(replace(SITE, **change), FakeCatalog())
    assert all(before[path] != after[path] for path in after)


def test_another_locale_of_the_site_changes_no_email() -> None:
    before, after = inputs(sample_site((EN,)), FakeCatalog()), inputs(sample_site((EN, AR)), FakeCatalog())
    assert before.items() <= after.items()


def test_a_preview_is_made_anew_when_its_digest_changes() -> None:
    def preview(digest: Digest) -> list[Target]:
        return list(PUBLISHER.preview_targets(SITE, digest))

    assert preview(sample_digest())[0].inputs != preview(replace(sample_digest(), also=()))[0].inputs
