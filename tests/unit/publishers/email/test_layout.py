"""The form of each story in an email."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.digest import Digest, DigestFigure, DigestSection, DigestStory, Passage
from digest.publishers.email.layout import inside, preheader, story_blocks
from digest.text.characters.wrap import display_width
from tests.fakes import EN, sample_digest

DIGEST = sample_digest()
SENTENCE = Passage("The bridge is open.", EN)
FIGURE = DigestFigure(Passage("2 boats", EN), "2", SENTENCE)
STORY = replace(DIGEST.stories[0], summary=(SENTENCE,) * 4, figures=(FIGURE,))
COUNTS = st.lists(st.integers(1, 9), max_size=4)


def digest_of(*counts: int, also: int = 0, story: DigestStory = STORY) -> Digest:
    """A digest with sections of so many stories."""
    numbers = iter(range(1000))
    stories = (replace(story, title=Passage(f"Story {number}", EN)) for number in numbers)
    sections = tuple(
        DigestSection("tag", f"Section {place}", tuple(next(stories) for _ in range(count)))
        for place, count in enumerate(counts)
    )
    return replace(DIGEST, sections=sections, also=tuple(next(stories) for _ in range(also)))


def forms(digest: Digest) -> list[tuple[str, str, int]]:
    return [(told.form, told.heading or told.kind, len(told.stories)) for told in story_blocks(digest)]


@given(counts=COUNTS, also=st.integers(0, 3))
def test_every_story_is_told_once_in_its_order(counts: list[int], also: int) -> None:
    digest = digest_of(*counts, also=also)
    assert [story.title for told in story_blocks(digest) for story in told.stories] == [
        story.title for story in digest.stories
    ]


@given(counts=COUNTS, also=st.integers(0, 3))
def test_no_heading_stands_over_nothing_or_twice(counts: list[int], also: int) -> None:
    told = story_blocks(digest_of(*counts, also=also))
    assert all(part.stories for part in told)
    headings = [part.heading for part in told if part.heading]
    assert len(headings) == len(counts) == len(set(headings))


def test_the_first_story_of_all_leads() -> None:
    assert forms(digest_of(2, 1)) == [("lead", "Section 0", 1), ("short", "all", 1), ("short", "Section 1", 1)]


def test_a_long_section_ends_in_brief() -> None:
    assert forms(digest_of(1, 7)) == [("lead", "Section 0", 1), ("short", "Section 1", 4), ("brief", "all", 3)]


def test_what_is_in_brief_is_called_so_where_nothing_else_follows() -> None:
    assert forms(digest_of(8)) == [("lead", "Section 0", 1), ("short", "all", 4), ("brief", "brief", 3)]


def test_one_story_alone_is_no_list() -> None:
    assert forms(digest_of(6)) == [("lead", "Section 0", 1), ("short", "all", 5)]


def test_what_came_late_is_told_in_brief() -> None:
    digest = digest_of(1, 3)
    late = replace(digest.sections[1], kind="earlier", heading="")
    assert forms(replace(digest, sections=(digest.sections[0], late)))[1:] == [("brief", "earlier", 3)]


def test_what_has_no_room_for_a_summary_is_told_by_its_title() -> None:
    digest = digest_of(1, also=2)
    assert forms(digest)[-1] == ("title", "also", 2)
    assert {len(story.summary) for story in story_blocks(digest)[-1].stories} == {0}


def test_titles_are_headings_below_what_stands_over_them() -> None:
    plain = replace(DIGEST.sections[0], kind="all", heading="")
    digest = replace(digest_of(1, 9), sections=(plain, *digest_of(1, 9).sections))
    assert [told.level for told in story_blocks(digest)] == [2, 3, 3, 3]


def test_each_form_is_shorter_than_the_one_before() -> None:
    told = story_blocks(digest_of(8, also=1))
    assert [(part.form, len(part.stories[0].summary)) for part in told] == [
        ("lead", 4),
        ("short", 2),
        ("brief", 1),
        ("title", 0),
    ]


def test_what_a_sentence_announces_stands_with_it() -> None:
    story = replace(STORY, summary=(replace(SENTENCE, text="The harbor office writes:"), SENTENCE, SENTENCE))
    [_, _, brief] = story_blocks(digest_of(8, story=story))
    assert {tuple(one.summary[1:]) for one in brief.stories} == {(SENTENCE,)}


@pytest.mark.parametrize("own", [{"by_editor": True}, {"is_abstract": True}], ids=str)
def test_what_was_written_as_one_piece_stays_whole(own: dict[str, bool]) -> None:
    story = replace(STORY, summary=(SENTENCE, replace(SENTENCE, **own), SENTENCE))
    told = story_blocks(digest_of(8, story=story))
    assert {len(one.summary) for part in told for one in part.stories} == {3}


def test_figures_stand_only_where_there_is_a_summary_around_them() -> None:
    told = story_blocks(digest_of(8, also=1))
    assert [bool(part.stories[0].figures) for part in told] == [True, True, False, False]


def test_what_is_inside_is_what_follows_the_first_story() -> None:
    assert [title.text for title in inside(digest_of(3))] == ["Story 1", "Story 2"]


def test_nothing_is_said_to_be_inside_what_one_look_shows() -> None:
    assert inside(digest_of(2)) == ()


def test_an_editor_says_what_is_inside() -> None:
    assert inside(replace(digest_of(3), introduction=((SENTENCE,),))) == ()


def test_a_preheader_is_the_first_headlines() -> None:
    assert [title.text for title in preheader(digest_of(2))] == ["Story 0", "Story 1"]


@given(length=st.integers(1, 400))
def test_headlines_fill_no_more_than_two_lines(length: int) -> None:
    digest = digest_of(20)
    long = tuple(replace(story, title=Passage("港" * length, EN)) for story in digest.stories)
    titles = inside(replace(digest, sections=(DigestSection("all", "", long),)))
    assert titles
    assert display_width(" · ".join(title.text for title in titles)) <= 150
