from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.errors import FormatError, SourceError
from digest.formats.detect import beginning_of
from digest.model.source import Reading, SourceSpec
from digest.reading import parse
from digest.reading.file_formats import LABELS
from tests.tables import each_row

TEXT = "Ferry sails\n21.04.2025\n\nText."
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title><entry><id>tag:example.org,2025:1</id>
<title>Ferry sails</title><updated>2025-04-21T10:00:00Z</updated></entry></feed>"""
RSS = "<rss version='2.0'><channel><title>Harbor</title><item><title>Ferry sails</title></item></channel></rss>"
JSON = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Harbor", "items": [{"id": "1", "title": "Ferry sails"}]}'
)
NEITHER = " nor ".join(LABELS.values())
PAGE = "<!doctype html><title>Ferry sails</title><p>The ferry sails again from Monday."


def read(text: str | bytes, kind: str | None) -> Reading:
    data = text.encode() if isinstance(text, str) else text
    spec = SourceSpec("harbor", "news", kind=kind)
    return parse.read(data, spec, "news", UTC, datetime(2025, 5, 15, tzinfo=UTC))


@each_row("declared", [True, False])
@each_row(("text", "kind"), [(TEXT, "text"), (ATOM, "feed"), (RSS, "feed"), (JSON, "feed"), (PAGE, "page")])
def test_a_file_of_a_kind_that_is_declared_or_found_out(text: str, kind: str, *, declared: bool) -> None:
    reading = read(text, kind if declared else None)
    assert [item.title for item in reading.items] == ["Ferry sails"]
    assert reading.kind == kind


def test_a_feed_without_entries_is_a_success() -> None:
    assert read("<rss version='2.0'><channel><title>Harbor</title></channel></rss>", None).items == ()


@each_row(
    ("text", "kind", "expected"),
    [
        (PAGE, "feed", 'not a feed, but an HTML page; for a source that is a page, set kind = "page"'),
        (PAGE, "text", 'not a plain-text file, but an HTML page; for a source that is a page, set kind = "page"'),
        (TEXT, "page", "not an HTML page"),
        (RSS, "page", "not an HTML page, but a feed"),
        (TEXT * 300_000, "page", "not an HTML page"),
        ("<html>", None, "not an HTML page"),
        (TEXT, "feed", "not a feed (not XML)"),
        (RSS, "text", "not a plain-text file, but a feed"),
        (JSON, "text", "not a plain-text file, but a feed"),
        ("{}", "feed", "not a feed (not XML)"),
        ("<?xml version='1.0'?><opml/>", None, f"neither {NEITHER}"),
        (bytes(500), None, f"neither {NEITHER}"),
        ("<?xml version='1.0'?><opml/>", "feed", "not a feed (its root element is <opml>)"),
        (bytes(500), "feed", "not a feed (not XML)"),
        (bytes(500), "text", "not a text file; save it as plain text in UTF-8"),
        ("", None, "the file is empty"),
        (" \n", "feed", "the file is empty"),
        ("\ufeff", "text", "the file is empty"),
    ],
)
def test_what_a_file_is_not(text: str | bytes, kind: str | None, expected: str) -> None:
    with pytest.raises(FormatError) as caught:
        read(text, kind)
    assert str(caught.value) == f"news: {expected}"


@pytest.mark.parametrize(
    ("beginning", "kind", "expected"),
    [
        (
            "<?xml version='1.0'?><!DOCTYPE rss [<!--",
            None,
            "begins with a DOCTYPE of more than 262,144 bytes; remove it",
        ),
        ("<!--", None, "begins with a comment of more than 262,144 bytes; remove it"),
        ("<?php", None, "begins with a processing instruction of more than 262,144 bytes; remove it"),
        ("<!DOCTYPE rss [", "feed", "not a feed (not XML)"),
    ],
)
def test_what_precedes_the_first_element_and_does_not_end_is_named(
    beginning: str, kind: str | None, expected: str
) -> None:
    with pytest.raises(FormatError) as caught:
        read(beginning + " words" * 1_000_000, kind)
    assert str(caught.value) == f"news: {expected}"


def test_a_page_may_begin_with_a_long_comment() -> None:
    assert read(f"<!doctype html><!--{' ' * 300_000}--><html><body><p>Ferry</p>", "page").kind == "page"


@each_row(
    ("blank", "encoding"),
    [
        *((blank, "utf-8") for blank in ("\n", "\r\n", " ", "\t\n")),
        *(("\n", encoding) for encoding in ("utf-8-sig", "utf-16", "utf-16-be", "utf-32")),
    ],
)
@each_row(("text", "kind"), [(TEXT, "text"), (RSS, "feed"), (JSON, "feed"), (PAGE, "page")])
def test_any_number_of_blanks_may_come_first(text: str, kind: str, blank: str, encoding: str) -> None:
    reading = read((blank * 300_001 + text).encode(encoding), None)

    assert (reading.kind, [item.title for item in reading.items]) == (kind, ["Ferry sails"])


def test_a_letter_that_begins_like_a_byte_order_mark_is_no_blank() -> None:
    text = "\ufec0\ufec0 21.04.2025\n\nText."

    assert beginning_of(f"{' ' * 5}{text}".encode(), 100).decode().lstrip() == text


@pytest.mark.parametrize(
    ("begins", "what", "megabytes"),
    [
        ("<rss version='2.0'><channel><title>Harbor</title>", "a feed", 32),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": [', "a feed", 32),
        ("<!doctype html><title>Harbor</title>", "an HTML page", 32),
        ("Ferry\n21.04.2025\n\n", "a file", 64),
    ],
    ids=["feed", "json", "page", "text"],
)
def test_a_file_just_over_the_limit_is_refused_in_one_line(begins: str, what: str, megabytes: int) -> None:
    most = megabytes * 1024**2
    data = begins.encode().ljust(most + 1, b"-")

    with pytest.raises(SourceError) as caught:
        read(data, None)
    assert str(caught.value) == f"news: {what} of {most + 1:,} bytes; `max_file_size` of its source allows {most:,}"


def test_a_source_may_allow_larger_files_or_smaller_ones() -> None:
    data = b"Ferry\n21.04.2025\n\n".ljust(1024**2 + 1, b"-")
    spec = SourceSpec("harbor", "news", max_file_size=1)

    with pytest.raises(SourceError, match="`max_file_size` of its source allows 1,048,576"):
        parse.read(data, spec, "news", UTC, datetime(2025, 5, 15, tzinfo=UTC))
    feed = b"<rss version='2.0'><channel><item><title>Ferry</title></item></channel></rss>".ljust(33 * 1024**2)
    allowed = parse.read(feed, replace(spec, max_file_size=33), "news", UTC, datetime(2025, 5, 15, tzinfo=UTC))
    assert [item.title for item in allowed.items] == ["Ferry"]
