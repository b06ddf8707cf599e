"""Print results to stdout, and warnings and errors to stderr."""

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
    """Messages for a person at a terminal; programs and cron get only warnings and errors."""

    verbose: bool = False
    quiet: bool = False

    @property
    def talks(self) -> bool:
        """True if success is reported: on a terminal, or if verbose."""
        return not self.quiet and (self.verbose or sys.stdout.isatty())

    def say(self, text: str) -> None:
        """Report progress or success."""
        if self.talks:
            print(visible(text))

    def tell(self, text: str) -> None:
        """Report what was done, unless quiet."""
        if not self.quiet:
            print(visible(text))

    def warn(self, text: str) -> None:
        """Report a problem that did not stop the work."""
        if not self.quiet:
            print(f"warning: {visible(text)}", file=sys.stderr)

    def error(self, text: str) -> None:
        """Report a failure, even if quiet."""
        print(f"digest: {visible(text)}", file=sys.stderr)

    def findings(self, findings: Sequence[Finding]) -> None:
        """Report findings about the sources as warnings; unless verbose, only the first of them."""
        shown = findings if self.verbose else findings[:_FINDINGS_SHOWN]
        for finding in shown:
            self.warn(str(finding))
        if len(findings) > len(shown):
            advice = "`digest check` shows them all, and `digest sources test NAME -v` those of a source on the web"
            self.warn(f"{len(findings) - len(shown)} more; {advice}")


def show(lines: Iterable[str]) -> None:
    """Print the lines of a result."""
    for line in lines:
        print(visible(line))


def show_json(value: Any) -> None:
    """Print a value as JSON, escaping non-ASCII characters unless stdout is UTF-8."""
    has_all = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not has_all, indent=2))


def visible(text: str) -> str:
    """Replace control characters, so that text cannot control the terminal."""
    return "".join(
        character if character.isprintable() or character in "\n\t" else "\N{REPLACEMENT CHARACTER}"
        for character in text
    )
