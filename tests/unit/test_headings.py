import pytest

from digest.formats.headings import Heading, ends_sentence, is_same, is_tied, is_title, is_worded_date, read_heading


@pytest.mark.parametrize(
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
        ("21.04.2025 was the day of the ferry", None),
        ("The ferry sails again", None),
        ("21.04.2025.", None),
        ("Pier 12", None),
    ],
)
def test_read_heading(line: str, expected: Heading | None) -> None:
    assert read_heading(line) == expected


@pytest.mark.parametrize("text", ["Ferry sails again", "Why now?", "Пора!", "“We sail”", "渡轮复航"])
def test_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
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
    assert is_worded_date(line)


@pytest.mark.parametrize("line", ["21.04.2025", "The budget of 2026", "In 2026, 14 of 20 voted.", "5 apples", "2026"])
def test_other_lines_are_no_dates_in_letters(line: str) -> None:
    assert not is_worded_date(line)
