"""Send the editions of a site: who is due, and what hands their emails over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from digest.config import Config
from digest.errors import AlteredError, ConfigError, LockError, StoreError, UsageError
from digest.files.lock import locked
from digest.language.text.mail_address import parse_address
from digest.letters.sending.outcome_tally import OutcomeTally
from digest.letters.sending.recipients import is_news, locale_for, newest_closed, newest_news, readers_of
from digest.letters.sending.retries import given_up
from digest.letters.sending.sender import Sender, SendingLimits
from digest.letters.sending.stop import Stop
from digest.letters.transports.open_transport import open_transport
from digest.model.delivery import DeliveryStatus, Reply
from digest.model.locale import Locale
from digest.model.period import ItemPeriod, Period, named_period, option_for, period_of
from digest.model.preferences import EVERYTHING
from digest.model.subscriber import Subscriber
from digest.ports import Progress, Transport
from digest.store.due_subscribers import (
    Audience,
    deferred_weeks,
    delivered,
    due_counts,
    due_ids,
    monthly_only,
    own_locales,
)
from digest.store.ledger import SqlLedger, held_since, release_hold
from digest.store.row_check import sending_problem
from digest.tasks.make_emails import EmailMaker
from digest.tasks.parts.make_membership import membership
from digest.tasks.sending_state import send_lock
from digest.tasks.stores import Stores, published_collections, published_weeks


def transport(config: Config) -> Transport:
    """Return the way in which a site hands emails over.

    Raises ConfigError if none is configured, UnsentError if it cannot be used.
    """
    email = config.tables.email
    if not email.server:
        example = 'server = "smtp://mail.example.org:587"'
        raise ConfigError(f"[email] has no `server`, so no email can be sent; add one, such as {example}")
    return open_transport(email.server, root=config.root, login=email.login, plain=email.plain)


def edition_to_send(config: Config, stores: Stores, now: datetime, week: Period | None = None) -> Period | None:
    """Return the edition to send: that of ``week``, or the newest if it is news; None if that is not.

    Raises UsageError if the edition of ``week`` is not published, or the week is not over.
    """
    published = published_weeks(stores.editions)
    if week is None:
        return newest_news(published, now, config.zone)
    published += published_collections(stores.editions)
    if week.ends_at(config.zone) > now:
        raise UsageError(f"{week} is not over yet, so its edition may still change; send it when it is published")
    if any(
        one.week == week and not one.stories for one in (*stores.editions.listings(), *stores.editions.collections())
    ):
        raise UsageError(f"{week} has no stories any more, so there is nothing to send")
    if week not in published:
        raise UsageError(f"{week} is not published, so it cannot be sent; `{_building(week)}` builds it")
    return week


def _building(period: Period) -> str:
    return f"digest build {option_for(period)}"


def collections_to_send(config: Config, stores: Stores, now: datetime) -> Sequence[Period]:
    """Return the months and years that are published and still news, oldest first: for those who chose them."""
    return [period for period in published_collections(stores.editions) if is_news(period, now, config.zone)]


def readers_of_no_editions(config: Config, stores: Stores) -> int:
    """Count the subscribers who want months and years alone, if the site makes none."""
    return 0 if config.collections or config.size == "month" else monthly_only(stores.database)


def newest_edition(config: Config, stores: Stores, now: datetime) -> Period | None:
    """Return the newest published edition of a week that is over, None if there is none."""
    return newest_closed(published_weeks(stores.editions), now, config.zone)


def audience(
    config: Config, stores: Stores, *, list_name: str = "", locales: frozenset[Locale] | None = None
) -> Audience:
    """Return the subscribers of a list (all if "") who read in one of some locales of the site (all if None)."""
    if locales is None:
        return Audience(list_name)
    offered = config.tables.digest.locales
    return Audience(list_name, readers_of(own_locales(stores.database), offered, locales))


def due(stores: Stores, week: Period, to: Audience, *, again: bool = False) -> Sequence[str]:
    """Return the ids of an audience's subscribers who would get an edition now; with ``again``, of those retried only.

    Those refused for now come last.
    """
    return due_ids(stores.database, week, to, again=again)


def due_by_locale(
    config: Config, stores: Stores, week: Period, to: Audience, *, again: bool = False
) -> Counter[tuple[Locale, str]]:
    """Return how many subscribers would get an edition now, by the locale in which they read it, and by list."""
    counts: Counter[tuple[Locale, str]] = Counter()
    for (wanted, name), number in due_counts(stores.database, week, to, again=again).items():
        counts[locale_for(wanted, config.tables.digest.locales), name] += number
    return counts


def earlier_deferred(stores: Stores, newest: Period | None) -> Sequence[Period]:
    """Return the earlier published editions with emails refused for now, newest first, months and years among them."""
    published = [*published_weeks(stores.editions), *published_collections(stores.editions)]
    weeks = deferred_weeks(stores.database, published)
    return [week for week in reversed(weeks) if week != newest]


def give_up(config: Config, stores: Stores, week: Period, now: datetime) -> int:
    """Count emails refused for now for longer than `patience` as refused for good; return how many."""
    patience = timedelta(hours=config.tables.delivery.patience)
    return SqlLedger(stores.database).give_up(week, given_up(now, patience), now)


def release(stores: Stores, week: Period, statuses: Sequence[DeliveryStatus], to: Audience, now: datetime) -> None:
    """Let the emails with the edition of a week that have one of some statuses be sent again to an audience."""
    SqlLedger(stores.database).release(week, delivered(stores.database, week, statuses, to), now)


def sender(
    config: Config,
    stores: Stores,
    week: Period,
    clock: Callable[[], datetime],
    stop: Stop,
    progress: Progress,
    report: Callable[[str], None],
) -> Sender:
    """Return what sends the edition of a week. Raises ConfigError, UnsentError, AlteredError, StoreError."""
    delivery = config.tables.delivery
    # What is wrong is told before anything is claimed.
    if not stores.editions.is_as_decided(week):
        raise AlteredError(str(week))
    if told := sending_problem(stores.database, str(week), week.ends_at(config.zone)):
        raise StoreError(
            f"{stores.database.name}: {told}; nothing was sent, since somebody could get an edition twice; `digest "
            "doctor --fix` takes it from a backup beside digest.toml, or lets sending wait"
        )
    transport(config).close()
    return Sender(
        SqlLedger(stores.database),
        membership(config, stores.database),
        lambda: transport(config),
        EmailMaker(config, stores, week, clock()).make,
        clock,
        stop,
        progress,
        report,
        SendingLimits(delivery.connections, delivery.rate, delivery.domain_rate, timedelta(hours=delivery.patience)),
    )


def welcome(
    config: Config,
    stores: Stores,
    ids: Sequence[str],
    clock: Callable[[], datetime],
    stop: Stop,
    progress: Progress,
) -> OutcomeTally | None:
    """Send the newest edition to new subscribers with these ids, in the ledger like any other.

    Return None if there is nothing to send, or if another program sends or an editor must decide first: then the next
    `digest send` has them among its readers. Raises ConfigError, UnsentError, TemplateError, StoreError.
    """
    try:
        with locked(send_lock(config), "digest send"), stores.database.locked("send"):
            week = None if held_since(stores.database) else edition_to_send(config, stores, clock())
            if week is None:
                return None
            SqlLedger(stores.database).resume(clock())
            by = sender(config, stores, week, clock, stop, progress, lambda _told: None)
            return by.send(week, ids, len(ids))
    except LockError:
        return None


def count_as_sent(
    config: Config, stores: Stores, named: Sequence[str], now: datetime
) -> tuple[list[Period], Period | None]:
    """Let editions count as sent, named as weeks, ``all`` or ``none``; return them, and the one that sending waits for.

    With a week count the months and years that end with it. Sending goes on once the edition that it would begin with
    is among them, or none is. Raises UsageError if a name is wrong, or a week is not over or not published.
    """
    if "none" in named and len(named) > 1:
        raise UsageError("--count-as-sent: `none` cannot be combined with others")
    current, published = period_of(now, config.zone, config.size), published_weeks(stores.editions)
    weeks: set[Period] = set()
    for name in named:
        if name == "all":
            weeks |= set(published)
        elif name != "none":
            weeks.add(_published_week(name, current, published))
    # A month goes out with its last week.
    ends = {week.end for week in weeks}
    weeks |= {longer for longer in published_collections(stores.editions) if "all" in named or longer.end in ends}
    SqlLedger(stores.database).count_as_sent(sorted(weeks), now)
    newest = newest_news(published, now, config.zone)
    if newest and weeks and newest not in weeks and held_since(stores.database):
        return sorted(weeks), newest
    release_hold(stores.database)
    return sorted(weeks), None


def send_test(
    config: Config, stores: Stores, week: Period, address: str, locales: frozenset[Locale] | None, now: datetime
) -> list[tuple[Locale, Reply]]:
    """Send an edition to one address, in the locale of its subscriber or in ``locales``; return the replies.

    Raises UsageError for an address that is none, UnsentError, DoubtfulError, ConfigError.
    """
    try:
        to = parse_address(address)
    except ValueError as error:
        raise UsageError(f"--test: {address!r} {error}") from None
    offered = config.tables.digest.locales
    known = membership(config, stores.database).subscribers.find(to)
    one = known or Subscriber("test", to, offered[0], config.tables.delivery.lists[0], "active", now)
    # An editor wants to see what goes out, not what they have chosen for themselves.
    one = replace(one, preferences=EVERYTHING)
    maker, by = EmailMaker(config, stores, week, now, is_test=True), transport(config)
    try:
        replies = []
        for locale in sorted(locales or {locale_for(one.locale, offered)}):
            prepared = maker.make(replace(one, address=to, locale=locale))
            assert prepared is not None
            replies.append((locale, by.send(prepared.sender, to, prepared.message())))
        return replies
    finally:
        by.close()


def _published_week(name: str, current: ItemPeriod, published: Sequence[Period]) -> Period:
    try:
        week = named_period(name, current)
    except ValueError as error:
        raise UsageError(f"--count-as-sent: {error}") from None
    if week >= current:
        raise UsageError(f"--count-as-sent: {week} is not over yet")
    if week not in published:
        raise UsageError(f"--count-as-sent: {week} is not published; `digest list editions` shows those that are")
    return week
