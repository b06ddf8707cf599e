"""Why a server refused a message, and that nothing but "no such address" counts against an address."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.letters.mail.refusals import IN_WORDS, Refusal, refusal_of
from digest.model.delivery import Reply


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(550, "anything", "5.1.1"), "gone"),
        (Reply(550, "moved", "5.1.6"), "gone"),
        (Reply(556, "null MX", "5.1.10"), "gone"),
        (Reply(452, "anything", "4.2.2"), "full"),
        (Reply(552, "mailbox full", "5.2.2"), "full"),
        (Reply(550, "anything", "5.2.1"), "disabled"),
        (Reply(525, "anything", "5.7.13"), "disabled"),
        (Reply(552, "anything", "5.2.3"), "size"),
        (Reply(552, "anything", "5.3.4"), "size"),
        (Reply(450, "mail flood", "4.7.28"), "rate"),
        (Reply(550, "no such policy for user unknown", "5.7.26"), "policy"),
        (Reply(550, "SPF", "5.7.23"), "policy"),
        (Reply(550, "sender address does not exist", "5.1.8"), "policy"),
        (Reply(0, "", "4.4.7"), "unreachable"),
        (Reply(554, "too many hops", "5.4.6"), "unreachable"),
        (Reply(550, "media", "5.6.1"), "unclear"),
    ],
)
def test_status_says_why(reply: Reply, kind: Refusal) -> None:
    assert refusal_of(reply) == kind


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(550, "message refused as spam", "5.7.1"), "spam"),
        (Reply(550, "your address 192.0.2.1 is on a blocklist", "5.7.1"), "blocked"),
        (Reply(550, "user unknown to this policy", "5.7.1"), "policy"),
        (Reply(550, "User unknown", "5.0.0"), "gone"),
        (Reply(550, "no such user here", "5.3.0"), "gone"),
        (Reply(550, "unknown user", "5.2.0"), "gone"),
        (Reply(550, "anything", "5.0.0"), "unclear"),
    ],
)
def test_words_say_what_a_general_status_leaves_open(reply: Reply, kind: Refusal) -> None:
    assert refusal_of(reply) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("User unknown in virtual mailbox table", "gone"),
        ("No such user here", "gone"),
        ("Unrouteable address", "gone"),
        ("the address does not exist", "gone"),
        ("the account does not exist; mail from this domain is blocked", "blocked"),
        ("mailbox is full", "full"),
        ("user is over quota", "full"),
        ("account suspended", "disabled"),
        ("message too large", "size"),
        ("too many messages from your host, try again later", "rate"),
        ("rejected as spam", "spam"),
        ("host is on the blocklist, reputation too low", "blocked"),
        ("rejected by DMARC policy", "policy"),
        ("Sender address rejected: Domain not found", "policy"),
        ("relay access denied", "policy"),
        ("connection timed out", "unreachable"),
        ("Name service error for name: Host not found", "unreachable"),
        ("too many hops", "unreachable"),
        ("mailbox unavailable", "unclear"),
        ("transaction failed", "unclear"),
        ("see https://mx.example.net/spam-policy?user=unknown", "unclear"),
        ("<user-unknown@spam.example> was refused", "unclear"),
        ("", "unclear"),
    ],
)
def test_words_say_why_where_no_status_does(text: str, kind: Refusal) -> None:
    assert refusal_of(Reply(550, text)) == kind


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(450, "user unknown", "4.1.1"), "unclear"),
        (Reply(450, "user unknown", "5.1.1"), "unclear"),
        (Reply(451, "user unknown for now"), "unclear"),
        (Reply(550, "you have sent to too many recipients this hour", "5.1.1"), "rate"),
        (Reply(550, "address rejected: mailbox full", "5.1.1"), "full"),
    ],
)
def test_address_is_not_gone_for_now_or_if_words_deny_it(reply: Reply, kind: Refusal) -> None:
    assert refusal_of(reply) == kind


def test_words_beside_each_other_do_not_undo_a_status_that_they_confirm() -> None:
    assert refusal_of(Reply(550, "blocked: user unknown", "5.1.1")) == "gone"


def test_each_kind_has_words() -> None:
    assert IN_WORDS.keys() == set(get_args(Refusal))


_STATUS = st.from_regex(r"([45]\.[0-8]\.([0-9]|1[0-9]|2[0-9]))?", fullmatch=True)


@given(
    st.builds(
        Reply,
        st.sampled_from((0, 421, 450, 550, 552, 554)),
        st.lists(st.sampled_from([*IN_WORDS.values(), "user unknown", "for", "mx.example.net"]), max_size=4).map(
            " ".join
        ),
        _STATUS,
    )
)
def test_kind_in_our_words_is_read_as_the_same_kind(reply: Reply) -> None:
    kind = refusal_of(reply)

    kept = Reply(450 if reply.is_temporary else 550, f"came back: {IN_WORDS[kind]}", reply.enhanced)

    assert refusal_of(Reply.parse(kept.in_words)) == kind


@given(st.builds(Reply, st.integers(400, 499), st.text(), _STATUS))
def test_no_temporary_reply_is_about_an_address(reply: Reply) -> None:
    assert refusal_of(reply) != "gone"
