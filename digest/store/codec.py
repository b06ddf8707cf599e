"""Values as JSON text and back."""

from __future__ import annotations

from datetime import UTC, date, datetime

from pydantic import TypeAdapter

from digest.model.digest import Translations
from digest.model.edition import Edition
from digest.model.item import Published, StoredItem
from digest.model.translation import Translation

_edition = TypeAdapter(Edition)
_item = TypeAdapter(StoredItem)
_strings = TypeAdapter(tuple[str, ...])
_texts = TypeAdapter(list[tuple[str, str, str | Translation]])


def edition_to_json(edition: Edition) -> str:
    """Write an edition."""
    return _edition.dump_json(edition).decode()


def edition_from_json(text: str) -> Edition:
    """Read it back."""
    return _edition.validate_json(text)


def item_to_json(stored: StoredItem) -> str:
    """Write an item with all that belongs to it."""
    return _item.dump_json(stored).decode()


def item_from_json(text: str) -> StoredItem:
    """Read it back."""
    return _item.validate_json(text)


def strings_to_json(strings: tuple[str, ...]) -> str:
    """Write a list of strings."""
    return _strings.dump_json(strings).decode()


def strings_from_json(text: str) -> tuple[str, ...]:
    """Read it back."""
    return _strings.validate_json(text)


def texts_to_json(texts: Translations) -> str:
    """Write translations, in an order of their own; of one that is nothing but its text, the text alone."""
    rows = [(*key, made.text if made == Translation(made.text) else made) for key, made in sorted(texts.items())]
    return _texts.dump_json(rows, exclude_defaults=True).decode()


def texts_from_json(text: str) -> dict[tuple[str, str], Translation]:
    """Read them back."""
    return {
        (language, source): Translation(made) if isinstance(made, str) else made
        for language, source, made in _texts.validate_json(text)
    }


def date_to_text(published: Published | None) -> str | None:
    """Write a date: ten characters for a calendar date, an instant with its offset."""
    return published.isoformat() if published else None


def date_from_text(text: str | None) -> Published | None:
    """Read it back."""
    if text is None:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def instant_to_text(moment: datetime) -> str:
    """Write an instant in UTC, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
