"""Render the templates of pages, feeds and emails. With the modules beside it, the only door to Jinja2.

A site overrides templates file by file: ``site/digest.html`` in its own folder takes precedence over the shipped file
of that name, for every template that extends, includes or imports it. The shipped file remains available as
``shipped/site/digest.html``, so that an override can extend it and replace one block.

A publisher from another package adds its own folder (``with_folder``): its templates can extend and include ours, have
the same filters, and can be overridden in the same way.

Content of items is passed as values only: nothing but the files in these folders is compiled.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from types import TracebackType

import jinja2

from digest.errors import DigestError, TemplateError
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.publishers.compiled_templates import CompiledTemplates
from digest.publishers.template_environment import new_environment
from digest.publishers.words import wording
from digest.publishers.words.catalogs import read_words

_PACKAGE = Path(__file__).parent.parent
SHIPPED_PREFIX = "shipped/"


def shipped_folder() -> Path:
    """Return the folder of the shipped templates: in the package if installed from a wheel, else next to it."""
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


class Templates:
    """Renders templates in any locale.

    ``overrides`` is a folder whose files take precedence over all others; ``further`` are the folders of publishers
    from other packages. If several of the site's ``locales`` differ only in their region, labels name that region.
    """

    def __init__(
        self, overrides: Path | None = None, further: tuple[Path, ...] = (), locales: tuple[Locale, ...] = ()
    ) -> None:
        shipped = shipped_folder()
        self._overrides, self._further, self._locales = overrides, further, locales
        self._regional = wording.told_by_region(locales)
        self._folders = (*((overrides,) if overrides else ()), *further, shipped)
        self._loader = _Loader(overrides, (shipped, *further))
        self._compiled = CompiledTemplates()
        self._environments: dict[Locale, jinja2.Environment] = {}
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
        try:
            return self._environment(locale).get_template(name).render(values)
        except DigestError:
            raise
        except Exception as error:
            raise TemplateError(f"{self._place(error, name)}: {_explain(error)}") from error

    def with_folder(self, folder: Path) -> Templates:
        """Return the same templates plus those of another folder, with the catalogs in its ``locale/``.

        Shipped templates take precedence, so a publisher keeps its own in a subfolder with its name: ``markdown/``.

        Raises TemplateError if there is no such folder.
        """
        if not folder.is_dir():
            raise TemplateError(f"{folder}: no such templates folder")
        extended = Templates(self._overrides, (*self._further, folder), self._locales)
        # Folders that are added to the extended templates count as added to these too.
        extended._added = self._added
        self._added.append(folder)
        return extended

    def words(self, locale: Locale) -> gettext.NullTranslations:
        """Return the catalog of a locale, for text outside of templates: ``words(locale).gettext("Week %d")``."""
        if locale not in self._words:
            english = None if locale == wording.SOURCE_LOCALE else self.words(wording.SOURCE_LOCALE)
            self._words[locale] = read_words([folder / "locale" for folder in self._folders], locale, english)
        return self._words[locale]

    def fingerprint(self) -> str:
        """Return a fingerprint of all templates and catalogs and of the libraries that render them."""
        if not self._fingerprint:
            contents = (part for folder in self._folders for part in _contents(folder))
            self._fingerprint = stable_hash(
                jinja2.__version__, wording.BABEL_VERSION, *sorted(map(str, self._regional)), *contents
            )
        return self._fingerprint

    def _environment(self, locale: Locale) -> jinja2.Environment:
        if locale not in self._environments:
            self._environments[locale] = new_environment(
                self._loader, self._compiled, locale, self.words(locale), self._regional
            )
        return self._environments[locale]

    def _place(self, error: Exception, name: str) -> str:
        if isinstance(error, jinja2.TemplateSyntaxError):
            return f"{error.filename or error.name or name}:{error.lineno}"
        return _last_place(error.__traceback__, self._loader.files) or name


class _Loader(jinja2.BaseLoader):
    """Finds a template in the site's folder, then in the ``originals``, ours first, under a readable name."""

    def __init__(self, overrides: Path | None, originals: tuple[Path, ...]) -> None:
        self._overrides = overrides
        self._originals = originals
        self.files: set[str] = set()

    def get_source(self, _: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        name = template.removeprefix(SHIPPED_PREFIX)
        if not _is_inside(name):
            raise jinja2.TemplateNotFound(template)
        override = self._overrides / name if self._overrides and name == template else None
        if override and override.is_file():
            return self._read(override, str(override))
        for folder in self._originals:
            if (folder / name).is_file():
                return self._read(folder / name, name)
        raise jinja2.TemplateNotFound(template)

    def _read(self, file: Path, shown: str) -> tuple[str, str, Callable[[], bool]]:
        self.files.add(shown)
        try:
            return file.read_text(encoding="utf-8"), shown, lambda: True
        except UnicodeDecodeError as error:
            raise TemplateError(f"{shown}: not UTF-8: {error.reason} at byte {error.start}") from error
        except OSError as error:
            raise TemplateError(f"{shown}: cannot be read: {error.strerror}") from error


def _is_inside(name: str) -> bool:
    """Return whether a relative path stays below its folder."""
    path = PurePath(name)
    return not path.is_absolute() and ".." not in path.parts


def _contents(folder: Path) -> Iterator[str]:
    """Yield the names and contents of all files below a folder."""
    try:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            yield file.relative_to(folder).as_posix()
            yield file.read_bytes().decode("latin-1")  # Decodes any bytes, each to a distinct character.
    except OSError as error:
        raise TemplateError(f"{error.filename}: cannot be read: {error.strerror}") from error


def _last_place(traceback: TracebackType | None, files: set[str]) -> str:
    """Return the innermost template in a traceback with its line: Jinja2 names its frames after the files."""
    place = ""
    while traceback:
        if traceback.tb_frame.f_code.co_filename in files:
            place = f"{traceback.tb_frame.f_code.co_filename}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place


def _explain(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"no such template: {error.name!r}"
    kind = "" if isinstance(error, jinja2.TemplateError) else f"{type(error).__name__}: "
    return kind + " ".join(str(error).split())
