"""New sources: what the editor wants of them, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from digest.config import Config
from digest.errors import UsageError
from digest.files.source_places import place_of
from digest.language.text.numbers.plural import count
from digest.language.text.words.language_identification import Confirm, confirm
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Masthead, SourceSpec
from digest.model.web import WebResponse
from digest.reading.adding.source_names import name_of
from digest.reading.adding.typed_addresses import folded
from digest.reading.items.declared import source_language

if TYPE_CHECKING:
    from digest.reading.page.news_lists import NewsList

# A teaser has fewer characters; of at least so many items, most are teasers.
_TEASER = 200
_ENOUGH = 3
_MOST = 0.8


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
    others: tuple[NewsList, ...] = ()
    warnings: tuple[str, ...] = ()

    def doubts(self) -> Iterator[str]:
        """Yield what is doubtful about it, judged by the sample of its items, with what the editor can do."""
        if self.total == 0:
            yield "it has no items yet; if it should have some, check its URL or path"
            return
        if len(self.items) >= _ENOUGH and not any(item.published for item in self.items):
            advice = ", or give a selector for `date`" if self.kind == "page" else ""
            yield (
                "none of its items has a date: all count from today, and the first edition would show all "
                f"{count(self.total, 'item', 'items')}; set `max_items`{advice}"
            )
        teasers = sum(len(item.text) < _TEASER and bool(item.url) for item in self.items)
        is_feed = self.kind == "feed" and self.spec.url
        if is_feed and len(self.items) >= _ENOUGH and teasers >= _MOST * len(self.items):
            yield "its items are short; `full_text = true` reads them whole (extra `web`)"


def named(
    spec: SourceSpec, title: str, masthead: Masthead | None, items: Sequence[Item], options: SourceOptions
) -> SourceSpec:
    """Return a new source with the name, tags and language that it is to have."""
    locale = options.locale or locale_of(masthead, items, confirm)
    return replace(spec, name=options.name or name_of(title, spec.url), tags=options.tags, locale=locale)


def locale_of(masthead: Masthead | None, items: Iterable[Item], confirm: Confirm) -> Locale:
    """Return the language that a feed declares, if it may be trusted; otherwise ``und``.

    It may not if an item declares another one, or if most items are in another one.
    """
    declared = masthead.locale if masthead else UNDETERMINED
    read = tuple(items)
    is_one = declared.is_known and all(item.locale in {declared, UNDETERMINED} for item in read)
    language = source_language(read, confirm) if is_one else None
    return declared if is_one and not (language and language.is_wrong) else UNDETERMINED


def need_new(spec: SourceSpec, config: Config, more: Sequence[SourceSpec] = ()) -> None:
    """Raise UsageError if the place of a source is that of another one, configured or among ``more``."""

    def form(place: str) -> str:
        return folded(place) if "://" in place else place_of(place, config.root)

    same = (one.name for one in (*config.sources, *more) if form(one.place) == form(spec.place))
    if (name := next(same, None)) is not None:
        raise UsageError(f"{spec.place}: already added as source {name!r}")
