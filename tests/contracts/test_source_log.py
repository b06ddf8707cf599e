"""The contract of SourceLog."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from digest.model.source import ReadResult, SourceLanguage
from digest.model.source_history import PastVisit, SourceHistory
from digest.model.web import Visit
from digest.store.database import Database
from digest.store.logs import SourceState, SqlSourceLog
from digest.store.tables import visits

NOW = datetime(2025, 4, 30, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def log(database: Database) -> SqlSourceLog:
    return SqlSourceLog(database)


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


def test_the_language_that_a_source_was_found_to_be_in_is_remembered(log: SqlSourceLog) -> None:
    log.record("Council", NOW, ReadResult("feed", language=SourceLanguage("en-US", "fr")))
    log.record("Gazette", NOW, ReadResult("feed", language=SourceLanguage("en-GB", "en-GB")))
    log.record("Herald", NOW, ReadResult("feed", language=SourceLanguage("en", "de")))
    log.record("Herald", LATER, ReadResult("feed"))

    assert log.languages() == {
        "Council": SourceLanguage("en-US", "fr"),
        "Gazette": SourceLanguage("en-GB", "en-GB"),
    }


# The history


def failed(error: str = "not found (404)", new: int = 0) -> ReadResult:
    return ReadResult("", new, new, error)


def after(**spans: int) -> datetime:
    return NOW + timedelta(**spans)


def test_a_source_that_was_never_read_has_no_history(log: SqlSourceLog) -> None:
    assert log.history("Herald", NOW) == SourceHistory()


def test_the_visits_that_went_well_are_known_with_what_they_brought(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("feed", 20, 20))
    log.record("Herald", after(days=1), ReadResult("feed", visit=Visit("unmodified")))
    log.record("Council", after(days=1), ReadResult("text", 3, 3))
    log.record("Herald", after(days=2), ReadResult("feed", 20, 2))

    visits = (PastVisit(NOW, 20), PastVisit(after(days=1)), PastVisit(after(days=2), 2))
    assert log.history("Herald", LATER + timedelta(days=9)) == SourceHistory(visits)


def test_the_visits_of_a_day_are_merged(log: SqlSourceLog) -> None:
    for hours, new in enumerate((0, 5, 3, 0, 0)):
        log.record("Herald", after(hours=hours), ReadResult("feed", 20, new))

    visits = (PastVisit(after(hours=2), 8), PastVisit(after(hours=4)))
    assert log.history("Herald", after(hours=9)) == SourceHistory(visits)


def test_of_the_visits_of_a_day_that_found_nothing_the_last_is_kept(log: SqlSourceLog) -> None:
    for hours, new in enumerate((0, 0, 5, 0, 0, 0)):
        log.record("Herald", after(hours=hours), ReadResult("feed", 20, new))
    log.record("Herald", after(hours=6), failed())

    with log.database.reading() as connection:
        kept = [row.new for row in connection.execute(select(visits).order_by(visits.c.moment))]
    assert kept == [5, 0, 0]


def test_when_a_new_item_last_came_is_remembered(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("feed", 20, 5))
    log.record("Herald", LATER, ReadResult("feed", 20, 0))

    assert log.states()["Herald"].last_new == NOW


def test_failures_in_a_row_are_counted_from_the_last_success(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, failed())
    log.record("Herald", after(days=1), ReadResult("feed", 20, 20))
    for days, error in ((2, "reset"), (3, "timed out"), (4, "not found (404)")):
        log.record("Herald", after(days=days), failed(error))

    history = SourceHistory((PastVisit(after(days=1), 20),), 3, after(days=2), "not found (404)")
    assert log.history("Herald", after(days=5)) == history


def test_failures_of_a_source_that_never_went_well_are_counted_from_the_first(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, failed())
    log.record("Herald", LATER, failed())

    assert log.history("Herald", LATER) == SourceHistory((), 2, NOW, "not found (404)")


def test_what_came_before_an_error_came(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, failed("cut off", new=5))

    assert log.history("Herald", NOW) == SourceHistory((PastVisit(NOW, 5),), 1, NOW, "cut off")


def test_a_clock_that_was_wrong_once_makes_no_history(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("feed", 20, 20))
    log.record("Herald", after(days=300), failed())

    assert log.history("Herald", LATER) == SourceHistory((PastVisit(NOW, 20),))


def test_history_is_known_for_400_days(log: SqlSourceLog) -> None:
    for days in (0, 100, 401):
        log.record("Herald", after(days=days), ReadResult("feed", 20, 1))

    assert [visit.moment for visit in log.history("Herald", after(days=401)).visits] == [
        after(days=100),
        after(days=401),
    ]


def test_a_warning_is_remembered_whatever_happens_later(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, failed())
    log.record("Council", NOW, failed())
    log.keep_warned(["Herald"], NOW)
    log.record("Herald", LATER, ReadResult("feed"))

    assert {source: state.warned for source, state in log.states().items()} == {"Herald": NOW, "Council": None}


def test_no_warning_is_nothing_to_remember(log: SqlSourceLog) -> None:
    log.keep_warned([], NOW)

    assert log.states() == {}


def test_what_was_brought_is_counted_in_whole_numbers(log: SqlSourceLog) -> None:
    log.record("Herald", NOW, ReadResult("feed", 3, 2))

    assert [type(visit.new) for visit in log.history("Herald", NOW).visits] == [int]
