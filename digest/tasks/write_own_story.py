"""Take in a story that an editor wrote at the desk, as the sources of a site are read."""

from __future__ import annotations

from datetime import datetime

from digest.config import Config
from digest.errors import SourceError, UsageError
from digest.files.own_stories import OwnStory, write_story
from digest.files.source_places import place_of
from digest.model.item import StoredItem
from digest.model.source import SourceSpec
from digest.ports import Progress
from digest.tasks.parts.make_ingester import ingester
from digest.tasks.parts.make_sources import sources
from digest.tasks.stores import Stores

# More than are read in one run: a new one is among them.
_MOST = 1_000


def own_source(config: Config) -> SourceSpec | None:
    """Return the source of the stories that are written at the desk, None if the configuration has none yet."""
    own = place_of(config.own_stories.name, config.root)
    return next((one for one in config.sources if one.path and place_of(one.path, config.root) == own), None)


def write_own_story(config: Config, stores: Stores, story: OwnStory, now: datetime, progress: Progress) -> StoredItem:
    """Write a story into the folder of its source, which is configured, read it into the store, and return it.

    Raises OutputError and StoreError; SourceError if it cannot be read back, UsageError if it was taken down before.
    """
    spec = own_source(config)
    assert spec
    write_story(config.own_stories, story)
    source = next(one for one in sources(config, stores, now) if one.spec.name == spec.name)
    (result,) = ingester(config, stores, [source], progress).ingest(now)
    if result.error:
        raise SourceError(result.error)
    newest = stores.items.newest(stores.names.id_of(spec.name), _MOST)
    found = next((stored for stored in newest if stored.item.id == story.id), None)
    if found is None:
        raise UsageError(f"{story.title!r}: filtered out by source {spec.name!r}, or taken down before")
    return found
