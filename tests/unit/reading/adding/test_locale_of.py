"""The language of a new source."""

from digest.language.text.words.language_identification import Confirm, cannot_say
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Masthead
from digest.reading.adding.source_language import locale_of
from tests.tables import each_row

PT, EN = Locale("pt"), Locale("en-US")


def items(*locales: Locale) -> list[Item]:
    return [Item("a", "title", "text", locale=locale) for locale in locales]


def in_portuguese(_text: str, _declared: Locale) -> Locale:
    return PT


@each_row(
    ("masthead", "read", "confirm", "expected"),
    [
        (Masthead(locale=PT), items(PT, PT), cannot_say, PT),
        (Masthead(locale=PT), items(PT, PT), in_portuguese, PT),
        (Masthead(locale=PT), [], cannot_say, PT),
        (Masthead(locale=PT), items(UNDETERMINED), cannot_say, PT),
        (Masthead(locale=EN), items(EN, EN), in_portuguese, UNDETERMINED),
        (Masthead(locale=PT), items(PT, EN), cannot_say, UNDETERMINED),
        (Masthead(), items(PT), cannot_say, UNDETERMINED),
        (None, items(PT), cannot_say, UNDETERMINED),
    ],
)
def test_a_declared_language_is_taken_over_if_it_is_right(
    masthead: Masthead | None, read: list[Item], confirm: Confirm, expected: Locale
) -> None:
    assert locale_of(masthead, read, confirm) == expected
