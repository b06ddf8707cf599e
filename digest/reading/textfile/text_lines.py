"""Read the lines of a text file from text that comes in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.language.text.characters.clean import BREAKS, clean, is_visible, with_line_feeds
from digest.model.finding import Finding


class LineReader:
    """Reads the lines of a text file, cleaned and stripped; remembers what is wrong with them.

    A line is "" if nothing in it is visible. One with more than ``longest`` characters is cut.
    """

    def __init__(self, texts: Iterable[str], path: str, longest: int) -> None:
        self._texts = texts
        self._path = path
        self._longest = longest
        self._number = 0
        self._damaged = 0
        self._first_damaged = 0
        self._cut: list[int] = []
        self.is_visible = False

    def __iter__(self) -> Iterator[str]:
        """Yield the lines in order, once."""
        for text in self._with_whole_lines():
            cleaned = clean(text)
            self._note_damage(cleaned)
            for line in cleaned.removesuffix("\n").split("\n"):
                stripped = line.strip()
                is_seen = is_visible(stripped)
                self.is_visible = self.is_visible or is_seen
                self._number += 1
                yield stripped if is_seen else ""

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the lines read so far."""
        if self._damaged:
            message = f"damaged characters, the first one here: {self._damaged}"
            yield Finding(message, self._path, self._first_damaged)
        for number in self._cut:
            yield Finding(
                f"longer than {self._longest:,} characters; the rest of the line left out", self._path, number
            )

    def _with_whole_lines(self) -> Iterator[str]:
        """Yield the text in other pieces, which end where a line ends."""
        rest = ""
        for text in self._texts:
            joined = rest + text
            end = _end_of_lines(joined)
            if end:
                yield self._with_lines_cut(joined[:end])
            # One character too many shows that the line is too long.
            rest = joined[end : end + self._longest + 1]
        yield self._with_lines_cut(rest.replace("\r", "\n") + "\n")

    def _with_lines_cut(self, text: str) -> str:
        if len(text) <= self._longest:
            return text
        lines = with_line_feeds(text).split("\n")
        self._cut += [self._number + place for place, line in enumerate(lines, 1) if len(line) > self._longest]
        return "\n".join(line[: self._longest] for line in lines)

    def _note_damage(self, text: str) -> None:
        damaged = text.count("\ufffd")
        if damaged and not self._damaged:
            self._first_damaged = self._number + text.count("\n", 0, text.index("\ufffd")) + 1
        self._damaged += damaged


def _end_of_lines(text: str) -> int:
    """Return the place after the last end of a line; a return at the end of the text may be half of one."""
    searched = len(text) - text.endswith("\r")
    return 1 + max(text.rfind(ending, 0, searched) for ending in BREAKS)
