"""The elements of a feed entry, from the bytes of the feed to the item."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import SourceSpec
from digest.reading.feed.xml_feed import parse
from tests.tables import each_row

SAVED = datetime(2025, 5, 15, tzinfo=UTC)
NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(entry: str, channel: str = "<link>https://news.example.org/</link>") -> Item:
    return only_item(f'<rss version="2.0" {NAMESPACES}><channel>{channel}<item>{entry}</item></channel></rss>')


def atom(entry: str, feed: str = "", attributes: str = "") -> Item:
    return only_item(f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}>{feed}<entry>{entry}</entry></feed>')


def only_item(text: str) -> Item:
    (item,) = parse(text.encode(), SourceSpec("council", "a.xml"), "a.xml", ZoneInfo("Europe/Lisbon"), SAVED).items
    return item


@each_row(
    ("title", "expected"),
    [
        ("Ferry &amp; harbor", "Ferry & harbor"),
        ("AT&amp;amp;T", "AT&T"),
        ("It&amp;#8217;s open", "It’s open"),
        ("&lt;b&gt;Ferry&lt;/b&gt; sails", "Ferry sails"),
        ("<![CDATA[<b>Ferry</b> &amp; harbor]]>", "Ferry & harbor"),
        ("&amp;lt;b&amp;gt; is a tag", "<b> is a tag"),
        ("Using the &lt;div&gt; tag", "Using the <div> tag"),
        ("Ferry&lt;br/&gt;sails", "Ferry sails"),
        ("&lt;img src=x onerror=alert(1)&gt;Ferry", "Ferry"),
        ("5 &lt; 6", "5 < 6"),
        (" Ferry\n   sails ", "Ferry sails"),
        ("Subject&#13;&#10;Bcc: desk@example.org", "Subject Bcc: desk@example.org"),
        ("{{ config }}", "{{ config }}"),
        ("", ""),
    ],
)
def test_titles_of_rss_are_plain_text(title: str, expected: str) -> None:
    assert rss(f"<title>{title}</title><description>x</description>").title == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<title>Using the &lt;b>&lt;/b> tag</title>", "Using the <b></b> tag"),
        ("<title>AT&amp;amp;T</title>", "AT&T"),
        ('<title type="html">&lt;em>Ferry&lt;/em> &amp;amp; harbor</title>', "Ferry & harbor"),
        (
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>ferry</em> &lt; x</div></title>',
            "A ferry < x",
        ),
    ],
)
def test_titles_of_atom_are_what_their_type_says(title: str, expected: str) -> None:
    assert atom(title).title == expected


def test_the_title_of_something_within_the_entry_is_not_its_title() -> None:
    assert rss("<title>Ferry</title><media:title>Photo</media:title><x><title>Desk</title></x>").title == "Ferry"


def test_the_longest_text_is_the_text() -> None:
    item = rss(
        "<description>Short.</description><content:encoded><![CDATA[<p>Long &amp; whole.</p>]]></content:encoded>"
    )
    assert (item.html, item.text) == ("<p>Long &amp; whole.</p>", "Long & whole.")


def test_an_empty_content_does_not_hide_the_description() -> None:
    assert (
        rss("<description>The ferry sails.</description><content:encoded></content:encoded>").text == "The ferry sails."
    )


def test_a_description_is_markup() -> None:
    item = rss("<description>&lt;p>A &lt;b>ferry&lt;/b>&lt;script>x&lt;/script>&lt;/p></description>")
    assert (item.html, item.text) == ("<p>A <b>ferry</b></p>", "A ferry")


def test_plain_paragraphs_of_a_description_are_kept() -> None:
    item = rss("<description>The ferry\n  sails.\n\nIt is &amp;amp; stays blue.</description>")
    assert item.html == "<p>The ferry sails.</p><p>It is &amp; stays blue.</p>"


def test_markup_escaped_once_too_often_is_markup() -> None:
    item = rss("<description>&amp;lt;p&amp;gt;The ferry&amp;lt;/p&amp;gt; sails</description>")
    assert item.text == "The ferry\n\nsails"


def test_markup_that_is_the_subject_stays_text() -> None:
    assert rss("<description>Use &amp;lt;p&amp;gt; for it</description>").text == "Use <p> for it"


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ("<summary>5 &lt; 6 &amp;amp; &lt;b>x&lt;/b></summary>", "<p>5 &lt; 6 &amp;amp; &lt;b&gt;x&lt;/b&gt;</p>"),
        ("<content>a\n   b\n\nc</content>", "<p>a b</p><p>c</p>"),
        ('<content type="html">&lt;p>a&lt;/p></content>', "<p>a</p>"),
        (
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b</p></div></content>',
            "<p>a &lt; b</p>",
        ),
        ('<content type="text/html; charset=utf-8">&lt;p>a&lt;/p></content>', "<p>a</p>"),
        ('<content type=" HTML ">&lt;p>a&lt;/p></content>', "<p>a</p>"),
        ('<content type="text/markdown">a &amp; b</content>', "<p>a &amp; b</p>"),
        ('<content type="plain text">a &amp; b</content>', "<p>a &amp; b</p>"),
        (
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a<br/>b</p></div></content>',
            "<p>a<br>b</p>",
        ),
        ('<content type="image/png">aGFyYm9y</content><summary>A ferry</summary>', "<p>A ferry</p>"),
        ('<content type="text/html" src="https://news.example.org/1"/><summary>A ferry</summary>', "<p>A ferry</p>"),
    ],
)
def test_texts_of_atom_are_what_their_type_says(content: str, html: str) -> None:
    assert atom(f"<title>t</title>{content}").html == html


@each_row(
    ("entry", "url"),
    [
        ("<link>https://news.example.org/1</link>", "https://news.example.org/1"),
        ("<link> /1 </link>", "https://news.example.org/1"),
        ("<link><![CDATA[https://news.example.org/?a=1&b=2]]></link>", "https://news.example.org/?a=1&b=2"),
        ("<guid>https://news.example.org/2</guid>", "https://news.example.org/2"),
        ('<guid isPermaLink="false">https://news.example.org/2</guid>', ""),
        (
            "<guid>https://news.example.org/2</guid><link>https://news.example.org/1</link>",
            "https://news.example.org/1",
        ),
        ("<link>javascript:alert(1)</link>", ""),
        ("<x><link>/2</link></x><link>/1</link>", "https://news.example.org/1"),
        ("<link>/1</link><x><link>/2</link></x>", "https://news.example.org/1"),
        ('<x><atom:link href="/2"/></x><atom:link href="/1"/>', "https://news.example.org/1"),
        ("<link/><x><link>/2</link></x>", "https://news.example.org/2"),
        ('<atom:link rel="alternate" href="https://news.example.org/1"/>', "https://news.example.org/1"),
        ("", ""),
    ],
)
def test_links_of_rss(entry: str, url: str) -> None:
    assert rss(f"<title>t</title>{entry}").url == url


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ('<link href="/1"/>', "https://news.example.org/1"),
        ('<link rel="self" href="/a.xml"/><link rel="alternate" href="/1"/>', "https://news.example.org/1"),
        (
            '<link href="/a.json" type="application/json"/><link href="/1" type="text/html"/>',
            "https://news.example.org/1",
        ),
        (
            '<link href="/a.json" type="application/json"/><link href="/1" type="text/html;q=1"/>',
            "https://news.example.org/1",
        ),
        ('<link href="/1" hreflang="en"/><link href="/2" hreflang="es"/>', "https://news.example.org/1"),
        ('<link rel="enclosure" href="/a.mp3"/>', ""),
        ('<link href="data:text/html,x"/>', ""),
        ("<id>tag:example.org,2025:1</id>", ""),
    ],
)
def test_links_of_atom(entry: str, url: str) -> None:
    assert atom(f"<title>t</title>{entry}", '<link href="https://news.example.org/"/>').url == url


def test_relative_links_count_from_the_feed_where_no_site_is_named() -> None:
    item = atom('<title>t</title><link href="1"/>', '<link rel="self" href="https://news.example.org/feeds/a.xml"/>')
    assert item.url == "https://news.example.org/feeds/1"


@pytest.mark.parametrize("base", ["http://[news", "news desk:", "file:///news/", "javascript:x", "tag:x"])
def test_a_base_that_is_no_address_of_the_web_is_none(base: str) -> None:
    item = atom(
        '<title>t</title><id>n1</id><link href="/1"/><content type="html">&lt;a href="/map">m&lt;/a></content>',
        '<link href="https://news.example.org/"/>',
        f'xml:base="{base}"',
    )
    assert (item.id, item.url) == ("n1", "https://news.example.org/1")
    assert item.html == '<a href="https://news.example.org/map">m</a>'


def test_relative_links_without_a_base_lead_nowhere() -> None:
    reading = parse(
        b"<rss version='2.0'><channel><item><title>t</title><link>/1</link></item></channel></rss>",
        SourceSpec("council", "a.xml"),
        "a.xml",
        ZoneInfo("Europe/Lisbon"),
        SAVED,
    )
    assert reading.items[0].url == ""
    assert [str(finding) for finding in reading.findings] == ["a.xml: invalid links left out: 1, such as “/1” of “t”"]


@pytest.mark.parametrize(
    ("attributes", "content_base", "target"),
    [
        ("", "", "https://news.example.org/harbor/map"),
        ('xml:base="https://example.com/x/"', "", "https://example.com/x/map"),
        ('xml:base="https://example.com/x/"', 'xml:base="y/"', "https://example.com/x/y/map"),
        ("", 'xml:base="/deep/"', "https://news.example.org/deep/map"),
        ('xml:base=""', "", "https://news.example.org/harbor/map"),
    ],
)
def test_links_in_a_text_count_from_its_base_or_else_its_page(attributes: str, content_base: str, target: str) -> None:
    item = atom(
        f'<title>t</title><link href="https://news.example.org/harbor/1"/>'
        f'<content type="html" {content_base}>&lt;a href="map">m&lt;/a></content>',
        attributes=attributes,
    )
    assert item.html == f'<a href="{target}">m</a>'


def test_the_id_is_the_entrys_own() -> None:
    assert atom("<title>t</title><id>tag:example.org,2025:1</id>").id == "tag:example.org,2025:1"
    assert rss('<title>t</title><guid isPermaLink="false">n 1</guid>').id == "n 1"
    assert rss("<title>t</title>").id == ""


def test_an_empty_id_leaves_the_item_the_key_that_it_had() -> None:
    assert rss("<title>t</title><guid>n 1</guid><guid/>").id == ""


@pytest.mark.parametrize(
    ("entry", "published"),
    [
        (
            "<pubDate>Mon, 21 Apr 2025 10:30:00 +0200</pubDate>",
            datetime(2025, 4, 21, 10, 30, tzinfo=timezone(timedelta(hours=2))),
        ),
        ("<dc:date>2025-04-21</dc:date>", date(2025, 4, 21)),
        ("<pubDate>2025-04-21</pubDate><pubDate/>", date(2025, 4, 21)),
        ("<x><dc:date>2025-04-21</dc:date></x><dc:date> </dc:date>", date(2025, 4, 21)),
        ("<pubDate>soon</pubDate><dc:date>2025-04-21</dc:date>", date(2025, 4, 21)),
        ("<atom:updated>2025-04-21T10:30:00Z</atom:updated>", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        (
            "<pubDate>Mon, 21 Apr 2025 10:30:00</pubDate>",
            datetime(2025, 4, 21, 10, 30, tzinfo=ZoneInfo("Europe/Lisbon")),
        ),
        ("", None),
    ],
)
def test_dates_of_rss(entry: str, published: date | None) -> None:
    assert rss(f"<title>t</title>{entry}").published == published


def test_atom_is_published_before_it_is_updated() -> None:
    item = atom(
        "<title>t</title><updated>2025-04-23T00:00:00Z</updated><published>2025-04-21T10:30:00+02:00</published>"
        "<source><updated>2001-01-01T00:00:00Z</updated></source>"
    )
    assert item.published == datetime(2025, 4, 21, 10, 30, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("item", "locale"),
    [
        (rss("<title>t</title>", "<language>pt-br</language>"), Locale("pt-BR")),
        (rss("<title>t</title><dc:language>es</dc:language>", "<language>en</language>"), Locale("es")),
        (rss("<title>t</title>", "<language>English</language>"), UNDETERMINED),
        (atom("<title>t</title>", attributes='xml:lang="en"'), Locale("en")),
        (atom('<title>t</title><summary xml:lang="es">x</summary>', attributes='xml:lang="en"'), Locale("es")),
        (
            only_item("<feed xmlns='http://www.w3.org/2005/Atom'><entry xml:lang='ar'><title>t</title></entry></feed>"),
            Locale("ar"),
        ),
        (rss("<title>t</title>"), UNDETERMINED),
    ],
)
def test_the_language_is_that_of_the_entry_or_else_of_the_feed(item: Item, locale: Locale) -> None:
    assert item.locale == locale


@pytest.mark.parametrize(
    ("item", "authors"),
    [
        (rss("<title>t</title><author>desk@example.org (City desk)</author>"), ("City desk",)),
        (
            rss("<title>t</title><dc:creator>City desk</dc:creator><dc:creator>Night desk</dc:creator>"),
            ("City desk", "Night desk"),
        ),
        (rss("<title>t</title>", "<managingEditor>editor@example.org (Editor)</managingEditor>"), ()),
        (
            atom("<title>t</title><author><name>City desk</name><email>desk@example.org</email></author>"),
            ("City desk",),
        ),
        (atom("<title>t</title>", "<author><name>The harbor council</name></author>"), ("The harbor council",)),
    ],
)
def test_authors(item: Item, authors: tuple[str, ...]) -> None:
    assert item.authors == authors


@pytest.mark.parametrize(
    ("item", "tags"),
    [
        (
            rss("<title>t</title><category>city</category><category domain='x'>ferry</category><category/>"),
            ("city", "ferry"),
        ),
        (rss("<title>t</title><dc:subject>city</dc:subject><category>city</category>"), ("city",)),
        (rss("<title>t</title><itunes:keywords>city, ferry</itunes:keywords>"), ("city", "ferry")),
        (rss("<title>t</title><itunes:keywords>市，渡轮</itunes:keywords>"), ("市", "渡轮")),
        (atom('<title>t</title><category term="city" label="City"/><category label="Ferry"/>'), ("city", "Ferry")),
    ],
)
def test_tags(item: Item, tags: tuple[str, ...]) -> None:
    assert item.tags == tags
