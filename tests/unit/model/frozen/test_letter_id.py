"""Message-IDs of letters, which the answers to them name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.frozen.letter_id import answered, is_letter, letter_id

TOKENS = st.from_regex(r"\.?[A-Za-z0-9_-]{1,200}\.[A-Za-z0-9_-]{43}", fullmatch=True)
# RFC 5322, sections 3.2.3 and 3.6.4.
MESSAGE_ID = re.compile(r"<[A-Za-z0-9_+-]+(\.[A-Za-z0-9_-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*>")


def test_message_ids_of_letters_are_these_for_ever() -> None:
    ids = [letter_id(action, "W10.x-_", "news.example.org") for action in ("confirm", "leave", "known", "left")]

    assert ids == [
        "<confirm+W10.x-_@news.example.org>",
        "<leave+W10.x-_@news.example.org>",
        "<known+W10.x-_@news.example.org>",
        "<left+W10.x-_@news.example.org>",
    ]
    assert [answered(one) for one in ids] == [("confirm", "W10.x-_"), ("leave", "W10.x-_"), None, None]
    assert all(map(is_letter, ids))


@given(action=st.sampled_from(["confirm", "leave"]), token=TOKENS)
def test_an_answer_names_the_action_and_the_token(action: str, token: str) -> None:
    made = letter_id(action, token, "news.example.org")
    assert MESSAGE_ID.fullmatch(made)
    assert answered(f"<1234@mail.example.org>\r\n {made}") == (action, token)


@pytest.mark.parametrize(
    "references",
    [
        "",
        "<1234@mail.example.org>",
        "<known+0123@news.example.org>",
        "<confirm+token@news.example.org>",
        "confirm+a.b@news.example.org",
        "<confirm+" * 100_000,
        "<confirm+" + "a" * 200_000,
        "<confirm+" + "a." * 100_000,
    ],
    ids=lambda text: text[:20],
)
def test_other_references_answer_no_question(references: str) -> None:
    assert answered(references) is None
