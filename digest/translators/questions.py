"""What an engine is asked for a segment with protected parts, and what its answers make of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from digest.model.translation import Translation
from digest.text.clean import is_visible
from digest.text.spacing import fitted, tidy
from digest.translators.protection import MaskForm, Part, has_letters, join, mask, restore, split

_ENDED = re.compile(r"[.!?…。！？؟।։]\W*\Z")
# After a shorter word it may belong to an abbreviation.
_ADDED_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z|。\Z")


class Question(Protocol):
    """One way to ask for the translation of a segment."""

    @property
    def segment(self) -> str:
        """The segment, tidy."""
        ...

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its protected parts."""
        ...

    @property
    def texts(self) -> tuple[str, ...]:
        """What the engine is to translate, text by text."""
        ...

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Make one translation of those of the texts; "placeholders" where the parts do not come back."""
        ...


@dataclass(frozen=True, slots=True)
class AskPlainly:
    """A segment without protected parts, as it is."""

    segment: str
    parts: tuple[Part, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The segment."""
        return (self.segment,)

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Take the answer."""
        (answer,) = answers
        return replace(answer, text=_ended_like(self.segment, answer.text))


@dataclass(frozen=True, slots=True)
class AskMasked:
    """A segment with a mask for each part."""

    segment: str
    parts: tuple[Part, ...]
    form: MaskForm

    @property
    def texts(self) -> tuple[str, ...]:
        """The masked segment."""
        return (mask(self.segment, self.parts, self.form),)

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Put the parts in the place of their masks."""
        (answer,) = answers
        text = restore(_ended_like(self.segment, answer.text), self.parts, self.form)
        return Translation(self.segment, problem="placeholders") if text is None else replace(answer, text=text)


@dataclass(frozen=True, slots=True)
class AskInPieces:
    """What stands around the parts, each piece on its own: an engine without a form of mask cannot lose them then."""

    segment: str
    parts: tuple[Part, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The pieces that have a letter in them."""
        return tuple(tidy(piece) for piece in split(self.segment, self.parts) if has_letters(piece))

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Join the pieces and the parts in the order of the segment."""
        if not all(is_visible(answer.text) for answer in answers):
            return Translation(self.segment, problem="empty")
        left = iter(answers)
        pieces = [
            _as_piece(next(left).text, piece) if has_letters(piece) else piece
            for piece in split(self.segment, self.parts)
        ]
        return Translation(
            join(pieces, [part.kept for part in self.parts]),
            via=next((answer.via for answer in answers if answer.via), ""),
            unknown=sum(answer.unknown for answer in answers),
            score=min((answer.score for answer in answers if answer.score is not None), default=None),
        )


def _as_piece(text: str, piece: str) -> str:
    """Undo what an engine does to what it takes for a sentence, and put the spaces of the piece around it."""
    if piece.lstrip()[:1].islower() and text[1:2].islower():
        text = text[:1].lower() + text[1:]
    return fitted(_ended_like(piece, text), piece)


def _ended_like(segment: str, text: str) -> str:
    """Take away the full stop that engines trained on sentences put behind titles."""
    return text if _ENDED.search(segment) else _ADDED_STOP.sub("", text)
