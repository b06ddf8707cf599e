"""Fold addresses: those of the same article compare equal."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.text.addresses.address_parts import split
from digest.language.text.addresses.clean_address import clean_address

_DEFAULT_PORTS = {None: "", 80: "", 443: ""}
# Hosts that show the same pages otherwise.
_SAME_SITE = re.compile(r"(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])")
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_INDEX = re.compile(r"/index\.html?\Z", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
_AMP_PATH = re.compile(r"(?:/amp|\.amp)(?:\.html)?\Z|\.amp(?=\.html\Z)")
_AMP_PARAMETER = re.compile(r"(?:amp|amp=(?:1|true)?|outputtype=(?:default-)?amp(?:-type)?)", re.IGNORECASE)
# Places on a page that are no piece of their own: its parts, and a text to be highlighted.
_SAME_PIECE = re.compile(
    r"(?:|top|main|content|more(?:-\d+)?|comments?|comment-form|respond|disqus_thread|rss|:~:.*)", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def folded(url: str) -> str:
    """Return the form of an address in which those of one article are equal; "" if it is not an http or https address.

    It is cleaned, and what makes no difference is folded: http and https, the case and the script of the host,
    ``www.``, ``m.`` and ``amp.``, the default port, escapes of plain letters, a final slash, ``index.html``, versions
    for phones (AMP). The order of parameters stays, and so does a fragment that names a place of its own: pages with
    several pieces have such addresses. It is for comparing, not for following.
    """
    parts = split(clean_address(url))
    if parts is None:
        return ""
    host = _SAME_SITE.sub("", _in_ascii((parts.hostname or "").rstrip(".")))
    port = _DEFAULT_PORTS.get(parts.port, f":{parts.port}")
    path = _INDEX.sub("", _SESSION.sub("", _one_spelling(parts.path))).rstrip("/")
    path = _AMP_PATH.sub("", path).rstrip("/")
    query = "&".join(part for part in parts.query.split("&") if part and not _AMP_PARAMETER.fullmatch(part))
    fragment = "" if _SAME_PIECE.fullmatch(parts.fragment) else f"#{parts.fragment}"
    return f"//{host}{port}{path or '/'}" + (f"?{_one_spelling(query)}" if query else "") + fragment


def _in_ascii(host: str) -> str:
    """Return a host as DNS has it (RFC 3490); one that is invalid there stays as it is."""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return host


def _one_spelling(text: str) -> str:
    """Escape what is not ASCII, and nothing else that needs no escape (RFC 3986, section 6.2.2.2)."""
    if not text.isascii():
        text = "".join(
            char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
            for char in text
        )
    return _ESCAPED.sub(_unescaped, text) if "%" in text else text


def _unescaped(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if char in _UNRESERVED else match[0].upper()
