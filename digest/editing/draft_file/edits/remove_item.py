"""Take an item out of a draft, with all that was written of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from digest.editing.draft_file.draft_blocks import stories
from digest.editing.draft_file.draft_text import story_table
from digest.editing.draft_file.editing import Edit
from digest.editing.draft_file.edits.find_story import is_named, place_of
from digest.editing.draft_file.edits.put import PutForLocale, PutTitleForLocale
from digest.editing.draft_file.splicing import without
from digest.model.draft import DraftItem, DraftStory


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Take an ``item`` out of its story; without another item, the story goes, else all words of it are left to digest.

    What the editor noted of the story goes too, as it may repeat the item: only its section and its pin stay.
    """

    item: str

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        place = place_of(values, self.item)
        table = self._table(values["stories"][place])
        left = [*values["stories"][:place], *tomllib.loads(table).get("stories", ()), *values["stories"][place + 1 :]]
        values["stories"] = left
        if not left:
            # TOML cannot say that there is none.
            del values["stories"]

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        place = place_of(values, self.item)
        block, table = stories(text)[place], self._table(values["stories"][place])
        return f"{text[: block.start]}{table}\n{text[block.end :]}" if table else without(text, block)

    def _table(self, story: Mapping[str, Any]) -> str:
        left = tuple(DraftItem(one) for one in story["items"] if not is_named(self.item, one))
        kept = DraftStory(left, section=story.get("section", ""), pin=story.get("pin", False))
        return story_table(kept) if left else ""


def edits_to_remove(items: Iterable[str], values: Mapping[str, Any]) -> Iterator[Edit]:
    """Yield the edits that take items out of a draft with these values: its stories, and the words for locales."""
    for item in items:
        if any(is_named(item, one) for story in values.get("stories", ()) for one in story.get("items", ())):
            yield RemoveItem(item)
        for tag, table in values.get("locales", {}).items():
            if any(is_named(item, one) for one in table.get("titles", {})):
                yield PutTitleForLocale(tag, item, "")
            order = tuple(table.get("order", ()))
            left = tuple(one for one in order if not is_named(item, one))
            if left != order:
                yield PutForLocale(tag, "order", left)
