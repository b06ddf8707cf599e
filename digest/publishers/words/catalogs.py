"""Catalogues: the words of the product, as gettext files in the folders of a site and in ours. A door to Babel."""

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
from digest.publishers.words.msgids import TemplateMessage
from digest.publishers.words.wording import SOURCE_LOCALE, babel_locale, truncations

_CATALOG = Path("LC_MESSAGES", "digest.po")
# Rules for plurals come back to the same forms by then.
_COUNTS = range(201)


@dataclass(frozen=True, slots=True)
class CatalogMessage:
    """A phrase in a catalogue: its place, its words in each form, and what would fail when these are shown."""

    file: Path
    line: int
    phrase: TemplateMessage
    texts: tuple[str, ...]
    mistakes: tuple[str, ...]

    @property
    def tag(self) -> str:
        """The locale of the catalogue."""
        return self.file.parts[-3]

    @property
    def is_said(self) -> bool:
        """Whether it has words in every form: half of them would leave the rest in English."""
        return all(self.texts)


def read_words(folders: Sequence[Path], locale: Locale) -> gettext.NullTranslations:
    """Join the catalogues for a locale into one: the first folder wins, then ``pt-BR`` over ``pt`` over ``en``.

    A folder holds catalogues as ``pt-BR/LC_MESSAGES/digest.po``; one that is not there holds none. The last folder is
    ours.

    Raises TemplateError with file and line where a catalogue is broken.
    """
    words: list[gettext.NullTranslations] = [_compile(*read) for read in _catalogs(folders, locale)]
    first, *rest = words or [gettext.NullTranslations()]
    for further in rest:
        first.add_fallback(further)
    return first


def read_entries(folders: Sequence[Path], locale: Locale) -> Iterator[CatalogMessage]:
    """What stands in the catalogues for a locale, the nearest first and English last; else as ``read_words``."""
    for file, catalog in _catalogs(folders, locale):
        for message in _messages(catalog):
            phrase = TemplateMessage(message.id if isinstance(message.id, str) else tuple(message.id), message.context)
            mistakes = tuple(map(str, message.check(catalog)))
            yield CatalogMessage(file, message.lineno or 0, phrase, _texts(message), mistakes)
        _compile(file, catalog)


def _catalogs(folders: Sequence[Path], locale: Locale) -> Iterator[tuple[Path, Catalog]]:
    for tag in dict.fromkeys([*catalog_tags(locale), SOURCE_LOCALE.tag]):
        *sites, ours = [catalog_file(folder, tag) for folder in folders]
        shipped = _read(ours, tag) if ours.is_file() else None
        yield from ((file, _read(file, tag, shipped)) for file in sites if file.is_file())
        if shipped:
            yield ours, shipped


def catalog_file(folder: Path, tag: str) -> Path:
    """Where a folder holds the catalogue of a locale, if it has one."""
    return folder / tag / _CATALOG


def catalog_tags(locale: Locale) -> list[str]:
    """Whose words a locale can be written in, the nearest first: ``zh-CN``, ``zh``, ``zh-Hans``.

    Never in another script: a reader of ``zh-TW`` is not handed the simplified characters that ``zh`` means.
    """
    script = _script(locale.tag)
    nearest = [tag for tag in truncations(locale.tag) if _script(tag) == script]
    return list(dict.fromkeys([*nearest, f"{locale.language}-{script}"] if script else nearest))


def _script(tag: str) -> str:
    """The script of a tag, or that which it is likely to mean (UTS 35, likely subtags): ``Hant`` of ``zh-TW``."""
    likely = get_global("likely_subtags")
    names = (name.replace("-", "_") for name in truncations(tag))
    return Locale(tag).script or next((likely[name].split("_")[1] for name in names if name in likely), "")


def _messages(catalog: Catalog) -> list[Message]:
    """All but the header, which has no id."""
    return [message for message in catalog if message.id]


def _texts(message: Message) -> tuple[str, ...]:
    """Its words in each form, empty where there are none, and where a translator marked them as a guess."""
    texts = message.string if isinstance(message.string, tuple) else (str(message.string),)
    return ("",) if message.fuzzy else texts


def _read(file: Path, tag: str, shipped: Catalog | None = None) -> Catalog:
    """Read a catalogue. One without a rule for plurals counts as the shipped one does, else as Babel would."""
    with _place_of_errors(file):
        text = file.read_bytes()
        catalog = read_po(io.BytesIO(text), babel_locale(Locale(tag)), abort_invalid=True)
    if shipped and b"Plural-Forms:" not in text:
        # Babel's forms of Arabic come in another order than those of CLDR, which ours keep to.
        catalog.mime_headers = [("Plural-Forms", shipped.plural_forms)]
    return catalog


def _compile(file: Path, catalog: Catalog) -> gettext.GNUTranslations:
    """What gettext looks words up in. Babel would take a count whose forms are empty for one in English."""
    for message in _messages(catalog):
        if not all(_texts(message)):
            catalog.delete(message.id, message.context)
    with _place_of_errors(file), io.BytesIO() as mo:
        write_mo(mo, catalog)
        mo.seek(0)
        words = gettext.GNUTranslations(mo)
        for count in _COUNTS:
            words.plural(count)  # type: ignore[attr-defined]  # its rule, of which typeshed does not know
        return words


@contextmanager
def _place_of_errors(file: Path) -> Iterator[None]:
    try:
        yield
    except PoFileError as error:
        raise TemplateError(f"{file}:{error.lineno + 1}: {error}") from error
    except (OSError, LookupError, ValueError, ArithmeticError) as error:
        raise TemplateError(f"{file}: not a gettext catalogue: {error}") from error
