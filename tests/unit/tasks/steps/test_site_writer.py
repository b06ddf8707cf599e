"""Writing the files of a site."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from digest.errors import PluginError
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.output.output import OutputFolder
from digest.tasks.steps.site_writer import SiteWriter, joined
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


def file(path: str) -> Target:
    return Target(path, "text/plain", path, path.encode)


def test_targets_are_given_in_the_order_of_the_publishers() -> None:
    given = [file("x"), file("y"), file("a")]

    assert [*joined({"one": given[:2], "two": given[2:]})] == given


def test_the_same_file_of_two_publishers_is_an_error() -> None:
    with pytest.raises(PluginError, match="the publishers 'one' and 'two' both make a/b;"):
        list(joined({"one": [file("x"), file("a/b")], "two": [file("a/b")]}))
