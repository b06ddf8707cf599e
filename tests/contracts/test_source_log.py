"""The contract of SourceLog."""

from datetime import UTC, datetime, timedelta

import pytest

from digest.model.source import ReadResult
from digest.store.logs import SourceState, SqlSourceLog
from tests.sites import memory_database

NOW = datetime(2025, 4, 30, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def log() -> SqlSourceLog:
    return SqlSourceLog(memory_database())


def test_nothing_is_remembered_of_a_source_that_was_never_read(log: SqlSourceLog) -> None:
    assert log.states() == {}


def test_a_reading_that_went_well(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("feed"))

    assert log.states() == {"Herald": SourceState("feed", NOW, NOW, "")}


def test_an_error_leaves_when_it_last_went_well_and_its_kind(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("feed"))
    log.record("Herald", LATER, ReadResult("", error="no such file"))

    assert log.states() == {"Herald": SourceState("feed", LATER, NOW, "no such file")}


def test_a_source_that_never_went_well(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("", error="no such file"))

    assert log.states() == {"Herald": SourceState("", NOW, None, "no such file")}


def test_an_error_is_forgotten_when_it_went_well_again(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("", error="no such file"))
    log.record("Herald", LATER, ReadResult("text"))

    assert log.states() == {"Herald": SourceState("text", LATER, LATER, "")}


def test_times_are_kept_in_utc(log: SqlSourceLog) -> None:
    log.record("Herald", datetime.fromisoformat("2025-04-30T17:30:00+05:30"), ReadResult("feed"))

    assert log.states()["Herald"].last_read.isoformat() == "2025-04-30T12:00:00+00:00"
