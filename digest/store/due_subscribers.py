"""Who may get an edition now: those who are yet to get it, and those whose servers refused it for now.

These are queries, since a list may have a million subscribers. A claim asks here too, as it may be later by then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, case, false, func, not_, or_, select, true

from digest.model.delivery import DeliveryStatus
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.preferences import EVERYTHING, wanting
from digest.store.chunks import WANTED, rows_for
from digest.store.database import Database
from digest.store.tables import counted_as_sent, deliveries, subscribers


@dataclass(frozen=True, slots=True)
class Audience:
    """Some of the subscribers: those of a list (all if ""), in some locales (all if None)."""

    list_name: str = ""
    locales: frozenset[Locale] | None = None

    @property
    def is_all(self) -> bool:
        """Whether it leaves nobody out."""
        return not self.list_name and self.locales is None

    @property
    def condition(self) -> ColumnElement[bool]:
        """The condition for their rows."""
        of_list = subscribers.c.list == self.list_name if self.list_name else true()
        if self.locales is None:
            return of_list
        return of_list & subscribers.c.locale.in_(sorted(one.tag for one in self.locales))


EVERYONE = Audience()
Q = TypeVar("Q", bound=Select[Any])
_NEW = deliveries.c.status.is_(None)
_AGAIN = deliveries.c.status == "deferred"
# Whoever chose nothing first, by address; then by what an email is rendered by.
_CHOICE = (
    func.coalesce(subscribers.c.preferences, ""),
    case((subscribers.c.preferences.is_(None), ""), else_=subscribers.c.locale),
)


def due_ids(database: Database, week: Period, audience: Audience = EVERYONE, *, again: bool = False) -> Sequence[str]:
    """Return the ids of subscribers who would get an edition now; with ``again``, only those refused for now before.

    Those come last, so their failures keep nobody else waiting. Those who chose the same follow each other, so that an
    email is rendered once for them, however many choices there are. Suppressed addresses are left to the claim: their
    subscribers are not active.
    """
    query = _due(select(subscribers.c.id), week, audience)
    if again:
        query = query.where(_AGAIN)
    with database.reading() as connection:
        return connection.scalars(query.order_by(_AGAIN.is_(True), *_CHOICE, subscribers.c.address_key)).all()


def due_counts(
    database: Database, week: Period, audience: Audience = EVERYONE, *, again: bool = False
) -> Mapping[tuple[Locale, str], int]:
    """Return how many subscribers would get an edition now, by their own locale and list."""
    columns = (subscribers.c.locale, subscribers.c.list)
    query = _due(select(*columns, func.count()), week, audience).group_by(*columns)
    if again:
        query = query.where(_AGAIN)
    with database.reading() as connection:
        return {(Locale.parse(tag), name): number for tag, name, number in connection.execute(query)}


def delivered(
    database: Database, week: Period, statuses: Sequence[DeliveryStatus], audience: Audience
) -> Sequence[str]:
    """Return the ids of the subscribers in an audience for whom the ledger has one of these statuses."""
    query = select(deliveries.c.subscriber).where(deliveries.c.week == str(week), deliveries.c.status.in_(statuses))
    if not audience.is_all:
        query = query.join(subscribers, subscribers.c.id == deliveries.c.subscriber).where(audience.condition)
    with database.reading() as connection:
        return connection.scalars(query.order_by(deliveries.c.subscriber)).all()


def deferred_weeks(database: Database, weeks: Sequence[Period]) -> Sequence[Period]:
    """Return the weeks, among these, whose editions were refused for now for anybody, oldest first."""
    named = {str(week): week for week in weeks}
    query = select(deliveries.c.week).distinct().where(deliveries.c.week.in_(named), _AGAIN)
    with database.reading() as connection:
        return [named[week] for week in connection.scalars(query.order_by(deliveries.c.week))]


def own_locales(database: Database) -> Sequence[Locale]:
    """Return the locales that subscribers have."""
    with database.reading() as connection:
        tags = connection.scalars(select(subscribers.c.locale).distinct().order_by(subscribers.c.locale))
        return [Locale.parse(tag) for tag in tags]


def monthly_only(database: Database) -> int:
    """Count the subscribers who want no editions of weeks."""
    query = select(func.count()).where(subscribers.c.status == "active", subscribers.c.often == "monthly")
    with database.reading() as connection:
        return connection.scalar(query) or 0


def claimable(connection: Connection, week: Period, ids: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return to whom of these subscribers an edition was never sent, and whose servers refused it for now."""
    of_week = (deliveries.c.week == str(week)) & deliveries.c.subscriber.in_(WANTED)
    columns = (deliveries.c.subscriber, _AGAIN.label("is_again"))
    known = rows_for(connection, select(*columns).where(of_week).with_for_update(), ids)
    again = {row.subscriber: row.is_again for row in known}
    new = [one for one in ids if one not in again]
    counted = select(subscribers.c.id).where(subscribers.c.id.in_(WANTED), _counts_as_sent(week))
    had = {row.id for row in rows_for(connection, counted, new)}
    return [one for one in new if one not in had], [one for one in ids if again.get(one)]


def _counts_as_sent(week: Period) -> ColumnElement[bool]:
    """Return the condition for subscribers to whom an edition counts as sent: those who had agreed to get mail by then.

    It is never unknown, so that it can be negated.
    """
    counted = select(counted_as_sent.c.moment).where(counted_as_sent.c.week == str(week)).scalar_subquery()
    agreed = subscribers.c.consent_at
    return and_(counted.is_not(None), agreed.is_not(None), agreed <= counted)


def _due(query: Q, week: Period, audience: Audience) -> Q:
    """Return a query for the subscribers in an audience who would get an edition now."""
    is_new = and_(_NEW, not_(_counts_as_sent(week)))
    this = (deliveries.c.week == str(week)) & (deliveries.c.subscriber == subscribers.c.id)
    return (
        query.select_from(subscribers.outerjoin(deliveries, this))
        .where(subscribers.c.status == "active", subscribers.c.paused == false(), audience.condition)
        .where(func.coalesce(subscribers.c.often, EVERYTHING.often).in_(wanting(week)))
        .where(or_(is_new, _AGAIN))
    )
