"""Subscribe, confirm, change and unsubscribe: GET only shows a page, POST changes something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from digest.errors import TokenError
from digest.language.text.mail_address import parse_address
from digest.letters.subscribing.membership import Membership, SubscriptionRequest
from digest.letters.subscribing.named_topics import topic_name
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, OFTEN, Preferences, SiteOffer
from digest.model.subscriber import Subscriber
from digest.server.background_sending import BackgroundSender
from digest.server.clients import ClientAddress, Proxies
from digest.server.form_tokens import FormTokens
from digest.server.headers import text_headers
from digest.server.offered_choices import language_choices, topic_choices
from digest.server.preferred_locale import preferred_locale
from digest.server.reader_forms import Fields, fields_of, need_own_page
from digest.server.redirects import lead_to
from digest.server.refused_requests import RefusalLog, RefusedRequestError
from digest.server.store_thread import StoreThread
from digest.server.subscription_pages import SubscriptionPages
from digest.server.throttle import Throttle

T = TypeVar("T")
# In seconds. The time of an answer must not reveal whether an address is known, so it comes at the next multiple.
BEAT = 0.25
# A field that readers do not see: only programs fill it in.
_TRAP = "website"
# Of an address that is shown again, in characters.
_LONGEST = 254
_ONE_CLICK = ("list-unsubscribe", "one-click")
# The message at the top of the page of preferences.
NOTES = ("confirmed", "saved")


@dataclass(frozen=True, slots=True)
class SubscriptionEndpoints:
    """The pages about subscriptions.

    ``origins`` are those of this server, ``embed_origins`` those of sites that may show its form.
    ``letters`` and ``editions`` are called to send them, to readers who ask and to those who confirm.
    """

    pages: SubscriptionPages
    store_thread: StoreThread
    throttle: Throttle
    form_tokens: FormTokens
    proxies: Proxies
    refusal_log: RefusalLog
    origins: tuple[str, ...]
    embed_origins: tuple[str, ...]
    now: Callable[[], datetime]
    letters: BackgroundSender
    editions: BackgroundSender

    # Subscribe

    async def start(self, request: Request) -> Response:
        """Lead to the form in the reader's language."""
        return lead_to(f"{self.locale(request)}/")

    async def form(self, request: Request) -> Response:
        """Return the form to subscribe."""
        return self._form(_named(request, self.pages.site.locales))

    async def ask(self, request: Request) -> Response:
        """Send a letter to confirm a subscription; the answer and its time are the same for known addresses.

        Unknown addresses take 1 ms longer than suppressed ones, which many requests would show. To answer first and
        write later would lose what the reader was told if the server is killed in between. Whoever watches the store by
        requests of their own at the same moment can still see that it is busy.
        """
        began = asyncio.get_running_loop().time()
        locale = _named(request, self.pages.site.locales)
        if request.headers.get("origin", "") in self.embed_origins:
            return await self._filled_in(request, locale)
        fields = await self._own_form(request)
        self.form_tokens.need(fields, locale)
        try:
            address = parse_address(fields.get("address", ""))
        except ValueError:
            return self._form(locale, 422, fields.get("address", "")[:_LONGEST])
        if fields.get(_TRAP):
            self._refused(request, "a form that a program filled in")
        else:
            self.throttle.need_room_for(address)
            wanted = self._wanted(fields, locale)
            await self.store_thread.change(lambda members: members.ask(address, wanted, "form", self.now()))
            self.letters.call()
        took = asyncio.get_running_loop().time() - began
        await asyncio.sleep(-took % BEAT)
        return lead_to("asked")

    async def asked(self, request: Request) -> Response:
        """Return the page that asks a reader to look into their mailbox."""
        return self.pages.page("asked", _named(request, self.pages.site.locales))

    async def _filled_in(self, request: Request, locale: Locale) -> Response:
        """Return our own form, with the address from the form of a site that may show it.

        The reader sends it from here: a page of another site, or who can write into it, subscribes nobody on their own.
        """
        self.throttle.need_room(self.client(request).key)
        return self._form(locale, address=(await fields_of(request)).get("address", "")[:_LONGEST])

    def _form(self, locale: Locale, status: int = 200, address: str = "") -> Response:
        """Return the form, with the address that was typed, which is invalid if the status says so."""
        token = self.form_tokens.make(locale)
        return self.pages.page("form", locale, status, address=address, is_wrong=status != 200, token=token)

    # Confirm

    async def confirming(self, request: Request) -> Response:
        """Return the page with the button that confirms. Programs that check links in emails press no button."""
        token = request.path_params["token"]

        def act(members: Membership) -> tuple[Subscriber, tuple[str, ...] | None]:
            wanted, asked = members.confirming(token, self.now()), members.topics_asked(token, self.now())
            if asked is None:
                return wanted, None
            offer, tongue = members.offer(), self._fitting(wanted.locale).language
            return wanted, tuple(topic_name(topic, offer, tongue) for topic in asked.topics)

        wanted, topics = await self._looked(request, act)
        return self.pages.page("confirm", self._fitting(wanted.locale), list_name=wanted.list_name, topics=topics)

    async def confirm(self, request: Request) -> Response:
        """Subscribe a reader, or change their topics, and lead to their preferences."""
        token = request.path_params["token"]
        await self._own_form(request)

        def act(members: Membership) -> tuple[str, str, str]:
            known = members.confirm(token, self.now())
            note = NOTES[members.topics_asked(token, self.now()) is not None]
            return known.id, members.tokens.make("manage", known.id), note

        new, manage, note = await self._changed(request, act)
        self.editions.call(new)
        self.letters.call()
        return lead_to(f"../preferences/{manage}?{note}")

    # Preferences

    async def preferences(self, request: Request) -> Response:
        """Return the page where a subscriber changes their preferences."""
        token = request.path_params["token"]

        def act(members: Membership) -> tuple[Subscriber, str, SiteOffer]:
            known = members.managed(token, self.now())
            return known, members.tokens.make("leave", known.id), members.offer()

        known, leave, offer = await self._looked(request, act)
        note = next((note for note in NOTES if note in request.query_params), "")
        reader, wanted = self._fitting(known.locale), known.preferences
        subjects, sources = topic_choices(offer, wanted, reader.language)
        return self.pages.page(
            "preferences",
            reader,
            chosen=reader,
            often=wanted.often if offer.has_collections or wanted.often != EVERYTHING.often else "",
            subjects=subjects,
            sources=sources,
            languages=language_choices(offer, wanted, reader.language),
            wants_original=wanted.original,
            list_name=known.list_name,
            is_paused=known.is_paused,
            is_active=known.status == "active",
            token=token,
            leave=leave,
            note=note,
        )

    async def change(self, request: Request) -> Response:
        """Change the preferences of a subscriber."""
        token = request.path_params["token"]
        fields = await self._own_form(request)

        def act(members: Membership) -> None:
            known = members.managed(token, self.now())
            wanted = self._wanted(fields, known.locale, known.list_name)
            wanted = replace(wanted, preferences=self._chosen(fields, known, members.offer()))
            members.change(token, wanted, self.now(), is_paused="paused" in fields)

        await self._changed(request, act)
        return lead_to(f"{token}?saved")

    # Leave

    async def leaving(self, request: Request) -> Response:
        """Return the page with the button that unsubscribes."""
        token = request.path_params["token"]
        known = await self._looked(request, lambda members: members.leaving(token, self.now()))
        return self.pages.page("leave", self._fitting(known.locale), is_active=known.status in {"active", "pending"})

    async def leave(self, request: Request) -> Response:
        """Unsubscribe a reader: by the button, or by the one click of a mail provider (RFC 8058).

        The token alone decides: requests of providers have no origin, and no limit, since they come from few addresses
        for many readers.
        """
        token = request.path_params["token"]
        # First: who has no link of ours could keep many connections open with bodies that do not come.
        await self._looked(request, lambda members: members.leaving(token, self.now()))
        fields = await fields_of(request)
        known = await self._changed(request, lambda members: members.leave(token, self.now()))
        if any((name.lower(), value.lower()) == _ONE_CLICK for name, value in fields.items()):
            return Response("unsubscribed\n", headers=text_headers(), media_type="text/plain")
        return self.pages.page("left", self._fitting(known.locale))

    # Parts

    def locale(self, request: Request) -> Locale:
        """Return the locale of the site that the reader's browser prefers."""
        return preferred_locale(self.pages.site.locales, request.headers.get("accept-language", ""))

    def client(self, request: Request) -> ClientAddress:
        """Return the client."""
        peer = request.client.host if request.client else ""
        return self.proxies.client(peer, request.headers.getlist("x-forwarded-for"))

    def refusal(self, request: Request, error: RefusedRequestError) -> Response:
        """Record a refusal, and return the page about it."""
        self._refused(request, str(error))
        named = next((one for one in self.pages.site.locales if str(one) == request.path_params.get("locale")), None)
        return self.pages.refusal(error, named or self.locale(request))

    def _refused(self, request: Request, why: str) -> None:
        self.refusal_log.refused(self.client(request).shown, f"{request.method}: {why}")

    async def _own_form(self, request: Request) -> Fields:
        """Return the fields of a form of our own pages. Raises RefusedRequestError."""
        need_own_page(request, self.origins)
        self.throttle.need_room(self.client(request).key)
        return await fields_of(request)

    async def _looked(self, request: Request, action: Callable[[Membership], T]) -> T:
        with self._counting(request):
            return await self.store_thread.look(action)

    async def _changed(self, request: Request, action: Callable[[Membership], T]) -> T:
        with self._counting(request):
            return await self.store_thread.change(action)

    @contextmanager
    def _counting(self, request: Request) -> Iterator[None]:
        """Count a wrong token like a form. Raises RefusedRequestError for it."""
        try:
            yield
        except TokenError as error:
            self.throttle.need_room(self.client(request).key)
            raise RefusedRequestError(error.fault, f"a token: {error}") from error

    def _wanted(self, fields: Fields, locale: Locale, list_name: str = "") -> SubscriptionRequest:
        """Return what a form asks for; locales and lists that this site lacks are ignored."""
        lists = self.pages.lists
        asked, named = fields.get("list", ""), fields.get("locale", "")
        found = next((one for one in self.pages.site.locales if str(one) == named), locale)
        return SubscriptionRequest(found, asked if asked in lists else list_name or lists[0])

    def _chosen(self, fields: Fields, known: Subscriber, offer: SiteOffer) -> Preferences:
        """Return the preferences in a form; what it does not offer, as an older template, stays as it is."""
        before, tongue = known.preferences, self._fitting(known.locale).language
        often = next((one for one in OFTEN if one == fields.get("often")), before.often)
        chosen = replace(before, often=often)
        if "topics" in fields:
            offered = [one for part in topic_choices(offer, before, tongue) for one in part]
            chosen = replace(chosen, topics=tuple(one.topic for one in offered if one.field in fields))
        if "languages" in fields:
            languages = [one.language for one in language_choices(offer, before, tongue) if one.field in fields]
            chosen = replace(chosen, languages=tuple(languages), original="original" in fields)
        return chosen

    def _fitting(self, locale: Locale) -> Locale:
        """Return the locale of the site for a subscriber, whose own it may no longer have."""
        return preferred_locale(self.pages.site.locales, str(locale))


def _named(request: Request, locales: tuple[Locale, ...]) -> Locale:
    """Return the locale that a path names. Raises RefusedRequestError if the site has none of that name."""
    found = next((one for one in locales if str(one) == request.path_params["locale"]), None)
    if found is None:
        raise RefusedRequestError("missing", "a locale that the site does not have")
    return found
