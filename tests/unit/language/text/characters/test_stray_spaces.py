"""Spaces beside punctuation."""

from __future__ import annotations

from digest.language.text.characters.stray_spaces import without_stray_spaces
from tests.growth import growth
from tests.tables import each_row


@each_row(
    ("language", "line", "expected"),
    [
        ("vi", "Tàu chìm , cảng đóng", "Tàu chìm, cảng đóng"),
        ("vi", "“ Tàu ” chìm ?", "“Tàu” chìm?"),
        ("vi", "' Tàu ' chìm", "'Tàu' chìm"),
        ("en", 'The " ferry " ( old ) sails .', 'The "ferry" (old) sails.'),
        ("en", "The captains' ferry's ' pier", "The captains' ferry's ' pier"),
        ("en", "ASP .NET :-) sails", "ASP .NET :-) sails"),
        ("fr", "Le bac : parti ? Oui , enfin", "Le bac : parti ? Oui, enfin"),
        ("fr", "Le « bac » part !", "Le « bac » part !"),
        ("en", "Ferry", "Ferry"),
    ],
)
def test_stray_spaces_go_and_those_of_a_language_stay(language: str, line: str, expected: str) -> None:
    assert without_stray_spaces(line, language) == expected


def test_a_long_line_takes_time_in_proportion() -> None:
    assert growth(lambda size: without_stray_spaces('" a , ' * size, "en"), 500) < 8
