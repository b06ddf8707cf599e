"""Read the draft of an edition, a TOML file that an editor may have changed.

Errors name the file, the line and the key, as for ``digest.toml``.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NoReturn

from digest.errors import DraftError
from digest.formats.toml.mistakes import mistake
from digest.formats.toml.places import KeyPath, line_of, places
from digest.model.draft import Draft, DraftItem, DraftStory
from digest.model.locale import Locale
from digest.model.picture import Picture, StoryImage
from digest.model.week import Week
from digest.text.characters.clean import clean, one_line
from digest.text.html.markdown import paragraphs, unsafe_links
from digest.text.shortening.shorten import shorten

# A draft of ten thousand items has about 5 MB.
LARGEST = 50_000_000
# Longer texts would leave no room for other stories in an email. digest itself never writes longer ones.
_LONGEST = {"introduction": 10_000, "title": 300, "summary": 50_000, "section": 300, "alt": 1_000}
# Longer than the key of any item or table, so that cutting the rest makes no difference.
_LONGEST_ID = 64
_NONE: Mapping[str, Picture] = MappingProxyType({})
_KEYS = ("introduction", "locale", "stories")
_STORY_KEYS = ("items", "title", "summary", "section", "pin", "drop", "note", "locale", "machine", "image", "alt")


def parse(content: bytes, week: Week, path: str, pictures: Mapping[str, Picture] = _NONE) -> Draft:
    """Read the draft of a week from the file at ``path``; its stories may show any of the ``pictures``.

    Raises DraftError for invalid TOML, an unknown key, or an invalid value.
    """
    text = _decoded(content, path)
    top = _Table(_toml(text, path), path, places(text))
    top.need_only(_KEYS, "in a [[stories]] table", _STORY_KEYS)
    tables = top.values.get("stories", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        top.refuse("stories", "write each story as a [[stories]] table")
    return Draft(
        week=week,
        stories=tuple(
            _story(_Table(table, path, top.lines, ("stories", number)), pictures) for number, table in enumerate(tables)
        ),
        introduction=top.introduction(),
        locale=top.locale(),
        path=path,
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file: its values, and their lines."""

    values: Mapping[str, Any]
    path: str
    lines: Mapping[KeyPath, int]
    place: KeyPath = ()

    def text(self, key: str) -> str:
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.refuse(key, "should be text in quotes")
        text = clean(value).strip()
        if len(text) > _LONGEST.get(key, LARGEST):
            self.refuse(key, f"has {len(text)} characters; the limit is {_LONGEST[key]}")
        return text

    def introduction(self) -> str:
        text = self.text("introduction")
        for target in (target for line in paragraphs(text) for target in unsafe_links(line)):
            shown = shorten(one_line(target), _LONGEST_ID)
            self.refuse("introduction", f"the link {shown!r} needs a whole address, such as https://…")
        return text

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        return value if isinstance(value, bool) else self.refuse(key, "should be true or false, without quotes")

    def locale(self) -> Locale | None:
        tag = self.text("locale")
        try:
            return Locale.parse(tag) if tag else None
        except ValueError as error:
            self.refuse("locale", str(error))

    def ids(self) -> tuple[DraftItem, ...]:
        ids = self.values.get("items", [])
        if not isinstance(ids, list) or not all(isinstance(id_, str) for id_ in ids):
            self.refuse("items", 'should be a list of ids in quotes, such as ["3f9a1c2b"]')
        if not ids:
            self.refuse("items", "a story needs at least one item; put words of your own in the introduction")
        named = (one_line(id_)[:_LONGEST_ID].lower() for id_ in ids)
        return tuple(DraftItem(id_, self.line("items", place)) for place, id_ in enumerate(named))

    def need_only(self, known: tuple[str, ...], elsewhere: str, keys_elsewhere: tuple[str, ...]) -> None:
        for key in self.values:
            if key in known:
                continue
            nearest = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
            if key in keys_elsewhere:
                self.refuse(key, f"belongs {elsewhere}")
            self.refuse(key, f"unknown key; did you mean {nearest[0]!r}?" if nearest else _unknown(known))

    def line(self, *place: str | int) -> int:
        """Return the line of a place in the table; if it is unknown, that of the nearest place around it."""
        return line_of((*self.place, *place), self.lines)

    def refuse(self, key: str, reason: str) -> NoReturn:
        raise DraftError(f"{self.path}:{self.line(key)}: {one_line(key)[:_LONGEST_ID]}: {reason}")


def _story(table: _Table, pictures: Mapping[str, Picture]) -> DraftStory:
    table.need_only(_STORY_KEYS, "at the top, before the first [[stories]]", _KEYS)
    return DraftStory(
        items=table.ids(),
        title=one_line(table.text("title")),
        summary=table.text("summary"),
        section=one_line(table.text("section")),
        pin=table.flag("pin"),
        drop=table.flag("drop"),
        note=table.text("note"),
        locale=table.locale(),
        machine=table.flag("machine"),
        image=_image(table, pictures),
    )


def _image(table: _Table, pictures: Mapping[str, Picture]) -> StoryImage | None:
    name, alt = table.text("image"), one_line(table.text("alt"))
    if not name:
        return table.refuse("alt", "describes no picture; name one as `image`") if alt else None
    if not alt:
        table.refuse("image", "describe it as `alt`, for readers who cannot see it")
    if name not in pictures:
        nearest = difflib.get_close_matches(name, pictures, n=1)
        suggestion = f"; did you mean {nearest[0]!r}?" if nearest else "; put it there"
        table.refuse("image", f"{one_line(name)[:_LONGEST_ID]!r} is not in your folder of pictures{suggestion}")
    picture = pictures[name]
    return StoryImage(name, picture.width, picture.height, alt)


def _unknown(known: tuple[str, ...]) -> str:
    return f"unknown key; known keys are {', '.join(known)}"


def _decoded(content: bytes, path: str) -> str:
    if len(content) > LARGEST:
        raise DraftError(f"{path}: too large to be a draft")
    try:
        # tomllib counts lines in this form, whatever the line endings of the editor's system.
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DraftError(f"{path}:{line}: not UTF-8 text; save it as UTF-8") from error


def _toml(text: str, path: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise DraftError(f"{path}: not valid TOML: nested too deeply") from error
    except ValueError as error:
        line, reason = mistake(error, text)
        raise DraftError(f"{path}:{line}: {reason}") from error
