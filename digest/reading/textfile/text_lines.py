"""Read the lines of a text file."""

from __future__ import annotations

from collections.abc import Iterator

from digest.language.text.characters.clean import clean, is_visible
from digest.model.finding import Finding


class LineReader:
    """The ``lines`` of a text file, cleaned and stripped, and what is wrong with them.

    A line is "" if nothing in it is visible.
    """

    def __init__(self, text: str, path: str) -> None:
        self._text = clean(text)
        self._path = path
        stripped = map(str.strip, self._text.removesuffix("\n").split("\n"))
        self.lines = [line if is_visible(line) else "" for line in stripped]

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the lines."""
        if damaged := self._text.count("\ufffd"):
            line = self._text.count("\n", 0, self._text.index("\ufffd")) + 1
            yield Finding(f"damaged characters, the first one here: {damaged}", self._path, line)
