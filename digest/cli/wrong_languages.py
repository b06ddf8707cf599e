"""Tell the editor of sources in another language than declared, and which line of ``digest.toml`` is to change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from digest.model.finding import Finding
from digest.model.locale import Locale

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.source import WrongLanguage


def still_wrong(site: Config, found: Mapping[str, WrongLanguage | None]) -> dict[str, WrongLanguage]:
    """Leave out the sources whose table already names the language found: their stored items are from before."""
    declared = {source.name: source.locale.language if source.locale else "" for source in site.tables.sources}
    return {name: wrong for name, wrong in found.items() if wrong and declared[name] != Locale(wrong.found).language}


def wrong_languages(path: Path, site: Config, found: Mapping[str, WrongLanguage | None]) -> Iterator[Finding]:
    """Yield a finding for each source, by name, that is in another language than declared in ``digest.toml``."""
    from digest.formats.toml.key_lines import line_of, places  # noqa: PLC0415 - slow to import, and --help does not need it

    wrong = still_wrong(site, found)
    lines = places(path.read_text(encoding="utf-8-sig")) if wrong else {}
    for place, source in enumerate(site.tables.sources):
        if one := wrong.get(source.name):
            advice = (
                f'; change this line: locale = "{one.found}"'
                if source.locale
                else f', and are read so; if they are not, add this line to its table: locale = "{one.declared}"'
            )
            yield Finding(
                f"source {source.name!r}: its items are declared as {one.declared}, but are in {one.found}{advice}",
                str(path),
                line_of(("sources", place, "locale"), lines),
            )
