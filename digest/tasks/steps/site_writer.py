"""Write the files of a site, and notify the hub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.errors import HttpError, OutputError, PluginError
from digest.language.text.numbers.plural import count
from digest.model.artifact import PublishedFiles, Target
from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.source import SourceNames
from digest.ports import Catalog, Destination, Hub, Output, Publisher, SearchIndex

if TYPE_CHECKING:
    from digest.model.edition import Edition
    from digest.tasks.steps.localize import Localized


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """The paths of the files whose bytes changed, the URLs of the feeds among them, and findings."""

    changed: tuple[str, ...]
    feeds: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SiteWriter:
    """Joins the publishers of a site to its output folder, its search index, its destination and its hub."""

    site: Site
    publishers: Mapping[str, Publisher]
    output: Output
    search_index: SearchIndex | None = None
    hub: Hub | None = None
    destination: Destination | None = None

    def targets(self, catalog: Catalog) -> Iterator[Target]:
        """Yield all files of the site, without rendering any.

        Raises PluginError if two publishers make the same file.
        """
        return joined({name: made.targets(self.site, catalog) for name, made in self.publishers.items()})

    def write(self, catalog: Catalog, locales: frozenset[Locale] | None = None) -> WrittenFiles:
        """Bring all files up to date, or only those of ``locales`` and those that serve all locales.

        Raises OutputError, TemplateError.
        """
        announced: dict[str, str] = {}
        to_index: list[Target] = []

        # They are not collected: ten years have tens of thousands, of which a new week changes some dozens.
        def wanted() -> Iterator[Target]:
            for one in self.targets(catalog):
                if not _is_wanted(one, locales):
                    continue
                if one.announced:
                    announced[one.path] = one.announced
                if self.search_index:
                    to_index.append(one)
                yield one

        changed = self.output.update(wanted())
        now_new = frozenset(changed)
        feeds = tuple(address for path, address in announced.items() if path in now_new)
        indexed, findings = self._index(to_index)
        return WrittenFiles(changed + indexed, feeds, findings)

    def write_preview(self, edition: Edition, localized: Localized, names: SourceNames) -> tuple[str, ...]:
        """Write the preview of an edition in place of any other; return the paths whose bytes changed."""
        from digest.editing.building.build_digest import build  # noqa: PLC0415 - slow to import: few runs show an open week

        digests = [build(edition, locale, translations, names) for (_, locale), translations in localized.items()]
        targets = {
            name: [target for digest in digests for target in publisher.preview_targets(self.site, digest)]
            for name, publisher in self.publishers.items()
        }
        return self.output.update(joined(targets), sole="preview")

    def publish(self) -> tuple[PublishedFiles, tuple[Finding, ...]]:
        """Publish the written files at the destination, if the site has one.

        Raises OutputError if that fails.
        """
        if not self.destination:
            return PublishedFiles(), ()
        try:
            published = self.destination.publish()
        except OutputError as error:
            raise OutputError(
                f"[publish] {error}; no new edition is sent until it succeeds; the next run tries again"
            ) from error
        return published, _meddled(published)

    def announce(self, written: WrittenFiles) -> tuple[Finding, ...]:
        """Notify the hub of changed feeds. If that fails, subscribers find out later, without it."""
        try:
            if self.hub and written.feeds:
                self.hub.announce(written.feeds)
        except HttpError as error:
            return (Finding(f"the hub could not be notified: {error}"),)
        return ()

    def _index(self, targets: Iterable[Target]) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        """Bring the search index up to date. Without one, pages fall back to the plain search."""
        changed: tuple[str, ...] = ()
        errors: dict[str, None] = {}
        for bundle in self.search_index.refresh(targets) if self.search_index else ():
            changed += self.output.update(bundle.files, sole=bundle.folder)
            if bundle.error:
                errors[bundle.error] = None
        return changed, tuple(Finding(f"readers search titles and summaries only: {error}") for error in errors)


def _meddled(published: PublishedFiles) -> tuple[Finding, ...]:
    if not published.altered:
        return ()
    changed = count(len(published.altered), "file", "files")
    return (
        Finding(
            f"[publish] {changed} of the site changed while it was published, such as {published.altered[0]}; the next "
            "build writes its own again, so let the command change a copy"
        ),
    )


def _is_wanted(target: Target, locales: frozenset[Locale] | None) -> bool:
    return locales is None or target.locale is None or target.locale in locales


def joined(made: Mapping[str, Iterable[Target]]) -> Iterator[Target]:
    """Yield the targets of all publishers, which are given by name.

    Raises PluginError if two publishers make the same file.
    """
    owners: dict[str, str] = {}
    for name, targets in made.items():
        for target in targets:
            owner = owners.setdefault(target.path, name)
            if owner != name:
                raise PluginError(
                    f"the publishers {owner!r} and {name!r} both make {target.path}; "
                    "remove one of them from `use` under [publishers]"
                )
            yield target
