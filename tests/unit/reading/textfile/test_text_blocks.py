from datetime import UTC, datetime

import pytest

from digest.model.locale import Locale
from digest.model.source import SourceSpec
from digest.reading.textfile.date_reader import DateReader
from digest.reading.textfile.text_blocks import join, split_blocks


def outline(text: str, language: str = "en") -> list[tuple[str, str, list[str]]]:
    lines = text.split("\n")
    spec = SourceSpec("harbor", "news.txt", locale=Locale(language))
    dates = DateReader(spec, UTC, datetime(2025, 5, 15, tzinfo=UTC), lines)
    numbered, blocks = split_blocks(lines, dates)
    return [
        (block.date, block.title, [join(numbered, paragraph) for paragraph in block.paragraphs]) for block in blocks
    ]


def test_what_stands_before_the_first_heading_comes_first() -> None:
    assert outline("It was May.\n\n21.04.2025\nText.") == [("", "", ["It was May."]), ("21.04.2025", "", ["Text."])]


def test_no_lines() -> None:
    assert outline("") == [("", "", [])]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert outline("21.04.2025\n\nOne\ntwo.\n\nThree.")[1] == ("21.04.2025", "", ["One two.", "Three."])


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_titles_over_dates_with_nothing_between(gap: str) -> None:
    text = gap.join(["Ferry\n21.04.2025", "Quay\n20.04.2025", "Pier\n19.04.2025"])
    assert outline(text)[1:] == [("21.04.2025", "Ferry", []), ("20.04.2025", "Quay", []), ("19.04.2025", "Pier", [])]


def test_a_title_that_stands_twice_with_a_date_in_any_place() -> None:
    text = "21.04.2025\n\nText.\nQuay\nQuay\n20.04.2025\nMore."
    assert outline(text)[1:] == [("21.04.2025", "", ["Text."]), ("20.04.2025", "Quay", ["More."])]


def test_a_long_paragraph_that_stands_twice_is_no_title() -> None:
    long = "It was a long sentence of the council. " * 5
    assert outline(f"21.04.2025\n\n{long}\n{long}\n20.04.2025\nMore.")[2][1] == ""


def test_a_line_that_begins_with_a_bullet_is_no_title() -> None:
    assert outline("21.04.2025\n\nText.\n\n- the last point\n20.04.2025\nMore.")[2][1] == ""


@pytest.mark.parametrize("line", ["20.04.2025", "20.04.2025.", "20.04.2025 in Lisbon"])
def test_a_date_at_the_beginning_of_a_wrapped_line_is_of_its_sentence(line: str) -> None:
    text = f"21.04.2025\n\nThe contract was signed on\n{line}\nand published."
    assert [date for date, _, _ in outline(text)] == ["", "21.04.2025"]


def test_a_line_far_from_the_date_below_closes_the_text_above() -> None:
    text = "21.04.2025\n\nText.\n\n\n\nTo the harbor gate\n\n\n20.04.2025\n\nMore."
    assert outline(text)[1:] == [("21.04.2025", "", ["Text.", "To the harbor gate"]), ("20.04.2025", "", ["More."])]
