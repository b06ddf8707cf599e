"""Build digests: the stories and items of an edition, in one locale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile

from digest.editing.building.original_titles import loses_name
from digest.editing.building.segments import body_of, body_segments, is_foreign, locale_of, title_segment, whole_text
from digest.editing.order.compose import title_of
from digest.editing.order.shown_names import is_more, name_reference, section_name
from digest.editing.order.topics import Topic, also_topics
from digest.editing.summary.headline import headline
from digest.language.text.html import markup
from digest.language.text.html.inline import translated
from digest.language.text.words import morphology
from digest.language.text.words.subjects import heading_of, is_subject
from digest.model.digest import (
    Digest,
    DigestAccount,
    DigestCorrection,
    DigestFigure,
    DigestImage,
    DigestItem,
    DigestSection,
    DigestStory,
    Passage,
    Translations,
)
from digest.model.edition import Correction, Difference, Edition, Introduction, Sentence, Story
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.preferences import EVERYTHING, Preferences
from digest.model.source import FIRST_NAMES, SourceNames
from digest.model.translation import Problem, Translation

_WITHOUT_TOPIC = frozenset({"all", "more"})
# Why readers cannot read a story whatever engines do: only this moves it behind others. A refused translation does not.
_UNREADABLE = frozenset({"no-pair", "language"})
# A text and its locale.
_Text = tuple[str, Locale]


@dataclass(frozen=True, slots=True)
class _PassageMaker:
    """Turns texts into passages as shown in a locale. If there is a problem that ``held`` them, in the original."""

    locale: Locale
    translations: Translations
    # Editions decided before this rule show foreign titles unmarked.
    marks_foreign: bool = False
    held: Problem | None = None
    # The language model that wrote some of the texts, and when their editor had read them.
    model: str = ""
    reviewed: datetime | None = None
    # Those of the readers.
    preferences: Preferences = EVERYTHING

    def title(self, text: str, own: Locale) -> Passage:
        """Return a title as any text, but marked if it is shown in a language that readers cannot read."""
        told = self.passage(text, own)
        is_unread = self.marks_foreign and told.original is None and is_foreign(own, self.locale)
        is_unread = is_unread and not self.preferences.reads(own.language)
        return replace(told, problem=told.problem or "no-pair") if is_unread else told

    def passage(self, text: str, own: Locale) -> Passage:
        """Return a text in translation, or in the original if it has none."""
        made = self._made(text, own)
        if made is None:
            return Passage(text, own)
        if problem := made.problem or self.held:
            # The declared language of a text with this problem is known to be wrong.
            return Passage(text, UNDETERMINED if made.problem == "language" else own, problem=problem)
        return Passage(
            made.text,
            self.locale,
            Passage(text, own),
            made.via,
            made.by_person,
            engines=made.engines,
            corrected=made.corrected,
        )

    def paragraph(self, texts: Sequence[_Text]) -> tuple[Passage, ...]:
        """Return the texts of one paragraph: all in translation, or all in the original if one of them was refused.

        Nobody reads a paragraph that changes its language in the middle. Refusals of editions published before this
        rule do not hold their paragraph.
        """
        maker = self.holding(texts)
        return tuple(maker.passage(*text) for text in texts)

    def holding(self, texts: Iterable[_Text]) -> _PassageMaker:
        """Return what makes the passages of these texts: in the original if the translation of one was refused."""
        made = (self._made(*text) for text in texts)
        held = next((one.problem for one in made if one and one.holds_paragraph), None)
        return replace(self, held=self.held or held)

    def by_model(self, told: Passage) -> Passage:
        """Return a passage as one that the language model wrote. If it is translated, its editor has not read that."""
        reviewed = None if told.original else self.reviewed
        return replace(told, is_abstract=True, model=self.model, reviewed=reviewed)

    def mark_up(self, told: Passage, markup: str) -> Passage:
        """Return a passage with the links and emphasis that its original has, given that as ``markup``."""
        if markup and told.original:
            markup = translated(markup, told.text, self._words_in(told.original.locale), told.original.locale)
        return replace(told, markup=markup)

    def _words_in(self, own: Locale) -> Callable[[str], str | None]:
        def words(text: str) -> str | None:
            made = self._made(text, own)
            return made.text if made and not made.problem else None

        return words

    def _made(self, text: str, own: Locale) -> Translation | None:
        if not is_foreign(own, self.locale) or self.preferences.wants_original(own.language):
            return None
        return self.translations.get((own.language, text))


def build(
    edition: Edition,
    locale: Locale,
    translations: Translations,
    names: SourceNames = FIRST_NAMES,
    preferences: Preferences = EVERYTHING,
) -> Digest:
    """Put an edition into a locale; untranslated text is shown in the original, tagged with its own language.

    If the edition says so, stories that its readers cannot read are marked, and come last where it has no order for the
    locale. An edition has the ids of its sources, its digests have their present ``names``. The languages of
    ``preferences`` are read, too, and stay as they are if these want the original.
    """
    edition = edition.page(locale)
    maker = _PassageMaker(
        locale,
        translations,
        edition.foreign_last,
        model=edition.model,
        reviewed=edition.reviewed,
        preferences=preferences,
    )
    own = edition.words_in(locale)
    titles = dict(own.titles)
    weeks = {run.item: run.weeks for run in edition.collected.runs} if edition.collected else {}

    def told(story: Story) -> DigestStory:
        titled = _titled(story, edition, maker, titles)
        title = titled.title
        of_story = _of_story(story, edition, maker, titles)
        is_retitled = story.title != story.references[0].title and not story.is_title_abstract
        return replace(
            titled,
            summary=_summary(story, of_story),
            references=tuple(name_reference(reference, names) for reference in story.references),
            tags=story.tags,
            is_edited=title.by_editor or story.edited or is_retitled,
            figures=tuple(_figures(story, title.locale, of_story)),
            image=_image(story, of_story),
            earlier=story.earlier,
            genre=story.genre,
            weeks=next((weeks[one.key] for one in story.references if one.key in weeks), ()),
            differences=tuple(_accounts(one, story, names) for one in story.differences),
            known_by=story.known_by,
        )

    return Digest(
        week=edition.week,
        locale=locale,
        updated=edition.updated,
        sections=_arranged(edition, locale, names, told),
        also=_by_topic(edition, tuple(map(told, edition.also)), locale),
        introduction=_introduction(own.introduction or edition.introduction, maker),
        foreign_last=edition.foreign_last,
        subject=own.subject,
        preheader=own.preheader,
        collected=edition.collected,
        corrections=tuple(_correction(one, maker, names) for one in edition.corrections),
        removed=edition.removed,
    )


def first_title(edition: Edition, locale: Locale, translations: Translations) -> Passage | None:
    """Return the title of the first story of the digest in a locale, None if it has no stories.

    This is faster than to build the digest: only titles are told, and mostly one.
    """
    edition = edition.page(locale)
    is_sorted = _is_sorted(edition)
    maker = _PassageMaker(locale, translations, marks_foreign=edition.foreign_last)
    titles = dict(edition.words_in(locale).titles)

    def told(story: Story) -> DigestStory:
        return _titled(story, edition, maker, titles)

    for section in edition.sections:
        # What came late, and what cannot be read, may come behind other stories.
        for story in () if is_sorted and section.kind == "earlier" else section.stories:
            lead = told(story)
            if not (is_sorted and _is_unread(lead)):
                return lead.title
    stories = [story for section in _arranged(edition, locale, FIRST_NAMES, told) for story in section.stories]
    stories = stories or [*_by_topic(edition, tuple(map(told, edition.also)), locale)]
    return stories[0].title if stories else None


def build_items(
    digest: Digest, items: Sequence[StoredItem], translations: Translations, names: SourceNames = FIRST_NAMES
) -> tuple[DigestItem, ...]:
    """Put the items of an edition into the locale of its digest.

    The first item of a story has the story's words, unless these are the editor's, or a headline by a language model.
    """
    tell = _PassageMaker(digest.locale, translations, marks_foreign=digest.foreign_last).title
    stories = {story.references[0].key: story for story in digest.stories if not story.is_edited}
    # As decided: a later version may make another headline of the same text.
    titles = {reference.key: reference.title for story in digest.stories for reference in story.references}

    def told(stored: StoredItem) -> DigestItem:
        story, item = stories.get(stored.key), stored.item
        is_shown = story is not None and not story.title.is_abstract
        title = story.title if story and is_shown else tell(titles.get(stored.key) or title_of(item), item.locale)
        summary = story.summary if story else ()
        body, made = _body(stored, digest.locale, translations)
        return DigestItem(
            stored,
            title,
            summary,
            body,
            bool(body) and all(one.by_person for one in made),
            names.names.get(item.source, ""),
            body_by=tuple(dict.fromkeys(engine for one in made for engine in one.engines)),
        )

    return tuple(map(told, items))


def _arranged(
    edition: Edition, locale: Locale, names: SourceNames, told: Callable[[Story], DigestStory]
) -> tuple[DigestSection, ...]:
    """Return the sections of a digest in the order shown."""
    sections = tuple(
        _section(edition, place, tuple(map(told, section.stories)), names, locale)
        for place, section in enumerate(edition.sections)
    )
    return _foreign_sections_last(sections) if _is_sorted(edition) else sections


def _is_sorted(page: Edition) -> bool:
    """Return whether what readers cannot read is put last here: as long as pages had no order of their own, it was."""
    return page.foreign_last and not page.orders


def _foreign_sections_last(sections: Sequence[DigestSection]) -> tuple[DigestSection, ...]:
    """Put what is foreign last in each section, then sections with nothing else, and items that came late after all.

    Where there are topics, what has none is under one "More" unless it comes first.
    """
    has_topics = any(section.kind == "topic" for section in sections)

    def place(section: DigestSection) -> tuple[bool, bool, bool]:
        is_foreign = all(map(_is_unread, section.stories))
        return section.kind == "earlier", is_foreign, is_foreign and has_topics and section.kind in _WITHOUT_TOPIC

    joined = _with_foreign_lead_in_more(sections) if has_topics else sections
    ordered = sorted((replace(one, stories=_foreign_last(one.stories)) for one in joined), key=place)
    return tuple(
        replace(section, kind="more" if number else "all") if has_topics and section.kind in _WITHOUT_TOPIC else section
        for number, section in enumerate(ordered)
    )


def _with_foreign_lead_in_more(sections: Sequence[DigestSection]) -> Sequence[DigestSection]:
    """Move a lead that readers cannot read to the other stories without a topic: behind topics, it is one of them."""
    lead, *others = sections
    more = next((place for place, section in enumerate(others) if section.kind == "more"), None)
    if lead.kind != "all" or more is None or not all(map(_is_unread, lead.stories)):
        return sections
    others[more] = replace(others[more], stories=lead.stories + others[more].stories)
    return others


def _by_topic(edition: Edition, also: Sequence[DigestStory], locale: Locale) -> tuple[DigestStory, ...]:
    """Put the stories of ``also`` under their topics, and what is foreign behind all of them.

    In editions of earlier versions, it is last under each, if the edition says so.
    """
    arranged = _foreign_last if _is_sorted(edition) else tuple
    foreign = sum(1 for _ in takewhile(_is_unread, reversed(also))) if edition.whole_stories else 0
    end = len(also) - foreign or len(also)
    told: list[DigestStory] = []
    for topic in also_topics(edition) or (Topic("", tuple(range(len(also)))),):
        heading = heading_of(topic.heading, locale.language)
        told += arranged([replace(also[place], topic=heading) for place in topic.stories if place < end])
    return (*told, *also[end:])


def _foreign_last(stories: Sequence[DigestStory]) -> tuple[DigestStory, ...]:
    return tuple(sorted(stories, key=_is_unread))


def _is_unread(story: DigestStory) -> bool:
    return story.is_unread


def _section(
    edition: Edition, place: int, stories: tuple[DigestStory, ...], names: SourceNames, locale: Locale
) -> DigestSection:
    section = edition.sections[place]
    return DigestSection(
        "more" if is_more(edition.sections, place) else section.kind,
        section_name(section, names, locale.language),
        stories,
        source=section.heading if section.kind == "source" else "",
        subject=section.heading if section.kind == "topic" and is_subject(section.heading) else "",
    )


def _summary(story: Story, maker: _PassageMaker) -> tuple[Passage, ...]:
    told = maker.paragraph([(sentence.text, locale_of(story, sentence)) for sentence in story.summary])
    return tuple(_traced(one, sentence, maker) for one, sentence in zip(told, story.summary, strict=True))


def _traced(told: Passage, sentence: Sentence, maker: _PassageMaker) -> Passage:
    if sentence.is_abstract:
        return maker.by_model(told)
    return replace(told, by_editor=not sentence.item, item=sentence.item, position=sentence.position)


def _figures(story: Story, locale: Locale, maker: _PassageMaker) -> Iterator[DigestFigure]:
    """Yield the figures in the language of the title as shown: one in another language would not help its readers."""
    for figure in story.figures:
        own = locale_of(story, figure.sentence)
        shown = maker.passage(figure.text, own)
        if shown.locale.language == locale.language:
            yield DigestFigure(shown, figure.value, maker.passage(figure.sentence.text, own))


def _accounts(difference: Difference, story: Story, names: SourceNames) -> tuple[DigestAccount, ...]:
    """Return what each source says: its own words, since a translation may round or turn a number."""
    sources = {reference.key: name_reference(reference, names).source for reference in story.references}
    return tuple(DigestAccount(sources[one.item], Passage(one.text, one.locale)) for one in difference.accounts)


def _correction(one: Correction, maker: _PassageMaker, names: SourceNames) -> DigestCorrection:
    changes = ((Passage(change.before, one.locale), Passage(change.after, one.locale)) for change in one.changes)
    title = maker.passage(one.story.title, one.story.locale)
    return DigestCorrection(title, one.story.week, names.names.get(one.source, one.source), tuple(changes))


def _image(story: Story, maker: _PassageMaker) -> DigestImage | None:
    image = story.image
    if not image:
        return None
    alt = maker.passage(image.alt, image.locale)
    caption = maker.passage(image.caption, image.locale) if image.caption else None
    return DigestImage(image.name, image.width, image.height, alt, caption, image.credit)


def _introduction(said: Introduction | None, maker: _PassageMaker) -> tuple[tuple[Passage, ...], ...]:
    if said is None:
        return ()
    told = tuple(
        tuple(
            maker.by_model(one) if said.is_abstract else one
            for one in maker.paragraph([(text, said.locale) for text in part])
        )
        for part in said.paragraphs
    )
    return (
        tuple(tuple(map(maker.mark_up, *one)) for one in zip(told, said.markup, strict=True)) if said.markup else told
    )


def _titled(story: Story, edition: Edition, maker: _PassageMaker, own: Mapping[str, str]) -> DigestStory:
    """Return a story with its title alone. In a whole story, only what no engine can translate makes it unread."""
    apart = _own_or_told(story, maker, own)
    if not edition.whole_stories:
        return DigestStory(apart, story.title_given, (), (), is_unread=apart.problem is not None)
    title = _own_or_told(story, _of_story(story, edition, maker, own), own)
    before = title.original
    return DigestStory(
        title,
        story.title_given,
        (),
        (),
        is_unread=apart.problem in _UNREADABLE,
        shows_original=bool(before and loses_name(before.text, before.locale, title.text, title.locale)),
    )


def _of_story(story: Story, edition: Edition, maker: _PassageMaker, own: Mapping[str, str]) -> _PassageMaker:
    """Return what makes the passages of a story: it is translated as a whole, title and summary, or not at all.

    Nobody wants a story that changes its language below the title. A title of the editor's own is no translation.
    """
    if not edition.whole_stories:
        return maker
    title = () if own.get(story.key) else ((title_segment(story), story.locale),)
    return maker.holding((*title, *((sentence.text, locale_of(story, sentence)) for sentence in story.summary)))


def _own_or_told(story: Story, maker: _PassageMaker, own: Mapping[str, str]) -> Passage:
    """Return the editor's own title for a locale, given by the keys of first items, or else that of the story."""
    written = own.get(story.key, "")
    return Passage(written, maker.locale, by_editor=True) if written else _title(story, maker)


def _title(story: Story, maker: _PassageMaker) -> Passage:
    if story.is_title_abstract:
        return maker.by_model(maker.passage(story.title, story.locale))
    segment = title_segment(story)
    told = maker.title(segment, story.locale)
    if segment == story.title:
        return told
    if told.original is None:
        return replace(told, text=story.title)
    # An edition that is decided depends on no extra, so where one has a say the rules of the language have none.
    language = "" if told.locale.language in morphology.LANGUAGES else told.locale.language
    return replace(told, text=headline(told.text, language=language), original=Passage(story.title, story.locale))


def _body(stored: StoredItem, locale: Locale, translations: Translations) -> tuple[str, Sequence[Translation]]:
    """Return the full text in the locale, if it is to be translated and any of it was, else nothing.

    It is, if all its segments were sent to translation: today's configuration changes nothing that was published. The
    second value is the translations that it is made of.
    """
    item = stored.item
    if not translations or not is_foreign(item.locale, locale):
        return "", ()
    if whole := translations.get((item.locale.language, whole_text(stored.key))):
        return whole.text, (whole,)
    made_of: list[Translation] = []
    for segment in body_segments(item):
        # Most texts are not translated, and their first sentences show that.
        if segment not in translations:
            return "", ()
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
    return (body, made_of) if shown else ("", ())
