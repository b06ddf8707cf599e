"""Find sources and items that are in another language than declared.

The language of a source is asked once, of a sample of its items, and stored with it: asking loads a large model. It is
asked again if its items are declared otherwise, or if they said too little. The items of a source in another language
than declared are asked one by one, like those that declare none, and so is the source, whenever it has news: that
notices when it is mended. A source that was right is not asked again; ``digest check`` asks all sources each time.

One foreign item in a right source says nothing of the others. An item that is surely in another language goes to no
engine even if its source is right, because an engine for the declared language can only invent.

What a feed or a page declares is replaced: its items are stored with the language found, which changes their content
but not their keys and weeks; published editions keep what they say. That a source is wrong is part of the settings of
its files, so the run after it was found reads them all. What the editor declared in ``digest.toml`` is never replaced:
readers see such a text with an unknown language, and untranslated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from digest.language.text.words.language_identification import Confirm
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.source import SourceLanguage

# The number of items that say enough of a source.
EXAMINED = 50
# The beginning of a text is enough.
_READ = 600
# Of at least this many items with enough text, most must be in another language; of fewer, all, and more than one.
# A bilingual source is not in one of its languages; of texts in one language, 95 % are surely in it.
_ENOUGH = 5
_MOST = 0.9

# The locale that an item is declared to be in, and the one found.
_Judged = tuple[Locale, Locale]


def source_language(items: Iterable[Item], confirm: Confirm) -> SourceLanguage | None:
    """Return the language of a source, judged by the first 50 items; None if they say too little.

    No more of them are judged than it takes to be sure that most are in the declared language.
    """
    examined = list(islice(items, EXAMINED))
    return _language((_judged(item, confirm) for item in examined), len(examined))


def source_language_now(
    items: Sequence[Item], before: SourceLanguage | None, confirm: Confirm
) -> SourceLanguage | None:
    """Return the language of a source after its items were read, where it was found to be in one ``before``.

    That holds as long as any item is declared as they were; if it is another one than declared, only until most of the
    items are surely in another language than that. Returns None if it is to be asked again.
    """
    if items and before and all(item.locale.tag != before.declared for item in items):
        before = None
    if before and not before.is_wrong:
        return before
    now = source_language((_believed(item, before) for item in items), confirm)
    if not before or not now or not now.is_wrong:
        return before or now
    declared = before.declared if now.declared == before.found else now.declared
    is_mended = Locale(declared).language == now.found
    return None if is_mended else SourceLanguage(declared, now.found)


def in_found_language(item: Item, language: SourceLanguage | None, confirm: Confirm) -> Item:
    """Return an item with the language that it is in, if that of its source was found to be another than declared.

    That is the one found, unless its words are surely in another one: such as in the declared one.
    """
    believed = _believed(item, language)
    if believed is item:
        return item
    own = confirm(_words(item), believed.locale)
    if own.language == item.locale.language:
        return item
    return replace(item, locale=own) if own.is_known else believed


def _believed(item: Item, language: SourceLanguage | None) -> Item:
    if not language or not language.is_wrong or item.locale.tag != language.declared:
        return item
    return replace(item, locale=Locale(language.found))


def misdeclared(items: Iterable[StoredItem], confirm: Confirm) -> frozenset[str]:
    """Return the keys of the items that no engine for their declared language can translate.

    These are the items that are surely in another language, and in a source that is mostly in another language also
    those that are too short to tell.
    """
    groups: dict[tuple[str, str], list[StoredItem]] = {}
    for stored in items:
        groups.setdefault((stored.item.source, stored.item.locale.language), []).append(stored)
    return frozenset(key for group in groups.values() for key in _misdeclared(group, confirm))


def _misdeclared(group: Sequence[StoredItem], confirm: Confirm) -> Iterator[str]:
    judged = [_judged(stored.item, confirm) for stored in group]
    examined = judged[:EXAMINED]
    language = _language(examined, len(examined))
    is_wrong = language is not None and language.is_wrong
    for stored, (declared, found) in zip(group, judged, strict=True):
        if found.language != declared.language if found.is_known else is_wrong:
            yield stored.key


def _language(judged: Iterable[_Judged], total: int) -> SourceLanguage | None:
    """Judge a source by its items, ``total`` in number, as soon as the rest of them cannot make it wrong."""
    tags: Counter[str] = Counter()
    wrong: Counter[_Judged] = Counter()
    known = times = 0
    for left, (declared, found) in zip(reversed(range(total)), judged, strict=True):
        if found.is_known:
            known += 1
            tags[declared.tag] += 1
        if found.is_known and found.language != declared.language:
            wrong[declared, found] += 1
            times = max(times, wrong[declared, found])
        if known >= _ENOUGH and times + left < _MOST * (known + left):
            break
    if wrong and times >= (_MOST * known if known >= _ENOUGH else max(2, known)):
        ((declared, found), _), *_ = wrong.most_common(1)
        return SourceLanguage(declared.tag, found.tag)
    if known < _ENOUGH:
        return None
    (tag, _), *_ = tags.most_common(1)
    return SourceLanguage(tag, tag)


def _judged(item: Item, confirm: Confirm) -> _Judged:
    return item.locale, confirm(_words(item), item.locale)


def _words(item: Item) -> str:
    return f"{item.title}\n{item.text[:_READ]}"
