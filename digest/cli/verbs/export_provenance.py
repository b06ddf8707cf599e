"""The part of ``digest export`` that says who wrote the texts of an edition, for programs."""

from __future__ import annotations

from datetime import datetime
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING

from digest import __version__
from digest.cli import options
from digest.cli.files import write_whole
from digest.cli.messages import write_bytes
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.verbs.export_mailing import published_week
from digest.errors import UsageError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config


def export_provenance(
    site: Config, path: Path | None, given: str | None, locale: str, now: datetime, *, json: bool
) -> Report:
    """Write the translated and machine-written texts of an edition, in one locale or all, to a file or standard output.

    Raises UsageError.
    """
    from digest.editing.building.build_digest import build, build_items  # noqa: PLC0415 - slow to import; --help needs none
    from digest.editing.items.dedupe import without_copies  # noqa: PLC0415 - likewise
    from digest.publishing.provenance import records  # noqa: PLC0415 - likewise

    if json and path is None:
        raise UsageError("--json needs a file: without one, the texts themselves go to standard output")
    if path and path.suffix.lower() != ".json":
        raise UsageError(f"{path}: unknown file type; the name must end in .json")
    all_locales = site.tables.digest.locales
    locales = (options.read_locale(locale, all_locales),) if locale else all_locales
    texts: list[dict[str, object]] = []
    with opened(site) as stores:
        week = published_week(site, stores, given, now)
        edition, names = stores.editions.edition(week), stores.names
        items = without_copies(stores.editions.items(week))
        for one in locales:
            translations = stores.editions.translations(week, one) or {}
            digest = build(edition, one, translations, names)
            texts += records(digest, build_items(digest, items, translations, names))
    told = {"week": str(week), "updated": edition.updated.isoformat(), "digest": __version__, "texts": texts}
    written = (dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
    if path is None:
        write_bytes([written])
        return Report()
    write_whole(path, [written])
    return Report([f"{path}: {week}, {count(len(texts), 'text', 'texts')}"], {"path": str(path), "texts": len(texts)})
