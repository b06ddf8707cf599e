"""Build digests: the stories and items of an edition, in one locale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.compose.digest.segments import body_of, body_segments, is_foreign, locale_of, title_segment, whole_text
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
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import FIRST_NAMES, SourceNames
from digest.model.translation import Translation
from digest.text.html import markup
from digest.text.words import morphology

# A text and its locale.
_Text = tuple[str, Locale]


@dataclass(frozen=True, slots=True)
class _Teller:
    """Turns texts into passages as shown in a locale."""

    locale: Locale
    translations: Translations

    def tell(self, text: str, own: Locale) -> Passage:
        """Return a text in translation, or in the original if it has none."""
        made = self._made(text, own)
        if made is None or made.problem:
            problem = made.problem if made else None
            # The declared language of a text with this problem is known to be wrong.
            return Passage(text, UNDETERMINED if problem == "language" else own, problem=problem)
        return Passage(made.text, self.locale, Passage(text, own), made.via, made.by_person)

    def paragraph(self, texts: Sequence[_Text]) -> tuple[Passage, ...]:
        """Return the texts of one paragraph: all in translation, or all in the original if one of them was refused."""
        made = [self._made(*text) for text in texts]
        held = next((one.problem for one in made if one and one.holds_paragraph), None)
        if held is None:
            return tuple(self.tell(*text) for text in texts)
        return tuple(
            Passage(*text, problem=held) if one and not one.problem else self.tell(*text)
            for text, one in zip(texts, made, strict=True)
        )

    def _made(self, text: str, own: Locale) -> Translation | None:
        return self.translations.get((own.language, text)) if is_foreign(own, self.locale) else None


def build(edition: Edition, locale: Locale, translations: Translations, names: SourceNames = FIRST_NAMES) -> Digest:
    """Put an edition into a locale; untranslated text is shown in the original, tagged with its own language.

    An edition has the ids of its sources, its digests have their present ``names``.
    """
    teller = _Teller(locale, translations)

    def told(story: Story) -> DigestStory:
        title = _title(story, teller)
        return DigestStory(
            title=title,
            title_given=story.title_given,
            summary=_summary(story, teller),
            references=tuple(name_reference(reference, names) for reference in story.references),
            tags=story.tags,
            is_edited=story.edited or story.title != story.references[0].title,
            figures=tuple(_figures(story, title.locale, teller)),
            image=_image(story, teller),
        )

    sections = tuple(_section(section, tuple(map(told, section.stories)), names) for section in edition.sections)
    also = tuple(map(told, edition.also))
    return Digest(edition.week, locale, edition.updated, sections, also, _introduction(edition, teller))


def build_items(
    digest: Digest, items: Sequence[StoredItem], translations: Translations, names: SourceNames = FIRST_NAMES
) -> tuple[DigestItem, ...]:
    """Put the items of an edition into the locale of its digest.

    The first item of a story has the story's words, unless these are the editor's.
    """
    tell = _Teller(digest.locale, translations).tell
    stories = {story.references[0].key: story for story in digest.stories if not story.is_edited}
    # As decided: a later version may make another headline of the same text.
    titles = {reference.key: reference.title for story in digest.stories for reference in story.references}

    def told(stored: StoredItem) -> DigestItem:
        story, item = stories.get(stored.key), stored.item
        title, summary = (
            (story.title, story.summary) if story else (tell(titles.get(stored.key) or title_of(item), item.locale), ())
        )
        body, is_by_person = _body(stored, digest.locale, translations)
        return DigestItem(stored, title, summary, body, is_by_person, names.names.get(item.source, ""))

    return tuple(map(told, items))


def _section(section: Section, stories: tuple[DigestStory, ...], names: SourceNames) -> DigestSection:
    source = section.heading if section.kind == "source" else ""
    return DigestSection(section.kind, section_name(section, names), stories, source)


def _summary(story: Story, teller: _Teller) -> tuple[Passage, ...]:
    told = teller.paragraph([(sentence.text, locale_of(story, sentence)) for sentence in story.summary])
    return tuple(map(_traced, told, story.summary))


def _traced(told: Passage, sentence: Sentence) -> Passage:
    if sentence.is_abstract:
        return replace(told, is_abstract=True)
    return replace(told, by_editor=not sentence.item, item=sentence.item, position=sentence.position)


def _figures(story: Story, locale: Locale, teller: _Teller) -> Iterator[DigestFigure]:
    """Yield the figures in the language of the title as shown: one in another language would not help its readers."""
    for figure in story.figures:
        own = locale_of(story, figure.sentence)
        shown = teller.tell(figure.text, own)
        if shown.locale.language == locale.language:
            yield DigestFigure(shown, figure.value, teller.tell(figure.sentence.text, own))


def _image(story: Story, teller: _Teller) -> DigestImage | None:
    image = story.image
    return DigestImage(image.name, image.width, image.height, teller.tell(image.alt, image.locale)) if image else None


def _introduction(edition: Edition, teller: _Teller) -> tuple[tuple[Passage, ...], ...]:
    said = edition.introduction
    return tuple(teller.paragraph([(text, said.locale) for text in texts]) for texts in said.paragraphs) if said else ()


def _title(story: Story, teller: _Teller) -> Passage:
    segment = title_segment(story)
    told = teller.tell(segment, story.locale)
    if segment == story.title:
        return told
    if told.original is None:
        return replace(told, text=story.title)
    # An edition that is decided depends on no extra, so where one has a say the rules of the language have none.
    language = "" if told.locale.language in morphology.LANGUAGES else told.locale.language
    return replace(told, text=headline(told.text, language=language), original=Passage(story.title, story.locale))


def _body(stored: StoredItem, locale: Locale, translations: Translations) -> tuple[str, bool]:
    """Return the full text in the locale, if it is to be translated and any of it was, else nothing.

    The second value says whether people corrected all of it.
    """
    item = stored.item
    if not translations or not is_foreign(item.locale, locale):
        return "", False
    if whole := translations.get((item.locale.language, whole_text(stored.key))):
        return whole.text, whole.by_person
    made_of: list[Translation] = []
    for segment in body_segments(item):
        # Most texts are not translated, and their first sentences show that.
        if segment not in translations:
            return "", False
        made_of.append(translations[segment])
    shown: list[str] = []

    def translated(text: str) -> str | None:
        made = translations[item.locale.language, text]
        if made.problem:
            return None
        shown.append(made.text)
        return made.text

    def holds(text: str) -> bool:
        return translations[item.locale.language, text].holds_paragraph

    body = markup.rebuild(body_of(item), translated, item.locale, locale, holds)
    return (body, bool(body) and all(made.by_person for made in made_of)) if shown else ("", False)
