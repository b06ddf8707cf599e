"""Real schedulers and workers of Dask on this machine, as the guide starts them, and work that can be watched."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

import pytest
import trustme

from digest.cluster.cluster import Cluster
from digest.cluster.scheduler import Scheduler
from tests.children import started

# In seconds: more than anything takes on a busy machine.
LONGEST = 240
# In seconds: more than all tests of a module take there, for the cluster that they share.
ALL_TESTS = 3600
# Without the second, Dask shows workers and logs to the whole network even where its dashboard is off.
_QUIET = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")


@dataclass(frozen=True)
class Certificates:
    """The files of a private authority and of one certificate of it."""

    ca: Path
    certificate: Path
    key: Path

    @property
    def options(self) -> list[str]:
        return ["--tls-ca-file", str(self.ca), "--tls-cert", str(self.certificate), "--tls-key", str(self.key)]

    def place(self, address: str, timeout: float = LONGEST, patience: float = LONGEST) -> Scheduler:
        return Scheduler(address, self.ca, self.certificate, self.key, timeout, patience)


def certificates(folder: Path) -> Certificates:
    """Make a private authority, and a certificate for this machine."""
    folder.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA()
    issued = authority.issue_cert("127.0.0.1", "localhost")
    made = Certificates(folder / "ca.pem", folder / "certificate.pem", folder / "key.pem")
    authority.cert_pem.write_to_path(made.ca)
    issued.cert_chain_pems[0].write_to_path(made.certificate)
    issued.private_key_pem.write_to_path(made.key)
    made.key.chmod(0o600)
    return made


@contextmanager
def scheduler(
    folder: Path,
    own: Certificates | None = None,
    variables: Mapping[str, str] | None = None,
    longest: float = LONGEST,
    port: int = 0,
) -> Iterator[tuple[str, Popen[str]]]:
    """Run a scheduler; yield its address and its process."""
    file = folder / f"scheduler-{time.monotonic_ns()}.json"
    protocol = ["--protocol", "tls", *own.options] if own else []
    command = ["scheduler", "--host", "127.0.0.1", "--port", str(port), *_QUIET, "--scheduler-file", str(file)]
    with _dask([*command, *protocol], folder, variables, longest) as process:
        yield json.loads(_content(file, process))["address"], process


@contextmanager
def worker(
    address: str,
    folder: Path,
    own: Certificates | None = None,
    name: str = "one",
    variables: Mapping[str, str] | None = None,
    longest: float = LONGEST,
) -> Iterator[Popen[str]]:
    """Run a worker with one thread."""
    options = ["--no-nanny", "--nthreads", "1", *_QUIET, "--name", name, "--local-directory", str(folder)]
    with _dask(["worker", address, *options, *(own.options if own else [])], folder, variables, longest) as process:
        yield process


@contextmanager
def _dask(
    arguments: Sequence[str], folder: Path, variables: Mapping[str, str] | None = None, longest: float = LONGEST
) -> Iterator[Popen[str]]:
    # What it logs would fill a pipe that nobody reads.
    quiet = {"DASK_LOGGING__DISTRIBUTED": "critical", "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False"}
    modules = {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "dask", *arguments]
    with started(command, longest, cwd=folder, env=os.environ | quiet | modules | (variables or {})) as process:
        yield process


def _content(file: Path, process: Popen[str]) -> str:
    for _ in range(LONGEST * 20):
        if process.poll() is not None:
            pytest.fail(f"the scheduler ended: {process.stderr.read() if process.stderr else ''}")
        if file.exists() and (text := file.read_text()).endswith("}"):
            return text
        time.sleep(0.05)
    pytest.fail("the scheduler does not start")


@dataclass(frozen=True)
class Watched:
    """Work that notes who began it where, and waits until it is let go; the result is the square."""

    folder: Path

    def __call__(self, batch: int) -> int:
        with (self.folder / "begun.txt").open("a") as notes:
            notes.write(f"{batch} {os.getpid()}\n")
        for _ in range(LONGEST * 20):
            if (self.folder / "go").exists():
                break
            time.sleep(0.05)
        return batch * batch

    def begun(self, many: int = 0) -> list[tuple[int, int]]:
        """What was begun by which process, as soon as it is so many."""
        notes = self.folder / "begun.txt"
        for _ in range(LONGEST * 20):
            lines = notes.read_text().splitlines() if notes.exists() else []
            if len(lines) >= many:
                return [(int(batch), int(pid)) for batch, pid in map(str.split, lines)]
            time.sleep(0.05)
        pytest.fail(f"only {len(lines)} batches were begun")

    def let_go(self) -> None:
        (self.folder / "go").touch()


@dataclass(frozen=True)
class Deadly:
    """Work that ends the worker at batch 1, as one without memory, until it is healed; the result is the square.

    It waits until it is let loose: Dask suspects all batches of a worker that dies, also those that have not begun.
    """

    folder: Path

    def __call__(self, batch: int) -> int:
        if batch == 1 and not (self.folder / "healed").exists():
            end = time.monotonic() + LONGEST
            while not (self.folder / "loose").exists() and time.monotonic() < end:
                time.sleep(0.02)
            os._exit(1)
        return batch * batch

    def let_loose(self) -> None:
        (self.folder / "loose").touch()

    def heal(self) -> None:
        (self.folder / "healed").touch()


@dataclass(frozen=True)
class Failing:
    """Work that breaks its promise to raise nothing."""

    def __call__(self, batch: int) -> int:
        raise ValueError(f"batch {batch}\nis odd")


def await_workers(cluster: Cluster, many: int) -> None:
    """Wait until so many workers have joined."""
    for _ in range(LONGEST * 5):
        if len(cluster.workers()) >= many:
            return
        time.sleep(0.2)
    pytest.fail("the workers do not come")


def no_translators(_report: object) -> tuple[()]:
    """Make nothing: for work that needs no engine."""
    return ()
