"""Replies of mail servers are read as values, and say whether a reader's address is wrong."""

from __future__ import annotations

import pytest

from digest.delivery.replies import is_about_address, read_reply
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


@pytest.mark.parametrize(
    "reply",
    [
        Reply(550, "anything", "5.1.1"),
        Reply(556, "null MX", "5.1.10"),
        Reply(550, "mailbox disabled", "5.2.1"),
        Reply(550, "User unknown in virtual mailbox table"),
        Reply(550, "No such user here"),
        Reply(550, "Unrouteable address"),
        Reply(553, "the address does not exist"),
    ],
)
def test_a_refused_address_is_about_the_address(reply: Reply) -> None:
    assert is_about_address(reply)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(550, "message refused as spam", "5.7.1"),
        Reply(550, "no such policy for user unknown", "5.7.26"),
        Reply(552, "message too large", "5.3.4"),
        Reply(552, "mailbox full", "5.2.2"),
        Reply(550, "sender address does not exist", "5.1.8"),
        Reply(550, "relay not permitted"),
        Reply(554, "transaction failed"),
        Reply(451, "user unknown for now"),
    ],
)
def test_a_refusal_of_what_we_send_is_not(reply: Reply) -> None:
    assert not is_about_address(reply)


def test_a_link_to_a_subscription_is_left_out_and_one_that_helps_is_not() -> None:
    said = "spam (https://news.example.org/subscription/preferences/SECRET), see https://mail.example.com/help"

    assert read_reply(550, said).text == "spam … see https://mail.example.com/help"
