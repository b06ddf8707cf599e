from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.building.build_digest import build
from digest.model.digest import Digest, DigestStory
from digest.model.edition import Edition, Reference, Section, Story
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.publishing.translation_marks import mark_of_story
from digest.tasks.from_output.common_order import in_common_order
from digest.tasks.from_output.shown import (
    ShownCredit,
    ShownDigest,
    ShownMark,
    ShownSection,
    ShownStory,
    ShownText,
)

LOCALES = tuple(map(Locale, ("en", "es", "fr")))
TRANSLATIONS = {("en", "Story 1"): Translation("Translated")}


def edition(*languages: str) -> Edition:
    """Return an edition of two sections, with stories in these languages; the last is listed by title."""
    stories = [
        Story(
            f"Story {number}",
            True,
            Locale(language),
            (),
            (
                Reference(
                    f"{number}", "Herald", "Title", f"https://herald.example.com/{number}", None, Locale(language)
                ),
            ),
        )
        for number, language in enumerate(languages)
    ]
    half = len(stories) // 2
    sections = (Section("own", "A", tuple(stories[:half])), Section("own", "B", tuple(stories[half:-1])))
    told = tuple(section for section in sections if section.stories)
    return Edition(Week(2025, 17), datetime(2025, 4, 28, tzinfo=UTC), told, tuple(stories[-1:]), foreign_last=True)


def shown(digest: Digest) -> ShownDigest:
    def story(told: DigestStory) -> ShownStory:
        mark = mark_of_story(told)
        title = ShownText(told.title.text, told.title.locale, told.title.original.text if told.title.original else "")
        url = told.references[0].url
        credit = ShownCredit("Herald", ((url, ""),) if url else ())
        shown_mark = mark and ShownMark(is_translated=mark.is_translated)
        return ShownStory(title, (credit,), url, mark=shown_mark, topic=told.topic)

    return ShownDigest(
        tuple(
            ShownSection(one.heading, tuple(map(story, one.stories)), is_more=one.kind == "more")
            for one in digest.sections
        ),
        tuple(map(story, digest.also)),
    )


def of_locales(one: Edition) -> dict[Locale, ShownDigest]:
    return {locale: shown(build(one, locale, TRANSLATIONS if locale == LOCALES[1] else {})) for locale in LOCALES}


def titles(digest: ShownDigest) -> list[str]:
    return [story.url or story.title.original or story.title.text for story in digest.stories]


@given(st.lists(st.sampled_from(["en", "es", "fr", "ru", "und"]), min_size=2, max_size=8))
def test_all_locales_get_one_order_from_which_each_is_made_again(languages: list[str]) -> None:
    before = of_locales(edition(*languages))
    after, had_another = in_common_order(before)
    assert len({tuple(titles(digest)) for digest in after.values()}) == 1
    if not had_another:
        assert after == before
        return
    order = titles(after[LOCALES[0]])
    numbers = {f"https://herald.example.com/{number}": number for number in range(len(languages))}
    known = {story.references[0].url: story for story in edition(*languages).stories}
    sections = [tuple(known[story.url] for story in section.stories) for section in after[LOCALES[0]].sections]
    again = Edition(
        Week(2025, 17),
        datetime(2025, 4, 28, tzinfo=UTC),
        tuple(
            Section("own", section.heading, stories)
            for section, stories in zip(after[LOCALES[0]].sections, sections, strict=True)
        ),
        tuple(known[story.url] for story in after[LOCALES[0]].also),
        foreign_last=True,
    )

    assert sorted(numbers[url] for url in order) == list(range(len(languages)))
    assert of_locales(again) == before


def by_topic(stories: Sequence[Story]) -> Edition:
    """Return an edition with a lead above its topics, and stories without one below them."""
    lead, a, b, *more = stories
    topics = Section("topic", "A", (a,)), Section("topic", "B", (b,))
    sections = (Section("all", "", (lead,)), *topics, Section("all", "", tuple(more)))
    return replace(edition("en", "en"), sections=sections, also=())


@given(st.lists(st.sampled_from(["en", "es", "fr", "ru"]), min_size=4, max_size=7))
def test_a_lead_that_some_locales_show_under_more_is_found_again(languages: list[str]) -> None:
    stories = edition(*languages).stories
    before = of_locales(by_topic(stories))
    after, _ = in_common_order(before)
    known = {story.references[0].url: story for story in stories}
    told = [tuple(known[story.url] for story in section.stories) for section in after[LOCALES[0]].sections]
    headings = [section.heading for section in after[LOCALES[0]].sections]
    sections = tuple(
        Section("topic" if heading else "all", heading, part) for heading, part in zip(headings, told, strict=True)
    )

    assert len({tuple(titles(digest)) for digest in after.values()}) == 1
    assert all([one.kind for one in build(by_topic(stories), at, {}).sections].count("more") <= 1 for at in LOCALES)
    assert of_locales(replace(by_topic(stories), sections=sections)) == before


@given(st.lists(st.tuples(st.sampled_from(["en", "es", "fr", "ru"]), st.sampled_from(["Sport", "Culture", ""]))))
def test_topics_of_titles_have_one_order_from_which_each_is_made_again(kinds: list[tuple[str, str]]) -> None:
    stories = edition("en", *(language for language, _ in kinds), "en").stories[1:-1]
    also = tuple(replace(story, tags=(topic,)) for story, (_, topic) in zip(stories, kinds, strict=True))
    one = replace(edition("en", "en"), sections=(Section("topic", "sport", edition("en", "en").stories),), also=also)
    before = of_locales(one)
    after, _ = in_common_order(before)
    known = {story.references[0].url: story for story in also}
    orders = {tuple(story.url for story in digest.also) for digest in after.values()}
    (order,) = orders

    assert of_locales(replace(one, also=tuple(known[url] for url in order))) == before


def test_stories_without_links_are_known_by_their_first_title() -> None:
    one = edition("en", "es", "en", "es", "en")
    plain = replace(
        one,
        sections=tuple(
            replace(
                section,
                stories=tuple(
                    replace(story, references=(replace(story.references[0], url=""),)) for story in section.stories
                ),
            )
            for section in one.sections
        ),
    )
    after, had_another = in_common_order(of_locales(plain))

    assert had_another
    assert len({tuple(titles(digest)) for digest in after.values()}) == 1


@pytest.mark.parametrize("change", ["sections", "also"])
def test_digests_of_different_stories_are_left_as_they_are(change: str) -> None:
    digests = of_locales(edition("en", "es", "en", "es", "en", "es"))
    digests[LOCALES[0]] = replace(digests[LOCALES[0]], **{change: getattr(digests[LOCALES[0]], change)[:-1]})

    assert in_common_order(digests) == (digests, False)


def test_orders_that_contradict_each_other_are_left_as_they_are() -> None:
    digests = {locale: shown(build(edition("und", "und", "und", "und", "und"), locale, {})) for locale in LOCALES}
    section, *others = digests[LOCALES[0]].sections
    turned = replace(section, stories=section.stories[::-1])
    digests[LOCALES[0]] = replace(digests[LOCALES[0]], sections=(turned, *others))

    assert in_common_order(digests) == (digests, False)
