"""What sources say differently, and what they corrected, on pages, in feeds and in emails."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestAccount, DigestCorrection, Passage
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.email.rendering import EmailRenderer
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import FakeCatalog, sample_digest, sample_site

EN, AR, ES = Locale("en"), Locale("ar"), Locale("es")
SITE = sample_site()


def with_both(locale: Locale = EN) -> Digest:
    digest = sample_digest(locale=locale)
    first, *sections = digest.sections
    accounts = (
        DigestAccount("Harbor Post", Passage("12 boats", EN)),
        DigestAccount("El Faro <b>", Passage("14 barcos", ES)),
    )
    story = replace(first.stories[0], differences=(accounts,))
    corrections = (
        DigestCorrection(
            Passage("Pier <closed>", EN),
            Week(2025, 16),
            "Harbor Post",
            ((Passage("12 boats", EN), Passage("15 boats", EN)), (Passage("He denied it.", EN), Passage("", EN))),
        ),
    )
    return replace(digest, sections=(replace(first, stories=(story,)), *sections), corrections=corrections)


def test_an_email_says_who_says_which_and_both_states() -> None:
    email = EmailRenderer(Templates()).render(SITE, with_both())

    assert "Sources differ: Harbor Post: 12 boats · El Faro <b>: 14 barcos" in " ".join(email.text.split())
    assert "Corrected since\n===============" in email.text
    assert "“12 boats”, now “15 boats”" in email.text
    assert "“He denied it.”, since removed" in email.text
    assert "El Faro &lt;b&gt;" in email.html
    assert "Pier &lt;closed&gt;" in email.html
    assert "https://news.example.org/en/2025/w16/" in email.text


class CatalogWithBoth(FakeCatalog):
    """A catalog of such digests."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        assert week in self.weeks
        return with_both(locale)


@pytest.mark.parametrize("locale", [AR, ES])
def test_words_of_another_language_run_in_their_own_direction(locale: Locale) -> None:
    targets = SitePublisher(Templates()).targets(SITE, CatalogWithBoth())
    page = next(one.render().decode() for one in targets if one.path == f"site/{locale}/2025/w17/index.html")
    email = EmailRenderer(Templates()).render(SITE, with_both(locale)).html

    assert page.count('<bdi lang="en" dir="ltr">12 boats</bdi>') == 2
    assert "<bdi>El Faro &lt;b&gt;</bdi>" in page
    assert 'href="https://news.example.org/' in page
    assert email.count('<span lang="en" dir="ltr">12 boats</span>') == 2
