"""What a source changed in an item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.comparing.changes import changes
from digest.model.item import Item
from digest.model.locale import Locale

TITLE = "Ferry hits pier at Arden"
TEXT = (
    "Twelve passengers were hurt when the ferry hit the pier of Arden on Sunday.\n\n"
    "Captain Ana Quay said that the fog signal was silent. The ferry is not damaged, and sails again at 9:30. "
    "The repair of the pier will cost 1.2 million euros."
)


def item(text: str, title: str = TITLE, language: str = "en") -> Item:
    return Item("Post", title, text, locale=Locale(language))


def told(before: str, after: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.before, one.after) for one in changes(item(before, "", language), item(after, "", language))]


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("Twelve", "Fifteen", "Twelve passengers", "Fifteen passengers"),
        ("1.2 million", "3.5 million", "1.2 million euros", "3.5 million euros"),
        ("Sunday", "Saturday", "Sunday", "Saturday"),
        ("9:30", "11:30", "at 9:30", "at 11:30"),
        ("Ana Quay", "Tom Reed", "Captain Ana Quay", "Captain Tom Reed"),
        ("Arden", "Molden", "Arden", "Molden"),
    ],
)
def test_a_fact_that_changed(old: str, new: str, before: str, after: str) -> None:
    found = told(TEXT, TEXT.replace(old, new))

    assert len(found) == 1
    assert before.endswith(found[0][0])
    assert after.endswith(found[0][1])


def test_a_denial_that_changed() -> None:
    (found,) = told(TEXT, TEXT.replace("is not damaged", "is damaged"))

    assert "not" in found[0]
    assert "not" not in found[1]


def test_a_title_that_changed_with_its_text_is_told_once() -> None:
    before, after = (
        item(f"The wind took {number} roofs in Arden.", f"Storm takes {number} roofs") for number in (12, 15)
    )

    assert [(one.before, one.after) for one in changes(before, after)] == [("12 roofs", "15 roofs")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Twelve", "12"),
        ("were hurt when", "got hurt as"),
        ("1.2 million", "about 1.2 million"),
        ("1.2 million euros", "1.24 million euros"),
        ("Sunday", "Sunday, 20 April"),
        ("Ana Quay", "Anna Quay"),
        ("said that the fog signal was silent", "told reporters the fog signal had been silent"),
        ("\n\n", "\n\nBy Tom Reed\n\n"),
        ("million euros.", "million euros. Three divers looked at the pier on Tuesday."),
        ("The ferry is not damaged, and sails again at 9:30. ", ""),
        ("The ferry is not damaged, and sails again at 9:30.", "The ferry sails again at 9:30. It is not damaged."),
    ],
)
def test_what_is_cosmetic(old: str, new: str) -> None:
    assert told(TEXT, TEXT.replace(old, new)) == []


def test_sentences_that_moved_are_the_same() -> None:
    first, second = TEXT.split("\n\n")

    assert told(TEXT, f"{second}\n\n{first}") == []


def test_another_text_is_no_correction() -> None:
    rows = [f"Ward {at} of Arden counted {at * 37 + 100} votes for the mayor" for at in range(9)]
    others = [f"Ward {at} of Arden counted {at * 41 + 113} votes for the mayor" for at in range(9)]

    assert told(". ".join(rows), ". ".join(others)) == []


def test_other_languages() -> None:
    assert told("Bei dem Sturm starben 3 Menschen.", "Bei dem Sturm starben 5 Menschen.", "de") == [
        ("3 Menschen", "5 Menschen")
    ]
    assert told("При шторме погибли три человека.", "При шторме погибли 3 человека.", "ru") == []
    assert told("Мэр встретил гостей из Киева в порту.", "Мэр встретил гостей из Минска в порту.", "ru") == [
        ("Киева", "Минска")
    ]
    assert told("市長は3人が死亡したと述べた。", "市長は5人が死亡したと述べた。", "ja") == [("3人", "5人")]


@given(st.text(), st.text(), st.sampled_from(["en", "de", "ru", "ar", "ja", "und"]))
def test_any_texts_can_be_compared(before: str, after: str, language: str) -> None:
    assert told(before, before, language) == []
    assert len(told(before, after, language)) <= len(before) + len(after)
