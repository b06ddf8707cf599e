"""No more messages go out in a minute than the limits allow."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from digest.letters.sending.pace import Pace, TokenBucket


@given(rate=st.integers(1, 1000), steps=st.lists(st.floats(0, 100), max_size=100))
def test_a_bucket_never_gives_more_than_its_rate(rate: int, steps: list[float]) -> None:
    bucket, now, used = TokenBucket(rate), 0.0, []
    for step in steps:
        now += step
        bucket, wait = bucket.take(now)
        used.append(now + wait)

    assert all(later - earlier >= 60 / rate - 1e-6 for earlier, later in itertools.pairwise(used))


def test_a_clock_that_goes_back_gives_nothing() -> None:
    bucket, _ = TokenBucket(60).take(100)
    assert bucket.take(50)[1] == 1


def test_without_limits_nobody_waits() -> None:
    assert [Pace(lambda: 0.0).take("example.org") for _ in range(3)] == [0, 0, 0]


def test_each_domain_has_a_limit_of_its_own() -> None:
    pace = Pace(lambda: 0.0, domain_rate=60)
    assert [pace.take(domain) for domain in ("a.example", "b.example", "a.example", "a.example")] == [0, 0, 1, 2]


def test_the_longer_wait_counts() -> None:
    pace = Pace(lambda: 0.0, rate=60, domain_rate=6)
    assert [pace.take(domain) for domain in ("a.example", "b.example", "a.example")] == [0, 1, 10]


def test_domains_that_wait_for_nothing_are_forgotten() -> None:
    moment = [0.0]
    pace = Pace(lambda: moment[0], domain_rate=60)
    for number in range(5000):
        moment[0] += 2
        pace.take(f"{number}.example")

    assert len(pace._domains) <= 1001
