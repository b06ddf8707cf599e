"""Join, split and move the stories of a draft."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from digest.editing.draft_file.draft_blocks import DraftBlock, lines, stories
from digest.editing.draft_file.draft_text import story_table
from digest.editing.draft_file.edits.find_story import is_named, place_of
from digest.editing.draft_file.splicing import below, in_order, literal, with_value, without
from digest.editing.draft_file.string_list import StringList, WrittenString, read_list, written_list
from digest.errors import DraftError
from digest.model.draft import DraftStory


@dataclass(frozen=True, slots=True)
class JoinStories:
    """Put all items of the story of ``other`` into that of ``item``, whose words stay; notes and comments are kept."""

    item: str
    other: str

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        into, gone = self._places(values)
        kept, joined = values["stories"][into], values["stories"][gone]
        kept["items"] += joined["items"]
        if note := _note(kept, joined):
            kept["note"] = note
        del values["stories"][gone]

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        into, gone = self._places(values)
        found = stories(text)
        old = _list_of(text, found[gone])
        comments = _comments_above(text, found[gone])
        note = _note(values["stories"][into], values["stories"][gone])
        text = without(text, found[gone])
        place = into - (gone < into)
        kept = _list_of(text, stories(text)[place])
        strings = (*kept.strings, *old.strings)
        text = with_value(text, stories(text)[place], "items", written_list(strings, (*kept.below, *old.below)))
        if note:
            text = with_value(text, stories(text)[place], "note", literal("note", note))
        start = stories(text)[place].start
        return text[:start] + comments + text[start:]

    def _places(self, values: dict[str, Any]) -> tuple[int, int]:
        into, gone = place_of(values, self.item), place_of(values, self.other)
        if into == gone:
            raise DraftError("a story cannot be joined with itself")
        return into, gone


@dataclass(frozen=True, slots=True)
class SplitStory:
    """Make a story of its own of some ``items`` of a story, right after it."""

    items: tuple[str, ...]

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        place = place_of(values, self.items[0])
        story = values["stories"][place]
        gone = [written for written in story["items"] if self._takes(written)]
        if len(gone) == len(story["items"]):
            raise DraftError("leave at least one report in the story, or there is nothing to part")
        story["items"] = [written for written in story["items"] if not self._takes(written)]
        values["stories"].insert(place + 1, {**_EMPTY, "items": gone})

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        place = place_of(values, self.items[0])
        held = _list_of(text, stories(text)[place])
        gone = [string for string in held.strings if self._takes(_value(string))]
        left = [string for string in held.strings if string not in gone]
        text = with_value(text, stories(text)[place], "items", written_list(left, held.below))
        table = story_table(DraftStory(())).replace("items = [\n]", f"items = {written_list(gone)}")
        return below(text, stories(text)[place], table)

    def _takes(self, written: str) -> bool:
        return any(is_named(item, written) for item in self.items)


@dataclass(frozen=True, slots=True)
class MoveStory:
    """Move the story of an ``item`` right before or, with ``is_after``, right after that of another one."""

    item: str
    other: str
    is_after: bool = False

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        values["stories"] = [values["stories"][place] for place in self._order(values)]

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        return in_order(text, stories(text), self._order(values))

    def _order(self, values: dict[str, Any]) -> list[int]:
        moving, other = place_of(values, self.item), place_of(values, self.other)
        order = [place for place in range(len(values["stories"])) if place != moving]
        target = order.index(other) if other != moving else moving
        order.insert(target + (self.is_after and other != moving), moving)
        return order


_EMPTY = tomllib.loads(story_table(DraftStory(())))["stories"][0]


def _value(string: WrittenString) -> str:
    value = tomllib.loads(f"item = {string.written}")["item"]
    return value if isinstance(value, str) else ""


def _list_of(text: str, block: DraftBlock) -> StringList:
    statement = block.keys["items"]
    return read_list(text[statement.value : statement.after])


def _note(kept: dict[str, Any], joined: dict[str, Any]) -> str:
    notes = (story.get("note", "") for story in (kept, joined))
    return "; ".join(note for note in notes if note)


def _comments_above(text: str, block: DraftBlock) -> str:
    """Return the comments above a table."""
    found = lines(text[block.start : block.end])
    until = next(number for number, line in enumerate(found) if not line.lstrip().startswith("#"))
    return "".join(found[:until])
