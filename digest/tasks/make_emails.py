"""Make the emails with an edition, each for its reader."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, lru_cache

from digest.config import Config
from digest.language.text.mail_address import ascii_domain
from digest.letters.sending.missed import MOST, missed, was_full
from digest.letters.sending.prepared_message import PreparedMessage
from digest.letters.sending.recipients import locale_for
from digest.model.delivery import DeliveryStatus
from digest.model.locale import Locale
from digest.model.period import Period, is_collection
from digest.model.preferences import Preferences, SiteOffer, wanting
from digest.model.site import Site
from digest.model.subscriber import Subscriber
from digest.publishing.email.personal import Prepared, prepare
from digest.publishing.email.rendering import EmailRenderer
from digest.store.ledger import SqlLedger
from digest.tasks.parts.make_membership import links, message_marks
from digest.tasks.parts.make_offer import sources_of
from digest.tasks.parts.make_pipeline import site_templates
from digest.tasks.parts.make_signer import sign_with
from digest.tasks.parts.make_site import site_as_shown
from digest.tasks.stores import Stores, history, published_weeks

# More than a site has locales, whose readers come in the order of their addresses. An email takes about 0.3 MB.
_AT_HAND = 64
_LOST: tuple[DeliveryStatus, ...] = ("failed", "returned")


class EmailMaker:
    """Makes the messages with the edition of a week, rendered once for each locale and for each choice of readers.

    With ``is_test``, they say so.
    """

    def __init__(self, config: Config, stores: Stores, week: Period, now: datetime, *, is_test: bool = False) -> None:
        """Read what all messages have in common. Raises ConfigError for a key that cannot sign."""
        self._config, self._stores, self._week, self._now, self._is_test = config, stores, week, now, is_test
        self._links, self._marks = links(config, stores.database), message_marks(stores.database)
        self._mailbox = config.mailbox_address
        self._domain = ascii_domain(self._mailbox.rpartition("@")[2])
        self._renderer = EmailRenderer(site_templates(config))
        # `digest check` tells what it notices about the key.
        self._sign = sign_with(config, lambda _noticed: None)
        # Whoever chose the same follows each other: a few at hand are enough, whatever the number of choices.
        self._prepare = lru_cache(_AT_HAND)(self._prepared)
        self._catalog = history(config, stores).catalog()
        self._offer = SiteOffer(sources=sources_of(config, stores.names))

    def make(self, to: Subscriber) -> PreparedMessage | None:
        """Return the message to a subscriber, None if nothing is for them. Raises TemplateError, StoreError."""
        chosen = self._offer.valid(to.preferences).of_content
        locale = locale_for(to.locale, self._config.tables.digest.locales)
        prepared = self._prepare(locale, chosen, self._missed(to))
        if prepared is None:
            return None
        # A test must not look like the real one, and its bounce says nothing about a reader.
        named = f"test-{secrets.token_hex(4)}" if self._is_test else to.id
        message_id = self._marks.message_id(self._week, named, self._domain)
        is_own = self._config.tables.delivery.verp and not self._is_test
        sender = self._marks.sender(self._week, to.id, self._mailbox) if is_own else self._mailbox
        return PreparedMessage(to, sender, lambda: self._sign(prepared.message(self._links.reader(to, message_id))))

    @cached_property
    def _site(self) -> Site:
        site = site_as_shown(self._config, self._stores, self._now, self._renderer.templates, lambda _noticed: None)
        return replace(site, subject=f"[Test] {site.subject or '{title}: {headline}'}") if self._is_test else site

    def _missed(self, to: Subscriber) -> tuple[Period, ...]:
        """Return the earlier editions that a reader missed; the ledger is asked only for those who may have."""
        if self._is_test or not (to.resumed_at or to.id in self._full):
            return ()
        rows = SqlLedger(self._stores.database).history(to.id, self._before)
        wanted = [week for week in self._before if to.preferences.often in wanting(week)]
        return missed(to, self._week, wanted, rows, self._config.zone)

    @cached_property
    def _before(self) -> Sequence[Period]:
        if is_collection(self._week):
            return []
        editions = self._stores.editions
        before = [week for week in published_weeks(editions) if week < self._week][-MOST:]
        return [week for week in before if editions.is_as_decided(week)]

    @cached_property
    def _full(self) -> frozenset[str]:
        """Those whose mailbox was full when the edition before this one was sent."""
        ledger, last = SqlLedger(self._stores.database), self._before[-1:]
        rows = [row for week in last for status in _LOST for row in ledger.deliveries(week, status).values()]
        return frozenset(row.subscriber for row in rows if was_full(row))

    def _prepared(self, locale: Locale, preferences: Preferences, earlier: tuple[Period, ...]) -> Prepared | None:
        digest = self._catalog.chosen((*earlier, self._week), locale, preferences)
        if digest is None:
            return None
        if self._is_test and digest.subject:
            digest = replace(digest, subject=f"[Test] {digest.subject}")
        return prepare(
            self._renderer,
            self._site,
            digest,
            secrets.token_hex(16),
            self._now,
            has_server=bool(self._config.tables.email.public_url),
            subscribe=self._links.subscribe(locale),
        )
