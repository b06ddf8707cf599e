"""Build the editions of a folder of feeds as a site does, in a folder of its own, and read them back from its store."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest import tasks
from digest.cli.messages import Messages
from digest.cli.work import at_work, read_config
from digest.config import Config
from digest.editing.building.build_digest import build
from digest.editing.order.schedule import BuildRequest
from digest.model.digest import Digest
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

_SITE = """\
[digest]
name = "reading"
id = "tag:news.example.org,2025:reading"
title = "Reading"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = {}

[publishers]
use = ["feeds"]
"""
# Of the languages of the items, the most frequent ones have a page.
_MOST_LOCALES = 3


@dataclass(frozen=True, slots=True)
class Read:
    """The edition of a week as its readers get it: one page for each locale, the same items ``left_out`` of all."""

    pages: Sequence[Digest]
    items: Mapping[str, StoredItem]
    left_out: Mapping[str, str]


def editions(
    folder: Path, site: Path, now: datetime, weeks: Collection[str], locales: Sequence[str], most: int
) -> Iterator[Read]:
    """Build editions from the files of a folder as of ``now``, in a new folder, and yield them.

    Without ``weeks`` they are those with the most items, at most so many; without ``locales``, each has the pages of
    those of its languages that are most frequent in all of them.
    """
    config = _site(folder, site, locales or ["en"])
    quiet = Messages(quiet=True)
    with at_work(config, now, quiet) as work:
        for result in work.pipeline.ingest(now):
            if result.error:
                quiet.error(f"{result.source}: {result.error}")
    with tasks.open_stores(config, dry=True) as stores:
        kept = [stored for stored, _ in stores.items.select(None)]
    counted = Counter(stored.week for stored in kept)
    chosen = sorted(map(Week.parse, weeks) if weeks else [week for week, _ in counted.most_common(most)])
    named = frozenset(locales)
    if not locales:
        spoken = Counter(stored.item.locale.language for stored in kept if stored.week in chosen)
        locales = [tag for tag, _ in spoken.most_common(_MOST_LOCALES + 1) if Locale.parse(tag).is_known]
        config = _site(folder, site, locales[:_MOST_LOCALES] or ["en"])
    for week in chosen:
        with at_work(config, now, quiet) as work:
            work.pipeline.build(BuildRequest(week), now)
        yield _read(config, week, now, named)


def _site(folder: Path, site: Path, locales: Sequence[str]) -> Config:
    site.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "MANIFEST.json")
    text = _SITE.format(json.dumps(locales)) + "".join(_table(path) for path in files)
    (site / "digest.toml").write_text(text, encoding="utf-8")
    return read_config(site / "digest.toml")


def _table(path: Path) -> str:
    name, place = (json.dumps(value, ensure_ascii=False) for value in (path.name, str(path.resolve())))
    return f"\n[[sources]]\nname = {name}\npath = {place}\n"


def _read(config: Config, week: Week, now: datetime, named: Collection[str]) -> Read:
    with tasks.open_stores(config, dry=True) as stores:
        edition = stores.editions.edition(week)
        items = {stored.key: stored for stored, _ in stores.items.select(week)}
        left_out = {stored.key: str(why) for stored, why in tasks.left_out(config, stores, now, week)}
    left_out |= _listed(edition)
    spoken = {stored.item.locale.language for stored in items.values()}
    shown = [locale for locale in config.tables.digest.locales if named or locale.language in spoken]
    return Read([build(edition, locale, {}) for locale in shown], items, left_out)


def _listed(edition: Edition) -> Mapping[str, str]:
    lists = {"dropped": edition.dropped, "surplus": edition.surplus}
    return {reference.key: name for name, references in lists.items() for reference in references}
