"""Line breaks: those that the author meant, as opposed to those that a program added by wrapping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.language.text.characters.scripts import begins_small

# Nobody wraps lines narrower than that, in characters; wrapped lines are nearly as long as the longest of them, unless
# a long word comes next.
_NARROWEST = 50
_NEARLY = 0.8
# A longer word would have been split, and Chinese has no spaces.
_LONGEST_WORD = 20


def line_breaks(text: str) -> Iterator[int]:
    """Yield the positions of the line feeds within paragraphs that the author meant.

    A line feed before a lower-case letter comes from wrapping. Any other was meant if the next word would have fitted
    on the line, or if the lines around it are not all about equally long, as wrapped lines are.
    """
    at = 0
    for paragraph in text.split("\n\n"):
        lines = paragraph.split("\n")
        width, is_even = max(map(len, lines)), _is_even(lines)
        end = at
        for line, below in pairwise(lines):
            end += len(line)
            is_wrapped = begins_small(below) or (is_even and _is_full(line, below, width))
            if line and below and not is_wrapped:
                yield end
            end += 1
        at += len(paragraph) + 2


def _is_even(lines: Sequence[str]) -> bool:
    """Return whether all lines but the last may have been wrapped at one width."""
    width = max(map(len, lines))
    return width >= _NARROWEST and all(
        len(line) >= _NEARLY * width or _is_full(line, below, width) for line, below in pairwise(lines)
    )


def _is_full(line: str, below: str, width: int) -> bool:
    following, _, _ = below.partition(" ")
    return len(line) + 1 + min(len(following), _LONGEST_WORD) > width
