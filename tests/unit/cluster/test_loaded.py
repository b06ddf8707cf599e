"""What a worker has loaded: once for each site, and of two sites at most."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence

import pytest

from digest.cluster import loaded
from digest.cluster.sent_work import BatchWork, PlacedTranslator
from digest.model.translation import Report
from digest.ports import Translator
from digest.translating.memory import BatchTranslator, PairBatch
from tests.unit.translating.test_memory import Engine, made


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(loaded, "_makes", {})
    monkeypatch.setattr(loaded, "_loaded", {})
    return


def make(report: Report) -> Sequence[Translator]:
    report("one package cannot be used")
    return [Engine(), Engine(name="wider")]


def test_they_are_made_once() -> None:
    loaded.load("site", make)

    assert loaded.translator("site", 1) is loaded.translator("site", 1)


def test_of_the_third_site_the_first_makes_room_and_comes_back() -> None:
    for name in ("a", "b", "c"):
        loaded.load(name, make)

    assert list(loaded._loaded) == ["b", "c"]
    assert loaded.translator("a", 0).pairs() == {("en", "es")}
    assert list(loaded._loaded) == ["c", "a"]


def test_a_translator_travels_as_its_place() -> None:
    loaded.load("site", make)
    placed = PlacedTranslator(Engine(name="not sent"), 1, lambda: "site")

    assert b"not sent" not in pickle.dumps(placed)
    assert pickle.loads(pickle.dumps(placed)) is loaded.translator("site", 1)


def test_work_is_done_where_it_is_unpickled_and_brings_reports_once() -> None:
    loaded.load("site", make)
    pickled = pickle.dumps(
        BatchWork(
            "site", BatchTranslator(PlacedTranslator(Engine(), 0, lambda: "site")), PairBatch(("en", "es"), ("a",))
        )
    )

    first, second = pickle.loads(pickled), pickle.loads(pickled)

    assert first.result == [made("A")]
    assert first.reports == ("one package cannot be used",)
    assert second.reports == ()
