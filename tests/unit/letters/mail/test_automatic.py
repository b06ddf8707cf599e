from __future__ import annotations

import pytest

from digest.letters.mail.automatic import why_automatic
from digest.letters.mail.message import parse_message
from tests.letters import MAILBOX, bounced, complained, written


def _why(content: bytes) -> str:
    return why_automatic(parse_message(content), lambda address: address == MAILBOX)


@pytest.mark.parametrize(
    "content",
    [
        written("Re: x", Auto_Submitted="auto-replied (vacation)"),
        written("Re: x", Auto_Submitted="auto-generated"),
        written("x", Precedence="bulk"),
        written("x", Precedence="JUNK"),
        written("x", X_Autoreply="yes"),
        written("x", X_Auto_Response_Suppress="DR, OOF, AutoReply"),
        written("x", List_Id="Harbor <weekly.harbor.example>"),
        written("x", List_Unsubscribe="<mailto:leave@harbor.example>"),
        written("x", Feedback_ID="week:harbor"),
        written("x", Return_Path="<>"),
        written("x", sender="MAILER-DAEMON@mx.example.net"),
        written("x", sender="No Reply <no-reply@shop.example>"),
        written("x", sender="harbor-request@lists.example"),
        written("x", sender=f"Harbor Weekly <{MAILBOX}>"),
        written("x", Sender="owner-harbor@lists.example"),
        bounced("ana@example.org"),
        complained("<1@news.example.org>"),
        b"Subject: subscribe\n\n",
        b"",
    ],
)
def test_what_a_program_sent_is_automatic(content: bytes) -> None:
    assert _why(content)


@pytest.mark.parametrize(
    "content",
    [
        written("subscribe"),
        written("subscribe", Auto_Submitted="no"),
        written("subscribe", sender="Noreen <noreen@example.org>"),
        written("subscribe", sender="Root Vegetables <roots@example.org>"),
        written("subscribe", Return_Path="<ana@example.org>"),
        written("subscribe", Precedence="normal"),
    ],
)
def test_what_a_person_writes_is_not(content: bytes) -> None:
    assert not _why(content)
