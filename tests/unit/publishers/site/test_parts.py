from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.digest import Digest, DigestSection
from digest.publishers.site.parts import count_parts, split
from tests.fakes import sample_digest, sample_items, sample_story

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
