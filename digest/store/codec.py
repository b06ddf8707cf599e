"""Convert values to JSON text and back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from digest.model.item import Published, StoredItem
from digest.model.locale import Locale
from digest.model.translation import Engine, Translation

if TYPE_CHECKING:
    from digest.model.digest import Translations
    from digest.model.edition import Edition
    from digest.model.storyline import Storyline

# What says how an item was found, not what it is: it may change after an edition was decided.
_NOT_SHOWN = {"item": {"position", "older"}}


# Each is made at its first use, since that takes long, and most commands need few.
@cache
def _edition() -> TypeAdapter[Edition]:
    from digest.model.edition import Edition  # noqa: PLC0415 - slow to import, and rarely needed

    return TypeAdapter(Edition)


@cache
def _storyline() -> TypeAdapter[Storyline]:
    from digest.model.storyline import Storyline  # noqa: PLC0415 - likewise

    return TypeAdapter(Storyline)


@cache
def _item() -> TypeAdapter[StoredItem]:
    return TypeAdapter(StoredItem)


@cache
def _strings() -> TypeAdapter[tuple[str, ...]]:
    return TypeAdapter(tuple[str, ...])


@dataclass(frozen=True, slots=True)
class _Texts:
    """Translations that the same engines made: these are stored once."""

    texts: list[tuple[str, str, str | Translation]]
    engines: tuple[Engine, ...] = ()


@cache
def _texts() -> TypeAdapter[list[_Texts]]:
    return TypeAdapter(list[_Texts])


# As they were stored before engines were.
@cache
def _older_texts() -> TypeAdapter[list[tuple[str, str, str | Translation]]]:
    return TypeAdapter(list[tuple[str, str, str | Translation]])


@cache
def _texts_with_more() -> TypeAdapter[list[tuple[str, str, Translation]]]:
    return TypeAdapter(list[tuple[str, str, Translation]])


def edition_to_json(edition: Edition) -> str:
    """Serialize an edition; what it lacks of later fields is not written, as before there were any."""
    later = ("orders", "collected", "corrections", "removed", "retellings")
    without: dict[str, Any] = {name: True for name in later if not getattr(edition, name)}
    # That a story is told by another item is said of pages alone.
    lacking = {"known_by"} if any(story.differences for story in edition.stories) else {"known_by", "differences"}
    of_stories = {"__all__": lacking}
    without |= {"sections": {"__all__": {"stories": of_stories}}, "also": of_stories}
    return _edition().dump_json(edition, exclude=without).decode()


def edition_from_json(text: str) -> Edition:
    """Deserialize an edition."""
    return _edition().validate_json(text)


def storyline_to_json(storyline: Storyline) -> str:
    """Serialize a storyline."""
    return _storyline().dump_json(storyline, exclude_defaults=True).decode()


def storyline_from_json(text: str) -> Storyline:
    """Deserialize a storyline."""
    return _storyline().validate_json(text)


def item_to_json(stored: StoredItem) -> str:
    """Serialize an item."""
    return _item().dump_json(stored, exclude=_NOT_SHOWN).decode()


def item_from_json(text: str) -> StoredItem:
    """Deserialize an item."""
    return _item().validate_json(text)


def strings_to_json(strings: tuple[str, ...]) -> str:
    """Serialize a list of strings."""
    return _strings().dump_json(strings).decode()


def strings_from_json(text: str) -> tuple[str, ...]:
    """Deserialize a list of strings."""
    return _strings().validate_json(text)


def texts_to_json(texts: Translations) -> str:
    """Serialize translations in a fixed order; one that has only a text is written as a string."""
    by_engines: dict[tuple[Engine, ...], list[tuple[str, str, str | Translation]]] = {}
    for key, made in sorted(texts.items()):
        written = made.text if made == Translation(made.text) else replace(made, engines=())
        by_engines.setdefault(made.engines, []).append((*key, written))
    groups = [_Texts(rows, engines) for engines, rows in by_engines.items()]
    return _texts().dump_json(groups, exclude_defaults=True).decode()


def texts_from_json(text: str) -> dict[tuple[str, str], Translation]:
    """Deserialize translations."""
    is_older = text.startswith("[[")
    groups = [_Texts(_older_texts().validate_json(text))] if is_older else _texts().validate_json(text)
    return {
        (language, source): Translation(made, engines=one.engines)
        if isinstance(made, str)
        else replace(made, engines=one.engines)
        for one in groups
        for language, source, made in one.texts
    }


def counted_texts_from_json(text: str) -> tuple[int, dict[tuple[str, str], Translation]]:
    """Return the number of translations that have only a text, and deserialize the others, without their engines.

    Most have only a text: making values of all takes three times as long.
    """
    groups = json.loads(text)
    rows = [row for one in groups for row in (one["texts"] if isinstance(one, dict) else [one])]
    others = [row for row in rows if not isinstance(row[2], str)]
    made = {(language, source): one for language, source, one in _texts_with_more().validate_python(others)}
    return len(rows) - len(others), made


def date_to_text(published: Published | None) -> str | None:
    """Serialize a date: a calendar date as ten characters, an instant with its offset."""
    return published.isoformat() if published else None


def date_from_text(text: str | None) -> Published | None:
    """Deserialize a date."""
    if text is None:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def instant_to_text(moment: datetime) -> str:
    """Serialize an instant in UTC, so that text sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


@lru_cache(maxsize=1024)
def locale_of(tag: str) -> Locale:
    """Return a locale; a million subscribers have a few. Raises ValueError."""
    return Locale.parse(tag)
