"""An editor's words for single locales, in an edition: the module compose/draft/own_words.py."""

import pytest

from digest.errors import DraftError
from digest.model.draft import DraftItem, DraftWords
from digest.model.edition import Introduction, OwnWords
from tests.desk import ES, edited, named, stored

FERRY, BRIDGE, TREES = stored("ferry"), stored("bridge", "Post"), stored("trees")


def words(*titles: tuple[str, str], **others: str) -> DraftWords:
    return DraftWords(
        ES, titles=tuple((DraftItem(id_, line), title) for line, (id_, title) in enumerate(titles, 5)), **others
    )


def test_the_words_of_a_locale_are_frozen_with_the_edition() -> None:
    own = words((FERRY.key[:8], "El barco"), introduction="Hola *a todos*.", subject="Asunto", preheader="Y más")
    edition = edited((FERRY, BRIDGE), named(FERRY), named(BRIDGE), own_words=(own,)).edition

    said = Introduction((("Hola a todos.",),), ES, (("Hola <em>a todos</em>.",),))
    assert edition.own_words == (OwnWords(ES, said, "Asunto", "Y más", ((FERRY.key, "El barco"),)),)


def test_a_title_may_be_given_by_any_item_of_its_story() -> None:
    own = words((TREES.key, "Los árboles"))
    edition = edited((FERRY, TREES), named(FERRY, TREES), own_words=(own,)).edition

    assert edition.own_words[0].titles == ((FERRY.key, "Los árboles"),)


def test_of_two_titles_for_one_story_that_of_its_first_item_counts() -> None:
    own = words((TREES.key, "Los árboles"), (FERRY.key, "El barco"))
    edition = edited((FERRY, TREES), named(FERRY, TREES), own_words=(own,)).edition

    assert edition.own_words[0].titles == ((FERRY.key, "El barco"),)


def test_a_title_of_a_dropped_story_counts_for_nothing() -> None:
    own = words((TREES.key, "Los árboles"))
    edition = edited((FERRY, TREES), named(FERRY), named(TREES, drop=True), own_words=(own,)).edition

    assert edition.own_words == (OwnWords(ES),)


def test_a_title_for_an_unknown_item_is_told_with_its_line() -> None:
    with pytest.raises(DraftError, match=r"draft\.toml:5: titles: 'abcd' is not an item of 2025-W17"):
        edited((FERRY,), named(FERRY), own_words=(words(("abcd", "X")),))


def test_a_title_for_an_item_that_went_elsewhere_is_passed_over_with_a_warning() -> None:
    result = edited((FERRY,), named(FERRY), own_words=(words(("f00d", "X")),))

    assert [(finding.line, finding.message) for finding in result.findings] == [
        (5, "titles: 'f00d' is no longer an item of 2025-W17; ignored"),
    ]  # fmt: skip
