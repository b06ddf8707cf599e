"""The phrases that digest uses, and their catalogs. As a program, it lists what the catalogs lack."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import digest
from digest.model.locale import Locale
from digest.publishing.templates import shipped_folder
from digest.publishing.words.catalogs import MONTH, CatalogMessage, catalog_file, read_entries
from digest.publishing.words.msgids import TemplateMessage, phrases

SHIPPED = shipped_folder() / "locale"
# In these languages digest speaks, but knows little of how news is written: translations are compared in fewer ways.
WORDS_ALONE = frozenset("bg cs da el fi he hi hu id ka ko lt nb ro sk sr sv vi".split())
LOCALES = tuple(sorted(Locale(folder.name) for folder in SHIPPED.iterdir()))


def used() -> set[TemplateMessage]:
    """Return the phrases in the shipped templates and the modules, also the forms of some for months."""
    found = {phrase for folder in (shipped_folder(), Path(digest.__file__).parent) for phrase, _ in phrases(folder)}
    own = {entry.phrase for entry in entries(Locale("en")) if entry.phrase.context == MONTH}
    return found | {phrase for phrase in own if TemplateMessage(phrase.text) in found}


def entries(locale: Locale) -> list[CatalogMessage]:
    """Return the entries of the shipped catalog of a locale."""
    file = catalog_file(SHIPPED, locale.tag)
    return [entry for entry in read_entries([SHIPPED], locale) if entry.file == file]


def lacking() -> Iterator[str]:
    """Yield a line for each phrase that a shipped catalog lacks, or translates though nothing uses it."""
    wanted = used()
    for locale in LOCALES:
        found = entries(locale)
        said = {entry.phrase for entry in found if entry.is_said}
        yield from (f"{locale}: no translation of {str(phrase)!r}" for phrase in sorted(wanted - said, key=str))
        yield from (
            f"{locale}: no template uses {str(entry.phrase)!r}" for entry in found if entry.phrase not in wanted
        )


if __name__ == "__main__":
    sys.exit("\n".join(lacking()) or None)
