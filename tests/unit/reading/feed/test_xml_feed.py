from __future__ import annotations

import contextlib
import random
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.model.source import Masthead, Reading, SourceSpec
from digest.reading.feed.xml_feed import parse
from tests.tables import each_row

RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
NETSCAPE = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">'
ITEM = "<item><title>Ferry sails</title><link>https://news.example.org/1</link></item>"
RSS = f'<rss version="2.0"><channel><title>Harbor</title>{ITEM}</channel></rss>'
SAVED = datetime(2025, 5, 15, tzinfo=UTC)
XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def read(data: bytes | str) -> Reading:
    data = data.encode() if isinstance(data, str) else data
    return parse(data, SourceSpec("council", "a.xml"), "a.xml", ZoneInfo("Europe/Lisbon"), SAVED)


def titles(data: bytes | str) -> list[str]:
    return [item.title for item in read(data).items]


@pytest.mark.parametrize(
    "text",
    [
        f'<rss version="0.91"><channel>{ITEM}</channel></rss>',
        f'<rss version="0.92"><channel>{ITEM}</channel></rss>',
        f"<rss><channel>{ITEM}</channel></rss>",
        f'{NETSCAPE}\n<rss version="0.91"><channel>{ITEM}</channel></rss>',
        f'{RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/>{ITEM}</rdf:RDF>',
        f'{RDF} xmlns="http://purl.org/rss/1.0/"><channel/>{ITEM}</rdf:RDF>',
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Ferry sails</title></entry></feed>',
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry sails</title></entry></feed>',
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Ferry sails</a:title></a:entry></a:feed>',
    ],
    ids=["0.91", "0.92", "rss", "netscape", "0.90", "1.0", "atom 0.3", "atom", "prefixed"],
)
def test_every_format_of_feeds_is_read(text: str) -> None:
    reading = read(XML + text)
    assert [item.title for item in reading.items] == ["Ferry sails"]
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('<rss version="2.0"><channel><title>Harbor</title></channel></rss>', "Harbor"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title></feed>', "Harbor"),
        (f'{RDF} xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>', ""),
    ],
)
def test_a_feed_without_entries_is_an_empty_reading(text: str, title: str) -> None:
    assert read(text) == Reading((), masthead=Masthead(title))


@each_row(
    ("data", "reason"),
    [
        ("", "not XML"),
        ("The ferry sails.", "not XML"),
        ("\x00\x01\x02", "not XML"),
        ("<!DOCTYPE html><html><body><p>x</p></body></html>", "an HTML page"),
        ('<html><head><link rel="alternate" type="application/rss+xml" href="a"></head></html>', "an HTML page"),
        ('<html xmlns:a="http://www.w3.org/2005/Atom"><head/></html>', "an HTML page"),
        ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "its root element is <urlset>"),
        ('<opml version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><body/></opml>', "its root element is <opml>"),
        ("<feed><product>x</product></feed>", "its root element is <feed>"),
        (f"{RDF}/>", "its root element is <rdf>"),
    ],
)
def test_what_is_not_a_feed_is_an_error(data: str, reason: str) -> None:
    with pytest.raises(FormatError, match=rf"\Aa\.xml: not a feed \({reason}\)\Z"):
        read(data)


def test_a_broken_feed_that_gives_nothing_is_an_error_with_its_line() -> None:
    with pytest.raises(FormatError, match=r"\Aa\.xml: a feed that cannot be read \(line 2: .*\)\Z"):
        read('<rss version="2.0"><channel>\n<title>Harbor</channel>')


def test_a_broken_feed_gives_what_can_be_read_and_says_so() -> None:
    reading = read(
        f"{XML}<rss version='2.0'><channel>\n{ITEM}\n<item><title>Bridge &amp; tram</b></title></item></channel></rss>"
    )
    assert [item.title for item in reading.items] == ["Ferry sails", "Bridge & tram"]
    assert [str(finding) for finding in reading.findings] == [
        "a.xml:4: not well-formed XML (mismatched tag); read as far as possible"
    ]


LETTERS = "<author>City desk</{}><link>https://news.example.org/2</link>"


@each_row(
    "items",
    [
        *(f"<item>{LETTERS.format(end)}</item>{ITEM}" for end in ("autor", "authors", "auhtor", "aut", "authorname")),
        f"<item><author>City desk<link>https://news.example.org/2</link></item>{ITEM}",
        f"<item><link>https://news.example.org/2</lnk></itm>{ITEM}",
        f"<item><link>https://news.example.org/2</link></item></channel></rss>{ITEM}",
        f"<item><link>https://news.example.org/2</link></item></channel></rss><b>x</b>{ITEM}</channel></rss>",
        f"<item><link>https://news.example.org/2</link></item></channel>{ITEM}",
    ],
)
def test_an_end_that_is_wrong_or_early_loses_no_item(items: str) -> None:
    for feed in (f"<rss version='2.0'><channel>{items}</channel></rss>", f"{RDF}><channel/>{items}</rdf:RDF>"):
        reading = read(feed)
        assert [item.url for item in reading.items] == ["https://news.example.org/2", "https://news.example.org/1"]
        assert len(reading.findings) == 1


def test_what_follows_a_feed_and_has_no_item_is_no_news() -> None:
    page = "<html><head><title>Ad</title><link>https://ads.example.org/</link></head></html>"
    reading = read(f"<rss version='2.0'><channel><item><title>Ferry</b></title></item></channel></rss>{page}")
    assert (len(reading.items), reading.masthead.url) == (1, "")


def test_every_cut_of_a_feed_gives_what_is_whole_of_it_or_an_error() -> None:
    feed = f"{XML}<rss version='2.0'><channel><title>Harbor</title>{ITEM}{ITEM}</channel></rss>"
    counts = []
    for length in range(len(feed)):
        try:
            reading = read(feed[:length])
        except FormatError:
            counts.append(0)
        else:
            assert reading.findings
            counts.append(len(reading.items))
    assert counts == sorted(counts)
    assert counts[-1] == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("AT&T &nbsp;&eacute;", "AT&T é"),
        ("Ferry &eacute;\x0b", "Ferry é"),
        ("5 < 6", "5 < 6"),
        ("a&#0;b&#xD800;", "ab"),
    ],
)
def test_common_mistakes_lose_nothing(text: str, title: str) -> None:
    reading = read(f"<rss version='2.0'><channel><item><title>{text}</title></item></channel></rss>")
    assert [item.title for item in reading.items] == [title]
    assert str(reading.findings[0]).endswith("; repaired")


def test_a_quotation_mark_too_many_spoils_only_its_tag() -> None:
    reading = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en""><title>C</title><entry><title>A</title>'
        '<link href="https://news.example.org/1""/></entry><entry><title>B</title></entry></feed>'
    )

    assert [(item.title, item.url) for item in reading.items] == [("A", "https://news.example.org/1"), ("B", "")]


def test_the_text_of_elements_in_a_link_is_its_address() -> None:
    link = '<link><a href="https://news.example.org/2">https://news.example.org/1</a></link>'
    (item,) = read(f"<rss><channel><item><title>A</title>{link}</item></channel></rss>").items

    assert item.url == "https://news.example.org/1"


def test_prefixes_that_nobody_declared_still_mean_what_they_say() -> None:
    (item,) = read(
        "<rss version='2.0'><channel><item><title>t</title><dc:creator>City desk</dc:creator>"
        "<content:encoded>&lt;p>The ferry&lt;/p></content:encoded></item></channel></rss>"
    ).items
    assert (item.authors, item.text) == (("City desk",), "The ferry")


@each_row(
    ("declared", "actual"),
    [
        ("utf-8", "utf-8"),
        ("windows-1251", "cp1251"),
        ("utf-8", "cp1251"),
        ("", "cp1251"),
        ("utf-8", "koi8-r"),
        ("junk", "koi8-r"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "utf-16"),
        ("utf-16", "utf-16"),
    ],
)
def test_cyrillic_is_never_mojibake(declared: str, actual: str) -> None:
    title = "Портовый совет продлил часы работы парома"
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    text = f"{declaration}<rss version='2.0'><channel><item><title>{title}</title></item></channel></rss>"
    assert titles(text.encode(actual)) == [title]


@pytest.mark.parametrize(
    ("title", "actual"),
    [
        ("Été à l'île: 5 € le café", "cp1252"),
        ("港湾評議会はフェリーの運航時間を深夜まで延長した", "shift_jis"),
        ("Rada portu wydłużyła godziny kursowania promu", "iso-8859-2"),
    ],
)
def test_other_letters_declared_as_utf8_are_not_either(title: str, actual: str) -> None:
    text = f"{XML}<rss version='2.0'><channel><item><title>{title}</title></item></channel></rss>"
    reading = read(text.encode(actual))
    assert reading.items[0].title == title
    assert "not in utf-8" in str(reading.findings[0])


def test_markup_text_and_links_are_cleaned() -> None:
    (item,) = read(
        "<rss version='2.0'><channel><item><title>a\u202eb&#13;&#10;Bcc: x</title><link>https://e.example.org/\u202ex</link>"
        "<guid isPermaLink='false'>i\u202ed</guid><author>c\u202ed</author><category>e\u202ef</category>"
        "<description>&lt;p onclick='x'>g\u202eh&lt;iframe src='x'>&lt;/iframe>&lt;/p></description>"
        "</item></channel></rss>"
    ).items
    assert (item.title, item.url) == ("ab Bcc: x", "https://e.example.org/%E2%80%AEx")
    assert (item.id, item.authors, item.tags) == ("id", ("cd",), ("ef",))
    assert (item.html, item.text) == ("<p>gh</p>", "gh")


def test_code_of_a_template_is_text() -> None:
    assert titles("<rss version='2.0'><channel><item><title>{{ 7 * 7 }}</title></item></channel></rss>") == [
        "{{ 7 * 7 }}"
    ]


def test_entries_of_one_id_are_all_kept() -> None:
    entry = "<item><title>{}</title><guid>1</guid></item>"
    assert titles(f"<rss version='2.0'><channel>{entry.format('a')}{entry.format('b')}</channel></rss>") == ["a", "b"]


def test_bytes_that_name_a_file_do_not_open_it(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS)
    with pytest.raises(FormatError):
        read(str(path))


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY leak SYSTEM "{path}">]>',
        '<!DOCTYPE rss [<!ENTITY % dtd SYSTEM "{path}"> %dtd; <!ENTITY leak "%dtd;">]>',
        '<!DOCTYPE rss SYSTEM "{path}">',
        '<!DOCTYPE rss PUBLIC "x" "file://{path}">',
    ],
)
def test_no_file_is_read_for_an_entity(doctype: str, tmp_path: Path) -> None:
    path = tmp_path / "secret.dtd"
    path.write_text("<!ENTITY leak 'secret'>")
    text = doctype.format(path=path) + RSS.replace("Ferry sails", "Ferry &leak; sails")
    assert titles(text) == ["Ferry &leak; sails"]


def test_no_file_is_included(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{path}" parse="text"/>'
    (item,) = read(RSS.replace("</title><link>", f"</title><description>{include}</description><link>")).items
    assert "secret" not in item.text + item.html


def test_entities_that_multiply_stand_for_nothing() -> None:
    bomb = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    assert titles(f"<!DOCTYPE rss [{bomb}]>{RSS.replace('Ferry sails', '&a11;')}") == ["&a11;"]


def test_declared_entities_of_letters_are_read() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY city "Harbor">]>'
    reading = read(doctype + RSS.replace("Ferry sails", "Ferry&nbsp;sails &city; &eacute;"))
    assert [item.title for item in reading.items] == ["Ferry sails Harbor é"]
    assert reading.findings == ()


MANY = 10_000
NUMBERS = range(MANY)
HOSTILE = {
    "depth": "<a>" * 2 * MANY + "</a>" * 2 * MANY,
    "depth without end": "<a>" * MANY,
    "depth of markup": "<description>" + "&lt;div>" * MANY + "</description>",
    "tags": "".join(f"<category>{number}</category>" for number in NUMBERS),
    "keywords": f"<i:keywords xmlns:i='{ITUNES}'>{','.join(map(str, NUMBERS))}</i:keywords>",
    "author": f"<author>{'a' * 500_000}</author>",
    "namespaces": "".join(f'<p{number}:a xmlns:p{number}="u{number}"/>' for number in NUMBERS),
    "attributes": "<a " + " ".join(f'b{number}="1"' for number in NUMBERS) + "/>",
    "long attribute": f'<a b="{"x" * 1_000_000}"/>',
    "open comment": "<!--" * MANY,
    "open section": "<![CDATA[" * MANY,
    "open tags": "<a" * MANY,
    "quotes": '<a b="x" ' * MANY,
    "ampersands": "&" * 100_000,
    "references": "&#99999999999999;&#xD800;" * MANY,
    "empty items": "</item>" + "<item/>" * MANY + "<item>",
    "bases": '<a xml:base="b/">' * MANY + "</a>" * MANY,
    "spaces": "<title>" + " " * 1_000_000 + "x</title>",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("tail", ["", "</b>"], ids=["whole", "broken"])
def test_feeds_made_to_be_slow_are_not(body: str, tail: str) -> None:
    start = time.process_time()
    found = titles(f"<rss version='2.0'><channel><item><title>Ferry</title>{body}{tail}</item></channel></rss>")
    assert found
    assert time.process_time() - start < 4


elements = st.sampled_from(
    "rss channel item title link description guid author category pubDate feed entry id content summary updated "
    "source image textInput georss:point media:content media:rating width height name cloud".split()
)
pieces = st.one_of(
    st.builds("<{}>".format, elements),
    st.builds("</{}>".format, elements),
    st.builds("<{}>{}</{}>".format, elements, st.text(alphabet="a1 .,:-&;#<x", max_size=8), elements),
    st.sampled_from(["&#x41;", "&bad;", "<![CDATA[", "]]>", "<!--", "-->", "<a b='c'>", "<?x", "\x00", "&"]),
    st.text(max_size=5),
)


@given(st.lists(pieces, max_size=25).map("".join))
def test_any_feed_is_read_or_a_format_error(body: str) -> None:
    with contextlib.suppress(FormatError):
        read(f"<rss version='2.0'><channel>{body}".encode("utf-8", "replace"))


def test_junk_before_the_feed_is_skipped_and_named() -> None:
    reading = read(f"<br />\n<b>Warning</b>: x is undefined<br />\n{XML}{RSS}")
    assert [item.title for item in reading.items] == ["Ferry sails"]
    assert [str(finding) for finding in reading.findings] == [
        "a.xml: skipped before the feed: “Warning: x is undefined”"
    ]


def test_an_entry_in_another_encoding_than_its_feed_is_repaired() -> None:
    entries = "".join(f"<item><title>{title}</title></item>" for title in ("Портовый совет", "X", "Ещё «паром»"))
    data = f"{XML}<rss version='2.0'><channel>{entries}</channel></rss>".encode()
    reading = read(data.replace(b"X", "Паромы не ходят после полуночи".encode("cp1251")))
    assert [item.title for item in reading.items] == ["Портовый совет", "Паромы не ходят после полуночи", "Ещё «паром»"]
    assert [str(finding) for finding in reading.findings] == ["a.xml: in several encodings; passages read as cp1251: 1"]
    assert reading.items[1].older is not None


RANDOM = random.Random(7)
DESCRIPTION = "&lt;math>&lt;mi>x&lt;/mi>&lt;/math>&amp;lt;p&amp;gt;x&amp;lt;/p&amp;gt;"
XHTML = "<div xmlns='http://www.w3.org/1999/xhtml'><svg><text>x</text></svg> Ïîðòîâûé ñîâåò</div>"
SEEDS = [
    f"<b>Warning</b>{XML}{RSS}",
    (
        f"{XML}<rss version='2.0'><channel><ttl>60</ttl><skipHours><hour>1</hour></skipHours>"
        "<item><title>cafÃ© &amp;lt;b&gt;"
        "</title><pubDate>Seg, 24 Set 2018</pubDate><category>a, b, c</category>"
        f"<description>{DESCRIPTION}</description></item></channel></rss>"
    ),
    (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>2026年1月5日</updated>'
        f'<content type="xhtml">{XHTML}</content></entry></feed>'
    ),
]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_feed_that_is_changed_anywhere_is_read_or_a_format_error(seed: str) -> None:
    marks = [b"<", b">", b"&lt;", b"</math>", b"<!--", b"]]>", b'"']
    pieces = [b"", b"\xe9", b"\xcf\xe0", b"\0", b"\xef\xbb\xbf", *marks]
    for _ in range(150):
        data = seed.encode()
        for _ in range(RANDOM.randrange(1, 5)):
            place = RANDOM.randrange(len(data))
            data = data[:place] + RANDOM.choice(pieces) + data[place + RANDOM.randrange(4) :]
        with contextlib.suppress(FormatError):
            read(data)
