from dataclasses import replace

import lxml.etree
import pytest

from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.publishing.pages.sitemap import sitemaps, write_sitemap
from tests.fakes import AR, EN, sample_listing, sample_site, weeks_from

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SITE = sample_site((EN, AR))
MANY = tuple(map(Locale, "en es fr de pt it pl ru uk ar zh-Hans ja".split()))


def listings_from(first: Week, count: int) -> tuple[Listing, ...]:
    return tuple(map(sample_listing, weeks_from(first, count)))


def written(site: Site, listings: tuple[Listing, ...]) -> dict[str, lxml.etree._Element]:
    files = sitemaps(site, listings)
    return {file.path: lxml.etree.fromstring(write_sitemap(site, file, files[1:])) for file in files}


def locations(tree: lxml.etree._Element) -> list[str]:
    return [
        place.removeprefix("https://news.example.org/") for place in tree.xpath("//s:loc/text()", namespaces=SPACES)
    ]


def test_a_sitemap_names_every_page_that_is_to_be_found() -> None:
    (tree,) = written(SITE, listings_from(Week(2025, 52), 2)).values()

    assert locations(tree) == [
        *("en/", "ar/", ""),
        *("en/subscribe/", "ar/subscribe/"),
        *("en/2026/", "ar/2026/", "en/2025/", "ar/2025/"),
        *("en/2026/w01/", "ar/2026/w01/", "en/2025/w52/", "ar/2025/w52/"),
    ]


def test_a_page_stands_beside_its_versions() -> None:
    (tree,) = written(SITE, listings_from(Week(2025, 17), 1)).values()
    links = tree.xpath("//s:url[s:loc='https://news.example.org/ar/2025/w17/']/x:link", namespaces=SPACES)

    assert [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in links] == [
        ("alternate", "en", "https://news.example.org/en/2025/w17/"),
        ("alternate", "ar", "https://news.example.org/ar/2025/w17/"),
        ("alternate", "x-default", "https://news.example.org/en/2025/w17/"),
    ]


def test_a_page_says_when_it_changed_last() -> None:
    listings = listings_from(Week(2025, 16), 2)
    (tree,) = written(sample_site((EN,)), listings).values()
    changed = {
        page.findtext("s:loc", namespaces=SPACES).split("/", 3)[3]: page.findtext("s:lastmod", namespaces=SPACES)
        for page in tree.xpath("//s:url", namespaces=SPACES)
    }

    assert changed["en/2025/w16/"] == listings[0].updated.isoformat()
    assert {changed[page] for page in ("", "en/", "en/2025/", "en/2025/w17/")} == {listings[1].updated.isoformat()}
    assert changed["en/subscribe/"] is None


def test_all_parts_of_a_long_digest_are_named() -> None:
    listing = replace(sample_listing(), stories=61)
    (tree,) = written(sample_site((EN,)), (listing,)).values()

    assert locations(tree)[-3:] == ["en/2025/w17/", "en/2025/w17/2/", "en/2025/w17/3/"]


def test_a_large_site_has_a_sitemap_for_each_year_and_an_index_of_them() -> None:
    listings = listings_from(Week(2016, 1), 520)
    index, *years = written(sample_site(MANY), listings).items()

    assert index[0] == "site/sitemap.xml"
    assert [f"site/{file}" for file in locations(index[1])] == [path for path, _ in years]
    assert len(years) == len({listing.week.year for listing in listings})
    assert max(len(locations(tree)) for _, tree in years) < 50_000
    pages = [page for _, tree in years for page in locations(tree)]
    assert len(pages) == len(set(pages)) == 1 + 12 * (2 + len(years) + 520)


def test_a_new_week_changes_the_sitemap_of_its_year_and_the_index() -> None:
    site = sample_site(MANY)
    before, after = (
        {file.path: file.named() for file in sitemaps(site, listings_from(Week(2016, 1), count))}
        for count in (519, 520)
    )

    assert [path for path in after if after[path] != before[path]] == ["site/sitemap.xml", "site/sitemap-2025.xml"]


@pytest.mark.parametrize("base", ["https://news.example.org/a&b/", "https://news.example.org/'/"])
def test_addresses_are_escaped(base: str) -> None:
    (tree,) = written(replace(SITE, base_url=base), listings_from(Week(2025, 17), 1)).values()

    assert tree.xpath("//s:loc/text()", namespaces=SPACES)[0] == f"{base}en/"
    assert tree.xpath("//x:link/@href", namespaces=SPACES)[0] == f"{base}en/"
