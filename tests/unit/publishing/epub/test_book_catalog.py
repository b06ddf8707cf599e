"""The catalog of books: an Atom feed that e-readers fetch, in pages that stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import feedparser
import pytest

from digest.model.artifact import Target
from digest.model.digest import Passage
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.publishing.epub.epub_publisher import EpubPublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, ES, FakeCatalog, sample_site, weeks_from

BASE = "https://news.example.org/"
PUBLISHER = EpubPublisher(Templates())
YEARS = weeks_from(Week(2023, 1), 130)
ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition"


class Headlines(FakeCatalog):
    def headline(self, week: Week, locale: Locale) -> Passage:
        return Passage(f"El puente <{week}>", locale)


def targets(weeks: tuple[Week, ...], site: Site | None = None) -> Mapping[str, Target]:
    return {target.path: target for target in PUBLISHER.targets(site or sample_site((EN, ES)), Headlines(weeks))}


def catalog(path: str, weeks: tuple[Week, ...], site: Site | None = None) -> Any:
    read = feedparser.parse(targets(weeks, site)[path].render())
    assert not read.bozo
    return read


def links(of: Any) -> Mapping[str, tuple[str, str]]:
    return {link.rel: (link.href, link.type) for link in of.links}


def followed(weeks: tuple[Week, ...]) -> Iterator[Any]:
    """The catalog, and all that its pages lead on to."""
    address = f"{BASE}en/opds.xml"
    while address:
        page = catalog(f"site/{address.removeprefix(BASE)}", weeks)
        yield page
        address, _ = links(page.feed).get("next", ("", ""))


def test_an_entry_leads_to_a_book_and_to_its_page() -> None:
    [entry] = catalog("site/es/opds.xml", (Week(2025, 17),)).entries

    assert entry.id == "tag:news.example.org,2025:harbor/es/epub/2025-W17"
    assert entry.title.startswith("Semana 17")
    assert entry.author == "Harbor Weekly"
    assert "El puente &lt;2025-W17&gt;" in entry.content[0].value
    assert links(entry) == {
        "http://opds-spec.org/acquisition/open-access": (
            f"{BASE}es/2025/w17/harbor-2025-W17.es.epub",
            "application/epub+zip",
        ),
        "alternate": (f"{BASE}es/2025/w17/", "text/html"),
    }


def test_the_cover_of_a_book_is_the_card_of_its_page() -> None:
    site = replace(sample_site((EN, ES)), cards=(EN,))
    covers = {
        locale: links(catalog(f"site/{locale}/opds.xml", (Week(2025, 17),), site).entries[0]).get(
            "http://opds-spec.org/image"
        )
        for locale in ("en", "es")
    }

    assert covers == {"en": (f"{BASE}en/2025/w17/card.png", "image/png"), "es": None}


def test_a_catalog_names_itself_and_where_catalogs_start() -> None:
    read = catalog("site/en/opds.xml", YEARS)

    assert read.feed.id == "tag:news.example.org,2025:harbor/en/opds"
    assert links(read.feed) == {
        "self": (f"{BASE}en/opds.xml", ACQUISITION),
        "start": (f"{BASE}en/opds.xml", ACQUISITION),
        "next": (f"{BASE}en/opds/1.xml", ACQUISITION),
    }
    assert links(catalog("site/en/opds/1.xml", YEARS).feed) == {
        "self": (f"{BASE}en/opds/1.xml", ACQUISITION),
        "start": (f"{BASE}en/opds.xml", ACQUISITION),
    }


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (50, 1), (99, 1), (100, 2), (130, 2), (150, 3)])
def test_all_books_are_listed_once_the_newest_first(count: int, pages: int) -> None:
    weeks = weeks_from(Week(2022, 1), count)
    read = list(followed(weeks))

    assert len(read) == pages
    assert [entry.id.rpartition("/")[2] for page in read for entry in page.entries] == [
        str(week) for week in weeks[::-1]
    ]


def test_older_pages_stay_when_a_week_comes() -> None:
    before, after = targets(YEARS), targets((*YEARS, YEARS[-1].next))

    assert before["site/en/opds/1.xml"].inputs == after["site/en/opds/1.xml"].inputs
    assert before["site/en/opds.xml"].inputs != after["site/en/opds.xml"].inputs


def test_the_newest_book_is_a_copy_of_its_own() -> None:
    made = targets(YEARS[:3])
    newest = f"site/en/{YEARS[2].year}/w03/harbor-{YEARS[2]}.en.epub"

    assert made["site/en/latest.epub"].render() == made[newest].render()


def test_a_book_stays_when_another_week_comes() -> None:
    before, after = targets(YEARS[:2]), targets(YEARS[:3])

    assert {path for path, target in before.items() if after[path].inputs != target.inputs} == {
        f"site/{locale}/{name}" for locale in ("en", "es") for name in ("latest.epub", "opds.xml")
    }


def test_a_preview_has_no_book() -> None:
    assert list(PUBLISHER.preview_targets(sample_site(), Headlines(YEARS).digest(YEARS[0], EN))) == []
