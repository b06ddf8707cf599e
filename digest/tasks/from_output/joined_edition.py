"""Join what the files of each locale show to one edition, its items, and their translations, as the store keeps them.

What no file shows is not invented: an edition that was read back is shown as before, but says less of how it was made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from digest.language.text.html.frozen.html import to_text
from digest.language.text.html.inline import pairs, without_links_after
from digest.language.text.words.subjects import heading_of, topic_of
from digest.model.digest import Translations
from digest.model.edition import Edition, Introduction, Section, Story
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.publishing.frozen.published_paths import slug
from digest.tasks.from_output.common_order import in_common_order
from digest.tasks.from_output.editors_words import markup_of, own_introductions, own_words
from digest.tasks.from_output.item_joining import join_items
from digest.tasks.from_output.references import References
from digest.tasks.from_output.shown import ShownDigest, ShownSection, ShownText, ShownWeek
from digest.tasks.from_output.shown_translations import KnownSite, Loss, ShownTranslations, original_of
from digest.tasks.from_output.story_joining import columns, join_story

# Older versions wrote the headings of subjects in English here.
_ONCE_IN_ENGLISH = frozenset({"az", "bn", "ka", "ky", "lb", "lt", "lv", "mk", "mn", "sl", "ta", "tg", "ur", "uz"})


@dataclass(frozen=True, slots=True)
class JoinedEdition:
    """An edition that was read back, with its items, its translations by locale, and the number of losses by kind.

    ``left`` are the locales whose files show other stories than the rest, so that they were not taken.
    """

    edition: Edition
    items: tuple[StoredItem, ...]
    translations: Mapping[Locale, Translations]
    losses: Mapping[Loss, int]
    left: tuple[Locale, ...] = ()


def join(shown: ShownWeek, known: KnownSite) -> JoinedEdition:
    """Join a week that at least one locale shows."""
    zone, readers = known.zone, known.readers
    in_order, had_another = in_common_order(shown.digests)
    digests = _alike(in_order, readers)
    translations = ShownTranslations({*digests, *shown.items})
    items = {key: item for key, item in join_items(shown, zone, translations).items() if not known.is_taken(key)}
    named = {one.source: one.source_id for found in shown.items.values() for one in found.values() if one.source_id}
    references = References(shown.week, known, items, {**known.source_ids, **named}, translations)
    main = next(iter(digests.values()))
    variants = [
        {locale: digest.stories[number] for locale, digest in digests.items()} for number in range(len(main.stories))
    ]
    for variant in variants:
        references.reserve(variant)
    rest = iter(references.complete([join_story(variant, references, translations) for variant in variants]))
    sections = tuple(
        _section(digests, place, tuple(next(rest) for _ in section.stories), references)
        for place, section in enumerate(main.sections)
    )
    stories = (*(story for section in sections for story in section.stories), *(also := tuple(rest)))
    introductions = own_introductions(digests)
    others = {locale: digest for locale, digest in digests.items() if locale not in introductions}
    edition = Edition(
        shown.week,
        next((one.updated for one in digests.values() if one.updated), None) or shown.week.ends_at(zone),
        sections,
        also,
        _introduction(others, translations),
        foreign_last=had_another,
        own_words=own_words(digests, stories, introductions),
    )
    return JoinedEdition(
        edition,
        references.all_items(),
        {locale: translations.by_locale[locale] for locale in digests},
        {loss: number for loss, number in translations.losses.items() if number},
        tuple(sorted(shown.digests.keys() - digests.keys())),
    )


def _alike(digests: Mapping[Locale, ShownDigest], readers: Locale) -> dict[Locale, ShownDigest]:
    """Return the digests that show the same stories as most; that of the editor's locale comes first."""
    shapes = Counter(digest.shape for digest in digests.values())
    most = max(shapes, key=lambda shape: (shapes[shape], repr(shape)))
    locales = sorted(digests, key=lambda locale: (locale != readers, locale))
    return {locale: digests[locale] for locale in locales if digests[locale].shape == most}


def _section(
    digests: Mapping[Locale, ShownDigest], place: int, stories: tuple[Story, ...], references: References
) -> Section:
    kind, heading = _kind(digests, place, stories, references)
    return Section(kind, heading, stories)


def _kind(
    digests: Mapping[Locale, ShownDigest], place: int, stories: tuple[Story, ...], references: References
) -> tuple[SectionKind, str]:
    """Return the kind of a section, and its heading: that of a source is its id, and so is that of a subject."""
    main = next(iter(digests.values()))
    sections = main.sections
    section = sections[place]
    heading = section.heading
    source = references.source(heading)
    if section.is_earlier:
        return "earlier", ""
    if heading and all(story.references[0].source == source for story in stories):
        return "source", source
    if not heading or section.is_more:
        return "all", ""
    subject = _subject({locale: digest.sections[place] for locale, digest in digests.items()})
    # Only where sections are topics are there others without one, and topics under "Also this week".
    are_topics = any(other.is_more for other in sections) or any(story.topic for story in main.also)
    if subject or are_topics:
        return "topic", subject or heading
    return ("tag" if all(heading in story.tags for story in stories) else "own"), heading


def _subject(shown: Mapping[Locale, ShownSection]) -> str:
    """Return the subject that all locales show above a section, each in its language, else ""."""
    section = next(iter(shown.values()))
    subjects = {_subject_of(one.heading, locale.language) for locale, one in shown.items()}
    subject = subjects.pop() if len(subjects) == 1 else ""
    return subject if section.anchor in {"", slug(subject)} else ""


def _subject_of(heading: str, tongue: str) -> str:
    """Return the subject with exactly this heading in a language, else ""."""
    for one in (tongue, "en") if tongue in _ONCE_IN_ENGLISH else (tongue,):
        subject = topic_of(heading, one)
        if subject and heading == heading_of(subject, one):
            return subject
    return ""


def _introduction(digests: Mapping[Locale, ShownDigest], translations: ShownTranslations) -> Introduction | None:
    shown = {locale: digest.introduction for locale, digest in digests.items() if digest.introduction}
    lengths = Counter(map(len, shown.values()))
    if not shown:
        return None
    length = lengths.most_common(1)[0][0]
    paragraphs = [
        {locale: told[number] for locale, told in shown.items() if len(told) == length} for number in range(length)
    ]
    texts = [list(_paragraph(paragraph, digests, translations)) for paragraph in paragraphs]
    locale = next(one.locale for told in texts for one in told)
    is_abstract = any(digest.is_introduction_abstract for digest in digests.values())
    return Introduction(tuple(tuple(one.text for one in told) for told in texts), locale, markup_of(texts), is_abstract)


def _paragraph(
    shown: Mapping[Locale, tuple[ShownText, ...]],
    digests: Mapping[Locale, ShownDigest],
    translations: ShownTranslations,
) -> Iterator[ShownText]:
    marks = {locale: digest.introduction_mark for locale, digest in digests.items()}
    for texts in columns(shown):
        known = next((at for at in texts if marks[at] is None), UNDETERMINED)
        original, is_certain = original_of(texts, known, marks)
        written = next((one.markup for one in texts.values() if one.text == original.text), "")
        original = replace(original, markup=written)
        translations.losses["original"] += not is_certain
        for locale, text in texts.items():
            mark = marks[locale]
            translated = bool(mark and mark.is_translated) and text.locale.language == locale.language
            if translated and text.markup:
                markup = without_links_after(text.markup)
                text = replace(text, text=to_text(markup), markup=markup)  # noqa: PLW2901 - as it was translated
            translations.note(locale, original, text, mark, translated=translated)
            if translated:
                for words, made in pairs(original.markup, original.locale, text.markup, text.locale):
                    own, its = ShownText(words, original.locale), ShownText(made, text.locale)
                    translations.note(locale, own, its, mark, translated=True)
        yield original
