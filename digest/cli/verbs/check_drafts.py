"""Find the mistakes of drafts, as a build would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.messages import nearby
from digest.errors import DraftError
from digest.model.finding import Finding
from digest.model.period import Period, is_collection, period_of, read_period

if TYPE_CHECKING:
    from digest.config import Config


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft, the ``mistakes`` that keep it from being published, one line each, and what else was found."""

    path: Path
    mistakes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return it as JSON values."""
        findings = [str(finding) for finding in self.findings]
        return {"draft": str(self.path), "mistakes": list(self.mistakes), "findings": findings}


def check_drafts(site: Config, stores: tasks.Stores, now: datetime) -> Iterator[CheckedDraft]:
    """Yield what was found in each draft, except those of published editions, which are not read any more."""
    paths = sorted(site.drafts.glob("*.toml"))
    if not paths:
        return
    state = tasks.history(site, stores).state(now)
    composer = tasks.composer(site, stores, dry=True, pairs=tasks.translated_pairs(site))
    for path in paths:
        week = _week_of(path, site)
        if week and state.has(week):
            continue
        if unused := _unused(week, site, now):
            yield CheckedDraft(path, findings=(Finding(f"not used: {unused}", nearby(str(path))),))
        elif week:
            try:
                yield CheckedDraft(path, findings=composer.compose(week, state).findings)
            except DraftError as error:
                yield CheckedDraft(path, tuple(map(nearby, error.mistakes)))


def _unused(week: Period | None, site: Config, now: datetime) -> str:
    """Return why a run reads no draft of that name, "" if it does."""
    if week is None or not (is_collection(week) or _is_of_size(week, site)):
        return f"drafts are called like {period_of(now, site.zone, site.size)}.toml"
    if not is_collection(week) or type(week) in site.collections:
        return ""
    kind = type(week).__name__.lower()
    return f"no edition of a {kind} is made; that takes `{kind} = true` in [collections]"


def _is_of_size(week: Period, site: Config) -> bool:
    return type(week) is type(period_of(week.start, site.zone, site.size))


def _week_of(path: Path, site: Config) -> Period | None:
    """Return the week, month or year that a draft is for by its name, None if it is none."""
    try:
        week = read_period(path.stem, site.size)
    except ValueError:
        return None
    return week if str(week) == path.stem else None
