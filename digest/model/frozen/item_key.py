"""The names of items: rule 2 of keys, FROZEN FOREVER.

The store finds an item again by its key, and the ids in published feeds are made from it. If a key changed, its item
would come in a second time, under another id. So do not change anything here that affects the results, and call nothing
from elsewhere: no sentence splitting, no cleaning, no normalization that somebody may improve. A test pins the results
literally.

To improve the rule, write a new module next to this one, and a migration that names the stored items by it, as
``r0004_item_names`` did after rule 1. Items keep the keys under which they are stored; their new names stand in
``item_names``, and ``ItemStore.known`` looks under both. So no old rule has to be kept. (Rule 1 asked the sentence
splitter for the name of an item without a title, so one more abbreviation changed keys.)

The only outside dependency is Unicode normalization and case folding, which Unicode keeps stable.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date

# The longest beginning of a text that names an item without a title, in characters.
_LONGEST = 90
# The characters read of a text, which may have megabytes.
_READ = 500
# A beginning ends at a mark after twenty characters, even if the mark is that of an abbreviation: without a list of
# those, shorter beginnings ("Mr.", "In the town of St.") would be shared by too many texts. The ideographic full stop
# never ends an abbreviation, and eight ideographs say as much as twenty letters.
_END = re.compile(r"(?<=.{20})[.!?‽؟۔।॥։።](?=[.!?\"')\]]*(?: |\Z))|(?<=.{8})。")
# It ends with its paragraph, if that is longer than a byline or a dateline.
_SHORTEST_PARAGRAPH = 40
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")

# Characters that editors write differently in the same words. Marks without width are invisible.
_FOLDED = (
    dict.fromkeys("‘’‚‛′‹›`´ʼʹ＇", "'")
    | dict.fromkeys("“”„‟″«»〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff", "")
)
_TO_FOLD = re.compile(f"[{re.escape(''.join(_FOLDED))}]")


def key_of(source: str, entry_id: str, url: str, title: str, text: str, day: str) -> str:
    """Name an item by its source and the id of its entry, else by its link, else by its title and day.

    An item without a title is named by the beginning of its text, which stays the same when the text grows.
    """
    if entry_id:
        return name_of(source, "id", entry_id)
    if url:
        return name_of(source, "url", url)
    if title:
        return name_of(source, "title", _normalize(title), day)
    return name_of(source, "beginning", _beginning(text), day)


def copy_of(title: str, text: str, url: str) -> str:
    """Name the title and text of an item, whatever its source: exact copies have the same name.

    Without a text, a title says too little ("Photo"), so the link has to be the same too.
    """
    words = _normalize(text)
    return name_of(_normalize(title), words, "" if words else url)


def piece_of(url: str, day: str, copy: str) -> str:
    """Name a piece among others with the same key; ``copy`` is its name by ``copy_of``.

    Markup, language, authors and tags do not count: they change when the same piece is parsed better.
    """
    return name_of(url, day, copy)


def rival_key(key: str, piece: str) -> str:
    """Name a piece whose key another piece has; ``piece`` is its name by ``piece_of``."""
    return name_of(key, piece)


def day_of(published: date | None) -> str:
    """Return the calendar day as the source gives it, whatever its time and zone, or ""."""
    return published.isoformat()[:10] if published else ""


def storyline_id(week: str, key: str) -> str:
    """Name a storyline, in addresses too, by the week of its first story and the key of that story's first item."""
    return f"{week.lower()}-{name_of(week, key)[:10]}"


def name_of(*parts: str) -> str:
    """Hash the parts: 32 hexadecimal digits, different for different parts."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()[:32]


def _beginning(text: str) -> str:
    """Return the normalized beginning of a text, up to but without the first mark that may end a sentence."""
    line = ""
    for paragraph in _PARAGRAPH_BREAK.split(text.lstrip()[:_READ]):
        line = f"{line} {_normalize(paragraph)}".strip()
        if end := _END.search(line, 0, _LONGEST):
            return line[: end.start()]
        if len(line) >= _SHORTEST_PARAGRAPH:
            break
    return line[:_LONGEST]


def _normalize(text: str) -> str:
    """Return a text without its case, width, spacing and style of quotes and dashes (Unicode Standard, D146)."""
    if text.isascii():
        return _one_space(text.lower().replace("`", "'"))
    folded = unicodedata.normalize("NFD", _fold(text)).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return _one_space(_fold(unicodedata.normalize("NFKC", folded)))


def _fold(text: str) -> str:
    return _TO_FOLD.sub(lambda match: _FOLDED[match[0]], text)


def _one_space(text: str) -> str:
    return " ".join(text.split())
