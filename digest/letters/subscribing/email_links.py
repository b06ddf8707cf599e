"""The links in an email: to unsubscribe, to change preferences, to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from digest.language.text.mail_address import ascii_domain
from digest.letters.frozen.link_addresses import PageName, form_path, page_path, request_subject
from digest.letters.frozen.tokens import Tokens
from digest.model.delivery import Reader
from digest.model.locale import Locale
from digest.model.subscriber import Subscriber


@dataclass(frozen=True, slots=True)
class EmailLinks:
    """Links of a site. ``public_url`` ends with a slash, and is "" without a server; ``mailbox`` is an address.

    ``mailbox`` gets what readers ask for by email.
    """

    tokens: Tokens
    mailbox: str
    public_url: str = ""

    def reader(self, subscriber: Subscriber, message_id: str) -> Reader:
        """Return the personal parts of the email to a subscriber with this Message-ID."""
        return Reader(
            subscriber.address,
            subscriber.name,
            message_id,
            self.leave_mail(subscriber.id),
            self.leave_url(subscriber.id),
            self.manage_url(subscriber.id),
        )

    def subscribe(self, locale: Locale) -> tuple[str, ...]:
        """Return the URLs to subscribe: that of the form, if there is a server, and a mailto URL."""
        form = (f"{self.public_url}{form_path(locale)}",) if self.public_url else ()
        return (*form, self._mail(request_subject("subscribe", str(locale))))

    def leave_url(self, subscriber: str) -> str:
        """Return the URL that unsubscribes with one click (RFC 8058), "" without a server."""
        return self._url("leave", self.tokens.make("leave", subscriber))

    def leave_mail(self, subscriber: str) -> str:
        """Return a mailto URL for an email that unsubscribes (RFC 2369, section 3.2; RFC 6068)."""
        return self._mail(request_subject("leave", self.tokens.make("leave", subscriber)))

    def manage_url(self, subscriber: str) -> str:
        """Return the URL of the preferences, "" without a server."""
        return self._url("preferences", self.tokens.make("manage", subscriber))

    def confirm_url(self, token: str) -> str:
        """Return the URL that confirms a subscription, "" without a server."""
        return self._url("confirm", token)

    def confirm_mail(self, token: str) -> str:
        """Return a mailto URL for an email that confirms a subscription."""
        return self._mail(request_subject("confirm", token))

    def _url(self, page: PageName, token: str) -> str:
        return f"{self.public_url}{page_path(page, token)}" if self.public_url else ""

    def _mail(self, subject: str) -> str:
        # Few mail programs decode a domain in percent signs (RFC 6068, section 5).
        local, _, domain = self.mailbox.rpartition("@")
        return f"mailto:{quote(local, safe='')}@{_ascii(domain)}?subject={quote(subject)}"


def _ascii(domain: str) -> str:
    """Return a domain in ASCII; the host of a site that is only tried may be an IP address, which stays as it is."""
    try:
        return ascii_domain(domain)
    except ValueError:
        return domain
