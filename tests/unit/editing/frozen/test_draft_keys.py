"""The keys of a draft keep their names and meanings: editors have such files. Change none of these values."""

from __future__ import annotations

from digest.editing.draft_file.draft_reader import parse
from digest.editing.frozen.draft_keys import LOCALE_KEYS, STORY_KEYS, TOP_KEYS
from digest.model.draft import Draft, DraftItem, DraftStory, DraftWords
from digest.model.locale import Locale
from digest.model.picture import Picture, StoryImage
from digest.model.week import Week

TEXT = """\
introduction = "A calm week."
proposed_introduction = "The ferry sailed."
locale = "en"

[locales.es]
introduction = "Una semana tranquila."
subject = "El barco"
preheader = "Y el muelle"
titles = { "3f9a1c2b" = "El barco zarpa" }

[[stories]]
items = ["3f9a1c2b", "0a0b0c0d"]
title = "The ferry sails"
summary = "It sails at noon."
section = "Sea"
pin = true
note = "ask the port"
locale = "pt-BR"
machine = true
image = "ferry.jpg"
alt = "A ferry at the quay"
caption = "The ferry on Monday"
credit = "Port office"
proposed_title = "A ferry sails"

[[stories]]
items = ["11111111"]
drop = true
"""
DRAFT = Draft(
    week=Week(2025, 17),
    stories=(
        DraftStory(
            items=(DraftItem("3f9a1c2b", 12), DraftItem("0a0b0c0d", 12)),
            title="The ferry sails",
            summary="It sails at noon.",
            section="Sea",
            pin=True,
            note="ask the port",
            locale=Locale("pt-BR"),
            machine=True,
            image=StoryImage(
                "ferry.jpg", 800, 600, "A ferry at the quay", caption="The ferry on Monday", credit="Port office"
            ),
            proposed_title="A ferry sails",
        ),
        DraftStory(items=(DraftItem("11111111", 27),), drop=True),
    ),
    introduction="A calm week.",
    locale=Locale("en"),
    own_words=(
        DraftWords(
            Locale("es"),
            "Una semana tranquila.",
            "El barco",
            "Y el muelle",
            ((DraftItem("3f9a1c2b", 9), "El barco zarpa"),),
        ),
    ),
    proposed_introduction="The ferry sailed.",
    path="2025-W17.toml",
)


def test_each_key_means_what_it_meant() -> None:
    pictures = {"ferry.jpg": Picture("ferry.jpg", "image/jpeg", 800, 600, "1", bytes)}

    assert parse(TEXT.encode(), Week(2025, 17), "2025-W17.toml", pictures, (Locale("es"),)) == DRAFT


def test_no_key_is_forgotten() -> None:
    assert set(TOP_KEYS) >= {"introduction", "proposed_introduction", "locale", "locales", "stories"}
    assert set(STORY_KEYS) >= {
        "items", "title", "summary", "section", "pin", "drop", "note", "locale", "machine", "image", "alt", "caption",
        "credit", "proposed_title",
    }  # fmt: skip
    assert set(LOCALE_KEYS) >= {"introduction", "subject", "preheader", "titles"}
