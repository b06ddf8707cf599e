"""Prepared messages and outcomes, which pass between the thread with the ledger and those that hand messages over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from digest.model.delivery import DeliveryStatus, Reply
from digest.model.subscriber import Subscriber

NO_REPLY = Reply(0)


@dataclass(frozen=True, slots=True)
class PreparedMessage:
    """A message to a subscriber: its envelope ``sender``, and a function that returns its bytes.

    That function is called in another thread, and must not touch the store.
    """

    subscriber: Subscriber
    sender: str
    message: Callable[[], bytes]

    @property
    def domain(self) -> str:
        """The domain of the recipient."""
        return self.subscriber.address.rpartition("@")[2].lower()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a message: ``sending`` if it is in doubt, ``unsent`` if it was certainly not handed over.

    It is ``skipped`` if nothing in the edition was for its reader. ``error`` is an unexpected one, raised once
    everything is in the ledger.
    """

    subscriber: Subscriber
    status: DeliveryStatus | Literal["unsent"]
    reply: Reply = NO_REPLY
    error: Exception | None = None
