"""Connections of urllib3 that a timer guards, and that may be dialed by us."""

from __future__ import annotations

import socket
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import partial
from ssl import SSLContext, create_default_context
from typing import Any
from urllib.parse import unquote

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util import Url

from digest.http.urls import proxy_for

# Connects to a host; raises OSError if that fails (socket.gaierror, TimeoutError).
Dial = Callable[[], socket.socket]
# Takes each connection as soon as it is made (``ConnectionTimer.guard``).
Guard = Callable[[socket.socket], None]


def manager_for(
    url: Url, environment: Mapping[str, str], guard: Guard, dial: Dial | None = None, context: SSLContext | None = None
) -> PoolManager:
    """Return what connects to the host of a URL, by ``dial`` if it is given; or to its proxy, always by itself."""
    proxy = proxy_for(url, environment)
    if not proxy:
        manager = PoolManager(ssl_context=context)
    else:
        dial = None
        login = {"Proxy-Authorization": basic_login(unquote(proxy.auth))} if proxy.auth else None
        manager = ProxyManager(proxy._replace(auth=None).url, proxy_headers=login, ssl_context=context)
    # What a pool does not know, it gives to its connections.
    pools = {
        "http": partial(_PlainPool, guard=guard, dial=dial),
        "https": partial(_SecurePool, guard=guard, dial=dial),
    }
    manager.pool_classes_by_scheme = pools  # type: ignore[assignment]  # as good as classes
    return manager


def basic_login(login: str) -> str:
    """Return the header for ``user:password``, in UTF-8 (RFC 7617, section 2.1)."""
    return f"Basic {b64encode(login.encode('utf-8', 'surrogateescape')).decode()}"


class _PlainConnection(HTTPConnection):
    def __init__(self, *args: Any, guard: Guard, dial: Dial | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._guard, self._dial = guard, dial

    def connect(self) -> None:
        if self._dial:
            self.sock = _dialed(self, self._dial)
        else:
            super().connect()
        self._guard(self.sock)


class _SecureConnection(_PlainConnection, HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        if self._dial:
            context = self.ssl_context or create_default_context()
            host = self.host.partition("%")[0]  # a certificate names no interface of this machine
            self.sock = context.wrap_socket(self.sock, server_hostname=host)
            self.is_verified = True


def _dialed(connection: HTTPConnection, dial: Dial) -> socket.socket:
    """Dial, and raise the errors that urllib3 expects."""
    try:
        return dial()
    except socket.gaierror as error:
        raise NameResolutionError(connection.host, connection, error) from error
    except TimeoutError as error:
        raise ConnectTimeoutError(connection, "timed out") from error
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
