"""Built emails: as HTML and as messages."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.publishing.lint import message_check as message
from digest.publishing.lint.built_markup import parse_html
from digest.publishing.lint.email_check import email_findings
from digest.publishing.lint.message_check import message_findings

BASE = "https://news.example.org/"
EMAIL = """<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark">
<title>Harbor Weekly</title><style>.x { color: red }</style></head>
<body style="margin: 0; background-color: #fbfaf7">
<div role="article" lang="ar" dir="rtl" style="color: #1c1b19">
<div style="display: none; color: #fbfaf7">The ferry stays</div>
<h1>Week 17</h1><p>The ferry stays.</p><a href="https://herald.example.com/ferry" style="color: #8a2f1d">Herald</a>
</div></body></html>
"""
MESSAGE = (
    b"From: digest@example.org\r\nTo: digest@example.org\r\nSubject: Week 17\r\n"
    b"Date: Mon, 28 Apr 2025 00:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n"
    b"List-Id: <en.harbor.example.org>\r\nList-Unsubscribe: <mailto:digest@example.org>\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ferry stays.\r\n"
    b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The ferry stays.</p>\r\n--b--\r\n"
)


def messages(email: str) -> list[str]:
    return [finding.message for finding in email_findings("email/2025-W17.ar.html", parse_html(email.encode()), BASE)]


def test_a_good_email_has_no_findings() -> None:
    assert messages(EMAIL) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<!doctype html>\n", "", "does not begin with <!doctype html>"),
        (' role="article"', "", 'has no element with role="article"'),
        ('<meta name="color-scheme" content="light dark">', "", "has no meta 'color-scheme'"),
        ("<h1>Week 17</h1>", "<h2>Week 17</h2>", "needs exactly one h1"),
        ("<p>", "<p><svg></svg>", "contains <svg>, which email clients remove"),
        ("<p>", '<p style="display: flex">', "uses display: flex; Outlook"),
        ("<p>", '<p style="margin-inline-start:4px">', "uses margin-inline-start: 4px; Gmail"),
        ("<p>", '<p style="color: #999">', "text in #999999 on #fbfaf7 has a contrast of 2.7, but needs 4.5"),
        ("<p>", '<p style="background: #1c1b19">', "text in #1c1b19 on #1c1b19 has a contrast of 1.0"),
        (".x {", "/* why */ .x {", "some email clients drop a <style> that contains a comment"),
        ("https://herald.example.com/ferry", "#", "a link has no target: Herald"),
        (">Herald<", "><", "a link has no text: https://herald.example.com/ferry"),
        ("<p>", '<p><img alt="" src="https://pixel.example.com/open.gif">', "loads from another host"),
        ("<p>", '<p class="{% if x %}">', "unrendered placeholder: {% if x %}"),
        ('href="https://herald.example.com/ferry"', 'href="@@UNSUB@@"', "unrendered placeholder: @@UNSUB@@"),
    ],
)
def test_each_fault_is_found_alone(old: str, new: str, message: str) -> None:
    [found] = messages(EMAIL.replace(old, new, 1))

    assert found.startswith(message)


def test_a_style_element_that_gmail_drops_is_found() -> None:
    assert messages(EMAIL.replace(".x {", ".x " * 6_000 + "{")) == ["Gmail drops a <style> of 16 KB or more"]


@pytest.mark.parametrize(("words", "is_error"), [(17_000, False), (22_000, True)])
def test_an_email_that_is_cut_is_an_error_and_one_that_may_be_a_warning(words: int, is_error: bool) -> None:
    email = parse_html(EMAIL.replace("<p>", "<p>" + "word " * words).encode())
    [found] = email_findings("email/2025-W17.ar.html", email, BASE)

    assert found.is_error == is_error


def test_links_that_are_all_called_the_same_are_found() -> None:
    links = "".join(
        f'<a href="https://example.com/{number}" style="color: #8a2f1d">Read more</a>' for number in range(4)
    )

    assert messages(EMAIL.replace("<p>", f"<p>{links}", 1)) == [
        "4 links with different targets share the text 'Read more'"
    ]


def test_links_of_one_name_beside_headlines_that_lead_there_too_are_none() -> None:
    links = "".join(
        f'<h3><a href="https://example.com/{number}" style="color: #8a2f1d">Ferry {number}</a></h3>'
        f'<p><a href="https://example.com/{number}" style="color: #8a2f1d">Read at Herald</a></p>'
        for number in range(4)
    )

    assert messages(EMAIL.replace("<p>", f"{links}<p>", 1)) == []


def test_a_good_message_has_no_findings() -> None:
    assert list(message_findings("email/2025-W17.ar.eml", MESSAGE)) == []


def test_a_line_of_text_that_looks_like_a_boundary_or_a_header_is_none() -> None:
    text = b"The ferry stays.\r\n\r\n-- \r\nContent-Type: message/rfc822\r\n\r\n--c\r\nSubject: b\r\n\r\nEnd"

    assert list(message_findings("email/2025-W17.ar.eml", MESSAGE.replace(b"The ferry stays.", text, 1))) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"Subject: Week 17\r\n", b"", "has 0 headers named Subject, expected 1"),
        (
            b"Subject: Week 17\r\n",
            b"Subject: Week 17\r\nSubject: Week 18\r\n",
            "has 2 headers named Subject, expected 1",
        ),
        (b"List-Unsubscribe", b"X-Unsubscribe", "has 0 headers named List-Unsubscribe, expected 1"),
        (
            b"List-Id:",
            b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nList-Id:",
            "has List-Unsubscribe-Post, but not exactly one https URL in List-Unsubscribe: one click does nothing",
        ),
        (b"Week 17\r\n", b"Week 17\n", "a line does not end with CR LF"),
        (b"The ferry", b"The ferry" + b"x" * 1_000, "a line has 1,016 bytes"),
        (b"Content-Type: text/plain", b"Content-Type: text/html", "contains text/html, text/html"),
        (
            b"The ferry stays.",
            b"The ferry stays.\r\n--b\r\nContent-Type: text/csv\r\n\r\n1",
            "contains text/plain, text/csv",
        ),
        (
            b"text/html; charset=utf-8\r\n\r\n",
            b"message/rfc822\r\n\r\nSubject: a\r\n\r\n",
            "contains text/plain, text/plain",
        ),
        (b"--b--", b"The end", "is malformed: CloseBoundaryNotFoundDefect"),
    ],
)
def test_each_fault_of_a_message_is_found_alone(old: bytes, new: bytes, message: str) -> None:
    [found] = message_findings("email/2025-W17.ar.eml", MESSAGE.replace(old, new, 1))

    assert found.message.startswith(message)


FRAGMENTS = (
    *(b"\r\n", b" ", b"\t", b":", b";", b"=", b'"', b"--", b"--b", b"--b--", b"a", b"\xff", b"\r\n\r\n", b"\r\n "),
    *(b"\r\nSubject: a", b"\r\nContent-Type: text/csv", b"\r\ncontent-type: multipart/mixed; boundary=c"),
    *(b"\r\nContent-Transfer-Encoding: base64", b"\r\nList-Unsubscribe-Post: a", b"From a\r\n", b"text/plain"),
)


@given(st.lists(st.tuples(st.integers(0, len(MESSAGE)), st.integers(0, 12), st.sampled_from(FRAGMENTS)), max_size=3))
@example([])
def test_the_short_way_finds_what_the_parser_finds(damage: list[tuple[int, int, bytes]]) -> None:
    content = MESSAGE
    for start, length, fragment in damage:
        content = content[:start] + fragment + content[start + length :]
    found = list(message_findings("a.eml", content))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(message, "_is_usual", lambda _: False)
        assert list(message_findings("a.eml", content)) == found


def test_most_messages_need_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message, "message_from_bytes", None)

    assert list(message_findings("email/2025-W17.ar.eml", MESSAGE)) == []


@pytest.mark.parametrize("header", [b"Message-ID: <", b"Message-ID: <a@[", b'From: "'])
def test_no_header_breaks_it(header: bytes) -> None:
    assert list(message_findings("email/x.eml", header + b"\r\n\r\nThe ferry\r\n"))


@pytest.mark.parametrize("content", [b"", b"\x00", b"\r\n\r\n", b"<" * 1_000, b"Content-Type: multipart/mixed\r\n\r\n"])
def test_no_bytes_break_it(content: bytes) -> None:
    assert list(message_findings("email/x.eml", content))
