"""Publish digests as emails: HTML, plain text, and a message with both. The only door to css-inline.

There is no list server yet: a person sends the message with an email client, and readers unsubscribe by writing to the
sender.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib.metadata import version
from itertools import chain
from urllib.parse import quote

import css_inline

from digest import __version__
from digest.compose.digest.subject import fill_subject
from digest.model.artifact import Target
from digest.model.digest import Digest, DigestStory
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
from digest.publishers.email.attributes import with_escaped_values
from digest.publishers.email.layout import StoryBlock, lead_headline, preheader, story_blocks
from digest.publishers.excerpt import Excerpt, render_what_fits
from digest.publishers.templates import Templates
from digest.publishers.tiers import Tier, tiers
from digest.publishers.words.wording import week_range
from digest.text.characters.clean import clean, one_line
from digest.text.html.inline import targets

# Gmail clips messages over 102 KB, and servers on the way may add some.
_MOST_BYTES = 80_000


@dataclass(frozen=True, slots=True)
class _Email:
    """A digest as an email; HTML and text have the same stories."""

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
        """Yield the HTML, the text and the message for each digest in each locale."""
        common = self._inputs(site)

        # The files of an email are made one after the other: keep the last one, to render it only once.
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
        """Yield the email of a digest whose week is not over, without a message that could be sent by mistake."""
        path = preview_path(f"email/{digest.week}.{digest.locale}")
        inputs = stable_hash(self._inputs(site), repr(digest))
        email = lru_cache(maxsize=1)(partial(self._email, site, digest, is_preview=True))
        yield from _pages(path, inputs, digest.locale, email)

    def _inputs(self, site: Site) -> str:
        libraries = (version("css-inline"), version("wcwidth"))
        # An email does not link to other locales.
        said = replace(site, locales=()).fingerprint
        return stable_hash(__version__, *libraries, self._templates.fingerprint(), said)

    def _email(self, site: Site, digest: Digest, *, is_preview: bool = False) -> _Email:
        """Render HTML and text, with as many stories as email clients show.

        Raises TemplateError.
        """
        locale = digest.locale
        common = _common_values(site, digest, is_preview=is_preview)
        headline = lead_headline(digest)
        subject = self._subject(site, digest, headline, common)
        common["subject"] = subject
        of_stories = tiers(digest, site.full)
        # Mail programs show them one after the other: what the subject says need not be said again.
        is_lead_told = bool(headline) and headline in subject

        def render(part: Excerpt) -> tuple[str, dict[str, object]]:
            values = common | _values_of(site, part, of_stories, is_lead_told=is_lead_told)
            page = clean(self._templates.render("email/digest.html", locale, **values))
            return with_escaped_values(self._inliner(locale, site.look).inline(page)) + "\n", values

        # Other stories are on the web page; without one, nothing may be left out.
        has_page = bool(common["page"])

        def fits(made: tuple[str, object]) -> bool:
            return not has_page or len(made[0].encode()) <= _MOST_BYTES

        html, values = render_what_fits(digest, render, fits, is_also_shown=not has_page)
        text = clean(self._templates.render("text/digest.txt", locale, **values))
        return _Email(digest, subject, html, text)

    def _subject(self, site: Site, digest: Digest, headline: str, values: dict[str, object]) -> str:
        """Return the subject: the editor's own, or that of the site's pattern, or that of the template."""
        if digest.subject:
            return digest.subject
        if not site.subject:
            return one_line(self._templates.render("email/subject.txt", digest.locale, **values, headline=headline))
        week = self._templates.words(digest.locale).gettext("Week %(number)d") % {"number": digest.week.number}
        dates = week_range(digest.week, digest.locale)
        words = {"title": site.title, "headline": headline or week, "week": week, "dates": dates}
        return one_line(fill_subject(site.subject, words))

    def _inliner(self, locale: Locale, look: Look) -> css_inline.CSSInliner:
        if (locale, look) not in self._inliners:
            # Style elements are for clients that support them: keep them, and do not inline them.
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


def _values_of(site: Site, part: Excerpt, of_stories: Sequence[Tier], *, is_lead_told: bool) -> dict[str, object]:
    told = story_blocks(part.digest, of_stories)
    return {
        "digest": part.digest,
        "story_blocks": told,
        "preheader": preheader(part.digest, is_lead_told=is_lead_told),
        "more": part.more,
        "links": _links(site, part.digest, told),
    }


def _links(site: Site, digest: Digest, told: Iterable[StoryBlock]) -> dict[str, int]:
    """Number the links of an email from 1: those of the introduction, then of each story.

    These are the first link of each of its sources, and the page of the digest that told it before.
    """
    said = (target for passage in chain(*digest.introduction) for target in targets(passage.markup))
    urls = (url for block in told for story in block.stories for url in _urls(site, digest.locale, story))
    return {url: number for number, url in enumerate(dict.fromkeys(chain(said, urls)), 1)}


def _urls(site: Site, locale: Locale, story: DigestStory) -> Iterator[str]:
    yield from (link.url for credit in credits_of(story.references) for link in credit.links[:1])
    if story.earlier and (page := page_address(site, digest_path(locale, story.earlier.week))):
        yield page


def _page(site: Site, digest: Digest) -> str:
    """Return the URL of the page of a digest; "" if it has none."""
    return page_address(site, digest_path(digest.locale, digest.week))


def _unsubscribe(site: Site) -> str:
    """Return a mailto link for an email to the sender (RFC 6068)."""
    return f"mailto:{quote(mime.address_of(site.sender), safe='@')}?subject=unsubscribe"


def _message(site: Site, email: _Email) -> bytes:
    digest = email.digest
    headers = (
        ("From", mime.mailbox("From", site.sender)),
        # To the sender: the readers belong in Bcc, where they cannot see each other.
        ("To", mime.mailbox("To", site.sender)),
        ("Subject", mime.words("Subject", email.subject)),
        ("Date", mime.date(digest.updated)),
        ("Message-ID", ids.message_id(site, digest.locale, digest.week)),
        ("Content-Language", digest.locale.tag),
        ("List-Id", ids.list_id(site, digest.locale)),
        ("List-Unsubscribe", f"<{_unsubscribe(site)}>"),
        *((("Archived-At", f"<{page}>"),) if (page := _page(site, digest)) else ()),
        # Keeps out-of-office replies away (RFC 3834, section 5).
        ("Auto-Submitted", "auto-generated"),
        # Email clients open it as a draft, ready to be sent.
        ("X-Unsent", "1"),
    )
    return mime.message(headers, email.text, email.html)
