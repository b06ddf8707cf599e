"""Publish cards: for each digest an image with the headline of its first story, for link previews."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.model.artifact import Target, TargetGroup, one_by_one
from digest.model.digest import Digest
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.templates import Templates


class CardPublisher:
    """Publishes cards in the locales that have suitable fonts."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield a card for each digest."""
        return one_by_one(self.groups(site, catalog))

    def groups(self, site: Site, catalog: Catalog) -> Iterable[TargetGroup]:
        """Yield the same, those of each year and locale in a group."""
        if not site.cards:
            return ()
        from digest.publishing.cards.maker import card_groups  # noqa: PLC0415 - slow to import: most sites have none

        return card_groups(site, self._templates, catalog)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: nobody links to a preview."""
        return ()
