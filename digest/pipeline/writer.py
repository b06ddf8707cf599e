"""Write the files of a site, and notify the hub."""

from __future__ import annotations

from dataclasses import dataclass

from digest.compose.digest.build import build
from digest.errors import HttpError
from digest.model.artifact import Target
from digest.model.edition import Edition
from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.model.site import Site
from digest.pipeline.localize import Localized
from digest.ports import Catalog, Hub, Output, Publisher, SearchIndex


@dataclass(frozen=True, slots=True)
class Written:
    """The paths of the files whose bytes changed, the URLs of the feeds among them, and findings."""

    changed: tuple[str, ...]
    feeds: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SiteWriter:
    """Joins the publishers of a site to its output folder, its search index and its hub."""

    site: Site
    publishers: tuple[Publisher, ...]
    output: Output
    search_index: SearchIndex | None = None
    hub: Hub | None = None

    def targets(self, catalog: Catalog) -> tuple[Target, ...]:
        """Return all files of the site, without rendering any."""
        return tuple(target for publisher in self.publishers for target in publisher.targets(self.site, catalog))

    def write(self, catalog: Catalog, locales: frozenset[Locale] | None = None) -> Written:
        """Bring all files up to date, or only those of ``locales`` and those that serve all locales.

        Raises OutputError, TemplateError.
        """
        targets = tuple(target for target in self.targets(catalog) if _is_wanted(target, locales))
        changed = self.output.update(targets)
        now_new = frozenset(changed)
        feeds = tuple(target.announced for target in targets if target.announced and target.path in now_new)
        indexed, findings = self._index(targets)
        return Written(changed + indexed, feeds, findings)

    def write_preview(self, edition: Edition, localized: Localized) -> tuple[str, ...]:
        """Write the preview of an edition in place of any other; return the paths whose bytes changed."""
        digests = [build(edition, locale, translations) for (_, locale), translations in localized.items()]
        targets = [
            target
            for digest in digests
            for publisher in self.publishers
            for target in publisher.preview_targets(self.site, digest)
        ]
        return self.output.update(targets, sole="preview")

    def announce(self, written: Written) -> tuple[Finding, ...]:
        """Notify the hub of changed feeds. If that fails, subscribers find out later, without it."""
        try:
            if self.hub and written.feeds:
                self.hub.announce(written.feeds)
        except HttpError as error:
            return (Finding(f"the hub could not be notified: {error}"),)
        return ()

    def _index(self, targets: tuple[Target, ...]) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        """Bring the search index up to date. Without one, pages fall back to the plain search."""
        changed: tuple[str, ...] = ()
        errors: dict[str, None] = {}
        for bundle in self.search_index.refresh(targets) if self.search_index else ():
            changed += self.output.update(bundle.files, sole=bundle.folder)
            if bundle.error:
                errors[bundle.error] = None
        return changed, tuple(Finding(f"readers search titles and summaries only: {error}") for error in errors)


def _is_wanted(target: Target, locales: frozenset[Locale] | None) -> bool:
    return locales is None or target.locale is None or target.locale in locales
