from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from digest.model.locale import Locale
from digest.model.source import SourceSpec
from digest.reading.textfile.date_reader import DateReader
from digest.reading.textfile.line_kinds import (
    Heading,
    ends_sentence,
    is_same,
    is_tied,
    is_title,
    looks_dated,
    read_heading,
    read_loose_heading,
)
from tests.tables import each_row


def dates(language: str = "en") -> DateReader:
    return DateReader(
        SourceSpec("harbor", "a.txt", locale=Locale(language)), UTC, datetime(2025, 5, 15, tzinfo=UTC), []
    )


@each_row(
    ("line", "expected"),
    [
        ("21.04.2025", Heading("21.04.2025")),
        ("2025-04-21T10:00Z", Heading("2025-04-21T10:00Z")),
        ("31.02.2025", Heading("31.02.2025")),
        ("[21.04.2025]", Heading("21.04.2025")),
        ("21.04.2025 г.", Heading("21.04.2025 г.")),
        ("Ferry sails again 21.04.2025", Heading("21.04.2025", "Ferry sails again")),
        ("Ferry sails again (21.04.2025)", Heading("21.04.2025", "Ferry sails again")),
        ("21.04.2025 – Ferry sails again", Heading("21.04.2025", "Ferry sails again")),
        ("Published: 21.04.2025", Heading("21.04.2025")),
        ("Опубликовано 21.04.2025 10:15", Heading("21.04.2025 10:15")),
        ("发布日期：2025-04-21", Heading("2025-04-21")),
        ("Monday, 21.04.2025", Heading("21.04.2025")),
        ("2025-04-21 (Mon)", Heading("2025-04-21")),
        ("21.04.2025 was the day of the ferry", None),
        ("The ferry sails again", None),
        ("21.04.2025.", None),
        ("Pier 12", None),
    ],
)
def test_a_heading_in_figures(line: str, expected: Heading | None) -> None:
    assert read_heading(line, dates()) == expected


@each_row(
    ("line", "expected"),
    [
        ("21 April 2025", Heading("21 April 2025")),
        ("*Monday, 21 April 2025, 10:30*", Heading("*Monday, 21 April 2025, 10:30*")),
        ("21–25 April 2025", Heading("21–25 April 2025")),
        ("31 April 2025", Heading("31 April 2025")),
        ("Ferry sails again, 21 April 2025", Heading("21 April 2025", "Ferry sails again")),
        ("Ferry sails again, Monday, 21 April 2025", Heading("Monday, 21 April 2025", "Ferry sails again")),
        ("Ferry, quay and pier | April 21, 2025", Heading("April 21, 2025", "Ferry, quay and pier")),
        ("Ferry sails again (21 April 2025)", Heading("21 April 2025", "Ferry sails again")),
        ("Ferry sails again – 21 April 2025", Heading("21 April 2025", "Ferry sails again")),
        ("21 April 2025 – Ferry sails again", Heading("21 April 2025", "Ferry sails again")),
        ("April 21, 2025: Ferry sails again", Heading("April 21, 2025", "Ferry sails again")),
        ("Lisbon, 21 April 2025", Heading("21 April 2025", "Lisbon", is_place=True)),
        ("Published: 21 April 2025", Heading("21 April 2025")),
        ("Posted on 21 April 2025", Heading("21 April 2025")),
        ("Published yesterday", Heading("yesterday", is_loose=True)),
        ("Ferry sails again 21 April 2025", None),
        ("The ferry sails on 21 April 2025", None),
        ("The council met in Lisbon, on 21 April 2025", None),
        ("21 April 2025, the ferry sails", None),
        ("21 April 2025 – and the ferry sails", None),
        ("21 April 2025,", None),
        ("(21 April 2025, of all days", None),
        ("21 April", None),
        ("yesterday", None),
        ("Ferry of 2025, the 21 best", None),
    ],
)
def test_a_heading_in_words(line: str, expected: Heading | None) -> None:
    assert read_heading(line, dates()) == (replace(expected, in_words=True) if expected else None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ferry sails 21 April 2025", Heading("21 April 2025", "Ferry sails", in_words=True)),
        ("Ferry sails, yesterday", Heading("yesterday", "Ferry sails", in_words=True, is_loose=True)),
        ("Ferry sails", None),
        ("Ferry sails at noon", None),
    ],
)
def test_a_line_that_goes_on_from_the_one_above(line: str, expected: Heading | None) -> None:
    assert read_heading(line, dates(), "Ferry sails") == expected


def test_a_weekday_before_the_date_belongs_to_it_and_a_tie_to_its_sentence() -> None:
    heading = read_heading("The council met on Monday, 21 April 2025", dates())

    assert heading == Heading("21 April 2025", "The council met on", in_words=True)
    assert is_tied(heading.title)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Паром снова ходит, 21 апреля 2025 г."),
        ("ru", "21 апреля 2025 | Паром снова ходит"),
        ("de", "Berlin, den 21. April 2025"),
        ("fr", "Paris, le 21 avril 2025"),
        ("zh", "渡轮复航（2025年4月21日）"),
    ],
)
def test_a_title_beside_a_date_in_other_languages(language: str, line: str) -> None:
    heading = read_heading(line, dates(language))

    assert heading
    assert dates(language).published(heading.date) == date(2025, 4, 21)
    assert heading.title


def test_beside_a_title_only_the_words_of_the_language_are_looked_up() -> None:
    assert read_heading("Паром снова ходит, 21 kwietnia 2025", dates("ru")) is None
    assert read_heading("21 kwietnia 2025", dates("ru")) == Heading("21 kwietnia 2025", in_words=True)


@pytest.mark.parametrize("line", ["12 May", "21–25 April", "yesterday", "3 hours ago", "Today, 10:30", "12 May 2025"])
def test_a_date_alone_with_or_without_a_year(line: str) -> None:
    heading = read_loose_heading(line, dates())

    assert heading
    assert heading.date == line


@pytest.mark.parametrize("line", ["May", "Monday", "12 May,", "Ferry", "Ferry sails", "5 minutes", "Tomorrow"])
def test_no_date_alone(line: str) -> None:
    assert read_loose_heading(line, dates()) is None


@pytest.mark.parametrize("text", ["Ferry sails again", "Why now?", "Пора!", "“We sail”", "渡轮复航"])
def test_a_title(text: str) -> None:
    assert is_title(text)


@each_row(
    "text",
    [
        "The ferry sails.",
        "“It sails.”",
        "渡轮复航。",
        "Deadline:",
        "12 000",
        "- a point",
        "https://example.org/a",
        "a" * 200,
    ],
)
def test_no_title(text: str) -> None:
    assert not is_title(text)


def test_a_word_that_ties_a_date_to_its_sentence() -> None:
    assert is_tied("The offer is open until")
    assert not is_tied("Until then")


def test_the_end_of_a_sentence() -> None:
    assert ends_sentence("He said: “We sail.”")
    assert not ends_sentence("said the council")


def test_the_same_title() -> None:
    assert is_same("“Ferry” sails", '"FERRY"  sails')
    assert not is_same("x" * 1000, "x" * 1000)


@pytest.mark.parametrize(
    "line",
    [
        "18 November 2026",
        "Nov 19, 2026",
        "Friday, 20 November 2026",
        "3 de noviembre de 2026",
        "*12 November 2026*",
        "12. November 2026",
        "12 мая 2026 г.",
    ],
)
def test_a_date_with_its_month_in_letters_is_noticed(line: str) -> None:
    assert looks_dated(line)


@pytest.mark.parametrize("line", ["21.04.2025", "The budget of 2026", "In 2026, 14 of 20 voted.", "5 apples", "2026"])
def test_other_lines_are_no_dates_in_letters(line: str) -> None:
    assert not looks_dated(line)
