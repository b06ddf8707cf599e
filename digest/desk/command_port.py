"""What the command line does for the desk. It is handed in: it may import the desk, and not the other way around."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from digest.desk.desk_settings import Changes
from digest.files.own_stories import OwnStory
from digest.letters.sending.stop import Stop
from digest.model.locale import Locale
from digest.model.period import Period


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run of digest said, line by line; ``is_done`` is false if it ended with an error."""

    lines: tuple[str, ...]
    is_done: bool = True


@dataclass(frozen=True, slots=True)
class Unsent:
    """The edition that ``digest send`` would send, and how many subscribers have not got it, by their locale."""

    week: Period
    readers: Mapping[Locale, int]

    @property
    def total(self) -> int:
        """The number of all of them."""
        return sum(self.readers.values())


@dataclass(frozen=True, slots=True)
class SiteOverview:
    """What an editor wants to know of a site besides its editions, line by line.

    ``alarms`` hold the site up, ``doubts`` are about what it says; ``refused`` counts the texts that the newest edition
    shows in the original, by locale. ``readers`` tells who reads, came and left, ``lacking`` which sources lack
    something; ``sources`` is the number of all.
    """

    alarms: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    newest: Period | None = None
    refused: Mapping[Locale, int] = field(default_factory=dict)
    readers: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    sources: int = 0


class DeskCommands(Protocol):
    """What ``digest draft``, ``build``, ``remove``, ``add``, ``status`` and ``send`` do, with their locks and checks.

    Each method raises DigestError, if it is not told in a report.
    """

    def draft(self, week: Period) -> None:
        """Write the draft of a week, or add late news to it."""
        ...

    def publish(self, week: Period, republish: bool) -> RunReport:
        """Publish a week; with ``republish``, decide it again."""
        ...

    def remove(self, keys: Collection[str], is_told: bool) -> RunReport:
        """Take items down for good; if it ``is_told``, pages say so."""
        ...

    def write(self, story: OwnStory) -> str:
        """Take in a story that the editor wrote, and return its key."""
        ...

    def configure(self, changes: Changes) -> None:
        """Write settings into digest.toml, whose comments stay."""
        ...

    def refresh(self) -> RunReport:
        """Bring the files of the site up to date, without deciding any edition."""
        ...

    def overview(self) -> SiteOverview:
        """Return what an editor wants to know of the site."""
        ...

    def unsent(self) -> Unsent | None:
        """Return what there is to send, None if nothing is, or if the site sends no emails."""
        ...

    def send(self, stop: Stop) -> RunReport:
        """Send the newest edition to those who have not got it, until ``stop`` is set."""
        ...

    def test(self, week: Period, address: str) -> Sequence[str]:
        """Send an edition to one address, marked as a test, and say so."""
        ...
