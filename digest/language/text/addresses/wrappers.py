"""Find the address inside the address of a redirect, without a request: feeds and networks wrap their links in these.

Only where the target stands in the address itself; short links (t.co, bit.ly) and FeedBurner's have none.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import SplitResult, unquote

from digest.language.text.addresses.address_parts import host_of, parameters, split
from digest.language.text.html.links import web_address

# Wrappers in wrappers, as when a newsletter's link is shared.
_MOST = 4
_LONGEST = 4_000

# The host (with its subdomains if it begins with a dot), the path, and the parameters that may hold the target.
_BY_PARAMETER: tuple[tuple[str, str, str], ...] = (
    (".facebook.com", "/l.php", "u"),
    ("l.instagram.com", "/", "u"),
    ("out.reddit.com", "", "url"),
    ("t.umblr.com", "/redirect", "z"),
    (".youtube.com", "/redirect", "q"),
    ("medium.com", "/r/", "url"),
    ("steamcommunity.com", "/linkfilter/", "url u"),
    ("vk.com", "/away.php", "to"),
    ("away.vk.com", "/away.php", "to"),
    ("slack-redir.net", "/link", "url"),
    ("duckduckgo.com", "/l/", "uddg"),
    (".bing.com", "/news/apiclick.aspx", "url"),
    (".linkedin.com", "/redir/redirect", "url"),
    ("exit.sc", "/", "url"),
    ("getpocket.com", "/redirect", "url"),
    (".safelinks.protection.outlook.com", "/", "url"),
    ("go.redirectingat.com", "/", "url"),
    ("go.skimresources.com", "/", "url"),
    ("click.linksynergy.com", "/deeplink", "murl"),
    (".awin1.com", "/cread.php", "ued p"),
)
_OTHERS = frozenset({"cdn.ampproject.org", "r.search.yahoo.com", "href.li"})
_GOOGLE = re.compile(r"(?:www\.|news\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?")
_GOOGLE_ARTICLE = re.compile(r"/(?:rss/|__i/rss/rd/)?articles/([A-Za-z0-9_-]{16,})")
# An AMP cache: the kind of document, "s" if its host is served by HTTPS, and its host and path.
_AMP_CACHE = re.compile(r"/(?:[a-rt-z]{1,2}/)?(s/)?(.+)", re.DOTALL)


def unwrapped(url: str) -> str:
    """Return the address that a redirect leads to, if it stands in the address of the redirect; else the same.

    A target that is no http or https address, or that names a user, is not believed.
    """
    for _ in range(_MOST):
        inner = _target(url) if len(url) <= _LONGEST else ""
        if not inner:
            break
        url = inner
    return url


def _target(url: str) -> str:
    host = host_of(url)
    parts = split(url) if _may_wrap(host) else None
    return "" if parts is None else next(filter(None, (find(host, parts) for find in _FINDERS)), "")


@lru_cache(maxsize=1_000)
def _may_wrap(host: str) -> bool:
    """Return whether there are redirects at a host; most hosts have none."""
    is_other = host.endswith((".cdn.ampproject.org", "rd.yahoo.com")) or host in _OTHERS
    return is_other or _GOOGLE.fullmatch(host) is not None or any(_is_at(host, known) for known, *_ in _BY_PARAMETER)


def _is_at(host: str, known: str) -> bool:
    return host == known.removeprefix(".") or (known.startswith(".") and host.endswith(known))


def _in_parameter(host: str, parts: SplitResult) -> str:
    for known, path, names in _BY_PARAMETER:
        if _is_at(host, known) and (not path or _same_path(parts.path, path)):
            return _first(parts.query, names.split())
    return ""


def _of_google(host: str, parts: SplitResult) -> str:
    if not _GOOGLE.fullmatch(host):
        return ""
    if parts.path in {"/url", "/news/url"}:
        return _first(parts.query, ["url", "q"])
    if parts.path.startswith("/amp/"):
        return _of_cache(parts, parts.path.removeprefix("/amp"))
    match = _GOOGLE_ARTICLE.fullmatch(parts.path) if host == "news.google.com" else None
    return _encoded(match[1]) if match else ""


def _of_amp_cache(host: str, parts: SplitResult) -> str:
    is_cache = host == "cdn.ampproject.org" or host.endswith(".cdn.ampproject.org")
    return _of_cache(parts, parts.path) if is_cache else ""


def _of_yahoo(host: str, parts: SplitResult) -> str:
    if host.endswith("rd.yahoo.com"):
        return _believed(parts.path.partition("*")[2])
    if host != "r.search.yahoo.com":
        return ""
    return next((_believed(unquote(part[3:])) for part in parts.path.split("/") if part.startswith("RU=")), "")


def _after_question_mark(host: str, parts: SplitResult) -> str:
    return _believed(unquote(parts.query)) if host == "href.li" else ""


_FINDERS: tuple[Callable[[str, SplitResult], str], ...] = (
    _in_parameter, _of_google, _of_amp_cache, _of_yahoo, _after_question_mark,
)  # fmt: skip


def _same_path(path: str, known: str) -> bool:
    return path.rstrip("/").lower() == known.rstrip("/")


def _first(query: str, names: list[str]) -> str:
    values = {name.lower(): value for name, value in reversed(parameters(query))}
    return next((found for name in names if (found := _believed(unquote(values.get(name, ""))))), "")


def _of_cache(parts: SplitResult, path: str) -> str:
    match = _AMP_CACHE.fullmatch(path + (f"?{parts.query}" if parts.query else ""))
    return _believed(f"http{'s' if match[1] else ''}://{match[2]}") if match else ""


def _encoded(text: str) -> str:
    """Return the address in an article's name at Google News.

    It is a protocol buffer in base64: two bytes of a number, then field 4 with its length. Since 2024, most hold an
    opaque name there, which only a request resolves.
    """
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return ""
    if raw[:3] != b"\x08\x13\x22" or len(raw) < 5:
        return ""
    size, start = raw[3], 4
    if size >= 0x80:
        size, start = (size & 0x7F) | (raw[4] << 7), 5
    return _believed(raw[start : start + size].decode("utf-8", "replace"))


def _believed(text: str) -> str:
    """Return a target as an address, "" if it is none that a reader may be sent to."""
    if re.match(r"https?%3a", text, re.IGNORECASE):
        text = unquote(text)
    if not re.match(r"https?://", text, re.IGNORECASE):
        return ""
    address = web_address(text)
    parts = split(address)
    is_plain = parts is not None and "@" not in parts.netloc and "." in (parts.hostname or "")
    return address if is_plain else ""
