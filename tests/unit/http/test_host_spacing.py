"""How far apart requests to a host are; by a clock that goes on only while somebody sleeps."""

from __future__ import annotations

from threading import Barrier, BrokenBarrierError, Lock, Thread

import pytest

from digest.http.host_spacing import HostSpacing


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def starts(spacing: HostSpacing, clock: Clock, *hosts: str) -> list[float]:
    found = []
    for host in hosts:
        with spacing.turn(host):
            found.append(clock.now)
    return found


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def spacing(clock: Clock) -> HostSpacing:
    return HostSpacing(clock=clock, sleep=clock.sleep)


def test_requests_to_a_host_start_a_second_apart(spacing: HostSpacing, clock: Clock) -> None:
    assert starts(spacing, clock, "example.org", "example.org", "example.org") == [0, 1, 2]


def test_requests_to_different_hosts_do_not_wait(spacing: HostSpacing, clock: Clock) -> None:
    assert starts(spacing, clock, "example.org", "www.example.org", "127.0.0.1", "127.0.0.2") == [0, 0, 0, 0]


def test_a_host_that_was_left_alone_long_enough_is_asked_at_once(spacing: HostSpacing, clock: Clock) -> None:
    starts(spacing, clock, "example.org")
    clock.now = 5

    assert starts(spacing, clock, "example.org", "example.org") == [5, 6]


@pytest.mark.parametrize(
    ("host", "same"), [("example.org", "Example.ORG."), ("::1", "[::1]"), ("[::1]", "[0:0:0:0:0:0:0:1]")]
)
def test_a_host_is_the_same_however_it_is_written(spacing: HostSpacing, clock: Clock, host: str, same: str) -> None:
    assert starts(spacing, clock, host, same) == [0, 1]


def test_a_request_that_fails_lets_the_next_one_begin(spacing: HostSpacing, clock: Clock) -> None:
    for _ in range(3):
        with pytest.raises(OSError, match="lost"), spacing.turn("example.org"):
            raise OSError("lost")

    assert starts(spacing, clock, "example.org") == [3]


def test_two_requests_to_a_host_are_open_at_a_time_and_never_three() -> None:
    spacing = HostSpacing(gap=0)
    two, lock = Barrier(2), Lock()
    now_open = most = met = 0

    def request() -> None:
        nonlocal now_open, most, met
        with spacing.turn("example.org"):
            with lock:
                now_open += 1
                most = max(most, now_open)
            try:
                two.wait(timeout=60)
                met += 1
            except BrokenBarrierError:
                pass
            with lock:
                now_open -= 1

    threads = [Thread(target=request) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (most, met) == (2, 8)


def test_threads_that_ask_at_once_start_a_second_apart() -> None:
    clock, lock = Clock(), Lock()
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        with lock:
            slept.append(seconds)

    spacing = HostSpacing(most=8, clock=clock, sleep=sleep)

    def request() -> None:
        with spacing.turn("example.org"):
            pass

    threads = [Thread(target=request) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(slept) == [1, 2, 3, 4, 5, 6, 7]
