"""What of an item is compared: its title, and the beginning of its text."""

from __future__ import annotations

from digest.editing.summary.headline import headline
from digest.language.text.shortening.shorten import LONGEST_TITLE
from digest.model.item import Item

# The event is at the beginning; further on is background, which many stories share. Longer beginnings find no more, and
# whole texts take five times as long.
BEGINNING = 1200


def compared_title(item: Item) -> str:
    """Return the title to compare: without one, the headline of the item's text."""
    return (item.title or headline(item.text))[:LONGEST_TITLE]


def outstanding(text: str) -> str:
    """Return a text without its words in lowercase: the rest is figures, and words that may be names."""
    return " ".join([piece if is_outstanding(piece) else "|" for piece in text.split()])


def is_outstanding(piece: str) -> bool:
    """Return whether a part of a text between spaces has no lowercase letter in front."""
    return not (piece[0].islower() or next(filter(str.isalnum, piece), "").islower())
