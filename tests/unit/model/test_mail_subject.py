"""Subjects of emails from a pattern."""

import pytest

from digest.model.mail_subject import PLACEHOLDERS, check_subject, fill_subject

WORDS = {"title": "Harbor Weekly", "headline": "The bridge is open", "week": "Week 17", "dates": "April 21"}


@pytest.mark.parametrize(
    ("pattern", "subject"),
    [
        ("{title}: {headline}", "Harbor Weekly: The bridge is open"),
        ("{week} ({dates})", "Week 17 (April 21)"),
        ("News of the harbor", "News of the harbor"),
        ("", ""),
    ],
)
def test_a_pattern_is_filled(pattern: str, subject: str) -> None:
    assert fill_subject(check_subject(pattern), WORDS) == subject


def test_every_placeholder_has_words() -> None:
    assert WORDS.keys() == set(PLACEHOLDERS)


def test_braces_of_a_headline_are_no_placeholders() -> None:
    assert fill_subject("{headline}", WORDS | {"headline": "{title} {0}"}) == "{title} {0}"


@pytest.mark.parametrize("pattern", ["{lead}", "{}", "{0}", "{title!r}", "{title.text}", "{ title }"])
def test_an_unknown_placeholder_is_refused_with_those_that_there_are(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"is unknown; a subject may have \{title\}, \{headline\}, "):
        check_subject(pattern)


@pytest.mark.parametrize("pattern", ["{title", "title}", "{{title}", "}{"])
def test_a_brace_without_partner_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="a brace has no partner"):
        check_subject(pattern)
