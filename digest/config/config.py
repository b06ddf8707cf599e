"""A configuration as the program uses it: the tables, and what follows from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path
from urllib.parse import urlsplit

from digest.compose.digest.look import look_of
from digest.compose.digest.segments import Scopes
from digest.compose.edition.rules import Weights
from digest.config.schema import GLOSSARY, SourceTable, Tables
from digest.config.table import Table
from digest.model.locale import UNDETERMINED, Locale
from digest.model.look import Look
from digest.model.site import FeedOptions
from digest.model.source import DateOrder, SourceSpec
from digest.text.words.language_identification import NEWS_LANGUAGES


class Config(Table):
    """``digest.toml`` and the folder that it lies in, which relative paths count from."""

    root: Path
    tables: Tables

    @property
    def zone(self) -> tzinfo:
        """The digest's time zone."""
        return self.tables.digest.timezone

    @property
    def store(self) -> str:
        """The path of the store, or its database address."""
        store = self.tables.digest.store
        return store if "://" in store else str(self.root / store)

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.root / self.tables.digest.output

    @property
    def drafts(self) -> Path:
        """The folder of the drafts of editions, which need not exist."""
        return self.root / "editions"

    @property
    def packages(self) -> Path | None:
        """The folder of the Argos packages, or None for where argostranslate has them."""
        packages = self.tables.translation.packages
        return self.root / packages if packages else None

    @property
    def glossary(self) -> Path:
        """The folder of the glossaries, which need not exist where it is not named."""
        return self.root / self.tables.translation.glossary

    @property
    def has_own_glossary(self) -> bool:
        """Whether the folder of the glossaries is named, so that it is to be there."""
        return self.tables.translation.glossary != GLOSSARY

    @property
    def weights(self) -> Weights:
        """How much sources and tags count."""
        sources = {source.name: source.weight for source in self.tables.sources}
        return Weights(sources, self.tables.digest.tag_weights)

    @property
    def scopes(self) -> Scopes:
        """What of each source is translated."""
        return Scopes({source.name: source.translate for source in self.tables.sources})

    @property
    def languages(self) -> frozenset[str]:
        """The languages that items without a declared one may be in; those of the readers and the sources always."""
        digest = self.tables.digest
        chosen = frozenset(locale.language for locale in digest.languages) or NEWS_LANGUAGES
        declared = (source.locale for source in self.tables.sources if source.locale)
        return chosen | {locale.language for locale in (*digest.locales, *declared)}

    @property
    def templates(self) -> Path:
        """The folder of the site's own templates, which need not exist."""
        return self.root / self.tables.digest.templates

    @property
    def images(self) -> Path:
        """The folder of the site's pictures, which need not exist."""
        return self.root / self.tables.look.images

    @property
    def look(self) -> Look:
        """The theme, in the digest's own accent if it has one."""
        return look_of(self.tables.look.theme, self.tables.look.accent or "")

    @property
    def feeds(self) -> FeedOptions:
        """What the feeds say and do besides."""
        feeds = self.tables.feeds
        return FeedOptions(feeds.rights, feeds.hub or "", feeds.by_section, feeds.by_tag)

    @property
    def publishers(self) -> tuple[str, ...]:
        """The names of its publishers, in their order."""
        return self.tables.publishers.use

    @property
    def sender(self) -> str:
        """The From of the emails."""
        digest = self.tables.digest
        host = urlsplit(digest.base_url).hostname
        return self.tables.email.sender or f"{_quoted(digest.title)} <digest@{host}>"

    def made_id(self, year: int) -> str:
        """The tag URI of a digest that has none: the host that it is on, the year in which it began, and its name."""
        digest = self.tables.digest
        host = urlsplit(digest.base_url).hostname or ""
        return f"tag:{re.sub('[^a-z0-9.-]', '-', host)},{year:04}:{digest.name}"

    @property
    def sources(self) -> tuple[SourceSpec, ...]:
        """The sources, in the order in which they stand there."""
        return tuple(map(_spec, self.tables.sources))

    @property
    def source_places(self) -> Mapping[str, int]:
        """The place of each source in that order, by name."""
        return {source.name: place for place, source in enumerate(self.tables.sources)}


def _spec(table: SourceTable) -> SourceSpec:
    return SourceSpec(
        name=table.name,
        path=table.path or "",
        kind=table.kind,
        locale=table.locale or UNDETERMINED,
        tags=table.tags,
        date_order=table.date_order or _order_of(table.locale),
        navigation=table.navigation,
    )


def _order_of(locale: Locale | None) -> DateOrder:
    """How a locale writes numeric dates: where its region does not say that the month goes first, the day does."""
    is_month_first = locale is not None and locale.tag.endswith("-US")
    return "mdy" if is_month_first else "dmy"


def _quoted(title: str) -> str:
    """A display name as RFC 5322 wants it: quoted where it holds more than words."""
    if re.fullmatch(r"[\w !#$%&'*+/=?^`{|}~-]+", title):
        return title
    return '"' + re.sub(r'(["\\])', r"\\\1", title) + '"'
