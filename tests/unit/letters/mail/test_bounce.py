from __future__ import annotations

import pytest

from digest.letters.mail.bounce import Bounce, read_bounce
from digest.letters.mail.message import parse_message
from digest.letters.mail.refusals import Refusal
from digest.model.delivery import Reply
from tests.letters import bounced, complained, written

_ID = "<a1.2025W17.abcdefghijkl@news.example.org>"


def _read(content: bytes) -> Bounce | None:
    return read_bounce(parse_message(content))


def _from_server(text: str, **headers: str) -> bytes:
    return written("Undelivered Mail Returned to Sender", text, sender="MAILER-DAEMON@mx.example.net", **headers)


def _kind(text: str) -> Refusal:
    found = _read(_from_server(text))
    assert found
    assert found.is_final
    return found.kind


def test_report_of_a_server_has_its_reply_the_addresses_and_the_message_that_came_back() -> None:
    found = _read(bounced("ana@example.org", message_id=_ID))

    assert found == Bounce(Reply(550, "550 5.1.1 no such mailbox", "5.1.1"), True, (_ID,), ("ana@example.org",))
    assert found.kind == "gone"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_line_end_ends_a_line(end: bytes) -> None:
    found = _read(bounced("ana@example.org", message_id=_ID).replace(b"\n", end))

    assert found
    assert (found.kind, found.message_ids) == ("gone", (_ID,))


def test_report_of_a_delay_is_not_final() -> None:
    found = _read(bounced("ana@example.org", action="delayed", status="4.4.1"))

    assert found
    assert not found.is_final


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded"])
def test_report_that_a_message_arrived_is_no_bounce(action: str) -> None:
    assert _read(bounced("ana@example.org", action=action, status="2.0.0")) is None


def _of_two(action: str, status: str) -> Bounce | None:
    """A bounce with one more block: what became of the message at the other of two addresses."""
    other = f"Final-Recipient: rfc822; ben@example.org\nAction: {action}\nStatus: {status}\n\n".encode()
    return _read(
        bounced("ana@example.org").replace(b"Final-Recipient: rfc822; ana", other + b"Final-Recipient: rfc822; ana")
    )


def test_message_that_arrived_at_one_of_two_addresses_did_not_come_back() -> None:
    assert not _of_two("relayed", "2.0.0").is_final


@pytest.mark.parametrize(("status", "kind"), [("5.2.2", "full"), ("5.1.1", "gone")])
def test_address_is_gone_only_if_all_of_them_are(status: str, kind: Refusal) -> None:
    assert _of_two("failed", status).kind == kind


def test_report_names_both_the_address_that_we_wrote_to_and_the_one_that_failed() -> None:
    content = bounced("ana@home.example").replace(b"Action:", b"Original-Recipient: rfc822; ana@example.org\nAction:")

    assert _read(content).recipients == ("ana@example.org", "ana@home.example")


@pytest.mark.parametrize(
    ("status", "told", "kind"),
    [
        # The status of the server itself, not the one that the reporting server made of it.
        ("5.1.1", "550 5.7.1 your host is on a blocklist", "blocked"),
        ("5.0.0", "550 5.1.1 User unknown", "gone"),
        ("5.0.0", "550 User unknown", "gone"),
        ("5.2.2", "552 5.2.2 mailbox full", "full"),
        ("4.4.7", "", "unreachable"),
        ("5.7.26", "550-5.7.26 not authenticated", "policy"),
        ("5.0.0", "procmail: lock failure", "unclear"),
    ],
)
def test_reply_of_the_server_says_why(status: str, told: str, kind: Refusal) -> None:
    content = bounced("ana@example.org", status=status).replace(f"550 {status} no such mailbox".encode(), told.encode())

    assert _read(content).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Postfix, qmail, sendmail, and in words that no program of ours knows.
        (
            "This is the Postfix program at mx.example.net.\n\n<ana@example.org>: host mx said: 550 5.1.1 no such",
            "gone",
        ),
        ("Hi. This is the qmail-send program.\n\n<ana@example.org>:\nno such mailbox. (#5.1.1)", "gone"),
        ("----- permanent fatal errors -----\n<ana@example.org>\n\n550 5.1.1 User unknown", "gone"),
        ("Oh dear! We found nobody of that name.\n\n    >>> 550 5.1.1 unknown", "gone"),
        ("Alas, it was not to be.\n\nana@example.org: 550 mailbox is full", "full"),
        ("Alas, it was not to be.\n\nana@example.org: no such user", "gone"),
        ("Es konnte nicht zugestellt werden.", "unclear"),
    ],
)
def test_words_of_a_server_say_why(text: str, kind: Refusal) -> None:
    assert _kind(text) == kind


@pytest.mark.parametrize(
    "begin",
    [
        "Received: from mx.example.net",
        "> Return-Path: <digest@news.example.org>",
        "------ This is a copy of the message, including all the headers. ------",
        "   ----- Original message follows -----",
        "Message headers follow.",
    ],
)
def test_news_that_came_back_does_not_say_why(begin: str) -> None:
    news = "Version 5.1.1 is out: User unknown, such as 550 5.1.1, is now an error."

    assert _kind(f"Alas.\n\n{begin}\nSubject: Harbor Weekly\n\n{news}") == "unclear"


def test_bounce_in_the_message_that_came_back_does_not_say_why() -> None:
    inner = bounced("ben@example.org").decode().replace('"part"', '"inner"').replace("--part", "--inner")
    content = (
        bounced("ana@example.org", status="5.2.2")
        .decode()
        .replace("The news of the week.\n", "The news.\n")
        .replace("Message-ID: <1@news.example.org>\n\n", f"Message-ID: {_ID}\n{inner}")
    )

    found = _read(content.encode())

    assert (found.kind, found.recipients) == ("full", ("ana@example.org",))


def test_html_alone_is_read_as_its_words() -> None:
    content = _from_server("<p>Alas: <b>550 5.2.2</b> <i>full</i></p>").replace(b"text/plain", b"text/html")

    assert _read(content).kind == "full"


def test_returned_headers_in_a_text_have_the_message_id() -> None:
    text = f"Es konnte nicht zugestellt werden.\n\nTo: ana@example.org\nMessage-ID: {_ID}\nSubject: Harbor Weekly\n"

    assert _read(_from_server(text)).message_ids == (_ID,)


def test_words_of_a_delay_are_not_final() -> None:
    text = "Warning message only: it has not yet been delivered, and will be retried.\n\n<ana@example.org>"

    assert not _read(_from_server(text)).is_final


@pytest.mark.parametrize(
    "content",
    [
        written("Re: Harbor Weekly", "I like it. My brother <ben@example.org>: would he like it, too?"),
        written(
            "I am away", "To: ana@example.org\nI am away until Monday.", Return_Path="<>", Auto_Submitted="auto-replied"
        ),
        written("Automatic reply: Harbor Weekly", "Away", References=_ID),
        written("subscribe"),
        b"",
    ],
)
def test_what_a_person_writes_or_lets_a_program_answer_is_no_bounce(content: bytes) -> None:
    assert _read(content) is None


def test_complaint_is_no_bounce() -> None:
    assert _read(complained(_ID)) is None
