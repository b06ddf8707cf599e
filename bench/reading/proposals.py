"""Count what becomes of the headlines and introductions that a language model proposes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench.reading.fake_model import FakeModel
from digest.model.edition import Edition


@dataclass(slots=True)
class Proposals:
    """The numbers of headlines that were proposed and shown, of lies among both, and of introductions."""

    proposed: int = 0
    shown: int = 0
    lies: int = 0
    shown_lies: int = 0
    editions: int = 0
    introductions: int = 0

    def add(self, model: FakeModel, editions: Iterable[Edition]) -> None:
        """Count the editions that were made with a model."""
        read = tuple(editions)
        shown = [story.title for edition in read for story in edition.stories if story.is_title_abstract]
        self.proposed += len(model.headlines)
        self.shown += len(shown)
        self.lies += len(model.lies)
        self.shown_lies += len(set(shown) & set(model.lies))
        self.editions += len(read)
        self.introductions += sum(edition.introduction is not None for edition in read)

    def __str__(self) -> str:
        honest, shown = self.proposed - self.lies, self.shown - self.shown_lies
        return (
            f"fake model: of {honest} honest headlines {shown} shown, of {self.lies} with a lie {self.shown_lies}; "
            f"introductions in {self.introductions} of {self.editions} editions"
        )
