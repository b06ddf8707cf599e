"""A cluster with certificates and two workers, for all tests that leave it as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from digest.cluster.place import Place
from tests.clusters import Certificates, certificates, scheduler, worker
from tests.packages import install_fixtures


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="package")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="package")
def place(tmp_path_factory: pytest.TempPathFactory, own: Certificates) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("cluster")
    with ExitStack() as stack:
        address, _ = stack.enter_context(scheduler(folder, own))
        for name in ("one", "two"):
            stack.enter_context(worker(address, folder, own, name))
        yield own.place(address)
