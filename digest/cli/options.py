"""Options that several commands share, and functions that parse their values."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.errors import UsageError
from digest.model.locale import Locale
from digest.model.period import ItemPeriod, Month, Period, is_collection, named_period, period_of, read_period

if TYPE_CHECKING:
    from digest.config import Config

ConfigPath = Annotated[
    Path,
    typer.Option(
        "--config",
        envvar="DIGEST_CONFIG",
        help="The configuration file, in the root folder of the site.",
        metavar="FILE",
    ),
]
Now = Annotated[
    str | None,
    typer.Option("--now", help="Use this as the current time, such as 2025-05-01T08:00:00Z.", metavar="TIME"),
]
OneWeek = Annotated[
    str | None,
    typer.Option("--week", help="The week: 2025-W17, W17 for the latest of that number, or `last`.", metavar="WEEK"),
]
OneCollection = Annotated[
    str | None,
    typer.Option(
        "--collection", help="A month or year made of its editions, such as 2025-04 or 2025.", metavar="PERIOD"
    ),
]
AllWeeks = Annotated[bool, typer.Option("--all", help="Every closed week that has items and is not published yet.")]
Locales = Annotated[
    list[str], typer.Option("--locale", help="Only the files of this locale; may be repeated.", metavar="TAG")
]
OnePage = Annotated[
    str | None, typer.Option("--locale", help="The page of this locale; otherwise of the first one.", metavar="TAG")
]
Republish = Annotated[bool, typer.Option("--republish", help="Decide a published edition again.")]
Publish = Annotated[
    bool, typer.Option("--publish", help="Approve and publish reviewed drafts (see `review` in digest.toml).")
]
BeginAnew = Annotated[
    bool,
    typer.Option(
        "--begin-anew",
        help="Build even if the store lacks editions of the output, or the id has changed; move the old output aside.",
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Read all files, and request sources on the web even if they are not due, once."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Allow URLs of this machine or of a private network.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be done, without doing it.")]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Print more messages.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only errors.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback when an error occurs.")]

DEFAULT_CONFIG = Path("digest.toml")


def read_now(text: str | None) -> datetime:
    """Return the current time: the given one (RFC 3339, with Z or an offset), or that of the clock; aware.

    Raises UsageError for an invalid time.
    """
    if text is None:
        return datetime.now(UTC)  # noqa: TID251 - the only place that reads the clock
    try:
        now = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--now: {text!r} is not a valid time; write it like 2025-05-01T08:00:00Z") from None
    if now.tzinfo is None:
        raise UsageError(f"--now: {text!r} has no time zone; end it with Z or an offset such as +02:00")
    if not 1970 <= now.year <= 9000:
        raise UsageError(f"--now: {text!r} is not between the years 1970 and 9000")
    return now


def read_week(text: str | None, now: datetime, site: Config) -> ItemPeriod | None:
    """Return the given week, or month of a site whose editions are of months, or None; ``last`` is the last one over.

    Raises UsageError for an invalid one.
    """
    try:
        return named_period(text, period_of(now, site.zone, site.size)) if text is not None else None
    except ValueError as error:
        raise UsageError(f"--week: {error}") from None


def read_chosen(week: str | None, collection: str | None, now: datetime, site: Config) -> Period | None:
    """Return the given week, or the given month or year, or None.

    Raises UsageError if both are given, or one is invalid.
    """
    if collection is None:
        return read_week(week, now, site)
    if week is not None:
        raise UsageError("--week and --collection cannot be combined")
    try:
        period = read_period(collection, site.size)
    except ValueError:
        period = None
    if isinstance(period, Month) and period.of_days:
        raise UsageError(f"--collection: {period} is an edition of this site, not a collection; use `--week {period}`")
    if period is None or not is_collection(period):
        raise UsageError(f"--collection: {collection[:40]!r} is no month or year; write it like 2025-04 or 2025")
    return period


def parse_locale(text: str, option: str = "--locale") -> Locale:
    """Return any locale, also one that the site does not have. Raises UsageError."""
    try:
        return Locale.parse(text)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None


def read_locale(text: str | None, configured: tuple[Locale, ...], named: str = "--locale") -> Locale:
    """Return the given locale, or the first of the site. Raises UsageError for one that the site does not have."""
    chosen = read_locales([text] if text is not None else [], configured, named)
    return next(iter(chosen)) if chosen else configured[0]


def read_locales(texts: list[str], configured: tuple[Locale, ...], named: str = "--locale") -> frozenset[Locale] | None:
    """Return the given locales, or None.

    Raises UsageError for a locale that the site does not have, which was ``named`` so on the command line.
    """
    chosen = set()
    for text in texts:
        locale = parse_locale(text)
        if locale not in configured:
            known = ", ".join(map(str, configured))
            raise UsageError(f"{named}: the site has no locale {locale}; `locales` in digest.toml has {known}")
        chosen.add(locale)
    return frozenset(chosen) or None
