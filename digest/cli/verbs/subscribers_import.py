"""``digest subscribers import``: add the subscribers of a file."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zipfile import is_zipfile

import typer

from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, Context, command
from digest.cli.files import read_pieces
from digest.cli.messages import Messages
from digest.cli.progress import progress
from digest.cli.report import Report
from digest.cli.subscribing import ListName, LocaleTag, lacking_told, open_subscriptions, read_list, read_locale
from digest.errors import FormatError, UsageError
from digest.language.text.characters.clean import one_line
from digest.language.text.numbers.plural import count
from digest.letters.subscribing.importing import ImportDefaults, ImportResult, import_table
from digest.letters.subscribing.subscriber_table import LONGEST_LINE, read_table
from digest.model.subscriber import Consent

if TYPE_CHECKING:
    from digest.config import Config

_FAILED = 1
_LONGEST_FILE_NAME = 100


@command(JSON, CONFIG, NOW, DRY_RUN, QUIET, then="`digest send --dry-run` shows who would get the newest edition")
def import_(
    context: Context,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file; its first line names the columns.")],
    *,
    locale: LocaleTag = None,
    list_name: ListName = None,
    without_consent_time: Annotated[
        bool,
        typer.Option(
            "--without-consent-time",
            help="Also add those whom a file with times of consent gives none.",
        ),
    ] = False,
) -> Report:
    """Add the subscribers of a CSV file, who get the next edition.

    Its columns are email, locale, name and list, and those of their preferences, topics, often, original and languages,
    in any order; only email is needed. Exports of listmonk, Mailchimp,
    Buttondown and Ghost are read as they are. Import only people who have agreed: the file is recorded as their
    consent, with the times at which they asked and confirmed, if it has them.

    Subscribers that the database already has stay as they are, including those who have unsubscribed, bounced or
    complained. Who left according to the file is kept as such, so that no other file adds them. Bad lines are
    reported, and the others imported.
    """
    site = context.site()
    of_locale, of_list, lists = read_locale(locale, site), read_list(list_name, site), site.tables.delivery.lists
    _need_file(path)
    consent = Consent(context.now, f"import {one_line(path.name)[:_LONGEST_FILE_NAME]}")
    with open_subscriptions(site, dry=context.dry_run) as opened:
        lines = progress(quiet=context.quiet or context.json).track(_lines(path), "importing", _number_of_lines(path))
        members = opened.membership
        defaults = ImportDefaults(of_locale, of_list, lists, members.offer(), without_consent_time)
        try:
            imported = import_table(read_table(lines), defaults, members.subscribers, consent, members.make_id)
        except FormatError as error:
            raise FormatError(f"{path}: {error}; nothing was imported") from error
    if not context.json:
        _warn(imported, path, site, context.messages)
    status = _FAILED if imported.bad and not imported.people else 0
    return Report([_told(imported, path, dry=context.dry_run)], _as_json(imported), status)


def _need_file(path: Path) -> None:
    if path.is_dir():
        raise UsageError(f"{path}: a folder; name a CSV file in it")
    if path.is_file() and is_zipfile(path):
        raise UsageError(f"{path}: a ZIP file; unpack it first, and name a CSV file of it")


def _number_of_lines(path: Path) -> int:
    """Return about how many lines a file has. Raises UsageError for a pipe, which can be read only once."""
    feeds = returns = 0
    for piece in read_pieces(path):
        feeds, returns = feeds + piece.count(b"\n"), returns + piece.count(b"\r")
    # The last line may have no end.
    return max(feeds, returns, 1)


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file, each cut where it is too long for a subscriber."""
    with path.open("rb") as file:
        is_utf16 = file.read(2) in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
        file.seek(0)
        encoding, errors = ("utf-16", "replace") if is_utf16 else ("utf-8-sig", "surrogateescape")
        with TextIOWrapper(file, encoding, errors) as text:
            while line := text.readline(LONGEST_LINE):
                yield line
                while len(line) == LONGEST_LINE and not line.endswith("\n"):
                    line = text.readline(LONGEST_LINE)


def _as_json(imported: ImportResult) -> dict[str, object]:
    outcomes = imported.outcomes
    return {
        "added": outcomes["added"],
        "known": outcomes["active"] + outcomes["pending"],
        "left": outcomes["unsubscribed"] + outcomes["bounced"] + outcomes["complained"],
        "suppressed": outcomes["suppressed"],
        "left_elsewhere": outcomes["left"] + imported.unconfirmed,
        "without_consent_time": imported.unproven,
        "bad": imported.bad,
        "bad_lines": [{"line": one.line, "reason": one.reason} for one in imported.bad_lines],
    }


def _warn(imported: ImportResult, path: Path, site: Config, messages: Messages) -> None:
    for one in imported.bad_lines:
        messages.warn(f"{path}: line {one.line} {one.reason}")
    if more := imported.bad - len(imported.bad_lines):
        messages.warn(f"{path}: {more} more bad lines")
    if imported.unproven:
        first = ", ".join(map(str, imported.unproven_lines)) + ", …" * (
            imported.unproven > len(imported.unproven_lines)
        )
        messages.warn(
            f"{path}: {count(imported.unproven, 'person', 'people')} without a time at which they agreed "
            f"(line {first}) left out; if they did agree, import the file with --without-consent-time"
        )
    locales = site.tables.digest.locales
    for locale, number in sorted(imported.locales.items()):
        if locale not in locales:
            messages.warn(f"{count(number, 'subscriber', 'subscribers')}: {lacking_told(locale, locales)}")


def _told(imported: ImportResult, path: Path, *, dry: bool) -> str:
    counts = _as_json(imported)
    told = {
        "known": "known already",
        "left": "left, bounced or complained, and stay so",
        "suppressed": "suppressed",
        "left_elsewhere": "not subscribed according to the file",
        "without_consent_time": "left out, without a time at which they agreed",
        "bad": count(imported.bad, "bad line", "bad lines").partition(" ")[2],
    }
    others = "".join(f", {counts[name]:,} {words}" for name, words in told.items() if counts[name])
    added = count(imported.outcomes["added"], "subscriber", "subscribers")
    return f"{path}: {added} {'would be added' if dry else 'added'}{others}"
