"""``digest check --output``: find problems in the built files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from digest.cli.messages import Messages, show, show_json
from digest.config import Config
from digest.errors import UsageError
from digest.model.finding import Finding
from digest.text.numbers.plural import count

# A fault in a template appears on every page.
_OF_A_KIND = 3
_FAILED = 1


def check_output(config: Config, messages: Messages, *, json: bool) -> int:
    """Report problems in the built files; return 1 if any of them is an error.

    Raises UsageError if nothing has been built yet.
    """
    from digest.files.output import BuiltFiles  # noqa: PLC0415 - as below
    from digest.lint.lint import lint  # noqa: PLC0415 - slow to import, and other commands do not need it

    files = BuiltFiles(config.output)
    if all(path.rpartition("/")[2].startswith(".") for path in files):
        raise UsageError(f"nothing has been built in {config.output}; run `digest run` first")
    findings = sorted(
        lint(files, config.tables.digest.base_url, config.tables.digest.locales),
        key=lambda finding: (not finding.is_error, finding.path, finding.line, finding.message),
    )
    errors = sum(finding.is_error for finding in findings)
    if json:
        show_json({"files": len(files), "errors": errors, "findings": list(map(_as_json, findings))})
    else:
        _tell(findings, messages)
        summary = f"{count(errors, 'error', 'errors')}, {count(len(findings) - errors, 'warning', 'warnings')}"
        if not messages.quiet:
            show([f"{count(len(files), 'file', 'files')}: {summary}"])
    return _FAILED if errors else 0


def _tell(findings: Sequence[Finding], messages: Messages) -> None:
    """Report a few findings of each kind; if verbose, all of them."""
    times: Counter[str] = Counter()
    for finding in findings:
        times[finding.message] += 1
        if messages.verbose or times[finding.message] <= _OF_A_KIND:
            (messages.error if finding.is_error else messages.warn)(str(finding))
    hidden = sum(max(0, number - _OF_A_KIND) for number in times.values())
    if hidden and not messages.verbose:
        messages.warn(f"{hidden} more of the same kinds; `-v` shows them all")


def _as_json(finding: Finding) -> dict[str, object]:
    return {
        "level": "error" if finding.is_error else "warning",
        "path": finding.path,
        "line": finding.line or None,
        "message": finding.message,
    }
