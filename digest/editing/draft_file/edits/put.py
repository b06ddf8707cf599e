"""Give a story, or the edition, other words, a picture or a flag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from digest.editing.draft_file.draft_blocks import stories
from digest.editing.draft_file.edits.find_story import place_of
from digest.editing.draft_file.splicing import Value, at_top, literal, stored_value, with_value


@dataclass(frozen=True, slots=True)
class PutInStory:
    """Give a key of a story a value; the story is that of an ``item``. An empty one leaves it to digest."""

    item: str
    key: str
    value: Value

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        values["stories"][place_of(values, self.item)][self.key] = stored_value(self.key, self.value)

    def rewrite(self, text: str, values: dict[str, Any]) -> str:
        """Return the text of a draft with these values, changed."""
        block = stories(text)[place_of(values, self.item)]
        return with_value(text, block, self.key, literal(self.key, self.value))


@dataclass(frozen=True, slots=True)
class PutAtTop:
    """Give a key at the top of a draft a value."""

    key: str
    value: str

    def change(self, values: dict[str, Any]) -> None:
        """Change the values of a draft."""
        values[self.key] = stored_value(self.key, self.value)

    def rewrite(self, text: str, _: dict[str, Any]) -> str:
        """Return the text of a draft, changed."""
        return at_top(text, self.key, literal(self.key, self.value))
