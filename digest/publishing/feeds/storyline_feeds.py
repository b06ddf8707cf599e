"""Make the feeds of stories that run on: an entry for each week that told a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.model.storyline import Storyline
from digest.ports import Catalog
from digest.publishing.feeds.entries import tombstones
from digest.publishing.feeds.feed import Entry, Link, Tombstone
from digest.publishing.feeds.feed_archives import Series
from digest.publishing.frozen import ids
from digest.publishing.frozen.archived_entries import digest_published
from digest.publishing.frozen.published_paths import storyline_feed_path, storyline_path
from digest.publishing.paths import page_address
from digest.publishing.storyline_parts import ToldPart, title_of, told, with_targets
from digest.publishing.templates import Templates


def storyline_feeds(templates: Templates, site: Site, locale: Locale, catalog: Catalog) -> Iterator[Series]:
    """Yield the feed of each storyline in a locale; that of a joined one goes on with what it was joined to."""
    for name, line in with_targets(catalog):
        yield Series(
            site,
            locale,
            ids.storyline_feed_id(site, locale, name),
            partial(_title, templates, site, line, locale, catalog),
            {"atom": partial(storyline_feed_path, name=name)},
            partial(_entries, templates, site, line, locale, catalog),
            len(catalog.listings),
            weeks=frozenset(part.week for part in line.parts),
            topic=repr(line),
            page=partial(storyline_path, name=line.id),
            tombstones=partial(_tombstones, site, locale, catalog),
        )


def _title(templates: Templates, site: Site, line: Storyline, locale: Locale, catalog: Catalog) -> str:
    named = title_of(line, told(line, locale, catalog), locale).text
    return templates.words(locale).gettext("%(title)s: %(topic)s") % {"title": site.title, "topic": named}


def _entries(
    templates: Templates, site: Site, line: Storyline, locale: Locale, catalog: Catalog, week: Period
) -> Sequence[Entry]:
    return [
        _entry(templates, site, line, locale, part, catalog)
        for part in told(line, locale, catalog)
        if part.week == week
    ]


def _tombstones(site: Site, locale: Locale, catalog: Catalog, week: Period) -> Sequence[Tombstone]:
    return tombstones(catalog.digest(week, locale).removed, partial(ids.storyline_entry_id, site, locale))


def _entry(
    templates: Templates, site: Site, line: Storyline, locale: Locale, part: ToldPart, catalog: Catalog
) -> Entry:
    title, page = part.story.title, page_address(site, storyline_path(locale, line.id))
    anchor = f"{page}#{str(part.week).lower()}"
    return Entry(
        id=ids.storyline_entry_id(site, locale, part.story.key),
        title=title.text,
        updated=catalog.digest(part.week, locale).updated,
        published=digest_published(part.week, site.zone),
        content=templates.render("feed/storyline.html", locale, site=site, part=part),
        lang=title.locale.tag,
        links=(Link(anchor, "alternate", "text/html", locale.tag),) if page else (),
    )
