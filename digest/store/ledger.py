"""The ledger in the database: what was sent to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Row, Select, bindparam, func, or_, select

from digest.errors import StoreError
from digest.language.text.characters.clean import one_line
from digest.model.delivery import DELIVERY_STATUSES, Delivery, DeliveryStatus, Mailing, Reply
from digest.model.period import Period, read_period
from digest.store import codec
from digest.store.chunks import WANTED, change_for
from digest.store.database import Database
from digest.store.due_subscribers import claimable
from digest.store.system_start import system_start
from digest.store.tables import counted_as_sent, deliveries, settings
from digest.store.types import TEXT

_SETTLE = (
    deliveries.update()
    .where(
        deliveries.c.week == bindparam("of_week"),
        deliveries.c.subscriber == bindparam("of_subscriber"),
        or_(deliveries.c.status == "queued", bindparam("is_settled", type_=Boolean)),
    )
    .values(
        status=bindparam("new_status"),
        moment=bindparam("new_moment"),
        reply=func.coalesce(bindparam("new_reply", type_=TEXT), deliveries.c.reply),
    )
)
_QUEUED = deliveries.c.status == "queued"
_WITHDRAWN = {"status": "deferred", "tries": deliveries.c.tries - 1}
# Longer replies say no more that helps anybody.
_LONGEST_REPLY = 300
# The setting that says since when sending waits.
HELD = "sending_held"
# The setting that says since which start of the machine the ledger has all that its senders have entered.
SENT_SINCE = "sent_since_start"
_ON_SERVER = "server"


def hold(database: Database, moment: datetime) -> None:
    """Let sending wait until an editor says which editions were sent: a restored ledger may not know the last ones."""
    database.keep_setting(HELD, codec.instant_to_text(moment))
    database.keep_setting(SENT_SINCE, "")


def held_since(database: Database) -> datetime | None:
    """Return since when sending waits, None if it does not. Raises StoreError if the store is damaged."""
    with database.reading():
        moment = database.setting(HELD)
        return datetime.fromisoformat(moment) if moment else None


def release_hold(database: Database) -> None:
    """Let sending go on."""
    with database.transaction() as connection:
        connection.execute(settings.delete().where(settings.c.name == HELD))


@dataclass(frozen=True, slots=True)
class SqlLedger:
    """The port Ledger."""

    database: Database

    def claim(self, week: Period, ids: Sequence[str], now: datetime) -> Sequence[str]:
        """Queue the edition of a week for the subscribers with these ids, and return whom to send it to."""
        moment, ids = codec.instant_to_text(now), tuple(dict.fromkeys(ids))
        with self.database.joined(), self.database.transaction() as connection:
            new, again = claimable(connection, week, ids)
            if new:
                row = {
                    "week": str(week),
                    "status": "queued",
                    "moment": moment,
                    "first": moment,
                    "tries": 1,
                    "reply": "",
                }
                connection.execute(deliveries.insert(), [row | {"subscriber": one} for one in new])
            values = {"status": "queued", "moment": moment, "tries": deliveries.c.tries + 1}
            change_for(connection, deliveries.update().where(_of(week)).values(values), again)
        chosen = {*new, *again}
        return tuple(one for one in ids if one in chosen)

    def settle(
        self,
        week: Period,
        results: Mapping[str, tuple[DeliveryStatus, Reply]],
        now: datetime,
        begun: Sequence[str] = (),
    ) -> None:
        """Record what became of messages, by the id of the subscriber, and which queued ones are to be handed over.

        Raises StoreError if one of them is not queued.
        """
        moment = codec.instant_to_text(now)
        rows: list[dict[str, str | bool | None]] = [
            _change(week, one, status, moment, one_line(f"{reply.code} {reply.enhanced} {reply.text}")[:_LONGEST_REPLY])
            for one, (status, reply) in results.items()
        ]
        rows += [_change(week, one, "sending", moment) for one in begun]
        if not rows:
            return
        # A file keeps what was committed when the program is killed; if a power cut undoes it, `resume` knows. A server
        # may fail without our notice, so it flushes what is begun.
        is_durable = bool(begun) and self.database.is_on_server
        with self.database.transaction(is_durable=is_durable) as connection:
            if connection.execute(_SETTLE, rows).rowcount != len(rows) and begun:
                raise StoreError(f"{self.database.name}: another program has changed what is being sent; run it again")

    def deliveries(self, week: Period, status: DeliveryStatus | None = None) -> Mapping[str, Delivery]:
        """Return what is known of the edition of a week, by the id of the subscriber; all, or those of a status."""
        query = select(deliveries).where(deliveries.c.week == str(week)).order_by(deliveries.c.subscriber)
        if status:
            query = query.where(deliveries.c.status == status)
        with self.database.reading() as connection:
            return {row.subscriber: delivery_of(row) for row in connection.execute(query)}

    def claimable(self, week: Period, ids: Sequence[str]) -> Sequence[str]:
        """Return whom a claim would get, in the order given."""
        with self.database.reading() as connection:
            new, again = claimable(connection, week, ids)
        chosen = {*new, *again}
        return tuple(one for one in ids if one in chosen)

    def withdraw(self, week: Period, ids: Iterable[str]) -> None:
        """Undo the claims of messages that were certainly not handed over."""
        withdrawn = frozenset(ids)
        claimed = _of(week) & deliveries.c.status.in_(["queued", "sending"])
        with self.database.transaction(is_durable=False) as connection:
            change_for(connection, deliveries.delete().where(claimed, deliveries.c.tries == 1), withdrawn)
            change_for(connection, deliveries.update().where(claimed).values(_WITHDRAWN), withdrawn)

    def resume(self, now: datetime) -> None:
        """Undo the claims that a sender left behind, of messages that it did not begin to hand over.

        If it may have begun them, since the machine has failed meanwhile, they are in doubt: what was begun is not
        flushed to the disk. So are they if nobody knows whether it has failed, and after a restore.
        """
        here = _ON_SERVER if self.database.is_on_server else system_start()
        with self.database.joined(), self.database.transaction() as connection:
            has_all = here and here == self.database.setting(SENT_SINCE)
            # The index has both columns, and neither alone.
            for week in connection.scalars(select(deliveries.c.week).where(_QUEUED).distinct()).all():
                left = (deliveries.c.week == week) & _QUEUED
                if has_all:
                    connection.execute(deliveries.delete().where(left, deliveries.c.tries == 1))
                    connection.execute(deliveries.update().where(left).values(_WITHDRAWN))
                else:
                    values = {"status": "sending", "moment": codec.instant_to_text(now)}
                    connection.execute(deliveries.update().where(left).values(values))
            self.database.keep_setting(SENT_SINCE, here)

    def history(self, subscriber: str, weeks: Iterable[Period] | None = None) -> Mapping[Period, Delivery]:
        """Return what is known of the editions of some weeks, or of all, for one subscriber, oldest first."""
        query = select(deliveries).where(deliveries.c.subscriber == subscriber).order_by(deliveries.c.week)
        if weeks is not None:
            query = query.where(deliveries.c.week.in_([str(week) for week in weeks]))
        with self.database.reading() as connection:
            return {read_period(row.week): delivery_of(row) for row in connection.execute(query)}

    def release(self, week: Period, ids: Iterable[str], now: datetime) -> None:
        """Let messages that are in doubt or have failed be claimed again, as if for the first time."""
        first = codec.instant_to_text(now)
        with self.database.transaction() as connection:
            ended = deliveries.c.status.in_(["sending", "failed"])
            change_for(
                connection, deliveries.update().where(_of(week), ended).values(status="deferred", first=first), ids
            )

    def give_up(self, week: Period, before: datetime, now: datetime) -> int:
        """Count messages as failed that were deferred, and first tried before a moment; return how many."""
        old = (deliveries.c.status == "deferred") & (deliveries.c.first <= codec.instant_to_text(before))
        values = {"status": "failed", "moment": codec.instant_to_text(now)}
        with self.database.transaction() as connection:
            return connection.execute(
                deliveries.update().where(deliveries.c.week == str(week), old).values(values)
            ).rowcount

    def count_as_sent(self, weeks: Iterable[Period], now: datetime) -> None:
        """Let editions count as sent to everyone who has subscribed by now."""
        moment = codec.instant_to_text(now)
        with self.database.transaction() as connection:
            for week in weeks:
                connection.execute(counted_as_sent.delete().where(counted_as_sent.c.week == str(week)))
                connection.execute(counted_as_sent.insert().values(week=str(week), moment=moment))

    def mailings(self) -> Sequence[Mailing]:
        """Return the delivery of each edition that was sent to anybody or counts as sent, oldest first."""
        query = select(deliveries.c.week, deliveries.c.status, func.count()).group_by(
            deliveries.c.week, deliveries.c.status
        )
        counts: dict[str, dict[DeliveryStatus, int]] = defaultdict(dict)
        with self.database.reading() as connection:
            counted = {
                row.week: datetime.fromisoformat(row.moment) for row in connection.execute(select(counted_as_sent))
            }
            for week, status, number in connection.execute(query):
                counts[week][status] = number
            waiting = [week for week, of in counts.items() if "deferred" in of]
            last = {row.week: datetime.fromisoformat(row.last) for row in connection.execute(_last_deferred(waiting))}
        return tuple(
            Mailing(
                week,
                tuple((one, counts[week][one]) for one in DELIVERY_STATUSES if one in counts[week]),
                counted.get(week),
                last.get(week),
            )
            for week in sorted({*counts, *counted})
        )


def _change(
    week: Period, subscriber: str, status: DeliveryStatus, moment: str, reply: str | None = None
) -> dict[str, str | bool | None]:
    """Return the values for a change of a row; without a reply, it is one that is queued, and keeps its own."""
    return {
        "of_week": str(week),
        "of_subscriber": subscriber,
        "is_settled": reply is not None,
        "new_status": status,
        "new_moment": moment,
        "new_reply": reply,
    }


def _of(week: Period) -> ColumnElement[bool]:
    """Return the condition for the deliveries of a week to some subscribers."""
    return (deliveries.c.week == str(week)) & deliveries.c.subscriber.in_(WANTED)


def _last_deferred(weeks: Sequence[str]) -> Select[Any]:
    this = deliveries.c.week.in_(weeks) & (deliveries.c.status == "deferred")
    return select(deliveries.c.week, func.max(deliveries.c.first).label("last")).where(this).group_by(deliveries.c.week)


def delivery_of(row: Row[Any]) -> Delivery:
    """Decode a row. Raises ValueError, TypeError."""
    moment, first = datetime.fromisoformat(row.moment), datetime.fromisoformat(row.first)
    return Delivery(row.subscriber, row.status, moment, first, int(row.tries), row.reply)
