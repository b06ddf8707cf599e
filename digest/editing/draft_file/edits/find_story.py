"""Find the story of an item in a draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from digest.errors import DraftError


class NotDraftedError(DraftError):
    """No story of the draft names the item: late news, or one that somebody took out of the file."""


def place_of(values: Mapping[str, Any], item: str) -> int:
    """Return the position of the story that names the item with this key.

    Raises NotDraftedError if none does.
    """
    for place, story in enumerate(values.get("stories", ())):
        if any(is_named(item, written) for written in story.get("items", ())):
            return place
    raise NotDraftedError("this story is not in the draft any more")


def is_named(item: str, written: str) -> bool:
    """Return whether an id in a draft is the beginning of the key of an item."""
    beginning = written.strip().lower()
    return bool(beginning) and item.startswith(beginning)
