"""Report what was read from the sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.configuration_changes import emptied_sources
from digest.cli.work import Work, filtered_out, status_of
from digest.cli.wrong_languages import wrong_languages
from digest.extras import install
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.tasks.steps.ingested import IngestedSource


def report_ingested(results: Sequence[IngestedSource], work: Work, path: Path) -> int:
    """Report what was read, and return the exit status; ``path`` is that of the configuration."""
    from digest.language.text.words import language_identification as languages  # noqa: PLC0415 - slow to import, and --help does not need it

    messages = work.messages
    for finding in wrong_languages(path, work.config, {result.source: result.language for result in results}):
        messages.warn(str(finding))
    for message in emptied_sources(results, work.config, work.stores.database):
        messages.warn(message)
    messages.findings([finding for result in results for finding in result.findings])
    for result in results:
        if result.error:
            messages.error(f"source {result.source!r}: {result.error}")
        else:
            messages.say(f"{result.source}: {_told(result)}")
            if result.visit.outcome == "read" and result.visit.note:
                messages.warn(f"source {result.source!r}: {result.visit.note}")
    if any(result.unknown for result in results) and not languages.is_available():
        advice = f"to identify it, {install('translate')}"
        messages.say(f"the language of items that do not declare one is not known; {advice}")
    return status_of([bool(result.error) for result in results if result.was_asked])


def _told(result: IngestedSource) -> str:
    """Say how the reading of a source went."""
    if result.visit.outcome == "read":
        items = count(result.items, "item", "items")
        return f"{items}, {result.new:,} new, {result.changed:,} changed{filtered_out(result.filtered)}"
    return result.visit.note or "nothing new since the last time"


def ingested_json(results: Sequence[IngestedSource]) -> dict[str, object]:
    """Return what was read as JSON values."""
    return {
        "sources": [
            {
                "name": result.source,
                "outcome": result.visit.outcome,
                "items": result.items,
                "new": result.new,
                "changed": result.changed,
                "filtered": result.filtered,
                "error": result.error or None,
                "findings": [str(finding) for finding in result.findings],
            }
            for result in results
        ],
    }
