"""Build digests: the stories and items of an edition, in one locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from digest.compose.digest.segments import body_of, body_segments, is_foreign, locale_of, title_segment
from digest.compose.edition.edition import title_of
from digest.compose.edition.names import name_reference, section_name
from digest.compose.summary.headline import headline
from digest.model.digest import (
    Digest,
    DigestFigure,
    DigestImage,
    DigestItem,
    DigestSection,
    DigestStory,
    Passage,
    Translations,
)
from digest.model.edition import Edition, Section, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.source import FIRST_NAMES, SourceNames
from digest.model.translation import Translation
from digest.text.html import markup

# Turns text in a locale into a passage as shown.
_Tell = Callable[[str, Locale], Passage]


def build(edition: Edition, locale: Locale, translations: Translations, names: SourceNames = FIRST_NAMES) -> Digest:
    """Put an edition into a locale; untranslated text is shown in the original, tagged with its own language.

    An edition has the ids of its sources, its digests have their present ``names``.
    """
    tell = _teller(locale, translations)

    def told(story: Story) -> DigestStory:
        title = _title(story, tell)
        return DigestStory(
            title=title,
            title_given=story.title_given,
            summary=tuple(_sentence(story, sentence, tell) for sentence in story.summary),
            references=tuple(name_reference(reference, names) for reference in story.references),
            tags=story.tags,
            is_edited=story.edited or story.title != story.references[0].title,
            figures=tuple(_figures(story, title.locale, tell)),
            image=_image(story, tell),
        )

    sections = tuple(_section(section, tuple(map(told, section.stories)), names) for section in edition.sections)
    also = tuple(map(told, edition.also))
    return Digest(edition.week, locale, edition.updated, sections, also, _introduction(edition, tell))


def build_items(
    digest: Digest, items: Sequence[StoredItem], translations: Translations, names: SourceNames = FIRST_NAMES
) -> tuple[DigestItem, ...]:
    """Put the items of an edition into the locale of its digest.

    The first item of a story has the story's words, unless these are the editor's.
    """
    tell = _teller(digest.locale, translations)
    stories = {story.references[0].key: story for story in digest.stories if not story.is_edited}

    def told(stored: StoredItem) -> DigestItem:
        story, item = stories.get(stored.key), stored.item
        title, summary = (story.title, story.summary) if story else (tell(title_of(item), item.locale), ())
        body, is_by_person = _body(item, digest.locale, translations)
        return DigestItem(stored, title, summary, body, is_by_person, names.names.get(item.source, ""))

    return tuple(map(told, items))


def _section(section: Section, stories: tuple[DigestStory, ...], names: SourceNames) -> DigestSection:
    source = section.heading if section.kind == "source" else ""
    return DigestSection(section.kind, section_name(section, names), stories, source)


def _teller(locale: Locale, translations: Translations) -> _Tell:
    def tell(text: str, own: Locale) -> Passage:
        made = translations.get((own.language, text)) if is_foreign(own, locale) else None
        if made is None or made.problem:
            return Passage(text, own, problem=made.problem if made else None)
        return Passage(made.text, locale, Passage(text, own), made.via, made.by_person)

    return tell


def _sentence(story: Story, sentence: Sentence, tell: _Tell) -> Passage:
    told = tell(sentence.text, locale_of(story, sentence))
    if sentence.is_abstract:
        return replace(told, is_abstract=True)
    return replace(told, by_editor=not sentence.item, item=sentence.item, position=sentence.position)


def _figures(story: Story, locale: Locale, tell: _Tell) -> Iterator[DigestFigure]:
    """Yield the figures in the language of the title as shown: one in another language would not help its readers."""
    for figure in story.figures:
        own = locale_of(story, figure.sentence)
        shown = tell(figure.text, own)
        if shown.locale.language == locale.language:
            yield DigestFigure(shown, figure.value, tell(figure.sentence.text, own))


def _image(story: Story, tell: _Tell) -> DigestImage | None:
    image = story.image
    return DigestImage(image.name, image.width, image.height, tell(image.alt, image.locale)) if image else None


def _introduction(edition: Edition, tell: _Tell) -> tuple[tuple[Passage, ...], ...]:
    said = edition.introduction
    return tuple(tuple(tell(text, said.locale) for text in texts) for texts in said.paragraphs) if said else ()


def _title(story: Story, tell: _Tell) -> Passage:
    segment = title_segment(story)
    told = tell(segment, story.locale)
    if segment == story.title:
        return told
    if told.original is None:
        return replace(told, text=story.title)
    return replace(
        told, text=headline(told.text, language=told.locale.language), original=Passage(story.title, story.locale)
    )


def _body(item: Item, locale: Locale, translations: Translations) -> tuple[str, bool]:
    """Return the full text in the locale, if it is to be translated and any of it was, else nothing.

    The second value says whether people corrected all of it.
    """
    if not translations or not is_foreign(item.locale, locale):
        return "", False
    made_of: list[Translation] = []
    for segment in body_segments(item):
        # Most texts are not translated, and their first sentences show that.
        if segment not in translations:
            return "", False
        made_of.append(translations[segment])
    if all(made.problem for made in made_of):
        return "", False

    def translated(text: str) -> str | None:
        made = translations[item.locale.language, text]
        return None if made.problem else made.text

    body = markup.rebuild(body_of(item), translated, item.locale, locale)
    return body, bool(body) and all(made.by_person for made in made_of)
