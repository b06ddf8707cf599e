"""What is amiss with the words of a site: phrases that nobody translated, catalogues that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from os.path import relpath
from pathlib import Path

from digest.config import Config
from digest.model.finding import Finding


def check_words(config: Config, further: Sequence[Path] = ()) -> Iterator[Finding]:
    """Look through the catalogues for each locale of a site.

    ``further`` are the folders of templates of publishers of other packages.

    Raises TemplateError where one is broken, as a build would.
    """
    from digest.publishers.templates import shipped_folder  # noqa: PLC0415 - heavy, as for the verb
    from digest.publishers.words.untranslated import unread, untranslated  # noqa: PLC0415 - likewise

    locales, site = config.tables.digest.locales, config.templates
    found = (finding for locale in locales for finding in untranslated(site, shipped_folder(), locale, further))
    for finding in dict.fromkeys(chain(found, unread(site, locales))):  # es and es-MX share a catalogue.
        yield replace(finding, path=relpath(finding.path, config.root))
