"""New sources: what the editor wants of them, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from digest.config import Config
from digest.errors import UsageError
from digest.files.source_places import place_of
from digest.language.text.words.language_identification import confirm
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.source import Masthead, SourceSpec
from digest.model.web import WebResponse
from digest.reading.adding.source_language import locale_of
from digest.reading.adding.source_names import name_of
from digest.reading.adding.typed_addresses import folded

if TYPE_CHECKING:
    from digest.reading.page.listing import Listing


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the editor wants of new sources, "" or ``und`` for what they say of themselves."""

    name: str = ""
    tags: tuple[str, ...] = ()
    locale: Locale | None = None
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source that was found, and what it gave.

    ``spec`` has the name that it would have if no other source had it. ``items`` is a sample of its items, of which it
    has ``total``. ``response`` is that to its request, None for files. ``others`` are the other lists on its page.
    ``warnings`` are about the way it was found.
    """

    spec: SourceSpec
    kind: str
    total: int
    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = ()
    response: WebResponse | None = None
    others: tuple[Listing, ...] = ()
    warnings: tuple[str, ...] = ()


def named(
    spec: SourceSpec, title: str, masthead: Masthead | None, items: Sequence[Item], options: SourceOptions
) -> SourceSpec:
    """Return a new source with the name, tags and language that it is to have."""
    locale = options.locale or locale_of(masthead, items, confirm)
    return replace(spec, name=options.name or name_of(title, spec.url), tags=options.tags, locale=locale)


def need_new(spec: SourceSpec, config: Config, more: Sequence[SourceSpec] = ()) -> None:
    """Raise UsageError if the place of a source is that of another one, configured or among ``more``."""

    def form(place: str) -> str:
        return folded(place) if "://" in place else place_of(place, config.root)

    same = (one.name for one in (*config.sources, *more) if form(one.place) == form(spec.place))
    if (name := next(same, None)) is not None:
        raise UsageError(f"{spec.place}: already added as source {name!r}")
