"""``digest check --output``: find problems in the built files."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from digest.cli.messages import Messages, of_each_kind
from digest.cli.report import Report
from digest.errors import UsageError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.config.schema import DigestTable
    from digest.model.finding import Finding
    from digest.publishing.output.output import BuiltFiles

# A fault in a template appears on every page.
_OF_A_KIND = 3
_FAILED = 1
# With fewer files, starting a process takes longer than checking them.
_WORTHWHILE = 2_000
_MOST = 8


def check_output(config: Config, messages: Messages) -> Report:
    """Report problems in the built files, with status 1 if any of them is an error.

    Raises UsageError if nothing has been built yet.
    """
    from digest.publishing.output.output import BuiltFiles  # noqa: PLC0415 - slow to import, and other commands do not need it

    files = BuiltFiles(config.output)
    paths = tuple(files)
    if all(path.rpartition("/")[2].startswith(".") for path in paths):
        raise UsageError(f"nothing has been built in {config.output}; run `digest run` first")
    findings = sorted(
        _findings(files, len(paths), config.tables.digest),
        key=lambda finding: (not finding.is_error, finding.path, finding.line, finding.message),
    )
    errors = sum(finding.is_error for finding in findings)
    if not messages.json:
        _tell(findings, messages)
    summary = f"{count(errors, 'error', 'errors')}, {count(len(findings) - errors, 'warning', 'warnings')}"
    return Report(
        [f"{count(len(paths), 'file', 'files')}: {summary}"],
        {"files": len(paths), "errors": errors, "findings": list(map(_as_json, findings))},
        _FAILED if errors else 0,
    )


def _findings(files: BuiltFiles, number: int, digest: DigestTable) -> tuple[Finding, ...]:
    """Check the files; if there are many, in a process for each processor."""
    from concurrent.futures import ProcessPoolExecutor, process  # noqa: PLC0415 - as above
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    from digest.publishing.lint.lint import lint  # noqa: PLC0415 - as above

    processes = min(_processors(), _MOST)
    if number >= _WORTHWHILE and processes > 1:
        # If no process can be started, or if one is killed, everything is checked here.
        with (
            suppress(process.BrokenProcessPool, NotImplementedError, OSError),
            # They are started anew, not forked: a fork would have the locks of threads that it does not have.
            ProcessPoolExecutor(processes, get_context("spawn"), _leave_interrupts) as pool,
        ):
            return tuple(lint(files, digest.base_url, digest.locales, pool.map))
    return tuple(lint(files, digest.base_url, digest.locales))


def _processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave_interrupts() -> None:
    """Let the main process alone answer Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _tell(findings: Sequence[Finding], messages: Messages) -> None:
    """Report a few findings of each kind; if verbose, all of them."""
    for finding in of_each_kind(findings, lambda one: one.message, _OF_A_KIND, messages):
        (messages.error if finding.is_error else messages.warn)(str(finding))


def _as_json(finding: Finding) -> dict[str, object]:
    return {
        "level": "error" if finding.is_error else "warning",
        "path": finding.path,
        "line": finding.line or None,
        "message": finding.message,
    }
