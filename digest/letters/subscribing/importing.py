"""Import the rows of a table as subscribers, unless they are known, have unsubscribed or are suppressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from digest.letters.subscribing.enrolling import Enrollment, EnrollmentOutcome, enroll
from digest.letters.subscribing.subscriber_table import BadLine, SubscriberRow
from digest.model.locale import Locale
from digest.model.subscriber import Consent
from digest.ports import Subscribers

# The number of subscribers to add at a time.
_CHUNK = 1_000
# With more bad lines, the file is not one of subscribers.
MOST_TOLD = 1_000


@dataclass(frozen=True, slots=True)
class ImportDefaults:
    """The locale and list of subscribers for whom the table has none, and the names of all lists."""

    locale: Locale
    list_name: str
    lists: tuple[str, ...]


@dataclass(slots=True)
class ImportResult:
    """The result: counts by outcome; ``left`` counts those who have unsubscribed according to the table itself.

    ``locales`` counts the locales of those who were added. ``bad_lines`` are the first of ``bad``.
    """

    outcomes: Counter[EnrollmentOutcome] = field(default_factory=Counter)
    locales: Counter[Locale] = field(default_factory=Counter)
    left: int = 0
    bad: int = 0
    bad_lines: list[BadLine] = field(default_factory=list)

    @property
    def people(self) -> int:
        """The number of rows in the table."""
        return self.outcomes.total() + self.left


def import_table(
    table: Iterable[SubscriberRow | BadLine],
    defaults: ImportDefaults,
    subscribers: Subscribers,
    consent: Consent,
    make_id: Callable[[], str],
) -> ImportResult:
    """Subscribe the rows of a table, and return the result. It can be repeated if it ends early.

    The table is never in memory as a whole: it may have a million rows.
    """
    result = ImportResult()
    enrollments = _enrollments(table, defaults, result)
    while chunk := list(islice(enrollments, _CHUNK)):
        outcomes = enroll(subscribers, chunk, consent, make_id)
        result.outcomes.update(outcomes)
        result.locales.update(
            enrollment.locale for enrollment, outcome in zip(chunk, outcomes, strict=True) if outcome == "added"
        )
    return result


def _enrollments(
    table: Iterable[SubscriberRow | BadLine], defaults: ImportDefaults, result: ImportResult
) -> Iterator[Enrollment]:
    for one in table:
        row = _checked(one, defaults)
        if isinstance(row, BadLine):
            result.bad += 1
            result.bad_lines += [row] if len(result.bad_lines) < MOST_TOLD else []
        elif row.is_subscribed:
            list_name = row.list_name or defaults.list_name
            yield Enrollment(row.address, row.locale or defaults.locale, list_name, row.name)
        else:
            result.left += 1


def _checked(row: SubscriberRow | BadLine, defaults: ImportDefaults) -> SubscriberRow | BadLine:
    if isinstance(row, BadLine) or row.list_name in {"", *defaults.lists}:
        return row
    return BadLine(row.line, f"names a list that is not among `lists` in [delivery]: {', '.join(defaults.lists)}")
