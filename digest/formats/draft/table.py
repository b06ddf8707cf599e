"""The tables of a draft: each value of the right kind and length, or an error with its line."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from digest.errors import DraftError
from digest.formats.toml.places import KeyPath, line_of
from digest.model.draft import DraftItem
from digest.model.locale import Locale
from digest.text.characters.clean import clean, one_line
from digest.text.html.markdown import paragraphs, unsafe_links
from digest.text.shortening.shorten import shorten

# A draft of ten thousand items has about 5 MB.
LARGEST = 50_000_000
# Longer texts would leave no room for other stories in an email. digest itself never writes longer ones. Inboxes show
# half of such a subject.
_LONGEST = {
    "introduction": 10_000,
    "title": 300,
    "summary": 50_000,
    "section": 300,
    "alt": 1_000,
    "caption": 1_000,
    "credit": 300,
    "subject": 200,
    "preheader": 300,
}
# Longer than the key of any item or table, so that cutting the rest makes no difference.
LONGEST_ID = 64


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file: its values, and their lines.

    Its methods read one value each, and raise DraftError, with file, line and key, for one that is wrong.
    """

    values: Mapping[str, Any]
    path: str
    lines: Mapping[KeyPath, int]
    place: KeyPath = ()

    def text(self, key: str) -> str:
        """Return a text without white space around it, "" if it is missing."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.refuse(key, "should be text in quotes")
        text = clean(value).strip()
        self.need_length(key, text, _LONGEST.get(key, LARGEST))
        return text

    def introduction(self) -> str:
        """Return the text of an introduction, whose links all lead somewhere."""
        text = self.text("introduction")
        for target in (target for line in paragraphs(text) for target in unsafe_links(line)):
            shown = shorten(one_line(target), LONGEST_ID)
            self.refuse("introduction", f"the link {shown!r} needs a whole address, such as https://…")
        return text

    def titles(self) -> tuple[tuple[DraftItem, str], ...]:
        """Return titles by the ids of items."""
        table = self.values.get("titles", {})
        if not isinstance(table, dict) or not all(isinstance(title, str) for title in table.values()):
            self.refuse("titles", 'should be titles by the ids of items, such as { "3f9a1c2b" = "…" }')
        titles = []
        for id_, written in table.items():
            title = one_line(clean(written))
            self.need_length("titles", title, _LONGEST["title"], id_)
            if title:
                titles.append((DraftItem(_id(id_), self.line("titles", id_)), title))
        return tuple(titles)

    def need_length(self, key: str, text: str, most: int, *within: str) -> None:
        """Refuse a text that is too long."""
        if len(text) > most:
            self.refuse(key, f"has {len(text)} characters; the limit is {most}", *within)

    def flag(self, key: str) -> bool:
        """Return a flag, False if it is missing."""
        value = self.values.get(key, False)
        return value if isinstance(value, bool) else self.refuse(key, "should be true or false, without quotes")

    def locale(self) -> Locale | None:
        """Return the language of its words, None if it is missing."""
        tag = self.text("locale")
        try:
            return Locale.parse(tag) if tag else None
        except ValueError as error:
            self.refuse("locale", str(error))

    def ids(self) -> tuple[DraftItem, ...]:
        """Return the items of a story."""
        ids = self.values.get("items", [])
        if not isinstance(ids, list) or not all(isinstance(id_, str) for id_ in ids):
            self.refuse("items", 'should be a list of ids in quotes, such as ["3f9a1c2b"]')
        if not ids:
            self.refuse("items", "a story needs at least one item; put words of your own in the introduction")
        return tuple(DraftItem(_id(id_), self.line("items", place)) for place, id_ in enumerate(ids))

    def need_only(self, known: tuple[str, ...], elsewhere: Mapping[str, str]) -> None:
        """Refuse keys that are not ``known``; ``elsewhere`` says where other keys belong."""
        for key in self.values:
            if key in known:
                continue
            nearest = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
            if key in elsewhere:
                self.refuse(key, f"belongs {elsewhere[key]}")
            self.refuse(key, f"unknown key; did you mean {nearest[0]!r}?" if nearest else _unknown(known))

    def line(self, *place: str | int) -> int:
        """Return the line of a place in the table; if it is unknown, that of the nearest place around it."""
        return line_of((*self.place, *place), self.lines)

    def refuse(self, key: str, reason: str, *within: str) -> NoReturn:
        """Raise DraftError for a key, or for a place ``within`` its value."""
        raise DraftError(f"{self.path}:{self.line(key, *within)}: {one_line(key)[:LONGEST_ID]}: {reason}")


def _unknown(known: tuple[str, ...]) -> str:
    return f"unknown key; known keys are {', '.join(known)}"


def _id(written: str) -> str:
    return one_line(written)[:LONGEST_ID].lower()
