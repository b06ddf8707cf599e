"""A site whose sources are on a server of the test, which keeps every request."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import webserver
from tests.cli.conftest import Command, digest
from tests.subscriber import Subscriber
from tests.webserver import WebServer

__all__ = ["digest"]


@pytest.fixture
def web() -> Iterator[WebServer]:
    """Listens at all addresses of this machine: 127.0.0.1, 127.0.0.2 ..."""
    with webserver.running(host="0.0.0.0") as server:
        yield server


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, digest: Command, web: WebServer) -> Subscriber:
    """A site without sources; the current folder."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    subscriber = Subscriber(tmp_path, digest, web)
    subscriber.begin()
    return subscriber


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch, web: WebServer) -> WebServer:
    """Makes the server the proxy, so that it answers for names too: their paths are whole addresses."""
    monkeypatch.setenv("http_proxy", web.address(""))
    return web
