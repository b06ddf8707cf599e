"""Tell the editor of sources in another language than declared, and which line of ``digest.toml`` is to change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from digest.model.finding import Finding
from digest.model.locale import Locale

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.source import SourceLanguage
    from digest.tasks import Stores


def found_languages(site: Config, stores: Stores) -> dict[str, SourceLanguage | None]:
    """Return the languages of the sources, by name, as the last run found them."""
    found = stores.source_log.languages()
    return {one.name: found.get(stores.names.id_of(one.name)) for one in site.tables.sources}


def still_wrong(site: Config, found: Mapping[str, SourceLanguage | None]) -> dict[str, SourceLanguage]:
    """Leave out right sources, and those whose table already names the language found: their items are from before."""
    declared = {source.name: source.locale.language if source.locale else "" for source in site.tables.sources}
    return {
        name: one
        for name, one in found.items()
        if one and one.is_wrong and declared[name] != Locale(one.found).language
    }


def wrong_languages(
    path: Path,
    site: Config,
    found: Mapping[str, SourceLanguage | None],
    before: Mapping[str, SourceLanguage | None] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each source, by name, that is in another language than declared in ``digest.toml``.

    A source that a run found to be right ``before`` is read as it is declared.
    """
    from digest.formats.toml.key_lines import line_of, places  # noqa: PLC0415 - slow to import, and --help does not need it

    wrong = still_wrong(site, found)
    lines = places(path.read_text(encoding="utf-8-sig")) if wrong else {}
    for place, source in enumerate(site.tables.sources):
        if one := wrong.get(source.name):
            known = before.get(source.name) if before else None
            if source.locale:
                advice = f'; change this line: locale = "{one.found}"'
            elif known and not known.is_wrong:
                advice = f'; to read them so, add this line to its table: locale = "{one.found}"'
            else:
                advice = f', and are read so; if they are not, add this line to its table: locale = "{one.declared}"'
            yield Finding(
                f"source {source.name!r}: its items are declared as {one.declared}, but are in {one.found}{advice}",
                str(path),
                line_of(("sources", place, "locale"), lines),
            )
