"""Opinions are marked as such wherever they stand: on pages, in emails and in feeds, in the readers' language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestStory
from digest.model.locale import Locale
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.feeds.entries import digest_entry
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, WEEK, sample_digest, sample_site
from tests.pages import parse, texts
from tests.tables import each_row

TEMPLATES = Templates()
SITE = sample_site()


def opined(locale: Locale, *, also: bool = False) -> Digest:
    """A digest whose first story is an opinion: with a summary, or by its title alone."""
    digest = sample_digest(WEEK, locale)
    (first, *others) = digest.sections
    own: DigestStory = replace(first.stories[0], genre="opinion")
    if also:
        return replace(digest, sections=(), also=(replace(own, summary=()),))
    return replace(digest, sections=(replace(first, stories=(own, *first.stories[1:])), *others))


def shown(digest: Digest) -> dict[str, str]:
    """The page, the email in both forms, and the entry of the feed, as text."""
    publishers = (SitePublisher(TEMPLATES), EmailPublisher(TEMPLATES))
    targets = [target for publisher in publishers for target in publisher.preview_targets(SITE, digest)]
    made = {"page" if "site/" in one.path else one.path.rpartition(".")[2]: one.render() for one in targets}
    return {
        **{form: "".join(texts(parse(made[form]), "//body")) for form in ("page", "html")},
        "txt": " ".join(made["txt"].decode().split()),
        "feed": digest_entry(TEMPLATES, SITE, digest).content,
    }


@each_row(
    ("tag", "word"),
    [("en", "Opinion"), ("es", "Opinión"), ("de", "Meinung"), ("ar", "رأي"), ("ja", "オピニオン"), ("zh-Hans", "观点")],
)
@pytest.mark.parametrize("also", [False, True])
def test_an_opinion_is_marked_once_in_each_form(tag: str, word: str, also: bool) -> None:
    forms = shown(opined(Locale.parse(tag), also=also))

    assert {form: text.count(f" · {word}") for form, text in forms.items()} == dict.fromkeys(forms, 1)


def test_no_other_story_is_marked() -> None:
    assert all("Opinion" not in text for text in shown(sample_digest(WEEK, EN)).values())
