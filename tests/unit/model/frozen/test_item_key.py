"""The frozen rule of keys: its values are pinned for ever. Change none of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from digest.editing.summary import headline
from digest.language.text.characters import normalize
from digest.language.text.sentences import periods, sentences
from digest.model.frozen.item_key import _beginning, day_of, name_of
from digest.model.item import Item
from digest.model.item_identity import IdentifiedItem, copy_key, item_key
from digest.model.locale import Locale
from tests.tables import each_row

DAY = date(2025, 4, 21)
WEST = timezone(timedelta(hours=-5))

KEYS = {
    "an id": (
        Item("Herald", "Ferry", "At noon.", id="tag:herald.example.com,2025:1", url="https://herald.example.com/1"),
        "3d96e4004cb96d7f4086abc937cdfb0c",
    ),
    "an id that is a link": (
        Item("Herald", "Ferry", "At noon.", id="https://herald.example.com/1"),
        "f6c676116bbe37482442c9fb6dd4f566",
    ),
    "a link": (
        Item("Herald", "Ferry", "At noon.", url="https://herald.example.com/1", published=DAY),
        "56c90045fdef19cbf6238034ff531070",
    ),
    "a title and a day": (
        Item("Herald", "The ferry sails", "At noon.", published=DAY),
        "a60ee6a4d53a05c813514ebd92d2b4d9",
    ),
    "a title and a time": (
        Item("Herald", "The ferry sails", "At noon.", published=datetime(2025, 4, 21, 23, 30, tzinfo=WEST)),
        "a60ee6a4d53a05c813514ebd92d2b4d9",
    ),
    "a title without a date": (
        Item("Herald", "The ferry sails", "At noon."),
        "5b8d5e464bf06bd3327367265802287c",
    ),
    "a title of the first year": (
        Item("Herald", "The ferry sails", "At noon.", published=datetime(1, 1, 1, tzinfo=UTC)),
        "fac132f1bc7a597dde3174154e7459e3",
    ),
    "a title in typographic quotes": (
        Item("Herald", "“It’s  late” – Lind\u00a0says", "", published=DAY),
        "754527109bfda8031b6d757aaa9e2725",
    ),
    "a title in plain quotes": (
        Item("Herald", '"it\'s late" - lind says', "", published=DAY),
        "754527109bfda8031b6d757aaa9e2725",
    ),
    "a title, decomposed": (
        Item("Herald", "Cafe\u0301 in Ko\u0308ln", "", published=DAY),
        "f7607de5b63002407542664e9ba8386f",
    ),
    "a title, composed": (
        Item("Herald", "Café in Köln", "", published=DAY),
        "f7607de5b63002407542664e9ba8386f",
    ),
    "a title of full width": (
        Item("Herald", "ＦＥＲＲＹ １２", "", published=DAY),
        "03377a341ac103b7864dd6a3a2545382",
    ),
    "a title with a sharp s": (
        Item("Herald", "Straße", "", published=DAY),
        "72176a9663378a1581c0bd999890e9d7",
    ),
    "a title in Russian": (
        Item("Вестник", "Паром уходит в полдень", "", published=DAY),
        "9e42d7ebf29871091df539bf087fa876",
    ),
    "a title in Arabic": (
        Item("المرصد", "تفتح المنارة القديمة", "", published=DAY),
        "101aea69d42d239080a17cffed317adb",
    ),
    "a title in Chinese": (
        Item("港报", "渡轮周一恢复通航", "", published=DAY),
        "bdd694e2e36d7300f059052f1eaa1ada",
    ),
    "a title in Hindi": (
        Item("बंदरगाह", "नौका दोपहर को चलती है", "", published=DAY),
        "201dd5a41baf83d0f83989978a8f4f5a",
    ),
    "no title": (
        Item("Herald", "", "The ferry sails at noon. It was late.", published=DAY),
        "4d6ec107ec3295c273b6369af76bed68",
    ),
    "no title and no date": (
        Item("Herald", "", "The ferry sails at noon. It was late."),
        "7a83d8e65a24d30371062c1ef1ddbb91",
    ),
    "no title, in Russian": (
        Item("Вестник", "", "Паром уходит в полдень по расписанию. Он опоздал.", published=DAY),
        "e02094f3754c47d1f0459a92142cc9fd",
    ),
    "no title, in Chinese": (
        Item("港报", "", "渡轮周一上午恢复通航。昨天停航。", published=DAY),
        "e4ec27e328d42046578235adca77aab5",
    ),
    "no title, a long beginning": (
        Item("Herald", "", "word " * 40, published=DAY),
        "9267c48777ab746fbe2976999c7e9657",
    ),
    "no title and no text": (
        Item("Herald", "", "", published=DAY),
        "1c33c41531be9cc920141156759db0cb",
    ),
}


@pytest.mark.parametrize(("item", "key"), KEYS.values(), ids=KEYS.keys())
def test_a_key_is_this_for_ever(item: Item, key: str) -> None:
    assert item_key(item) == key


NOTICE = Item(
    "Herald",
    "Notice",
    "Water is off in Sail Lane.",
    id="notice",
    url="https://herald.example.com/",
    html="<p>Water is off in Sail Lane.</p>",
    published=datetime(2025, 4, 21, 23, 30, tzinfo=WEST),
    locale=Locale("en"),
)


def test_the_key_of_a_second_piece_with_one_id_is_this_for_ever() -> None:
    assert IdentifiedItem(NOTICE, item_key(NOTICE), "").rival_key == "96d6cec8a12f21ef9d392be3aac0f36a"


def test_the_name_of_a_copy_is_this_for_ever() -> None:
    assert copy_key(NOTICE) == "6f2ebb1c226ef99a8fff12f9bf36f16c"
    assert (
        copy_key(Item("Herald", "Photo", "", url="https://herald.example.com/")) == "58c54c5d696e09510ed8821f28af3f2f"
    )


def test_a_name_is_this_for_ever() -> None:
    assert name_of("a", "bc") == "5310a58788781ab25d5ad7c3f8503582"
    assert name_of("ab", "c") == "430fb1b4ac43316eca81fab27a1930ab"


@each_row(
    ("text", "beginning"),
    [
        ("The ferry sails at noon. It was late.", "the ferry sails at noon"),
        ("The ferry sails at noon", "the ferry sails at noon"),
        ("The ferry\n sails at  noon!", "the ferry sails at noon"),
        ("“The ferry sails at noon.” So it did.", '"the ferry sails at noon'),
        ("The ferry sails at noon... It did.", "the ferry sails at noon"),
        ("The ferry costs 3.50 euros from May on. It was free.", "the ferry costs 3.50 euros from may on"),
        ("Mr. Lind. Mr. Quay. And more of them came.", "mr. lind. mr. quay. and more of them came"),
        ("Photo: A. Lind\n\nThe crane was painted red. It had been blue.", "photo: a. lind the crane was painted red"),
        ("The crane at the old dock is red as of today\n\nMore", "the crane at the old dock is red as of today"),
        ("The crane at the old dock is red all day\n\nMore", "the crane at the old dock is red all day"),
        ("The crane at the old dock is red all dy\n\nMore", "the crane at the old dock is red all dy more"),
        ("The crane is red\n\nMore", "the crane is red more"),
        ("渡轮周一上午恢复通航。昨天停航。", "渡轮周一上午恢复通航"),
        ("नौका दोपहर को चलती है। वह देर से आई।", "नौका दोपहर को चलती है"),
        ("Նավը մեկնում է կեսօրին։ Այն ուշացավ։", "նավը մեկնում է կեսօրին"),
        ("x" * 200, "x" * 90),
        ("", ""),
    ],
)
def test_an_item_without_a_title_goes_by_its_beginning(text: str, beginning: str) -> None:
    assert _beginning(text) == beginning


@pytest.mark.parametrize("more", [" Nobody knows why.", "\n\nNobody knows why.", "\n\n" + "Nobody knows why. " * 100])
def test_a_beginning_stays_when_the_text_grows(more: str) -> None:
    for text in ("The ferry sails at noon.", "It was no. 5. It sank.", "Паром уходит в полдень.", "word " * 20):
        assert _beginning(text + more) == _beginning(text)


def test_a_book_without_a_period_takes_no_time() -> None:
    assert _beginning(" \n" * 1000 + "a " * 1_000_000) == ("a " * 45)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (None, ""),
        (DAY, "2025-04-21"),
        (datetime(2025, 4, 21, 23, 30, tzinfo=WEST), "2025-04-21"),
        (date(1, 1, 1), "0001-01-01"),
    ],
)
def test_a_day_is_the_one_that_the_source_writes(published: date | None, day: str) -> None:
    assert day_of(published) == day


def test_no_key_depends_on_what_is_tuned(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("a key depends on this")

    for module, name in (
        (sentences, "each_sentence"),
        (sentences, "belongs_to_word"),
        (periods, "belongs_to_word"),
        (headline, "headline"),
        (headline, "sentences"),
        (normalize, "normalize"),
    ):
        monkeypatch.setattr(module, name, refuse)

    for item, key in KEYS.values():
        assert item_key(item) == key
        assert IdentifiedItem(item, key, "").rival_key
