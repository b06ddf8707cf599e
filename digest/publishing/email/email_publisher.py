"""Publish digests as emails: HTML, plain text, and a message with both.

A person sends this message with an email client, and readers unsubscribe by writing to the sender. What `digest send`
sends is personal, and made in ``personal.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.frozen import ids
from digest.publishing.paths import preview_path
from digest.publishing.templates import Templates

if TYPE_CHECKING:
    from digest.publishing.email.rendering import Email, EmailRenderer


class EmailPublisher:
    """Publishes digests as emails."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    @cached_property
    def _renderer(self) -> EmailRenderer:
        from digest.publishing.email.rendering import EmailRenderer  # noqa: PLC0415 - slow to import: few runs make one

        return EmailRenderer(self._templates)

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield the HTML, the text and the message for each digest in each locale."""
        common = _inputs(self._templates, site)

        # The files of an email are made one after the other: keep the last one, to render it only once.
        @lru_cache(maxsize=1)
        def email(locale: Locale, week: Period) -> Email:
            return self._renderer.render(site, catalog.digest(week, locale))

        def message_of(locale: Locale, week: Period) -> bytes:
            return _message(site, email(locale, week))

        for locale in site.locales:
            for listing in (*catalog.listings, *catalog.collections):
                path = f"email/{listing.week}.{locale}"
                inputs = stable_hash(common, str(locale), str(listing.week), listing.fingerprint)
                made = partial(message_of, locale, listing.week)
                yield from _pages(path, inputs, locale, partial(email, locale, listing.week))
                yield Target(f"{path}.eml", "message/rfc822", inputs, made, locale)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """Yield the email of a digest whose week is not over, without a message that could be sent by mistake."""
        path = preview_path(f"email/{digest.week}.{digest.locale}")
        inputs = stable_hash(_inputs(self._templates, site), repr(digest))
        email = lru_cache(maxsize=1)(lambda: self._renderer.render(site, digest, is_preview=True))
        yield from _pages(path, inputs, digest.locale, email)


def _pages(path: str, inputs: str, locale: Locale, email: Callable[[], Email]) -> Iterator[Target]:
    def html() -> bytes:
        return email().html.encode()

    def text() -> bytes:
        return email().text.encode()

    yield Target(f"{path}.html", "text/html", inputs, html, locale)
    yield Target(f"{path}.txt", "text/plain", inputs, text, locale)


def _message(site: Site, email: Email) -> bytes:
    """Return an email as a message (RFC 5322), which email clients open as a draft."""
    from digest.publishing.email import fields, mime, rendering  # noqa: PLC0415 - slow to import: few runs make one

    digest = email.digest
    headers = (
        ("From", fields.mailbox("From", site.sender)),
        # To the sender: the readers belong in Bcc, where they cannot see each other.
        ("To", fields.mailbox("To", site.sender)),
        ("Subject", fields.words("Subject", email.subject)),
        ("Date", fields.date(digest.updated)),
        ("Message-ID", ids.message_id(site, digest.locale, digest.week)),
        ("Content-Language", digest.locale.tag),
        ("List-Id", ids.list_id(site, digest.locale)),
        ("List-Unsubscribe", f"<{rendering.unsubscribe_mail(site)}>"),
        *((("Archived-At", f"<{page}>"),) if (page := rendering.page_of(site, digest)) else ()),
        # Keeps out-of-office replies away (RFC 3834, section 5).
        ("Auto-Submitted", "auto-generated"),
        # Email clients open it as a draft, ready to be sent.
        ("X-Unsent", "1"),
    )
    return mime.message(headers, email.text, email.html)


def _inputs(templates: Templates, site: Site) -> str:
    """Return what the emails of a site depend on, besides their digests."""
    libraries = (version("css-inline"), version("wcwidth"))
    # An email does not link to other locales.
    said = replace(site, locales=()).fingerprint
    return stable_hash(__version__, *libraries, templates.fingerprint(), said)
