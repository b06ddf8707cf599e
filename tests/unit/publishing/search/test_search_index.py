"""The search index of a site: the module publishing/search/search_index.py."""

import json
from dataclasses import replace

from digest.model.digest import Digest, Passage
from digest.publishing.search.search_index import write_index
from tests.fakes import AR, EN, ES, sample_digest, sample_items, sample_story

BRIDGE, _, LIBRARY, *_ = map(sample_story, sample_items())


def index(*digests: Digest) -> list[dict]:
    return json.loads(write_index((str(digest.week), digest) for digest in digests))["weeks"]


def of_stories(count: int, text: str) -> Digest:
    """A digest of so many stories with this text."""
    digest = sample_digest()
    story = replace(BRIDGE, summary=(Passage("It begins.", EN), Passage(text, EN)))
    return replace(digest, sections=(replace(digest.sections[0], stories=(story,) * count),), also=())


def test_a_week_has_its_words_and_the_link_to_its_page() -> None:
    (week,) = index(sample_digest())

    assert (week["words"], week["links"]) == ("2025-W17", ["../2025/w17/index.html"])


def test_a_story_has_its_title_its_source_and_its_summary() -> None:
    assert index(sample_digest())[0]["stories"][0] == {
        "title": "Harbor bridge reopens after nine months of repair",
        "source": "City Herald",
        "text": "The bridge in the northern district reopened to traffic on Tuesday. "
        "The repair took nine months and cost 14 million euros.",
    }


def test_a_story_by_title_alone_is_found_too() -> None:
    assert index(sample_digest())[0]["stories"][-1] == {
        "title": "Night buses return on weekends",
        "source": "The Post",
    }


def test_a_story_in_another_language_says_so() -> None:
    stories = index(sample_digest(locale=ES))[0]["stories"]

    assert [(story.get("lang"), story.get("dir")) for story in stories] == [
        ("en", "ltr"), ("en", "ltr"), ("ru", "ltr"), (None, None), ("ar", "rtl"), ("en", "ltr"), ("", "auto"),
        ("en", "ltr"),
    ]  # fmt: skip


def test_a_story_on_a_further_page_of_its_digest_is_found_there() -> None:
    (week,) = index(of_stories(100, "It goes on."))

    places = [story.get("part", 0) for story in week["stories"]]

    assert week["links"][:2] == ["../2025/w17/index.html", "../2025/w17/2/index.html"]
    assert places == sorted(places)
    assert set(places) == set(range(len(week["links"])))


def test_of_very_many_words_the_first_sentence_of_each_story_is_searched() -> None:
    (week,) = index(of_stories(100, "word " * 3_000))

    assert {story["text"] for story in week["stories"]} == {"It begins."}


def test_of_even_more_words_the_titles_are_searched() -> None:
    many = [of_stories(100, "It goes on.")] * 100
    long = [replace(digest, sections=(replace(digest.sections[0], stories=told(digest)),)) for digest in many]

    assert all("text" not in story for week in index(*long) for story in week["stories"])


def told(digest: Digest) -> tuple:
    first = replace(BRIDGE, summary=(Passage("word " * 30, EN),))
    return (first,) * len(digest.stories)


def test_the_same_digests_give_the_same_bytes() -> None:
    assert write_index([("a", sample_digest(locale=AR))]) == write_index([("a", sample_digest(locale=AR))])
