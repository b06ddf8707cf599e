"""Join what the pages or feeds of each locale show of a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digest.language.text.html.frozen.html import escaped
from digest.language.text.html.inline import split
from digest.language.text.numbers.quantities import quantities
from digest.language.text.sentences.sentences import sentence_space, sentences
from digest.language.text.words.subjects import heading_of, topic_of
from digest.model.edition import EarlierStory, Figure, Reference, Sentence, Story
from digest.model.locale import UNDETERMINED, Locale
from digest.model.picture import StoryImage
from digest.model.translation import Translation
from digest.model.week import Week
from digest.tasks.from_output.editors_words import is_own_title
from digest.tasks.from_output.item_joining import JoinedItem
from digest.tasks.from_output.references import References
from digest.tasks.from_output.shown import ShownFigure, ShownMark, ShownStory, ShownText
from digest.tasks.from_output.shown_translations import ShownTranslations, original_of

Stories = Mapping[Locale, ShownStory]
_Marks = Mapping[Locale, ShownMark | None]


def join_story(shown: Stories, references: References, translations: ShownTranslations) -> Story:
    """Return a story, given as each locale shows it, and note its translations. The editor's locale comes first."""
    marks = {locale: story.mark for locale, story in shown.items()}
    first = next(iter(shown.values()))
    titles = {locale: story.title for locale, story in shown.items()}
    title, _ = original_of(titles, _language(shown))
    found = references.of(shown, title)
    if not title.locale.is_known:
        title = replace(title, locale=found[0].locale)
    for locale, story in shown.items():
        if not is_own_title(story, locale, title.locale):
            translations.note(locale, title, story.title, story.mark, translated=bool(story.title.original))
    summary = _summary(shown, marks, title, found, translations)
    is_title_abstract = any(story.is_title_abstract for story in shown.values())
    is_retitled = not is_title_abstract and _is_retitled(shown, references.items.get(found[0].key))
    tags = dict.fromkeys(tag for one in found for tag in references.stored(one.key).item.tags)
    is_edited = is_retitled or any(not one.item and not one.is_abstract for one in summary)
    return Story(
        title=title.text,
        title_given=True,
        locale=title.locale,
        summary=summary,
        references=found,
        tags=tuple(tags or _topic(shown, title.locale)),
        edited=is_edited,
        figures=tuple(_figures(shown, title, summary, found, translations)),
        image=_image(shown, translations) if first.image else None,
        is_title_abstract=is_title_abstract,
        earlier=next((_earlier(story.earlier) for story in shown.values() if story.earlier), None),
    )


def _topic(shown: Stories, own: Locale) -> Iterator[str]:
    """Yield the topic that pages name, in the language of the story, for one whose tags no file has."""
    for locale, story in shown.items():
        if story.topic:
            yield heading_of(topic_of(story.topic, locale.language) or story.topic, own.language)
            return


def _earlier(week: Week) -> EarlierStory:
    """Return the story of an earlier week, of which the files show no more than the week."""
    return EarlierStory(week, "", UNDETERMINED, "")


def _language(shown: Stories) -> Locale:
    """Return the language of the original title of a story, if a label or a link names it."""
    named = (story.mark.original for story in shown.values() if story.mark and story.title.original)
    links = (story.url_locale for story in shown.values())
    return next((locale for locale in (*named, *links) if locale), UNDETERMINED)


def _is_retitled(shown: Stories, item: JoinedItem | None) -> bool:
    """Return whether the editor gave a story another title than that of its first item."""
    return item is not None and any(
        locale in item.titles and item.titles[locale] != story.title.text for locale, story in shown.items()
    )


# Summaries


def _summary(
    shown: Stories, marks: _Marks, title: ShownText, found: Sequence[Reference], translations: ShownTranslations
) -> tuple[Sentence, ...]:
    is_abstract = any(story.is_abstract for story in shown.values())
    locales = {one.key: one.locale for one in found}
    told: list[Sentence] = []
    paragraph: list[ShownText] = []
    for texts in columns({locale: story.summary for locale, story in shown.items()}):
        begins = next((one.item for one in texts.values()), "")
        key = next((one for one in locales if begins and one.startswith(begins)), begins)
        own = locales.get(key, title.locale)
        original, is_certain = original_of(texts, own, None if begins else marks)
        translations.losses["original"] += not is_certain
        for locale, text in texts.items():
            translated = bool(text.original) or (not begins and _is_told(text, locale, marks[locale], original))
            translations.note(locale, original, text, marks[locale], translated=translated)
        position = next((one.position for one in texts.values()), 0) if begins else len(told)
        given = None if original.locale == own else original.locale
        told.append(Sentence(original.text, key, position, given, is_abstract=is_abstract and not begins))
        paragraph.append(original)
    for locale, story in shown.items():
        if any(one.original for one in story.summary):
            translations.release_paragraph(locale, paragraph)
    return tuple(told)


def _is_told(text: ShownText, locale: Locale, mark: ShownMark | None, original: ShownText) -> bool:
    """Return whether the words of an editor or a model, whose originals are not shown, are a translation."""
    is_foreign = original.locale.language != locale.language
    return bool(mark and mark.is_translated and is_foreign and text.locale.language == locale.language)


def columns(texts: Mapping[Locale, Sequence[ShownText]]) -> Iterator[dict[Locale, ShownText]]:
    """Yield each sentence of a paragraph as each locale shows it, or all as one if they are split differently.

    The sentences of an editor are shown as one text in one locale, and apart in another.
    """
    texts = {locale: told for locale, told in texts.items() if told}
    if not any(one.item for told in texts.values() for one in told):
        texts = _split(texts)
    for place in range(len(next(iter(texts.values()), ()))):
        yield {locale: told[place] for locale, told in texts.items() if place < len(told)}


def _split(texts: Mapping[Locale, Sequence[ShownText]]) -> Mapping[Locale, Sequence[ShownText]]:
    apart = {locale: [piece for one in told for piece in _sentences(one)] for locale, told in texts.items()}
    for way in (apart, texts):
        if len({len(told) for told in way.values()}) == 1:
            return way
    return {locale: _as_one(told) for locale, told in texts.items()}


def _sentences(text: ShownText) -> list[ShownText]:
    if text.markup:
        return [replace(text, text=piece, markup=markup) for piece, markup in split(text.markup, text.locale)]
    pieces = sentences(text.text)
    is_same = sentence_space(text.locale).join(pieces) == text.text
    return [replace(text, text=piece) for piece in pieces] if is_same else [text]


def _as_one(told: Sequence[ShownText]) -> Sequence[ShownText]:
    space = sentence_space(told[0].locale)
    text = space.join(one.text for one in told)
    markup = space.join(one.markup or escaped(one.text) for one in told) if any(one.markup for one in told) else ""
    return [replace(told[0], text=text, original="", markup=markup)]


# Key figures


def _figures(
    shown: Stories,
    title: ShownText,
    summary: Sequence[Sentence],
    found: Sequence[Reference],
    translations: ShownTranslations,
) -> Iterator[Figure]:
    most = max(len(story.figures) for story in shown.values())
    own = [at for at, story in shown.items() if story.figures and story.figures[0].locale == title.locale]
    full = next((at for at in (*own, *shown) if len(shown[at].figures) == most), None)
    if not most or full is None:
        return
    is_original = shown[full].figures[0].locale.language == title.locale.language
    translations.losses["figure"] += 0 if is_original else most
    taken: dict[Locale, set[int]] = {locale: set() for locale in shown}
    for number, figure in enumerate(shown[full].figures):
        sentence = _sentence_of(figure, shown[full], summary, found)
        original = ShownText(figure.text, title.locale)
        whole = ShownText(sentence.text, title.locale)
        for locale, story in shown.items():
            place = _place(number, figure, story.figures, taken[locale], most)
            if place is None:
                _hide(locale, original, story, translations)
                continue
            taken[locale].add(place)
            here = ShownText(story.figures[place].text, story.figures[place].locale)
            is_told = here.locale.language == locale.language
            translations.note(locale, original, here, story.mark, translated=is_told)
            if said := story.figures[place].sentence:
                translations.note(locale, whole, ShownText(said, here.locale), story.mark, translated=is_told)
        yield Figure(figure.text, *_value(figure), sentence)


def _hide(locale: Locale, original: ShownText, story: ShownStory, translations: ShownTranslations) -> None:
    """Note why a locale shows no figure: it is in another language than the title there, in whatever words."""
    if story.title.locale.language == original.locale.language != locale.language:
        translations.by_locale[locale].setdefault((original.locale.language, original.text), Translation(original.text))


def _place(number: int, figure: ShownFigure, others: Sequence[ShownFigure], taken: set[int], most: int) -> int | None:
    """Return which of the figures of another locale is the same; some may be missing there."""
    if len(others) == most:
        return number
    wanted = _digits(figure.text)
    return next((at for at, one in enumerate(others) if at not in taken and _digits(one.text) == wanted), None)


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _sentence_of(
    figure: ShownFigure, story: ShownStory, summary: Sequence[Sentence], found: Sequence[Reference]
) -> Sentence:
    """Return the sentence of a figure: one of the summary, or else of the first item."""
    texts = [told.text for told in story.summary]
    if figure.sentence in texts and len(texts) == len(summary):
        return summary[texts.index(figure.sentence)]
    return Sentence(figure.sentence, found[0].key, 0)


def _value(figure: ShownFigure) -> tuple[str, str]:
    """Return the value of a figure, and what it counts."""
    read = next(iter(quantities(figure.text, figure.locale.language)), None)
    return (read.value, read.label) if read else (_digits(figure.text), "")


# Pictures


def _image(shown: Stories, translations: ShownTranslations) -> StoryImage | None:
    images = {locale: story.image for locale, story in shown.items() if story.image}
    first = next(iter(images.values()), None)
    if first is None:
        return None
    # The words of the editor: in their language wherever they are foreign, else in that of the editor.
    foreign = next((one for at, one in images.items() if one.alt.locale.language != at.language), first)
    for locale, one in images.items():
        mark = shown[locale].mark or ShownMark(is_translated=True)
        for own, here in ((foreign.alt, one.alt), (foreign.caption, one.caption)):
            if own and here and here.text != own.text:
                translations.note(locale, own, here, mark, translated=True)
    caption = foreign.caption.text if foreign.caption else ""
    alt = foreign.alt
    return StoryImage(first.name, first.width, first.height, alt.text, alt.locale, caption, first.credit)
