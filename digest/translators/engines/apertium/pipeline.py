"""A pipeline of programs that answers request by request, and is never waited for without end."""

from __future__ import annotations

import os
import selectors
import time
import weakref
from collections.abc import Iterator, Sequence
from subprocess import DEVNULL, Popen

from digest.translators.engines.apertium.format import answer_to, numbered

_BLOCK = 1 << 16
# How long to wait for a sign of life before looking whether all programs are alive. Where one dies in the middle of a
# word, apertium-transfer 3.9 spins for ever instead of passing the end on.
_PULSE = 0.1
# An answer is about as long as its request; what never ends is cut off.
_LONGEST = 1 << 20
_TIMES_LONGER = 50

_Processes = list[Popen[bytes]]


class Pipeline:
    """Programs that run, each reading what the one before it writes.

    Each request ends with NUL, and so does each answer: that is how programs of Apertium with ``-z`` work. It starts
    at once; it is closed when it is collected, or when Python ends.
    """

    def __init__(self, stages: Sequence[Sequence[str]], patience: float) -> None:
        """Start the programs of these command lines; ``patience`` is how many seconds without a sign are too many.

        Raises OSError where one cannot be started.
        """
        processes, self._stdin, self._stdout = _start(stages)
        self._processes = processes
        self._patience = patience
        self._asked = 0
        self.close = weakref.finalize(self, _stop, processes, self._stdin, self._stdout)

    @property
    def is_open(self) -> bool:
        """Whether it can be asked."""
        return self.close.alive

    def ask(self, requests: Sequence[str]) -> list[str]:
        """Give the answers to requests in the stream format, in their order.

        There are fewer where a program died, fell silent, or answered something else: the first request without an
        answer may be the reason. The pipeline is closed then.
        """
        numbers = range(self._asked, self._asked + len(requests))
        self._asked += len(requests)
        sent = "".join(numbered(text, number) + "\0" for number, text in zip(numbers, requests, strict=True))
        answers: list[str] = []
        try:
            for number, received in zip(numbers, self._exchange(sent.encode()), strict=False):
                answer = answer_to(number, received.decode(errors="replace"))
                if answer is None:
                    break
                answers.append(answer)
        finally:
            if len(answers) < len(requests):
                self.close()
        return answers

    def _exchange(self, sent: bytes) -> Iterator[bytes]:
        """Write and read at the same time, as there is room and as answers come: neither side waits for the other."""
        longest = _LONGEST + _TIMES_LONGER * len(sent)
        received = b""
        for block in self._blocks(memoryview(sent)):
            *answers, received = (received + block).split(b"\0")
            yield from answers
            longest -= len(block)
            if longest < 0:
                return

    def _blocks(self, unsent: memoryview) -> Iterator[bytes]:
        """Send, and give what is read, until a program ends or nothing moves for too long."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._stdout, selectors.EVENT_READ)
            if unsent:
                selector.register(self._stdin, selectors.EVENT_WRITE)
            given_up = time.monotonic() + self._patience
            while time.monotonic() < given_up:
                ready = {key.fd for key, _ in selector.select(_PULSE)}
                if not ready and any(process.poll() is not None for process in self._processes):
                    return
                if self._stdin in ready:
                    unsent = unsent[_write(self._stdin, unsent) :]
                    if not unsent:
                        selector.unregister(self._stdin)
                if self._stdout in ready:
                    block = os.read(self._stdout, _BLOCK)
                    if not block:
                        return
                    yield block
                    given_up = time.monotonic() + self._patience


def _write(file: int, unsent: memoryview) -> int:
    """Write what there is room for; all that is left where nobody reads any more: the end shows when reading."""
    try:
        return os.write(file, unsent[:_BLOCK])
    except BrokenPipeError:
        return len(unsent)


def _start(stages: Sequence[Sequence[str]]) -> tuple[_Processes, int, int]:
    """Start programs joined by pipes: give them, where to write, and where to read."""
    processes: _Processes = []
    reading, stdin = os.pipe()
    try:
        for stage in stages:
            following, writing = os.pipe()
            try:
                processes.append(_start_stage(stage, reading, writing, processes))
            finally:
                os.close(reading)
                os.close(writing)
                reading = following
    except BaseException:
        _stop(processes, stdin, reading)
        raise
    os.set_blocking(stdin, False)
    return processes, stdin, reading


def _start_stage(stage: Sequence[str], reading: int, writing: int, before: _Processes) -> Popen[bytes]:
    # A group of their own: an interrupt from the keyboard is for us, who then end them all.
    group = before[0].pid if before else 0
    surroundings = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}  # they read in the locale's coding
    return Popen(  # noqa: S603 - programs that we know, and no shell
        stage, stdin=reading, stdout=writing, stderr=DEVNULL, env=surroundings, process_group=group
    )


def _stop(processes: _Processes, *files: int) -> None:
    """Leave nothing behind."""
    for file in files:
        os.close(file)
    for process in processes:
        process.kill()
    for process in processes:
        process.wait()
