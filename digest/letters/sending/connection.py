"""Hand messages over by one connection: respect limits, wait for a busy server, connect again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from digest.errors import DoubtfulError, UnsentError
from digest.letters.sending.pace import Pace
from digest.letters.sending.prepared_message import Outcome, PreparedMessage
from digest.letters.sending.retries import BUSY_PAUSES, status_after
from digest.letters.sending.stop import Stop
from digest.model.delivery import Reply
from digest.ports import Transport


@dataclass(slots=True)
class SendingConnection:
    """Hands messages over by a transport of its own.

    ``has_reached`` is set once the server has replied to any message of a run; until then, nobody waits for a server
    that fails. A message for which the server stays too busy is passed over, since a few servers say so of a single
    recipient. If the server is too busy for the next one, too, the run stops.
    """

    transport: Transport
    pace: Pace
    stop: Stop
    has_reached: Event
    _passed_over: bool = False

    def hand_over(self, prepared: PreparedMessage, ask: Callable[[], bool]) -> Outcome:
        """Hand over one message, and return the outcome. If no more can be handed over, set ``stop``. Never raises.

        ``ask`` records that the message is being handed over, and returns whether it may be.
        """
        to, record = prepared.subscriber, _Record(ask)
        if self.stop.is_set:
            return Outcome(to, "unsent")
        try:
            message = prepared.message()
        except Exception as error:  # noqa: BLE001 - earlier messages must get into the ledger first
            self.stop.set(str(error))
            return Outcome(to, "unsent", error=error)
        try:
            return self._try(prepared, message, record.begin)
        except DoubtfulError as error:
            self.has_reached.set()
            return Outcome(to, "sending", Reply(0, str(error)))
        except Exception as error:  # noqa: BLE001 - as above
            self.stop.set(str(error))
            return Outcome(to, "sending" if record.is_begun else "unsent", error=error)

    def _try(self, prepared: PreparedMessage, message: bytes, begin: Callable[[], None]) -> Outcome:
        """Try until the server replies to the message. Raises DoubtfulError."""
        to = prepared.subscriber
        for pause in (*BUSY_PAUSES, None):
            if self._must_stop(prepared):
                break
            reason, is_final = "", False
            try:
                reply = self.transport.send(prepared.sender, to.address, message, begin)
            except UnsentError as error:
                reason = str(error)
                is_final = pause is None or error.is_permanent or not self.has_reached.is_set()
            else:
                self.has_reached.set()
                if not reply.is_busy:
                    self._passed_over = False
                    return Outcome(to, status_after(reply), reply)
                if pause is None and not self._passed_over:
                    self._passed_over = True
                    return Outcome(to, "deferred", reply)
                reason, is_final = f"the server is too busy ({reply.in_words}); run it again later", pause is None
            if is_final:
                self.stop.set(reason)
            if pause is None or self.stop.is_set or self.stop.wait(pause):
                break
        return Outcome(to, "unsent")

    def _must_stop(self, prepared: PreparedMessage) -> bool:
        """Wait until the message may be sent; return whether to stop instead."""
        wait = self.pace.take(prepared.domain)
        return self.stop.wait(wait) if wait else self.stop.is_set


@dataclass(slots=True)
class _Record:
    """Has it recorded once that a message is being handed over, however often that is tried."""

    ask: Callable[[], bool]
    is_begun: bool = False

    def begin(self) -> None:
        """Raise UnsentError if the message may not be handed over."""
        self.is_begun = self.is_begun or self.ask()
        if not self.is_begun:
            raise UnsentError("the ledger could not be written", is_permanent=True)
