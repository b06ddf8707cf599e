"""Announce new editions to the channels of a site, each once, and tell its operator what failed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from digest.config import Config
from digest.errors import AlteredError, DeliveryError, DigestError, UnsentError
from digest.model.channel import Channel, Notice
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Period, read_period
from digest.model.site import Site
from digest.publishing.email.layout import lead_headline
from digest.publishing.frozen.published_paths import digest_path
from digest.publishing.paths import page_address
from digest.store.database import Database
from digest.tasks.steps.pipeline import Pipeline
from digest.tasks.stores import Stores, has_store, published_weeks

# An older edition is no news: nobody hears of a back-fill.
_NEWS = timedelta(days=14)
# The same failure is told once in so long.
_BETWEEN_ALERTS = timedelta(days=1)
# So much of an alert is of use on a phone.
_MOST_LINES = 10
# What a channel has heard of a site that has published nothing yet.
_NONE = "none"
# The setting that has the failures of the last day.
_TOLD = "alerted"


class Announcer:
    """Announces the newest edition of a site to its channels.

    The store has the newest edition that each channel heard of, by a hash of its URL; it is written before anything is
    posted, so that a crash makes no channel hear of an edition twice. A channel that is new hears of none that was
    published before. It is made before a build, and asked after it.
    """

    def __init__(self, config: Config, stores: Stores) -> None:
        self._config = config
        self._stores = stores
        self._channels = config.tables.notify.readers
        published = published_weeks(self._stores.editions) if self._channels else ()
        newest = str(published[-1]) if published else _NONE
        self._heard = {channel: stores.database.setting(self._name(channel)) for channel in self._channels}
        for channel, heard in self._heard.items():
            if not heard:
                self._hear(channel, newest)

    def due(self, now: datetime, locales: frozenset[Locale] | None = None) -> tuple[Period, Sequence[Channel]] | None:
        """Return the newest edition and the channels that have not heard of it, None if it is no news to anybody.

        With ``locales``, only their pages were built, and only their channels can be told.
        """
        published = published_weeks(self._stores.editions) if self._channels else ()
        if not published or now - published[-1].ends_at(self._config.zone) > _NEWS:
            return None
        newest = published[-1]
        channels = [
            channel
            for channel, heard in self._heard.items()
            if (locales is None or self._locale(channel) in locales)
            and (heard == _NONE or read_period(heard, self._config.size) < newest)
        ]
        return (newest, channels) if channels else None

    def announce(self, week: Period, channels: Sequence[Channel], pipeline: Pipeline) -> Iterator[str]:
        """Announce an edition to channels, and yield what went wrong. One that refused hears of it the next time."""
        from digest.letters.services.channels import post  # noqa: PLC0415 - only sites with channels need it

        catalog = pipeline.history.catalog()
        if not self._stores.editions.is_as_decided(week):
            yield f"{AlteredError(str(week))}; it was not announced"
            return
        for channel in channels:
            before = self._heard[channel]
            notice = announcement(pipeline.site, catalog.digest(week, self._locale(channel)))
            self._hear(channel, str(week))
            place = f"[notify] readers: channel {self._channels.index(channel) + 1}"
            try:
                post(channel, notice)
            except UnsentError as error:
                self._hear(channel, before)
                yield f"{place}: {week} was not announced: {error}; the next run tries again"
            except DeliveryError as error:
                yield f"{place}: {week} may not have been announced: {error}"

    def _locale(self, channel: Channel) -> Locale:
        return channel.locale or self._config.tables.digest.locales[0]

    def _hear(self, channel: Channel, week: str) -> None:
        self._heard[channel] = week
        # In a dry run, a write would lock the store until its end.
        if not self._stores.database.dry:
            self._stores.database.keep_setting(self._name(channel), week)

    def _name(self, channel: Channel) -> str:
        return f"heard {stable_hash(str(self._locale(channel)), channel.url)}"


def announcement(site: Site, digest: Digest) -> Notice:
    """Return what a channel is told of a digest: the site's title, the first headline, and where it can be read."""
    url = page_address(site, digest_path(digest.locale, digest.week)) or site.base_url
    return Notice(site.title, lead_headline(digest) or str(digest.week), url)


def mistakes(config: Config) -> Iterator[str]:
    """Yield which channels cannot be used as they are configured, without posting anything."""
    from digest.letters.services.channels import check  # noqa: PLC0415 - as above

    for key, channels in (("readers", config.tables.notify.readers), ("alerts", config.tables.notify.alerts)):
        for number, channel in enumerate(channels, 1):
            try:
                check(channel)
            except DeliveryError as error:
                yield f"[notify] {key}: channel {number}: {error}"


def alert(config: Config, command: str, lines: Sequence[str], now: datetime) -> Iterator[str]:
    """Tell the operator's channels that a command failed, and yield what went wrong.

    What they were told in the last day is left out.
    """
    channels = config.tables.notify.alerts
    new = _not_told(config, [f"{command}: {line}" for line in lines], now) if channels else []
    if not new:
        return
    from digest.letters.services.channels import post  # noqa: PLC0415 - as above

    more = len(new) - _MOST_LINES
    text = "\n".join([*new[:_MOST_LINES], *([f"and {more} more"] if more > 0 else [])])
    for number, channel in enumerate(channels, 1):
        try:
            post(channel, Notice(f"{config.tables.digest.title}: {command} failed", text))
        except DeliveryError as error:
            yield f"[notify] alerts: channel {number}: {error}"


def _not_told(config: Config, lines: Sequence[str], now: datetime) -> Sequence[str]:
    """Return the lines that were not told in the last day, and remember them; all if the store cannot be used."""
    if not has_store(config):
        return lines
    try:
        database = Database.open(config.store)
    except DigestError:
        return lines
    try:
        told = {
            known: moment
            for known, moment in json.loads(database.setting(_TOLD) or "{}").items()
            if timedelta() <= now - datetime.fromisoformat(moment) < _BETWEEN_ALERTS
        }
        new = {stable_hash(line): line for line in lines if stable_hash(line) not in told}
        if new:
            database.keep_setting(_TOLD, json.dumps(told | dict.fromkeys(new, now.isoformat())))
        return tuple(new.values())
    except (DigestError, ValueError):
        return lines
    finally:
        database.close()
