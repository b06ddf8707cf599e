"""Months and years as pages, feeds and emails: beside the weeks, which stay as they are."""

import re
from dataclasses import dataclass, replace

import pytest

from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.period import Month, Period, Year
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import Publisher
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.html_tags import few
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, ES, FakeCatalog, sample_digest, sample_site, weeks_from

WEEKS = weeks_from(Week(2025, 14), 6)
MARCH, APRIL, YEAR = Month(2025, 3), Month(2025, 4), Year(2025)
TOLD = (Week(2025, 14), Week(2025, 16))
TEMPLATES = Templates()
PAGES, FEEDS, EMAILS = SitePublisher(TEMPLATES), FeedPublisher(TEMPLATES), EmailPublisher(TEMPLATES)


@dataclass(frozen=True)
class Collections(FakeCatalog):
    """A catalog whose months and years begin with a story that ran on."""

    def digest(self, week: Period, locale: Locale) -> Digest:
        digest = sample_digest(week, locale)
        if isinstance(week, Week):
            return digest
        first, *rest = digest.sections
        return replace(digest, sections=(replace(first, stories=(replace(first.stories[0], weeks=TOLD),)), *rest))


CATALOG = Collections(WEEKS, (YEAR, MARCH, APRIL))


def files(publisher: Publisher, catalog: FakeCatalog = CATALOG, site: Site | None = None) -> dict[str, str]:
    shown = site or sample_site((EN, ES))
    return {one.path: one.render().decode() for one in publisher.targets(shown, catalog)}


def test_a_month_and_a_year_have_pages_that_others_link_to() -> None:
    made = files(PAGES)

    assert {"site/en/2025/04/index.html", "site/es/2025/04/index.html", "site/en/2025/year/index.html"} <= made.keys()
    assert '<a href="2025/04/index.html">April 2025</a>' in made["site/en/index.html"]
    assert '<a href="04/index.html">April 2025</a>' in made["site/en/2025/index.html"]
    assert '<a href="year/index.html">2025</a>' in made["site/en/2025/index.html"]
    assert "https://news.example.org/en/2025/04/" in made["site/sitemap.xml"]
    assert "monthly.xml" in made["site/en/subscribe/index.html"]


def test_its_page_says_what_it_was_made_of_and_which_weeks_told_a_story() -> None:
    page = files(PAGES)["site/en/2025/04/index.html"]

    assert "<title>Harbor Weekly: April 2025</title>" in page
    assert "4 weeks · 30 stories · 6 sources" in page
    assert re.search(
        r'href="[^"]*/en/2025/w14/[^"]*">Week 14</a> · <a href="[^"]*/en/2025/w16/[^"]*">Week 16</a>', page
    )
    assert '<link rel="prev" href="../03/index.html">' in page
    assert '<link rel="next"' not in page


def test_pages_of_weeks_lead_to_weeks_alone() -> None:
    alone, beside = files(PAGES, FakeCatalog(WEEKS)), files(PAGES)

    assert all(beside[path] == page for path, page in alone.items() if re.search(r"/w\d\d/", path))


def test_months_and_years_have_feeds_and_those_of_weeks_stay() -> None:
    alone, beside = files(FEEDS, FakeCatalog(WEEKS)), files(FEEDS)
    monthly = beside["site/en/monthly.xml"]

    assert re.findall(r"<id>tag:news.example.org,2025:harbor/en/(2025[^<]*)</id>", monthly) == ["2025-04", "2025-03"]
    assert "<published>2025-04-28T00:00:00+01:00</published>" in monthly
    assert "<id>tag:news.example.org,2025:harbor/en/2025</id>" in beside["site/en/yearly.xml"]
    assert "monthly.xml" in beside["site/feeds.opml"]
    assert {path: beside[path] for path in alone if not path.endswith("feeds.opml")} == {
        path: text for path, text in alone.items() if not path.endswith("feeds.opml")
    }


def test_each_is_an_email_of_its_own() -> None:
    made = files(EMAILS)
    text = made["email/2025-04.en.txt"]

    assert {"email/2025-04.es.html", "email/2025-04.en.eml", "email/2025.en.html"} <= made.keys()
    assert "April 2025 · March 31 – April 27, 2025\n4 weeks · 30 stories · 6 sources" in text
    assert re.search(r"Week 14 \[(\d+)\]", text)
    assert "https://news.example.org/en/2025/w16/" in text
    assert "Message-ID: <2025-04.en." in made["email/2025-04.en.eml"]


@pytest.mark.parametrize(
    "tag", ["ar", "ca", "de", "fa", "fr", "hy", "it", "ja", "kk", "nl", "pl", "pt", "ru", "tr", "uk"]
)
def test_months_and_their_feeds_have_names_in_each_locale(tag: str) -> None:
    locale = Locale(tag)
    site = sample_site((locale,))
    page = files(PAGES, site=site)[f"site/{tag}/2025/04/index.html"]

    assert "Monthly" not in page
    assert "2025" in page
    assert "Yearly" not in files(FEEDS, site=site)[f"site/{tag}/yearly.xml"]


def test_of_many_weeks_the_first_and_the_last_are_named() -> None:
    many = weeks_from(Week(2025, 1), 30)

    assert few(many[:8]) == many[:8]
    assert few(many) == (many[0], None, *many[-6:])
