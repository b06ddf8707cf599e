"""Publish cards: for each digest an image with the headline of its first story, for link previews."""

from __future__ import annotations

from collections.abc import Iterable

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.templates import Templates


class CardPublisher:
    """Publishes cards in the locales that have suitable fonts."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterable[Target]:
        """Yield a card for each digest."""
        if not site.cards:
            return ()
        from digest.publishing.cards.maker import cards  # noqa: PLC0415 - slow to import: most sites have none

        return cards(site, self._templates, catalog)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: nobody links to a preview."""
        return ()
