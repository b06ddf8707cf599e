"""The names of items: rule 2 of keys, FROZEN FOR EVER.

The store finds an item again by its key, and the ids in published feeds are made of it. If a key changed, its item
would come in a second time, under another id. So nothing here may change what comes out, and nothing here is called
from elsewhere: no splitting of sentences, no cleaning, no normalization that somebody may improve. A test holds what
comes out, literally.

To have a better rule, write a module for it beside this one and a migration that names the stored items by it, as
``r0004_item_names`` did for rule 1. (That one asked the sentence splitter what to call an item without a title.)

The one thing from outside is Unicode's normalization and case folding, which Unicode keeps stable.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date

# An item without a title goes by the beginning of its text, of at most so many characters.
_LONGEST = 90
# Of a text of megabytes only so much is looked at.
_READ = 500
# A beginning ends early at a mark after twenty characters, and may be an abbreviation's: without a list of those, what
# is shorter ("Mr.", "In the town of St.") would be the beginning of too many. The ideographic full stop is no
# abbreviation's, and eight ideographs say as much as twenty letters.
_END = re.compile(r"(?<=.{20})[.!?‽؟۔।॥։።](?=[.!?\"')\]]*(?: |\Z))|(?<=.{8})。")
# It ends with its paragraph where that is longer than a byline or a dateline.
_SHORTEST_PARAGRAPH = 40
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")

# Written differently by different editors of the same words. Marks of no width are not seen at all.
_FOLDED = (
    dict.fromkeys("‘’‚‛′‹›`´ʼʹ＇", "'")
    | dict.fromkeys("“”„‟″«»〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff", "")
)
_TO_FOLD = re.compile(f"[{re.escape(''.join(_FOLDED))}]")


def key_of(source: str, entry_id: str, url: str, title: str, text: str, day: str) -> str:
    """Name an item: its source and the entry's id, else its link, else its title and day.

    An item without a title goes by the beginning of its text, which stays when the text grows.
    """
    if entry_id:
        return name_of(source, "id", entry_id)
    if url:
        return name_of(source, "url", url)
    if title:
        return name_of(source, "title", _normalize(title), day)
    return name_of(source, "beginning", _beginning(text), day)


def copy_of(title: str, text: str, url: str) -> str:
    """Name what a reader would call the same piece: the same title and text, whatever the source.

    Without a text the title alone says little ("Photo"), so the link has to be the same too.
    """
    words = _normalize(text)
    return name_of(_normalize(title), words, "" if words else url)


def piece_of(url: str, day: str, copy: str) -> str:
    """Name what tells a piece from others with its key; ``copy`` is its name by ``copy_of``.

    Markup, language, authors and tags do not count: they change when the same piece is read better.
    """
    return name_of(url, day, copy)


def rival_key(key: str, piece: str) -> str:
    """Name a piece whose key another piece has; ``piece`` is its name by ``piece_of``."""
    return name_of(key, piece)


def day_of(published: date | None) -> str:
    """Return the calendar day that a source names, whatever its time and zone, or nothing."""
    return published.isoformat()[:10] if published else ""


def name_of(*parts: str) -> str:
    """Name some strings: 32 hexadecimal digits, distinct for distinct parts."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()[:32]


def _beginning(text: str) -> str:
    """Return the beginning of a text, normalized: up to the first mark that may end a sentence, without it."""
    line = ""
    for paragraph in _PARAGRAPH_BREAK.split(text.lstrip()[:_READ]):
        line = f"{line} {_normalize(paragraph)}".strip()
        if end := _END.search(line, 0, _LONGEST):
            return line[: end.start()]
        if len(line) >= _SHORTEST_PARAGRAPH:
            break
    return line[:_LONGEST]


def _normalize(text: str) -> str:
    """Return a text without case, width, spacing and style of quotes and dashes (The Unicode Standard, D146)."""
    if text.isascii():
        return _one_space(text.lower().replace("`", "'"))
    folded = unicodedata.normalize("NFD", _fold(text)).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return _one_space(_fold(unicodedata.normalize("NFKC", folded)))


def _fold(text: str) -> str:
    return _TO_FOLD.sub(lambda match: _FOLDED[match[0]], text)


def _one_space(text: str) -> str:
    return " ".join(text.split())
