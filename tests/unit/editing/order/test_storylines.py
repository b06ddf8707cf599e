"""Storylines: which stories of which editions are one that runs on."""

from dataclasses import replace
from datetime import UTC, datetime

from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.storylines import grown
from digest.model.edition import EarlierStory, Edition, Reference, Section, Story
from digest.model.frozen.item_key import storyline_id
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.storyline import Storyline, StorylinePart, whole
from digest.model.week import Week

EN = Locale("en")
W16, W17, W18 = Week(2025, 16), Week(2025, 17), Week(2025, 18)
AGROUND = "2025-w16-c42c238060"


def story(*keys: str, earlier: EarlierStory | None = None) -> Story:
    references = tuple(Reference(key, "Herald", key, "", None, EN) for key in keys)
    return Story(keys[0], title_given=True, locale=EN, summary=(), references=references, earlier=earlier)


def continuing(key: str, week: Week, *keys: str) -> Story:
    return story(*keys, earlier=EarlierStory(week, key, EN, key))


def edition(week: Week, *stories: Story) -> Edition:
    return Edition(week, week.ends_at(UTC), (Section("all", "", stories),))


def parts(line: Storyline) -> list[tuple[Week, str]]:
    return [(part.week, part.item) for part in line.parts]


def decided(*editions: Edition, known: tuple[Storyline, ...] = ()) -> dict[str, Storyline]:
    lines = {one.id: one for one in known}
    for one in editions:
        lines |= {line.id: line for line in grown(one, (), (), lines.values())}
    return lines


def test_a_story_that_goes_on_begins_a_storyline_with_the_one_before() -> None:
    (line,) = decided(edition(W17, continuing("aground", W16, "freed"), story("library"))).values()

    assert line.id == storyline_id("2025-W16", "aground")
    assert parts(line) == [(W16, "aground"), (W17, "freed")]


def test_it_carries_on_the_storyline_of_the_one_before_under_the_same_id() -> None:
    (line,) = decided(
        edition(W17, continuing("aground", W16, "freed")), edition(W18, continuing("freed", W17, "sold"))
    ).values()

    assert parts(line) == [(W16, "aground"), (W17, "freed"), (W18, "sold")]
    assert line.id == storyline_id("2025-W16", "aground")


def test_two_stories_of_a_week_may_go_on_with_the_same() -> None:
    twice = edition(W17, continuing("aground", W16, "freed"), continuing("aground", W16, "inquiry"))
    (line,) = decided(twice).values()

    assert parts(line) == [(W16, "aground"), (W17, "freed"), (W17, "inquiry")]


def test_what_an_edition_leaves_as_it_is_is_not_returned() -> None:
    known = tuple(decided(edition(W17, continuing("aground", W16, "freed"))).values())

    assert grown(edition(W18, story("library")), (), (), known) == ()
    assert grown(edition(W17, continuing("aground", W16, "freed")), (), (), known) == ()


def test_an_edition_that_is_decided_again_keeps_its_parts_even_if_nothing_links_them_now() -> None:
    known = tuple(decided(edition(W17, continuing("aground", W16, "freed"))).values())

    # Another item comes first now in the story of week 16.
    (line,) = grown(edition(W16, story("fog", "aground")), (), (), known)
    assert parts(line) == [(W16, "fog"), (W17, "freed")]
    assert line.id == known[0].id
    assert grown(edition(W17, story("freed")), (), (), known) == ()


def test_a_story_that_its_editor_dropped_leaves_its_storyline_but_the_id_stays() -> None:
    known = tuple(decided(edition(W17, continuing("aground", W16, "freed"))).values())
    (line,) = grown(edition(W17, story("library")), (), (), known)

    assert (line.id, parts(line)) == (known[0].id, [(W16, "aground")])


def test_a_story_that_continues_itself_begins_nothing() -> None:
    assert decided(edition(W17, continuing("freed", W17, "freed"))) == {}
    assert decided(edition(W17, continuing("sold", W18, "freed"))) == {}


def test_what_continues_a_story_of_a_joined_storyline_is_part_of_that_which_has_it() -> None:
    joined = Storyline(storyline_id("2025-W16", "aground"), (), joined="2025-w15-0000000000")
    into = Storyline("2025-w15-0000000000", (StorylinePart(Week(2025, 15), "fog"),))
    lines = decided(edition(W17, continuing("aground", W16, "freed")), known=(joined, into))

    assert lines[joined.id] == joined
    assert parts(lines[into.id]) == [(Week(2025, 15), "fog"), (W16, "aground"), (W17, "freed")]


def test_storylines_that_are_joined_to_each_other_end_nothing_and_hang_nothing() -> None:
    one, other = Storyline("a", (), joined="b"), Storyline("b", (), joined="a")
    lines = {"a": one, "b": other}

    assert whole("a", lines) in {one, other}
    assert whole("c", lines) is None


def test_the_counts_that_changed_are_kept_with_the_part() -> None:
    before, after = (
        StoredItem(key, Item("Herald", title, text, locale=EN), None, datetime(2025, 4, 14, tzinfo=UTC), week)
        for key, title, text, week in (
            ("aground", "Ferry Gull aground", "The ferry Gull ran aground with 112 passengers aboard.", W16),
            ("freed", "Ferry Gull freed", "The ferry Gull had 115 passengers aboard, its owner says.", W17),
        )
    )
    published = PublishedStory(W16, replace(story("aground"), title="Ferry Gull aground"), before)
    goes_on = replace(story("freed", earlier=published.earlier), title="Ferry Gull freed")
    (line,) = grown(edition(W17, goes_on), [after], [published], ())

    assert [(one.before, one.after) for one in line.parts[1].changes] == [("112 passengers", "115 passengers")]


def test_two_hundred_storylines_grow_at_once() -> None:
    stories = [continuing(f"a{number}", W16, f"b{number}") for number in range(200)]

    assert len(decided(edition(W17, *stories))) == 200


def test_ids_are_these_for_ever() -> None:
    assert storyline_id("2025-W16", "aground") == AGROUND
