"""The configuration as the program uses it: its tables, and values derived from them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit

from digest.config.schema import GLOSSARY, SourceTable, Tables, WebTable
from digest.config.values import is_remote
from digest.model.accent import look_of
from digest.model.frozen.edition_names import GENRES, Genre
from digest.model.locale import UNDETERMINED, Locale
from digest.model.look import Look
from digest.model.period import CollectionKind, Month, Size, Year
from digest.model.rules import Extract, Ranking, Weights
from digest.model.site import FeedOptions
from digest.model.source import DateOrder, Filters, Selectors, SourceSpec
from digest.model.store_address import without_password
from digest.model.translation import Scopes
from digest.model.web import Access


@dataclass(frozen=True)
class Config:
    """The tables of ``digest.toml``, and its folder, to which its paths are relative."""

    root: Path
    tables: Tables

    @property
    def zone(self) -> tzinfo:
        """The digest's time zone."""
        return self.tables.digest.timezone

    @property
    def ahead(self) -> timedelta:
        """How far ahead the date of an item may lie."""
        return timedelta(days=self.tables.digest.ahead_days)

    @property
    def store(self) -> str:
        """The path or database URL of the store."""
        store = self.tables.digest.store
        return store if "://" in store else str(self.root / store)

    @property
    def store_name(self) -> str:
        """The store as messages name it: without a password."""
        return without_password(self.store)

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.root / self.tables.digest.output

    @property
    def drafts(self) -> Path:
        """The folder of the drafts of editions; it may be missing."""
        return self.root / "editions"

    @property
    def own_stories(self) -> Path:
        """The folder of the stories that are written at the desk; it may be missing."""
        return self.root / "by-hand"

    @property
    def packages(self) -> Path | None:
        """The folder of the Argos packages, or None for the one that argostranslate uses."""
        packages = self.tables.translation.packages
        return self.root / packages if packages else None

    @property
    def glossary(self) -> Path:
        """The folder of the glossaries; it may be missing unless it is configured."""
        return self.root / self.tables.translation.glossary

    @property
    def has_own_glossary(self) -> bool:
        """True if the folder of the glossaries is configured, so that it must exist."""
        return self.tables.translation.glossary != GLOSSARY

    @property
    def weights(self) -> Weights:
        """The weights of sources and tags."""
        sources = {source.name: source.weight for source in self.tables.sources}
        return Weights(sources, self.tables.digest.tag_weights)

    @property
    def ranking(self) -> Ranking:
        """The weight of each factor in the order of stories."""
        return Ranking(**self.tables.ranking.model_dump())

    @property
    def genres(self) -> Mapping[str, Genre]:
        """The genres of sources that declare one, by name; "" for one of stories."""
        declared = {source.name: source.genre for source in self.tables.sources if source.genre}
        return {name: genre if genre in GENRES else "" for name, genre in declared.items()}

    @property
    def extracts(self) -> Mapping[str, Extract]:
        """What is shown of sources of which less is shown than of others, by name."""
        return {source.name: source.extract for source in self.tables.sources if source.extract != "full"}

    @property
    def scopes(self) -> Scopes:
        """The part of each source that is translated."""
        return Scopes({source.name: source.translate for source in self.tables.sources})

    @property
    def languages(self) -> frozenset[str]:
        """The possible languages of items that declare none; always includes those of readers and sources."""
        # Most commands identify nothing, and patterns of many scripts are slow to compile.
        from digest.language.text.words.language_identification import NEWS_LANGUAGES  # noqa: PLC0415

        digest = self.tables.digest
        chosen = frozenset(locale.language for locale in digest.languages) or NEWS_LANGUAGES
        declared = (source.locale for source in self.tables.sources if source.locale)
        return chosen | {locale.language for locale in (*digest.locales, *declared)}

    @property
    def published(self) -> Path:
        """The real folder of what is published: the output, or its ``site`` if the output holds the whole site."""
        output = Path(os.path.realpath(self.output))
        return output / "site" if Path(os.path.realpath(self.root)).is_relative_to(output) else output

    @property
    def destination(self) -> Path | None:
        """The folder of this machine that the site is published in besides, None if there is none."""
        to = self.tables.publish.to
        return self.root / to if to and not is_remote(to) else None

    @property
    def templates(self) -> Path:
        """The folder of the site's own templates; it may be missing."""
        return self.root / self.tables.digest.templates

    @property
    def images(self) -> Path:
        """The folder of the site's pictures; it may be missing."""
        return self.root / self.tables.look.images

    @property
    def look(self) -> Look:
        """The theme, with the site's own accent color if it has one."""
        return look_of(self.tables.look.theme, self.tables.look.accent or "")

    @property
    def taglines(self) -> tuple[tuple[Locale, str], ...]:
        """The line that says what the digest is, by locale; a single text is in the first locale."""
        tagline = self.tables.look.tagline
        return tuple(tagline.items()) if isinstance(tagline, Mapping) else ((self.tables.digest.locales[0], tagline),)

    @property
    def feeds(self) -> FeedOptions:
        """The options of the feeds."""
        feeds = self.tables.feeds
        return FeedOptions(feeds.rights, feeds.hub or "", feeds.by_section, feeds.by_tag)

    @property
    def size(self) -> Size:
        """The period of an edition."""
        return self.tables.digest.every

    @property
    def collections(self) -> tuple[CollectionKind, ...]:
        """The kinds of periods that are made of the editions."""
        table = self.tables.collections
        return (*((Month,) if table.month else ()), *((Year,) if table.year else ()))

    @property
    def publishers(self) -> tuple[str, ...]:
        """The names of the publishers, in order."""
        return self.tables.publishers.use

    @property
    def sender(self) -> str:
        """The From header of the emails."""
        digest = self.tables.digest
        host = urlsplit(digest.base_url).hostname
        return self.tables.email.sender or f"{_quoted(digest.title)} <digest@{host}>"

    @property
    def sender_address(self) -> str:
        """The address in that header."""
        return parseaddr(self.sender)[1]

    @property
    def mailbox_address(self) -> str:
        """The address to which readers and mail servers write."""
        return self.tables.mailbox.address or self.sender_address

    def made_id(self, year: int) -> str:
        """Return a tag URI for a digest without an id, made of its host, its first year and its name."""
        digest = self.tables.digest
        host = urlsplit(digest.base_url).hostname or ""
        return f"tag:{re.sub('[^a-z0-9.-]', '-', host)},{year:04}:{digest.name}"

    @property
    def sources(self) -> tuple[SourceSpec, ...]:
        """The sources, in the order of the configuration."""
        return tuple(_spec(source, self.tables.web) for source in self.tables.sources)

    @property
    def source_places(self) -> Mapping[str, int]:
        """The position of each source in that order, by name."""
        return {source.name: place for place, source in enumerate(self.tables.sources)}


def _spec(table: SourceTable, web: WebTable) -> SourceSpec:
    return SourceSpec(
        name=table.name,
        path=table.path or "",
        kind=table.kind or ("page" if table.page else None),
        locale=table.locale or UNDETERMINED,
        tags=table.tags,
        date_order=table.date_order or _order_of(table.locale),
        navigation=table.navigation,
        url=table.url or "",
        access=Access(table.login, table.allow_private, table.timeout or web.timeout),
        page=Selectors(**table.page.model_dump()) if table.page else None,
        full_text=table.full_text,
        filters=Filters(table.include, table.exclude, table.max_items),
        is_paused=table.paused,
        has_date_order=table.date_order is not None,
        max_file_size=table.max_file_size,
    )


def _order_of(locale: Locale | None) -> DateOrder:
    """Return the order of numeric dates in a locale: month first in the United States, day first elsewhere."""
    is_month_first = locale is not None and locale.tag.endswith("-US")
    return "mdy" if is_month_first else "dmy"


def _quoted(title: str) -> str:
    """Return a display name, in quotes where RFC 5322 requires them."""
    if re.fullmatch(r"[\w !#$%&'*+/=?^`{|}~-]+", title):
        return title
    return '"' + re.sub(r'(["\\])', r"\\\1", title) + '"'
