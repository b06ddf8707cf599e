"""Find problems in the message catalogs of a site: untranslated phrases and unused catalogs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.finding import Finding


def check_words(config: Config, further: Sequence[Path] = ()) -> Iterator[Finding]:
    """Yield the problems in the message catalogs for each locale of a site.

    ``further`` are the template folders of publishers from other packages.

    Raises TemplateError for a broken catalog, as a build does.
    """
    from digest.publishing.templates import shipped_folder  # noqa: PLC0415 - slow to import
    from digest.publishing.words.untranslated import unread, untranslated  # noqa: PLC0415 - as above

    locales, site = config.tables.digest.locales, config.templates
    found = (finding for locale in locales for finding in untranslated(site, shipped_folder(), locale, further))
    for finding in dict.fromkeys(chain(found, unread(site, locales))):  # es and es-MX share a catalog.
        yield replace(finding, path=relpath(finding.path, config.root))
