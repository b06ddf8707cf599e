"""The types of the values in ``digest.toml``; each explains what is wrong with an invalid value."""

from __future__ import annotations

import difflib
import importlib
import re
from collections.abc import Mapping, Sequence
from email.utils import getaddresses
from ipaddress import ip_address, ip_network
from typing import Annotated
from urllib.parse import SplitResult, quote, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator

from digest.language.text.characters.clean import one_line
from digest.language.text.mail_address import parse_address
from digest.model.channel import Channel
from digest.model.colors import parse_color
from digest.model.frozen.edition_names import GENRES
from digest.model.locale import Locale
from digest.model.mail_subject import check_subject
from digest.model.origins import origin
from digest.model.source import KINDS, short_name
from digest.model.translation import TranslationScope

# RFC 4151: an authority, a date, and a name that the authority chooses.
_TAG_URI = re.compile(r"tag:[A-Za-z0-9.@_-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+")
LONGEST_ADDRESS = 2_000
_FEED = "https://news.example.org/feed.xml"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# RFC 3986, section 3.3; with "%", since what is quoted already must not be quoted again.
_KEPT_IN_PATHS = "/%!$&'()*+,;=:@"


# Of a scheduler: a name or an address in ASCII; whatever these letters spell is checked where it is connected to.
_HOST = re.compile(r"[a-z0-9.:_-]+")

# A folder that rsync puts files in: no option, and nothing that a shell over there might take for its own.
_HARMLESS = r"[^\s\\'\"`$&;|<>*?()\[\]{}!#]"
_REMOTE = re.compile(rf"(?:[A-Za-z0-9._][\w.-]*@)?(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\]):(?!-){_HARMLESS}+")

# In front of the URL of a channel, the locale of those who read it.
_CHANNEL = re.compile(r"(?:(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)=)?(?P<url>[a-z][a-z0-9+.-]*://[!-~]+)")

# The schemes of URLs of databases, whether digest knows them or not.
_SQLITE = re.compile(r"sqlite(?:\+pysqlite)?", re.IGNORECASE)
_POSTGRESQL = re.compile(r"postgres(?:ql(?:\+psycopg)?)?", re.IGNORECASE)
_ANY_DATABASE = re.compile(r"(?:postgres|sqlite|mysql|mariadb|oracle|mssql|file)[a-z+\d]*", re.IGNORECASE)
STORE_FORMS = "write the path of an SQLite file, or postgresql+psycopg://USER@HOST/DATABASE"

# In bytes; file systems refuse longer ones.
_LONGEST_NAME = 255
# Files among the time zones that differ from machine to machine.
_OF_THE_MACHINE = frozenset({"localtime", "posixrules"})


def _zone(name: object) -> ZoneInfo:
    try:
        if str(name) not in _OF_THE_MACHINE:
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
        raise ValueError(f"{text!r} is not a valid name; use letters, digits, dots and hyphens, as in harbor")
    return text


def _tag_uri(text: str) -> str:
    if not _TAG_URI.fullmatch(text):
        raise ValueError(f"{text!r} is not a tag URI such as tag:news.example.org,2025:harbor")
    return text


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    is_address = parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"[\s\x00-\x1f\x7f<>\"]", text)
    if not is_address or parts.port == 0 or not _is_host(parts.hostname or ""):
        raise ValueError(f"{text!r} is not a URL such as https://news.example.org/")
    if parts.username is not None:
        raise ValueError("contains a user name, which every reader would see; remove it")
    if parts.query or parts.fragment:
        raise ValueError(f"{text!r} is not the URL of a folder; remove everything from ? or # on")
    return _in_ascii(parts) + "/"


def _in_ascii(parts: SplitResult) -> str:
    """Return a URL in ASCII, as headers and ids require (RFC 3987, section 3.1), without trailing slashes."""
    host = (parts.hostname or "").encode("idna").decode()
    place = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{place}{port}{quote(parts.path, safe=_KEPT_IN_PATHS)}".rstrip("/")


def _is_host(name: str) -> bool:
    """Return whether a name is a valid host name, in any script: each label has 1 to 63 characters (IDNA)."""
    try:
        return bool(name.encode("idna"))
    except UnicodeError:
        return False


def _line(text: str) -> str:
    line = one_line(text)
    if not line:
        raise ValueError("is empty")
    return line


def _lines(text: str) -> str:
    """Clean each line of a text, and drop the empty ones."""
    return "\n".join(filter(None, map(one_line, text.splitlines())))


def _text_by_locale(value: object) -> str | Mapping[Locale, str]:
    if isinstance(value, str):
        return one_line(value)
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        raise ValueError('is neither a text nor a table of texts by locale, such as { en = "The week at sea" }')
    return {_locale(tag): _line(text) for tag, text in value.items()}


def _page_address(text: str) -> str:
    """Check the URL of a page, which may have a query, unlike that of a folder."""
    if len(text) > LONGEST_ADDRESS or not re.fullmatch(r"[!$-;=?-~]+", text):
        raise ValueError(f"{text!r} is not a URL such as https://hub.example.org/")
    _web_address(text.partition("?")[0])
    return text


def _file_name(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]*", text):
        raise ValueError(f"{text!r} is not a file name such as icon.png; use letters, digits, dots and hyphens")
    return text


def _model_address(text: str) -> str:
    if urlsplit(text).username is not None:
        raise ValueError("contains a user name; remove it, and set the server's API key as `key`")
    return _web_address(text)


def _key(text: str) -> str:
    # The key is sent in a header. It is a secret, so the message does not repeat it.
    if not re.fullmatch(r"[!-~]*", text):
        raise ValueError("is not a valid key: it contains a space, or a character that a header cannot contain")
    return text


def _login(text: str) -> str:
    # It is a secret, so the message does not repeat it.
    if text and not re.fullmatch(r"[^:\x00-\x1f\x7f]+:[^\x00-\x1f\x7f]*", text):
        raise ValueError("is not a user name and a password with a colon between them")
    return text


def source_address(text: str) -> str:
    """Return the URL of a source in ASCII, without its fragment; raise ValueError if it is none."""
    try:
        parts = urlsplit(text.strip())
    except ValueError as error:  # Brackets in the host.
        raise ValueError(f"{text[:LONGEST_ADDRESS]!r} is not a URL such as {_FEED}") from error
    if "@" in parts.netloc:
        raise ValueError("contains a user name or password; remove them from the URL, and set them as `login`")
    if len(text) > LONGEST_ADDRESS:
        raise ValueError("is longer than 2,000 characters")
    folder = parts._replace(query="", fragment="").geturl()
    try:
        _web_address(folder)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a URL such as {_FEED}") from error
    # A fragment is not sent.
    root = _in_ascii(parts._replace(path="", query="", fragment=""))
    path = quote(parts.path, safe=_KEPT_IN_PATHS) or "/"
    return f"{root}{path}" + (f"?{quote(parts.query, safe=_KEPT_IN_PATHS + '?')}" if parts.query else "")


def _contact(text: str) -> str:
    if text and (not re.fullmatch(r"[!-'*-~]+", text) or not ("@" in text or "://" in text)):
        raise ValueError(f"{text!r} is not an email address or URL such as desk@news.example.org")
    return text


def _text_pattern(text: str) -> str:
    pattern = one_line(text)
    if not pattern or pattern == "//":
        raise ValueError("is empty")
    if len(pattern) > 2 and pattern.startswith("/") and pattern.endswith("/"):
        try:
            re.compile(pattern[1:-1])
        except re.error as error:
            raise ValueError(f"{pattern!r} is not a regular expression ({error})") from error
    return pattern


def _selector(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty; remove it")
    try:
        css = importlib.import_module("cssselect")
    except ImportError:  # It comes with the extra that reads pages, whose absence is told when one is read.
        return text.strip()
    try:
        css.HTMLTranslator().css_to_xpath(text)
    except (css.SelectorError, RecursionError) as error:
        raise ValueError(f"{text!r} is not a CSS selector ({one_line(str(error)) or 'not understood'})") from error
    return text.strip()


def _mail_address(text: str) -> str:
    addresses = [address for _, address in getaddresses([text])]
    address = addresses[0] if len(addresses) == 1 else ""
    is_address = one_line(text) == text and re.fullmatch(r"[!-?A-~]+@[^@\s<>]+", address)
    if not is_address or not _is_host(address.rpartition("@")[2]):
        raise ValueError(f"{text!r} is not an email address such as Harbor Weekly <digest@news.example.org>")
    return text


def _mail_server(text: str) -> str:
    return _server(
        text, ("smtp", "smtps", "lmtp"), ("lmtp", "maildir", "file"), ("sendmail",), "smtp://mail.example.org:587"
    )


def _mailbox_server(text: str) -> str:
    return _server(text, ("imap", "imaps"), ("maildir",), (), "imaps://mail.example.org")


def _server(text: str, hosts: Sequence[str], paths: Sequence[str], words: Sequence[str], example: str) -> str:
    """Check where mail goes or comes from: ``SCHEME://HOST:PORT``, ``SCHEME:PATH``, or a word."""
    scheme, _, rest = text.partition(":")
    if text in words or (scheme in paths and rest and not rest.startswith("//") and one_line(rest) == rest):
        return text
    wrong = ValueError(f"{text!r} is not a place of mail such as {example}")
    if "@" in text:
        raise ValueError("contains a user name or password; remove them, and set them as `login`")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise wrong from error
    is_bare = parts.path in {"", "/"} and not parts.query and not parts.fragment
    if scheme not in hosts or not parts.hostname or not is_bare or port == 0 or not _is_host(parts.hostname):
        raise wrong
    return _in_ascii(parts)


def _scheduler_address(text: str) -> str:
    """Check where a scheduler of Dask listens: without TLS, only this machine is near enough."""
    wrong = ValueError(f"{text!r} is not the address of a scheduler such as tls://scheduler.example.org:8786")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise wrong from error
    is_bare = not (parts.path or parts.query or parts.fragment or "@" in parts.netloc)
    if parts.scheme not in {"tcp", "tls"} or not port or not is_bare or not _HOST.fullmatch(host):
        raise wrong
    if parts.scheme == "tcp" and not _is_loopback(host):
        raise ValueError(
            f"{text!r} is on another machine and has no TLS: whoever is on the way there could run programs as you; "
            "use tls:// with `ca`, `certificate` and `key`"
        )
    return text


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _whole_address(text: str) -> str:
    try:
        return parse_address(text)
    except ValueError as error:
        raise ValueError(f"{text!r} {error}") from error


def _channel(text: object) -> Channel:
    # It is a secret, so no message repeats it.
    match = _CHANNEL.fullmatch(text) if isinstance(text, str) else None
    if not match:
        raise ValueError(
            "has a channel that is no URL of Apprise such as ntfy://ntfy.example.org/TOPIC; write commas in it as %2C"
        )
    return Channel(match["url"], _locale(match["tag"]) if match["tag"] else None)


def _channels(value: object) -> tuple[Channel, ...]:
    """Read a list of channels; a text of the list may have several, one a line, as a file of secrets has."""
    if not isinstance(value, list | tuple):
        raise ValueError("should be a list in square brackets")  # noqa: TRY004 - pydantic explains ValueErrors
    lines = [line for one in value for line in (one.split() if isinstance(one, str) else (one,))]
    channels = tuple(map(_channel, lines))
    if len(set(channels)) < len(channels):
        raise ValueError("lists the same channel twice")
    return channels


def _alerts(value: object) -> tuple[Channel, ...]:
    channels = _channels(value)
    if any(channel.locale for channel in channels):
        raise ValueError("has a channel with a locale; alerts are in English, so remove what comes before the URL")
    return channels


def _place(text: str) -> str:
    if not text.strip() or "\0" in text:
        raise ValueError("is not a path")
    if "://" not in text and any(len(part.encode("utf-8", "replace")) > _LONGEST_NAME for part in text.split("/")):
        raise ValueError(f"is not a path, whose names have at most {_LONGEST_NAME} bytes")
    return text


def is_remote(to: str) -> bool:
    """Return whether a place to publish to is on another machine: a colon before the first slash, as for rsync."""
    return ":" in to.partition("/")[0]


def _destination(text: str) -> str:
    if "://" in text:
        raise ValueError(
            f"{text!r} is a URL; write a folder, USER@HOST:PATH for rsync over SSH, or the `command` that publishes"
        )
    if is_remote(text) and not _REMOTE.fullmatch(text):
        raise ValueError(f"{text!r} is not a folder on another machine such as web@www.example.org:harbor")
    return text


def _command(arguments: tuple[str, ...]) -> tuple[str, ...]:
    if not (arguments and arguments[0].strip()) or any("\0" in one for one in arguments):
        raise ValueError('is no program with its arguments, such as ["netlify", "deploy"]')
    return arguments


def _store(text: str) -> str:
    """Return the path of an SQLite file, also if its URL is given, or the URL of a PostgreSQL database.

    A password is in it, maybe, so no message repeats it.
    """
    scheme, colon, rest = _place(text).strip().partition(":")
    if colon and not rest.startswith("//") and _ANY_DATABASE.fullmatch(scheme):
        raise ValueError(f"is not a URL, which has two slashes; {STORE_FORMS}")
    if not rest.startswith("//"):
        path = text
    elif _SQLITE.fullmatch(scheme):
        path = "" if rest == "//" else unquote(rest.removeprefix("///"))
        if "?" in rest or path.startswith("//") or "\0" in path:
            raise ValueError(f"is not the URL of an SQLite file; {STORE_FORMS}")
    elif _POSTGRESQL.fullmatch(scheme):
        return text.strip()
    else:
        raise ValueError(f"is of a database that digest does not know; {STORE_FORMS}")
    if path in {"", ":memory:"}:
        raise ValueError("is only in memory, where nothing lasts; write the path of a file, such as digest.db")
    return path


def _scope(value: object) -> TranslationScope:
    if isinstance(value, bool):
        return TranslationScope(locales=None if value else frozenset())
    if value == "full":
        return TranslationScope(is_full=True)
    if value == "titles":
        return TranslationScope(is_titles_only=True)
    if isinstance(value, list):
        return TranslationScope(frozenset(map(_locale, value)))
    raise ValueError(f'{value!r} is not true, false, "full", "titles" or a list of locales such as ["es"]')


def _source_kind(text: str) -> str:
    if text not in KINDS:
        known = " or ".join(f'"{kind}"' for kind in KINDS)
        raise ValueError(f"{text!r} is no kind of document; use {known}, or remove `kind` to detect it")
    return text


def _genre(text: str) -> str:
    if text not in GENRES:
        known = ", ".join(f'"{genre}"' for genre in GENRES)
        raise ValueError(f"{text!r} is no genre; use one of {known}")
    return text


def _source_genre(text: str) -> str:
    return text if text == "story" else _genre(text)


def _origin(text: str) -> str:
    """Return the origin of an address that has no more: pages of one site cannot be told apart."""
    address = urlsplit(_web_address(text))
    if address.path.strip("/") or address.query or address.fragment:
        raise ValueError(f"{text!r} has more than an origin; write {address.scheme}://{address.netloc}")
    return origin(text)


def _network(text: str) -> str:
    try:
        ip_network(text.strip(), strict=False)
    except ValueError as error:
        raise ValueError(f"{text!r} is not an address or a network such as 10.0.0.0/8") from error
    return text.strip()


def _plugin_name(name: str) -> str:
    if not name.strip():
        raise ValueError("contains an empty name")
    return name


def _differing(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(names)) < len(names):
        raise ValueError("lists the same name twice")
    return names


Line = Annotated[str, AfterValidator(_line)]
Tag = Annotated[Locale, BeforeValidator(_locale)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
FilePath = Annotated[str, AfterValidator(_place)]
SourceName = Annotated[str, AfterValidator(_line), AfterValidator(short_name)]
Destination = Annotated[str, AfterValidator(_place), AfterValidator(_destination)]
Command = Annotated[tuple[str, ...], AfterValidator(_command)]
StoreAddress = Annotated[str, AfterValidator(_store)]
Scope = Annotated[TranslationScope, BeforeValidator(_scope)]
SourceKind = Annotated[str, AfterValidator(_source_kind)]
# Strict, since true and false are numbers in Python.
Number = Annotated[int, Field(strict=True)]
Weight = Annotated[float, Field(strict=True, ge=0, le=1000, allow_inf_nan=False)]
Zone = Annotated[ZoneInfo, BeforeValidator(_zone)]
Name = Annotated[str, AfterValidator(_name)]
TagUri = Annotated[str, AfterValidator(_tag_uri)]
Text = Annotated[str, AfterValidator(one_line)]
Lines = Annotated[str, AfterValidator(_lines)]
TextByLocale = Annotated[str | Mapping[Locale, str], PlainValidator(_text_by_locale)]
PluginNames = Annotated[tuple[Annotated[str, AfterValidator(_plugin_name)], ...], AfterValidator(_differing)]
ListNames = Annotated[
    tuple[Annotated[str, AfterValidator(_plugin_name), AfterValidator(short_name)], ...], AfterValidator(_differing)
]
Origins = Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], AfterValidator(_differing)]
Networks = Annotated[tuple[Annotated[str, AfterValidator(_network)], ...], AfterValidator(_differing)]
GenreName = Annotated[str, AfterValidator(_genre)]
SourceGenre = Annotated[str, AfterValidator(_source_genre)]
Subject = Annotated[str, AfterValidator(one_line), AfterValidator(check_subject)]
Color = Annotated[str, AfterValidator(parse_color)]
FileName = Annotated[str, AfterValidator(_file_name)]
PageAddress = Annotated[str, AfterValidator(_page_address)]
ModelAddress = Annotated[str, AfterValidator(_model_address)]
SourceAddress = Annotated[str, AfterValidator(source_address)]
Contact = Annotated[str, AfterValidator(_contact)]
TextPattern = Annotated[str, AfterValidator(_text_pattern)]
Selector = Annotated[str, AfterValidator(_selector)]
Login = Annotated[str, AfterValidator(_login), Field(repr=False)]
Key = Annotated[str, AfterValidator(_key), Field(repr=False)]
MailAddress = Annotated[str, AfterValidator(_mail_address)]
MailServer = Annotated[str, AfterValidator(_mail_server)]
MailboxServer = Annotated[str, AfterValidator(_mailbox_server)]
SchedulerAddress = Annotated[str, AfterValidator(_scheduler_address)]
WholeAddress = Annotated[str, AfterValidator(_whole_address)]
Channels = Annotated[tuple[Channel, ...], PlainValidator(_channels)]
Alerts = Annotated[tuple[Channel, ...], PlainValidator(_alerts)]
