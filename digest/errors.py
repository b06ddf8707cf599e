"""The exceptions that digest raises.

::

    DigestError
    ├── UsageError           invalid arguments or options
    │   ├── DraftError       an invalid draft, or one that cannot be read or written
    │   │   └── StaleDraftError  a draft that somebody else has changed
    │   └── ConfigError      an invalid digest.toml or environment variable
    │       └── PluginError  a plugin that is missing, fails or is installed twice
    ├── SourceError          a source that cannot be read
    │   └── FormatError      bytes that are not in the expected format
    ├── StoreError           a database that cannot be opened, read or written
    │   └── AlteredError     an edition that the database has otherwise than it was decided
    ├── BackupError          a backup that cannot be written, read or trusted
    ├── TemplateError        a template that cannot be rendered
    ├── OutputError          an output file that cannot be written
    ├── HttpError            a failed HTTP request
    │   ├── UnansweredError  a host that does not answer
    │   ├── AddressError     a host that must not be connected to
    │   └── RobotsError      a page that a robots.txt closes to programs
    ├── PackageError         an invalid translation package or package index
    ├── TranslationError     an engine that fails on every text
    ├── ClusterError         a cluster that does not answer, or has no worker that may work
    ├── DeliveryError        mail that cannot be sent or read
    │   ├── UnsentError      a server that takes no mail; the message was certainly not sent
    │   └── DoubtfulError    a connection that broke: the message may have been sent or not
    ├── TokenError           a link of an email that is invalid, too old or used already
    └── LockError            a site that another run has locked

Every message is one line that says what happened, where, and what to do. The command line prints it unchanged.
``UsageError`` and its subclasses exit with status 2, all others with 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal, Self


class DigestError(Exception):
    """An error that digest can explain to the user in one line."""


class UsageError(DigestError):
    """The arguments or options are invalid."""


class ConfigError(UsageError):
    """The configuration has an invalid key or value."""


class DraftError(UsageError):
    """The draft of an edition is invalid, or cannot be read or written.

    Each of its ``mistakes`` is one line; as a text, it is the first of them. At most ``MOST`` are looked for.
    """

    MOST: ClassVar = 100

    def __init__(self, *mistakes: str) -> None:
        super().__init__(*mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        return self.mistakes[0] if self.mistakes else ""

    @classmethod
    def of_many(cls, mistakes: Iterable[str], path: str) -> Self:
        """Return the error of a draft with so many mistakes that looking for more of them would take too long."""
        return cls(*mistakes, f"{path}: has more mistakes; mend these first")


class StaleDraftError(DraftError):
    """Somebody else has changed the draft since it was read; nothing was written."""


class PluginError(ConfigError):
    """A plugin is not installed, cannot be loaded, shares its name with another, or breaks its contract."""


class SourceError(DigestError):
    """A source, or one of its files, cannot be read."""


class FormatError(SourceError):
    """The bytes are not in the expected format."""


class StoreError(DigestError):
    """The store cannot be opened, read or written."""


class AlteredError(StoreError):
    """The store has an edition otherwise than it was decided, so nothing of it may be shown."""

    def __init__(self, week: str) -> None:
        super().__init__(
            f"{week}: its edition in the store is not as it was decided, so what shows it stays as it was published; "
            "`digest doctor --fix` brings it back"
        )


class BackupError(DigestError):
    """A backup cannot be written or read, is damaged, or belongs to another site."""


class TemplateError(DigestError):
    """A template cannot be rendered."""


class OutputError(DigestError):
    """An output file cannot be written."""


class HttpError(DigestError):
    """An HTTP request failed.

    ``status`` is the HTTP status that caused the error, or 0.
    """

    status = 0


class UnansweredError(HttpError):
    """A host did not answer at all: it has no address, nobody listens there, or no response began in time.

    Whatever else is at the host would let a run wait in vain, too. Any other error is the fault of one URL.
    """


class AddressError(HttpError):
    """A host is on this machine or a private network, which its source does not allow."""


class RobotsError(HttpError):
    """The robots.txt of a site asks programs not to request a page, or the server fails to send it."""


class PackageError(DigestError):
    """A translation package or a package index is invalid."""


class TranslationError(DigestError):
    """An engine fails on every text, so nothing is published: originals would stay in the edition permanently."""


class ClusterError(DigestError):
    """The scheduler of a cluster does not answer, none of its workers takes work, or work failed on all of them."""


class LockError(DigestError):
    """Another run of digest has locked the site."""


class ClockError(DigestError):
    """The clock is so wrong that nothing may be published by it."""


class DeliveryError(DigestError):
    """Mail cannot be sent, or a mailbox cannot be read."""


class UnsentError(DeliveryError):
    """A mail server takes no mail, so that a message was certainly not sent, and no other will be.

    ``is_permanent`` says that trying again is useless until the configuration changes, such as after a wrong password.
    """

    def __init__(self, message: str, *, is_permanent: bool = False) -> None:
        super().__init__(message)
        self.is_permanent = is_permanent


class DoubtfulError(DeliveryError):
    """The connection broke after a message was sent and before its answer: it may have arrived or not."""


class TokenError(DigestError):
    """The token of a link is not one that this site made for this purpose (``bad``), is ``old``, or was ``used``.

    With the fault ``gone``, its subscriber no longer exists.
    """

    def __init__(self, message: str, fault: Literal["bad", "old", "used", "gone"] = "bad") -> None:
        super().__init__(message)
        self.fault = fault
