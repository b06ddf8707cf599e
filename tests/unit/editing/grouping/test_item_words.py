import pytest

from digest.editing.grouping.item_words import compared_title, outstanding
from digest.language.text.words.words import words
from digest.model.item import Item


def test_the_title_of_an_item_without_one_is_its_headline() -> None:
    assert compared_title(Item("Post", "", "Ferry aground. All are safe.")) == "Ferry aground"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ferry «Gull» runs aground off Northport", "ferry gull northport"),
        ("пожар на пароме «Чайка»: 14 раненых", "чайка 14"),
        ("about 1 315 houses", "1315"),
        ("渡轮", "渡轮"),
    ],
)
def test_what_stands_out_is_all_that_has_no_small_letter_in_front(text: str, found: str) -> None:
    assert words(outstanding(text)) == tuple(found.split())
