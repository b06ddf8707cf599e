"""The form of each story in an email."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.wrap import display_width
from digest.model.digest import Digest, DigestFigure, DigestImage, DigestSection, DigestStory, Passage
from digest.publishing.email.layout import StoryBlock, lead_headline, preheader, story_blocks
from digest.publishing.tiers import tiers
from tests.fakes import EN, sample_digest

DIGEST = sample_digest()
SENTENCE = Passage("The bridge is open.", EN)
FIGURE = DigestFigure(Passage("2 boats", EN), "2", SENTENCE)
STORY = replace(DIGEST.stories[0], summary=(SENTENCE,) * 4, figures=(FIGURE,))
PICTURE = DigestImage("bridge.png", 600, 400, SENTENCE)
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


def forms(digest: Digest, full: int = 5) -> list[tuple[str, str, int]]:
    return [(told.tier, told.heading or told.kind, len(told.stories)) for told in blocks(digest, full)]


def blocks(digest: Digest, full: int = 5) -> tuple[StoryBlock, ...]:
    return story_blocks(digest, tiers(digest, full))


@given(counts=COUNTS, also=st.integers(0, 3))
def test_every_story_is_told_once_in_its_order(counts: list[int], also: int) -> None:
    digest = digest_of(*counts, also=also)
    assert [story.title for told in blocks(digest) for story in told.stories] == [
        story.title for story in digest.stories
    ]


@given(counts=COUNTS, also=st.integers(0, 3))
def test_no_heading_stands_over_nothing_or_twice(counts: list[int], also: int) -> None:
    told = blocks(digest_of(*counts, also=also))
    assert all(part.stories for part in told)
    headings = [part.heading for part in told if part.heading]
    assert len(headings) == len(counts) == len(set(headings))


def test_the_first_story_of_all_leads() -> None:
    assert forms(digest_of(2, 1)) == [("lead", "Section 0", 1), ("full", "all", 1), ("full", "Section 1", 1)]


def test_a_section_begins_in_full_and_ends_in_brief() -> None:
    assert forms(digest_of(1, 7), full=3) == [("lead", "Section 0", 1), ("full", "Section 1", 2), ("brief", "all", 5)]


def test_what_is_in_brief_is_called_so_where_nothing_else_follows() -> None:
    assert forms(digest_of(8)) == [("lead", "Section 0", 1), ("full", "all", 4), ("brief", "brief", 3)]


def test_only_the_last_of_what_is_in_brief_is_called_so() -> None:
    digest = digest_of(9)
    stories = [replace(one, image=PICTURE) if place in {3, 5} else one for place, one in enumerate(digest.stories)]
    digest = replace(digest, sections=(replace(digest.sections[0], stories=tuple(stories)),))
    assert forms(digest, full=3) == [
        ("lead", "Section 0", 1),
        ("brief", "all", 2),
        ("full", "all", 1),
        ("brief", "all", 1),
        ("full", "all", 1),
        ("brief", "brief", 3),
    ]


def test_what_came_late_is_told_in_brief() -> None:
    digest = digest_of(1, 3)
    late = replace(digest.sections[1], kind="earlier", heading="")
    assert forms(replace(digest, sections=(digest.sections[0], late)), full=1)[1:] == [("brief", "earlier", 3)]


def test_what_has_no_room_for_a_summary_is_told_by_its_title() -> None:
    digest = digest_of(1, also=2)
    assert forms(digest)[-1] == ("title", "also", 2)
    assert {len(story.summary) for story in blocks(digest)[-1].stories} == {0}


def test_titles_are_headings_below_what_stands_over_them() -> None:
    plain = replace(DIGEST.sections[0], kind="all", heading="")
    digest = replace(digest_of(1, 9), sections=(plain, *digest_of(1, 9).sections))
    assert [told.level for told in blocks(digest)] == [2, 3, 3, 3]


def test_each_form_is_shorter_than_the_one_before() -> None:
    told = blocks(digest_of(8, also=1))
    assert [(part.tier, len(part.stories[0].summary)) for part in told] == [
        ("lead", 4),
        ("full", 2),
        ("brief", 0),
        ("title", 0),
    ]


def test_what_a_sentence_announces_stands_with_it() -> None:
    story = replace(STORY, summary=(SENTENCE, replace(SENTENCE, text="The harbor office writes:"), SENTENCE, SENTENCE))
    [_, full] = blocks(digest_of(4, story=story))
    assert {tuple(one.summary[2:]) for one in full.stories} == {(SENTENCE,)}


def test_the_words_of_an_editor_stay_whole() -> None:
    story = replace(STORY, summary=(SENTENCE, replace(SENTENCE, by_editor=True), SENTENCE))
    told = blocks(digest_of(8, story=story))
    assert {len(one.summary) for part in told for one in part.stories} == {3}


def test_the_words_of_a_model_are_whole_or_not_there() -> None:
    story = replace(STORY, summary=(SENTENCE, replace(SENTENCE, is_abstract=True), SENTENCE))
    told = blocks(digest_of(8, story=story))
    assert [len(part.stories[0].summary) for part in told] == [3, 3, 0]


def test_figures_stand_only_where_there_is_a_summary_around_them() -> None:
    told = blocks(digest_of(8, also=1))
    assert [bool(part.stories[0].figures) for part in told] == [True, True, False, False]


def test_a_preheader_is_the_first_headlines() -> None:
    assert [title.text for title in preheader(digest_of(2), is_lead_told=False)] == ["Story 0", "Story 1"]


def test_a_preheader_goes_on_from_the_subject() -> None:
    assert [title.text for title in preheader(digest_of(3), is_lead_told=True)] == ["Story 1", "Story 2"]


def test_the_preheader_of_a_single_story_is_its_first_sentence() -> None:
    assert preheader(digest_of(1), is_lead_told=True) == (SENTENCE,)


def test_a_subject_has_room_for_one_line_of_a_headline() -> None:
    long = replace(DIGEST.stories[0], title=Passage("The harbor\nis open " * 20, EN))
    lead = lead_headline(replace(DIGEST, sections=(DigestSection("all", "", (long,)),)))
    assert "\n" not in lead
    assert len(lead) <= 100


@given(length=st.integers(1, 400))
def test_headlines_fill_no_more_than_what_inboxes_show(length: int) -> None:
    digest = digest_of(20)
    long = tuple(replace(story, title=Passage("港" * length, EN)) for story in digest.stories)
    titles = preheader(replace(digest, sections=(DigestSection("all", "", long),)), is_lead_told=True)
    assert titles
    assert display_width(" · ".join(title.text for title in titles)) <= 140  # One headline may be as wide.
