"""What may stand in ``digest.toml``: every key, its type and its default."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import tzinfo
from email.utils import getaddresses
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, quote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from digest.compose.rules import Weights
from digest.compose.segments import Scopes
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import DateOrder, Kind, SourceSpec
from digest.model.translation import TranslationScope
from digest.text.clean import one_line
from digest.text.languages import NEWS_LANGUAGES

# RFC 4151: an authority, a date, and what the authority likes.
_TAG_URI = re.compile(r"tag:[A-Za-z0-9.@_-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# RFC 3986, section 3.3; and what is quoted stays so.
_KEPT_IN_PATHS = "/%!$&'()*+,;=:@"


# Files beside the zones that each machine has its own of.
_OF_THE_MACHINE = frozenset({"localtime", "posixrules"})


def _zone(name: object) -> ZoneInfo:
    try:
        if name not in _OF_THE_MACHINE:
            return ZoneInfo(str(name))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        pass
    zones = {zone.rpartition("/")[2].lower(): zone for zone in available_timezones()}
    near = difflib.get_close_matches(str(name).rpartition("/")[2].lower(), zones, n=1)
    advice = f"did you mean {zones[near[0]]}?" if near else "write one such as Europe/Lisbon or UTC"
    raise ValueError(f"{name!r} is not a time zone; {advice}")


def _locale(tag: object) -> Locale:
    return Locale.parse(str(tag))


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(f"{text!r} is not a name of letters, digits, dots and hyphens, such as harbor")
    return text


def _tag_uri(text: str) -> str:
    if not _TAG_URI.fullmatch(text):
        raise ValueError(f"{text!r} is not a tag URI such as tag:news.example.org,2025:harbor")
    return text


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    is_address = parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"[\s\x00-\x1f\x7f<>\"]", text)
    if not is_address or parts.port == 0 or not _is_host(parts.hostname or ""):
        raise ValueError(f"{text!r} is not a web address such as https://news.example.org/")
    if parts.username is not None:
        raise ValueError("holds a user name, which every reader would see; leave it out")
    if parts.query or parts.fragment:
        raise ValueError(f"{text!r} is not the address of a folder: leave out what follows ? or #")
    return _in_ascii(parts) + "/"


def _in_ascii(parts: SplitResult) -> str:
    """An address as headers and ids can hold it (RFC 3987, section 3.1), without the slashes at its end."""
    host = (parts.hostname or "").encode("idna").decode()
    place = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{place}{port}{quote(parts.path, safe=_KEPT_IN_PATHS)}".rstrip("/")


def _is_host(name: str) -> bool:
    """Whether a name can stand in a header or an address: in any script, but each label of 1 to 63 letters (IDNA)."""
    try:
        return bool(name.encode("idna"))
    except UnicodeError:
        return False


def _line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise ValueError("is empty")
    return line


def _model_address(text: str) -> str:
    if urlsplit(text).username is not None:
        raise ValueError("holds a user name; leave it out, and write the key of the server as `key`")
    return _web_address(text)


def _key(text: str) -> str:
    # It stands in a header; and what is wrong with it is said without it.
    if not re.fullmatch(r"[!-~]*", text):
        raise ValueError("is not a key: it holds a space, or a letter that no header can hold")
    return text


def _mail_address(text: str) -> str:
    addresses = [address for _, address in getaddresses([text])]
    address = addresses[0] if len(addresses) == 1 else ""
    is_address = one_line(text) == text and re.fullmatch(r"[!-?A-~]+@[^@\s<>]+", address)
    if not is_address or not _is_host(address.rpartition("@")[2]):
        raise ValueError(f"{text!r} is not an address such as Harbor Weekly <digest@news.example.org>")
    return text


def _place(text: str) -> str:
    if not text.strip() or "\0" in text:
        raise ValueError("is not a path")
    return text


def _scope(value: object) -> TranslationScope:
    if isinstance(value, bool):
        return TranslationScope(locales=None if value else frozenset())
    if value == "full":
        return TranslationScope(is_full=True)
    if isinstance(value, list):
        return TranslationScope(frozenset(map(_locale, value)))
    raise ValueError(f'{value!r} is none of true, false, "full" and a list of locales such as ["es"]')


Line = Annotated[str, AfterValidator(_line)]
Tag = Annotated[Locale, BeforeValidator(_locale)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Place = Annotated[str, AfterValidator(_place)]
Scope = Annotated[TranslationScope, BeforeValidator(_scope)]
# A flag is no number, though Python counts with it.
Number = Annotated[int, Field(strict=True)]
Weight = Annotated[float, Field(strict=True, ge=0, le=1000, allow_inf_nan=False)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class DigestTable(_Table):
    """``[digest]``: the digest as its readers know it, and how editions are made."""

    name: Annotated[str, AfterValidator(_name)]
    id: Annotated[str, AfterValidator(_tag_uri)] | None = None
    title: Line
    description: Annotated[str, AfterValidator(one_line)] = ""
    base_url: WebAddress
    timezone: Annotated[ZoneInfo, BeforeValidator(_zone)]
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


class SourceTable(_Table):
    """One ``[[sources]]``: where items come from."""

    name: Line
    kind: Kind | None = None
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


_GLOSSARY = "glossary"


def _engine(name: str) -> str:
    if not name.strip():
        raise ValueError("one of its names is empty")
    return name


def _differing(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(names)) < len(names):
        raise ValueError("the same one stands there twice")
    return names


class TranslationTable(_Table):
    """``[translation]``: which engines translate, in this order (none by default), and what they work with."""

    engines: Annotated[tuple[Annotated[str, AfterValidator(_engine)], ...], AfterValidator(_differing)] = ()
    beam: Number = Field(2, ge=1, le=20)
    packages: Place | None = None
    index: Place | None = None
    glossary: Place = _GLOSSARY
    memory: Number = Field(200_000, ge=0)


class SummariesTable(_Table):
    """``[summaries]``: a language model that tells stories in its own words (none by default).

    ``server`` is OpenAI-compatible, ``timeout`` seconds long one story may take, and ``budget`` all of a run together.
    """

    server: Annotated[str, AfterValidator(_model_address)] | None = None
    model: Line | None = None
    key: Annotated[str, AfterValidator(_key), Field(repr=False)] = ""
    timeout: Number = Field(60, ge=1, le=3600)
    budget: Number = Field(600, ge=1, le=86_400)

    @model_validator(mode="after")
    def _has_server_and_model(self) -> SummariesTable:
        if self.server and not self.model:
            raise ValueError("model: is missing; name the model that the server is to use")
        if self.model and not self.server:
            raise ValueError("server: is missing; write the address of the model, such as http://127.0.0.1:8080/v1")
        return self


class EmailTable(_Table):
    """``[email]``: who the emails are from."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: Annotated[str, AfterValidator(_mail_address)] | None = Field(None, alias="from")
    server: str | None = None
    public_url: WebAddress | None = None


class Tables(_Table):
    """The whole of ``digest.toml``."""

    digest: DigestTable
    sources: tuple[SourceTable, ...] = ()
    translation: TranslationTable = Field(default_factory=lambda: TranslationTable.model_validate({}))
    summaries: SummariesTable = Field(default_factory=lambda: SummariesTable.model_validate({}))
    email: EmailTable = Field(default_factory=lambda: EmailTable.model_validate({}))


class Config(_Table):
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
        return self.tables.translation.glossary != _GLOSSARY

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
