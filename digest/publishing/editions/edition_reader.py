"""Read a published edition from its file. Somebody may have changed it, so it says nothing that a source could not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from digest.formats.picture.picture_kind import is_picture_name
from digest.language.text.characters.clean import clean, one_line
from digest.language.text.html.frozen.html import sanitize, to_text
from digest.model.edition import Edition, Introduction, Story
from digest.model.item import Item, Published, StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import ItemPeriod, Period, Size, is_collection, read_period
from digest.model.source import short_name
from digest.model.storyline import LONGEST_NAME, Storyline, whole
from digest.model.translation import Engine, Problem, Translation
from digest.publishing.editions import VERSION
from digest.publishing.editions.edition_json import NOT_SHOWN, PublishedEdition
from digest.publishing.paths import is_web_address

# Others cannot be converted to every time zone.
_YEARS = range(1000, 9999)
_SHOWN = 200
_STORYLINE = re.compile(r"\d{4}-(?:w\d{2}|\d{2})-[0-9a-f]{10}", re.ASCII)
_ONE_LINE = frozenset({"title", "heading", "name", "subject", "preheader", "model", "before", "after"})
# Marks of direction that are closed in the next sentence may stay open in this one.
_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True)
class _Source:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class _Item:
    key: str
    source: str
    title: str
    first_seen: datetime
    week: ItemPeriod
    url: str = ""
    published: Published | None = None
    locale: Locale = UNDETERMINED
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Translation:
    language: str
    text: str
    translation: str = ""
    problem: Problem | None = None
    holds_paragraph: bool = False
    via: str = ""
    by_person: bool = False
    corrected: datetime | None = None
    engines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    version: int
    site: str
    edition: Edition
    sources: tuple[_Source, ...]
    items: tuple[_Item, ...]
    translations: dict[str, tuple[_Translation, ...]]
    has_texts: bool
    engines: tuple[Engine, ...] = ()


@dataclass(frozen=True, slots=True)
class _Storylines:
    version: int
    site: str
    storylines: tuple[Storyline, ...]


_Read = TypeVar("_Read", _File, _Storylines)


# Made at its first use, since that takes long.
@cache
def _file() -> TypeAdapter[_File]:
    return TypeAdapter(_File)


@cache
def _storylines() -> TypeAdapter[_Storylines]:
    return TypeAdapter(_Storylines)


def from_json(content: bytes, site_id: str, week: Period, size: Size = "week") -> PublishedEdition:
    """Read the edition of a period of a site whose editions have a ``size``.

    Raises ValueError, which says in one line why the file is not used: it is damaged, or of another site or week.
    """
    file = _read(content, _file(), size)
    if file.site != site_id:
        raise ValueError(f'the edition of another site, "{file.site[:_SHOWN]}"')
    if file.edition.week != week:
        raise ValueError(f"the edition of {file.edition.week}")
    items = tuple(map(_stored, file.items))
    _check(file, items)
    return PublishedEdition(
        site_id,
        file.edition,
        items,
        {Locale.parse(tag): dict(_translated(one, file) for one in texts) for tag, texts in file.translations.items()},
        {one.id: one.name for one in file.sources},
        file.has_texts,
    )


def storylines_from_json(content: bytes, site_id: str, size: Size = "week") -> tuple[Storyline, ...]:
    """Read the storylines of a site. Raises ValueError, as ``from_json``."""
    file = _read(content, _storylines(), size)
    if file.site != site_id:
        raise ValueError(f'the storylines of another site, "{file.site[:_SHOWN]}"')
    _check_storylines(file.storylines)
    return file.storylines


def _read(content: bytes, form: TypeAdapter[_Read], size: Size) -> _Read:
    try:
        told = json.loads(content, object_hook=partial(_typed, size))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"damaged ({' '.join(str(error).split())[:_SHOWN]})") from error
    if isinstance(told, dict) and isinstance(told.get("version"), int) and told["version"] > VERSION:
        raise ValueError("written by a later version of digest")
    try:
        return form.validate_json(json.dumps(told))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ValueError(f"{'.'.join(map(str, first['loc']))[:_SHOWN]}: {first['msg']}") from error


def _typed(size: Size, told: dict[str, object]) -> dict[str, object]:
    """Return an object of the file as the model has it, with clean texts. Raises ValueError."""
    made = {name: _cleaned(value) for name, value in told.items() if name not in NOT_SHOWN}
    if "locale" in made:
        tag = _string(made["locale"])
        made["locale"] = {"tag": tag if tag == UNDETERMINED.tag else Locale.parse(tag).tag}
    if "week" in made:
        made["week"] = asdict(read_period(_string(made["week"]), size))
    if isinstance(weeks := made.get("weeks"), list):
        made["weeks"] = [asdict(read_period(_string(name), size)) for name in weeks]
    if isinstance(locales := made.get("locales"), list):
        made["locales"] = [{"tag": Locale.parse(_string(tag)).tag} for tag in locales]
    if isinstance(url := made.get("url"), str) and not is_web_address(url):
        made["url"] = ""
    for key in _ONE_LINE & made.keys():
        if isinstance(words := made[key], str):
            made[key] = one_line(words)
    return made


def _string(value: object) -> str:
    """Return a string. Raises ValueError for anything else, such as a value that is built already."""
    if not isinstance(value, str):
        raise ValueError("a week and a locale are strings")  # noqa: TRY004 - as all that is wrong with a file
    return value


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        plain = value.translate(_BIDI)
        return value if clean(plain) == plain else clean(value)
    return [_cleaned(one) for one in value] if isinstance(value, list) else value


def _stored(told: _Item) -> StoredItem:
    html = sanitize(told.html)
    item = Item(
        told.source,
        told.title,
        told.text or to_text(html),
        url=told.url,
        html=html,
        published=told.published,
        locale=told.locale,
        authors=told.authors,
        tags=told.tags,
    )
    return StoredItem(told.key, item, told.published, told.first_seen, told.week)


def _translated(told: _Translation, file: _File) -> tuple[tuple[str, str], Translation]:
    text = told.text if told.problem else told.translation
    # That is a whole text, in markup.
    text = sanitize(text) if told.text.startswith("\n") else text
    return (told.language, told.text), Translation(
        text,
        told.problem,
        told.via,
        by_person=told.by_person,
        holds_paragraph=told.holds_paragraph,
        engines=tuple(file.engines[place] for place in told.engines),
        corrected=told.corrected,
    )


def _check(file: _File, items: tuple[StoredItem, ...]) -> None:
    """Raise ValueError for what no build writes, and what the next one would stumble over."""
    edition = file.edition
    keys = {stored.key for stored in items}
    if not edition.stories and not edition.removed:
        raise ValueError("shows no story")
    if len(keys) != len(items) or "" in keys:
        raise ValueError("has an item twice, or one without a key")
    made = [one for texts in file.translations.values() for one in texts]
    if not all(0 <= place < len(file.engines) for one in made for place in one.engines):
        raise ValueError("names an engine that is not in it")
    if not all(map(_is_plausible, _dates(file))):
        raise ValueError("has a date without a time zone, or one of another age")
    if is_collection(edition.week) != bool(edition.collected):
        raise ValueError("is not made of what such a period is made of")
    for story in edition.stories:
        _check_story(story, None if edition.collected else keys)
    _check_orders(edition)
    _check_retellings(edition)
    for said in filter(None, (edition.introduction, *(own.introduction for own in edition.own_words))):
        _check_introduction(said)
    for one in file.sources:
        short_name(one.name)


def _check_storylines(lines: tuple[Storyline, ...]) -> None:
    """Raise ValueError for what nothing decides, and what the next build would stumble over."""
    by_id = {one.id: one for one in lines}
    # Their ids are the names of folders.
    if not all(map(_STORYLINE.fullmatch, by_id)):
        raise ValueError("has a storyline with an id that no build gives")
    if len(by_id) < len(lines):
        raise ValueError("has a storyline twice")
    for one in lines:
        ends = whole(one.id, by_id)
        if one.joined and (one.parts or ends is None or ends.joined):
            raise ValueError(f"{one.id} was joined to nothing that is told")
        places = [(part.week, part.item) for part in one.parts]
        is_told = all(not is_collection(week) and week.year in _YEARS and item for week, item in places)
        words = [text for part in one.parts for change in part.changes for text in (change.before, change.after)]
        if not is_told or places != sorted(set(places)) or not all(map(one_line, words)):
            raise ValueError(f"{one.id} has parts that no edition tells")
        if len(one.name) > LONGEST_NAME or max(map(len, words), default=0) > _SHOWN:
            raise ValueError(f"{one.id} has a name or a count that is too long")


def _check_story(story: Story, keys: set[str] | None) -> None:
    shown = [reference.key for reference in story.references]
    if not shown or not (keys is None or keys.issuperset(shown)):
        raise ValueError(f"lacks the items of the story {story.title[:_SHOWN]!r}")
    if (image := story.image) and not (is_picture_name(image.name) and min(image.width, image.height) > 0):
        raise ValueError(f"{image.name[:_SHOWN]!r} is no picture of a site")
    if not {account.item for one in story.differences for account in one.accounts}.issubset(shown):
        raise ValueError(f"has accounts of other items in the story {story.title[:_SHOWN]!r}")


def _check_orders(edition: Edition) -> None:
    told = sorted(story.references[0].key for story in edition.stories)
    if len({order.locale for order in edition.orders}) < len(edition.orders):
        raise ValueError("a page has two orders")
    sections = [one.stories for one in edition.sections]
    if not all((*sections, *(section.stories for order in edition.orders for section in order.sections))):
        raise ValueError("a section has no stories")
    for order in edition.orders:
        if sorted((*(key for section in order.sections for key in section.stories), *order.also)) != told:
            raise ValueError(f"the page in {order.locale} has other stories than the edition")


def _check_retellings(edition: Edition) -> None:
    items = {story.key: {reference.key for reference in story.references} for story in edition.stories}
    if not all(one.item in items.get(one.story, ()) for one in edition.retellings):
        raise ValueError("tells a story in the words of an item that it does not have")
    told = [(one.story, locale) for one in edition.retellings for locale in one.locales]
    if len(set(told)) < len(told):
        raise ValueError("tells a story twice to the readers of a locale")


def _check_introduction(said: Introduction) -> None:
    is_matched = not said.markup or list(map(len, said.markup)) == list(map(len, said.paragraphs))
    if not all(map(any, said.paragraphs)):
        raise ValueError("the introduction has a paragraph without words")
    if not is_matched or any(sanitize(one) != one for told in said.markup for one in told):
        raise ValueError("the introduction has markup that no build writes")


def _dates(file: _File) -> Iterator[Published | None]:
    yield from (file.edition.updated, file.edition.reviewed)
    yield from (one.corrected for texts in file.translations.values() for one in texts)
    for one in file.items:
        yield from (one.published, one.first_seen)
    for story in file.edition.stories:
        yield from (reference.published for reference in story.references)


def _is_plausible(moment: date | None) -> bool:
    if moment is None:
        return True
    return moment.year in _YEARS and (not isinstance(moment, datetime) or moment.tzinfo is not None)
