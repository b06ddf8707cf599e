"""The label of a summary by a language model: everywhere it is shown, and nowhere else."""

from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestStory, Passage
from digest.model.locale import Locale
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.catalogs import LOCALES
from tests.fakes import AR, EN, ES, RU, FakeCatalog, sample_digest, sample_site

TEMPLATES = Templates()
PUBLISHERS = (SitePublisher(TEMPLATES), FeedPublisher(TEMPLATES), EmailPublisher(TEMPLATES))
MARK = "Machine-written summary"
ORIGIN = "Summaries are sentences taken from the sources named below them"


def by_a_model(story: DigestStory) -> DigestStory:
    return replace(story, summary=tuple(replace(passage, is_abstract=True) for passage in story.summary))


def with_a_machine(digest: Digest) -> Digest:
    """The digest with the first story told by a model."""
    first, *rest = digest.sections
    stories = (by_a_model(first.stories[0]), *first.stories[1:])
    return replace(digest, sections=(replace(first, stories=stories), *rest))


class Told(FakeCatalog):
    def digest(self, week: object, locale: Locale) -> Digest:
        return with_a_machine(sample_digest(locale=locale))


def written(catalog: FakeCatalog, ending: str, locale: Locale = EN) -> str:
    """All files with an ending, on one line."""
    site = sample_site((locale,))
    targets = [target for publisher in PUBLISHERS for target in publisher.targets(site, catalog)]
    texts = [target.render().decode() for target in targets if target.path.endswith(ending)]
    assert texts
    return " ".join(" ".join(texts).split())


@pytest.mark.parametrize("ending", ["w17/index.html", "en/index.html", "en/feed.xml", "en.html", "en.txt"])
def test_a_summary_of_a_model_is_marked_once(ending: str) -> None:
    assert written(Told(), ending).count(MARK) == 1
    assert MARK not in written(FakeCatalog(), ending)


@pytest.mark.parametrize("ending", ["w17/index.html", "en/index.html", "en.html", "en.txt"])
def test_where_a_model_wrote_nobody_says_that_all_is_quoted(ending: str) -> None:
    assert f"{ORIGIN}, unless labeled otherwise." in written(Told(), ending)
    assert f"{ORIGIN}." in written(FakeCatalog(), ending)


def test_a_page_without_stories_says_where_summaries_are_from() -> None:
    assert f"{ORIGIN}." in written(Told(), "subscribe/index.html")


@pytest.mark.parametrize("locale", [ES, RU, AR, Locale("ca")])
def test_the_mark_is_in_the_language_of_the_page(locale: Locale) -> None:
    words = TEMPLATES.words(locale).gettext(MARK)

    assert words != MARK
    assert words in written(Told(), "w17/index.html", locale)


def test_a_story_is_by_a_model_if_any_of_its_summary_is() -> None:
    story = sample_digest().stories[0]

    assert not story.is_abstract
    assert not replace(story, summary=()).is_abstract
    assert replace(story, summary=(*story.summary, replace(story.summary[0], is_abstract=True))).is_abstract


def titled_by_a_model(digest: Digest) -> Digest:
    """The digest with headlines by a model, one of them in the list of further stories, and an introduction."""
    first, *rest = digest.sections
    title = replace(first.stories[0].title, is_abstract=True)
    stories = (replace(first.stories[0], title=title), *first.stories[1:])
    also = (replace(first.stories[0], title=title, summary=(), figures=()),)
    said = ((Passage("Hello all.", digest.locale, is_abstract=True),),)
    return replace(digest, sections=(replace(first, stories=stories), *rest), also=also, introduction=said)


class Titled(FakeCatalog):
    def digest(self, week: object, locale: Locale) -> Digest:
        return titled_by_a_model(sample_digest(locale=locale))


# Emails leave the stories without a summary to the page.
@pytest.mark.parametrize(
    ("ending", "headlines"), [("w17/index.html", 2), ("en/feed.xml", 2), ("en.html", 1), ("en.txt", 1)]
)
def test_headlines_and_introductions_of_a_model_are_marked_each(ending: str, headlines: int) -> None:
    assert written(Titled(), ending).count("Machine-written headline") == headlines
    assert written(Titled(), ending).count("Machine-written introduction") == 1
    assert "Machine-written headline" not in written(FakeCatalog(), ending)
    assert "Machine-written introduction" not in written(FakeCatalog(), ending)


def test_a_headline_and_a_summary_of_a_model_share_a_line() -> None:
    class Both(FakeCatalog):
        def digest(self, week: object, locale: Locale) -> Digest:
            return with_a_machine(titled_by_a_model(sample_digest(locale=locale)))

    assert f"Machine-written headline · {MARK}" in written(Both(), "w17/index.html")


@pytest.mark.parametrize("words", ["Machine-written headline", "Machine-written introduction"])
def test_every_language_has_words_for_what_a_model_wrote(words: str) -> None:
    told = {locale: TEMPLATES.words(locale).gettext(words) for locale in LOCALES if locale != EN}

    assert [locale for locale, said in told.items() if said == words] == []


class Retitled(FakeCatalog):
    """The first story has a title that lacks a name of the original."""

    def digest(self, week: object, locale: Locale) -> Digest:
        first, *rest = sample_digest(locale=locale).sections
        title = Passage("Un titre", locale, Passage("Le pont de Vaugirard", Locale("fr")))
        story = replace(first.stories[0], title=title, shows_original=True)
        return replace(sample_digest(locale=locale), sections=(replace(first, stories=(story,)), *rest))


@pytest.mark.parametrize("ending", ["w17/index.html", "en/feed.xml", "en.html", "en.txt"])
def test_the_original_title_is_shown_wherever_the_story_is(ending: str) -> None:
    told = written(Retitled(), ending)

    assert "Le pont de Vaugirard" in told.partition("Un titre")[2]
    assert ending.endswith("txt") or 'lang="fr"' in told or "lang=&quot;fr&quot;" in told
