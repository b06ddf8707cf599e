"""Labels that tell readers how a text was translated, so that nobody takes a machine translation for a person's.

A label is part of the one line that names the source, since nobody would read three under each story, and its words
need no inflection: "Machine translation · Via: Spanish · Original: English".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from digest.language.text.html import markup
from digest.model.digest import Digest, DigestItem, DigestStory, Passage
from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Mark:
    """A label for a story or an item that was translated into the language of the page, or could not be.

    ``is_partial`` means that some of it is left in the ``original`` language, ``by_person`` that a person wrote or
    corrected the whole translation. ``via`` is the pivot language, ``title`` the original title if it was translated.
    """

    original: Locale
    is_translated: bool
    is_partial: bool = False
    by_person: bool = False
    via: Locale | None = None
    title: Passage | None = None


def mark_of_story(story: DigestStory) -> Mark | None:
    """Return the label of a story, or None if nothing needed translation."""
    return _mark((story.title, *story.summary, *(figure.shown for figure in story.figures)))


def mark_of_introduction(digest: Digest) -> Mark | None:
    """Return the label of the editor's introduction."""
    mark = _mark(tuple(passage for paragraph in digest.introduction for passage in paragraph))
    return mark and replace(mark, title=None)


def mark_of_item(told: DigestItem) -> Mark | None:
    """Return the label of an item, taking its full text into account if that was translated."""
    mark = _mark((told.title, *told.summary))
    if mark is None or not told.body:
        return mark
    is_whole = not mark.is_partial and markup.is_whole(told.body, mark.original)
    is_by_person = told.is_body_by_person and mark.by_person
    return replace(mark, is_translated=True, is_partial=not is_whole, by_person=is_by_person)


def _mark(passages: tuple[Passage, ...]) -> Mark | None:
    told = [passage for passage in passages if passage.original or passage.problem]
    if not told:
        return None
    translated = [passage for passage in told if passage.original]
    missing = [passage for passage in told if passage.problem]
    originals = [(passage.original or passage).locale for passage in (*translated, *missing)]
    return Mark(
        original=next((locale for locale in originals if locale.is_known), originals[0]),
        is_translated=bool(translated),
        is_partial=bool(translated and missing),
        by_person=bool(translated) and all(passage.by_person for passage in translated),
        via=next((Locale(passage.via) for passage in translated if passage.via), None),
        title=passages[0].original,
    )


def is_authored(passages: Iterable[Passage]) -> bool:
    """Return whether the editor or a model wrote any of the passages: readers are told so."""
    return any(passage.is_abstract or passage.by_editor for passage in passages)
