"""Print results to stdout, and warnings and errors to stderr."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from digest.model.finding import Finding

T = TypeVar("T")
_FINDINGS_SHOWN = 20
# A soft hyphen, a space without width, joiners, marks of direction, a byte order mark.
_HARMLESS = frozenset("\n\t\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
RED, _YELLOW = "31", "33"


@dataclass(frozen=True, slots=True)
class Messages:
    """Messages for a person at a terminal; programs and cron get only warnings and errors."""

    verbose: bool = False
    quiet: bool = False
    # Stdout is for JSON alone.
    json: bool = False
    # What failed, for those who do not see what is printed.
    errors: list[str] = field(default_factory=list, compare=False)

    @property
    def talks(self) -> bool:
        """True if success is reported: on a terminal, or if verbose."""
        return self.tells and (self.verbose or sys.stdout.isatty())

    @property
    def tells(self) -> bool:
        """True if results are printed for people: unless quiet, and unless a program reads them."""
        return not (self.quiet or self.json)

    def say(self, text: str) -> None:
        """Report progress or success."""
        if self.talks:
            print(visible(text))

    def tell(self, text: str) -> None:
        """Report what was done, unless quiet."""
        if self.tells:
            print(visible(text))

    def lead(self, then: str) -> None:
        """Tell a person at a terminal what they may do next."""
        if then and self.tells and sys.stdout.isatty():
            print(f"next: {visible(then)}")

    def warn(self, text: str) -> None:
        """Report a problem that did not stop the work."""
        if not self.quiet:
            print(f"{colored('warning:', _YELLOW)} {visible(text)}", file=sys.stderr)

    def error(self, text: str) -> None:
        """Report a failure, even if quiet."""
        self.errors.append(text)
        print(f"{colored('digest:', RED)} {visible(text)}", file=sys.stderr)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Report findings about the sources as warnings; unless verbose, only the first of them, and no notes."""
        told = findings if self.verbose else [finding for finding in findings if not finding.is_note]
        shown = told if self.verbose else told[:_FINDINGS_SHOWN]
        for finding in shown:
            self.warn(str(finding))
        if len(told) > len(shown):
            advice = "`digest check --web` shows them all"
            self.warn(f"{len(told) - len(shown)} more; {advice}")


def of_each_kind(findings: Iterable[T], kind: Callable[[T], Hashable], most: int, messages: Messages) -> Iterator[T]:
    """Yield the first findings of each kind, all if verbose, and at the end warn of the others."""
    times: Counter[Hashable] = Counter()
    for finding in findings:
        times[kind(finding)] += 1
        if messages.verbose or times[kind(finding)] <= most:
            yield finding
    hidden = sum(max(0, number - most) for number in times.values())
    if hidden and not messages.verbose:
        messages.warn(f"{hidden} more of the same kinds; `-v` shows them all")


def show(lines: Iterable[str]) -> None:
    """Print the lines of a result."""
    for line in lines:
        print(visible(line))


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write a result that is a file to stdout as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(pieces)


def show_json(value: Mapping[str, object]) -> None:
    """Print a value as JSON, escaping non-ASCII characters unless stdout is UTF-8."""
    print(json.dumps(value, ensure_ascii=not _has_all(), indent=2))


def json_rows(name: str, rows: Iterable[Mapping[str, object]], *, ascii_only: bool = False) -> Iterator[str]:
    """Yield the lines of a JSON object with a list of that name, row by row: they may not fit into memory."""
    before = f'{{"{name}": ['
    for row in rows:
        yield f"{before}\n  {json.dumps(row, ensure_ascii=ascii_only)}"
        before = ","
    yield f"{before}]}}\n" if before != "," else "\n]}\n"


def show_json_rows(name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Print rows as JSON, as `show_json` does."""
    sys.stdout.writelines(json_rows(name, rows, ascii_only=not _has_all()))


def _has_all() -> bool:
    """Return whether stdout has every character."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def nearby(text: str) -> str:
    """Return a message that begins with a path, relative to the current folder if the file is below it."""
    return text.removeprefix(f"{Path.cwd()}{os.sep}")


def visible(text: str) -> str:
    """Replace control characters, so that text cannot control the terminal.

    Spaces of any kind stay, and what is invisible but needed in Persian, Arabic and emoji. Characters that turn the
    direction of all that follows are replaced too.
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    is_shown = character.isprintable() or character in _HARMLESS or unicodedata.category(character) == "Zs"
    return character if is_shown else "\N{REPLACEMENT CHARACTER}"


def colored(text: str, color: str) -> str:
    """Return a text in a color, if stderr is a terminal that has colors and nobody minds (no-color.org)."""
    is_colored = sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[{color}m{text}\x1b[0m" if is_colored else text
