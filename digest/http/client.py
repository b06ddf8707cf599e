"""Opens addresses on the web: which ones, through which proxy, over how many redirects, and what to say of failures.

Only http and https, and never from https back to http. A name and a password in an address go to its own host alone,
and stand in no message. What is posted goes to no other address than the one given.
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
    401: "asks for a password; write it into the address, as in https://name:password@host/",
    403: "is not open to us (403)",
    404: "is not there (404); check the address",
    429: "is asked too often (429); try again later",
}


class PassingError(HttpError):
    """A failure that another try may not meet."""


@dataclass(frozen=True, slots=True)
class Client:
    """Opens addresses. ``environment`` names the proxies, as curl and pip have it: ``https_proxy``, ``no_proxy``."""

    environment: Mapping[str, str]
    limits: Limits

    @contextmanager
    def opened(
        self, address: str, headers: Mapping[str, str], wanted: Collection[int] = (200,), sent: bytes | None = None
    ) -> Iterator[BaseHTTPResponse]:
        """Give the response at the end of the redirects, its body not read yet, if its status is one that is wanted.

        With ``sent`` the request is a POST of it, and no redirect is followed.

        Raises HttpError for what will stay so, PassingError for what may not, and for what breaks while the body is
        read.
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
                # A server may write into the query what was sent to it, a key among it.
                place = shown(target._replace(query=None, fragment=None).url)
                raise HttpError(f"{shown(url.url)}: leads to {place}, where nothing is sent; is it moved?")
            url = target
        raise HttpError(f"{shown(address)}: leads from one address to the next without an end")

    def _answer(
        self, manager: PoolManager, url: Url, headers: Mapping[str, str], sent: bytes | None
    ) -> BaseHTTPResponse:
        # Nothing more is asked of the server, and a pool closes its connections when Python happens to tidy up.
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
    """An address as a message can hold it: on one line, without a name and a password."""
    try:
        return one_line(parse_url(address)._replace(auth=None).url)
    except HTTPError:
        return one_line(address.rpartition("@")[2])


def _parsed(address: str) -> Url:
    try:
        url = parse_url(address)
    except HTTPError as error:
        raise HttpError(f"{shown(address)}: not an address on the web") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise HttpError(f"{shown(address)}: not an address on the web; those begin with https:// or http://")
    return url


def _followed(url: Url, location: str) -> Url:
    try:
        target = _parsed(urljoin(url.url, location))
    except ValueError as error:  # what urljoin says of half an IPv6 address
        raise HttpError(f"{one_line(location)}: not an address on the web, but {shown(url.url)} leads there") from error
    if url.scheme == "https" and target.scheme == "http":
        raise HttpError(f"{shown(url.url)}: leads from https to http, which anybody could alter; it is not followed")
    # Servers often write their own name into the address that they lead to.
    is_same = (url.scheme, url.host, url.port) == (target.scheme, target.host, target.port)
    return target._replace(auth=url.auth) if is_same else target


def _proxy(url: Url, environment: Mapping[str, str]) -> Url | None:
    """The proxy for an address, by the variables that curl and pip read."""
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
    reason = _STATUSES.get(status, f"the server answered {status}" + (", a fault of its own" if status >= 500 else ""))
    error = (PassingError if status in _PASSING else HttpError)(f"{shown(url.url)}: {reason}")
    error.status = status
    raise error


@contextmanager
def _explained(url: Url) -> Iterator[None]:
    """Turn the errors of the library into ours, one line each."""
    place = shown(url.url)
    try:
        yield
    except NameResolutionError as error:
        raise HttpError(f"{place}: the name {url.host} is not known here; is the machine online?") from error
    except ProxyError as error:
        raise HttpError(f"{place}: the proxy (https_proxy, http_proxy) does not answer") from error
    except NewConnectionError as error:
        raise HttpError(f"{place}: no connection; is the machine online, and the server running?") from error
    except (ConnectTimeoutError, ReadTimeoutError) as error:
        raise PassingError(f"{place}: no answer in time; try again later") from error
    except SSLError as error:
        raise HttpError(f"{place}: the connection is not safe: {_reason(error)}") from error
    except ProtocolError as error:
        raise PassingError(f"{place}: the connection broke; try again") from error
    except DecodeError as error:
        raise HttpError(f"{place}: what came is damaged") from error
    except HTTPError as error:
        raise HttpError(f"{place}: cannot be fetched: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    return one_line(str(error))[:_LONGEST_REASON]


@contextmanager
def _in_time(connection: HTTPConnection) -> Iterator[None]:
    """Cut a connection whose headers drip in: the time-out of a socket starts anew with each byte."""
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
        # http.client takes headers that were cut off for whole ones.
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
