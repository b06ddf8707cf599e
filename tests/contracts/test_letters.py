"""The contract of Letters. To test another implementation, add a way to make it to ``KEEPERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from digest.model.subscriber import Letter, LetterKind, Subscriber
from digest.ports import Letters
from digest.store.database import Database
from digest.store.subscribers import SqlLetters, SqlSubscribers
from tests.fakes import EN, ES, FakeLetters
from tests.letters import taken

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
LETTER = Letter("a1", "confirm", ES, "main", "token", NOW)


def _in_a_database(address: str) -> tuple[Letters, Callable[[], None]]:
    database = Database.open(address)
    SqlSubscribers(database, "key").add([Subscriber("a1", "ana@example.org", EN, "main", "pending", NOW)])
    return SqlLetters(database), database.close


KEEPERS = {"sqlite": _in_a_database, "postgresql": _in_a_database, "fake": lambda _: (FakeLetters(), lambda: None)}


@pytest.fixture(params=KEEPERS)
def letters(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Letters]:
    made, close = KEEPERS[request.param](new_store(request.param))
    yield made
    close()


def test_at_first_there_are_none(letters: Letters) -> None:
    assert taken(letters, 10) == ()


@pytest.mark.parametrize("kind", get_args(LetterKind))
def test_a_letter_is_taken_as_it_was_added_once(letters: Letters, kind: LetterKind) -> None:
    letters.add(replace(LETTER, kind=kind))

    assert taken(letters, 10) == (replace(LETTER, kind=kind, id=1),)
    assert taken(letters, 10) == ()


def test_the_oldest_are_taken_first_and_no_more_than_wanted(letters: Letters) -> None:
    for hours in range(5):
        letters.add(replace(LETTER, token=str(hours), created=NOW - timedelta(hours=hours)))

    assert [one.token for one in taken(letters, 2)] == ["0", "1"]
    assert [one.token for one in taken(letters, 2)] == ["2", "3"]
    assert [one.token for one in taken(letters, 2)] == ["4"]


def test_letters_stay_until_they_are_dropped(letters: Letters) -> None:
    letters.add(LETTER)
    letters.add(replace(LETTER, token="second"))

    assert letters.next() == letters.next() == replace(LETTER, id=1)
    assert letters.next(1) == replace(LETTER, token="second", id=2)
    assert letters.next(2) is None


def test_the_letter_in_hand_is_known_until_it_is_dropped(letters: Letters) -> None:
    letters.add(LETTER)
    one = letters.next()
    assert one
    assert letters.held() == 0
    letters.hold(one.id)
    assert letters.held() == 1
    letters.drop(one)
    assert (letters.held(), letters.next()) == (0, None)
