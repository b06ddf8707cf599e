"""What an engine is asked for a segment with protected parts, and what its answers make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from digest.model.translation import Translation
from digest.text.characters.clean import is_visible
from digest.translators.checking.endings import ended_like
from digest.translators.checking.protection import MaskForm, Part, has_letters, mask, restore, split

# What stands between a protected part and the words next to it: an engine would lose it. Not in it are quotation marks
# and, behind words, what ends a sentence.
_AFTER_PART = " \u00a0,;:.!?…()[]–—|/-"
_BEFORE_PART = " \u00a0,;:([–—|/-"
_BRACKET = re.compile(r"(?=[()])")


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
        return replace(answer, text=ended_like(self.segment, answer.text))


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
        text = restore(ended_like(self.segment, answer.text), self.parts, self.form)
        return Translation(self.segment, problem="placeholders") if text is None else replace(answer, text=text)


@dataclass(frozen=True, slots=True)
class AskInPieces:
    """What stands around the parts, each piece on its own: an engine without a form of mask cannot lose them then."""

    segment: str
    parts: tuple[Part, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The pieces that have a letter in them, without the punctuation around them."""
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
        )

    def _pieces(self) -> Iterator[tuple[str, str, str]]:
        """Give the words of each piece between what stands before and after them; a part stands after some piece."""
        kept = [*(part.kept for part in self.parts), ""]
        for piece, part in zip(split(self.segment, self.parts), kept, strict=True):
            *pieces, last = _without_open_bracket(piece)
            yield from map(_trimmed, pieces)
            before, words, after = _trimmed(last)
            yield before, words, after + part


def _without_open_bracket(piece: str) -> list[str]:
    """Part a piece at its brackets where one of them is open: what closes it stands behind a protected part."""
    is_open = piece.count("(") != piece.count(")")
    return _BRACKET.split(piece) if is_open else [piece]


def _trimmed(piece: str) -> tuple[str, str, str]:
    """Give the words of a piece, and what stands before and after them."""
    rest = piece.lstrip(_AFTER_PART)
    words = rest.rstrip(_BEFORE_PART)
    return piece[: len(piece) - len(rest)], words, rest[len(words) :]


def _like(words: str, text: str) -> str:
    """Give a translation of words within a sentence without the capital that begins one."""
    if words[:1].islower() and text[1:2].islower():
        text = text[:1].lower() + text[1:]
    return ended_like(words, text)
