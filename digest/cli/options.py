"""The options that several verbs share, and how their values are read."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from digest.errors import UsageError
from digest.model.locale import Locale
from digest.model.week import Week

ConfigPath = Annotated[
    Path,
    typer.Option(
        "--config", envvar="DIGEST_CONFIG", help="The configuration; its folder is the site's.", metavar="FILE"
    ),
]
Now = Annotated[
    str | None,
    typer.Option("--now", help="Take this for the present time, such as 2025-05-01T08:00:00Z.", metavar="TIME"),
]
OneWeek = Annotated[str | None, typer.Option("--week", help="One week, such as 2025-W17.", metavar="WEEK")]
AllWeeks = Annotated[bool, typer.Option("--all", help="Every closed week that has items and is not published.")]
Locales = Annotated[list[str], typer.Option("--locale", help="Only the files of this locale.", metavar="TAG")]
Republish = Annotated[bool, typer.Option("--republish", help="Decide a published edition anew.")]
Publish = Annotated[
    bool, typer.Option("--publish", help="Publish what waits for you (`review`): you have looked at its draft.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]
Json = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show where in the code an error happened.")]

DEFAULT_CONFIG = Path("digest.toml")


def read_now(text: str | None) -> datetime:
    """The present time: as given (RFC 3339, with Z or an offset), else by the clock; aware.

    Raises UsageError for a time that is none.
    """
    if text is None:
        return datetime.now(UTC)  # noqa: TID251 - the one place that reads the clock
    try:
        now = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--now: {text!r} is not a time such as 2025-05-01T08:00:00Z") from None
    if now.tzinfo is None:
        raise UsageError(f"--now: {text!r} does not say its zone; end it with Z or an offset such as +02:00")
    if not 1970 <= now.year <= 9000:
        raise UsageError(f"--now: {text!r} lies outside of the years 1970 to 9000")
    return now


def read_week(text: str | None) -> Week | None:
    """A week as given.

    Raises UsageError for a week that is none.
    """
    try:
        return Week.parse(text) if text is not None else None
    except ValueError as error:
        raise UsageError(f"--week: {error}") from None


def read_locales(texts: list[str], configured: tuple[Locale, ...]) -> frozenset[Locale] | None:
    """The locales as given; None where none is.

    Raises UsageError for one that the site does not have.
    """
    chosen = set()
    for text in texts:
        try:
            locale = Locale.parse(text)
        except ValueError as error:
            raise UsageError(f"--locale: {error}") from None
        if locale not in configured:
            known = ", ".join(map(str, configured))
            raise UsageError(f"--locale: the site has no locale {locale}; it has {known} (`locales` in digest.toml)")
        chosen.add(locale)
    return frozenset(chosen) or None
