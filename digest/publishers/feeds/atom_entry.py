"""Write entries of Atom feeds as text, with the bytes that feedgen and lxml give them.

A build writes each item three times. Through feedgen, which makes two trees of elements, that took a sixth of the time
of a large week. ``tests/unit/publishers/feeds/test_atom_entry.py`` compares both.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from digest.publishers.feeds.feed import Entry, FeedSource, Link, iri, moment, shown_lines, shown_title
from digest.text.characters.clean import clean


def atom_entry(entry: Entry) -> str:
    """Return an entry (RFC 4287, section 4.1.2), indented as in a feed."""
    return "".join(_lines(entry))


def link_attributes(link: Link) -> dict[str, str]:
    """Return the attributes of a link, without those that say nothing."""
    attributes = {"rel": link.rel, "type": link.type, "hreflang": link.hreflang, "href": iri(link.href)}
    return {name: value for name, value in attributes.items() if value}


def escaped(text: str) -> str:
    """Escape text between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(entry: Entry) -> Iterator[str]:
    yield f'  <entry xml:lang="{_quoted(entry.lang)}">\n'
    yield f"    <id>{escaped(clean(entry.id))}</id>\n"
    yield f"    <title>{escaped(shown_title(entry.title))}</title>\n"
    yield f"    <updated>{_date(entry.updated)}</updated>\n"
    for author in shown_lines(entry.authors):
        yield f"    <author>\n      <name>{escaped(author)}</name>\n    </author>\n"
    content = escaped(clean(entry.content))
    yield f'    <content type="html">{content}</content>\n' if content else '    <content type="html"/>\n'
    for category in shown_lines(entry.categories):
        yield f'    <category term="{_quoted(category)}"/>\n'
    if entry.published:
        yield f"    <published>{_date(entry.published)}</published>\n"
    for link in entry.links:
        attributes = "".join(f' {name}="{_quoted(value)}"' for name, value in link_attributes(link).items())
        yield f"    <link{attributes}/>\n"
    if entry.source:
        yield _source(entry.source, entry.updated)
    yield "  </entry>\n"


def _source(source: FeedSource, updated: datetime) -> str:
    return (
        "    <source>\n"
        f"      <id>{escaped(clean(source.id))}</id>\n"
        f"      <title>{escaped(shown_title(source.title))}</title>\n"
        f"      <updated>{_date(updated)}</updated>\n"
        "    </source>\n"
    )


def _date(of: datetime) -> str:
    return moment(of).isoformat()


def _quoted(text: str) -> str:
    return escaped(text).replace('"', "&quot;")
