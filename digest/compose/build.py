"""An edition becomes a digest: the same stories in one locale."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.digest import Digest, DigestSection, DigestStory, Passage, Translations
from digest.model.edition import Edition, Story
from digest.model.locale import Locale


def build(edition: Edition, locale: Locale, translations: Translations) -> Digest:
    """Put an edition into a locale; what has no translation stands in the original, tagged with its own language."""

    def tell(story: Story) -> DigestStory:
        def passage(text: str) -> Passage:
            made = translations.get((story.locale.language, text))
            if made is None or made.problem:
                return Passage(text, story.locale, problem=made.problem if made else None)
            return Passage(made.text, locale, Passage(text, story.locale), made.via, made.by_person)

        return DigestStory(
            title=passage(story.title),
            title_given=story.title_given,
            summary=tuple(passage(sentence.text) for sentence in story.summary),
            references=story.references,
            tags=story.tags,
        )

    sections = tuple(
        DigestSection(section.kind, section.heading, tuple(map(tell, section.stories))) for section in edition.sections
    )
    return Digest(edition.week, locale, edition.updated, sections, tuple(map(tell, edition.also)))


def foreign_segments(edition: Edition, locale: Locale) -> Iterator[tuple[str, str]]:
    """The (language, text) of everything in an edition that is not in the language of ``locale``."""
    for story in edition.stories:
        language = story.locale.language
        if story.locale.is_known and language != locale.language:
            yield language, story.title
            for sentence in story.summary:
                yield language, sentence.text
