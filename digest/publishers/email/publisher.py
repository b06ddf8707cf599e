"""Digests as emails: for each a page of HTML, a plain text, and both as a message. The only door to css-inline.

There is no list server yet: a person sends the message with a mail program, and whoever wants to leave writes to the
sender.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib.metadata import version
from urllib.parse import quote

import css_inline

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.look import Look
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishers import ids
from digest.publishers.addresses import digest_path, page_address, preview_path
from digest.publishers.credits import credits_of
from digest.publishers.email import mime
from digest.publishers.email.layout import StoryBlock, inside, preheader, story_blocks
from digest.publishers.excerpt import Excerpt, render_what_fits
from digest.publishers.templates import Templates
from digest.text.characters.clean import clean, one_line

# Gmail cuts off what is over 102 KB, and servers on the way may add to it.
_MOST_BYTES = 80_000


@dataclass(frozen=True, slots=True)
class _Email:
    """A digest as an email; both forms tell the same stories."""

    digest: Digest
    subject: str
    html: str
    text: str


class EmailPublisher:
    """Publishes digests as emails."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates
        self._inliners: dict[tuple[Locale, Look], css_inline.CSSInliner] = {}

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """For each digest in each locale its email as HTML, as text and as a message."""
        common = self._inputs(site)

        # The files of an email are made one after the other, so it is rendered once.
        @lru_cache(maxsize=1)
        def email(locale: Locale, week: Week) -> _Email:
            return self._email(site, catalog.digest(week, locale))

        def message(locale: Locale, week: Week) -> bytes:
            return _message(site, email(locale, week))

        for locale in site.locales:
            for listing in catalog.listings:
                path = f"email/{listing.week}.{locale}"
                inputs = stable_hash(common, str(locale), str(listing.week), listing.fingerprint)
                yield from _pages(path, inputs, locale, partial(email, locale, listing.week))
                yield Target(f"{path}.eml", "message/rfc822", inputs, partial(message, locale, listing.week), locale)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """The email of a digest whose week is not over, to look at: there is no message to send by mistake."""
        path = preview_path(f"email/{digest.week}.{digest.locale}")
        inputs = stable_hash(self._inputs(site), repr(digest))
        email = lru_cache(maxsize=1)(partial(self._email, site, digest, is_preview=True))
        yield from _pages(path, inputs, digest.locale, email)

    def _inputs(self, site: Site) -> str:
        libraries = (version("css-inline"), version("wcwidth"))
        # An email leads to no other locale.
        said = replace(site, locales=()).fingerprint
        return stable_hash(__version__, *libraries, self._templates.fingerprint(), said)

    def _email(self, site: Site, digest: Digest, *, is_preview: bool = False) -> _Email:
        """Render the two forms, with as many of the stories as a mail program shows.

        Raises TemplateError.
        """
        locale = digest.locale
        common = _common_values(site, digest, is_preview=is_preview)
        common["subject"] = one_line(self._templates.render("email/subject.txt", locale, **common))

        def render(part: Excerpt) -> tuple[str, dict[str, object]]:
            values = common | _values_of(part)
            page = clean(self._templates.render("email/digest.html", locale, **values))
            return self._inliner(locale, site.look).inline(page) + "\n", values

        # What has no room stands on the page; where there is none, nothing may be left out.
        html, values = render_what_fits(
            digest, render, lambda made: not common["page"] or len(made[0].encode()) <= _MOST_BYTES
        )
        text = clean(self._templates.render("text/digest.txt", locale, **values))
        return _Email(digest, str(common["subject"]), html, text)

    def _inliner(self, locale: Locale, look: Look) -> css_inline.CSSInliner:
        if (locale, look) not in self._inliners:
            # What stands in style elements is for programs that read them: it is kept there, and not written inline.
            self._inliners[locale, look] = css_inline.CSSInliner(
                inline_style_tags=False,
                keep_style_tags=True,
                extra_css=self._templates.render("email/_inline.css", locale, look=look),
                load_remote_stylesheets=False,
                resolve_css_variables=True,
            )
        return self._inliners[locale, look]


def _pages(path: str, inputs: str, locale: Locale, email: Callable[[], _Email]) -> Iterator[Target]:
    def html() -> bytes:
        return email().html.encode()

    def text() -> bytes:
        return email().text.encode()

    yield Target(f"{path}.html", "text/html", inputs, html, locale)
    yield Target(f"{path}.txt", "text/plain", inputs, text, locale)


def _common_values(site: Site, digest: Digest, *, is_preview: bool) -> dict[str, object]:
    return {
        "site": site,
        "week": digest.week,
        "total": len(digest.stories),
        "sources": len(digest.sources),
        "page": _page(site, digest),
        "unsubscribe": _unsubscribe(site),
        "is_preview": is_preview,
    }


def _values_of(part: Excerpt) -> dict[str, object]:
    told = story_blocks(part.digest)
    return {
        "digest": part.digest,
        "story_blocks": told,
        "inside": inside(part.digest),
        "preheader": preheader(part.digest),
        "more": part.more,
        "links": _links(told),
    }


def _links(told: Iterable[StoryBlock]) -> dict[str, int]:
    """The web addresses in an email, each with its number from 1: of each source of a story the first."""
    stories = (story for block in told for story in block.stories)
    urls = (link.url for story in stories for credit in credits_of(story.references) for link in credit.links[:1])
    return {url: number for number, url in enumerate(dict.fromkeys(urls), 1)}


def _page(site: Site, digest: Digest) -> str:
    """The address of its page; "" where it has none."""
    return page_address(site, digest_path(digest.locale, digest.week))


def _unsubscribe(site: Site) -> str:
    """An address that begins an email to the sender (RFC 6068)."""
    return f"mailto:{quote(mime.address_of(site.sender), safe='@')}?subject=unsubscribe"


def _message(site: Site, email: _Email) -> bytes:
    digest = email.digest
    headers = (
        ("From", mime.mailbox("From", site.sender)),
        # To oneself: the readers belong in Bcc, where none of them sees the others.
        ("To", mime.mailbox("To", site.sender)),
        ("Subject", mime.words("Subject", email.subject)),
        ("Date", mime.date(digest.updated)),
        ("Message-ID", ids.message_id(site, digest.locale, digest.week)),
        ("Content-Language", digest.locale.tag),
        ("List-Id", ids.list_id(site, digest.locale)),
        ("List-Unsubscribe", f"<{_unsubscribe(site)}>"),
        *((("Archived-At", f"<{page}>"),) if (page := _page(site, digest)) else ()),
        # Whoever sends it, a program wrote it: no "out of office" is to answer (RFC 3834, section 5).
        ("Auto-Submitted", "auto-generated"),
        # Mail programs open it as a draft, ready to be sent.
        ("X-Unsent", "1"),
    )
    return mime.message(headers, email.text, email.html)
