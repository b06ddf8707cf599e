"""The desk: the weeks of a site, what can be done with each, and what was done in this run."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from pathlib import Path
from threading import Lock

from digest import tasks
from digest.config import Config
from digest.desk.background_mailing import BackgroundMailing
from digest.desk.command_port import DeskCommands, RunReport, SiteOverview
from digest.desk.desk_settings import Changes, told_changes
from digest.desk.preview_site import Preview, PreviewRenderer
from digest.desk.reload import LatestResult, WatchedPlaces, site_places
from digest.editing.draft_file.editing import Edit, edited
from digest.editing.draft_file.edits.find_story import NotDraftedError
from digest.editing.draft_file.edits.put import PutInStory
from digest.editing.order.schedule import BuildRequest, due_collections, schedule
from digest.errors import DigestError, SourceError, StaleDraftError, UsageError
from digest.files.lock import locked
from digest.files.own_stories import OwnStory
from digest.files.pictures import keep_picture
from digest.language.text.characters.clean import one_line
from digest.model.item import stable_hash
from digest.model.period import Period, Size
from digest.tasks.draft_folder import DraftFile
from digest.tasks.edit_storylines import StorylineEdit

# The editions whose files are kept in memory, and the changes that can be taken back.
_MOST_LOOKED, _MOST_UNDONE = 4, 100

# Edits that are taken back together, and what they did, in the past tense.
Step = tuple[Sequence[Edit], str]


@dataclass(frozen=True, slots=True)
class ListedWeek:
    """A week in the list: its state, and its number of items that no edition has."""

    week: Period
    state: str
    waiting: int = 0
    has_draft: bool = False
    is_due: bool = False
    is_reopened: bool = False


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A change of a draft that can be taken back: its text before, and its fingerprint after."""

    told: str
    before: str
    after: str


@dataclass(slots=True)
class Desk:
    """The desk of the site configured at ``path``. Published editions can be opened again, for as long as it runs.

    Only forms with the ``token`` change anything; it differs in every run.
    """

    path: Path
    read: Callable[[], Config]
    renderer: PreviewRenderer
    now: Callable[[], datetime]
    commands: DeskCommands
    token: str = field(default_factory=secrets.token_urlsafe)
    reports: dict[Period, RunReport] = field(default_factory=dict)
    storyline_said: str = ""
    settings_said: RunReport | None = None
    mailing: BackgroundMailing = field(init=False)
    _opened: set[Period] = field(default_factory=set)
    _latest: dict[tuple[Period, bool], LatestResult[Preview]] = field(default_factory=dict)
    _changes: dict[Period, list[DraftChange]] = field(default_factory=dict)
    _undone: dict[Period, DraftChange] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _size: Size = "week"

    def __post_init__(self) -> None:
        """Be ready to send."""
        self.mailing = BackgroundMailing(self.commands)

    # Look

    def size(self) -> Size:
        """Return the size of the editions: as it was, as long as there is a mistake in the configuration."""
        with suppress(DigestError):
            self._size = self.read().size
        return self._size

    def latest(self, week: Period, *, as_published: bool = False) -> LatestResult[Preview]:
        """Return the latest look at a week, rendered again whenever anything changes.

        An edition that is open again is shown as it would be or, ``as_published``, as readers still see it.
        """
        republish = self.is_reopened(week) and not as_published

        def look() -> Preview:
            return self.renderer.render(week, self.read(), self.now(), republish=republish)

        with self._lock:
            found = self._latest.pop((week, republish), None) or LatestResult(look, self.version)
            self._latest[week, republish] = found
            while len(self._latest) > _MOST_LOOKED:
                del self._latest[next(iter(self._latest))]
            return found

    def version(self) -> str:
        """Return the fingerprint of everything that the site's editions depend on, the day included: a week may end."""
        try:
            config = self.read()
        except DigestError:  # Until the configuration is fixed, nothing else matters.
            return WatchedPlaces((self.path,)).version()
        day = self.now().astimezone(config.zone).date()
        return f"{WatchedPlaces(site_places(self.path, config)).version()}-{day}"

    def overview(self) -> SiteOverview:
        """Return the state of the site besides its editions. Raises DigestError."""
        found = self.commands.overview()
        alarms, doubts = (tuple(map(self.nearby, lines)) for lines in (found.alarms, found.doubts))
        return replace(found, alarms=alarms, doubts=doubts, lacking=tuple(map(self.nearby, found.lacking)))

    def weeks(self) -> tuple[ListedWeek, ...]:
        """Return the weeks that have news or an edition, the newest first. Raises DigestError."""
        config = self.read()
        with tasks.open_stores(config, dry=True) as stores:
            state = tasks.history(config, stores).state(self.now())
        over = due_collections(state, config.collections)
        longer, due = {*state.collected, *over}, {*schedule(BuildRequest(), state).weeks, *over}
        begun = (week for week in state.waiting if week <= state.current)
        known = sorted({*state.published, *begun, *longer}, reverse=True)
        drafts = tasks.drafts(config)

        def told(week: Period) -> str:
            if state.has(week):
                return "published"
            if week == state.current:
                return "not over yet"
            return "waiting" if week in due else "passed over"

        return tuple(
            ListedWeek(
                week,
                told(week),
                state.waiting.get(week, 0),
                drafts.path(week).exists(),
                week in due,
                week in self._opened,
            )
            for week in known
        )

    def passed_over(self, week: Period) -> tuple[Period, ...]:
        """Return the older weeks that publishing a week would pass over."""
        config = self.read()
        with tasks.open_stores(config, dry=True) as stores:
            return schedule(BuildRequest(week), tasks.history(config, stores).state(self.now())).older

    def storylines(self) -> Sequence[tasks.ListedStoryline]:
        """Return the stories that run on, then those that ended or were joined. Raises DigestError."""
        with tasks.open_stores(self.read(), dry=True) as stores:
            return tasks.listed_storylines(stores.editions)

    def file(self, week: Period) -> DraftFile:
        """Return the file of a draft, without text if there is none. Raises DraftError."""
        return tasks.drafts(self.read()).file(week)

    def pictures(self) -> tuple[str, ...]:
        """Return the names of the pictures that stories may show."""
        return tuple(tasks.drafts(self.read()).pictures())

    def last_change(self, week: Period, file: DraftFile) -> DraftChange | None:
        """Return the last change of a draft, if nobody has changed the file since."""
        change = next(iter(self._changes.get(week, [])[-1:]), None)
        return change if change and change.after == file.fingerprint else None

    def last_undone(self, week: Period, file: DraftFile) -> DraftChange | None:
        """Return the change that was just taken back, if the file has not changed since."""
        change = self._undone.get(week)
        return change if change and change.after == file.fingerprint else None

    def moment_in(self, week: Period) -> datetime:
        """Return the moment for a story that is written now: now, or noon of the last day of a week that is over."""
        zone = self.read().zone
        return min(self.now().astimezone(zone), datetime.combine(week.last_day, time(12), zone))

    def nearby(self, message: str) -> str:
        """Return a message with the paths in it relative to the folder of the site."""
        return message.replace(f"{self.path.absolute().parent}{os.sep}", "")

    # Change

    def change(self, week: Period, steps: Sequence[Step], fingerprint: str) -> None:
        """Write changes into the draft of a week, which is begun or extended if need be, as by ``digest draft``.

        Each of the ``steps`` can be taken back by itself.

        Raises StaleDraftError if the file no longer has that fingerprint, LockError, DraftError.
        """
        self._need_same(week, fingerprint)
        if not fingerprint:
            self.commands.draft(week)
            fingerprint = self.file(week).fingerprint
        try:
            self._write(week, steps, fingerprint)
        except NotDraftedError:
            # Late news, which the draft does not name yet.
            self.commands.draft(week)
            self._write(week, steps, self.file(week).fingerprint)

    def write(self, week: Period, story: OwnStory, picture: Mapping[str, str], fingerprint: str) -> str:
        """Take in a story that the editor wrote, add it to the draft of a week if there is one, and return its key.

        ``picture`` has what a draft says of its picture, nothing if it has none.

        Raises StaleDraftError if the draft no longer has that fingerprint, and other DigestErrors.
        """
        self._need_same(week, fingerprint)
        key = self.commands.write(story)
        edits = tuple(PutInStory(key, name, text) for name, text in picture.items() if text)
        if edits:
            self.change(week, [(edits, f"“{story.title}” has a picture")], fingerprint)
        elif fingerprint:
            self.commands.draft(week)
        return key

    def keep_picture(self, name: str, content: bytes) -> str:
        """Keep a picture that was uploaded, and return the name of its file. Raises UsageError, OutputError."""
        try:
            return keep_picture(self.read().images, name, content)
        except SourceError as error:
            raise UsageError(f"{one_line(name)}: {error}") from error

    def rewrite(self, week: Period, text: str, fingerprint: str) -> None:
        """Replace the whole file of a draft. Raises as ``change``."""
        if not fingerprint:
            raise StaleDraftError(f"{week}: there is no draft yet; nothing was written")
        config = self.read()
        drafts = tasks.drafts(config)
        with locked(config.root / "digest.lock"):
            before = drafts.file(week)
            new = text.replace("\n", "\r\n") if "\r\n" in before.text else text
            after = drafts.replace(week, new, fingerprint)
        self._remember(week, DraftChange("file edited by hand", before.text, after.fingerprint))

    def undo(self, week: Period, fingerprint: str) -> None:
        """Take back the last change of a draft. Raises StaleDraftError if the file has changed since."""
        config = self.read()
        drafts = tasks.drafts(config)
        with locked(config.root / "digest.lock"):
            change = self.last_change(week, drafts.file(week))
            if change is None:
                raise StaleDraftError(f"{week}: the draft was changed since; nothing was written")
            after = drafts.replace(week, change.before, fingerprint)
            self._changes[week].pop()
            self._undone[week] = DraftChange(change.told, change.before, after.fingerprint)

    def correct(self, corrections: Mapping[tuple[str, str, str], str]) -> None:
        """Remember translations by a person: by language, text and target language; "" removes one.

        Raises LockError, StoreError.
        """
        config = self.read()
        with locked(config.root / "digest.lock"), tasks.open_stores(config, purpose="run") as stores:
            memory = tasks.memory(config, stores, self.now())
            for (source, text, target), better in corrections.items():
                memory.correct(text, source, target, better)

    def decide_storyline(self, edit: StorylineEdit, told: str) -> None:
        """Join, split or name storylines, and remember what was done, as ``told``. Raises DigestError."""
        config = self.read()
        with locked(config.root / "digest.lock"), tasks.open_stores(config, purpose="run") as stores:
            changed = tasks.apply_storyline_edit(stores.editions, edit)
        self.storyline_said = f"{' and '.join(one.id for one in changed)}: {told}"

    def configure(self, changes: Changes, fingerprint: str) -> None:
        """Write settings into digest.toml. Raises DigestError, also if the file no longer has that fingerprint."""
        if self.settings_file != fingerprint:
            raise UsageError("Somebody has changed digest.toml since this page was opened. Nothing was overwritten.")
        if changes:
            self.commands.configure(changes)
            self.settings_said = RunReport((f"Saved: {told_changes(changes)}.",))

    def refresh(self) -> None:
        """Bring the files of the site up to date. Raises DigestError."""
        self.settings_said = self.commands.refresh()

    @property
    def settings_file(self) -> str:
        """The fingerprint of digest.toml."""
        return stable_hash(self.path.read_bytes().hex())

    def reopen(self, week: Period) -> None:
        """Let a published edition be decided again: readers see no change until it is published again."""
        self._opened.add(week)
        self.reports.pop(week, None)
        self._forget_changes(week)

    def leave(self, week: Period) -> None:
        """Leave an edition that was opened again as it is published, and its draft as it was then.

        A file that somebody changed in an editor since stays as it is. Raises LockError, DraftError.
        """
        changes = self._changes.get(week, [])
        if changes and self.last_change(week, self.file(week)):
            drafts = tasks.drafts(self.read())
            with locked(self.read().root / "digest.lock"):
                drafts.replace(week, changes[0].before, changes[-1].after)
        self._opened.discard(week)
        self._forget_changes(week)

    def publish(self, week: Period) -> RunReport:
        """Publish a week, or decide it again, as ``digest build`` does."""
        report = self.commands.publish(week, self.is_reopened(week))
        if report.is_done:
            self._opened.discard(week)
            # What was published is no longer taken back one by one.
            self._forget_changes(week)
        self.reports[week] = RunReport(tuple(map(self.nearby, report.lines)), report.is_done)
        return self.reports[week]

    def send(self, week: Period) -> None:
        """Begin to send an edition, the newest, to those who have not got it. Raises DigestError."""
        unsent = self.commands.unsent()
        if unsent is None or unsent.week != week:
            raise UsageError("Nobody waits for this edition.")
        self.reports.pop(week, None)
        self.mailing.begin(week)

    def test(self, week: Period, address: str) -> None:
        """Send an edition to one address, marked as a test. Raises DigestError."""
        lines = self.commands.test(week, address)
        self.reports[week] = RunReport(tuple(lines))

    def to_remove(self, keys: Collection[str]) -> tasks.RemovedItems:
        """Return what would go if items were taken down for good. Raises DigestError."""
        config = self.read()
        with tasks.open_stores(config, dry=True) as stores:
            return tasks.remove_items(config, stores, keys, self.now(), is_told=False)

    def remove(self, week: Period, keys: Collection[str], *, is_told: bool) -> None:
        """Take items of a week down for good, as ``digest remove`` does. Raises DigestError."""
        report = self.commands.remove(keys, is_told)
        self.reports[week] = RunReport(tuple(map(self.nearby, report.lines)), report.is_done)
        # The drafts as they were before would bring its words back.
        self._changes.clear()
        self._undone.clear()

    def is_reopened(self, week: Period) -> bool:
        """Return whether a published edition was opened, to be decided again."""
        return week in self._opened

    def _forget_changes(self, week: Period) -> None:
        self._changes.pop(week, None)
        self._undone.pop(week, None)

    def _need_same(self, week: Period, fingerprint: str) -> None:
        if self.file(week).fingerprint != fingerprint:
            raise StaleDraftError(f"{week}: the draft was changed by somebody else; nothing was written")

    def _write(self, week: Period, steps: Sequence[Step], fingerprint: str) -> None:
        config = self.read()
        drafts = tasks.drafts(config)
        with locked(config.root / "digest.lock"):
            texts = [drafts.file(week).text]
            # All of them before any is written: a step that is not possible leaves the file as it was.
            for edits, _ in steps:
                texts.append(edited(texts[-1], edits, drafts.path(week).name))
            for (_, told), before, text in zip(steps, texts, texts[1:], strict=False):
                fingerprint = drafts.replace(week, text, fingerprint).fingerprint
                self._remember(week, DraftChange(told, before, fingerprint))

    def _remember(self, week: Period, change: DraftChange) -> None:
        self._undone.pop(week, None)
        changes = self._changes.setdefault(week, [])
        changes.append(change)
        del changes[:-_MOST_UNDONE]
