"""Request documents from hosts that nobody vouches for: feeds, pages, articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from ssl import SSLContext
from threading import Semaphore
from time import sleep
from urllib.parse import unquote

from urllib3 import BaseHTTPResponse
from urllib3.util import Url
from urllib3.util.ssl_ import create_urllib3_context

from digest.errors import HttpError, UnansweredError
from digest.http.address_policy import special_use
from digest.http.client import USER_AGENT, Client
from digest.http.connection_timer import ConnectionTimer
from digest.http.connections import basic_login
from digest.http.deadline import Deadline
from digest.http.dialing import ALLOW, Dialer, Resolve, SpecialUse, numeric_address, refusal, resolve
from digest.http.failures import ConnectionLostError, RefusedError, TemporaryError
from digest.http.host_spacing import HostSpacing
from digest.http.response_bodies import read_body, read_head
from digest.http.time_limits import Limits
from digest.http.urls import RedirectChain, origin, parsed, proxy_for, shown
from digest.language.text.numbers.plural import count
from digest.model.web import Access, Validators, WebResponse

# For the parameter ``accept``: what a feed may be sent as.
ACCEPT_FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"
)

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
# A gateway that lost the server behind it; any other status is the answer of the server.
_PASSING = frozenset({502, 504})
_PAUSES = (1.0, 2.0)
# Bodies of more than 1 MB that are read at a time.
_MOST_LARGE = 4
# Their pages may say who refuses, and why.
_REFUSALS = frozenset({401, 403, 405, 406, 429, 503})
_HEAD = 64 * 1024
# What may stand in a header (RFC 9110, section 5.5), and what an old server may break a long one by.
_SENDABLE = re.compile(r"[\x20-\x7e\x80-\xff]+")
_FOLD = re.compile(r"[\r\n]+[ \t]*")


class Requester:
    """A client for documents of the web, whose servers and addresses are not trusted. Threads may share it.

    It keeps no cookies, sends no Referer, and spaces its requests to a host. It connects to public addresses only,
    unless the source allows others. A proxy (``environment`` names it, as for curl) looks up names by itself, so only
    URLs that contain an IP address are checked then.

    ``contact`` is the publisher's way to reach the editor: an email address or a URL.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        contact: str = "",
        *,
        spacing: HostSpacing | None = None,
        resolve: Resolve = resolve,
        special_use: SpecialUse = special_use,
        sleep: Callable[[float], None] = sleep,
    ) -> None:
        self.environment = environment
        self.agent = f"{USER_AGENT} (+{contact})" if contact else USER_AGENT
        self.spacing = spacing or HostSpacing()
        self.resolve = resolve
        self.special_use = special_use
        self.sleep = sleep
        self.room = Semaphore(_MOST_LARGE)

    def get(
        self,
        address: str,
        *,
        validators: Validators = Validators(),  # noqa: B008 - frozen
        access: Access = Access(),  # noqa: B008 - frozen
        accept: str = "",
        largest: int = 15_000_000,
    ) -> WebResponse:
        """Return the final response to a request, whatever its status; its body has at most ``largest`` bytes.

        With ``validators``, the response may be 304. ``accept`` is the header of that name. All of the request, with
        redirects and further attempts after a lost connection, takes at most the time-out of ``access``; waiting for
        other requests to the same host is not counted.

        Raises AddressError if the host is not public and ``access`` does not allow that, UnansweredError if it does not
        answer, and HttpError for any other failure: then it did, such as by a redirect to a host that does not.
        """
        headers = {"User-Agent": self.agent, "Accept": accept or "*/*", "Accept-Encoding": "gzip"}
        conditions = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
        headers |= {name: value for name, value in conditions.items() if _SENDABLE.fullmatch(value)}
        request = _Request(self, RedirectChain([parsed(address)]), headers, access, largest, Deadline(access.timeout))
        try:
            return request.final_response()
        except TimeoutError as error:
            limit = count(round(access.timeout), "second", "seconds")
            kind = HttpError if request.is_answered else UnansweredError
            raise kind(f"{shown(address)}: took more than {limit}; try again later") from error
        except UnansweredError as error:
            if request.is_answered:
                raise HttpError(str(error)) from error
            raise

    @cached_property
    def context(self) -> SSLContext:
        """Which certificates are trusted: loaded once, since that takes longer than a request."""
        context = create_urllib3_context()
        context.load_default_certs()
        context.set_alpn_protocols(["http/1.1"])
        return context


@dataclass(slots=True)
class _Request:
    """A request on its way. ``is_private`` says whether its first host is not public.

    It ``is_answered`` once a response has begun, be it a redirect.
    """

    requester: Requester
    route: RedirectChain
    headers: Mapping[str, str]
    access: Access
    largest: int
    deadline: Deadline
    is_private: bool = False
    is_answered: bool = False

    def final_response(self) -> WebResponse:
        """Follow redirects to a response that is none."""
        permanent, is_permanent = "", True
        while True:
            response = self._persist()
            location = response.headers.get("location", "") if response.status in _REDIRECTS else ""
            if not location:
                return WebResponse(
                    response.status, response.url, response.headers, response.body, permanent, response.received
                )
            self.route.follow(location)
            is_permanent = is_permanent and response.status in _PERMANENT
            if is_permanent:
                permanent = self._url.url

    @property
    def _url(self) -> Url:
        return self.route.url._replace(auth=None)

    def _persist(self) -> WebResponse:
        """Try again where that helps and time is left."""
        for pause in _PAUSES:
            try:
                response = self._attempt()
            except (ConnectionLostError, RefusedError):
                if self.deadline.left() <= pause:
                    raise
            else:
                is_final = response.status not in _PASSING or "retry-after" in response.headers
                if is_final or self.deadline.left() <= pause:
                    return response
            self.requester.sleep(pause)
        return self._attempt()

    def _attempt(self) -> WebResponse:
        requester, url = self.requester, self.route.url
        # Only the timer ends it early.
        limits = Limits(connect=self.access.timeout + 1, silence=self.access.timeout + 1)
        with ExitStack() as stack:
            with self.deadline.paused():
                stack.enter_context(requester.spacing.turn(url.host or ""))
            timer = stack.enter_context(ConnectionTimer(self.deadline.left()))
            dialer = self._dialer()
            client = Client(requester.environment, limits, dialer, self._context, timer)
            try:
                with client.exchange(url, {**self.headers, **self._login()}) as response:
                    self.is_answered = True
                    headers = {name.lower(): _FOLD.sub(" ", value) for name, value in response.headers.items()}
                    body = self._body(response, shown(url.url))
                    result = WebResponse(response.status, self._url.url, headers, body, received=response.tell())
            except TemporaryError:
                self.deadline.left()  # raises TimeoutError if that is why
                raise
            if not self._is_redirected:
                reached = numeric_address(url.host or "") if self._is_proxied else dialer.reached
                self.is_private = bool(reached and requester.special_use(reached))
        return result

    def _body(self, response: BaseHTTPResponse, place: str) -> bytes:
        if response.status == 200:
            return read_body(response, place, self.largest, self.requester.room)
        return read_head(response, _HEAD) if response.status in _REFUSALS else b""

    @property
    def _context(self) -> SSLContext | None:
        return self.requester.context if self.route.url.scheme == "https" else None

    @property
    def _is_proxied(self) -> bool:
        return proxy_for(self.route.url, self.requester.environment) is not None

    @property
    def _is_redirected(self) -> bool:
        return len(self.route.urls) > 1

    def _dialer(self) -> Dialer:
        """Return what connects to the host; a proxy may have any address."""
        requester, url = self.requester, self.route.url
        host = url.host or ""
        place, advice = shown(url.url), ALLOW
        if self._is_redirected:
            place = f"{shown(self.route.urls[0].url)}: redirects to {place}, which is not followed"
            advice = "a public host may not redirect there"
        is_free = self.access.allow_private and (self.is_private or not self._is_redirected)
        if self._is_proxied and not is_free:
            address = numeric_address(host)
            if use := address and requester.special_use(address):
                raise refusal(place, host, address, f"{use}; {advice}")
        policy = None if is_free else requester.special_use
        port = origin(url)[2] or 0
        return Dialer(place, host, port, requester.resolve, policy, self.deadline, advice)

    def _login(self) -> Mapping[str, str]:
        """Return the header with the login, for the server that it was given for."""
        first = self.route.urls[0]
        login = self.access.login or unquote(first.auth or "")
        return {"Authorization": basic_login(login)} if login and origin(self.route.url) == origin(first) else {}
