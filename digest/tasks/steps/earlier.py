"""The stories that the editions before a week told."""

from __future__ import annotations

from functools import lru_cache

from digest.editing.order.published_stories import PublishedStory, published_stories
from digest.model.week import Week
from digest.ports import EditionStore

# The newest editions that are read, and the stories of each, so that the work does not grow with the years.
_EDITIONS, _STORIES = 4, 24


class EarlierEditions:
    """Reads what was told from the store, each edition once."""

    def __init__(self, editions: EditionStore) -> None:
        self._editions = editions
        self._of = lru_cache(maxsize=2 * _EDITIONS)(self._read)

    def told(self, week: Week) -> tuple[PublishedStory, ...]:
        """Return the stories of the newest editions before a week, without those that are not as they were decided."""
        listed = self._editions.newest_before(week, _EDITIONS)
        return tuple(one for listing in listed for one in self._of(listing.week, listing.fingerprint))

    def _read(self, week: Week, _fingerprint: str) -> tuple[PublishedStory, ...]:
        if not self._editions.is_as_decided(week):
            return ()
        stories = self._editions.edition(week).stories[:_STORIES]
        return tuple(published_stories(week, stories, self._editions.items(week)))
