"""``digest prune``: remove the files of a locale that the site no longer has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import options
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.work import Work, at_work
from digest.errors import UsageError
from digest.language.text.numbers.plural import count
from digest.model.locale import Locale
from digest.publishing.paths import is_of_locale

if TYPE_CHECKING:
    from digest.config import Config


@command(CONFIG, NOW, DRY_RUN, JSON, QUIET, then="`digest build` brings the other files up to date")
def prune(
    context: Context,
    *,
    locale: Annotated[str, typer.Option("--locale", help="The locale whose files to remove.", metavar="TAG")],
) -> Report:
    """Remove the files of a locale that is no longer in digest.toml.

    Pages and feeds that refer to them are updated first. Only files that digest wrote are removed. The editions and
    their translations stay in the store: if the locale returns, so do its files.
    """
    site = context.site()
    gone = _read_gone(locale, site)
    with at_work(site, context.now, context.messages, dry=context.dry_run) as work:
        known = work.stores.editions.count_by_locale()
        if gone not in known:
            had = ", ".join(map(str, known)) or "none"
            raise UsageError(f"--locale: no edition was ever published in {gone} (locales with editions: {had})")
        changed = () if context.dry_run else _refresh(work)
        removed = work.pipeline.writer.output.remove(partial(is_of_locale, locale=gone))
    return Report(
        _planned(removed, site) if context.dry_run else _done(gone, removed, changed, site),
        {"locale": gone.tag, "output": str(site.output), "removed": list(removed), "updated": list(changed)},
    )


def _read_gone(text: str, site: Config) -> Locale:
    locale = options.parse_locale(text)
    if locale in site.tables.digest.locales:
        raise UsageError(f"--locale: {locale} is in `locales` in digest.toml; remove it there first")
    return locale


def _refresh(work: Work) -> tuple[str, ...]:
    changed, findings = work.pipeline.refresh()
    work.messages.findings(findings)
    return changed


def _planned(removed: Sequence[str], site: Config) -> list[str]:
    folder = site.tables.digest.output
    files = count(len(removed), "file", "files")
    return [*(f"{folder}/{path}" for path in removed), f"{files} would be removed; nothing was changed"]


def _done(locale: Locale, removed: Sequence[str], changed: Sequence[str], site: Config) -> list[str]:
    if not removed:
        return [f"locale {locale} has no files in {site.tables.digest.output}/"]
    gone, updated = count(len(removed), "file", "files"), count(len(changed), "file", "files")
    return [
        f"locale {locale}: {gone} removed from {site.tables.digest.output}/, {updated} updated",
        f"Remove them from your web server too: subscribers of the feeds in {locale} get an error (404 Not Found).",
        f"If it answers 410 Gone below {site.tables.digest.base_url}{locale}/, feed readers stop asking.",
        f"Nothing is lost: with {locale} in `locales` again, the next build writes the same files again.",
    ]
