"""Make what the readers of a site can choose from: its sources, and the subjects of its newest editions."""

from __future__ import annotations

from digest.config import Config
from digest.language.text.words.subjects import is_subject
from digest.model.preferences import SiteOffer
from digest.model.site import Listing
from digest.model.source import SourceNames
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.tasks.stores import names_of_sources

# As many as feeds take their topics from.
_NEWEST = 13


class OfferMaker:
    """Makes the offer of a site; each edition is read once, as long as it stays as it is."""

    def __init__(self, config: Config, database: Database) -> None:
        self._config, self._database = config, database
        self._subjects: dict[str, frozenset[str]] = {}

    def make(self) -> SiteOffer:
        """Return what readers can choose from now. Raises StoreError."""
        newest = SqlEditionStore(self._database).listings()[-_NEWEST:]
        self._subjects = {one.fingerprint: self._subjects_of(one) for one in newest}
        digest = self._config.tables.digest
        declared = {source.locale for source in self._config.sources if source.locale.is_known}
        return SiteOffer(
            tuple(sorted(frozenset[str]().union(*self._subjects.values()))),
            sources_of(self._config, names_of_sources(self._config, self._database)),
            tuple(dict.fromkeys(one.language for one in (*digest.locales, *sorted(declared)))),
            has_collections=bool(self._config.collections) and self._config.size == "week",
        )

    def _subjects_of(self, listing: Listing) -> frozenset[str]:
        from digest.editing.building.choose import topics_of  # noqa: PLC0415 - slow to import: few commands offer topics

        if listing.fingerprint in self._subjects:
            return self._subjects[listing.fingerprint]
        edition = SqlEditionStore(self._database).edition(listing.week)
        return frozenset(topic for story in edition.stories for topic in topics_of(story) if is_subject(topic))


def sources_of(config: Config, names: SourceNames) -> tuple[tuple[str, str], ...]:
    """Return the id and the name of each configured source, by name."""
    return tuple((names.id_of(name), name) for name in sorted(source.name for source in config.sources))
