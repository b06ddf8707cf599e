"""Render a digest as an email: subject, HTML and plain text. The only door to css-inline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote

import css_inline

from digest.language.text.characters.clean import clean, one_line
from digest.language.text.html.inline import targets
from digest.model.digest import Digest, DigestStory
from digest.model.editor_page import EditorPageName
from digest.model.locale import Locale
from digest.model.look import Look
from digest.model.mail_subject import fill_subject
from digest.model.period import Period
from digest.model.site import Site
from digest.publishing.credits import credits_of
from digest.publishing.email.fields import address_of
from digest.publishing.email.layout import StoryBlock, lead_headline, preheader, story_blocks
from digest.publishing.excerpt import Excerpt, render_what_fits
from digest.publishing.frozen.published_paths import digest_path, editor_page_path
from digest.publishing.html_tags import few
from digest.publishing.paths import page_address
from digest.publishing.templates import Templates
from digest.publishing.tiers import Tier, tiers
from digest.publishing.words.wording import period_name, week_range

# Gmail clips messages over 102 KB, and servers on the way may add some.
_MOST_BYTES = 80_000
# A tag as css-inline writes it, with quotation marks around every value. Its groups are possessive: time is linear.
_TAG = re.compile(r'<[A-Za-z][^\s<>"/]*+(?:\s++[^\s<>="/]++(?:="[^"]*+")?+)++\s*+/?>')
_VALUE = re.compile(r'"[^"]*+"')


@dataclass(frozen=True, slots=True)
class Email:
    """A digest as an email; HTML and text have the same stories."""

    digest: Digest
    subject: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class FooterLinks:
    """The links in the footer of an email, by which its reader leaves, and changes what they get; "" if they cannot."""

    unsubscribe: str
    preferences: str


class EmailRenderer:
    """Renders digests as emails."""

    def __init__(self, templates: Templates) -> None:
        self.templates = templates
        self._inliners: dict[tuple[Locale, Look], css_inline.CSSInliner] = {}

    def render(
        self, site: Site, digest: Digest, *, links: FooterLinks | None = None, is_preview: bool = False
    ) -> Email:
        """Render HTML and text, with as many stories as email clients show.

        Without ``links`` the footer has those that are the same for all readers. Raises TemplateError.
        """
        locale = digest.locale
        footer = links or FooterLinks(unsubscribe_mail(site), site.preferences)
        common = _common_values(site, digest, footer, is_preview=is_preview)
        headline = lead_headline(digest)
        subject = self._subject(site, digest, headline, common)
        common["subject"] = subject
        of_stories = tiers(digest, site.full)
        # Mail programs show them one after the other: what the subject says need not be said again.
        is_lead_told = bool(headline) and headline in subject

        def render(part: Excerpt) -> tuple[str, dict[str, object]]:
            values = common | _values_of(site, part, of_stories, is_lead_told=is_lead_told)
            return self.page("email/digest.html", site, locale, values), values

        # Other stories are on the web page; without one, nothing may be left out.
        has_page = bool(common["page"])

        def fits(made: tuple[str, object]) -> bool:
            return not has_page or len(made[0].encode()) <= _MOST_BYTES

        html, values = render_what_fits(digest, render, fits, is_also_shown=not has_page)
        text = clean(self.templates.render("text/digest.txt", locale, **values))
        return Email(digest, subject, html, text)

    def page(self, template: str, site: Site, locale: Locale, values: dict[str, object]) -> str:
        """Render the HTML of an email, with the styles of emails in its elements. Raises TemplateError."""
        page = clean(self.templates.render(template, locale, **values))
        return with_escaped_values(self._inliner(locale, site.look).inline(page)) + "\n"

    def _subject(self, site: Site, digest: Digest, headline: str, values: dict[str, object]) -> str:
        """Return the subject: the editor's own, or that of the site's pattern, or that of the template."""
        if digest.subject:
            return digest.subject
        if not site.subject:
            return one_line(self.templates.render("email/subject.txt", digest.locale, **values, headline=headline))
        week = period_name(digest.week, digest.locale, self.templates.words(digest.locale))
        dates = week_range(digest.week, digest.locale)
        words = {"title": site.title, "headline": headline or week, "week": week, "dates": dates}
        return one_line(fill_subject(site.subject, words))

    def _inliner(self, locale: Locale, look: Look) -> css_inline.CSSInliner:
        if (locale, look) not in self._inliners:
            # Style elements are for clients that support them: keep them, and do not inline them.
            self._inliners[locale, look] = css_inline.CSSInliner(
                inline_style_tags=False,
                keep_style_tags=True,
                extra_css=self.templates.render("email/_inline.css", locale, look=look),
                load_remote_stylesheets=False,
                resolve_css_variables=True,
            )
        return self._inliners[locale, look]


def page_of(site: Site, digest: Digest) -> str:
    """Return the URL of the page of a digest; "" if it has none."""
    return page_address(site, digest_path(digest.locale, digest.week))


def editor_page_links(site: Site, locale: Locale) -> tuple[tuple[EditorPageName, str], ...]:
    """Return those pages of the editor that the law wants to be a click away from an email, each with its URL."""
    names = (name for name in site.editor_page_names if name != "about")
    links = ((name, page_address(site, editor_page_path(locale, name))) for name in names)
    return tuple((name, link) for name, link in links if link)


def with_escaped_values(page: str) -> str:
    """Return a page with ``&lt;`` and ``&gt;`` in its attributes, where HTML serializers write bare angle brackets.

    Browsers take both for the same, but some mail programs look for tags in the text of the page, and would find those
    of a headline (HTML Standard, section 13.3, "Escaping a string", since 2025).
    """
    return _TAG.sub(lambda tag: _VALUE.sub(lambda value: _escaped(value[0]), tag[0]), page)


def unsubscribe_mail(site: Site) -> str:
    """Return a mailto link for an email to the sender (RFC 6068)."""
    return f"mailto:{quote(address_of(site.sender), safe='@')}?subject=unsubscribe"


def _common_values(site: Site, digest: Digest, footer: FooterLinks, *, is_preview: bool) -> dict[str, object]:
    return {
        "site": site,
        "week": digest.week,
        "total": len(digest.stories),
        "sources": len(digest.sources),
        "page": page_of(site, digest),
        "unsubscribe": footer.unsubscribe,
        "preferences": footer.preferences,
        "editor_pages": editor_page_links(site, digest.locale),
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

    These are the first link of each of its sources, and the pages of the digests that told it before. Those of
    corrected stories come last.
    """
    said = (target for passage in chain(*digest.introduction) for target in targets(passage.markup))
    urls = (url for block in told for story in block.stories for url in _urls(site, digest.locale, story))
    before = filter(None, (page_address(site, digest_path(digest.locale, one.week)) for one in digest.corrections))
    return {url: number for number, url in enumerate(dict.fromkeys(chain(said, urls, before)), 1)}


def _urls(site: Site, locale: Locale, story: DigestStory) -> Iterator[str]:
    yield from (link.url for credit in credits_of(story.references) for link in credit.links[:1])
    told: Sequence[Period | None] = (story.earlier.week,) if story.earlier else few(story.weeks)
    yield from filter(None, (page_address(site, digest_path(locale, week)) for week in told if week))


def _escaped(value: str) -> str:
    return value.replace("<", "&lt;").replace(">", "&gt;")
