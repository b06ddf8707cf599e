"""Renders many targets in several processes, each for some of the locales. What one leaves out is rendered here.

They are processes of their own, not forks: a fork would share the open store, and the locks of threads that are not
there. Each says over a pipe what it has rendered, a length and then the bytes; what it answers it has rendered of the
very same inputs. Whatever goes wrong in one goes wrong here once more, and here it is told.
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

from digest.model.artifact import Target

# Of fewer a process would take longer to start than to render them.
_WORTHWHILE = 1_000
# Each takes some 200 MB.
_MOST = 8
# So many files a process may be ahead.
_AHEAD = 500
# Seconds: a process that says nothing for so long hangs. The first file waits for its start and for a large store.
_PATIENCE = 120
_LENGTH = struct.Struct(">Q")

# A target as a process is asked for it: its path and its inputs.
Wanted = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Renderers:
    """Renders targets; those of many with the help of processes that run ``module``.

    Such a process reads ``order`` from its standard input, as ``pickle`` writes it, and then what is Wanted.
    """

    module: str
    order: object
    processors: int

    def __call__(self, targets: Sequence[Target]) -> Generator[bytes, None, None]:
        """Give the bytes of each target, in their order; raise what its rendering raises."""
        owners = _owners(targets, min(self.processors, _MOST))
        count = len({owner for owner in owners if owner is not None})
        if len(targets) < _WORTHWHILE or count < 2:
            yield from (target.render() for target in targets)
            return
        running: list[_Process] = []
        try:
            with suppress(OSError):  # Where no more can be started, what they would do is done here.
                for number in range(count):
                    share = [target for target, owner in zip(targets, owners, strict=True) if owner == number]
                    running.append(_Process(self.module, self.order, share))
            for target, owner in zip(targets, owners, strict=True):
                content = running[owner].next() if owner is not None and owner < len(running) else None
                yield target.render() if content is None else content
        finally:
            for process in running:
                process.end()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def answer(wanted: Iterable[Wanted], targets: Iterable[Target], write: Callable[[bytes], object]) -> None:
    """Render what is wanted, in its order; stop at what is to be made of other inputs than here, or fails."""
    by_path = {target.path: target for target in targets}
    for path, inputs in wanted:
        target = by_path.get(path)
        if target is None or target.inputs != inputs:
            return
        content = target.render()
        write(_LENGTH.pack(len(content)) + content)


class _Process:
    """A process that renders a share of the targets, as far as it gets."""

    def __init__(self, module: str, order: object, share: Sequence[Target]) -> None:
        self._process = _start(module)
        self._order = pickle.dumps((order, [(target.path, target.inputs) for target in share]))
        self._answers: Queue[bytes | None] = Queue(_AHEAD)
        self._is_over = Event()
        self._reader = Thread(target=self._talk, daemon=True)
        self._reader.start()

    def next(self) -> bytes | None:
        """The next file of its share; None from where it has failed."""
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
        """Stop it, whatever it has left to do."""
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
        except OSError:  # It is gone, and what it leaves out is rendered by who asked.
            pass
        self._put(None)

    def _put(self, content: bytes | None) -> None:
        while not self._is_over.is_set():
            with suppress(Full):
                self._answers.put(content, timeout=0.1)
                return


def _start(module: str) -> subprocess.Popen[bytes]:
    # It finds what this process finds, and nothing more in the folder that it happens to start in.
    return subprocess.Popen(  # noqa: S603 - this very Python, and no shell
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def _read_answer(answers: IO[bytes]) -> bytes | None:
    """The next file, None where the answers end or break off."""
    head = answers.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = answers.read(length)
    return content if len(content) == length else None


def _owners(targets: Sequence[Target], count: int) -> list[int | None]:
    """Deal out the locales to so many processes. Those of one share what is loaded and rendered for it.

    What serves all locales is nobody's.
    """
    locales = dict.fromkeys(target.locale for target in targets if target.locale)
    owners = {locale: number % count for number, locale in enumerate(locales)}
    return [owners[target.locale] if target.locale else None for target in targets]
