"""Replies of mail servers are read as values."""

from __future__ import annotations

import pytest

from digest.letters.transports.replies import read_reply, without_secrets
from digest.model.delivery import Reply


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        (b"5.1.1 no such user", Reply(550, "no such user", "5.1.1")),
        (b"5.7.1 first line\n5.7.1 second line", Reply(550, "first line second line", "5.7.1")),
        (b"no status at all", Reply(550, "no status at all")),
        (b"version 5.1.1 is no status", Reply(550, "version 5.1.1 is no status")),
        (b"5.1.1", Reply(550, "", "5.1.1")),
        (b"", Reply(550)),
        (b"\xff\x1b[31mred", Reply(550, "\N{REPLACEMENT CHARACTER}[31mred")),
        (b"<a@b.example> and a@b.example, nobody", Reply(550, "… and … nobody")),
    ],
)
def test_a_reply_has_its_status_and_its_words_without_addresses(said: bytes, reply: Reply) -> None:
    assert read_reply(550, said) == reply


def test_a_reply_without_end_is_cut() -> None:
    assert len(read_reply(550, b"x" * 1_000_000).text) <= 500


def test_a_link_to_a_subscription_is_left_out_and_one_that_helps_is_not() -> None:
    said = "spam (https://news.example.org/subscription/preferences/SECRET), see https://mail.example.com/help"

    assert read_reply(550, said).text == "spam … see https://mail.example.com/help"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("no such user digest", "no such user ***"),
        ("AUTH c2VzYW1l and SESAME", "AUTH *** and ***"),
        ("open sesame 7", "open *** 7"),
        ("nothing of it", "nothing of it"),
    ],
)
def test_what_a_server_says_is_told_without_our_secrets(said: str, left: str) -> None:
    assert without_secrets(said, ["digest", "sesame", ""]) == left
    assert without_secrets(said, []) == said
