"""Read catalogs: gettext files with the wording of the product, from a site's folders and ours. A door to Babel."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from babel.core import get_global
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from digest.errors import TemplateError
from digest.model.locale import Locale
from digest.publishing.words.msgids import TemplateMessage
from digest.publishing.words.wording import SOURCE_LOCALE, babel_locale, truncations

_CATALOG = Path("LC_MESSAGES", "digest.po")
# The context of the forms that phrases have where digests are of months.
MONTH = "month"
# Plural rules repeat their forms before this count.
_COUNTS = range(201)


@dataclass(frozen=True, slots=True)
class CatalogMessage:
    """A phrase in a catalog: its file and line, its translation in each plural form, and errors in the translation."""

    file: Path
    line: int
    phrase: TemplateMessage
    texts: tuple[str, ...]
    mistakes: tuple[str, ...]

    @property
    def tag(self) -> str:
        """The locale of the catalog."""
        return self.file.parts[-3]

    @property
    def is_said(self) -> bool:
        """True if every plural form is translated: otherwise the others would be in English."""
        return all(self.texts)


def read_words(
    folders: Sequence[Path], locale: Locale, english: gettext.NullTranslations | None = None
) -> gettext.NullTranslations:
    """Merge the catalogs for a locale: the first folder takes precedence, then ``pt-BR`` over ``pt`` over ``en``.

    A folder has catalogs at ``pt-BR/LC_MESSAGES/digest.po``; a missing folder has none. The last folder is ours. The
    catalogs of English, which complete those of every locale, are not read again if ``english`` has them.

    Raises TemplateError with file and line if a catalog is invalid.
    """
    tags = _tags(locale)
    if english:
        tags.remove(SOURCE_LOCALE.tag)
    words: list[gettext.NullTranslations] = [_compile(*read) for read in _catalogs(folders, tags)]
    if english:
        words.append(english)
    first, *rest = words or [gettext.NullTranslations()]
    for further in rest:
        first.add_fallback(further)
    return first


class MonthWords(gettext.NullTranslations):
    """The words of a catalog where digests are of months: phrases that speak of weeks have a form for it."""

    def __init__(self, words: gettext.NullTranslations) -> None:
        super().__init__()
        self.add_fallback(words)

    def gettext(self, message: str) -> str:
        """Return the form of a phrase for months, else what any site says."""
        said = self.pgettext(MONTH, message)
        return super().gettext(message) if said == message else said

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the same of a phrase with a number."""
        said = self.npgettext(MONTH, msgid1, msgid2, n)
        return super().ngettext(msgid1, msgid2, n) if said in {msgid1, msgid2} else said


def read_entries(folders: Sequence[Path], locale: Locale) -> Iterator[CatalogMessage]:
    """Yield the entries of the catalogs for a locale, closest match first and English last.

    Takes and raises the same as ``read_words``.
    """
    for file, catalog in _catalogs(folders, _tags(locale)):
        for message in _messages(catalog):
            phrase = TemplateMessage(message.id if isinstance(message.id, str) else tuple(message.id), message.context)
            mistakes = tuple(map(str, message.check(catalog)))
            yield CatalogMessage(file, message.lineno or 0, phrase, _texts(message), mistakes)
        _compile(file, catalog)


def _tags(locale: Locale) -> list[str]:
    """Return the tags of all catalogs that a locale takes words from, closest match first and English last."""
    return list(dict.fromkeys([*catalog_tags(locale), SOURCE_LOCALE.tag]))


def _catalogs(folders: Sequence[Path], tags: Sequence[str]) -> Iterator[tuple[Path, Catalog]]:
    for tag in tags:
        *sites, ours = [catalog_file(folder, tag) for folder in folders]
        shipped = _read(ours, tag) if ours.is_file() else None
        yield from ((file, _read(file, tag, shipped)) for file in sites if file.is_file())
        if shipped:
            yield ours, shipped


def catalog_file(folder: Path, tag: str) -> Path:
    """Return the path of the catalog of a locale in a folder, whether it exists or not."""
    return folder / tag / _CATALOG


def catalog_tags(locale: Locale) -> list[str]:
    """Return the tags of the catalogs that serve a locale, closest match first: ``zh-CN``, ``zh``, ``zh-Hans``.

    These are its own tag, those without its last subtags (RFC 4647, section 3.4), and its language in its script.
    Catalogs in another script are left out: readers of ``zh-TW`` do not get the simplified characters of ``zh``.
    """
    script = _script(locale.tag)
    nearest = [tag for tag in truncations(locale.tag) if _script(tag) == script]
    return list(dict.fromkeys([*nearest, f"{locale.language}-{script}"] if script else nearest))


def _script(tag: str) -> str:
    """Return the script of a tag, or its likely script (UTS 35, likely subtags): ``Hant`` for ``zh-TW``."""
    likely = get_global("likely_subtags")
    names = (name.replace("-", "_") for name in truncations(tag))
    return Locale(tag).script or next((likely[name].split("_")[1] for name in names if name in likely), "")


def _messages(catalog: Catalog) -> list[Message]:
    """Return all messages but the header, which has no id."""
    return [message for message in catalog if message.id]


def _texts(message: Message) -> tuple[str, ...]:
    """Return the translation in each plural form, empty if missing or marked as fuzzy."""
    texts = message.string if isinstance(message.string, tuple) else (str(message.string),)
    return ("",) if message.fuzzy else texts


def _read(file: Path, tag: str, shipped: Catalog | None = None) -> Catalog:
    """Read a catalog. Without a plural rule of its own, it gets that of the shipped catalog, or else Babel's."""
    with _place_of_errors(file):
        text = file.read_bytes()
        catalog = read_po(io.BytesIO(text), babel_locale(Locale(tag)), abort_invalid=True)
    if shipped and b"Plural-Forms:" not in text:
        # Babel orders the plural forms of Arabic differently from CLDR, whose order ours follow.
        catalog.mime_headers = [("Plural-Forms", shipped.plural_forms)]
    return catalog


def _compile(file: Path, catalog: Catalog) -> gettext.GNUTranslations:
    """Compile a catalog for gettext, without incomplete entries: Babel would fill empty plural forms with English."""
    for message in _messages(catalog):
        if not all(_texts(message)):
            catalog.delete(message.id, message.context)
    with _place_of_errors(file), io.BytesIO() as mo:
        write_mo(mo, catalog)
        mo.seek(0)
        words = gettext.GNUTranslations(mo)
        for count in _COUNTS:
            words.plural(count)  # type: ignore[attr-defined]  # its plural rule, which typeshed does not know
        return words


@contextmanager
def _place_of_errors(file: Path) -> Iterator[None]:
    try:
        yield
    except PoFileError as error:
        raise TemplateError(f"{file}:{error.lineno + 1}: {error}") from error
    except (OSError, LookupError, ValueError, ArithmeticError) as error:
        raise TemplateError(f"{file}: not a gettext catalog: {error}") from error
