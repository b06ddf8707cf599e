"""A feed that is read in parts: any borders give what is read of the whole, and memory does not grow with the file."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.content import Content
from digest.model.source import Reading, SourceSpec
from digest.reading.feed import feed_parser
from digest.reading.feed import xml_feed as feed
from digest.reading.feed.cut_feed import FeedLimits

SPEC = SourceSpec("harbor", "feed.xml")
SAVED = datetime(2025, 5, 15, tzinfo=UTC)
SMALL = FeedLimits(whole=0, part=300, step=64)
RSS = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">{0}'
    "<channel>{1}<title>Harbor</title>{2}</channel></rss>"
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">{0}'
    '<channel rdf:about="https://a.example/"><title>Harbor</title><items><rdf:Seq><rdf:li rdf:resource="x"/>'
    "</rdf:Seq></items></channel>{1}{2}</rdf:RDF>"
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pt">{0}<title>Harbor</title>{1}{2}</feed>'
PREFIXED = '<a:feed xmlns:a="http://www.w3.org/2005/Atom">{0}<a:title>Harbor</a:title>{1}{2}</a:feed>'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
ITEM = "<item><title>Ferry {0} sails</title><link>https://a.example/{0}</link><guid>{0}</guid></item>"


def cut(data: bytes, borders: list[int]) -> Content:
    cuts = [0, *sorted(border % (len(data) + 1) for border in borders), len(data)]
    return Content(lambda: (data[start:end] for start, end in pairwise(cuts)), lambda: data)


def in_parts(data: bytes, borders: list[int], limits: FeedLimits = SMALL) -> Reading:
    """Read a feed in parts, and join them."""
    readings = list(feed.read(cut(data, borders), SPEC, "feed.xml", UTC, SAVED, limits))
    return joined(readings)


def joined(readings: list[Reading]) -> Reading:
    items = tuple(item for reading in readings for item in reading.items)
    findings = tuple(finding for reading in readings for finding in reading.findings)
    return Reading(items, findings, masthead=readings[-1].masthead)


def whole(data: bytes) -> Reading:
    return feed.parse(data, SPEC, "feed.xml", UTC, SAVED)


def outcome(read: Callable[[], Reading]) -> Reading | str:
    """Return what is read, or the error."""
    try:
        return read()
    except FormatError as error:
        return str(error)


def titles(reading: Reading) -> list[str]:
    return [item.title for item in reading.items]


def remarks(reading: Reading) -> list[str]:
    return [str(finding) for finding in reading.findings]


BITS = st.sampled_from(
    [
        "",
        "\n  ",
        "<!-- <item> & -->",
        "<?pi <item> ?>",
        "<link>https://a.example/</link>",
        "<language>es</language>",
        "<dc:language>fr</dc:language>",
        "<image><title>Logo</title><url>https://a.example/l.png</url></image>",
        "<author><name>The desk</name></author>",
        "<copyright><![CDATA[<item>]]></copyright>",
    ]
)
INSIDE = st.sampled_from(
    [
        "<title>The ferry sails</title>",
        "<title>Паром &amp; мост</title>",
        "<link>/one</link>",
        '<link href="two" rel="alternate"/>',
        "<guid>17</guid>",
        "<guid isPermaLink='false'>é</guid>",
        "<id>urn:x:1</id>",
        "<pubDate>Mon, 21 Apr 2025 10:00:00 GMT</pubDate>",
        "<updated>2025-04-21T10:00:00Z</updated>",
        "<pubDate>some day</pubDate>",
        "<description><![CDATA[<p>One</item> <a href='three'>two</a></p>]]></description>",
        "<description>&lt;p&gt;One&lt;/p&gt;</description>",
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One</p></div></content>",
        "<content type='html' xml:base='https://b.example/'>&lt;a href='four'&gt;x&lt;/a&gt;</content>",
        "<category>quay</category>",
        "<!-- </item></entry> -->",
        "<?pi </item> ?>",
        "<dc:creator>Ana</dc:creator>",
        "<x:item xmlns:x='urn:x'>no entry</x:item>",
        "港口",
        "&#233;",
    ]
)
TAGS = st.sampled_from(
    [
        ("<item>", "</item>"),
        ("<entry>", "</entry>"),
        ("<item about='a>b'>", "</item >"),
        ("<entry xml:base='https://c.example/d/'>", "</entry>"),
        ("<item xml:lang='ru'>", "</item\n>"),
        ("<item/>", ""),
    ]
)
ENTRIES = st.builds(lambda tags, inside: f"{tags[0]}{''.join(inside)}{tags[1]}", TAGS, st.lists(INSIDE, max_size=8))
FRAMES = st.sampled_from([RSS, *(frame.replace(" ", f" {DC} ", 1) for frame in (RDF, ATOM, PREFIXED))])
FEEDS = st.builds(
    lambda frame, before, parts, after: frame.format("", before, "".join(parts) + after),
    FRAMES,
    BITS,
    st.lists(ENTRIES | BITS, max_size=12),
    BITS,
)
BORDERS = st.lists(st.integers(0, 5000), max_size=12)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "gb18030", "latin-1"])
DECLARED = st.sampled_from(["", ' encoding="utf-8"', ' encoding="windows-1251"', ' encoding="gb2312"', ' encoding="x"'])


@given(FEEDS, ENCODINGS, DECLARED, BORDERS, st.integers(1, 2000))
def test_any_borders_give_what_is_read_of_the_whole(
    text: str, encoding: str, declared: str, borders: list[int], part: int
) -> None:
    data = f'<?xml version="1.0"{declared}?>{text}'.encode(encoding, "xmlcharrefreplace")
    limits = FeedLimits(whole=0, part=part, step=32)

    assert outcome(lambda: in_parts(data, borders, limits)) == outcome(lambda: whole(data))


MIXED = "<item><title>Портовый совет — «решение»</title></item>".encode()
WRONG = [f"<item><title>{text}</title></item>" for text in ("Паромы больше не ходят после полуночи", "Мост", "Порт")]


@settings(max_examples=10)
@given(BORDERS)
@example([*range(0, 400, 7)])
def test_passages_in_another_encoding_are_read_as_in_the_whole(borders: list[int]) -> None:
    data = b"<rss><channel>" + MIXED + "".join(WRONG).encode("cp1251") + MIXED + b"</channel></rss>"
    parts, expected = in_parts(data, borders), whole(data)

    assert (titles(parts), remarks(parts)) == (titles(expected), remarks(expected))


def rss(*entries: str, end: str = "</channel></rss>") -> bytes:
    return f"<rss version='2.0'><channel>\n{chr(10).join(entries)}\n{end}".encode()


def test_what_is_declared_at_the_root_holds_in_every_part() -> None:
    entries = "".join(f'<entry><title>{number}</title><link href="{number}"/></entry>' for number in range(20))
    data = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/">{entries}</feed>'.encode()
    reading = in_parts(data, [])

    assert [item.url for item in reading.items] == [f"https://a.example/b/{number}" for number in range(20)]
    assert reading == whole(data)


def test_an_entry_does_not_pass_its_base_url_on() -> None:
    first = '<entry xml:base="https://b.example/"><title>1</title></entry>'
    html = '<summary type="html">&lt;a href="x"&gt;y</summary>'
    second = f'<entry><title>2</title><link href="https://a.example/"/>{html}</entry>'
    data = f'<feed xmlns="http://www.w3.org/2005/Atom">{first}{second}</feed>'.encode()

    assert "https://a.example/x" in whole(data).items[1].html
    assert in_parts(data, [], FeedLimits(whole=0, part=1, step=8)) == whole(data)


def test_short_entities_and_html_ones_are_known_in_every_part() -> None:
    entries = "".join(f"<item><title>{number}&nbsp;&city;</title></item>" for number in range(20))
    data = f"<!DOCTYPE rss [<!ENTITY city 'Harbor'>]><rss><channel>{entries}</channel></rss>".encode()

    assert titles(in_parts(data, [50, 90])) == [f"{number} Harbor" for number in range(20)]


def test_entities_that_multiply_are_not_expanded() -> None:
    bomb = "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
    data = f"{bomb}<rss><channel>{ITEM.format(1)}<item><title>&b;</title></item></channel></rss>".encode()

    assert in_parts(data, []) == whole(data)


def test_of_a_feed_that_is_cut_off_all_complete_entries_are_read() -> None:
    entries = [ITEM.format(number) for number in range(30)]
    reading = in_parts(rss(*entries, end=ITEM.format(30)[:25]), [])

    assert titles(reading)[:30] == [f"Ferry {number} sails" for number in range(30)]
    assert remarks(reading)[0] == "feed.xml:32: not well-formed XML (mismatched tag); read as far as possible"


def test_a_flaw_is_told_with_its_line_and_nothing_else_is_lost() -> None:
    entries = [ITEM.format(number) for number in range(40)]
    entries[20] = "<item><title>Ferry 20 sails</title><b></item>"
    reading = in_parts(rss(*entries), [])

    assert titles(reading) == [f"Ferry {number} sails" for number in range(40)]
    assert remarks(reading) == ["feed.xml:22: not well-formed XML (mismatched tag); read as far as possible"]


def test_an_entry_without_an_end_costs_no_other() -> None:
    entries = [ITEM.format(number) for number in range(40)]
    entries[20] = entries[20].removesuffix("</item>")
    reading = in_parts(rss(*entries), [])

    assert titles(reading) == [f"Ferry {number} sails" for number in range(40)]


@pytest.mark.parametrize("flaw", ["<!-- never closed", "<![CDATA[ never closed", "</item>", "<?never", "&nothing; & <"])
def test_what_does_not_belong_between_entries_costs_none(flaw: str) -> None:
    entries = [ITEM.format(number) for number in range(40)]
    data = rss(*entries[:20], flaw, *entries[20:])
    reading = in_parts(data, [], FeedLimits(whole=0, part=300, item=2000, step=64))

    assert set(titles(whole(data))) <= set(titles(reading))
    assert titles(reading)[:18] == [f"Ferry {number} sails" for number in range(18)]
    assert remarks(reading)


def test_an_entry_that_is_too_long_is_left_out_and_named_by_its_lines() -> None:
    long = f"<item><title>Long</title>\n<description>{'word ' * 1000}\n</description></item>"
    limits = FeedLimits(whole=0, part=300, item=1000, step=64)
    reading = in_parts(rss(ITEM.format(1), long, ITEM.format(2)), [], limits)

    assert titles(reading) == ["Ferry 1 sails", "Ferry 2 sails"]
    assert remarks(reading) == ["feed.xml:3: lines 3 to 5 left out: an entry has at most 1,000 characters"]


@pytest.mark.parametrize(("opening", "closing"), [("<!--", "-->"), ("<?php", "?>")])
@pytest.mark.parametrize("borders", [[], [500, 1500, 3001]])
def test_a_comment_may_have_any_length(opening: str, closing: str, borders: list[int]) -> None:
    words = "<item> - a word\n" * 1000
    comment = f"{opening} {words}{closing}"
    long = f"<item><title>Long</title>{comment}</item>"
    limits = FeedLimits(whole=0, part=300, item=1000, step=64, around=500)
    reading = in_parts(rss(ITEM.format(1), comment, ITEM.format(2), long, ITEM.format(3), comment), borders, limits)

    assert titles(reading) == ["Ferry 1 sails", "Ferry 2 sails", "Ferry 3 sails"]
    assert remarks(reading) == ["feed.xml:1005: lines 1005 to 2005 left out: an entry has at most 1,000 characters"]


@pytest.mark.parametrize("borders", [[], [500, 1500, 3001]])
def test_a_comment_that_is_never_closed_hides_no_entry_before_the_next_one(borders: list[int]) -> None:
    entries = [ITEM.format(number) for number in range(60)]
    data = rss(*entries[:20], "<!-- never closed", *entries[20:40], "<!-- closed -->", *entries[40:])
    reading = in_parts(data, borders, FeedLimits(whole=0, part=300, item=500, step=64))

    lost = {f"Ferry {number} sails" for number in range(60)} - set(titles(reading))
    assert lost <= {f"Ferry {number} sails" for number in range(20, 24)}  # Those of one part.
    assert remarks(reading)


def test_an_entry_that_breaks_the_parser_is_left_out_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(self: object, text: str) -> None:
        if "Ferry 7" in text:
            raise AssertionError
        characters(self, text)

    characters = feed_parser.QuickParser.characters
    monkeypatch.setattr(feed_parser.QuickParser, "characters", fragile)
    reading = in_parts(rss(*map(ITEM.format, range(12))), [])

    assert titles(reading) == [f"Ferry {number} sails" for number in range(12) if number != 7]
    assert remarks(reading) == [
        "feed.xml:9: line 9 left out: a feed that cannot be read (AssertionError in its parser)"
    ]


def test_a_feed_must_not_have_too_much_outside_of_its_entries() -> None:
    data = rss(*(f"<other>{number}</other>" for number in range(100)))

    with pytest.raises(FormatError, match=r"^feed.xml: a feed with more than 500 characters outside of its entries"):
        in_parts(data, [], FeedLimits(whole=0, around=500, step=64))


def test_the_contents_of_an_rdf_feed_do_not_count() -> None:
    lines = "".join(f'<rdf:li rdf:resource="https://a.example/{number}"/>' for number in range(100))
    entries = "".join(ITEM.format(number) for number in range(100))
    data = RDF.format("", "", entries).replace('<rdf:li rdf:resource="x"/>', lines).encode()

    assert in_parts(data, [], FeedLimits(whole=0, part=300, around=500, step=64)) == whole(data)


def test_a_small_file_is_one_reading() -> None:
    assert len(list(feed.read(Content.of(rss(ITEM)), SPEC, "feed.xml", UTC, SAVED))) == 1


def held(limits: FeedLimits, size: int) -> int:
    """Return the most bytes that are held while a feed of so many bytes is read."""

    def feed_of_many() -> Iterator[bytes]:
        yield b"<rss version='2.0'><channel><title>Harbor</title>"
        text = "The ferry sails at noon. " * 400
        for number in range(size // 10_000):
            yield f"<item><title>{number}</title><description>{text}</description></item>".encode()
        yield b"</channel></rss>"

    content = Content(feed_of_many, lambda: b"".join(feed_of_many()))
    gc.collect()
    tracemalloc.start()
    try:
        count = sum(len(one.items) for one in feed.read(content, SPEC, "feed.xml", UTC, SAVED, limits))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == size // 10_000
    return peak


def test_memory_does_not_grow_with_the_file() -> None:
    limits = FeedLimits(whole=1_000, part=100_000, step=50_000)
    held(limits, size=200_000)

    assert held(limits, size=8_000_000) < held(limits, size=1_000_000) + 1_000_000
