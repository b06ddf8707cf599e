"""Write the message of an email that a person sends, and that its readers leave by writing to the sender."""

from __future__ import annotations

from digest.model.site import Site
from digest.publishing.email import fields, mime
from digest.publishing.email.rendering import Email, page_of, unsubscribe_mail
from digest.publishing.frozen import ids


def message(site: Site, email: Email) -> bytes:
    """Return an email as a message (RFC 5322), which email clients open as a draft."""
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
        ("List-Unsubscribe", f"<{unsubscribe_mail(site)}>"),
        *((("Archived-At", f"<{page}>"),) if (page := page_of(site, digest)) else ()),
        # Keeps out-of-office replies away (RFC 3834, section 5).
        ("Auto-Submitted", "auto-generated"),
        # Email clients open it as a draft, ready to be sent.
        ("X-Unsent", "1"),
    )
    return mime.message(headers, email.text, email.html)
