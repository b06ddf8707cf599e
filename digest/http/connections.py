"""Connections of urllib3 whose headers must come in time, and which may be dialed by us."""

from __future__ import annotations

import socket
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import partial
from ssl import SSLContext
from typing import Any
from urllib.parse import unquote

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.response import HTTPResponse
from urllib3.util import Url

from digest.http.connection_timer import ConnectionTimer
from digest.http.urls import proxy_for

# Connects to a host and a port; raises OSError if that fails (socket.gaierror, TimeoutError).
Dial = Callable[[str, int], socket.socket]


def manager_for(
    url: Url, environment: Mapping[str, str], dial: Dial | None = None, context: SSLContext | None = None
) -> PoolManager:
    """Return what connects to the host of a URL, or to its proxy; by ``dial`` if it is given."""
    proxy = proxy_for(url, environment)
    if not proxy:
        manager = PoolManager(ssl_context=context)
    else:
        login = {"Proxy-Authorization": basic_login(unquote(proxy.auth))} if proxy.auth else None
        manager = ProxyManager(proxy._replace(auth=None).url, proxy_headers=login, ssl_context=context)
    # What a pool does not know, it gives to its connections.
    pools = {"http": partial(_PlainPool, dial=dial), "https": partial(_SecurePool, dial=dial)}
    manager.pool_classes_by_scheme = pools  # type: ignore[assignment]  # as good as classes
    return manager


def basic_login(login: str) -> str:
    """Return the header for ``user:password``, in UTF-8 (RFC 7617, section 2.1)."""
    return f"Basic {b64encode(login.encode('utf-8', 'surrogateescape')).decode()}"


def _dialed(connection: HTTPConnection, dial: Dial) -> socket.socket:
    """Dial, and raise the errors that urllib3 expects."""
    try:
        return dial(connection._dns_host, connection.port)  # noqa: SLF001 - with the dot at the end, as urllib3 has it
    except socket.gaierror as error:
        raise NameResolutionError(connection.host, connection, error) from error
    except TimeoutError as error:
        raise ConnectTimeoutError(connection, "timed out") from error
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error


class _PlainConnection(HTTPConnection):
    def __init__(self, *args: Any, dial: Dial | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._dial = dial

    def _new_conn(self) -> socket.socket:
        return _dialed(self, self._dial) if self._dial else super()._new_conn()

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 itself has it
        with ConnectionTimer(self.timeout or 0) as timer:
            timer.guard(self.sock)
            return super().getresponse()


class _SecureConnection(HTTPSConnection):
    def __init__(self, *args: Any, dial: Dial | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._dial = dial

    def _new_conn(self) -> socket.socket:
        return _dialed(self, self._dial) if self._dial else super()._new_conn()

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 itself has it
        with ConnectionTimer(self.timeout or 0) as timer:
            timer.guard(self.sock)
            return super().getresponse()


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
