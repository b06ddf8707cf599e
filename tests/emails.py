"""Emails for tests: built as a site builds them, and read back."""

import email
import email.policy
from dataclasses import replace

from lxml import html

from digest.model.digest import Digest, DigestFigure, DigestSection, Passage
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, ES, FakeCatalog, sample_digest, sample_site, translated

PUBLISHER = EmailPublisher(Templates())
SITE = sample_site()
PAGE = "https://news.example.org/en/2025/w17/"
UNSUBSCRIBE = "mailto:digest@news.example.org?subject=unsubscribe"


class OneDigest(FakeCatalog):
    """A catalog with this one digest in it, whatever the locale."""

    shown = sample_digest()

    def digest(self, week: Week, locale: Locale) -> Digest:
        return replace(self.shown, week=week, locale=locale)


def catalog_of(digest: Digest) -> Catalog:
    catalog = type("Catalog", (OneDigest,), {"shown": digest})
    return catalog()


def built(digest: Digest | None = None, site: Site = SITE, locale: Locale = EN) -> dict[str, bytes]:
    """The email of a digest in one locale, by the ends of its paths."""
    catalog = catalog_of(digest) if digest else FakeCatalog()
    targets = PUBLISHER.targets(replace(site, locales=(locale,)), catalog)
    return {target.path.rpartition(".")[2]: target.render() for target in targets}


def page_of(written: dict[str, bytes]) -> html.HtmlElement:
    return html.document_fromstring(written["html"].decode())


def message_of(written: dict[str, bytes]) -> email.message.EmailMessage:
    return email.message_from_bytes(written["eml"], policy=email.policy.default)


def with_figures() -> Digest:
    digest = sample_digest()
    first, *rest = digest.sections
    told = first.stories[0]
    sentence = replace(told.summary[0], item="0123456789abcdef")
    figures = tuple(DigestFigure(Passage(text, EN), "2", sentence) for text in ("2 boats", "40 ropes"))
    story = replace(told, summary=(sentence,), figures=figures)
    return replace(digest, sections=(replace(first, stories=(story,)), *rest))


def machine_translated() -> Digest:
    digest = sample_digest()
    story = translated(digest.stories[0], "Reabre el puente", "El puente está abierto.", ES)
    return replace(digest, sections=(DigestSection("all", "", (story,)),), also=())


def of_length(stories: int) -> Digest:
    digest = sample_digest()
    story = replace(digest.stories[0], summary=(replace(digest.stories[0].summary[0], text="word " * 200),))
    return replace(digest, sections=(DigestSection("all", "", (story,) * stories),), also=())
