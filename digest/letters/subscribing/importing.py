"""Import the rows of a table as subscribers, unless they are known, have unsubscribed or are suppressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice

from digest.letters.subscribing.enrolling import Enrollment, EnrollmentOutcome, enroll
from digest.letters.subscribing.named_topics import read_topics, topic_name
from digest.letters.subscribing.subscriber_table import BadLine, SubscriberRow
from digest.model.locale import Locale
from digest.model.preferences import SOURCE, SiteOffer
from digest.model.subscriber import Consent
from digest.ports import Subscribers

# The number of subscribers to add at a time.
_CHUNK = 1_000
# With more bad lines, the file is not one of subscribers.
MOST_TOLD = 1_000
_LONGEST_TOLD, _MOST_OFFERED, _MOST_UNPROVEN = 60, 12, 5
# Times in exports may be in a zone that they do not name.
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ImportDefaults:
    """The locale and list of subscribers for whom the table has none, the names of all lists, and the topics.

    With ``takes_unproven``, those are taken whom the table gives no time of consent, and others one.
    """

    locale: Locale
    list_name: str
    lists: tuple[str, ...]
    offer: SiteOffer = field(default_factory=SiteOffer)
    takes_unproven: bool = False


@dataclass(slots=True)
class ImportResult:
    """The result: counts by outcome; ``unconfirmed`` counts those who never confirmed according to the table itself.

    ``locales`` counts the locales of those who were added, ``unproven`` those whom a table with times of consent gives
    none, and ``unproven_lines`` are their first lines. ``bad_lines`` are the first of ``bad``.
    """

    outcomes: Counter[EnrollmentOutcome] = field(default_factory=Counter)
    locales: Counter[Locale] = field(default_factory=Counter)
    unconfirmed: int = 0
    unproven: int = 0
    unproven_lines: list[int] = field(default_factory=list)
    bad: int = 0
    bad_lines: list[BadLine] = field(default_factory=list)

    @property
    def people(self) -> int:
        """The number of rows in the table."""
        return self.outcomes.total() + self.unconfirmed + self.unproven


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
    enrollments = _enrollments(table, defaults, result, consent.moment)
    while chunk := list(islice(enrollments, _CHUNK)):
        outcomes = enroll(subscribers, chunk, consent, make_id)
        result.outcomes.update(outcomes)
        result.locales.update(
            enrollment.locale for enrollment, outcome in zip(chunk, outcomes, strict=True) if outcome == "added"
        )
    return result


def _enrollments(
    table: Iterable[SubscriberRow | BadLine], defaults: ImportDefaults, result: ImportResult, now: datetime
) -> Iterator[Enrollment]:
    takes_unproven = defaults.takes_unproven
    for one in table:
        made = one if isinstance(one, BadLine) else _enrollment(one, defaults, now)
        if isinstance(made, BadLine):
            result.bad += 1
            result.bad_lines += [made] if len(result.bad_lines) < MOST_TOLD else []
        elif made.status == "pending":
            result.unconfirmed += 1
        elif made.status == "active" and not isinstance(one, BadLine) and one.lacks_proof and not takes_unproven:
            result.unproven += 1
            result.unproven_lines += [one.line] if len(result.unproven_lines) < _MOST_UNPROVEN else []
        else:
            yield made


def known_topics(listed: str, offer: SiteOffer, tongue: str) -> tuple[str, ...]:
    """Return the topics in a list, none for an empty one. Raises ValueError for one that the site does not have."""
    topics, unknown = read_topics(listed, offer, tongue) if listed else ((), ())
    if unknown:
        said = f"names a topic that the site does not have: {unknown[0][:_LONGEST_TOLD]}"
        raise ValueError(f"{said}; it has {_offered(offer, tongue)}")
    return topics


def _offered(offer: SiteOffer, tongue: str) -> str:
    """Name what readers can choose, the first of much."""
    topics = (*offer.subjects, *(SOURCE + source for source, _ in offer.sources))
    names = [topic_name(topic, offer, tongue) for topic in topics[:_MOST_OFFERED]]
    return ", ".join(names + ["…"] * (len(topics) > _MOST_OFFERED)) or "none yet"


def _enrollment(row: SubscriberRow, defaults: ImportDefaults, now: datetime) -> Enrollment | BadLine:
    """Return whom a row enrolls, or why it cannot. Of those who left only that counts, not what they had chosen."""
    has_left = row.status != "active"
    if row.list_name not in {"", *defaults.lists} and not has_left:
        return BadLine(row.line, f"names a list that is not among `lists` in [delivery]: {', '.join(defaults.lists)}")
    locale = row.locale or defaults.locale
    try:
        topics = () if has_left else known_topics(row.topics, defaults.offer, locale.language)
    except ValueError as error:
        return BadLine(row.line, str(error))
    if any(moment and moment > now + _AHEAD for moment in (row.agreed, row.asked, row.confirmed)):
        return BadLine(row.line, "says that they agreed in the future; correct the time, or leave it empty")
    preferences = replace(row.preferences, topics=topics)
    of_list = row.list_name if row.list_name in defaults.lists else defaults.list_name
    return Enrollment(
        row.address,
        locale,
        of_list,
        row.name,
        preferences,
        row.asked,
        row.confirmed,
        row.letter,
        row.how,
        row.agreed,
        row.status,
        row.left if row.left and row.left <= now else None,
        row.is_paused,
    )
