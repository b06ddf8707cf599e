"""A pipeline of programs that answers one request at a time, with a time-out."""

from __future__ import annotations

import os
import selectors
import time
import weakref
from collections.abc import Iterator, Sequence
from subprocess import DEVNULL, Popen

from digest.translating.engines.apertium.stream_format import answer_to, numbered

_BLOCK = 1 << 16
# The interval in seconds at which to check that all programs are alive while waiting. If one dies in the middle of a
# word, apertium-transfer 3.9 loops for ever instead of passing on the end of its input.
_PULSE = 0.1
# An answer is about as long as its request; an endless one is cut off.
_LONGEST = 1 << 20
_TIMES_LONGER = 50

_Processes = list[Popen[bytes]]


class ProgramPipeline:
    """Running programs, each reading the output of the one before it.

    Each request ends with NUL, and so does each answer, as programs of Apertium with ``-z`` work. The pipeline starts
    at once, and is closed when it is garbage-collected, or when Python ends.
    """

    def __init__(self, stages: Sequence[Sequence[str]], patience: float) -> None:
        """Start the programs of these command lines, which may be silent for ``patience`` seconds.

        Raises OSError if one cannot be started.
        """
        processes, self._stdin, self._stdout = _start(stages)
        self._processes = processes
        self._patience = patience
        self._asked = 0
        self.close = weakref.finalize(self, _stop, processes, self._stdin, self._stdout)

    @property
    def is_open(self) -> bool:
        """True while the pipeline accepts requests."""
        return self.close.alive

    def ask(self, requests: Sequence[str]) -> list[str]:
        """Return the answers to requests in the stream format, in order.

        There are fewer answers than requests if a program died, fell silent or answered something else, perhaps because
        of the first unanswered request. The pipeline is closed then.
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
        """Write and read as far as possible at the same time, so that neither side waits for the other."""
        longest = _LONGEST + _TIMES_LONGER * len(sent)
        received = b""
        for block in self._blocks(memoryview(sent)):
            *answers, received = (received + block).split(b"\0")
            yield from answers
            longest -= len(block)
            if longest < 0:
                return

    def _blocks(self, unsent: memoryview) -> Iterator[bytes]:
        """Send requests, and yield what is read, until a program ends or nothing moves for too long."""
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
    """Write as much as there is room for; if nobody reads any more, discard the rest: reading will show the end."""
    try:
        return os.write(file, unsent[:_BLOCK])
    except BrokenPipeError:
        return len(unsent)


def _start(stages: Sequence[Sequence[str]]) -> tuple[_Processes, int, int]:
    """Start programs joined by pipes; return them, the file to write to, and the one to read from."""
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
    # A separate process group: an interrupt from the keyboard reaches only us, and we stop the programs.
    group = before[0].pid if before else 0
    surroundings = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}  # they read in the locale's coding
    return Popen(  # noqa: S603 - programs that we know, and no shell
        stage, stdin=reading, stdout=writing, stderr=DEVNULL, env=surroundings, process_group=group
    )


def _stop(processes: _Processes, *files: int) -> None:
    """End all programs, and close the files."""
    for file in files:
        os.close(file)
    for process in processes:
        process.kill()
    for process in processes:
        process.wait()
