"""Sources and items in another language than declared; the language of a text is its first word here."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from digest.model.item import Item, StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import SourceLanguage
from digest.model.week import Week
from digest.reading.items.declared import in_found_language, misdeclared, source_language, source_language_now
from tests.tables import each_row

EN_US = Locale("en-US")


def confirm(text: str, declared: Locale) -> Locale:
    first = text.split(maxsplit=1)[0]
    return UNDETERMINED if first == "short" else declared if first == declared.language else Locale(first)


def item(language: str, locale: Locale = EN_US, source: str = "Herald", number: int = 0) -> Item:
    return Item(source, f"{language} {number}", "Text.", locale=locale)


def stored(*items: Item) -> list[StoredItem]:
    moment = datetime(2025, 4, 22, tzinfo=UTC)
    return [StoredItem(f"{place}", one, None, moment, Week(2025, 17)) for place, one in enumerate(items)]


@each_row(
    ("languages", "found"),
    [
        ("fr fr fr fr fr fr", "fr"),
        ("fr fr fr fr fr en", "en-US"),
        ("fr fr fr fr fr fr fr fr fr en", "fr"),
        ("fr fr fr fr fr fr fr en en en", "en-US"),
        ("fr fr fr en en en", "en-US"),
        ("fr en en en en en en en", "en-US"),
        ("fr short short short short short fr", "fr"),
        ("fr fr", "fr"),
        ("fr en", None),
        ("fr", None),
        ("fr short short short short", None),
        ("fr fr fr en", None),
        ("fr fr de de it it", "en-US"),
        ("en en en en en en", "en-US"),
        ("en en en en short", None),
        ("short short short", None),
        ("", None),
    ],
)
def test_a_source_is_in_another_language_if_most_of_its_items_are(languages: str, found: str | None) -> None:
    language = source_language([item(language) for language in languages.split()], confirm)

    assert language == (SourceLanguage("en-US", found) if found else None)


TO_FRENCH = SourceLanguage("en-US", "fr")
RIGHT = SourceLanguage("en-US", "en-US")
FR = Locale("fr")


@each_row(
    ("items", "now"),
    [
        ([], TO_FRENCH),
        ([item("short")], TO_FRENCH),
        ([item("en")], TO_FRENCH),
        ([item("fr"), item("fr"), item("en"), item("en"), item("en"), item("en")], TO_FRENCH),
        ([item("en"), item("en")], None),
        ([item("de"), item("de")], SourceLanguage("en-US", "de")),
        ([item("fr", FR), item("short", FR)], None),
        ([item("fr", FR)] * 5, SourceLanguage("fr", "fr")),
        ([item("de", FR), item("de", FR)], SourceLanguage("fr", "de")),
        # Mostly stored ones, which have the language that was found.
        ([item("short"), item("fr", FR), item("fr", FR)], TO_FRENCH),
    ],
)
def test_what_was_found_holds_until_most_items_are_surely_in_another_language(
    items: list[Item], now: SourceLanguage | None
) -> None:
    assert source_language_now(items, TO_FRENCH, confirm) == now


def test_a_source_that_was_right_is_judged_by_its_items() -> None:
    assert source_language_now([item("fr"), item("fr")], None, confirm) == TO_FRENCH
    assert source_language_now([item("en")] * 5, None, confirm) == RIGHT
    assert source_language_now([item("en"), item("en")], None, confirm) is None
    assert source_language_now([], None, confirm) is None


def test_a_source_that_is_right_is_asked_again_only_if_it_declares_another_language() -> None:
    def never(_text: str, _declared: Locale) -> Locale:
        raise AssertionError

    assert source_language_now([item("fr", number=number) for number in range(50)], RIGHT, never) == RIGHT
    assert source_language_now([item("fr", FR), item("en")], RIGHT, never) == RIGHT
    assert source_language_now([], RIGHT, never) == RIGHT
    assert source_language_now([item("fr", FR)] * 5, RIGHT, confirm) == SourceLanguage("fr", "fr")
    assert source_language_now([item("de", FR)] * 5, RIGHT, confirm) == SourceLanguage("fr", "de")
    assert source_language_now([item("fr", FR)], RIGHT, confirm) is None


@pytest.mark.parametrize(("words", "locale"), [("fr", "fr"), ("short", "fr"), ("en", "en-US"), ("de", "de")])
def test_an_item_of_a_wrong_source_has_the_language_found_or_the_one_that_it_is_surely_in(
    words: str, locale: str
) -> None:
    assert in_found_language(item(words), TO_FRENCH, confirm).locale == Locale(locale)


def test_an_item_that_is_declared_otherwise_stays_so() -> None:
    assert in_found_language(item("fr", Locale("de")), TO_FRENCH, confirm).locale == Locale("de")


def test_the_first_items_of_a_long_source_say_enough() -> None:
    asked: list[str] = []

    def counting(text: str, declared: Locale) -> Locale:
        asked.append(text)
        return confirm(text, declared)

    assert source_language((item("fr", number=number) for number in range(10_000)), counting)
    assert len(asked) == 50


def test_a_source_is_judged_as_if_all_of_its_items_were() -> None:
    misjudged = []
    for languages in itertools.product(("en", "fr", "short"), repeat=7):
        known, foreign = 7 - languages.count("short"), languages.count("fr")
        is_wrong = foreign >= (0.9 * known if known >= 5 else max(2, known))
        language = source_language(map(item, languages), confirm)
        if language != (TO_FRENCH if is_wrong else RIGHT if known >= 5 else None):
            misjudged.append(languages)

    assert not misjudged


def test_an_item_is_judged_once_to_find_those_that_cannot_be_translated() -> None:
    asked: list[str] = []

    def counting(text: str, declared: Locale) -> Locale:
        asked.append(text)
        return confirm(text, declared)

    misdeclared(stored(*(item("en", number=number) for number in range(60))), counting)

    assert len(asked) == 60


def test_a_tenth_of_the_items_of_a_right_source_is_enough() -> None:
    asked: list[str] = []

    def counting(text: str, declared: Locale) -> Locale:
        asked.append(text)
        return confirm(text, declared)

    assert source_language([item("en", number=number) for number in range(50)], counting) == RIGHT
    assert len(asked) == 6


def test_in_a_wrong_source_all_items_are_left_alone_but_those_that_are_right() -> None:
    items = stored(*map(item, [*["fr"] * 9, "short", "en"]))

    assert misdeclared(items, confirm) == {str(number) for number in range(10)}


def test_one_foreign_item_in_a_right_source_is_left_alone_and_no_other() -> None:
    items = stored(*map(item, "en fr short en en en".split()))

    assert misdeclared(items, confirm) == {"1"}


def test_sources_and_declared_languages_are_judged_apart() -> None:
    wrong = [item("fr", number=number) for number in range(5)]
    items = stored(*wrong, item("short", source="Gazette"), item("short", Locale("es")))

    assert misdeclared(items, confirm) == {"0", "1", "2", "3", "4"}
