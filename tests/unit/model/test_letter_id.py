"""Message-IDs of letters, which the answers to them name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.letter_id import answered, letter_id

TOKENS = st.from_regex(r"\.?[A-Za-z0-9_-]{1,200}\.[A-Za-z0-9_-]{43}", fullmatch=True)
# RFC 5322, sections 3.2.3 and 3.6.4.
MESSAGE_ID = re.compile(r"<[A-Za-z0-9_+-]+(\.[A-Za-z0-9_-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*>")


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
