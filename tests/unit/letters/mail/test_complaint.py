from __future__ import annotations

import pytest

from digest.letters.mail.complaint import read_complaint
from digest.letters.mail.message import parse_message
from tests.letters import bounced, complained, written

_ID = "<a1.2025W17.abcdefghijkl@news.example.org>"


def test_report_names_the_kind_and_the_message() -> None:
    found = read_complaint(parse_message(complained(_ID, address="ana@example.org")))

    assert found
    assert (found.kind, found.message_ids) == ("abuse", (_ID,))
    assert found.is_complaint


def test_report_without_an_address_still_has_the_message() -> None:
    found = read_complaint(parse_message(complained(_ID)))

    assert found
    assert found.message_ids == (_ID,)


@pytest.mark.parametrize("kind", ["not-spam", "auth-failure", "dmarc"])
def test_other_reports_are_no_complaints(kind: str) -> None:
    found = read_complaint(parse_message(complained(_ID, kind=kind)))

    assert found
    assert not found.is_complaint


def test_report_of_outlook_is_known_by_a_header_of_the_returned_message() -> None:
    content = written("complaint about message from 192.0.2.1", sender="staff@hotmail.com").replace(
        b"Content-Type: text/plain; charset=utf-8\n\n",
        b"Content-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: ana@example.org\nMessage-ID: "
        + _ID.encode()
        + b"\n\nHello\n",
    )

    found = read_complaint(parse_message(content))

    assert found
    assert found.is_complaint
    assert found.message_ids == (_ID,)


@pytest.mark.parametrize("content", [written("subscribe"), bounced("ana@example.org"), b"", b"\n\n"])
def test_other_messages_are_none(content: bytes) -> None:
    assert read_complaint(parse_message(content)) is None
