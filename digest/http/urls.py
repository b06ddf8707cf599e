"""URLs of requests: validated, shown in messages, resolved after redirects, and the proxies that lead to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from urllib3.exceptions import HTTPError
from urllib3.util import Url, parse_url

from digest.errors import HttpError
from digest.language.text.characters.clean import one_line

_MOST_REDIRECTS = 5
_LONGEST_SHOWN = 200
_PORTS = {"http": 80, "https": 443}


def shown(address: str) -> str:
    """Return a URL for a message: on one line, without user name and password."""
    try:
        return one_line(parse_url(address)._replace(auth=None).url)
    except HTTPError:
        return one_line(address.rpartition("@")[2])


def parsed(address: str) -> Url:
    """Return the parts of an http or https URL, without its fragment, which is not sent.

    Raises HttpError for any other.
    """
    try:
        url = parse_url(_with_ascii_host(address))._replace(fragment=None)
    except (HTTPError, ValueError) as error:
        raise HttpError(f"{shown(address)}: not a valid URL") from error
    if url.scheme not in _PORTS or not url.host:
        raise HttpError(f"{shown(address)}: not a web URL; it must begin with https:// or http://")
    return url


def origin(url: Url) -> tuple[str | None, str | None, int | None]:
    """Return scheme, host and port, which tell one server from another (RFC 6454, section 4)."""
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme or "")


@dataclass(slots=True)
class RedirectChain:
    """The URLs of a request: the first, and where each redirect led."""

    urls: list[Url]

    @property
    def url(self) -> Url:
        """The last URL."""
        return self.urls[-1]

    def follow(self, location: str) -> None:
        """Add the target of a redirect.

        Raises HttpError if it must not be followed: no web URL, less secure, a loop, or one redirect too many.
        """
        target = _target(self.url, location)
        if any(target._replace(auth=None) == url._replace(auth=None) for url in self.urls):
            raise HttpError(f"{shown(self.url.url)}: redirects in a loop; check the URL")
        if len(self.urls) > _MOST_REDIRECTS:
            raise HttpError(f"{shown(self.urls[0].url)}: too many redirects, more than {_MOST_REDIRECTS}")
        self.urls.append(target)


def proxy_for(url: Url, environment: Mapping[str, str]) -> Url | None:
    """Return the proxy for a URL, from the variables that curl and pip read."""
    names = (f"{url.scheme}_proxy", f"{url.scheme}_proxy".upper(), "all_proxy", "ALL_PROXY")
    proxy = next((environment[name] for name in names if environment.get(name)), "")
    host = (url.host or "").strip("[]")
    for entry in (environment.get("no_proxy") or environment.get("NO_PROXY") or "").split(","):
        name = entry.strip().lower().removeprefix("*").removeprefix(".")
        if entry.strip() == "*" or (name and (host == name or host.endswith(f".{name}"))):
            return None
    return parsed(proxy if "://" in proxy else f"http://{proxy}") if proxy else None


def _with_ascii_host(address: str) -> str:
    """Return a URL whose host is in ASCII (RFC 3490): urllib3 needs another library for that."""
    parts = urlsplit(address)
    login, at, place = parts.netloc.rpartition("@")
    host, colon, port = place.partition(":")
    if host.isascii():
        return address
    return parts._replace(netloc=f"{login}{at}{host.encode('idna').decode()}{colon}{port}").geturl()


def _target(url: Url, location: str) -> Url:
    # http.client reads headers as Latin-1, and servers send UTF-8 unescaped.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode()
    try:
        target = parsed(urljoin(url.url, location))
    except (HttpError, ValueError) as error:  # ValueError from urljoin, for half an IPv6 address
        # The query may repeat what was sent, such as a key.
        place = shown(re.split("[?#]", location, maxsplit=1)[0])[:_LONGEST_SHOWN]
        raise HttpError(f"{shown(url.url)}: redirects to {place}, which is not a web URL; not followed") from error
    if url.scheme == "https" and target.scheme == "http":
        raise HttpError(f"{shown(url.url)}: redirects from https to http, which is not secure; not followed")
    # Servers often redirect to a full URL on the same host, which still needs the password.
    return target._replace(auth=url.auth) if origin(url) == origin(target) else target
