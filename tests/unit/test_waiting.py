"""An answer is waited for only so long, and an error of who is asked is no missing answer."""

from __future__ import annotations

from threading import Event

import pytest

from digest.waiting import NoAnswerError, within


def test_an_answer_is_passed_on() -> None:
    assert within(60, lambda: "answer") == "answer"


def test_an_answer_that_does_not_come_is_given_up() -> None:
    closing = Event()

    with pytest.raises(NoAnswerError):
        within(0.01, closing.wait)
    closing.set()


def test_the_time_out_of_who_is_asked_is_its_own_error() -> None:
    def ask() -> None:
        raise TimeoutError("its own")

    with pytest.raises(TimeoutError, match="its own") as caught:
        within(60, ask)
    assert not isinstance(caught.value, NoAnswerError)
