"""Check that a request is for this site, and find its path below the site, before anything else looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from digest.model.site import SUBSCRIPTION
from digest.server.headers import text_headers
from digest.server.redirects import lead_to_folder

# In bytes: the largest head of a request.
LARGEST_HEAD = 16_000
# Hosts in requests from this machine: of a proxy that does not pass the name on, or of a health check.
_HERE = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class SiteMiddleware:
    """Passes requests for ``public_url`` and ``base_url`` on to ``app``, with paths below them.

    A proxy may strip the path of these URLs or pass it on. Requests for other hosts are refused: no answer depends on
    the host, but a page of another name must not read answers (DNS rebinding).
    """

    app: ASGIApp
    public_url: str
    base_url: str
    further: Sequence[str] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> ASGIApp:
        if _head_size(scope) > LARGEST_HEAD:
            return _told(431, "the head of the request is too large")
        if _host(Headers(scope=scope).get("host", "")) not in self._hosts():
            return _told(421, "this server is not for that host")
        path = scope["path"]
        for url in (self.public_url, self.base_url):
            if f"{path}/" == _path_of(url):
                return lead_to_folder(path)
        scope["path"] = self._below(path)
        scope["root_path"] = ""
        return self.app

    def _below(self, path: str) -> str:
        """Return a path without that of the URL that it is below."""
        below_public = _without(path, self.public_url)
        if f"{below_public}/".startswith(f"/{SUBSCRIPTION}"):
            return below_public
        return _without(path, self.base_url)

    def _hosts(self) -> set[str]:
        urls = (urlsplit(url).hostname or "" for url in (self.public_url, self.base_url))
        return {*urls, *_HERE, *self.further}


def _head_size(scope: Scope) -> int:
    """Return the size of the head of a request, in bytes as HTTP/1.1 has it."""
    line = len(f"{scope['method']} ? HTTP/1.1\r\n\r\n") + len(scope["raw_path"]) + len(scope["query_string"])
    return line + sum(len(name) + len(value) + len(": \r\n") for name, value in scope["headers"])


def _path_of(url: str) -> str:
    """Return the path of a URL as a request has it: decoded."""
    return unquote(urlsplit(url).path)


def _without(path: str, url: str) -> str:
    prefix = _path_of(url)
    return path.removeprefix(prefix[:-1]) if path.startswith(prefix) else path


def _host(header: str) -> str:
    """Return the host of a Host header, without its port."""
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


def _told(status: int, message: str) -> Response:
    return PlainTextResponse(f"{message}\n", status, headers=text_headers())
