"""Letters are sent in the background, and the last one is finished."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from digest.errors import UnsentError
from digest.letters.sending.stop import Stop
from digest.server.background_sending import BackgroundSender

FOREVER = 3_600


def test_what_waits_is_sent_at_the_start_and_whenever_it_is_called() -> None:
    sent, went = [], [Event(), Event()]

    def send(_new: Sequence[str], _stop: Stop) -> None:
        sent.append(1)
        went[len(sent) - 1].set()

    sender = BackgroundSender(send, print, FOREVER)
    sender.start()
    assert went[0].wait(60)
    sender.call()
    assert went[1].wait(60)
    assert sender.stop(60)
    assert len(sent) == 2


def test_the_letter_in_hand_is_finished_and_no_other_begun() -> None:
    begun, may_end, sent = Event(), Event(), []

    def send(_new: Sequence[str], stop: Stop) -> None:
        for letter in range(3):
            if stop.is_set:
                return
            begun.set()
            may_end.wait(60)
            sent.append(letter)

    sender = BackgroundSender(send, print, FOREVER)
    sender.start()
    begun.wait(60)
    assert not sender.stop(0)
    may_end.set()
    assert sender.stop(60)
    assert sent == [0]


def test_an_error_is_written_to_the_log_and_the_next_try_comes() -> None:
    log: list[str] = []
    tried, errors = Event(), iter([UnsentError("nobody answers"), ValueError("reader@example.org"), None])

    def send(_new: Sequence[str], _stop: Stop) -> None:
        error = next(errors)
        if error:
            raise error
        tried.set()

    sender = BackgroundSender(send, log.append, 0.01)
    sender.start()
    assert tried.wait(60)
    sender.stop(60)
    assert log == ["letters wait: nobody answers", "letters wait: unexpected ValueError (a bug in digest)"]


def test_a_sender_that_never_began_has_nothing_to_finish() -> None:
    assert BackgroundSender(lambda _new, _stop: None, print).stop(0)


def test_new_subscribers_are_welcomed_together_and_once() -> None:
    seen: list[list[str]] = []
    done = Event()

    def send(new: Sequence[str], _stop: Stop) -> None:
        seen.append(list(new))
        done.set()

    sender = BackgroundSender(send, print, FOREVER)
    sender.call("ana")
    sender.call("bo")
    sender.start()
    assert done.wait(60)
    done.clear()
    sender.call()
    assert done.wait(60)
    sender.stop(60)
    assert seen == [["ana", "bo"], []]
