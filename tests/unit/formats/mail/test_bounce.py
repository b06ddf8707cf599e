from __future__ import annotations

import pytest

from digest.formats.mail.bounce import Bounce, read_bounce
from digest.formats.mail.message import parse_message
from tests.letters import bounced, complained, written

_ID = "<a1.2025W17.abcdefghijkl@news.example.org>"


def _read(content: bytes) -> Bounce | None:
    return read_bounce(parse_message(content))


def _from_server(text: str, **headers: str) -> bytes:
    return written("Undelivered Mail Returned to Sender", text, sender="MAILER-DAEMON@mx.example.net", **headers)


def test_report_of_a_server_names_the_reader_the_status_and_the_message_that_came_back() -> None:
    assert _read(bounced("ana@example.org", message_id=_ID)) == Bounce(("ana@example.org",), True, "5.1.1", (_ID,))


def test_report_of_a_delay_is_temporary() -> None:
    found = _read(bounced("ana@example.org", action="delayed", status="4.4.1"))

    assert found
    assert not found.is_permanent
    assert found.status == "4.4.1"


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded"])
def test_report_that_a_message_arrived_is_no_bounce(action: str) -> None:
    assert _read(bounced("ana@example.org", action=action, status="2.0.0")) is None


def test_original_recipient_counts_more_than_the_one_to_whom_it_was_passed_on() -> None:
    content = bounced("ana@home.example").replace(b"Action:", b"Original-Recipient: rfc822; ana@example.org\nAction:")

    assert _read(content).recipients == ("ana@example.org",)


@pytest.mark.parametrize(
    "text",
    [
        # Postfix, qmail, sendmail, and in words that no program of ours knows.
        "This is the Postfix program at host mx.example.net.\n\n<ana@example.org>: host mx said: 550 5.1.1 no such",
        "Hi. This is the qmail-send program at mx.example.net.\n\n<ana@example.org>:\nno such mailbox. (#5.1.1)",
        "----- The following addresses had permanent fatal errors -----\n<ana@example.org>\n\n550 5.1.1 User unknown",
        "Oh dear! We found nobody of that name.\n\n    Recipient: <ana@example.org>\n    >>> 550 5.1.1 unknown",
        "Alas, it was not to be.\n\nana@example.org: 550 5.1.1 nobody here\n\nSubject: Harbor Weekly",
    ],
)
def test_words_of_a_server_name_the_reader(text: str) -> None:
    found = _read(_from_server(text))

    assert found
    assert found.recipients == ("ana@example.org",)
    assert found.is_permanent
    assert found.status == "5.1.1"


def test_returned_headers_name_the_reader_where_words_do_not() -> None:
    text = f"Es konnte nicht zugestellt werden.\n\nTo: ana@example.org\nMessage-ID: {_ID}\nSubject: Harbor Weekly\n"

    assert _read(_from_server(text)) == Bounce(("ana@example.org",), True, "", (_ID,))


def test_words_of_a_delay_are_temporary() -> None:
    text = "Warning message only: it has not yet been delivered, and will be retried.\n\n<ana@example.org>"

    assert not _read(_from_server(text)).is_permanent


def test_address_that_is_not_in_the_message_is_not_named() -> None:
    content = bounced("ana@example.org")
    broken = content.replace(
        b"Final-Recipient: rfc822; ana@example.org", b"Final-Recipient: rfc822; =?utf-8?q?eve=40x.example?="
    )

    found = _read(broken)

    assert found
    assert "eve@x.example" not in found.recipients


def test_sender_of_the_digest_is_not_taken_for_its_reader() -> None:
    text = "Could not deliver.\n\nFrom: <digest@news.example.org>\nTo: <ana@example.org>, <ben@example.org>\n"

    assert _read(_from_server(text)).recipients in {("ana@example.org",), ()}


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
