from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.reading.items.item_language import with_locale

ITEM = Item("Herald", "Le bac repart", "Il part à midi.")


def test_a_declared_locale_is_never_doubted() -> None:
    declared = Item("Herald", "Le bac repart", "Il part à midi.", locale=Locale("pt-BR"))

    assert with_locale(declared, lambda _: Locale("fr")) is declared


def test_an_item_without_one_gets_that_of_its_words() -> None:
    assert with_locale(ITEM, lambda _: Locale("fr")).locale == Locale("fr")


def test_title_and_text_tell() -> None:
    seen: list[str] = []

    with_locale(ITEM, lambda text: seen.append(text) or UNDETERMINED)  # type: ignore[func-returns-value] # for its effect

    assert seen == ["Le bac repart\nIl part à midi."]


def test_an_item_that_says_nothing_of_its_language_stays_as_it_is() -> None:
    assert with_locale(ITEM, lambda _: UNDETERMINED) is ITEM


def test_a_feed_of_several_languages_declares_none() -> None:
    several = Item("Herald", "Le bac repart", "Il part à midi.", locale=Locale("mul"))

    assert with_locale(several, lambda _: Locale("fr")).locale == Locale("fr")
    assert with_locale(several, lambda _: UNDETERMINED) is several
