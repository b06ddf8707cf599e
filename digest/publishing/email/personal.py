"""Write the email of a digest to each of its readers.

An email is rendered and encoded once, with placeholders for what is personal; then only the lines with these are
encoded for each reader. The name of a placeholder is random, so that no item can hold one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape

from digest.errors import TemplateError
from digest.model.delivery import Reader
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.site import Site
from digest.publishing.email import fields, mime
from digest.publishing.email.encoded_parts import EncodedPart, encode_part
from digest.publishing.email.fields import field
from digest.publishing.email.rendering import Email, EmailRenderer, FooterLinks, page_of
from digest.publishing.frozen import ids
from digest.publishing.frozen.published_paths import index_path, subscribe_path
from digest.publishing.paths import page_address


@dataclass(frozen=True, slots=True)
class Prepared:
    """The email of a digest, ready to be written to each reader. ``links`` are its placeholders.

    ``opening`` and ``common`` are the headers that all have, before and after the personal ones; ``common`` goes on to
    the text, ``between`` to the HTML, and ``closing`` to the end.
    """

    links: FooterLinks
    opening: bytes
    common: bytes
    text: EncodedPart
    between: bytes
    html: EncodedPart
    closing: bytes

    def message(self, reader: Reader) -> bytes:
        """Return the message for one reader, the same each time.

        Raises ValueError if the links of the reader cannot be in a header.
        """
        leave = reader.leave_url or reader.leave_mail
        values = ((self.links.unsubscribe, leave), (self.links.preferences, reader.manage_url))
        plain = [(name.encode(), value.encode()) for name, value in values]
        escaped = [(name.encode(), escape(value).encode()) for name, value in values]
        return b"".join(
            (
                self.opening,
                *(field(name, value) for name, value in _own_headers(reader)),
                self.common,
                *self.text.written(lambda line: _filled(line, plain)),
                self.between,
                *self.html.written(lambda line: _filled(line, escaped)),
                self.closing,
            )
        )


def prepare(
    renderer: EmailRenderer,
    site: Site,
    digest: Digest,
    secret: str,
    now: datetime,
    *,
    has_server: bool,
    subscribe: Iterable[str] = (),
) -> Prepared:
    """Render the email of a digest for its readers.

    ``secret`` is random, of letters and digits, and made anew each time; ``now`` is the date of the email;
    ``has_server`` says whether readers have a page of preferences; ``subscribe`` are the URLs by which anybody can
    subscribe.

    Raises TemplateError, also if a template leaves out the link by which readers unsubscribe.
    """
    links = links_for(secret, site, digest)
    shown = links if has_server else replace(links, preferences=site.preferences)
    email = renderer.render(site, digest, links=shown)
    for template, content in (("email/digest.html", email.html), ("text/digest.txt", email.text)):
        if links.unsubscribe not in content:
            raise TemplateError(f"{template}: without {{{{ unsubscribe }}}} nobody could unsubscribe; add it")
    text, html = (encode_part(mime.content_of(part), _host(links).encode()) for part in (email.text, email.html))
    boundary = mime.boundary_for(b"".join((*text.written(bytes), *html.written(bytes))))
    separator = f"--{boundary}".encode()
    headers = (*_headers(site, email, now, subscribe), *mime.structure(boundary))
    begin_text, begin_html = (
        b"%b\r\n%b" % (separator, mime.part_head(media_type, part.encoding))
        for media_type, part in (("text/plain", text), ("text/html", html))
    )
    return Prepared(
        links,
        opening=field("From", fields.mailbox("From", site.sender)),
        common=b"".join((*(field(*each) for each in headers), b"\r\n", begin_text)),
        text=text,
        between=b"\r\n" + begin_html,
        html=html,
        closing=b"\r\n%b--\r\n" % separator,
    )


def links_for(secret: str, site: Site, digest: Digest) -> FooterLinks:
    """Return placeholders for the links of a reader, whose host nothing else in the email of a digest has.

    They are addresses that cannot exist (RFC 2606, section 2), for templates that look at them.
    """
    said = repr((site, digest))
    mark = f"reader-{secret}"
    while mark in said:
        mark = f"reader-{stable_hash(mark)}"
    return FooterLinks(f"https://{mark}.invalid/leave", f"https://{mark}.invalid/preferences")


def _host(links: FooterLinks) -> str:
    return links.unsubscribe.split("/")[2]


def _own_headers(reader: Reader) -> Iterator[tuple[str, str]]:
    yield "To", fields.person("To", reader.name, reader.address)
    yield "Message-ID", reader.message_id
    yield "List-Unsubscribe", fields.urls(reader.leave_url, reader.leave_mail)
    # One click, without a page that asks (RFC 8058, section 3.1, which requires https).
    if reader.leave_url.startswith("https:"):
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def _filled(line: bytes, values: Iterable[tuple[bytes, bytes]]) -> bytes:
    for placeholder, value in values:
        line = line.replace(placeholder, value)
    return line


def _headers(site: Site, email: Email, now: datetime, subscribe: Iterable[str]) -> Iterator[tuple[str, str]]:
    digest = email.digest
    yield "Subject", fields.words("Subject", email.subject)
    # When it is ready to be sent (RFC 5322, 3.6.1): spam filters suspect an old date, and inboxes sort by it.
    yield "Date", fields.date(now)
    yield "Content-Language", digest.locale.tag
    # RFC 2919; RFC 2369.
    yield "List-Id", ids.list_id(site, digest.locale)
    pages = {
        "List-Subscribe": fields.urls(*subscribe),
        "List-Archive": fields.urls(page_address(site, index_path(digest.locale))),
        "List-Help": fields.urls(page_address(site, subscribe_path(digest.locale)) if site.has_subscribe_page else ""),
        # RFC 5064.
        "Archived-At": fields.urls(page_of(site, digest)),
    }
    yield from ((name, value) for name, value in pages.items() if value)
    # Keep away automatic answers (RFC 3834, section 5), also those of programs that know only the older of the two.
    yield "Auto-Submitted", "auto-generated"
    yield "Precedence", "bulk"
    # By this, Gmail counts complaints for its senders.
    yield "Feedback-ID", f"{digest.week}:{digest.locale}:digest:{ids.list_label(site)}"
