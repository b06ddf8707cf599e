"""A cluster with certificates and two workers, for all tests of a module that leave it as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from digest.cluster.cluster import Cluster
from digest.cluster.scheduler import Scheduler
from tests.clusters import ALL_TESTS, Certificates, await_workers, certificates, no_translators, scheduler, worker
from tests.packages import install_fixtures


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, own: Certificates) -> Iterator[Scheduler]:
    folder = tmp_path_factory.mktemp("cluster")
    with ExitStack() as stack:
        address, _ = stack.enter_context(scheduler(folder, own, longest=ALL_TESTS))
        for name in ("one", "two"):
            stack.enter_context(worker(address, folder, own, name, longest=ALL_TESTS))
        with closing(Cluster(own.place(address), no_translators, (), False, print)) as cluster:
            await_workers(cluster, 2)
        yield own.place(address)
