from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from digest.desk.edition_changes import edition_changes
from digest.model.edition import (
    Edition,
    Introduction,
    OwnWords,
    PageOrder,
    Reference,
    Section,
    SectionOrder,
    Sentence,
    Story,
)
from digest.model.picture import StoryImage
from tests.fakes import EN, ES
from tests.previews import W17


def story(*keys: str) -> Story:
    told = tuple(Reference(key, key.title(), f"Title of {key}", f"https://{key}.example", None, EN) for key in keys)
    return Story(f"Title of {keys[0]}", True, EN, (Sentence(f"{keys[0]} said so.", keys[0], 0),), told)


def edition(*stories: Story) -> Edition:
    return Edition(W17, W17.ends_at(UTC), (Section("all", "", stories),))


CRANE, FERRY, TRAM = story("crane"), story("ferry", "boat"), story("tram")
PUBLISHED = edition(CRANE, FERRY)
CHANGES: dict[str, tuple[Edition, list[str]]] = {
    "nothing": (edition(CRANE, FERRY), []),
    "a new story": (edition(CRANE, TRAM, FERRY), ["new: “Title of tram”"]),
    "a story that is gone": (edition(FERRY), ["gone: “Title of crane”"]),
    "another order": (edition(FERRY, CRANE), ["the order of the stories"]),
    "another title": (
        edition(replace(CRANE, title="A crane"), FERRY),
        ["the title “Title of crane” is now “A crane”"],
    ),
    "another summary": (
        edition(replace(CRANE, summary=()), FERRY),
        ["the summary of “Title of crane”"],
    ),
    "a picture and a report more": (
        edition(replace(story("crane", "tram"), image=StoryImage("a.png", 20, 10, "A crane")), FERRY),
        ["the picture and the reports of “Title of crane”"],
    ),
    "a story told first by its other report": (
        edition(CRANE, replace(FERRY, references=FERRY.references[::-1])),
        [],
    ),
    "a story that was divided": (
        edition(CRANE, story("ferry"), story("boat")),
        ["the reports of “Title of ferry”", "new: “Title of boat”"],
    ),
    "stories that were joined": (
        edition(story("crane", "ferry", "boat")),
        ["the reports of “Title of crane”", "gone: “Title of ferry”"],
    ),
    "a heading": (replace(PUBLISHED, sections=(Section("all", "Harbor", (CRANE, FERRY)),)), ["the headings"]),
    "an order of one page": (
        replace(PUBLISHED, orders=(PageOrder(ES, (SectionOrder("all", "", ("ferry", "crane")),), ()),)),
        ["the order of the stories"],
    ),
    "an introduction": (
        replace(PUBLISHED, introduction=Introduction((("A calm week.",),), EN)),
        ["the introduction"],
    ),
    "words for one language": (
        replace(PUBLISHED, own_words=(OwnWords(ES, subject="El puerto"),)),
        ["words for the readers of one language: a subject, an introduction or titles"],
    ),
}


@pytest.mark.parametrize(("after", "told"), CHANGES.values(), ids=CHANGES.keys())
def test_what_readers_would_see_changed_is_told(after: Edition, told: list[str]) -> None:
    assert list(edition_changes(PUBLISHED, after)) == told
