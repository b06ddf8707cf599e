"""Render many targets in several processes, each for some of the locales. The main process renders what they omit.

The processes are started anew, not forked: a fork would share the open store, and the locks of threads that it does not
have. Each sends what it has rendered over a pipe, as a length and the bytes, and only if it has the same inputs. A
target that fails there is rendered again in the main process, which reports the error.
"""

from __future__ import annotations

import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import IO

from digest.model.artifact import Target, TargetGroup, one_by_one, rendered

# With fewer targets, starting a process takes longer than rendering them.
_WORTHWHILE = 1_000
# Each process takes about 200 MB.
_MOST = 8
# Number of files that a process may render ahead.
_AHEAD = 500
# Seconds after which a silent process counts as hung. The first file also waits for its start and for a large store.
_PATIENCE = 120
_LENGTH = struct.Struct(">Q")

# A target that is requested from a process: its path and its inputs.
Wanted = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Renderers:
    """A renderer of targets; if there are many, with the help of processes that run ``module``.

    Such a process reads a pickled pair from its standard input: ``order``, and a list of Wanted.
    """

    module: str
    order: object
    processors: int

    def __call__(self, targets: Sequence[Target]) -> Generator[bytes | None, None, None]:
        """Yield the bytes of each target, in order, or None (see ``rendered``); errors of rendering are raised."""
        owners = _owners(targets, min(self.processors, _MOST))
        count = len({owner for owner in owners if owner is not None})
        if len(targets) < _WORTHWHILE or count < 2:
            yield from map(rendered, targets)
            return
        running: list[_Process] = []
        try:
            with suppress(OSError):  # If no more can be started, their share is rendered here.
                for number in range(count):
                    share = [target for target, owner in zip(targets, owners, strict=True) if owner == number]
                    running.append(_Process(self.module, self.order, share))
            for target, owner in zip(targets, owners, strict=True):
                content = running[owner].next() if owner is not None and owner < len(running) else None
                yield rendered(target) if content is None else content
        finally:
            for process in running:
                process.end()


def processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def answer(wanted: Sequence[Wanted], targets: Iterable[Target | TargetGroup], write: Callable[[bytes], object]) -> None:
    """Render the wanted targets in order; stop at the first that has other inputs here."""
    paths = sorted(path for path, _ in wanted)
    # Groups without a wanted file are those of locales that other processes render.
    needed = (one for one in targets if isinstance(one, Target) or any(one.among(paths)))
    by_path = {target.path: target for target in one_by_one(needed)}
    for path, inputs in wanted:
        target = by_path.get(path)
        if target is None or target.inputs != inputs:
            return
        content = target.render()
        write(_LENGTH.pack(len(content)) + content)


class _Process:
    """A process that renders a share of the targets, until one fails."""

    def __init__(self, module: str, order: object, share: Sequence[Target]) -> None:
        self._process = _start(module)
        self._order = pickle.dumps((order, [(target.path, target.inputs) for target in share]))
        self._answers: Queue[bytes | None] = Queue(_AHEAD)
        self._is_over = Event()
        self._reader = Thread(target=self._talk, daemon=True)
        self._reader.start()

    def next(self) -> bytes | None:
        """Return the next file of its share; None once it has failed."""
        content = None if self._is_over.is_set() else self._next_answer()
        if content is None:
            self._is_over.set()
        return content

    def _next_answer(self) -> bytes | None:
        try:
            return self._answers.get(timeout=_PATIENCE)
        except Empty:
            self._process.kill()
            return None

    def end(self) -> None:
        """Stop the process, even if it has not finished."""
        self._is_over.set()
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def _talk(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        try:
            with self._process.stdin as ask, self._process.stdout as answers:
                ask.write(self._order)
                ask.close()
                while not self._is_over.is_set() and (content := _read_answer(answers)) is not None:
                    self._put(content)
        except OSError:  # The process has ended; the rest of its share is rendered here.
            pass
        self._put(None)

    def _put(self, content: bytes | None) -> None:
        while not self._is_over.is_set():
            with suppress(Full):
                self._answers.put(content, timeout=0.1)
                return


def _start(module: str) -> subprocess.Popen[bytes]:
    # It imports from the same places as this process, and not from the current folder.
    return subprocess.Popen(  # noqa: S603 - this very Python, and no shell
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def _read_answer(answers: IO[bytes]) -> bytes | None:
    """Read the next file; None at the end, or if it is incomplete."""
    head = answers.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = answers.read(length)
    return content if len(content) == length else None


def _owners(targets: Sequence[Target], count: int) -> list[int | None]:
    """Assign each target to one of ``count`` processes by its locale, so that what a locale needs is loaded once.

    A target without a locale is assigned to none.
    """
    locales = dict.fromkeys(target.locale for target in targets if target.locale)
    owners = {locale: number % count for number, locale in enumerate(locales)}
    return [owners[target.locale] if target.locale else None for target in targets]
