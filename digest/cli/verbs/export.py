"""``digest export``: write the translation memory, the list of feeds, or the email of a digest to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli import options
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.files import write_whole
from digest.cli.messages import write_bytes
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.verbs.export_mailing import MailingOptions, export_mailing
from digest.cli.verbs.export_provenance import export_provenance
from digest.errors import UsageError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.translation_unit import Unit


@command(CONFIG, NOW, JSON, then="`digest import` reads such a file into another site")
def export(
    context: Context,
    path: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="The file to write: .tmx or .opml, .html or .txt with --mailing, .json with --provenance.",
        ),
    ] = None,
    *,
    as_opml: Annotated[
        bool, typer.Option("--opml", help="Export the feeds as OPML: to the file, or else to standard output.")
    ] = False,
    provenance: Annotated[
        bool,
        typer.Option("--provenance", help="Export who wrote each text of an edition that is not a source's, as JSON."),
    ] = False,
    mailing: Annotated[
        str,
        typer.Option(
            "--mailing", metavar="SERVICE", help="Export an email for a service that sends it: `listmonk` or `plain`."
        ),
    ] = "",
    week: options.OneWeek = None,
    locale: Annotated[
        str,
        typer.Option(
            "--locale",
            metavar="TAG",
            help="The locale of the email (default: the first), or of the texts (default: all).",
        ),
    ] = "",
    unsubscribe: Annotated[
        str,
        typer.Option(
            "--unsubscribe",
            metavar="TEXT",
            help="With `plain`: the placeholder for the URL to unsubscribe.",
        ),
    ] = "",
    send_to: Annotated[
        str, typer.Option("--send-to", metavar="URL", help="Make it a draft in the listmonk at this URL.")
    ] = "",
    to_list: Annotated[
        list[int], typer.Option("--to-list", metavar="ID", help="A list of listmonk, by its id; may be repeated.")
    ] = [],
    template: Annotated[
        int | None, typer.Option("--template", metavar="ID", help="The template of listmonk around the email.")
    ] = None,
) -> Report:
    """Export the translation memory as a TMX file, the feeds as an OPML file, or an email for a service that sends it.

    Other sites and translation tools can import the memory; feed readers can import the feeds, each in the folder of
    its first tag. Files and pages among the sources are left out.

    With --provenance, the texts of an edition that were translated, or that a machine wrote, are listed as JSON.

    An email has the placeholders of the service in place of the personal links. Without a file, it goes to standard
    output. With --send-to, listmonk gets it as a draft; DIGEST_LISTMONK_TOKEN must be NAME:TOKEN of an API user.
    """
    from digest.translating.exchange import tmx  # noqa: PLC0415 - slow to import, and --help does not need it

    kinds = {"--opml": as_opml, "--provenance": provenance, "--mailing": mailing}
    of_email = {"--unsubscribe": unsubscribe, "--send-to": send_to, "--to-list": to_list, "--template": template}
    of_edition = {"--week": week, "--locale": locale}
    _need_one_kind(*(tuple(filter(given.get, given)) for given in (kinds, of_email, of_edition)))
    site = context.site()
    if mailing:
        wanted = MailingOptions(mailing, week, locale, unsubscribe, send_to, tuple(to_list), template)
        return export_mailing(site, path, wanted, context.now, json=context.json)
    if provenance:
        return export_provenance(site, path, week, locale, context.now, json=context.json)
    if context.json and path is None:
        raise UsageError("--json needs a file: without one, the feeds themselves go to standard output")
    if as_opml or (path and path.suffix.lower() == ".opml"):
        return _export_feeds(site, path)
    if not path or path.suffix.lower() != ".tmx":
        where = f"{path}: unknown file type" if path else "no file given"
        raise UsageError(f"{where}; the name must end in .tmx or .opml")
    counted = _Counted()
    with opened(site) as stores:
        units = tasks.memory(site, stores, context.now).units()
        write_whole(path, tmx.write(counted.through(units)))
    return Report(
        [f"{path}: {told(counted.machines, counted.people)}"],
        {"path": str(path), "machine": counted.machines, "corrections": counted.people},
    )


def _need_one_kind(kinds: Sequence[str], of_email: Sequence[str], of_edition: Sequence[str]) -> None:
    """Raise UsageError unless at most one kind of export is named, with options of its own only."""
    if len(kinds) > 1:
        raise UsageError(f"{' and '.join(kinds)} export different things: use one of them")
    if of_email and "--mailing" not in kinds:
        raise UsageError(f"use {of_email[0]} with --mailing: it is about an email")
    if of_edition and not {"--mailing", "--provenance"}.intersection(kinds):
        raise UsageError(f"use {of_edition[0]} with --mailing or --provenance: it is about an edition")


def _export_feeds(site: Config, path: Path | None) -> Report:
    from digest.reading import opml  # noqa: PLC0415 - as above
    from digest.reading.opml import Subscription  # noqa: PLC0415 - likewise

    feeds = [source for source in site.sources if source.url and source.kind != "page"]
    subscriptions = (
        Subscription(one.url, one.name, "", one.tags, one.locale.tag if one.locale.is_known else "") for one in feeds
    )
    pieces = opml.write(site.tables.digest.title, subscriptions)
    if not path:
        write_bytes(pieces)
        return Report()
    write_whole(path, pieces)
    left = len(site.sources) - len(feeds)
    others = f"; {count(left, 'source', 'sources')} left out: files and pages" if left else ""
    return Report(
        [f"{path}: {count(len(feeds), 'feed', 'feeds')}{others}"],
        {"path": str(path), "feeds": len(feeds), "left_out": left},
    )


def told(machines: int, people: int) -> str:
    """Return the number of machine translations and corrections, in words."""
    made = count(machines, "machine translation", "machine translations")
    return f"{made}, {count(people, 'correction', 'corrections')}"


class _Counted:
    """A counter of the units that pass through it."""

    def __init__(self) -> None:
        self.machines = 0
        self.people = 0

    def through(self, units: Iterable[Unit]) -> Iterator[Unit]:
        for unit in units:
            self.people += unit.translation.by_person
            self.machines += not unit.translation.by_person
            yield unit
