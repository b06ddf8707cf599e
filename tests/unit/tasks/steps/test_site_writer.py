"""Writing the files of a site."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from digest.model.artifact import Target, TargetGroup
from digest.model.digest import Digest
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.output.output import OutputFolder
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from digest.tasks.steps.site_writer import SiteWriter
from tests.contracts.test_output import FakeBuildLog
from tests.fakes import FakeCatalog, sample_site


class Watched:
    """A publisher of many files that counts how many targets are kept at the same time."""

    def __init__(self) -> None:
        self.alive: weakref.WeakSet[object] = weakref.WeakSet()
        self.most = 0

    def targets(self, _site: Site, _catalog: Catalog) -> Iterator[Target]:
        return (self._target(f"{number}.txt") for number in range(50))

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        return ()

    def _target(self, path: str) -> Target:
        target = Target(path, "text/plain", path, partial(str.encode, path), announced=path)
        self.alive.add(target.render)
        self.most = max(self.most, len(self.alive))
        return target


def test_files_that_are_up_to_date_are_not_collected(tmp_path: Path) -> None:
    log, first, again = FakeBuildLog(), Watched(), Watched()
    assert len(SiteWriter(sample_site(), {"x": first}, OutputFolder(tmp_path, log)).write(FakeCatalog()).feeds) == 50

    written = SiteWriter(sample_site(), {"x": again}, OutputFolder(tmp_path, log)).write(FakeCatalog())

    assert (written.changed, written.feeds) == ((), ())
    assert again.most <= 3


class Counted(SitePublisher):
    """The pages of a site, with the number of those that were listed in groups."""

    listed = 0

    def groups(self, site: Site, catalog: Catalog) -> Iterator[Target | TargetGroup]:
        for one in super().groups(site, catalog):
            yield replace(one, targets=partial(self._count, one)) if isinstance(one, TargetGroup) else one

    def _count(self, group: TargetGroup) -> Iterator[Target]:
        for target in group.targets():
            self.listed += 1
            yield target


def test_a_new_week_lists_the_files_of_its_year_alone(tmp_path: Path) -> None:
    """However old the site is."""
    templates, log = Templates(), FakeBuildLog()
    weeks = [Week(year, number) for year in (2023, 2024, 2025) for number in (2, 3, 4)]

    def listed(count: int) -> int:
        publisher = Counted(templates)
        SiteWriter(sample_site(), {"site": publisher}, OutputFolder(tmp_path, log)).write(FakeCatalog(weeks[:count]))
        return publisher.listed

    locales = len(sample_site().locales)
    # The page of each year, and those of its digests.
    assert listed(8) == (4 + 4 + 3) * locales
    assert listed(8) == 0
    assert listed(9) == 4 * locales
