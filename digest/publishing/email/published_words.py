"""Find the editor's own subject and preheader in a published email: words that digest would not have written.

The email is written anew with them. Only if it is then the published one, byte for byte, are they the editor's; if
templates, settings or versions have changed since, nothing is certain and nothing is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from digest.model.digest import Digest
from digest.model.edition import Edition, OwnWords
from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishing.email.rendering import EmailRenderer
from digest.publishing.lint.built_markup import parse_html, text_of


@dataclass(frozen=True, slots=True)
class EmailWords:
    """An editor's own subject and preheader, "" for one that digest wrote."""

    subject: str = ""
    preheader: str = ""


def words_of_editor(renderer: EmailRenderer, site: Site, digest: Digest, published: bytes) -> EmailWords:
    """Return the own words in the HTML of an email of a digest that has none. Raises TemplateError."""
    for words in (EmailWords(), *_shown(published)):
        told = replace(digest, subject=words.subject, preheader=words.preheader)
        if renderer.render(site, told).html.encode() == published:
            return words
    return EmailWords()


def with_words(edition: Edition, found: Mapping[Locale, EmailWords]) -> Edition:
    """Return an edition with the editor's own words of its emails beside those that it has."""
    own = {words.locale: words for words in edition.own_words}
    for locale, words in found.items():
        if words != EmailWords():
            known = own.get(locale, OwnWords(locale))
            own[locale] = replace(known, subject=words.subject, preheader=words.preheader)
    return replace(edition, own_words=tuple(own.values()))


def _shown(published: bytes) -> Iterator[EmailWords]:
    """Yield what may be the editor's in an email, the least first."""
    root = parse_html(published).root
    title = None if root is None else root.find(".//title")
    box = None if root is None else root.find(".//div[@class='preheader']")
    subject = "" if title is None else text_of(title)
    preheader = "" if box is None else text_of(box)
    yield from (EmailWords(subject), EmailWords(preheader=preheader), EmailWords(subject, preheader))
