"""What may stand in ``digest.toml``: every key, its type and its default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from digest.compose.digest.look import look_of
from digest.config.values import (
    Color,
    FileName,
    Key,
    Line,
    Lines,
    MailAddress,
    ModelAddress,
    Name,
    Number,
    PageAddress,
    Place,
    PluginNames,
    Scope,
    SourceKind,
    Tag,
    TagUri,
    Text,
    WebAddress,
    Weight,
    Zone,
)
from digest.model.look import Theme
from digest.model.site import PUBLISHERS, Search
from digest.model.source import DateOrder
from digest.model.translation import TranslationScope


class Table(BaseModel):
    """Refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class DigestTable(Table):
    """``[digest]``: the digest as its readers know it, and how editions are made."""

    name: Name
    id: TagUri | None = None
    title: Line
    description: Text = ""
    base_url: WebAddress
    timezone: Zone
    locales: tuple[Tag, ...] = Field(min_length=1)
    stories: Number = Field(12, ge=1, le=500)
    sentences: Number = Field(3, ge=1, le=50)
    figures: Number = Field(0, ge=0, le=10)
    sections: Literal["source", "tag", "none"] = "source"
    summarizer: str = "extract"
    tag_weights: Mapping[Line, Weight] = Field(default_factory=dict)
    languages: tuple[Tag, ...] = ()
    late_days: Number = Field(28, ge=0, le=3650)
    review: bool = False
    store: Place = "digest.db"
    output: Place = "output"
    templates: Place = "templates"

    @model_validator(mode="after")
    def _locales_differ(self) -> DigestTable:
        if len(set(self.locales)) < len(self.locales):
            raise ValueError("locales: the same one stands there twice")
        return self


class SourceTable(Table):
    """One ``[[sources]]``: where items come from."""

    name: Line
    kind: SourceKind | None = None
    path: str | None = None
    url: str | None = None
    locale: Tag | None = None
    tags: tuple[Line, ...] = ()
    date_order: DateOrder | None = None
    navigation: tuple[Line, ...] = ()
    translate: Scope = TranslationScope()
    weight: Weight = 1.0

    @model_validator(mode="after")
    def _has_one_place(self) -> SourceTable:
        if self.url is not None:
            raise ValueError(f"url: source {self.name!r} is on the web, which is not read yet; save it and use `path`")
        if not self.path:
            raise ValueError(f"path: source {self.name!r} needs one: a file, a folder or a pattern such as news/*.txt")
        if "\0" in self.path:
            raise ValueError("path: is not a path")
        return self


# Publishers that only pages lead to.
_PARTS_OF_PAGES = ("cards", "search")
# Its folder need not exist, unlike one that an editor names.
GLOSSARY = "glossary"


class TranslationTable(Table):
    """``[translation]``: which engines translate, in this order (none by default), and what they work with."""

    engines: PluginNames = ()
    beam: Number = Field(2, ge=1, le=20)
    packages: Place | None = None
    index: Place | None = None
    glossary: Place = GLOSSARY
    memory: Number = Field(200_000, ge=0)


class SummariesTable(Table):
    """``[summaries]``: a language model that tells stories in its own words (none by default).

    ``server`` is OpenAI-compatible, ``timeout`` seconds long one story may take, and ``budget`` all of a run together.
    """

    server: ModelAddress | None = None
    model: Line | None = None
    key: Key = ""
    timeout: Number = Field(60, ge=1, le=3600)
    budget: Number = Field(600, ge=1, le=86_400)

    @model_validator(mode="after")
    def _has_server_and_model(self) -> SummariesTable:
        if self.server and not self.model:
            raise ValueError("model: is missing; name the model that the server is to use")
        if self.model and not self.server:
            raise ValueError("server: is missing; write the address of the model, such as http://127.0.0.1:8080/v1")
        return self


class LookTable(Table):
    """``[look]``: how pages and emails look, and how pages are searched.

    ``images`` is a folder whose pictures are put on the site, of which ``icon`` and ``logo`` each name one; with
    ``cards``, each digest has a picture for those who link to it.
    """

    theme: Theme = "paper"
    accent: Color | None = None
    images: Place = "images"
    icon: FileName | None = None
    logo: FileName | None = None
    cards: bool = False
    search: Search = "plain"

    @model_validator(mode="after")
    def _accent_can_be_read(self) -> LookTable:
        try:
            look_of(self.theme, self.accent or "")
        except ValueError as error:
            raise ValueError(f"accent: {error}") from error
        return self


class PublishersTable(Table):
    """``[publishers]``: which publishers make files, those of other packages included."""

    use: PluginNames = PUBLISHERS

    @model_validator(mode="after")
    def _go_together(self) -> PublishersTable:
        if not self.use:
            raise ValueError("use: names no publisher, so no file would be made; leave it out for all of digest's own")
        for name in _PARTS_OF_PAGES:
            if name in self.use and "site" not in self.use:
                raise ValueError(f"use: {name!r} is a part of the pages; name 'site' too, or leave {name!r} out")
        return self


class FeedsTable(Table):
    """``[feeds]``: what the feeds say and do besides."""

    rights: Text = ""
    hub: PageAddress | None = None
    by_section: bool = False
    by_tag: bool = False


class EmailTable(Table):
    """``[email]``: who the emails are from, and what their footer says."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: MailAddress | None = Field(None, alias="from")
    server: str | None = None
    public_url: WebAddress | None = None
    postal_address: Lines = ""
    preferences: PageAddress | None = None


class Tables(Table):
    """The whole of ``digest.toml``."""

    digest: DigestTable
    sources: tuple[SourceTable, ...] = ()
    translation: TranslationTable = Field(default_factory=lambda: TranslationTable.model_validate({}))
    summaries: SummariesTable = Field(default_factory=lambda: SummariesTable.model_validate({}))
    look: LookTable = Field(default_factory=lambda: LookTable.model_validate({}))
    publishers: PublishersTable = Field(default_factory=lambda: PublishersTable.model_validate({}))
    feeds: FeedsTable = Field(default_factory=lambda: FeedsTable.model_validate({}))
    email: EmailTable = Field(default_factory=lambda: EmailTable.model_validate({}))
