"""feedparser, which has read feeds for twenty years, is the judge of what elements say; differences are named here."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import feedparser
import pytest

from digest.formats.xml.xml import read_document
from digest.reading.feed.feed_elements import FeedElements, RelatedLink, XmlFeed, read_elements
from tests.tables import each_row

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:own="urn:own" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:svg="http://www.w3.org/2000/svg" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
)
DATES = ("published", "updated", "created")


class Said(NamedTuple):
    """What an entry or a feed says."""

    title: tuple[str, str]
    id: str
    link: str
    links: list[RelatedLink]
    dates: list[str]
    languages: list[str]
    authors: list[str]
    tags: list[str]
    body: tuple[str, str]


def ours(text: str) -> XmlFeed:
    document, _ = read_document(text.encode(), "feed.xml")
    assert document is not None
    assert document.tree is not None
    return read_elements(document.tree)


def by_digest(text: str) -> Iterator[Said]:
    found = ours(text)
    return map(said_to_digest, [found.feed, *found.entries])


def said_to_digest(found: FeedElements) -> Said:
    bodies = [(text.value, text.type, text.language) for text in [*found.contents, found.summary]]
    body = max(bodies, key=lambda one: len(one[0]))
    return Said(
        title=(found.title.value, found.title.type) if found.title.value else ("", ""),
        id=found.values.get("id", ""),
        link=found.link or "",
        links=[link._replace(depth=0) for link in found.links],
        dates=[found.values.get(name, "") for name in DATES],
        languages=[found.values.get("language", ""), body[2], found.title.language],
        authors=unique(map(without_address, found.authors)),
        tags=unique(found.tags),
        body=(body[0], body[1]) if body[0] else ("", ""),
    )


def by_feedparser(text: str) -> Iterator[Said]:
    found = feedparser.parse(io.BytesIO(text.encode()), sanitize_html=False, resolve_relative_uris=False)
    return map(said_to_feedparser, [found.feed, *found.entries])


def said_to_feedparser(values: dict[str, Any]) -> Said:
    def got(key: str, default: Any = "") -> Any:
        return dict.get(values, key, default) or default

    title, summary = got("title_detail", {}), got("summary_detail", {})
    bodies = [(one["value"], one["type"], one["language"]) for one in got("content", [])]
    if got("summary"):
        is_own = summary.get("value") == got("summary")
        bodies.append((got("summary"), *((summary["type"], summary["language"]) if is_own else ("text/html", ""))))
    body = max(bodies, key=lambda one: len(one[0]), default=("", "", ""))
    links = [link for link in got("links", []) if link["rel"] not in {"enclosure", "license"}]
    return Said(
        title=(got("title"), title.get("type", "text/html")) if got("title") else ("", ""),
        id=got("id"),
        link=got("link"),
        links=[RelatedLink(link["rel"], link["type"], link.get("href", "")) for link in links],
        dates=[got(name) for name in DATES],
        languages=[got("language"), body[2] or "", title.get("language") or ""],
        authors=unique(without_address(author["name"]) for author in got("authors", []) if author.get("name")),
        tags=unique(tag["term"] or tag["label"] or "" for tag in got("tags", [])),
        body=body[:2] if body[0] else ("", ""),
    )


def unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, texts)))


def without_address(author: str) -> str:
    """feedparser takes the address out of the text; digest does that later, for JSON Feed too (``feed_items.py``)."""
    return re.sub(r"[(<]?[^\s()<>]+@[^\s()<>]+[)>]?", "", author).strip(" ()")


def rss(item: str, *, channel: str = "", version: str = "2.0") -> str:
    return (
        f'<rss version="{version}" {NAMESPACES}><channel><title>News</title>{channel}'
        f"<item>{item}</item><item><title>Next</title><link>https://news.example.org/2</link></item></channel></rss>"
    )


def rdf(item: str, channel: str = "") -> str:
    return (
        f'<rdf:RDF xmlns="http://purl.org/rss/1.0/" {NAMESPACES}><channel rdf:about="x"><title>News</title>{channel}'
        f'<items><rdf:Seq/></items></channel><item rdf:about="https://news.example.org/1">{item}</item></rdf:RDF>'
    )


def atom(entry: str, *, feed: str = "", prefix: str = "", attributes: str = "") -> str:
    text = f"<feed>{feed}<entry>{entry}</entry><entry><title>&amp;amp; so</title></entry></feed>"
    named = text.replace("</", "\0").replace("<", f"<{prefix}").replace("\0", f"</{prefix}")
    declaration = "xmlns:a" if prefix else "xmlns"
    return named.replace("feed>", f'feed {attributes} {declaration}="http://www.w3.org/2005/Atom">', 1)


def are_same(text: str) -> bool:
    assert list(by_digest(text)) == list(by_feedparser(text))
    return True


NAMES = "title description content:encoded pubDate category guid link author dc:creator dc:date summary itunes:summary"
TEXTS = (
    "Harbor news",
    "",
    "  \n ",
    "Harbor &amp; quay",
    "&lt;b&gt;Harbor&lt;/b&gt;",
    "<![CDATA[<p>Harbor</p>]]>",
    "&lt;tram&gt;Harbor&lt;/tram&gt;",
    "Hafen in Köln",
    "KÃ¶ln",  # UTF-8 taken for Latin-1
    "\x93Harbor\x94 and пристань",  # Windows-1252 taken for Latin-1
    "https:////news.example.org/1?a=1&amp;amp;b=2",
    "Harbor <b>&lt;news&gt;</b> &amp; quay",
)


@pytest.mark.parametrize("name", NAMES.split())
def test_an_element_of_any_text(name: str) -> None:
    assert all(are_same(rss(f"<{name}>{text}</{name}>")) for text in TEXTS)


def test_elements_in_any_order() -> None:
    elements = [f"<{name}>https:///{place} &lt;i&gt;</{name}>" for place, name in enumerate(NAMES.split()[:7])]
    assert all(are_same(rss("".join(order))) for order in itertools.permutations(elements, 3))


@each_row(
    "item",
    [
        "<title>One</title><title>Two</title>",
        "<title/><title>Two</title>",
        "<title>One</title><media:title>Two</media:title>",
        "<media:title>One</media:title><title>Two</title>",
        "<media:group><media:title>One</media:title></media:group><title>Two</title>",
        "<title>One <b>bold</b> two</title>",
        "<dc:title>One</dc:title>",
        "<description>One <p>two</p></description><description>Three</description>",
        "<description>One</description><description>Two</description><content:encoded>Three</content:encoded>",
        "<content:encoded>One</content:encoded><description>Two</description><description>Three</description>",
        "<description>One</description><media:description>Two and more</media:description>",
        "<fullitem>One</fullitem><abstract>Two</abstract>",
        "<xhtml:body><p>One &lt; two</p></xhtml:body>",
        "<description>One</description><body><div>Two <i/>three</div></body>",
        '<guid isPermaLink="false">a:////b</guid>',
        '<guid isPermaLink="true">a:////b</guid><link>https://news.example.org/1</link>',
        '<guid isPermaLink="TRUE">a:////b</guid>',
        '<guid ispermalink="false">a:////b</guid>',
        '<guid isPermaLink="false">a:////b<b>c</b></guid>',
        '<guid isPermaLink="false" own:x="y">a:////b</guid>',
        "<guid>https://news.example.org/1</guid><link/>",
        '<guid xml:base="https://news.example.org/"/>',
        '<link rel="self" href="https://news.example.org/1"/><link>https://news.example.org/2</link>',
        '<link url="https://news.example.org/1"/>',
        '<link href="https://news.example.org/1" type="application/json"/>',
        "<link/><link>https://news.example.org/2</link>",
        "<link>https://news.example.org/?a=1&amp;b=2&amp;amp;c=3</link>",
        '<category domain="x">One</category><category>Two</category><category/><category>Three</category>',
        '<media:category>One</media:category><dc:subject>Two</dc:subject><itunes:category text="Three"/>',
        '<itunes:category text="One"><itunes:category text="Two"/></itunes:category>',
        "<itunes:keywords>one, two</itunes:keywords><media:keywords>three,,four</media:keywords><tags>five, six</tags>",
        "<author>desk@example.org (City desk)</author>",
        "<author>City desk &lt;desk@example.org&gt;</author>",
        "<author>City desk</author><dc:creator>Night desk</dc:creator><itunes:author>Desk</itunes:author>",
        '<source url="https://wire.example.org/"><title>Wire</title><link>x</link></source><title>Own</title>',
        "<image><title>Picture</title><link>x</link><url>y</url></image><title>Own</title>",
        "<textInput><title>Search</title></textInput><title>Own</title>",
        '<title xml:lang="de">Eins</title><description xml:lang="">Zwei</description><title>Drei</title>',
        '<title lang="de_AT">Eins</title><description>Zwei</description>',
        '<title xml:base="https://news.example.org/">One</title><title>Two</title>',
        '<link xml:base="https://news.example.org/a/">two</link>',
        '<own:box xml:base="https://news.example.org/a/"><link>../two</link><guid>three</guid></own:box>',
        "<own:title>One</own:title><title>Two</title>",
        '<title xmlns="urn:other">One</title><title>Two</title>',
        "<title>One<!-- comment -->two<?target instruction?>three</title>",
        "text<title>One</title>text<pubDate>Tue, 2 Jan 2024</pubDate><dc:date>2024-01-02</dc:date>text",
        "<own:box><title>One</title><link>x</link></own:box><title>Two</title>",
        "<language>de</language><title>One</title>",
        "<dc:language>de</dc:language><dcterms:issued>1</dcterms:issued><dcterms:modified>2</dcterms:modified>",
        "<issued>1</issued><modified>2</modified><dcterms:created>3</dcterms:created><created>4</created>",
        "<atom:published>1</atom:published><atom:updated>2</atom:updated><pubDate>3</pubDate>",
        '<atom:link href="https://news.example.org/1"/><atom:link rel="self" href="b"/>',
    ],
)
@pytest.mark.parametrize("version", ["2.0", "0.91"])
def test_elements_of_rss(item: str, version: str) -> None:
    assert are_same(rss(item, version=version))


@each_row(
    "item",
    [
        "<title>One</title><link>https://news.example.org/1</link><description>Two &lt;p&gt;</description>",
        "<dc:date>2024-01-02</dc:date><dc:creator>Ann</dc:creator><dc:subject>City</dc:subject>",
        "<content:encoded>One</content:encoded><guid>two</guid>",
        "<dc:language>de</dc:language>",
    ],
)
def test_elements_of_rdf(item: str) -> None:
    assert are_same(rdf(item, "<dc:language>en</dc:language><link>https://news.example.org/</link>"))


@each_row(
    "entry",
    [
        '<title type="html">One &lt;b&gt;two&lt;/b&gt;</title><title>Three</title><link href="x"/><link>y</link>',
        '<id>a:////b</id><category term="c"/><category>d</category><category term="e">f</category>',
        '<category label="g"/>',
        "<updated>2024-01-02</updated><published>2024-01-01</published><created>2023</created>",
        '<content type="xhtml"><div>One <i>two</i></div></content><summary>Three</summary>',
        '<content type="xhtml"> <div><div>One</div> &lt; <i/>two</div> </content>',
        '<content type="xhtml"><div>One</div><div>Two</div></content>',
        '<content type="html">&lt;p&gt;One&lt;/p&gt;</content>',
        '<content type="text/html" mode="escaped">&lt;p&gt;One&lt;/p&gt;</content>',
        '<content type="text/html" mode="xml"><p>One</p></content>',
        '<content type="html"><div>One</div></content>',
        '<content mode="base64" type="text/html">PHA+T25lPC9wPg==</content>',
        '<content mode="base64" type="text/plain">not base64</content>',
        '<content type="TEXT">5 &lt; 6 &amp;amp;</content>',
        "<summary>One</summary><summary>Two and more</summary>",
        "<author><name>Ann</name><uri>x</uri><email>a@example.org</email></author><author><name>Bo</name></author>",
        "<author>Ann</author><contributor><name>Bo</name></contributor>",
        "<source><title>Wire</title><id>e</id><author><name>Cy</name></author><updated>1</updated></source>",
        '<link rel="alternate" type="TEXT/HTML" hreflang="en" href="1"/><link rel="RELATED" href="2"/>',
    ],
)
@pytest.mark.parametrize("prefix", ["", "a:"])
def test_elements_of_atom(entry: str, prefix: str) -> None:
    attributes = 'xml:lang="en_GB" xml:base="https://news.example.org/a/"'
    feed = '<title>News</title><link rel="self" href="feed.xml"/><link href="/"/><author><name>Ed</name></author>'
    assert are_same(atom(entry, prefix=prefix))
    assert are_same(atom(entry, feed=feed, prefix=prefix, attributes=attributes))


@each_row(
    "root",
    [
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#">',
        '<feed version="0.3" xmlns="HTTP://PURL.ORG/atom/ns#">',
        "<feed>",
    ],
)
def test_older_atom(root: str) -> None:
    entry = '<title mode="escaped" type="text/html">One &amp;amp; two</title><issued>1</issued><modified>2</modified>'
    content = (
        '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content>'
    )
    assert are_same(f"{root}<tagline>t</tagline><entry>{entry}{content}</entry></feed>")


@each_row(
    "channel",
    [
        "<title>Two</title><link>https://news.example.org/</link><language>en_us</language>",
        "<image><title>Logo</title><link>x</link></image><dc:language>de</dc:language>",
        '<atom:link rel="self" href="https://news.example.org/feed"/><managingEditor>e@example.org</managingEditor>',
    ],
)
def test_elements_of_a_channel(channel: str) -> None:
    assert are_same(rss("<title>One</title>", channel=channel))


def test_a_prefix_counts_by_its_namespace_and_a_wrong_namespace_by_its_prefix() -> None:
    item = '<item xmlns:x="http://purl.org/rss/1.0/modules/content/"><x:encoded>One</x:encoded></item>'
    assert are_same(rss("").replace("<item></item>", item))
    wrong = '<item xmlns:dc="http://purl.org/dc/elements/1.2"><dc:creator>Ann</dc:creator></item>'
    assert are_same(rss("").replace("<item></item>", wrong).replace('xmlns:dc="http://purl.org/dc/elements/1.1/"', ""))


# An item, what differs in it for feedparser and for us, and why.
WANTED = {
    "a label keeps its own tag": (
        '<category label="Ferry"/><category>city</category>',
        ("tags", ["city"], ["Ferry", "city"]),
    ),
    "an author without a name but with a page is still named by its text": (
        "<author>Ann<uri>https://news.example.org/</uri></author>",
        ("authors", [], ["Ann"]),
    ),
    "an author of more than a thousand letters is none": (
        f"<dc:creator>{'Ann ' * 300}</dc:creator>",
        ("authors", [("Ann " * 300).strip()], []),
    ),
    "an empty date does not replace another": (
        "<pubDate>1</pubDate><pubDate/>",
        ("dates", ["", "", ""], ["1", "", ""]),
    ),
    "a line break is one": (
        '<description>One<br xmlns="http://www.w3.org/1999/xhtml"/>two</description>',
        ("body", ("One<br></br>two", "application/xhtml+xml"), ("One<br>two", "application/xhtml+xml")),
    ),
    "markup named like an element of a feed is markup": (
        "<description><details><summary>One</summary> two</details></description>",
        (
            "body",
            ("<details><summary>One two", "text/html"),
            ("<details><summary>One</summary> two</details>", "application/xhtml+xml"),
        ),
    ),
    "a title within a title does not end it": (
        "<title>One<title>Two</title></title>",
        ("title", ("One<title>Two", "application/xhtml+xml"), ("One<title>Two</title>", "application/xhtml+xml")),
    ),
    "a person does not replace an author that is only a text": (
        "<dc:creator>Ann</dc:creator><author><name>Bo</name></author>",
        ("authors", ["Bo"], ["Ann", "Bo"]),
    ),
    "a title after a picture or source does not replace the first": (
        "<title>One</title><source>Wire</source><media:title>Two</media:title>",
        ("title", ("Two", "text/plain"), ("One", "text/plain")),
    ),
    "the title of a picture is not that of an entry without one": (
        "<image><title>One</title></image>",
        ("title", ("One", "text/plain"), ("", "")),
    ),
    "the base of an element ends with it": (
        '<title xml:base="https://news.example.org/">One</title><link>two</link>',
        ("link", "https://news.example.org/two", "two"),
    ),
    "what follows an item within an item belongs to the outer one": (
        "<title>One</title><item><title>Two</title></item><guid>x</guid>",
        ("id", "", "x"),
    ),
}


@each_row(("reason", "item", "difference"), [(reason, *row) for reason, row in WANTED.items()])
def test_wanted_differences(reason: str, item: str, difference: tuple[str, Any, Any]) -> None:
    key, theirs, own = difference
    before, now = list(by_feedparser(rss(item)))[1], list(by_digest(rss(item)))[1]
    assert (getattr(before, key), getattr(now, key)) == (theirs, own), reason
