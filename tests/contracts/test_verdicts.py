"""The contract of Verdicts. To test another implementation, add a way to make it to ``KEEPERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ports import Verdicts
from digest.store.database import Database
from digest.store.verdicts import SqlVerdicts
from tests.fakes import FakeVerdicts
from tests.sites import memory_database

PAIR = ("Ferry sails", "Boat leaves")


def _in_a_database(address: str) -> tuple[Verdicts, Callable[[], None]]:
    database = Database.open(address)
    return SqlVerdicts(database), database.close


KEEPERS = {"sqlite": _in_a_database, "postgresql": _in_a_database, "fake": lambda _: (FakeVerdicts(), lambda: None)}


@pytest.fixture(params=KEEPERS)
def verdicts(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Verdicts]:
    made, close = KEEPERS[request.param](new_store(request.param))
    yield made
    close()


def test_at_first_none_are_kept(verdicts: Verdicts) -> None:
    verdicts.keep({}, "engine")

    assert verdicts.kept([PAIR]) == verdicts.kept([]) == {}


@pytest.mark.parametrize("same", [True, False, None])
def test_a_verdict_is_kept_also_that_there_is_none(verdicts: Verdicts, same: bool | None) -> None:
    verdicts.keep({PAIR: same}, "engine")

    assert verdicts.kept([PAIR, ("Ferry sails", "Bridge")]) == {PAIR: same}


def test_the_first_verdict_stays_whatever_a_later_engine_says(verdicts: Verdicts) -> None:
    verdicts.keep({PAIR: True}, "engine 1")
    verdicts.keep({PAIR: False, ("a", "b"): False}, "engine 2")

    assert verdicts.kept([PAIR, ("a", "b")]) == {PAIR: True, ("a", "b"): False}


def test_texts_are_not_confused_with_their_parts(verdicts: Verdicts) -> None:
    verdicts.keep({("ab", "c"): True}, "engine")

    assert verdicts.kept([("a", "bc"), ("abc", ""), ("AB", "c")]) == {}


def test_more_pairs_than_a_statement_may_name(verdicts: Verdicts) -> None:
    many: dict[tuple[str, str], bool | None] = {(f"Ferry {number}", "Boat"): number % 2 == 0 for number in range(1201)}
    verdicts.keep(many, "engine")

    assert verdicts.kept(list(many)) == many


@given(pair=st.tuples(st.text(), st.text()), same=st.sampled_from([True, False, None]))
def test_any_texts_can_be_judged(pair: tuple[str, str], same: bool | None) -> None:
    verdicts = SqlVerdicts(memory_database())
    verdicts.keep({pair: same}, "engine")

    assert verdicts.kept([pair]) == {pair: same}


def test_a_dry_run_writes_nothing_and_passes_its_verdicts_on() -> None:
    database = memory_database()
    dry = SqlVerdicts(replace(database, dry=True))
    dry.keep({PAIR: True}, "engine")

    assert dry.kept([PAIR]) == SqlVerdicts(replace(database, dry=True), dry.made).kept([PAIR]) == {PAIR: True}
    assert SqlVerdicts(database).kept([PAIR]) == {}
