from __future__ import annotations

import pytest

from digest.model.delivery import Reply


@pytest.mark.parametrize(
    "reply",
    [Reply(550, "no such user", "5.1.1"), Reply(550, "no such user"), Reply(421, "", "4.3.2"), Reply(250), Reply(0)],
)
def test_reply_is_found_again_in_its_words(reply: Reply) -> None:
    assert Reply.parse(reply.in_words) == reply


@pytest.mark.parametrize(
    ("words", "reply"),
    [("", Reply(0)), ("cannot be read", Reply(0, "cannot be read")), ("0 broken", Reply(0, "broken"))],
)
def test_words_of_another_kind_are_the_text(words: str, reply: Reply) -> None:
    assert Reply.parse(words) == reply
