"""Render the templates of pages, feeds and emails. The only door to Jinja2.

A site overrides templates file by file: ``site/digest.html`` in its own folder takes precedence over the shipped file
of that name, for every template that extends, includes or imports it. The shipped file remains available as
``shipped/site/digest.html``, so that an override can extend it and replace one block.

A publisher from another package adds its own folder (``with_folder``): its templates can extend and include ours, have
the same filters, and can be overridden in the same way.

Content of items is passed as values only: nothing but the files in these folders is compiled.
"""

from __future__ import annotations

import base64
import gettext
import hashlib
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache, partial
from importlib.util import cache_from_source
from pathlib import Path, PurePath
from types import CodeType, TracebackType
from typing import cast

import jinja2

from digest.errors import DigestError, TemplateError
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.publishers import tags
from digest.publishers.addresses import digest_path, is_web_address, page_address
from digest.publishers.credits import credits_of
from digest.publishers.figure_parts import figure_parts
from digest.publishers.marks import mark_of_introduction, mark_of_story
from digest.publishers.title_lists import title_lists
from digest.publishers.words import wording
from digest.publishers.words.catalogs import read_words
from digest.text.characters.typeset import typeset_title
from digest.text.characters.wrap import apart, display_width, wrap
from digest.text.html.inline import numbered
from digest.text.sentences.sentences import sentence_space

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
        self._compiled = _Compiled()
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
            self._words[locale] = read_words([folder / "locale" for folder in self._folders], locale)
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
            filters = _filters(locale, self._regional)
            self._environments[locale] = _new_environment(
                self._loader, self._compiled, locale, self.words(locale), filters
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


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates for all locales: their environments differ only in what templates look up.

    Those of packages are also kept where Python keeps compiled modules, if it may write there: compiling them takes a
    third of a second.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}
        self._packaged: set[str] = set()
        self._files = _compiled_files()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return one key for a template and the same file as ``shipped/``."""
        key = super().get_cache_key(filename or name)
        if filename and not PurePath(filename).is_absolute():
            self._packaged.add(key)
        return key

    def get_source_checksum(self, source: str) -> str:
        """Return a checksum that covers also what compiles."""
        return stable_hash(source, _compiler())

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))
        if bucket.code is None and self._files and bucket.key in self._packaged:
            with suppress(Exception):  # A damaged file is no reason to fail.
                self._files.load_bytecode(bucket)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code
        if self._files and bucket.key in self._packaged and not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self._files.directory).mkdir(parents=True, exist_ok=True)
                self._files.dump_bytecode(bucket)


def _compiled_files() -> jinja2.FileSystemBytecodeCache | None:
    """Return the place of compiled modules; None if this Python keeps none."""
    try:
        folder = Path(cache_from_source(__file__)).parent
    except NotImplementedError:
        return None
    return jinja2.FileSystemBytecodeCache(str(folder), "templates-%s.cache")


@lru_cache(maxsize=1)
def _compiler() -> str:
    """Return a fingerprint of what compiles templates: Jinja2, and the settings in this file."""
    return stable_hash(jinja2.__version__, Path(__file__).read_text(encoding="utf-8"))


class _Context(jinja2.runtime.Context):
    """Calls macros at once. Jinja2 asks each callable several times what it wants passed; nearly all are macros."""

    def call(self, called: Callable[..., object], /, *values: object, **named: object) -> object:
        """Call a macro or another callable of a template."""
        if type(called) is not jinja2.runtime.Macro:
            return super().call(called, *values, **named)
        # Jinja2 passes these from loops and blocks, for functions that want the context.
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(self.eval_ctx, *values, **named)


class _Environment(jinja2.Environment):
    context_class = _Context


def _new_environment(
    loader: _Loader,
    compiled: _Compiled,
    locale: Locale,
    words: gettext.NullTranslations,
    filters: Mapping[str, Callable[..., object]],
) -> jinja2.Environment:
    # Escape everything but plain text.
    environment = _Environment(
        loader=loader,
        bytecode_cache=compiled,
        autoescape=jinja2.select_autoescape(enabled_extensions=(), disabled_extensions=("txt",), default=True),
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.policies["ext.i18n.trimmed"] = True
    # The extension adds this method when it is loaded.
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    for name in ("gettext", "pgettext"):
        environment.globals[name] = _known(cast("Callable[..., str]", environment.globals[name]))
    environment.globals["_"] = environment.globals["gettext"]
    environment.globals["locale"] = locale
    environment.filters |= {name: _when_rendered(function) for name, function in filters.items()}
    environment.tests["web_address"] = is_web_address
    return environment


def _known(phrase: Callable[..., str]) -> Callable[..., str]:
    """Look up a phrase without values only once: a page has a hundred of them."""
    known: dict[tuple[object, ...], str] = {}

    @jinja2.pass_context
    def look_up(context: jinja2.runtime.Context, *texts: str, **values: object) -> str:
        if values:
            return phrase(context, *texts, **values)
        key = (context.eval_ctx.autoescape, *texts)
        if key not in known:
            known[key] = phrase(context, *texts)
        return known[key]

    return look_up


def _when_rendered(function: Callable[..., object]) -> Callable[..., object]:
    """Keep a filter from being applied to constants at compile time, when there is no locale yet."""

    @jinja2.pass_context
    def apply(_: jinja2.runtime.Context, *values: object, **named: object) -> object:
        return function(*values, **named)

    return apply


def _filters(locale: Locale, regional: frozenset[Locale]) -> dict[str, Callable[..., object]]:
    return {
        "week_range": partial(wording.week_range, locale=locale),
        "day": lambda published, zone, week=None: wording.day(published, locale, zone, week),
        "month": partial(wording.month, locale=locale),
        "weekday": partial(wording.weekday, locale=locale),
        "full_date": lambda published, zone: wording.full_date(published, locale, zone),
        "language": tags.language,
        "link": partial(tags.link, around=locale),
        "inline": tags.inline,
        "typeset": lambda passage: typeset_title(passage.text, passage.locale.language),
        "numbered": lambda passage, links: numbered(passage.markup, links) if passage.markup else passage.text,
        "provenance": tags.provenance,
        "machine_date": wording.machine_date,
        "number": partial(wording.number, locale=locale),
        "localized": wording.localized,
        "figure_parts": lambda figure: figure_parts(wording.localized(figure), figure.shown.locale.language),
        "territorial": wording.territorial,
        "language_name": partial(wording.label_name, in_locale=locale, regional=regional),
        "own_name": wording.own_name,
        "sentence_space": sentence_space,
        "sha256": _sha256,
        "credits": credits_of,
        "page_of": lambda week, site: page_address(site, digest_path(locale, week)),
        "title_lists": title_lists,
        "mark": mark_of_story,
        "introduction_mark": mark_of_introduction,
        "wrap": wrap,
        "apart": partial(apart, direction=locale.direction),
        "display_width": display_width,
    }


@lru_cache(maxsize=64)  # Nearly all pages have the same style.
def _sha256(text: str) -> str:
    """Return the hash of a style for a Content-Security-Policy."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


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
