"""Find missing catalogs and translations, and mistakes in the catalogs of a site."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.model.period import Size
from digest.publishing.words.catalogs import MONTH, CatalogMessage, catalog_file, catalog_tags, read_entries
from digest.publishing.words.msgids import TemplateMessage, phrases
from digest.publishing.words.wording import SOURCE_LOCALE


def untranslated(
    site: Path, ours: Path, locale: Locale, further: Sequence[Path] = (), size: Size = "week"
) -> Iterator[Finding]:
    """Report each phrase that readers of a locale would see in English, and each translation that would fail.

    ``site`` and ``ours`` are folders of templates, ``further`` those of publishers from other packages. The forms
    of phrases for months are shown where editions have that ``size``. Raises TemplateError if a catalog is invalid.
    """
    entries = list(read_entries([folder / "locale" for folder in (site, *further, ours)], locale))
    own_phrases = (phrase for folder in (site, *further) for phrase, _ in phrases(folder))
    # Modules of a package have phrases too, which only its catalogs tell.
    of_packages = [entry for entry in entries if any(map(entry.file.is_relative_to, further))]
    wanted = dict.fromkeys([*_shipped(ours), *own_phrases, *(entry.phrase for entry in of_packages)])
    tags = catalog_tags(locale)
    own = [entry for entry in entries if entry.tag in tags]
    of_site = [entry for entry in own if entry.file.is_relative_to(site)]
    yield from _mistakes(of_site, wanted)
    if SOURCE_LOCALE.tag in tags:
        return
    file = of_site[0].file if of_site else catalog_file(site / "locale", locale.tag)
    if any(entry not in of_packages for entry in own):
        said = {entry.phrase for entry in own if entry.is_said}
        shown = (phrase for phrase in wanted if size == "month" or phrase.context != MONTH)
        yield from (Finding(f"no translation of {str(phrase)!r}", str(file)) for phrase in shown if phrase not in said)
    else:
        english = catalog_file(ours / "locale", SOURCE_LOCALE.tag)
        missing = f"no such file, so readers of {locale} see English; copy {english} there and translate it"
        yield Finding(missing, str(file))


def _shipped(ours: Path) -> Iterator[TemplateMessage]:
    return (entry.phrase for entry in read_entries([ours / "locale"], SOURCE_LOCALE))


def _mistakes(entries: Iterable[CatalogMessage], wanted: Container[TemplateMessage]) -> Iterator[Finding]:
    for entry in entries:
        phrase = repr(str(entry.phrase))
        if entry.phrase not in wanted:
            yield Finding(f"no template uses {phrase}, so its translation is never shown", str(entry.file), entry.line)
        for mistake in entry.mistakes:
            yield Finding(f"the translation of {phrase} cannot be shown: {mistake}", str(entry.file), entry.line)


def unread(site: Path, locales: Iterable[Locale]) -> Iterator[Finding]:
    """Report catalogs in a site's templates folder that match none of its locales, such as ``pt_BR``."""
    found = {tag for locale in (*locales, SOURCE_LOCALE) for tag in catalog_tags(locale)}
    for folder in sorted((site / "locale").glob("*/")):
        if folder.name not in found:
            yield Finding("not read: no locale of the site has this name", str(folder))
