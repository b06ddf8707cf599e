"""Ask another process, and wait for its answer only for a limited time."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class NoAnswerError(Exception):
    """There was no answer in time."""


def within(seconds: float, ask: Callable[[], T]) -> T:
    """Return the answer of ``ask``. Raises NoAnswerError if there is none within ``seconds``, and what ``ask`` raises.

    A daemon thread waits for the answer, so it never keeps the program from ending.
    """
    answers: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            answers.put((ask(), None))
        except BaseException as error:  # noqa: BLE001 - raised in the thread that asks
            answers.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        answer, error = answers.get(timeout=seconds)
    except Empty:
        raise NoAnswerError from None
    if error:
        raise error
    return answer  # type: ignore[return-value]  # None only with an error, or if T is None
