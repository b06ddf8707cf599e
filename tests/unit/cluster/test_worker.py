"""What a worker makes once for each site, of two sites at most, and how work reaches it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence

import pytest

from digest.cluster.fingerprints import identity_of, name_of
from digest.cluster.worker import PlacedTranslator, SharedSite, load, pickled_call, refusals, work_on
from digest.errors import ClusterError
from digest.model.translation import Report, TextContext
from digest.ports import Translator
from digest.translating.memory import BatchTranslator, TextBatch
from tests.unit.translating.test_memory import Engine, made


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    load.cache_clear()
    yield
    load.cache_clear()


def make(report: Report) -> Sequence[Translator]:
    report("one package cannot be used")
    return [Engine(), Engine(name="wider")]


def site(name: str = "") -> SharedSite:
    identity = identity_of(make(str), by_floats=False)
    return SharedSite(name or name_of(identity), identity, make, by_floats=False)


def test_a_site_is_made_once() -> None:
    assert load(site()) is load(pickle.loads(pickle.dumps(site())))


def test_a_third_site_takes_the_place_of_the_one_not_used_for_longest() -> None:
    first = load(site("a"))
    load(site("b"))
    assert load(site("a")) is first
    load(site("c"))

    assert load(site("a")) is first
    assert load.cache_info().misses == 3


def test_a_translator_travels_as_its_place() -> None:
    placed = PlacedTranslator(Engine(name="not sent"), 1, site)

    assert b"not sent" not in pickle.dumps(placed)
    assert pickle.loads(pickle.dumps(placed)) is load(site()).translators[1]


def test_work_is_done_where_it_is_unpickled_and_brings_reports_once() -> None:
    work = BatchTranslator(PlacedTranslator(Engine(), 0, site))
    call = pickled_call(work_on, site(), work, TextBatch(TextContext("en", "es"), ("a",)))

    first, second = pickle.loads(call), pickle.loads(call)

    assert first.result == [made("A")]
    assert first.reports == ("one package cannot be used",)
    assert second.reports == ()


def test_a_worker_that_differs_refuses() -> None:
    differs = SharedSite("other", {**site().identity, "lxml": "0.1"}, make, by_floats=False)

    assert [one.partition(",")[2] for one in refusals(differs)] == [" here 0.1; install the same version on both"]
    with pytest.raises(ClusterError, match=r"here 0\.1"):
        work_on(differs, abs, 1)
