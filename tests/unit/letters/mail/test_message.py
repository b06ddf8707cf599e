from __future__ import annotations

import pytest

from digest.letters.mail.automatic import why_automatic
from digest.letters.mail.bounce import read_bounce
from digest.letters.mail.complaint import read_complaint
from digest.letters.mail.message import LARGEST, addresses, header, parse_message, text_of, texts
from digest.letters.mail.request import read_request
from tests.letters import MAILBOX

_SERVER = b"From: MAILER-DAEMON@mx.example.net\nTo: digest@news.example.org\nSubject: Undelivered mail\n"
_READER = b"From: ana@example.org\nTo: digest@news.example.org\nSubject: Re: hello\n"
_HOSTILE = {
    "nothing": b"",
    "zeros": b"\0" * 200_000,
    "empty lines": b"\n" * 200_000,
    "a large body": _SERVER + b"\n" + b"x" * 10_000_000,
    "many lines": _SERVER + b"\n" + b"<a@b.example>: x\n" * 500_000,
    "nested parts": _SERVER
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(10_000)),
    "nested messages": _SERVER + b"Content-Type: message/rfc822\n\n" * 10_000,
    "many headers": b"".join(b"X-%d: a\n" % number for number in range(300_000)),
    "a long header": _SERVER + b"X: " + b"a" * 5_000_000,
    "a folded header": _SERVER + b"X:" + b" a\n" * 1_000_000 + b"\n",
    "comments in comments": b"From: " + b"(" * 100_000 + b"\nTo: " + b"(" * 100_000 + b"\n\n",
    "quotes": b"From: " + b'"\\' * 100_000 + b"\n\n",
    "brackets": b"From: " + b"<" * 100_000 + b"@\n\n",
    "many addresses": b"From: " + b"a@b," * 100_000 + b"\n\n",
    "encoded words": b"Subject: " + b"=?a?q?" * 100_000 + b"\nFrom: " + b"=?utf-8?b?" * 10_000 + b"\n\n",
    "a slow charset": _READER + b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" * 100_000,
    "no charset": _READER + b'Content-Type: text/plain; charset=\xff\xfe"\n\nx',
    "a binary charset": _READER + b"Content-Type: text/plain; charset=zlib\n\nx",
    "a broken parameter": _READER + b"Content-Type: text/plain; charset*0*=utf-8''%ff; charset*1=x\n\nx",
    "broken base64": _READER
    + b"Content-Type: text/plain; charset=utf-7\nContent-Transfer-Encoding: base64\n\n!!!!"
    + b"A" * 10_001,
    "broken uuencode": _READER + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 666 x\n" + b"M" * 100_000,
    "signs": _SERVER + b"\n" + (b"a@" * 400 + b"\n") * 300,
    "words": _SERVER + b"\n" + (b"a" * 999 + b"\n") * 300,
    "tokens": _READER + b"\n" + (b"> " + b"A." * 400 + b"\n") * 160,
    "markup": _READER + b"Content-Type: text/html\n\n" + b"<div>" * 25_000,
    "prefixes": b"From: ana@example.org\nSubject: " + b"Re: " * 100_000 + b"\n\n",
    "an encoded report": _SERVER
    + b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n"
    b"Content-Transfer-Encoding: base64\n\nQUJD\n--b--",
    "an encoded complaint": _SERVER
    + b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n"
    b"Content-Transfer-Encoding: base64\n\nQUJD\n--b--",
    "many reports": _SERVER
    + b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
    + b"Final-Recipient: rfc822; a@b.example\nAction: failed\n\n" * 2_000,
    "many parameters": _SERVER + b"Content-Type: text/plain" + b"; a*0*=b" * 100_000 + b"\n\n",
    "surrogates": b"From: \xed\xa0\x80@x.example\nSubject: \xed\xa0\x80\n\n\xed\xa0\x80",
}


@pytest.mark.parametrize("content", _HOSTILE.values(), ids=list(_HOSTILE))
def test_hostile_message_is_read_and_asks_for_nothing(content: bytes) -> None:
    message = parse_message(content)

    assert isinstance(why_automatic(message, lambda _: False), str)
    read_complaint(message)
    read_bounce(message)
    found = read_request(message, MAILBOX)
    assert found is None or found.verb == ""


def test_only_the_beginning_of_a_message_is_read() -> None:
    message = parse_message(_READER + b"\n" + b"line\n" * 100_000)

    assert sum(len(text) for _, text in texts(message)) < LARGEST


def test_header_is_one_line_in_any_charset() -> None:
    message = parse_message("Subject: =?iso-8859-1?q?caf=E9?=\n au =?koi8-r?b?0M/S1A==?=\nX: naïve\n\n".encode())

    assert header(message, "Subject") == "café au порт"
    assert header(message, "X")
    assert header(message, "Y") == ""


def test_addresses_come_without_names_and_comments() -> None:
    message = parse_message(b'To: "Ana, of Harbor" <ana@example.org> (home), ben@example.org, Cleo\n\n')

    assert addresses(message, "To") == ("ana@example.org", "ben@example.org")


def test_text_of_an_unknown_charset_is_read_as_far_as_possible() -> None:
    message = parse_message(b"Content-Type: text/plain; charset=x-unknown\n\nsubscribe \xff\n")

    assert [text.split()[0] for _, text in texts(message)] == ["subscribe"]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_line_end_ends_a_line(end: bytes) -> None:
    message = parse_message(end.join((b"Subject: Away", b"Message-ID: <1@example.org>", b"", b"x" * 900, b"y" * 900)))

    assert header(message, "Message-ID") == "<1@example.org>"
    assert text_of(message).split() == ["x" * 900, "y" * 900]
