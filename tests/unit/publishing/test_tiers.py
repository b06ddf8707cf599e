from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.digest import Digest, DigestImage, DigestSection, Passage
from digest.publishing.excerpt import excerpt
from digest.publishing.tiers import tiers, title_lists
from tests.fakes import EN, sample_digest, sample_items, sample_story

TOLD = sample_story(sample_items()[0])
BARE = replace(TOLD, summary=())
PICTURED = replace(TOLD, image=DigestImage("quay.jpg", 600, 400, Passage("The quay", EN)))


def digest_of(*sections: DigestSection, also: int = 0) -> Digest:
    return replace(sample_digest(), sections=sections, also=(BARE,) * also)


def letters(digest: Digest, full: int = 5) -> str:
    """The tiers by their first letters."""
    return "".join(tier[0] for tier in tiers(digest, full))


def of(count: int) -> DigestSection:
    return DigestSection("tag", "City", (TOLD,) * count)


def test_the_first_stories_of_a_single_list_are_in_full() -> None:
    assert letters(digest_of(of(8), also=2)) == "lffffbbbtt"


def test_each_section_begins_with_a_story_in_full() -> None:
    assert letters(digest_of(of(4), of(3), of(3))) == "lfbbffbfbb"


def test_with_more_sections_than_room_the_last_are_all_briefs() -> None:
    assert letters(digest_of(of(2), of(2), of(2)), full=2) == "lbfbbb"


def test_one_may_be_all_that_is_in_full() -> None:
    assert letters(digest_of(of(3)), full=1) == "lbb"


def test_the_first_story_leads_even_without_a_summary() -> None:
    assert letters(digest_of(DigestSection("all", "", (BARE, BARE, TOLD)))) == "lbf"


def test_a_story_without_a_summary_takes_no_room() -> None:
    assert letters(digest_of(DigestSection("all", "", (TOLD, BARE, TOLD, TOLD))), full=2) == "lbfb"


def test_a_picture_is_never_folded_as_long_as_there_is_room() -> None:
    assert letters(digest_of(DigestSection("all", "", (TOLD, TOLD, TOLD, PICTURED))), full=2) == "lbbf"


def test_stories_from_earlier_weeks_get_the_room_that_is_left() -> None:
    late = DigestSection("earlier", "", (TOLD, TOLD))

    assert letters(digest_of(of(3), late), full=3) == "lffbb"
    assert letters(digest_of(of(3), late), full=4) == "lfffb"


def test_a_digest_without_stories_has_no_tiers() -> None:
    assert tiers(digest_of(), 5) == ()


SECTIONS = st.lists(
    st.builds(
        lambda kind, stories: DigestSection(kind, "", tuple(stories)),
        st.sampled_from(["tag", "more", "earlier"]),
        st.lists(st.sampled_from([TOLD, BARE, PICTURED]), min_size=1, max_size=8),
    ),
    min_size=1,
    max_size=6,
)


@given(SECTIONS, st.integers(1, 20), st.integers(0, 3))
def test_every_story_has_a_tier_and_as_many_are_in_full_as_there_is_room_for(
    sections: list[DigestSection], full: int, also: int
) -> None:
    digest = digest_of(*sections, also=also)
    given_tiers = tiers(digest, full)
    told = [story for section in sections for story in section.stories]
    may_be_full = sum(number == 0 or bool(story.summary) for number, story in enumerate(told))

    assert len(given_tiers) == len(digest.stories)
    assert sum(tier in {"lead", "full"} for tier in given_tiers) == min(full, may_be_full)


@pytest.mark.parametrize("count", [1, 4, 7, 11])
def test_the_tiers_of_a_whole_digest_fit_what_is_left_of_it(count: int) -> None:
    digest = digest_of(of(4), of(3), of(3), also=3)
    left = excerpt(digest, count).digest

    assert len(list(zip(left.stories, tiers(digest, 5), strict=False))) == count


def listed(*topics: tuple[str, int], folds: bool = True) -> list[tuple[str, int, int]]:
    stories = [replace(BARE, topic=topic) for topic, number in topics for _ in range(number)]
    return [(one.heading, len(one.shown), len(one.folded)) for one in title_lists(stories, folds=folds)]


@pytest.mark.parametrize(
    ("topics", "lists"),
    [
        ([], []),
        ([("", 12)], [("", 12, 0)]),
        ([("", 13)], [("", 8, 5)]),
        ([("Sport", 13)], [("Sport", 8, 5)]),
        ([("Sport", 6), ("", 6)], [("Sport", 6, 0), ("", 6, 0)]),
        ([("Sport", 6), ("City", 3), ("", 4)], [("Sport", 2, 4), ("City", 3, 0), ("", 2, 2)]),
    ],
)
def test_long_lists_are_folded(topics: list[tuple[str, int]], lists: list[tuple[str, int, int]]) -> None:
    assert listed(*topics) == lists


def test_nothing_is_folded_unless_it_is_asked_for() -> None:
    assert listed(("Sport", 20), ("", 20), folds=False) == [("Sport", 20, 0), ("", 20, 0)]
