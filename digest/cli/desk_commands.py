"""Do for the desk what ``digest draft``, ``build``, ``remove``, ``add`` and ``status`` do, and keep what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.announcements import alerting, announced
from digest.cli.build_report import report_built
from digest.cli.configuration_file import read_text, rewrite
from digest.cli.mailing_status import block_lines, mailing_line
from digest.cli.messages import Messages
from digest.cli.progress import progress
from digest.cli.read_only import opened
from digest.cli.removal_report import done, take_down
from digest.cli.work import at_work
from digest.cli.wrong_languages import wrong_languages
from digest.config.edit import with_settings, with_sources
from digest.editing.order.schedule import BuildRequest
from digest.errors import DigestError, DraftError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count
from digest.model.source import SourceSpec
from digest.reading.adding.source_names import FreeNames

if TYPE_CHECKING:
    from digest.cli.site_status import SiteStatus
    from digest.config import Config
    from digest.desk.command_port import RunReport, SiteOverview, Unsent
    from digest.desk.desk_settings import Changes
    from digest.files.own_stories import OwnStory
    from digest.letters.sending.stop import Stop
    from digest.model.locale import Locale
    from digest.model.period import Period
    from digest.model.subscriber import Status, Subscriber

# What became of those whose status changed lately, and how many of them are named.
_BECAME: dict[Status, str] = {
    "active": "came",
    "pending": "asked for a letter to confirm",
    "unsubscribed": "left",
    "bounced": "refused by their server for good",
    "complained": "called it spam",
}
_MOST_NAMED = 10


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
    """Runs `digest draft`, `build`, `remove` and `status` for the desk of the site configured at ``path``."""

    path: Path
    read: Callable[[], Config]
    now: Callable[[], datetime]

    def draft(self, week: Period) -> None:
        """Write the draft of a week, or add late news to it. Raises DigestError."""
        with at_work(self.read(), self.now(), _Kept(), builds=False) as work:
            work.pipeline.draft(week, self.now())

    def publish(self, week: Period, republish: bool) -> RunReport:
        """Publish a week as ``digest build --publish`` does; with ``republish``, decide it again."""
        from digest.desk.command_port import RunReport  # noqa: PLC0415 - needs an extra

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
        from digest.desk.command_port import RunReport  # noqa: PLC0415 - needs an extra

        messages = _Kept(verbose=True)
        with at_work(self.read(), self.now(), messages) as work:
            taken = take_down(work, keys, self.now(), is_told=is_told)
        faults = (taken.fault,) if taken.fault else ()
        return RunReport((*faults, *done(taken, work.config), *messages.lines), not taken.fault)

    def write(self, story: OwnStory) -> str:
        """Take in a story that the editor wrote, and return its key. Its source is added to digest.toml if need be.

        Raises DigestError.
        """
        from digest.tasks.write_own_story import own_source, write_own_story  # noqa: PLC0415 - reads sources

        with locked(self.read().root / "digest.lock"):
            config = self.read()
            if own_source(config) is None:
                table = config.tables
                name = FreeNames(one.name for one in config.sources).take(table.look.editor or table.digest.title)
                spec = SourceSpec(name, path=config.own_stories.name)
                config = rewrite(self.path, with_sources(read_text(self.path), [spec]))
            with tasks.open_stores(config, purpose="run") as stores:
                tasks.keep_sources(config, stores)
                return write_own_story(config, stores, story, self.now(), progress(quiet=True)).key

    def configure(self, changes: Changes) -> None:
        """Write settings into digest.toml, whose comments stay. Raises DigestError."""
        with locked(self.read().root / "digest.lock"):
            rewrite(self.path, with_settings(read_text(self.path), changes))

    def refresh(self) -> RunReport:
        """Bring the files of the site up to date, without deciding any edition. Raises DigestError."""
        from digest.desk.command_port import RunReport  # noqa: PLC0415 - needs an extra

        messages, site = _Kept(verbose=True), self.read()
        with at_work(site, self.now(), messages) as work:
            changed, findings = work.pipeline.refresh()
        written = f"{count(len(changed), 'file', 'files')} updated in {site.tables.digest.output}/"
        return RunReport((*messages.lines, *map(str, findings), written))

    def overview(self) -> SiteOverview:
        """Return what ``digest status`` knows, as far as an editor may have to do something. Raises DigestError."""
        from digest.cli.site_status import member_lines, site_status  # noqa: PLC0415 - `digest status` alone needs it
        from digest.desk.command_port import SiteOverview  # noqa: PLC0415 - needs an extra
        from digest.store.subscribers import SqlSubscribers  # noqa: PLC0415 - slow to import

        site, now = self.read(), self.now()
        days = 31 if site.size == "month" else 7
        with opened(site) as stores:
            found = site_status(site, stores, now)
            changed = SqlSubscribers(stores.database, "").changed_since(now - timedelta(days=days))
        patience = timedelta(hours=site.tables.delivery.patience)
        sent = [mailing_line(one, patience, site.zone, is_sending=found.is_sending) for one in found.mailings[-1:]]
        rejected = [one for one in found.translation.rejections if one.problem != "no-pair"]
        newest = max((week for week, _ in found.translation.tallies), default=None)
        return SiteOverview(
            alarms=tuple(_alarms(found)),
            doubts=(*map(str, wrong_languages(self.path, site, found.wrong)), *found.behind),
            newest=newest,
            refused=Counter(one.locale for one in rejected if one.week == newest),
            readers=(*member_lines(found.members), *_changes(changed, count(days, "day", "days")), *sent),
            lacking=tuple(_lacking(site, found)),
            sources=len(site.sources),
        )

    def unsent(self) -> Unsent | None:
        """Return what ``digest send`` would send, None if nothing is left, or if the site sends no emails."""
        from digest.cli.sending import SendRequest, preview_sending  # noqa: PLC0415 - slow to import
        from digest.desk.command_port import Unsent  # noqa: PLC0415 - needs an extra

        site = self.read()
        if not site.tables.email.server:
            return None
        found = preview_sending(site, SendRequest(), self.now(), _Kept())
        readers: Counter[Locale] = Counter()
        for (locale, _), number in (found.readers or {}).items():
            readers[locale] += number
        return Unsent(found.week, readers) if found.week and readers else None

    def send(self, stop: Stop) -> RunReport:
        """Send the newest edition as ``digest send`` does, until ``stop`` is set. Raises DigestError."""
        from digest.cli.sending import SendRequest, send_edition  # noqa: PLC0415 - slow to import
        from digest.desk.command_port import RunReport  # noqa: PLC0415 - needs an extra

        site, messages = self.read(), _Kept(verbose=True, quiet=True)
        with alerting(site, "digest desk", self.now(), messages):
            sent = send_edition(site, SendRequest(), self.now(), messages, stop)
        return RunReport(tuple(messages.lines), not sent.status)

    def test(self, week: Period, address: str) -> Sequence[str]:
        """Send an edition to one address, marked as a test, and say so. Raises DigestError."""
        from digest.cli.sending import SendRequest, send_test  # noqa: PLC0415 - slow to import

        messages = _Kept(verbose=True)
        send_test(self.read(), address, SendRequest(week), self.now(), messages)
        return messages.lines


def _alarms(found: SiteStatus) -> Iterator[str]:
    yield from found.warnings
    for week in found.begun:
        yield f"{week} is only half published; the next `digest run` finishes it"
    if found.held:
        yield found.held
    if found.mailed:
        yield from block_lines(found.mailed, found.blocks)


def _changes(changed: Sequence[Subscriber], since: str) -> Iterator[str]:
    """Yield who came and who left, a line for each kind."""
    for status, became in _BECAME.items():
        if addresses := [one.address for one in changed if one.status == status]:
            more = len(addresses) - _MOST_NAMED
            named = ", ".join(addresses[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            yield f"{len(addresses)} {became} in the last {since}: {named}"


def _lacking(site: Config, found: SiteStatus) -> Iterator[str]:
    """Yield the status of each source that fails, is gone or silent, or was never read; not of a paused one."""
    configured = {source.name for source in site.sources}
    for values, line in found.sources:
        is_well = values["last_success"] and not (values["last_error"] or values["silent_since"] or values["gone"])
        if values["name"] in configured and not (is_well or values["paused"]):
            yield line
