"""Open URLs, with proxies, redirects and one-line errors.

Only http and https are supported, and redirects from https to http are refused. The user name and password in a URL are
sent to its host only, and never appear in a message. A POST follows no redirect.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from ssl import SSLContext
from urllib.parse import unquote

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.util import Url

from digest import __version__
from digest.errors import HttpError
from digest.http.connection_timer import ConnectionTimer
from digest.http.connections import Dial, basic_login, manager_for
from digest.http.failures import TemporaryError, explained
from digest.http.time_limits import Limits
from digest.http.urls import RedirectChain, parsed, shown

USER_AGENT = f"digest/{__version__}"

_PASSING = frozenset({429, 500, 502, 503, 504})
_STATUSES = {
    401: "requires a password (401); put it in the URL, as in https://name:password@host/",
    403: "access denied (403)",
    404: "not found (404); check the URL",
    429: "too many requests (429); try again later",
}


@dataclass(frozen=True, slots=True)
class Client:
    """A client that opens URLs. ``environment`` names the proxies, as for curl: ``https_proxy``, ``no_proxy``.

    ``dial`` makes its connections, and ``context`` says which certificates it trusts; by default, urllib3 does.
    ``timer`` guards all of a response; by default, one of its own guards the headers.
    """

    environment: Mapping[str, str]
    limits: Limits
    dial: Dial | None = None
    context: SSLContext | None = None
    timer: ConnectionTimer | None = None

    @contextmanager
    def opened(
        self, address: str, headers: Mapping[str, str], wanted: Collection[int] = (200,), sent: bytes | None = None
    ) -> Iterator[BaseHTTPResponse]:
        """Yield the response after all redirects, with its body unread, if it has a wanted status.

        With ``sent``, the request is a POST of these bytes, and no redirect is followed.

        Raises TemporaryError for a temporary failure, HttpError for any other, also while the body is read.
        """
        route = RedirectChain([parsed(address)])
        while True:
            url = route.url
            login = {"Authorization": basic_login(unquote(url.auth))} if url.auth else {}
            with self.exchange(url, {**headers, **login}, sent) as response:
                location = response.get_redirect_location()
                if not location:
                    _check_status(response.status, wanted, url)
                    yield response
                    return
            if sent is not None:
                _refuse_redirect(url, location)
            route.follow(location)

    @contextmanager
    def exchange(self, url: Url, headers: Mapping[str, str], sent: bytes | None = None) -> Iterator[BaseHTTPResponse]:
        """Yield the response to one request, whatever its status, with its body unread.

        Raises TemporaryError for a temporary failure, HttpError for any other, also while the body is read.
        """
        limits = self.limits
        timing = nullcontext(self.timer) if self.timer else ConnectionTimer(limits.connect + limits.silence)
        with explained(url), ExitStack() as stack:
            with timing as timer:
                manager = stack.enter_context(manager_for(url, self.environment, timer.guard, self.dial, self.context))
                response = manager.urlopen(
                    "GET" if sent is None else "POST",
                    url._replace(auth=None).url,
                    body=sent,
                    # There is only one request, and a pool closes its connections only when it is garbage-collected.
                    headers={"User-Agent": USER_AGENT, "Connection": "close", **headers},
                    timeout=Timeout(connect=limits.connect, read=limits.silence),
                    redirect=False,
                    retries=False,
                    preload_content=False,
                )
                stack.callback(response.close)
            yield response


def announced(response: BaseHTTPResponse) -> int | None:
    """Return the length of the body as sent, according to the server; None if it does not say."""
    length = response.headers.get("Content-Length", "")
    return int(length) if re.fullmatch(r"[0-9]{1,100}", length) else None


def _refuse_redirect(url: Url, location: str) -> None:
    # The query of the redirect may repeat what was sent, such as a key.
    route = RedirectChain([url])
    route.follow(location)
    place = shown(route.url._replace(query=None).url)
    raise HttpError(f"{shown(url.url)}: redirects to {place}, where nothing is sent; has it moved?")


def _check_status(status: int, wanted: Collection[int], url: Url) -> None:
    if status in wanted:
        return
    reason = _STATUSES.get(status, f"the server answered {status}" + (", a server error" if status >= 500 else ""))
    error = (TemporaryError if status in _PASSING else HttpError)(f"{shown(url.url)}: {reason}")
    error.status = status
    raise error
