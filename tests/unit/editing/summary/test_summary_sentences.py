"""The sentences of an item that may be used in a summary."""

from __future__ import annotations

import pytest

from digest.editing.summary.summary_sentences import summary_sentences
from digest.language.text.sentences.sentences import sentences
from tests.tables import each_row
from tests.unit.editing.summarizers.test_extract import stored


def parts(text: str) -> list[str]:
    return [candidate.text for candidate in summary_sentences(stored(text))]


def test_each_sentence_with_its_place_and_its_stems() -> None:
    found = summary_sentences(stored("Arden (HN) - Ferries sail. The pier stands."))

    assert [(each.text, each.item, each.position, each.order) for each in found] == [
        ("Ferries sail.", "one", 0, 0),
        ("The pier stands.", "one", 1, 1),
    ]
    assert found[0].stems == ("ferri", "sail")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sails.The pier stands.", ["The ferry sails.", "The pier stands."]),
        ("Il est parti.À midi, il revient.", ["Il est parti.", "À midi, il revient."]),
        ("Паром ушел.Причал пуст.", ["Паром ушел.", "Причал пуст."]),
        ('It "sails.""It stays," they say.', ['It "sails."', '"It stays," they say.']),
        ('The ferry sails."We are glad," they say.', ["The ferry sails.", '"We are glad," they say.']),
        ("In 2024.Then it sailed.", ["In 2024.", "Then it sailed."]),
    ],
)
def test_a_space_that_a_site_has_lost_between_two_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize("text", ["It runs on Node.js and ASP.NET.", "The U.S.A. sail.", "See harbor.example for it."])
def test_a_period_within_a_name_parts_nothing(text: str) -> None:
    assert parts(text) == [text]


def test_a_dateline_with_a_period_is_a_sentence_of_its_own() -> None:
    found = summary_sentences(stored("АРДЕН, 25 мая. /ВЕСТИ/. Паром снова ходит, сообщил капитан порта."))

    assert [(each.text, each.order) for each in found] == [("Паром снова ходит, сообщил капитан порта.", 0)]
    assert found[0].position > 0


def test_a_line_that_ends_on_purpose_is_a_part_of_its_own() -> None:
    found = summary_sentences(stored("Ferries sail.\n\nThe pier\nIt stands\nagain. It is old."))

    assert [(each.text, each.position) for each in found] == [
        ("Ferries sail.", 0),
        ("The pier", 1),
        ("It stands\nagain.", 1),
        ("It is old.", 2),
    ]


@each_row(
    ("language", "text"),
    [
        # Words that the text has again, before a capital each time: a name, a product, a noun.
        ("en", "Now they may call the old Arden Ferries desk. Now they may call the old Quay office."),
        ("fr", "Il y a un million de numéros de Sécurité sociale. Il y a un million de numéros de Carte verte."),
        ("ru", "Об этом вчера сообщил капитан порта Анна Росси. Об этом вчера сообщил капитан порта Бен Ким."),
        ("de", "Seit gestern fährt in Arden die alte Fähre. Seit gestern fährt in Arden die neue Bahn."),
        # Words that begin sentences, and stand in names too.
        ("en", "Close The Harbor sails on, says the captain of the band."),
        ("en", "The band of the harbor sang their first song Meanwhile, which nobody had heard."),
        ("de", "Der Film vom Hafen trägt den Namen Allerdings nicht zu Unrecht."),
        ("fr", "Le film du port porte le beau titre Selon la mer et le vent."),
        ("vi", "Hiện trường vụ chìm tàu ở cảng Arden Khoảng 3 giờ, tàu chìm."),
    ],
)
def test_a_sentence_begins_where_its_source_begins_it(language: str, text: str) -> None:
    item = stored(text, language=language)

    assert [candidate.text for candidate in summary_sentences(item)] == list(sentences(text))
