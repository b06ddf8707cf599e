"""What is said, and where: results on stdout, warnings and errors on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from digest.model.finding import Finding

_FINDINGS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Messages:
    """Says things to the person at the terminal; to a program or cron only what went wrong."""

    verbose: bool = False
    quiet: bool = False

    @property
    def talks(self) -> bool:
        """Whether to speak of success: on a terminal, or when asked to."""
        return not self.quiet and (self.verbose or sys.stdout.isatty())

    def say(self, text: str) -> None:
        """Tell of progress and success."""
        if self.talks:
            print(visible(text))

    def warn(self, text: str) -> None:
        """Tell of something that the user should know of, though the work went on."""
        if not self.quiet:
            print(f"warning: {visible(text)}", file=sys.stderr)

    def error(self, text: str) -> None:
        """Tell of a failure; nothing silences it."""
        print(f"digest: {visible(text)}", file=sys.stderr)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Tell what was noticed about the sources, but not thousands of lines of it."""
        shown = findings if self.verbose else findings[:_FINDINGS_SHOWN]
        for finding in shown:
            self.warn(str(finding))
        if len(findings) > len(shown):
            self.warn(f"{len(findings) - len(shown)} more; `digest check` shows all")


def show(lines: Iterable[str]) -> None:
    """Print what was asked for."""
    for line in lines:
        print(visible(line))


def show_json(value: Any) -> None:
    """Print it for a program; letters that the output has not are written as JSON does."""
    has_all = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not has_all, indent=2))


def visible(text: str) -> str:
    """Text that cannot steer the terminal that it is printed on: control characters become visible ones."""
    return "".join(
        character if character.isprintable() or character in "\n\t" else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )
