"""Render templates in a locale, and say where in them an error is. With the module beside it, the door to Jinja2."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import CodeType, TracebackType
from typing import ClassVar

import jinja2

from digest.errors import DigestError, TemplateError
from digest.model.locale import Locale
from digest.publishing.template_environment import new_environment

SHIPPED_PREFIX = "shipped/"


class TemplateRenderer:
    """Renders the templates of several folders: those in ``overrides`` take precedence over the ``originals``.

    ``words`` returns the catalog of a locale. Labels of the ``regional`` locales name their region.
    """

    def __init__(
        self,
        overrides: Path | None,
        originals: tuple[Path, ...],
        words: Callable[[Locale], gettext.NullTranslations],
        regional: frozenset[Locale],
    ) -> None:
        self._words, self._regional = words, regional
        self._loader = _Loader(overrides, originals)
        self._compiled = CompiledTemplates()
        self._environments: dict[Locale, jinja2.Environment] = {}

    def render(self, name: str, locale: Locale, values: Mapping[str, object]) -> str:
        """Render a template with the wording and dates of a locale. Raises TemplateError."""
        try:
            return self.environment(locale).get_template(name).render(values)
        except DigestError:
            raise
        except Exception as error:
            raise TemplateError(f"{self._place(error, name)}: {_explain(error)}") from error

    def environment(self, locale: Locale) -> jinja2.Environment:
        """Return the environment of templates in a locale."""
        if locale not in self._environments:
            self._environments[locale] = new_environment(
                self._loader, self._compiled, locale, self._words(locale), self._regional
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


class CompiledTemplates(jinja2.BytecodeCache):
    """Keeps the newest code of each template: compiling all takes half a second, which each look of the desk would pay.

    Environments differ only in what templates look up, so one code serves all locales.
    """

    _codes: ClassVar[dict[str, tuple[str, CodeType | None]]] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a template its code, if that of the same source is kept."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code of a template."""
        self._codes[bucket.key] = bucket.checksum, bucket.code
