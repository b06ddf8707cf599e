"""Open URLs, with proxies, redirects and one-line errors.

Only http and https are supported, and redirects from https to http are refused. The user name and password in a URL are
sent to its host only, and never appear in a message. A POST follows no redirect.
"""

from __future__ import annotations

import socket
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Timer
from urllib.parse import unquote, urljoin

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.response import HTTPResponse
from urllib3.util import Url, make_headers, parse_url

from digest import __version__
from digest.errors import HttpError
from digest.http.limits import Limits
from digest.text.characters.clean import one_line

_MOST_REDIRECTS = 5
_PASSING = frozenset({429, 500, 502, 503, 504})
_LONGEST_REASON = 200
_STATUSES = {
    401: "requires a password (401); put it in the URL, as in https://name:password@host/",
    403: "access denied (403)",
    404: "not found (404); check the URL",
    429: "too many requests (429); try again later",
}


class PassingError(HttpError):
    """A temporary failure: another attempt may succeed."""


@dataclass(frozen=True, slots=True)
class Client:
    """A client that opens URLs. ``environment`` names the proxies, as for curl: ``https_proxy``, ``no_proxy``."""

    environment: Mapping[str, str]
    limits: Limits

    @contextmanager
    def opened(
        self, address: str, headers: Mapping[str, str], wanted: Collection[int] = (200,), sent: bytes | None = None
    ) -> Iterator[BaseHTTPResponse]:
        """Yield the response after all redirects, with its body unread, if it has a wanted status.

        With ``sent``, the request is a POST of these bytes, and no redirect is followed.

        Raises PassingError for a temporary failure, HttpError for any other, also while the body is read.
        """
        url = _parsed(address)
        for _ in range(_MOST_REDIRECTS + 1):
            with _explained(url), self._manager(url) as manager:
                response = self._answer(manager, url, headers, sent)
                try:
                    location = response.get_redirect_location()
                    if not location:
                        _check_status(response.status, wanted, url)
                        yield response
                        return
                finally:
                    response.close()
            target = _followed(url, location)
            if sent is not None:
                # The query of the redirect may repeat what was sent, such as a key.
                place = shown(target._replace(query=None, fragment=None).url)
                raise HttpError(f"{shown(url.url)}: redirects to {place}, where nothing is sent; has it moved?")
            url = target
        raise HttpError(f"{shown(address)}: too many redirects")

    def _answer(
        self, manager: PoolManager, url: Url, headers: Mapping[str, str], sent: bytes | None
    ) -> BaseHTTPResponse:
        # There is only one request, and a pool closes its connections only when it is garbage-collected.
        headers = {"User-Agent": f"digest/{__version__}", "Connection": "close", **headers}
        if url.auth:
            headers |= make_headers(basic_auth=unquote(url.auth))
        return manager.urlopen(
            "GET" if sent is None else "POST",
            url._replace(auth=None).url,
            body=sent,
            headers=headers,
            timeout=Timeout(connect=self.limits.connect, read=self.limits.silence),
            redirect=False,
            retries=False,
            preload_content=False,
        )

    def _manager(self, url: Url) -> PoolManager:
        proxy = _proxy(url, self.environment)
        if not proxy:
            manager = PoolManager()
        elif proxy.auth:
            login = make_headers(proxy_basic_auth=unquote(proxy.auth))
            manager = ProxyManager(proxy._replace(auth=None).url, proxy_headers=login)
        else:
            manager = ProxyManager(proxy.url)
        manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
        return manager


def shown(address: str) -> str:
    """Return a URL for a message: on one line, without user name and password."""
    try:
        return one_line(parse_url(address)._replace(auth=None).url)
    except HTTPError:
        return one_line(address.rpartition("@")[2])


def _parsed(address: str) -> Url:
    try:
        url = parse_url(address)
    except HTTPError as error:
        raise HttpError(f"{shown(address)}: not a valid URL") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise HttpError(f"{shown(address)}: not a web URL; it must begin with https:// or http://")
    return url


def _followed(url: Url, location: str) -> Url:
    try:
        target = _parsed(urljoin(url.url, location))
    except ValueError as error:  # from urljoin, for half an IPv6 address
        raise HttpError(
            f"{one_line(location)}: not a valid URL, the target of a redirect from {shown(url.url)}"
        ) from error
    if url.scheme == "https" and target.scheme == "http":
        raise HttpError(f"{shown(url.url)}: redirects from https to http, which is not secure; not followed")
    # Servers often redirect to a full URL on the same host, which still needs the password.
    is_same = (url.scheme, url.host, url.port) == (target.scheme, target.host, target.port)
    return target._replace(auth=url.auth) if is_same else target


def _proxy(url: Url, environment: Mapping[str, str]) -> Url | None:
    """Return the proxy for a URL, from the variables that curl and pip read."""
    names = (f"{url.scheme}_proxy", f"{url.scheme}_proxy".upper(), "all_proxy", "ALL_PROXY")
    proxy = next((environment[name] for name in names if environment.get(name)), "")
    host = (url.host or "").strip("[]")
    for entry in (environment.get("no_proxy") or environment.get("NO_PROXY") or "").split(","):
        name = entry.strip().lower().removeprefix("*").removeprefix(".")
        if entry.strip() == "*" or (name and (host == name or host.endswith(f".{name}"))):
            return None
    return _parsed(proxy if "://" in proxy else f"http://{proxy}") if proxy else None


def _check_status(status: int, wanted: Collection[int], url: Url) -> None:
    if status in wanted:
        return
    reason = _STATUSES.get(status, f"the server answered {status}" + (", a server error" if status >= 500 else ""))
    error = (PassingError if status in _PASSING else HttpError)(f"{shown(url.url)}: {reason}")
    error.status = status
    raise error


@contextmanager
def _explained(url: Url) -> Iterator[None]:
    """Turn the errors of the library into one-line HttpErrors."""
    place = shown(url.url)
    try:
        yield
    except NameResolutionError as error:
        raise HttpError(f"{place}: host {url.host} not found; is this machine online?") from error
    except ProxyError as error:
        raise HttpError(f"{place}: the proxy (https_proxy, http_proxy) does not respond") from error
    except NewConnectionError as error:
        raise HttpError(f"{place}: cannot connect; is this machine online, and the server running?") from error
    except (ConnectTimeoutError, ReadTimeoutError) as error:
        raise PassingError(f"{place}: timed out; try again later") from error
    except SSLError as error:
        raise HttpError(f"{place}: the connection is not secure: {_reason(error)}") from error
    except ProtocolError as error:
        raise PassingError(f"{place}: the connection was lost; try again") from error
    except DecodeError as error:
        raise HttpError(f"{place}: corrupt response") from error
    except HTTPError as error:
        raise HttpError(f"{place}: cannot be fetched: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    return one_line(str(error))[:_LONGEST_REASON]


@contextmanager
def _in_time(connection: HTTPConnection) -> Iterator[None]:
    """Close a connection whose headers take too long: a socket's time-out restarts with every byte."""
    late = Event()
    sock = connection.sock

    def cut() -> None:
        late.set()
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(connection.timeout or 0, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        # http.client does not notice that headers are incomplete.
        if late.is_set():
            raise TimeoutError


class _PlainConnection(HTTPConnection):
    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 itself has it
        with _in_time(self):
            return super().getresponse()


class _SecureConnection(HTTPSConnection):
    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 itself has it
        with _in_time(self):
            return super().getresponse()


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
