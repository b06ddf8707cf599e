"""Render the templates of pages, feeds and emails.

A site overrides templates file by file: ``site/digest.html`` in its own folder takes precedence over the shipped file
of that name, for every template that extends, includes or imports it. The shipped file remains available as
``shipped/site/digest.html``, so that an override can extend it and replace one block.

A publisher from another package adds its own folder (``with_folder``): its templates can extend and include ours, have
the same filters, and can be overridden in the same way, also by a file that extends ``shipped/markdown/digest.md``.

Content of items is passed as values only: nothing but the files in these folders is compiled.

What renders them is slow to import, and a build in which nothing is new renders nothing: it is loaded at first use.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from digest.errors import TemplateError
from digest.language.text.characters.undecoded import with_bytes
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Size

if TYPE_CHECKING:
    from digest.publishing.template_renderer import TemplateRenderer

_PACKAGE = Path(__file__).parent.parent


def shipped_folder() -> Path:
    """Return the folder of the shipped templates: in the package if installed from a wheel, else next to it."""
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


class Templates:
    """Renders templates in any locale.

    ``overrides`` is a folder whose files take precedence over all others; ``further`` are the folders of publishers
    from other packages. If several of the site's ``locales`` differ only in their region, labels name that region. The
    words are those of a site whose editions have a ``size``.
    """

    def __init__(
        self,
        overrides: Path | None = None,
        further: tuple[Path, ...] = (),
        locales: tuple[Locale, ...] = (),
        size: Size = "week",
    ) -> None:
        self.size = size
        self._overrides, self._further, self._locales = overrides, further, locales
        self._folders = (*((overrides,) if overrides else ()), *further, shipped_folder())
        self._words: dict[Locale, gettext.NullTranslations] = {}
        self._fingerprint = ""
        self._added: list[Path] = []

    @property
    def added(self) -> tuple[Path, ...]:
        """The folders that publishers have added to these templates, each for itself."""
        return tuple(dict.fromkeys(self._added))

    def render(self, name: str, locale: Locale, /, **values: object) -> str:
        """Render a template with the wording and dates of a locale.

        Raises TemplateError, with file and line, for any error in it or in a template that it includes.
        """
        return self.renderer.render(name, locale, values)

    def with_folder(self, folder: Path) -> Templates:
        """Return the same templates plus those of another folder, with the catalogs in its ``locale/``.

        Shipped templates take precedence, so a publisher keeps its own in a subfolder with its name: ``markdown/``.

        Raises TemplateError if there is no such folder.
        """
        if not folder.is_dir():
            raise TemplateError(f"{folder}: no such templates folder")
        extended = Templates(self._overrides, (*self._further, folder), self._locales, self.size)
        # Folders that are added to the extended templates count as added to these too.
        extended._added = self._added
        self._added.append(folder)
        return extended

    def words(self, locale: Locale) -> gettext.NullTranslations:
        """Return the catalog of a locale, for text outside of templates: ``words(locale).gettext("Week %d")``."""
        if self.size == "week":
            return self._read(locale)
        from digest.publishing.words.catalogs import MonthWords  # noqa: PLC0415 - as above

        return MonthWords(self._read(locale))

    def _read(self, locale: Locale) -> gettext.NullTranslations:
        if locale not in self._words:
            from digest.publishing.words.catalogs import read_words  # noqa: PLC0415 - as above
            from digest.publishing.words.wording import SOURCE_LOCALE  # noqa: PLC0415 - as above

            english = None if locale == SOURCE_LOCALE else self._read(SOURCE_LOCALE)
            self._words[locale] = read_words([folder / "locale" for folder in self._folders], locale, english)
        return self._words[locale]

    def fingerprint(self) -> str:
        """Return a fingerprint of all templates and catalogs and of the libraries that render them."""
        if not self._fingerprint:
            contents = (part for folder in self._folders for part in _contents(folder))
            self._fingerprint = stable_hash(
                version("jinja2"),
                version("babel"),
                *sorted(map(str, self._regional)),
                *([] if self.size == "week" else [self.size]),
                *contents,
            )
        return self._fingerprint

    @cached_property
    def renderer(self) -> TemplateRenderer:
        """What renders the templates."""
        from digest.publishing.template_renderer import TemplateRenderer  # noqa: PLC0415 - as above

        return TemplateRenderer(self._overrides, (shipped_folder(), *self._further), self.words, self._regional)

    @cached_property
    def _regional(self) -> frozenset[Locale]:
        """The languages whose labels name a region."""
        if len({locale.language for locale in self._locales}) == len(self._locales):
            return frozenset()
        from digest.publishing.words.wording import told_by_region  # noqa: PLC0415 - as above

        return told_by_region(self._locales)


def _contents(folder: Path) -> Iterator[str]:
    """Yield the names and contents of all files below a folder."""
    try:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            yield with_bytes(file.relative_to(folder).as_posix())
            yield file.read_bytes().decode("latin-1")  # Decodes any bytes, each to a distinct character.
    except OSError as error:
        raise TemplateError(f"{error.filename}: cannot be read: {error.strerror}") from error
