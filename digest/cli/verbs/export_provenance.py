"""The part of ``digest export`` that says who wrote the texts of an edition, for programs."""

from __future__ import annotations

from datetime import datetime
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING

from digest import __version__
from digest.cli.files import write_whole
from digest.cli.messages import write_bytes
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.verbs.export_mailing import published_week
from digest.errors import UsageError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config


def export_provenance(site: Config, path: Path | None, given: str | None, now: datetime, *, json: bool) -> Report:
    """Write the translated and machine-written texts of an edition to a file, or to standard output.

    Raises UsageError.
    """
    from digest.editing.building.build_digest import build  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.publishing.provenance import records  # noqa: PLC0415 - likewise

    if json and path is None:
        raise UsageError("--json needs a file: without one, the texts themselves go to standard output")
    if path and path.suffix.lower() != ".json":
        raise UsageError(f"{path}: unknown file type; the name must end in .json")
    with opened(site) as stores:
        week = published_week(site, stores, given, now)
        edition, names = stores.editions.edition(week), stores.names
        digests = [
            build(edition, locale, stores.editions.translations(week, locale) or {}, names)
            for locale in site.tables.digest.locales
        ]
    texts = [record for digest in digests for record in records(digest)]
    told = {"week": str(week), "updated": edition.updated.isoformat(), "digest": __version__, "texts": texts}
    written = (dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
    if path is None:
        write_bytes([written])
        return Report()
    write_whole(path, [written])
    return Report([f"{path}: {week}, {count(len(texts), 'text', 'texts')}"], {"path": str(path), "texts": len(texts)})
