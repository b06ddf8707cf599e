"""Entries written as text have the bytes that feedgen gives them."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.publishers.feeds.atom_entry import atom_entry, link_attributes
from digest.publishers.feeds.feed import Entry, FeedSource, Link, moment, shown_lines, shown_title
from digest.text.characters.clean import clean

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TEXTS = st.one_of(
    st.text(),
    st.sampled_from(["<b>&amp;\"quoted'</b>", "]]>", "\r\n\t\v\x85\u2028", "\0\ud800\ufffe", "\u202eمرحبا", " "]),
)
DATES = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zones
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=30, seconds=7))]),
)
LINKS = st.builds(
    Link, st.text(), st.sampled_from(["alternate", "enclosure"]), st.just("text/html"), st.sampled_from(["", "en"])
)


class _Extension(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """What feedgen loses: the attributes of links, the language, and the source."""

    entry: Entry

    def extend_atom(self, entry: Any) -> Any:
        entry.set(LANG, self.entry.lang)
        for link in self.entry.links:
            xml_elem("link", entry, **link_attributes(link))
        if self.entry.source:
            source = xml_elem("source", entry)
            xml_elem("id", source).text = clean(self.entry.source.id)
            xml_elem("title", source).text = shown_title(self.entry.source.title)
            xml_elem("updated", source).text = moment(self.entry.updated).isoformat()
        return entry


def by_feedgen(entry: Entry) -> bytes:
    """The same entry in a feed of feedgen."""
    generator = FeedGenerator()
    generator.register_extension("digest", BaseExtension, _Extension, rss=False)
    generator.id("x")
    generator.title("x")
    generator.updated(moment(entry.updated))
    written = generator.add_entry(order="append")
    written.id(clean(entry.id))
    written.title(shown_title(entry.title))
    written.updated(moment(entry.updated))
    written.content(clean(entry.content), type="html")
    for author in shown_lines(entry.authors):
        written.author({"name": author})
    for category in shown_lines(entry.categories):
        written.category({"term": category})
    if entry.published:
        written.published(moment(entry.published))
    written.digest.entry = entry
    whole: bytes = generator.atom_str(pretty=True)
    return whole[whole.index(b"  <entry") : whole.rindex(b"</feed>")]


@given(
    st.builds(
        Entry,
        id=st.text(st.characters(codec="ascii", categories=["L", "P"]), min_size=1),
        title=TEXTS,
        updated=DATES,
        content=TEXTS,
        lang=st.sampled_from(["en", "zh-Hans"]),
        links=st.lists(LINKS, max_size=3).map(tuple),
        published=st.none() | DATES,
        authors=st.lists(TEXTS, max_size=3).map(tuple),
        categories=st.lists(TEXTS, max_size=3).map(tuple),
        source=st.none() | st.builds(FeedSource, st.just("tag:example.org,2025:a&b"), TEXTS),
    )
)
@settings(max_examples=300)
def test_an_entry_has_the_bytes_that_feedgen_gives_it(entry: Entry) -> None:
    assert atom_entry(entry).encode() == by_feedgen(entry)
