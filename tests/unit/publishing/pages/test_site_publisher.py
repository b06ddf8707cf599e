import base64
import hashlib
import posixpath
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.look import THEMES
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import book_path
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, FakeCatalog, sample_digest, sample_site, weeks_from
from tests.pages import parse
from tests.tables import each_row

ADDRESS = "https://news.example.org/"
PUBLISHER = SitePublisher(Templates())
THREE_WEEKS = FakeCatalog(weeks_from(Week(2025, 15), 3))


def pages(catalog: Catalog, site: Site | None = None) -> dict[str, bytes]:
    targets = PUBLISHER.targets(site or sample_site((EN, ES, AR)), catalog)
    return {target.path: target.render() for target in targets}


def inputs(catalog: Catalog, site: Site | None = None) -> dict[str, str]:
    return {target.path: target.inputs for target in PUBLISHER.targets(site or sample_site((EN, ES, AR)), catalog)}


# Which pages


def test_a_site_without_editions_has_no_pages() -> None:
    assert pages(FakeCatalog(())) == {}


def test_a_site_has_a_root_and_for_each_locale_its_pages() -> None:
    assert list(pages(FakeCatalog((Week(2026, 1), Week(2026, 2))), sample_site((EN, Locale("pt-BR"))))) == [
        "site/index.html",
        "site/404.html",
        "site/en/index.html",
        "site/en/404.html",
        "site/en/subscribe/index.html",
        "site/en/2026/index.html",
        "site/en/2026/w01/index.html",
        "site/en/2026/w02/index.html",
        "site/pt-BR/index.html",
        "site/pt-BR/404.html",
        "site/pt-BR/subscribe/index.html",
        "site/pt-BR/2026/index.html",
        "site/pt-BR/2026/w01/index.html",
        "site/pt-BR/2026/w02/index.html",
        "site/sitemap.xml",
        "site/robots.txt",
    ]


def test_robots_are_told_of_the_pages_at_the_root_of_a_host_only() -> None:
    below = replace(sample_site((EN,)), base_url=f"{ADDRESS}harbor/")

    assert pages(THREE_WEEKS)["site/robots.txt"].decode().splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"
    assert "site/robots.txt" not in pages(THREE_WEEKS, below)


def test_a_long_digest_has_several_pages() -> None:
    class Long(FakeCatalog):
        @property
        def listings(self) -> tuple[Listing, ...]:
            return tuple(replace(listing, stories=25) for listing in super().listings)

    paths = [target.path for target in PUBLISHER.targets(sample_site((EN,)), Long((Week(2025, 17),)))]

    assert [path for path in paths if "w17" in path] == [
        "site/en/2025/w17/index.html",
        "site/en/2025/w17/2/index.html",
    ]


def test_pages_are_html() -> None:
    targets = [target for target in PUBLISHER.targets(sample_site(), THREE_WEEKS) if target.path.endswith(".html")]

    assert {target.media_type for target in targets} == {"text/html"}


def test_a_page_that_serves_all_locales_is_of_none() -> None:
    targets = [target for target in PUBLISHER.targets(sample_site(), THREE_WEEKS) if target.locale is None]

    assert [target.path for target in targets] == [
        "site/index.html",
        "site/404.html",
        "site/sitemap.xml",
        "site/robots.txt",
    ]


def test_the_same_digests_give_the_same_bytes() -> None:
    again = {
        target.path: target.render()
        for target in SitePublisher(Templates()).targets(sample_site((EN, ES, AR)), THREE_WEEKS)
    }

    assert again == pages(THREE_WEEKS)


# What a page depends on


def test_no_digest_is_loaded_before_its_page_is_rendered() -> None:
    class Closed(FakeCatalog):
        def digest(self, week: Week, locale: Locale) -> Digest:
            raise AssertionError(week)

    assert len(list(PUBLISHER.targets(sample_site((EN,)), Closed()))) == 9


def test_a_new_week_changes_the_root_the_lists_the_sample_and_its_predecessor() -> None:
    site = sample_site((EN, ES))
    before = inputs(FakeCatalog(weeks_from(Week(2025, 15), 3)), site)
    after = inputs(FakeCatalog(weeks_from(Week(2025, 15), 4)), site)

    assert {path for path in after if after[path] != before.get(path)} == {
        "site/index.html",
        "site/sitemap.xml",
        "site/en/index.html",
        "site/en/subscribe/index.html",
        "site/en/2025/index.html",
        "site/en/2025/w17/index.html",
        "site/en/2025/w18/index.html",
        "site/es/index.html",
        "site/es/subscribe/index.html",
        "site/es/2025/index.html",
        "site/es/2025/w17/index.html",
        "site/es/2025/w18/index.html",
    }


def test_a_new_week_changes_no_list_of_an_older_year() -> None:
    before = inputs(FakeCatalog(weeks_from(Week(2025, 1), 53)))
    after = inputs(FakeCatalog(weeks_from(Week(2025, 1), 54)))

    assert before["site/en/2025/index.html"] == after["site/en/2025/index.html"]


def test_an_edition_published_again_changes_its_own_page() -> None:
    class Republished(FakeCatalog):
        @property
        def listings(self) -> tuple[Listing, ...]:
            first, *rest = super().listings
            return (replace(first, fingerprint="other", updated=datetime(2025, 6, 1, tzinfo=UTC)), *rest)

    before, after = inputs(THREE_WEEKS), inputs(Republished(THREE_WEEKS.weeks))

    # In Spanish and Arabic the list of weeks and the page of the next show its headline, perhaps in other words now.
    assert [path for path in after if after[path] != before[path]] == [
        "site/en/2025/w15/index.html",
        "site/es/index.html",
        "site/es/2025/index.html",
        "site/es/2025/w15/index.html",
        "site/es/2025/w16/index.html",
        "site/ar/index.html",
        "site/ar/2025/index.html",
        "site/ar/2025/w15/index.html",
        "site/ar/2025/w16/index.html",
        "site/sitemap.xml",
    ]


def test_a_headline_that_changes_changes_the_list_of_weeks_and_the_page_of_the_next() -> None:
    class Renamed(FakeCatalog):
        @property
        def listings(self) -> tuple[Listing, ...]:
            first, *rest = super().listings
            return (replace(first, headline="Other"), *rest)

    before, after = inputs(THREE_WEEKS), inputs(Renamed(THREE_WEEKS.weeks))

    assert [path for path in after if after[path] != before[path]] == [
        f"site/{locale}/{page}"
        for locale in ("en", "es", "ar")
        for page in ("index.html", "2025/index.html", "2025/w16/index.html")
    ]


def test_a_page_leads_to_the_weeks_beside_it_by_their_headlines() -> None:
    class Named(FakeCatalog):
        @property
        def listings(self) -> tuple[Listing, ...]:
            return tuple(replace(one, headline=f"News of {one.week}") for one in super().listings)

    targets = {one.path: one for one in SitePublisher(Templates()).targets(sample_site(), Named(THREE_WEEKS.weeks))}
    page = targets["site/en/2025/w16/index.html"].render().decode()

    assert re.findall(r'<span class="title">(News of .*?)</span>', page) == ["News of 2025-W15", "News of 2025-W17"]


@each_row(
    "other",
    [
        {"title": "Other"},
        {"description": "Other"},
        {"base_url": "https://other.example.org/"},
        {"zone": ZoneInfo("Asia/Tokyo")},
        {"locales": (EN, ES)},
        {"look": THEMES["ink"]},
        {"logo": "images/logo.png"},
        {"taglines": ((ES, "Otra"),)},
        {"editor": "Ana Rossi"},
        {"day": "friday"},
    ],
)
def test_every_page_changes_with_the_site(other: dict[str, object]) -> None:
    before, after = inputs(THREE_WEEKS), inputs(THREE_WEEKS, replace(sample_site((EN, ES, AR)), **other))

    assert [path for path in after if after[path] == before.get(path)] == []


def test_a_changed_template_changes_every_page(tmp_path: Path) -> None:
    (tmp_path / "own.html").write_text("")
    site = sample_site((EN,))
    before = {target.inputs for target in PUBLISHER.targets(site, THREE_WEEKS)}
    after = {target.inputs for target in SitePublisher(Templates(tmp_path)).targets(site, THREE_WEEKS)}

    assert before.isdisjoint(after)


def test_the_inputs_of_no_two_pages_are_the_same() -> None:
    named = list(inputs(THREE_WEEKS).values())

    assert len(named) == len(set(named))


# Every page


def every_page() -> dict[str, bytes]:
    site = sample_site((EN, ES, AR))
    built = pages(THREE_WEEKS, site)
    previews = PUBLISHER.preview_targets(site, sample_digest())
    built |= {target.path: target.render() for target in previews}
    return {path: content for path, content in built.items() if path.endswith(".html")}


EVERY_PAGE = every_page()


@each_row("path", EVERY_PAGE)
def test_links_within_the_site_lead_to_files_of_it(path: str) -> None:
    of_others = ("feed.xml", "rss.xml", "feed.json", "items.xml", "items-rss.xml", "items.json", "search/index.html")
    of_others += ("latest.epub", "opds.xml")
    known = {*EVERY_PAGE, "site/feeds.opml"} | {
        f"site/{tag}/{file}" for tag in ("en", "es", "ar") for file in of_others
    }
    known |= {book_path(sample_site(), locale, week) for locale in (EN, ES, AR) for week in THREE_WEEKS.weeks}
    links = [href for href in parse(EVERY_PAGE[path]).xpath("//@href") if ":" not in href and not href.startswith("#")]
    targets = {posixpath.normpath(posixpath.join(posixpath.dirname(path), link.partition("#")[0])) for link in links}

    assert targets <= known


@each_row("path", EVERY_PAGE)
def test_a_fragment_leads_to_an_element(path: str) -> None:
    for link in parse(EVERY_PAGE[path]).xpath("//@href[contains(., '#')]"):
        file, _, fragment = link.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
        if file.startswith(ADDRESS):
            target = f"site/{file.removeprefix(ADDRESS)}index.html"
        assert parse(EVERY_PAGE[target]).xpath("//@id").count(fragment) == 1


@each_row("path", EVERY_PAGE)
def test_a_page_asks_for_nothing_from_anywhere(path: str) -> None:
    tree = parse(EVERY_PAGE[path])

    assert tree.xpath("//img | //iframe | //object | //link[@rel='stylesheet'] | //@src | //@style") == []
    assert {script.get("type") for script in tree.xpath("//script")} <= {"application/ld+json"}
    assert re.findall(r"url\(|@import", tree.xpath("string(//style)")) == []


@each_row("path", EVERY_PAGE)
def test_a_page_allows_its_own_style_and_no_script(path: str) -> None:
    tree = parse(EVERY_PAGE[path])
    style = base64.b64encode(hashlib.sha256(tree.xpath("string(//style)").encode()).digest()).decode()

    assert tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)") == (
        f"default-src 'none'; style-src 'sha256-{style}'; img-src 'self'; base-uri 'none'; form-action 'none'"
    )


@each_row("path", EVERY_PAGE)
def test_headings_skip_no_level(path: str) -> None:
    levels = [int(heading.tag[1]) for heading in parse(EVERY_PAGE[path]).xpath("//h1 | //h2 | //h3 | //h4")]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_row("path", EVERY_PAGE)
def test_a_page_has_one_main_part_and_a_way_to_it(path: str) -> None:
    tree = parse(EVERY_PAGE[path])

    assert tree.xpath("//body/*[1]/@href") == ["#main"]
    assert tree.xpath("count(//main[@id='main'])") == 1


@each_row("path", EVERY_PAGE)
def test_a_page_says_its_language_and_direction(path: str) -> None:
    tag = next(iter(re.findall(r"site/(en|es|ar)/", path)), "en")

    assert dict(parse(EVERY_PAGE[path]).attrib) == {"lang": tag, "dir": "rtl" if tag == "ar" else "ltr"}


def test_versions_of_a_page_name_each_other() -> None:
    versions = {}
    for path, content in EVERY_PAGE.items():
        tree = parse(content)
        for canonical in tree.xpath("//link[@rel='canonical']/@href"):
            links = tree.xpath("//link[@rel='alternate'][@hreflang]")
            versions[canonical] = {(link.get("hreflang"), link.get("href")) for link in links}
            assert canonical == ADDRESS + path.removeprefix("site/").removesuffix("index.html")

    for canonical, named in versions.items():
        assert canonical in {href for _, href in named}
        assert {tag for tag, _ in named} == {"en", "es", "ar", "x-default"}
        assert all(versions[href] == named for _, href in named)
