"""Build the editions of a subject as a site does, in a folder of its own, and read them back from its store.

Runs with older versions of digest too: what they lack is read with a default.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bench.reading.weeks import Feed, Subject, Texts
from digest import tasks
from digest.cli.messages import Messages
from digest.cli.work import at_work, read_config
from digest.config import Config
from digest.editing.building.build_digest import build
from digest.editing.order.schedule import BuildRequest
from digest.model.edition import Edition, Story
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

LOCALES = ("en", "es", "fr")
SITE = f"""\
[digest]
name = "reading"
id = "tag:news.example.org,2025:reading"
title = "Reading"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = {json.dumps(LOCALES)}
stories = 12
figures = 2

[publishers]
use = ["feeds"]
"""
# Undated items must arrive in their week. Dated ones arrive when all of their dates are past: else they count as wrong.
_UNTIL_ALL_IS_PAST = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Read:
    """An edition as its readers get it.

    ``items`` are those of the week, by key. ``left_out`` are those that it does not show, with the reason. ``shown``
    has for each locale the languages of the seats in the order of its readers.
    """

    edition: Edition
    items: Mapping[str, StoredItem]
    left_out: Sequence[tuple[StoredItem, str]]
    shown: Mapping[str, Sequence[str]]

    @property
    def seats(self) -> tuple[Story, ...]:
        """The stories with a summary."""
        return tuple(story for section in self.edition.sections for story in section.stories)

    def of(self, source: str) -> list[StoredItem]:
        """Return the items of a source that have a position, in its own order."""
        own = (one for one in self.items.values() if one.item.source == source and position_of(one))
        return sorted(own, key=lambda one: (position_of(one), one.key))

    def place(self, story: Story) -> tuple[int, int]:
        """Return the best place of a story in the order of a source, from 1, and how many items that has; 0 if none."""
        places = []
        for reference in story.references:
            keys = [one.key for one in self.of(reference.source)]
            if reference.key in keys:
                places.append((keys.index(reference.key) + 1, len(keys)))
        return min(places, default=(0, 0))


def position_of(stored: StoredItem) -> int:
    """Return the position of an item in its feed, 0 if it is not known."""
    return getattr(stored.item, "position", 0)


def editions(subject: Subject, folder: Path, site: Path, model: str = "") -> Iterator[Read]:
    """Build the editions of a subject from a folder of data, in a new folder, and yield them.

    ``model`` is the URL of a language model, if one should write headlines and introductions.
    """
    site.mkdir(parents=True)
    path = site / "digest.toml"
    summaries = f'\n[summaries]\nserver = "{model}"\nmodel = "fake"\nintroduction = true\n' if model else ""
    path.write_text(SITE + summaries + "".join(_tables(subject, folder, site)), encoding="utf-8")
    config = read_config(path)
    weeks = tuple(map(Week.parse, subject.weeks))
    arrived = datetime.combine(weeks[-1].last_day, time(20), UTC)
    if not subject.undated:
        arrived += _UNTIL_ALL_IS_PAST
    later = max(arrived, datetime.combine(weeks[-1].end, time(6), UTC))
    quiet = Messages(quiet=True)
    with at_work(config, arrived, quiet) as work:
        for result in work.pipeline.ingest(arrived):
            if result.error:
                quiet.error(f"{subject.name}: {result.source}: {result.error}")
    for week in weeks:
        with at_work(config, later, quiet) as work:
            work.pipeline.build(BuildRequest(week), later)
        yield _read(config, week, later)


def _read(config: Config, week: Week, now: datetime) -> Read:
    with tasks.open_stores(config, dry=True) as stores:
        edition = stores.editions.edition(week)
        # Last those that have a position: an edition keeps its items without.
        items = {stored.key: stored for stored in stores.editions.items(week)}
        items |= {stored.key: stored for stored, _ in stores.items.select(week)}
        missing = [(stored, str(why)) for stored, why in tasks.left_out(config, stores, now, week)]
    shown = {tag: _languages(edition, Locale.parse(tag)) for tag in LOCALES}
    return Read(edition, items, missing, shown)


def _languages(edition: Edition, locale: Locale) -> list[str]:
    sections = build(edition, locale, {}).sections
    return [story.title.locale.language for section in sections for story in section.stories]


def _tables(subject: Subject, folder: Path, site: Path) -> Iterator[str]:
    for source in subject.sources:
        if isinstance(source, Feed):
            yield _table(source.source, folder / source.path)
        else:
            for name, feed in _feeds(source, folder).items():
                path = site / f"{name}.json"
                path.write_text(json.dumps(feed), encoding="utf-8")
                yield _table(name, path)


def _table(name: str, path: Path) -> str:
    values = (json.dumps(value, ensure_ascii=False) for value in (name, str(path.resolve())))
    return "\n[[sources]]\nname = {}\npath = {}\n".format(*values)


def _feeds(texts: Texts, folder: Path) -> Mapping[str, dict[str, object]]:
    """Return a JSON Feed for each source of a set of texts."""
    lines = (folder / texts.path).read_text(encoding="utf-8").splitlines()[: texts.first]
    read = [one for line in lines for one in _articles(json.loads(line))]
    number = len(texts.sources)
    return {
        name: {
            "version": "https://jsonfeed.org/version/1.1",
            "title": name,
            "language": read[0]["language"],
            "items": read[turn::number],
        }
        for turn, name in enumerate(texts.sources)
    }


def _articles(line: dict[str, object]) -> Iterator[dict[str, object]]:
    """Yield the article of a line, or both of a pair."""
    for part in ("a", "b") if "a" in line else ("",):
        one = line[part] if part else line
        assert isinstance(one, dict)
        place = str(one.get("id") or one.get("url"))
        yield {
            "id": place,
            "title": one["title"],
            "content_text": one["text"],
            "language": line["lang"],
        }
