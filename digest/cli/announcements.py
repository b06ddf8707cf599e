"""Tell the channels of a site: of its new editions, and of what failed while nobody watched."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from digest.errors import DigestError, DraftError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.cli.messages import Messages
    from digest.cli.work import Work
    from digest.config import Config
    from digest.model.locale import Locale


@contextmanager
def announced(work: Work, now: datetime, locales: frozenset[Locale] | None = None) -> Iterator[None]:
    """Announce the edition that is published inside, if it is news. What goes wrong is a warning and no more."""
    if not work.config.tables.notify.readers:
        yield
        return
    from digest.tasks.announce import Announcer, mistakes  # noqa: PLC0415 - only sites with channels need it

    announcer, is_dry = Announcer(work.config, work.stores), work.stores.database.dry
    yield
    if is_dry:
        for mistake in mistakes(work.config):
            work.messages.warn(mistake)
    if due := announcer.due(now, locales):
        week, channels = due
        told = count(len(channels), "channel", "channels")
        work.messages.say(f"{week}: {'would be announced' if is_dry else 'is announced'} to {told}")
        for problem in announcer.announce(week, channels, work.pipeline) if not is_dry else ():
            work.messages.warn(problem)


@contextmanager
def alerting(config: Config, command: str, now: datetime, messages: Messages, *, dry: bool = False) -> Iterator[None]:
    """Tell the channels of the operator which errors a command ends with or reported, if nobody watches it."""
    try:
        yield
    except DigestError as error:
        lines = error.mistakes if isinstance(error, DraftError) else (str(error),)
        _alert(config, command, (*messages.errors, *lines), now, messages, dry=dry)
        raise
    _alert(config, command, tuple(messages.errors), now, messages, dry=dry)


def _alert(
    config: Config, command: str, lines: tuple[str, ...], now: datetime, messages: Messages, *, dry: bool
) -> None:
    if dry or not lines or not config.tables.notify.alerts or sys.stderr.isatty():
        return
    from digest.tasks.announce import alert  # noqa: PLC0415 - as above

    for problem in alert(config, command, lines, now):
        messages.warn(problem)
