"""The feeds of a site: all valid, and complete."""

import io
import json
from dataclasses import replace

import feedparser
import lxml.html
import pytest

from digest.model.artifact import Target
from digest.model.digest import Digest, DigestItem, Passage
from digest.model.edition import Reference
from digest.model.locale import Locale
from digest.model.site import FeedOptions, Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.feeds.feed import ATOM_TYPE, JSON_FEED_TYPE, RSS_TYPE
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.templates import Templates
from tests.atom_rules import ATOM, HISTORY, links, parse, problems
from tests.fakes import (
    AR,
    EN,
    ES,
    WEEK,
    FakeCatalog,
    sample_digest,
    sample_items,
    sample_site,
    sample_told,
    translated,
    weeks_from,
)

PUBLISHER = FeedPublisher(Templates())
SITE = sample_site()
TWO_YEARS = weeks_from(Week(2024, 51), 5)
CATALOG = FakeCatalog(TWO_YEARS)


def built(site: Site = SITE, catalog: Catalog = CATALOG, media_type: str = ATOM_TYPE) -> dict[str, bytes]:
    targets = PUBLISHER.targets(site, catalog)
    return {target.path: target.render() for target in targets if target.media_type == media_type}


@pytest.fixture(scope="module")
def feeds() -> dict[str, bytes]:
    return built()


def inputs(site: Site = SITE, catalog: Catalog = CATALOG) -> dict[str, str]:
    return {target.path: target.inputs for target in PUBLISHER.targets(site, catalog)}


def ids_of(written: bytes) -> list[str]:
    return [entry.findtext(f"{ATOM}id") for entry in parse(written).iter(f"{ATOM}entry")]


def hrefs(written: bytes, rel: str) -> list[str]:
    return [link["href"] for link in links(parse(written), rel)]


LIVE = {f"site/en/{name}" for name in ("feed.xml", "rss.xml", "feed.json", "items.xml", "items-rss.xml", "items.json")}


class HostileCatalog(FakeCatalog):
    """The sample news, as an enemy would write it."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = sample_digest(week, locale)
        section = digest.sections[0]
        story = section.stories[0]
        title = replace(
            story.title, text="]]> \0\x08\ud800\ufffe <script>alert(1)</script> \u202eمرحبا\U0001f309" * 9_000
        )
        summary = (replace(title, text="<img onerror=x> ]]> &amp; \x1b"),)
        enemy = Reference("k", "\x01<b>", "t", "javascript:alert(1)", None, AR)
        hostile = replace(story, title=title, summary=summary, references=(enemy, enemy), tags=("\x02", "]]>"))
        return replace(digest, sections=(replace(section, stories=(hostile,)), *digest.sections[1:]))

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        first, *rest = super().items(week, locale)
        item = replace(
            first.stored.item,
            title="]]> \0\ud800" * 9_000,
            text="\ufffe\x01" * 9_000,
            url="javascript:alert(1)",
            authors=("\x03", "<b>"),
            tags=("\x02", " "),
        )
        return (sample_told(replace(first.stored, item=item)), *rest)


class SpanishCatalog(FakeCatalog):
    """The sample news, its first story in the words of a machine."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = sample_digest(week, locale)
        story = translated(digest.stories[0], "Reabre el puente", "El puente está abierto.", locale)
        return replace(digest, sections=(replace(digest.sections[0], stories=(story,)),), also=())

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        first, *_ = super().items(week, locale)
        title = Passage("Reabre el puente", locale, original=first.title)
        return (replace(first, title=title, body="<p>El puente está <b>abierto</b>.</p>"),)


SPANISH = SpanishCatalog()


@pytest.mark.parametrize(
    "catalog", [CATALOG, HostileCatalog(TWO_YEARS), SPANISH], ids=["sample", "hostile", "translated"]
)
def test_every_feed_is_valid(catalog: Catalog) -> None:
    assert {path: problems(written) for path, written in built(catalog=catalog).items() if problems(written)} == {}


def test_the_feeds_of_a_locale(feeds: dict[str, bytes]) -> None:
    assert [path for path in feeds if path.startswith("site/ar/")] == [
        "site/ar/feed.xml",
        "site/ar/archive/2024.xml",
        "site/ar/archive/2025.xml",
        "site/ar/items.xml",
        "site/ar/archive/items-2024-w51.xml",
        "site/ar/archive/items-2024-w52.xml",
        "site/ar/archive/items-2025-w01.xml",
        "site/ar/archive/items-2025-w02.xml",
        "site/ar/archive/items-2025-w03.xml",
    ]


def test_every_locale_has_the_same_feeds(feeds: dict[str, bytes]) -> None:
    english = [path for path in feeds if path.startswith("site/en/")]
    assert list(feeds) == [path.replace("/en/", f"/{locale}/") for locale in SITE.locales for path in english]


def test_a_site_without_editions_has_no_feeds() -> None:
    assert built(catalog=FakeCatalog(())) == {}


def test_a_week_that_is_not_over_stands_in_no_feed() -> None:
    assert list(PUBLISHER.preview_targets(SITE, sample_digest())) == []


def test_targets_say_what_they_are() -> None:
    targets: list[Target] = list(PUBLISHER.targets(SITE, CATALOG))
    assert {target.media_type for target in targets} == {ATOM_TYPE, RSS_TYPE, JSON_FEED_TYPE, "text/css", "text/x-opml"}
    assert {target.locale for target in targets if target.locale} == set(SITE.locales)


def test_the_newest_digest_comes_first(feeds: dict[str, bytes]) -> None:
    assert [id_.rpartition("/")[2] for id_ in ids_of(feeds["site/en/feed.xml"])] == [
        "2025-W03",
        "2025-W02",
        "2025-W01",
        "2024-W52",
        "2024-W51",
    ]


def test_the_newest_item_of_the_newest_week_comes_first(feeds: dict[str, bytes]) -> None:
    entries = parse(feeds["site/en/items.xml"]).findall(f"{ATOM}entry")
    newest_week = [entry.findtext(f"{ATOM}updated") for entry in entries[:9]]
    assert newest_week == sorted(newest_week, reverse=True)
    assert newest_week[0].startswith("2025-01-18")


@pytest.mark.parametrize("feed", ["feed.xml", "items.xml"])
def test_archives_hold_every_entry_that_there_is(feeds: dict[str, bytes], feed: str) -> None:
    """A reader that begins at the live feed and follows prev-archive finds all."""
    found: list[str] = []
    at = hrefs(feeds[f"site/en/{feed}"], "prev-archive")
    while at:
        archive = feeds[at[0].replace(SITE.base_url, "site/")]
        assert parse(archive).find(f"{HISTORY}archive") is not None
        assert hrefs(archive, "current") == [f"https://news.example.org/en/{feed}"]
        found += ids_of(archive)
        at = hrefs(archive, "prev-archive")
    assert found == ids_of(feeds[f"site/en/{feed}"])


def test_archives_lead_forward_too(feeds: dict[str, bytes]) -> None:
    assert hrefs(feeds["site/en/archive/2024.xml"], "next-archive") == ["https://news.example.org/en/archive/2025.xml"]
    assert hrefs(feeds["site/en/archive/2025.xml"], "next-archive") == []


def test_a_feed_and_its_archives_are_one_feed(feeds: dict[str, bytes]) -> None:
    documents = [parse(feeds[f"site/en/{path}"]) for path in ("feed.xml", "archive/2024.xml", "archive/2025.xml")]
    assert {feed.findtext(f"{ATOM}id") for feed in documents} == {"tag:news.example.org,2025:harbor/en"}


def test_no_id_stands_in_two_feeds(feeds: dict[str, bytes]) -> None:
    live = [path for path in feeds if "archive" not in path]
    all_ids = [id_ for path in live for id_ in (parse(feeds[path]).findtext(f"{ATOM}id"), *ids_of(feeds[path]))]
    assert len(set(all_ids)) == len(all_ids)


def test_every_feed_names_itself(feeds: dict[str, bytes]) -> None:
    assert all(hrefs(written, "self") == [path.replace("site/", SITE.base_url, 1)] for path, written in feeds.items())


def test_the_other_languages_name_each_other(feeds: dict[str, bytes]) -> None:
    for path, written in feeds.items():
        for href in hrefs(written, "alternate"):
            if href.endswith(".xml"):
                assert path.replace("site/", SITE.base_url, 1) in hrefs(
                    feeds[href.replace(SITE.base_url, "site/")], "alternate"
                )


def test_a_feed_names_its_other_languages(feeds: dict[str, bytes]) -> None:
    alternates = links(parse(feeds["site/es/items.xml"]), "alternate")
    feeds_by_language = {link["hreflang"]: link["href"] for link in alternates if "atom" in link["type"]}
    assert feeds_by_language == {
        str(locale): f"https://news.example.org/{locale}/items.xml" for locale in SITE.locales if locale != ES
    }


@pytest.mark.parametrize("name", ["feed", "items"])
def test_a_translated_feed_is_in_the_language_of_its_readers(name: str) -> None:
    site = sample_site((EN, ES))
    feed = parse(built(site, SPANISH)[f"site/es/{name}.xml"])
    [entry] = feed.iter(f"{ATOM}entry")
    assert [element.get("{http://www.w3.org/XML/1998/namespace}lang") for element in (feed, entry)] == ["es", "es"]
    content = " ".join(lxml.html.fromstring(entry.findtext(f"{ATOM}content")).text_content().split())
    assert "El puente está" in content
    assert "Traducción automática · Original: inglés" in content
    assert f"https://news.example.org/en/{name}.xml" in [link["href"] for link in links(feed, "alternate")]


def test_feedparser_reads_everything_back(feeds: dict[str, bytes]) -> None:
    read = feedparser.parse(io.BytesIO(feeds["site/en/items.xml"]))
    items = [stored for week in reversed(TWO_YEARS) for stored in sample_items(week)]
    assert not read.bozo
    assert (read.feed.title, read.feed.language) == ("Harbor Weekly: stories", "en")
    assert {(entry.id.rpartition("/")[2], entry.title_detail.language) for entry in read.entries} == {
        (stored.key, stored.item.locale.tag) for stored in items
    }
    assert {entry.link for entry in read.entries if "example.com" in entry.link} == {
        stored.item.url for stored in items if stored.item.url
    }


def test_feedparser_opens_the_page_in_the_language_of_the_feed(feeds: dict[str, bytes]) -> None:
    read = feedparser.parse(io.BytesIO(feeds["site/en/feed.xml"]))
    assert read.feed.link == "https://news.example.org/en/"
    assert [entry.link for entry in read.entries] == [
        f"https://news.example.org/en/{week.year}/w{week.number:02}/" for week in reversed(TWO_YEARS)
    ]


class LongCatalog(FakeCatalog):
    """Editions whose stories are told at length."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = sample_digest(week, locale)
        [story] = digest.sections[0].stories
        long = replace(story, summary=(replace(story.summary[0], text="word " * 12_000),))
        return replace(digest, sections=(replace(digest.sections[0], stories=(long,)), *digest.sections[1:]))

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        stored = (told.stored for told in super().items(week, locale))
        return tuple(sample_told(replace(one, item=replace(one.item, text="word " * 3_000))) for one in stored)


@pytest.mark.parametrize("path", ["site/en/feed.xml", "site/en/items.xml"])
def test_a_live_feed_holds_as_many_of_the_newest_as_fit(path: str) -> None:
    [live] = [target for target in PUBLISHER.targets(SITE, LongCatalog(weeks_from(WEEK, 20))) if target.path == path]
    written = live.render()
    assert 400_000 < len(written) <= 500_000
    assert "2025-W36" in ids_of(written)[0] or "items" in path


def test_a_live_feed_looks_back_half_a_year() -> None:
    assert len(ids_of(built(sample_site((EN,)), FakeCatalog(weeks_from(WEEK, 27)))["site/en/feed.xml"])) == 26


def test_the_same_site_gives_the_same_bytes() -> None:
    assert built() == built()


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in after if before.get(path) != after[path]}


def test_a_new_week_changes_only_what_names_it() -> None:
    site = sample_site((EN,))
    assert changed(inputs(site, FakeCatalog(TWO_YEARS[:-1])), inputs(site, CATALOG)) == {
        *LIVE,
        "site/en/archive/2025.xml",
        "site/en/archive/items-2025-w02.xml",  # It names the next archive now.
        "site/en/archive/items-2025-w03.xml",
    }


class Republished(FakeCatalog):
    """The sample editions after the first was published again."""

    @property
    def listings(self) -> tuple[Listing, ...]:
        first, *rest = super().listings
        return (replace(first, fingerprint="another"), *rest)


def test_a_changed_edition_changes_only_what_holds_it() -> None:
    site = sample_site((EN,))
    assert changed(inputs(site), inputs(site, Republished(TWO_YEARS))) == {
        *LIVE,
        "site/en/archive/2024.xml",
        "site/en/archive/items-2024-w51.xml",
    }


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"description": "Another"},
        {"id": "tag:example.org,2025:other"},
        {"base_url": "https://example.org/"},
        {"zone": sample_site().zone.__class__("Asia/Tokyo")},
        {"locales": (EN,)},
    ],
    ids=str,
)
def test_what_the_site_is_called_changes_every_feed(change: dict[str, object]) -> None:
    after = inputs(replace(SITE, **change))
    assert changed(inputs(), after) == set(after)


@pytest.mark.parametrize(
    ("name", "rss", "json_feed"), [("feed", "rss.xml", "feed.json"), ("items", "items-rss.xml", "items.json")]
)
def test_each_form_of_a_feed_holds_the_same_entries(name: str, rss: str, json_feed: str) -> None:
    atom = built()[f"site/en/{name}.xml"]
    channel = parse(built(media_type=RSS_TYPE)[f"site/en/{rss}"])[0]
    other = json.loads(built(media_type=JSON_FEED_TYPE)[f"site/en/{json_feed}"])

    assert [item.findtext("guid") for item in channel.iter("item")] == ids_of(atom)
    assert [item["id"] for item in other["items"]] == ids_of(atom)
    assert other["feed_url"] == f"https://news.example.org/en/{json_feed}"


@pytest.mark.parametrize(
    "catalog", [CATALOG, HostileCatalog(TWO_YEARS), SPANISH], ids=["sample", "hostile", "translated"]
)
def test_every_rss_feed_is_well_formed_and_reads_back(catalog: Catalog) -> None:
    for written in built(catalog=catalog, media_type=RSS_TYPE).values():
        read = feedparser.parse(io.BytesIO(written))
        assert not read.bozo
        assert read.version == "rss20"
        assert len(read.entries) == len(parse(written)[0].findall("item")) > 0


def test_who_opens_a_feed_in_a_browser_is_told_what_it_is() -> None:
    feed = parse(built()["site/en/feed.xml"])

    assert feed.getprevious().text == 'type="text/css" href="../feed.css"'
    assert feed[0].tag == "{http://www.w3.org/1999/xhtml}div"
    assert feed[0].find(".//{*}a").get("href") == "index.html"


def test_an_archive_has_no_aside() -> None:
    assert b"xhtml" not in built()["site/en/archive/2024.xml"]


@pytest.mark.parametrize("media_type", [ATOM_TYPE, RSS_TYPE, JSON_FEED_TYPE])
def test_a_feed_names_the_hub_the_rights_and_the_logo(media_type: str) -> None:
    options = FeedOptions(rights="CC BY 4.0", hub="https://hub.example.org/")
    site = replace(SITE, feeds=options, logo="images/logo.png", icon="images/icon.png")
    written = built(site, media_type=media_type)
    [live] = [
        content
        for path, content in written.items()
        if path in {f"site/en/{name}" for name in ("feed.xml", "rss.xml", "feed.json")}
    ]

    assert b"https://hub.example.org/" in live
    assert b"https://news.example.org/images/logo.png" in live
    assert b"CC BY 4.0" in live


def test_all_feeds_can_be_imported_at_once() -> None:
    site = replace(SITE, title="Harbor & <Weekly>")
    [opml] = built(site, media_type="text/x-opml").values()
    read = parse(opml)

    assert read.findtext("head/title") == "Harbor & <Weekly>"
    assert [feed.get("text") for feed in read.iterfind("body/outline[1]/outline")] == [
        "Harbor & ‹Weekly›",
        "Harbor & ‹Weekly›: stories",
    ]
    assert [group.get("text") for group in read.iterfind("body/outline")] == [
        "English",
        "Español",
        "Русский",
        "العربية",
    ]
    assert [feed.get("xmlUrl") for feed in read.iterfind("body/outline[1]/outline")] == [
        "https://news.example.org/en/feed.xml",
        "https://news.example.org/en/items.xml",
    ]


BY_TOPIC = replace(sample_site((EN, AR)), feeds=FeedOptions(by_section=True, by_tag=True))


def test_a_site_has_feeds_by_topic_if_it_wants_them() -> None:
    topical = {path for path in built(BY_TOPIC) if "/tag/" in path or "/section/" in path}

    assert "site/en/tag/city/feed.xml" in topical
    assert topical == {path.replace("/en/", "/ar/") for path in topical if "/en/" in path} | {
        path for path in topical if "/en/" in path
    }
    assert not any("/tag/" in path or "/section/" in path for path in built())


def test_feeds_by_topic_are_valid_and_share_no_id() -> None:
    written = {path: content for path, content in built(BY_TOPIC).items() if "archive" not in path}
    all_ids = [id_ for content in written.values() for id_ in (parse(content).findtext(f"{ATOM}id"), *ids_of(content))]

    assert {path: problems(content) for path, content in written.items() if problems(content)} == {}
    assert len(set(all_ids)) == len(all_ids)


def test_a_feed_by_tag_holds_the_items_with_that_tag() -> None:
    [feed] = [parse(content) for path, content in built(BY_TOPIC).items() if path == "site/en/tag/city/feed.xml"]
    categories = [{one.get("term") for one in entry.iter(f"{ATOM}category")} for entry in feed.iter(f"{ATOM}entry")]

    assert categories
    assert all("city" in named for named in categories)


class LargeCatalog(FakeCatalog):
    """Three weeks: that between the others has so many stories that its items have several archives."""

    def __init__(self) -> None:
        super().__init__(TWO_YEARS[:3])

    @property
    def listings(self) -> tuple[Listing, ...]:
        first, large, last = super().listings
        return (first, replace(large, stories=4_001), last)


def test_the_items_of_a_very_large_edition_have_several_archives() -> None:
    feeds = built(catalog=LargeCatalog())
    at = hrefs(feeds["site/en/items.xml"], "prev-archive")
    read: list[tuple[str, list[str]]] = []
    while at:
        path = at[0].removeprefix("https://news.example.org/")
        read.append((path.removeprefix("en/archive/"), ids_of(feeds[f"site/{path}"])))
        at = hrefs(feeds[f"site/{path}"], "prev-archive")

    whole = ids_of(built()["site/en/archive/items-2024-w52.xml"])
    assert [path for path, _ in read] == [
        "items-2025-w01.xml",
        "items-2024-w52-3.xml",
        "items-2024-w52-2.xml",
        "items-2024-w52.xml",
        "items-2024-w51.xml",
    ]
    assert [one for path, ids in read[1:4] for one in ids] == whole
    assert all(ids for _, ids in read)
    assert {path: problems(written) for path, written in feeds.items() if problems(written)} == {}


def test_an_edition_without_stories_still_has_an_archive() -> None:
    class EmptyCatalog(FakeCatalog):
        @property
        def listings(self) -> tuple[Listing, ...]:
            return tuple(replace(listing, stories=0) for listing in super().listings)

    assert "site/en/archive/items-2025-w17.xml" in inputs(catalog=EmptyCatalog((WEEK,)))
