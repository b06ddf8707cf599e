from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.digest import Digest, DigestSection
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.model.week import Week
from digest.publishing.pages import digest_pages
from digest.publishing.pages.page_maker import PageMaker
from digest.publishing.pages.page_parts import DigestPart, count_parts, split
from digest.publishing.templates import Templates
from digest.testing.news import sample_listing
from tests.fakes import EN, ES, FakeCatalog, sample_digest, sample_items, sample_site, sample_story
from tests.growth import growth

STORY = sample_story(sample_items()[0])


def digest_of(*sentences: int, also: int = 0) -> Digest:
    """A digest of a section of stories with so many sentences each, and stories in a line after it."""
    told = tuple(replace(STORY, summary=STORY.summary[:1] * count) for count in sentences)
    section = DigestSection("tag", "City", told)
    return replace(sample_digest(), sections=(section,), also=(replace(STORY, summary=()),) * also)


@pytest.mark.parametrize(("stories", "parts"), [(0, 1), (1, 1), (24, 1), (25, 2), (60, 2), (61, 3)])
def test_the_first_part_holds_fewer_stories_than_the_others(stories: int, parts: int) -> None:
    assert count_parts(stories) == parts


def test_a_digest_of_one_part_is_whole() -> None:
    digest = sample_digest()
    (part,) = split(digest, 1)

    assert (part.sections, part.also, part.number, part.count) == (digest.sections, digest.also, 1, 1)


def test_the_first_part_holds_what_is_told_and_some_of_the_rest() -> None:
    parts = split(digest_of(*[3] * 12, also=60), 3)

    assert [(len(part.sections), len(part.also)) for part in parts] == [(1, 7), (0, 27), (0, 26)]


def test_a_section_that_is_divided_keeps_heading_and_anchor() -> None:
    parts = split(digest_of(*[3] * 25), 2)

    assert [(part.sections[0].heading, part.anchors) for part in parts] == [("City", ("city",))] * 2


def test_the_table_of_contents_says_in_which_part_a_heading_stands_first() -> None:
    first, second = split(digest_of(*[3] * 15, also=30), 2)

    assert first.contents == second.contents
    assert [(entry.anchor, entry.part) for entry in first.contents] == [("city", 1), ("also", 2)]


@given(st.lists(st.integers(0, 40), max_size=150), st.integers(0, 150))
def test_every_story_stands_in_one_part_and_no_part_is_empty(sentences: list[int], also: int) -> None:
    digest = digest_of(*sentences, also=also)
    count = count_parts(len(digest.stories))
    parts = split(digest, count)

    assert [part.number for part in parts] == list(range(1, count + 1))
    assert [story for part in parts for story in part.stories] == list(digest.stories)
    assert count == 1 or all(part.stories for part in parts)


def test_each_part_counts_the_stories_and_sources_of_the_whole() -> None:
    digest = digest_of(*[3] * 15, also=30)

    assert {(part.total_stories, part.total_sources) for part in split(digest, 2)} == {(45, len(digest.sources))}


@pytest.mark.parametrize("count", [1, 2, 20, 21])
def test_a_page_links_to_all_of_a_few_parts(count: int) -> None:
    parts = split(digest_of(also=24 + 36 * (count - 1)), count)

    assert {part.linked for part in parts} == {tuple(range(1, count + 1))}


@pytest.mark.parametrize(
    ("number", "ends"),
    [
        (1, ((1, 2), (20, 21, 0, 500))),
        (12, ((1, 2), (21, 22, 0, 500))),
        (13, ((1, 0, 3), (22, 23, 0, 500))),
        (250, ((1, 0, 240), (259, 260, 0, 500))),
        (489, ((1, 0, 479), (498, 499, 500))),
        (500, ((1, 0, 480), (499, 500))),
    ],
)
def test_a_page_of_many_links_to_those_nearby_and_the_ends(
    number: int, ends: tuple[tuple[int, ...], tuple[int, ...]]
) -> None:
    linked = split(digest_of(also=18_000), 500)[number - 1].linked
    first, last = ends

    assert (linked[: len(first)], linked[-len(last) :]) == (first, last)
    assert number in linked
    assert len(linked) <= 25


class OneDigest(FakeCatalog):
    """A catalog of one digest."""

    def __init__(self, digest: Digest) -> None:
        self.shown = digest

    @property
    def listings(self) -> tuple[Listing, ...]:
        return (replace(sample_listing(), stories=len(self.shown.stories)),)

    def digest(self, week: Week, locale: Locale) -> Digest:
        return replace(self.shown, locale=locale)


def test_a_digest_is_split_once_for_all_of_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    digest = digest_of(also=400)
    given: list[int] = []

    def counted(digest: Digest, count: int, full: int) -> tuple[DigestPart, ...]:
        given.append(count)
        return split(digest, count, full)

    monkeypatch.setattr(digest_pages, "split", counted)
    catalog = OneDigest(digest)
    maker = PageMaker.of(sample_site((EN, ES)), Templates())
    targets = [
        one for locale in (EN, ES) for one in digest_pages.digest_pages(maker, locale, catalog, catalog.listings)
    ]
    pages = [target.render() for target in targets]

    assert len(pages) == 2 * count_parts(400)
    assert given == [count_parts(400)] * 2


def test_a_long_digest_is_split_in_time_that_grows_with_it() -> None:
    digests = {size: digest_of(*(2 for _ in range(size))) for size in (1_500, 6_000)}

    assert growth(lambda size: split(digests[size], count_parts(size)), 1_500) < 8


def test_a_digest_says_whether_all_its_summaries_are_extracts() -> None:
    extract = digest_of(1, 2)
    by_editor = replace(STORY, summary=(replace(STORY.summary[0], by_editor=True),))
    edited = replace(extract, also=(by_editor,))

    assert [(one.is_all_extracts, split(one, 1)[0].is_all_extracts) for one in (extract, edited)] == [
        (True, True),
        (False, False),
    ]
