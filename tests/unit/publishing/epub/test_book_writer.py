"""A digest as a book for e-readers: whole, the same each time, and small."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from lxml import etree

from digest.errors import SourceError
from digest.model.digest import Digest, DigestImage, DigestSection, DigestStory, Passage
from digest.model.locale import Locale
from digest.model.picture import Picture
from digest.model.site import FeedOptions
from digest.publishing.epub.book_writer import write_book
from digest.publishing.templates import Templates
from tests.catalogs import LOCALES
from tests.fakes import AR, EN, ES, WEEK, sample_digest, sample_site
from tests.pictures import png

TEMPLATES = Templates()
SITE = sample_site(LOCALES)
X = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
TYPE = "{http://www.idpf.org/2007/ops}type"
IMAGE = DigestImage("bridge.png", 3, 2, Passage("Crews on the bridge", EN), Passage("At noon", EN), "Ana Ruiz")
PICTURE = Picture("bridge.png", "image/png", 3, 2, "1", lambda: png(3, 2))


def files(book: bytes) -> Mapping[str, bytes]:
    with ZipFile(BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(digest: Digest) -> Mapping[str, bytes]:
    return files(write_book(TEMPLATES, SITE, digest))


def pages(of: Mapping[str, bytes]) -> Mapping[str, etree._Element]:
    """The pages of a book, parsed as e-readers do: one mistake, and none of it is shown."""
    return {name: etree.fromstring(content) for name, content in of.items() if name.endswith(".xhtml")}


def package(of: Mapping[str, bytes]) -> etree._Element:
    return etree.fromstring(of["EPUB/package.opf"])


def words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def first_changed(digest: Digest, **changes: object) -> Digest:
    """The digest with another first story."""
    section, *others = digest.sections
    first, *rest = section.stories
    stories = (replace(first, **changes), *rest)  # type: ignore[arg-type]
    return replace(digest, sections=(replace(section, stories=stories), *others))


def of_many(count: int, section: str = "City") -> Digest:
    digest = sample_digest()
    stories = digest.sections[1].stories
    return replace(digest, sections=(DigestSection("tag", section, (stories * count)[:count]),))


# The container


def test_a_book_begins_with_its_media_type_as_it_is() -> None:
    with ZipFile(BytesIO(write_book(TEMPLATES, SITE, sample_digest()))) as archive:
        first, *others = archive.infolist()

        assert (first.filename, first.compress_type, archive.read(first)) == (
            "mimetype",
            ZIP_STORED,
            b"application/epub+zip",
        )
        assert {one.compress_type for one in others} == {ZIP_DEFLATED}
        assert [one.filename for one in others] == sorted(one.filename for one in others)
        assert {(one.date_time, one.create_system, one.extra) for one in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3, b"")
        }


def test_the_same_digest_is_the_same_book() -> None:
    assert write_book(TEMPLATES, SITE, sample_digest()) == write_book(Templates(), SITE, sample_digest())


# What it is


def test_the_package_says_what_the_book_is() -> None:
    site = replace(SITE, editor="Ana Rossi", feeds=FeedOptions(rights="CC BY 4.0"))
    told = package(files(write_book(TEMPLATES, site, sample_digest())))

    assert [(one.tag.removeprefix(DC), one.text) for one in told[0] if one.tag.startswith(DC)] == [
        ("identifier", "tag:news.example.org,2025:harbor/en/epub/2025-W17"),
        ("title", "Harbor Weekly: Week 17 · April 21\u2009–\u200927, 2025"),
        ("language", "en"),
        ("creator", "Ana Rossi"),
        ("publisher", "Harbor Weekly"),
        ("date", "2025-04-28T00:00:00+01:00"),
        (
            "description",
            " · ".join(story.title.text for story in sample_digest().stories[:3]),
        ),
        ("rights", "CC BY 4.0"),
        ("source", "https://news.example.org/en/2025/w17/"),
    ]


def test_the_package_says_when_the_edition_was_last_changed() -> None:
    updated = datetime(2025, 4, 28, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    told = package(written(replace(sample_digest(), updated=updated)))

    assert properties(told)["dcterms:modified"] == ["2025-04-27T23:30:00Z"]


def test_weeks_are_a_series_that_sorts() -> None:
    told = properties(package(written(sample_digest(WEEK))))

    assert told["belongs-to-collection"] == ["Harbor Weekly"]
    assert told["collection-type"] == ["series"]
    assert told["group-position"] == ["2025.17"]


def test_what_helps_readers_who_cannot_see_is_told() -> None:
    without = properties(package(written(sample_digest())))
    site = replace(SITE, pictures=(PICTURE,))
    shown = properties(package(files(write_book(TEMPLATES, site, first_changed(sample_digest(), image=IMAGE)))))

    assert without["schema:accessMode"] == ["textual"]
    assert "alternativeText" not in without["schema:accessibilityFeature"]
    assert shown["schema:accessMode"] == ["textual", "visual"]
    assert "alternativeText" in shown["schema:accessibilityFeature"]
    assert shown["schema:accessModeSufficient"] == ["textual"]


def properties(told: etree._Element) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in told[0].iter(f"{OPF}meta"):
        if one.get("property"):
            found.setdefault(one.get("property"), []).append(one.text)
    return found


# Its pages


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_pages_are_well_formed_and_run_as_their_language_does(locale: Locale) -> None:
    book = written(sample_digest(WEEK, locale))
    spine = package(book).find(f"{OPF}spine")

    for page in pages(book).values():
        assert (page.get("lang"), page.get("dir")) == (locale.tag, locale.direction)
    assert spine.get("page-progression-direction") == ("rtl" if locale.direction == "rtl" else None)
    assert etree.fromstring(book["EPUB/cover.svg"]).get("direction") == locale.direction


def test_the_order_is_the_cover_what_is_in_it_and_the_sections() -> None:
    book = written(sample_digest())
    told = package(book)
    items = {one.get("id"): one for one in told.iter(f"{OPF}item")}
    order = [items[one.get("idref")].get("href") for one in told.iter(f"{OPF}itemref")]

    assert order == ["cover.xhtml", "nav.xhtml", *(f"chapter-{number}.xhtml" for number in range(1, 6))]
    assert {f"EPUB/{one.get('href')}" for one in items.values()} == {
        name for name in book if name.startswith("EPUB/") and name != "EPUB/package.opf"
    }
    assert [one.get("href") for one in items.values() if one.get("properties") == "nav"] == ["nav.xhtml"]


def test_the_contents_name_each_section_and_each_story_with_words() -> None:
    contents = pages(written(sample_digest()))["EPUB/nav.xhtml"].find(f".//{X}nav/{X}ol")

    assert [words(one) for one in contents.findall(f"{X}li/{X}a")] == [
        "Harbor bridge reopens after nine months of repair",
        "City",
        "El Faro",
        "From earlier weeks",
        "Also this week",
    ]
    [city] = [one for one in contents if words(one).startswith("City")]
    assert words(next(city.iterfind(f"{X}ol/{X}li"))) == "Library lends out garden tools"


def test_every_link_within_a_book_leads_somewhere() -> None:
    book = pages(written(of_many(130)))
    ids = {name: {one.get("id") for one in page.iter() if one.get("id")} for name, page in book.items()}

    links = [link for page in book.values() for link in page.xpath("//*[local-name()='a']/@href")]
    within = [link for link in links if not re.match(r"https?:", link)]
    assert len(within) > 130
    for link in within:
        file, _, anchor = link.partition("#")
        assert f"EPUB/{file}" in book
        assert not anchor or anchor in ids[f"EPUB/{file}"]


def test_landmarks_lead_to_the_cover_the_contents_and_the_first_story() -> None:
    page = pages(written(sample_digest()))["EPUB/nav.xhtml"]

    assert {one.get(TYPE): one.get("href") for one in page.iter(f"{X}a") if one.get(TYPE)} == {
        "cover": "cover.xhtml",
        "toc": "nav.xhtml",
        "bodymatter": "chapter-1.xhtml",
    }


def test_from_a_section_one_goes_on_to_the_next_or_back_to_the_contents() -> None:
    book = pages(written(sample_digest()))

    def turns(number: int) -> list[tuple[str, str]]:
        found = book[f"EPUB/chapter-{number}.xhtml"].findall(f".//{X}p[@class='turn']/{X}a")
        return [(one.get("href"), words(one)) for one in found]

    assert turns(1) == [("nav.xhtml", "In this issue"), ("chapter-2.xhtml", "City →")]
    assert turns(3) == [("nav.xhtml", "In this issue"), ("chapter-4.xhtml", "From earlier weeks →")]
    assert turns(5) == [("nav.xhtml", "In this issue")]


def test_the_cover_has_the_title_the_week_and_the_headline() -> None:
    book = written(sample_digest())

    for name in ("EPUB/cover.xhtml", "EPUB/cover.svg"):
        told = words(etree.fromstring(book[name]))
        assert "Harbor Weekly" in told
        assert "Week 17" in told
        assert "Harbor bridge reopens after" in told
    [cover] = [one for one in package(book).iter(f"{OPF}item") if one.get("properties") == "cover-image"]
    assert cover.get("href") == "cover.svg"


def test_a_story_says_its_source_and_how_it_was_translated() -> None:
    original = Passage("El puente abre", ES)
    digest = first_changed(sample_digest(), title=Passage("The bridge opens", EN, original=original))
    told = words(pages(written(digest))["EPUB/chapter-1.xhtml"])

    assert "City Herald" in told
    assert "Machine translation" in told
    assert "Original: Spanish" in told


# Pictures


def test_pictures_are_in_the_book() -> None:
    site = replace(SITE, pictures=(PICTURE,))
    book = files(write_book(TEMPLATES, site, first_changed(sample_digest(), image=IMAGE)))
    [image] = pages(book)["EPUB/chapter-1.xhtml"].iter(f"{X}img")

    assert (image.get("src"), image.get("alt"), image.get("loading")) == (
        "images/bridge.png",
        "Crews on the bridge",
        None,
    )
    assert book["EPUB/images/bridge.png"] == png(3, 2)


@pytest.mark.parametrize(
    "site",
    [
        SITE,
        replace(SITE, pictures=(PICTURE,), publishers=("site", "epub")),
        replace(SITE, pictures=(replace(PICTURE, read=lambda: bytes(5_000_001)),)),
    ],
    ids=["not there", "not published", "too large"],
)
def test_a_picture_that_cannot_be_in_the_book_leaves_its_story(site: object) -> None:
    book = files(write_book(TEMPLATES, site, first_changed(sample_digest(), image=IMAGE)))  # type: ignore[arg-type]

    assert not any(name.startswith("EPUB/images/") for name in book)
    assert list(pages(book)["EPUB/chapter-1.xhtml"].iter(f"{X}img")) == []
    assert "Harbor bridge reopens" in words(pages(book)["EPUB/chapter-1.xhtml"])


def test_all_pictures_weigh_five_megabytes_at_most() -> None:
    def named(number: int) -> Picture:
        return replace(PICTURE, name=f"{number}.png", read=lambda: bytes(900_000))

    digest = of_many(9)
    shown = tuple(
        replace(story, image=replace(IMAGE, name=f"{number}.png"))
        for number, story in enumerate(digest.sections[0].stories)
    )
    digest = replace(digest, sections=(replace(digest.sections[0], stories=shown),))
    book = files(write_book(TEMPLATES, replace(SITE, pictures=tuple(map(named, range(9)))), digest))

    assert sum(name.startswith("EPUB/images/") for name in book) == 5


def test_a_picture_that_cannot_be_read_is_told() -> None:
    def read() -> bytes:
        raise SourceError("images/bridge.png: no such file")

    site = replace(SITE, pictures=(replace(PICTURE, read=read),))
    with pytest.raises(SourceError, match="no such file"):
        write_book(TEMPLATES, site, first_changed(sample_digest(), image=IMAGE))


# Bad input


def test_an_edition_without_stories_is_a_book_all_the_same() -> None:
    book = written(Digest(WEEK, AR, datetime(2025, 4, 28, tzinfo=UTC), ()))

    assert [name for name in pages(book) if "chapter" in name] == ["EPUB/chapter-1.xhtml"]
    assert words(pages(book)["EPUB/nav.xhtml"].find(f".//{X}nav/{X}ol"))


def test_the_introduction_stands_before_the_first_story() -> None:
    introduction = ((Passage("Welcome aboard.", EN, by_editor=True),),)
    for digest in (sample_digest(), Digest(WEEK, EN, datetime(2025, 4, 28, tzinfo=UTC), ())):
        page = pages(written(replace(digest, introduction=introduction)))["EPUB/chapter-1.xhtml"]
        assert words(page.find(f"{X}body")).startswith("Welcome aboard.")


def test_a_long_section_is_several_files_and_one_line_of_the_contents() -> None:
    book = pages(written(of_many(130)))
    contents = book["EPUB/nav.xhtml"].find(f".//{X}nav/{X}ol")

    assert [len(list(book[f"EPUB/chapter-{number}.xhtml"].iter(f"{X}article"))) for number in (1, 2, 3)] == [50, 50, 30]
    assert [words(one) for one in contents.findall(f"{X}li/{X}a")] == ["City", "Also this week"]


def test_what_does_not_fit_is_on_the_web() -> None:
    """Words that repeat nothing: no packing makes them small."""
    digest = sample_digest()
    [story] = digest.sections[0].stories
    stories = tuple(_unlike(story, number) for number in range(900))
    book = write_book(TEMPLATES, SITE, replace(digest, sections=(DigestSection("all", "", stories),)))
    last = pages(files(book))[max(pages(files(book)), key=lambda name: (len(name), name))]

    assert 200_000 < len(book) <= 300_000
    assert re.search(r"\d+ more on the web In this issue$", words(last))
    assert last.find(f".//{X}p/{X}a[@href='https://news.example.org/en/2025/w17/']") is not None


def _unlike(story: DigestStory, number: int) -> DigestStory:
    said = " ".join(f"{(number * 7919 + place * 104729) ** 3:x}" for place in range(60))
    return replace(story, summary=(Passage(said, EN),))


@pytest.mark.parametrize(
    "title",
    [
        "\x00\x0b\ud800 Ferry \ufffe",
        "🚢⚓ 👩‍✈️ 🇵🇹",
        "endless" * 60,
        "word " * 80,
        "<b>&amp;]]>{{ 7*7 }}",
        "مرحبا <x> \u202e",
        "港" * 300,
    ],
)
def test_hostile_titles_are_shown_and_break_nothing(title: str) -> None:
    book = pages(written(first_changed(sample_digest(), title=Passage(title, EN), title_given=True)))

    assert "City Herald" in words(book["EPUB/chapter-1.xhtml"])
    assert "49" not in words(book["EPUB/cover.xhtml"])


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://e.org/a b|c^<d>", "https://e.org/a%20b%7Cc%5E%3Cd%3E"),
        ("https://e.org/100%", "https://e.org/100%25"),
        ("https://e.org/%C3%A9?a=1&b=[2]", "https://e.org/%C3%A9?a=1&b=%5B2%5D"),
        ("https://e.org/ä#a#b", "https://e.org/%C3%A4#a%23b"),
        ("https://e.org:443/x", "https://e.org:443/x"),
        ("https://[::1/x", None),
        ("https://e.org:x/", None),
        ("https://a..b/", None),
    ],
)
def test_addresses_that_browsers_mend_are_mended(url: str, shown: str | None) -> None:
    digest = sample_digest()
    [story] = digest.sections[0].stories
    references = (replace(story.references[0], url=url),)
    page = pages(written(first_changed(digest, references=references)))["EPUB/chapter-1.xhtml"]

    assert page.find(f".//{X}h2/{X}a").get("href") == shown


def test_a_site_without_pages_links_to_none() -> None:
    book = files(write_book(TEMPLATES, replace(SITE, publishers=("epub",)), sample_digest()))

    assert b"news.example.org/en" not in b"".join(book.values())
