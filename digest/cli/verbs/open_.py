"""``digest open``: open a digest in the browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli import options
from digest.cli.context import CONFIG, NOW, Context, command
from digest.cli.messages import show
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.errors import OutputError, UsageError
from digest.model.period import Period, period_of
from digest.publishing.frozen.published_paths import digest_path, email_path
from digest.publishing.paths import preview_path

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.locale import Locale


@command(CONFIG, NOW, then="`digest desk` edits the edition to come, `digest subscribers add ADDRESS` adds a reader")
def open_(
    context: Context,
    *,
    week: options.OneWeek = None,
    locale: Annotated[
        str | None, typer.Option("--locale", help="The locale; otherwise the first of the site.", metavar="TAG")
    ] = None,
) -> Report:
    """Open the newest digest in your browser, and print its path.

    With --week, open that of a week; if it is not published, its preview. Of a site that makes no pages, open the
    email.
    """
    site = context.site()
    chosen = options.read_week(week, context.now, site)
    shown = options.read_locale(locale, site.tables.digest.locales)
    with opened(site) as stores:
        path = _page(chosen, shown, site, stores, context.now)
    show([str(path)])
    webbrowser.open(path.absolute().as_uri())
    return Report()


def _page(week: Period | None, locale: Locale, site: Config, stores: tasks.Stores, now: datetime) -> Path:
    """Return the file of a digest, or of its preview.

    Raises UsageError if there is no such edition, OutputError if its file is missing.
    """
    unpublished = stores.editions.unpublished()
    published = [one.week for one in stores.editions.listings() if one.week not in unpublished]
    if week in published or (week is None and published):
        edition = week or published[-1]
        found = next(_existing(_files(edition, locale), site), None)
        if not found:
            raise OutputError(f"{site.output}: has no page of {edition} in {locale}; `digest build` writes it")
        return found
    current = period_of(now, site.zone, site.size)
    weeks = [week] if week else [current, current.previous]
    previews = (preview_path(path) for one in weeks for path in _files(one, locale))
    if found := next(_existing(previews, site), None):
        return found
    if week:
        raise UsageError(f"{week} is not published and has no preview; `digest build --week {week}` builds it")
    raise UsageError("nothing is published yet; `digest run` publishes the editions that are due")


def _files(week: Period, locale: Locale) -> tuple[str, ...]:
    return digest_path(locale, week), email_path(locale, week)


def _existing(paths: Iterator[str] | tuple[str, ...], site: Config) -> Iterator[Path]:
    return (site.output / path for path in paths if (site.output / path).is_file())
