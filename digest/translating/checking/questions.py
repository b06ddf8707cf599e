"""Questions: the texts sent to an engine for a segment with protected parts, and how its answers are put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from digest.language.text.characters.clean import is_visible
from digest.model.translation import Translation
from digest.translating.checking.endings import ended_like
from digest.translating.checking.protection import MaskForm, ProtectedPart, has_letters, mask, restore, split

# Characters between a protected part and the words beside it, which an engine would lose. Quotation marks are not among
# them, nor, after words, final punctuation.
_AFTER_PART = " \u00a0,;:.!?…()[]–—|/-"
_BEFORE_PART = " \u00a0,;:([–—|/-"
_BRACKET = re.compile(r"(?=[()])")


class Question(Protocol):
    """One way to ask for the translation of a segment."""

    @property
    def segment(self) -> str:
        """The tidy segment."""
        ...

    @property
    def parts(self) -> tuple[ProtectedPart, ...]:
        """Its protected parts."""
        ...

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that the engine has to translate."""
        ...

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Combine the translations of the texts into one; the problem is "placeholders" if the parts are lost."""
        ...


@dataclass(frozen=True, slots=True)
class AskPlainly:
    """A segment without protected parts, unchanged."""

    segment: str
    parts: tuple[ProtectedPart, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The segment."""
        return (self.segment,)

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Return the answer."""
        (answer,) = answers
        return replace(answer, text=ended_like(self.segment, answer.text))


@dataclass(frozen=True, slots=True)
class AskMasked:
    """A segment with a mask for each part."""

    segment: str
    parts: tuple[ProtectedPart, ...]
    form: MaskForm

    @property
    def texts(self) -> tuple[str, ...]:
        """The masked segment."""
        return (mask(self.segment, self.parts, self.form),)

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Replace the masks with the parts."""
        (answer,) = answers
        text = restore(ended_like(self.segment, answer.text), self.parts, self.form)
        return Translation(self.segment, problem="placeholders") if text is None else replace(answer, text=text)


@dataclass(frozen=True, slots=True)
class AskInPieces:
    """The text around the parts, piece by piece: an engine that preserves no masks cannot lose the parts then.

    Pieces translate worse than a sentence, so this is the second choice.
    """

    segment: str
    parts: tuple[ProtectedPart, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The pieces that have a letter, without the punctuation around them."""
        return tuple(words for _, words, _ in self._pieces() if has_letters(words))

    def put_together(self, answers: Sequence[Translation]) -> Translation:
        """Join the pieces and the parts in the order of the segment."""
        if not all(is_visible(answer.text) for answer in answers):
            return Translation(self.segment, problem="empty")
        left = iter(answers)
        return Translation(
            "".join(
                before + (_like(words, next(left).text) if has_letters(words) else words) + after
                for before, words, after in self._pieces()
            ),
            via=next((answer.via for answer in answers if answer.via), ""),
            unknown=sum(answer.unknown for answer in answers),
            score=min((answer.score for answer in answers if answer.score is not None), default=None),
            engines=tuple(dict.fromkeys(engine for answer in answers for engine in answer.engines)),
        )

    def _pieces(self) -> Iterator[tuple[str, str, str]]:
        """Yield the words of each piece, between the punctuation before and after them."""
        kept = [*(part.kept for part in self.parts), ""]
        for piece, part in zip(split(self.segment, self.parts), kept, strict=True):
            *pieces, last = _without_open_bracket(piece)
            yield from map(_trimmed, pieces)
            before, words, after = _trimmed(last)
            yield before, words, after + part


def _without_open_bracket(piece: str) -> list[str]:
    """Split a piece at its brackets if one of them is open, because its partner is after a protected part."""
    is_open = piece.count("(") != piece.count(")")
    return _BRACKET.split(piece) if is_open else [piece]


def _trimmed(piece: str) -> tuple[str, str, str]:
    """Return the words of a piece, with the punctuation before and after them."""
    rest = piece.lstrip(_AFTER_PART)
    words = rest.rstrip(_BEFORE_PART)
    return piece[: len(piece) - len(rest)], words, rest[len(words) :]


def _like(words: str, text: str) -> str:
    """Return a translation of words within a sentence without the capital of a sentence's first word."""
    if words[:1].islower() and text[1:2].islower():
        text = text[:1].lower() + text[1:]
    return ended_like(words, text)
