"""Draft, publish and take down from the desk, as ``digest draft``, ``build`` and ``remove`` do; keep what they say."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from digest.cli.announcements import announced
from digest.cli.build_report import report_built
from digest.cli.messages import Messages
from digest.cli.removal_report import done, take_down
from digest.cli.work import at_work
from digest.editing.order.schedule import BuildRequest
from digest.errors import DigestError, DraftError

if TYPE_CHECKING:
    from digest.config import Config
    from digest.desk.desk import RunReport
    from digest.model.period import Period


@dataclass(frozen=True, slots=True)
class _Kept(Messages):
    """Messages that are kept for the desk instead of printed."""

    lines: list[str] = field(default_factory=list)

    @property
    def talks(self) -> bool:
        """True: the desk shows everything."""
        return True

    def say(self, text: str) -> None:
        """Keep what was done."""
        self.lines.append(text)

    def tell(self, text: str) -> None:
        """Keep what was done."""
        self.lines.append(text)

    def warn(self, text: str) -> None:
        """Keep a warning."""
        self.lines.append(f"warning: {text}")

    def error(self, text: str) -> None:
        """Keep an error."""
        self.lines.append(text)


@dataclass(frozen=True, slots=True)
class DeskCommandRunner:
    """Runs `digest draft`, `digest build` and `digest remove` for the desk of one site."""

    read: Callable[[], Config]
    now: Callable[[], datetime]

    def draft(self, week: Period) -> None:
        """Write the draft of a week, or add late news to it. Raises DigestError."""
        with at_work(self.read(), self.now(), _Kept(), builds=False) as work:
            work.pipeline.draft(week, self.now())

    def publish(self, week: Period, republish: bool) -> RunReport:
        """Publish a week as ``digest build --publish`` does; with ``republish``, decide it again."""
        from digest.desk.desk import RunReport  # noqa: PLC0415 - needs an extra

        messages, request = _Kept(verbose=True), BuildRequest(week, republish=republish, publish=True)
        try:
            with at_work(self.read(), self.now(), messages) as work, announced(work, self.now()):
                built = work.pipeline.build(request, self.now())
                report_built(built, work, request)
                return RunReport(tuple(messages.lines), not built.drafted)
        except DraftError as error:
            return RunReport((*messages.lines, *error.mistakes), is_done=False)
        except DigestError as error:
            return RunReport((*messages.lines, str(error)), is_done=False)

    def remove(self, keys: Collection[str], is_told: bool) -> RunReport:
        """Take items down for good as ``digest remove`` does. Raises DigestError."""
        from digest.desk.desk import RunReport  # noqa: PLC0415 - needs an extra

        messages = _Kept(verbose=True)
        with at_work(self.read(), self.now(), messages) as work:
            taken = take_down(work, keys, self.now(), is_told=is_told)
        faults = (taken.fault,) if taken.fault else ()
        return RunReport((*faults, *done(taken, work.config), *messages.lines), not taken.fault)
