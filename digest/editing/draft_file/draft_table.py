"""The tables of a draft: each value of the right kind and length, or an error with its line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeVar

from digest.errors import DraftError
from digest.formats.toml.key_lines import line_of
from digest.formats.toml.statements import KeyPath
from digest.language.text.characters.clean import clean, one_line
from digest.language.text.html.markdown import paragraphs, unsafe_links
from digest.language.text.shortening.shorten import shorten
from digest.model.draft import DraftItem
from digest.model.locale import Locale

T = TypeVar("T")

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
class DraftTable:
    """A table of the file: its values, and their lines.

    Its methods read one value each. One that is wrong counts as missing, and is noted among the ``mistakes``, which all
    tables of a file share: each with its line, and a message with file, line and key.
    """

    values: Mapping[str, Any]
    path: str
    lines: Mapping[KeyPath, int]
    place: KeyPath = ()
    mistakes: list[tuple[int, str]] = field(default_factory=list)

    def within(self, values: Mapping[str, Any], *place: str | int) -> DraftTable:
        """Return a table within this one."""
        return DraftTable(values, self.path, self.lines, (*self.place, *place), self.mistakes)

    def noted(self, read: Callable[[], T], missing: T) -> T:
        """Return what ``read`` returns; if it refuses, note the mistake, and return what stands for ``missing``."""
        try:
            return read()
        except _RefusalError as refusal:
            self.mistakes.append((refusal.line, str(refusal)))
            if len(self.mistakes) >= DraftError.MOST:
                raise DraftError.of_many(self.told, self.path) from None
            return missing

    @property
    def told(self) -> tuple[str, ...]:
        """The messages about all mistakes, in the order of their lines."""
        return tuple(message for _, message in sorted(self.mistakes))

    def text(self, key: str) -> str:
        """Return a text without white space around it, "" if it is missing."""
        return self.noted(lambda: self._text(key), "")

    def introduction(self) -> str:
        """Return the text of an introduction, whose links all lead somewhere."""
        return self.noted(self._introduction, "")

    def titles(self) -> tuple[tuple[DraftItem, str], ...]:
        """Return titles by the ids of items."""
        return self.noted(self._titles, ())

    def flag(self, key: str) -> bool:
        """Return a flag, False if it is missing."""
        return self.noted(lambda: self._flag(key), missing=False)

    def locale(self) -> Locale | None:
        """Return the language of its words, None if it is missing."""
        return self.noted(self._locale, None)

    def ids(self, key: str) -> tuple[DraftItem, ...]:
        """Return a list of items."""
        return self.noted(lambda: self._ids(key), ())

    def need_only(self, known: tuple[str, ...], elsewhere: Mapping[str, str]) -> bool:
        """Return whether all keys are ``known``; others are noted, and ``elsewhere`` says where they belong."""
        before = len(self.mistakes)
        for key in self.values:
            self.noted(lambda key=key: self._need(key, known, elsewhere), None)  # type: ignore[misc]
        return len(self.mistakes) == before

    def line(self, *place: str | int) -> int:
        """Return the line of a place in the table; if it is unknown, that of the nearest place around it."""
        return line_of((*self.place, *place), self.lines)

    def refuse(self, key: str, reason: str, *within: str) -> NoReturn:
        """Refuse a key, or a place ``within`` its value: to be called in a function that is ``noted``."""
        line = self.line(key, *within)
        raise _RefusalError(f"{self.path}:{line}: {one_line(key)[:LONGEST_ID]}: {reason}", line)

    # Read

    def _text(self, key: str) -> str:
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.refuse(key, "should be text in quotes")
        text = clean(value).strip()
        self._need_length(key, text, _LONGEST.get(key, LARGEST))
        return text

    def _introduction(self) -> str:
        text = self._text("introduction")
        for target in (target for line in paragraphs(text) for target in unsafe_links(line)):
            shown = shorten(one_line(target), LONGEST_ID)
            self.refuse("introduction", f"the link {shown!r} needs a whole address, such as https://…")
        return text

    def _titles(self) -> tuple[tuple[DraftItem, str], ...]:
        table = self.values.get("titles", {})
        if not isinstance(table, dict) or not all(isinstance(title, str) for title in table.values()):
            self.refuse("titles", 'should be titles by the ids of items, such as { "3f9a1c2b" = "…" }')
        titles = []
        for id_, written in table.items():
            title = one_line(clean(written))
            self._need_length("titles", title, _LONGEST["title"], id_)
            if title:
                titles.append((DraftItem(_id(id_), self.line("titles", id_)), title))
        return tuple(titles)

    def _need_length(self, key: str, text: str, most: int, *within: str) -> None:
        if len(text) > most:
            self.refuse(key, f"has {len(text)} characters; the limit is {most}", *within)

    def _flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        return value if isinstance(value, bool) else self.refuse(key, "should be true or false, without quotes")

    def _locale(self) -> Locale | None:
        tag = self._text("locale")
        try:
            return Locale.parse(tag) if tag else None
        except ValueError as error:
            self.refuse("locale", str(error))

    def _ids(self, key: str) -> tuple[DraftItem, ...]:
        ids = self.values.get(key, [])
        if not isinstance(ids, list) or not all(isinstance(id_, str) for id_ in ids):
            self.refuse(key, 'should be a list of ids in quotes, such as ["3f9a1c2b"]')
        if key == "items" and not ids:
            self.refuse(key, "a story needs at least one item; put words of your own in the introduction")
        return tuple(DraftItem(_id(id_), self.line(key, place)) for place, id_ in enumerate(ids))

    def _need(self, key: str, known: tuple[str, ...], elsewhere: Mapping[str, str]) -> None:
        if key in known:
            return
        if key in elsewhere:
            self.refuse(key, f"belongs {elsewhere[key]}")
        nearest = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
        self.refuse(key, f"unknown key; did you mean {nearest[0]!r}?" if nearest else _unknown(known))


class _RefusalError(DraftError):
    """A mistake on one line."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def _unknown(known: tuple[str, ...]) -> str:
    return f"unknown key; known keys are {', '.join(known)}"


def _id(written: str) -> str:
    return one_line(written)[:LONGEST_ID].lower()
