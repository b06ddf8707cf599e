"""The fonts in which a text is set: the module publishing/cards/typeface.py."""

from __future__ import annotations

import pytest

from digest.model.locale import Locale
from digest.publishing.cards.fonts import Font
from digest.publishing.cards.typeface import Typeface, letters_of, needs_shaping, runs_from_right, typeface

LATIN = Font("/latin", 0, "Noto Sans", 200, 100, "20-7e 2013")
THAI = Font("/thai", 0, "Noto Sans Thai", 200, 100, "20 e01-e5b")
ARABIC = Font("/arabic", 0, "Noto Sans Arabic", 200, 100, "20 600-6ff")
BOTH = Font("/both", 0, "DejaVu Sans", 200, 100, "20-7e 600-6ff")


def face(text: str, *fonts: Font) -> Typeface | None:
    return typeface(fonts, letters_of(text), Locale("en"), "sans", "bold")


def test_one_font_for_all_where_it_has_all() -> None:
    assert face("Week 17", LATIN, BOTH) == Typeface(LATIN, LATIN)


def test_another_font_for_what_that_of_the_script_lacks() -> None:
    found = face("สัปดาห์ 17", THAI, LATIN)

    assert found == Typeface(THAI, LATIN)
    assert list(found.runs("สัปดาห์ 17")) == [("สัปดาห์ ", THAI), ("17", LATIN)]


def test_what_runs_from_the_right_is_in_one_font() -> None:
    assert face("الأسبوع 17", ARABIC, LATIN) is None
    assert face("الأسبوع 17", ARABIC, LATIN, BOTH) == Typeface(BOTH, BOTH)


@pytest.mark.parametrize("text", ["สัปดาห์ 17", "Week 17"])
def test_without_a_font_for_a_part_there_is_none(text: str) -> None:
    assert face(text, THAI) is None


def test_a_run_is_no_longer_than_its_font_and_nothing_is_lost() -> None:
    text = " 17 สัปดาห์ Harbor – \u200bสัปดาห์"

    assert "".join(run for run, _ in Typeface(THAI, LATIN).runs(text)) == text


def test_what_is_not_seen_needs_no_font() -> None:
    assert letters_of("a\u00a0b\u200f \u2068c\n") == frozenset("abc")


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Harbor Weekly 2025 – №", False), ("Портовый вестник", False), ("港の週報", False), ("항구", False),
        ("Ναυτικά", False), ("Շաբաթ", False), ("კვირა", False), ("أسبوع", True), ("שבוע", True), ("सप्ताह", True),
        ("ข่าว", True), ("e\u0301", True), ("ᠮᠣᠩᠭᠣᠯ", True),
    ],
)  # fmt: skip
def test_some_letters_cannot_simply_be_put_side_by_side(text: str, *, needs: bool) -> None:
    assert needs_shaping(letters_of(text)) is needs


def test_some_letters_run_from_the_right() -> None:
    assert runs_from_right("week أسبوع")
    assert not runs_from_right("week 17")
