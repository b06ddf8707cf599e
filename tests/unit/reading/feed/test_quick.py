"""The quick way through feedparser gives what feedparser itself gives, to the last key."""

from __future__ import annotations

import itertools
import xml.sax.expatreader
import xml.sax.handler
from pathlib import Path
from typing import Any

import pytest
from feedparser.api import StrictFeedParser

from digest.formats.xml.xml import read_document
from digest.reading.feed import feed_parser
from digest.reading.feed.feed_parser import parsed
from digest.reading.feed.leaves import LEAVES
from tests.tables import each_row


def _is_well_formed(path: Path) -> bool:
    document, _ = read_document(path.read_bytes(), path.name)
    return document is not None and document.is_well_formed


# The others are read by the lenient parser.
SAMPLES = [
    path
    for path in sorted(Path(__file__).parents[3].joinpath("samples", "feed").glob("*.*ml"))
    if _is_well_formed(path)
]
NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:own="urn:own" xmlns:svg="http://www.w3.org/2000/svg"'
)
NAMES = ["pubDate" if name == "pubdate" else name for name in LEAVES]
TEXTS = (
    "Harbor news",
    "",
    "  \n ",
    "Harbor &amp; quay",
    "&lt;b&gt;Harbor&lt;/b&gt;",
    "<![CDATA[<p>Harbor</p>]]>",
    "Hafen in Köln",
    "KÃ¶ln",  # UTF-8 taken for Latin-1
    "\x93Harbor\x94 and пристань",  # Windows-1252 taken for Latin-1
    "https:////news.example.org/1?a=1&amp;amp;b=2",
)


class Plain(feed_parser._Bounded, StrictFeedParser):  # type: ignore[misc]  # feedparser has no types
    """The same parser, with all of feedparser's own steps."""


def by_feedparser(text: str) -> Any:
    parser = Plain("", None, "utf-8")
    reader = xml.sax.expatreader.create_parser()
    reader.setFeature(xml.sax.handler.feature_namespaces, True)
    reader.setContentHandler(parser)
    reader.feed(text)
    reader.close()
    return parser


def everything(parser: Any) -> tuple[Any, ...]:
    return plain(parser.feeddata), plain(parser.entries), parser.version, parser.namespaces_in_use, parser.skipped


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(dict.__getitem__(value, key)) for key in value}
    return [plain(one) for one in value] if isinstance(value, list) else value


def same(xml_text: str) -> bool:
    document, _ = read_document(xml_text.encode(), "feed.xml")
    assert document is not None
    assert document.is_well_formed, xml_text
    return everything(parsed(document, "feed.xml")) == everything(by_feedparser(document.text))


def feed(item: str, *, version: str = "2.0") -> str:
    return (
        f'<rss version="{version}" {NAMESPACES}><channel><title>News</title><language>en_us</language>'
        f"<item>{item}</item><item><title>Next</title><link>https://news.example.org/2</link></item></channel></rss>"
    )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_are_read_the_same(path: Path) -> None:
    document, _ = read_document(path.read_bytes(), "feed.xml")

    assert document
    assert everything(parsed(document, "feed.xml")) == everything(by_feedparser(document.text))


@pytest.mark.parametrize("name", NAMES)
def test_an_element_of_any_text_is_read_the_same(name: str) -> None:
    items = [f"<{name}>{text}</{name}>" for text in TEXTS]

    assert [item for item in items if not same(feed(item))] == []


def test_elements_in_any_order_are_read_the_same() -> None:
    elements = [f"<{name}>https:///{place} &lt;i&gt;</{name}>" for place, name in enumerate(NAMES)]
    orders = itertools.permutations(elements, 3)

    assert [order for order in orders if not same(feed("".join(order)))] == []


@each_row(
    "item",
    [
        "<title>One</title><title>Two</title>",
        "<title>One</title><media:title>Two</media:title>",
        "<media:title>One</media:title><title>Two</title>",
        "<title>One <b>bold</b> two</title>",
        "<title>One<title>Two</title></title>",
        "<description>One <p>two</p></description><description>Three</description>",
        "<description>One</description><description>Two</description><content:encoded>Three</content:encoded>",
        "<content:encoded>One</content:encoded><description>Two</description><description>Three</description>",
        '<guid isPermaLink="false">a:////b</guid>',
        '<guid isPermaLink="true">a:////b</guid><link>https://news.example.org/1</link>',
        '<guid isPermaLink="TRUE">a:////b</guid>',
        '<guid ispermalink="false">a:////b</guid>',
        '<guid isPermaLink="false">a:////b<b>c</b></guid>',
        '<guid isPermaLink="false" own:x="y">a:////b</guid>',
        '<link rel="self" href="https://news.example.org/1"/><link>https://news.example.org/2</link>',
        "<link/><link>https://news.example.org/2</link>",
        '<category domain="x">One</category><category>Two</category><category/><category>Three</category>',
        '<source url="https://wire.example.org/"><title>Wire</title><link>x</link></source><title>Own</title>',
        "<image><title>Picture</title><link>x</link><url>y</url></image><title>Own</title>",
        "<textInput><title>Search</title></textInput><title>Own</title>",
        '<title xml:lang="de">Eins</title><description xml:lang="">Zwei</description><title>Drei</title>',
        '<title xml:base="https://news.example.org/">One</title><link>two</link><guid>three</guid>',
        "<svg:svg><svg:title>Drawing</svg:title></svg:svg><title>Own</title>",
        "<own:title>One</own:title><title>Two</title>",
        '<title xmlns="urn:other">One</title><title>Two</title>',
        "<title>One<!-- comment -->two<?target instruction?>three</title>",
        "text<title>One</title>text<pubDate>Tue, 2 Jan 2024</pubDate><dc:date>2024-01-02</dc:date>text",
        "<own:box><title>One</title><link>x</link></own:box><title>Two</title>",
        "<language>de</language><title>One</title>",
    ],
)
@each_row("version", ["2.0", "0.91"])
def test_elements_in_other_surroundings_are_read_the_same(item: str, version: str) -> None:
    assert same(feed(item, version=version))


def test_a_prefix_with_another_meaning_is_read_the_same() -> None:
    text = feed("<x:encoded>One</x:encoded>").replace(
        "<item>", '<item xmlns:x="http://purl.org/rss/1.0/modules/content/" xmlns:content="http://purl.org/dc/terms/">'
    )

    assert same(text)


@pytest.mark.parametrize("prefix", ["", "atom:"])
def test_atom_is_read_the_same(prefix: str) -> None:
    declaration = "xmlns:atom" if prefix else "xmlns"
    elements = (
        '<title type="html">One &lt;b&gt;two&lt;/b&gt;</title><title>Three</title><link href="x"/><link>y</link>'
        '<id>a:////b</id><category term="c"/><category>d</category><updated>2024-01-02</updated>'
        '<content type="xhtml"><div>One <i>two</i></div></content><summary>Three</summary>'
        "<author><name>Ann</name></author><source><title>Wire</title><id>e</id></source>"
    )
    text = f"<feed><title>News</title><entry>{elements}</entry><entry><title>&amp;amp; so</title></entry></feed>"
    named = text.replace("</", "\0").replace("<", f"<{prefix}").replace("\0", f"</{prefix}")

    assert same(named.replace("feed>", f'feed {declaration}="http://www.w3.org/2005/Atom">', 1))
