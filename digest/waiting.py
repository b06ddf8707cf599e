"""Wait for an answer only for a limited time: of another process, a server or the system, which may take for ever."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class NoAnswerError(TimeoutError):
    """There was no answer in time."""


def within(seconds: float, ask: Callable[[], T]) -> T:
    """Return the answer of ``ask``. Raises NoAnswerError if there is none within ``seconds``, and what ``ask`` raises.

    A daemon thread waits for the answer, so it never keeps the program from ending.
    """
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(ask())
        except Exception as error:  # noqa: BLE001 - raised in the thread that asks
            answer.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return answer.result(timeout=seconds)
    except TimeoutError as error:
        if answer.done():  # ``ask`` itself raised it.
            raise
        raise NoAnswerError from error
