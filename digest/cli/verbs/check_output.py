"""``digest check --output``: find problems in the built files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.cli.messages import Messages, of_each_kind
from digest.cli.report import Report
from digest.errors import UsageError
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.finding import Finding

# A fault in a template appears on every page.
_OF_A_KIND = 3
_FAILED = 1


def check_output(config: Config, messages: Messages) -> Report:
    """Report problems in the built files, with status 1 if any of them is an error.

    Raises UsageError if nothing has been built yet.
    """
    # Slow to import, and other commands do not need it.
    from digest.publishing.lint.lint import lint  # noqa: PLC0415
    from digest.publishing.output.output import BuiltFiles  # noqa: PLC0415

    files, table = BuiltFiles(config.output), config.tables.digest
    paths = tuple(files)
    if all(path.rpartition("/")[2].startswith(".") for path in paths):
        raise UsageError(f"nothing has been built in {config.output}; run `digest run` first")
    findings = sorted(
        lint(files, table.base_url, table.locales),
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
