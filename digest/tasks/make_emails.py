"""Make the emails with an edition, each for its reader."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from digest.config import Config
from digest.language.text.mail_address import ascii_domain
from digest.letters.sending.prepared_message import PreparedMessage
from digest.letters.sending.recipients import locale_for
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.model.subscriber import Subscriber
from digest.publishing.email.personal import Prepared, prepare
from digest.publishing.email.rendering import EmailRenderer
from digest.tasks.parts.make_membership import links, message_marks
from digest.tasks.parts.make_pipeline import site_templates
from digest.tasks.parts.make_signer import sign_with
from digest.tasks.parts.make_site import site_as_shown
from digest.tasks.stores import Stores, history


class EmailMaker:
    """Makes the messages with the edition of a week; each locale is rendered once. With ``is_test``, they say so."""

    def __init__(self, config: Config, stores: Stores, week: Period, now: datetime, *, is_test: bool = False) -> None:
        """Read what all messages have in common. Raises ConfigError for a key that cannot sign."""
        self._config, self._stores, self._week, self._now, self._is_test = config, stores, week, now, is_test
        self._links, self._marks = links(config, stores.database), message_marks(stores.database)
        self._mailbox = config.mailbox_address
        self._domain = ascii_domain(self._mailbox.rpartition("@")[2])
        self._renderer = EmailRenderer(site_templates(config))
        # `digest check` tells what it notices about the key.
        self._sign = sign_with(config, lambda _noticed: None)
        self._prepared: dict[Locale, Prepared] = {}

    def make(self, to: Subscriber) -> PreparedMessage:
        """Return the message to a subscriber. Raises TemplateError, StoreError."""
        prepared = self._prepare(locale_for(to.locale, self._config.tables.digest.locales))
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

    def _prepare(self, locale: Locale) -> Prepared:
        if locale not in self._prepared:
            digest = history(self._config, self._stores).catalog().digest(self._week, locale)
            if self._is_test and digest.subject:
                digest = replace(digest, subject=f"[Test] {digest.subject}")
            self._prepared[locale] = prepare(
                self._renderer,
                self._site,
                digest,
                secrets.token_hex(16),
                self._now,
                has_server=bool(self._config.tables.email.public_url),
                subscribe=self._links.subscribe(locale),
            )
        return self._prepared[locale]
