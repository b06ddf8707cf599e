"""Move a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from digest.editing.draft_file.draft_blocks import stories
from digest.editing.draft_file.edits.find_story import place_of
from digest.editing.draft_file.splicing import in_order


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
