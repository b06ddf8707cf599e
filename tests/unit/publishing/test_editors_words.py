"""An editor's own words, as readers see them on pages, in feeds and in emails."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from digest.model.digest import Digest, Passage
from digest.model.locale import Locale
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.feeds.entries import digest_entry
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, ES, WEEK, FakeCatalog, sample_digest, sample_site
from tests.pages import parse, texts

TEMPLATES = Templates()
SITE = sample_site()
NO_MARK = "Summaries are sentences taken from the sources named below them."
MARKED = "Summaries are sentences taken from the sources named below them, unless labeled otherwise."


def introduced(digest: Digest, *paragraphs: tuple[Passage, ...]) -> Digest:
    return replace(digest, introduction=paragraphs)


def previews(digest: Digest) -> dict[str, bytes]:
    """The page of a digest and its email, by the ending of their names."""
    publishers = (SitePublisher(TEMPLATES), EmailPublisher(TEMPLATES))
    targets = [target for publisher in publishers for target in publisher.preview_targets(SITE, digest)]
    return {"page" if "site/" in target.path else target.path.rpartition(".")[2]: target.render() for target in targets}


SAID = introduced(
    sample_digest(WEEK, ES),
    (Passage("Hola.", ES, Passage("Hello.", EN)), Passage("Read <on>.", EN)),
    (Passage("Adiós.", ES, Passage("Bye!", EN)),),
)


@pytest.mark.parametrize("form", ["page", "html"])
def test_an_introduction_stands_before_the_stories_and_says_that_it_was_translated(form: str) -> None:
    tree = parse(previews(SAID)[form])

    assert texts(tree, "//*[contains(@class, 'intro')]//p") == [
        "Hola. Read <on>.", "Adiós.", "Traducción automática · Original: inglés",
    ]  # fmt: skip
    assert texts(tree, "//*[contains(@class, 'intro')]//span[@lang='en']") == ["Read <on>."]
    assert tree.xpath("count(//*[contains(@class, 'intro')]/preceding::h2)") == 0
    assert tree.xpath("boolean(//*[contains(@class, 'intro')]/following::h2)")


def test_an_introduction_stands_in_the_text_of_an_email() -> None:
    text = previews(SAID)["txt"].decode()

    assert "Hola. Read <on>.\n\nAdiós.\n\nTraducción automática · Original: inglés\n\n" in text


def test_an_introduction_stands_in_the_feed() -> None:
    content = digest_entry(TEMPLATES, SITE, SAID).content

    assert content.index("Hola.") < content.index("<h2")
    assert "Read &lt;on&gt;." in content


def test_without_an_introduction_there_is_no_place_for_one() -> None:
    assert parse(previews(sample_digest())["page"]).xpath("//*[contains(@class, 'intro')]") == []


def test_a_summary_by_the_editor_is_marked_and_no_other() -> None:
    digest = sample_digest()
    (first, *others) = digest.sections
    story = first.stories[0]
    own = replace(story, summary=(story.summary[0], Passage("We were there.", EN, by_editor=True)))
    edited = previews(replace(digest, sections=(replace(first, stories=(own,)), *others)))
    plain = previews(digest)

    for form in ("page", "html"):
        tree = parse(edited[form])
        assert "".join(texts(tree, "//p")).count("Editor’s summary") == 1
        assert [MARKED in text for text in texts(tree, "//body")] == [True]
        assert [NO_MARK in text for text in texts(parse(plain[form]), "//body")] == [True]
    assert edited["txt"].decode().count("Editor’s summary") == 1


LINKED = introduced(
    sample_digest(),
    (
        Passage("See the plan & more.", EN, markup='See <a href="https://x.org/?a&amp;b">the plan</a> &amp; more.'),
        Passage("Now!", EN, markup="<em>Now!</em>"),
    ),
)


@pytest.mark.parametrize("form", ["page", "html"])
def test_links_and_emphasis_of_an_introduction_are_on_pages_and_in_emails(form: str) -> None:
    tree = parse(previews(LINKED)[form])

    assert tree.xpath("//*[contains(@class, 'intro')]//a/@href") == ["https://x.org/?a&b"]
    assert texts(tree, "//*[contains(@class, 'intro')]//em") == ["Now!"]


def test_links_of_an_introduction_are_in_the_feed() -> None:
    assert (
        'See <a href="https://x.org/?a&amp;b">the plan</a> &amp; more.' in digest_entry(TEMPLATES, SITE, LINKED).content
    )


def test_links_of_an_introduction_are_numbered_first_in_the_text_of_an_email() -> None:
    text = previews(LINKED)["txt"].decode()

    assert "See the plan [1] & more. Now!\n" in text
    assert "\n[1] https://x.org/?a&b\n[2] " in text


def test_the_editors_own_subject_and_preheader_are_those_of_the_email() -> None:
    subject = "La semana: «el barco» \U0001f6a2"
    own = replace(sample_digest(WEEK, ES), subject=subject, preheader="Y los árboles & más")
    files = previews(own)
    tree = parse(files["html"])

    assert texts(tree, "//title") == [subject]
    assert texts(tree, "//*[contains(@class, 'preheader')]") == ["Y los árboles & más"]


def test_a_message_has_the_editors_own_subject_as_one_header() -> None:
    class Told(FakeCatalog):
        def digest(self, week: object, locale: Locale) -> Digest:
            return replace(sample_digest(locale=locale), subject="Barcos y árboles " * 11)

    messages = [one for one in EmailPublisher(TEMPLATES).targets(SITE, Told()) if one.path.endswith(".eml")]
    head = message_from_bytes(messages[0].render(), policy=default)

    assert head["Subject"] == ("Barcos y árboles " * 11).strip()


def test_an_own_title_is_not_called_a_translation() -> None:
    digest = sample_digest(WEEK, ES)
    (first, *others) = digest.sections
    story = replace(
        first.stories[0], title=Passage("El barco", ES, by_editor=True), summary=(Passage("Navega.", ES),), figures=()
    )
    page = parse(previews(replace(digest, sections=(replace(first, stories=(story,)), *others)))["page"])

    assert texts(page, "(//article)[1]/*[self::h2 or self::h3]") == ["El barco"]
    assert "Traducción" not in texts(page, "(//article)[1]")[0]
