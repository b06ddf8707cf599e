"""Count the outcomes of messages, and decide when to stop a run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from digest.language.text.numbers.plural import count
from digest.letters.sending.prepared_message import Outcome
from digest.model.delivery import Reply

# If so many messages failed, and more than 5 % of all, the addresses are rarely the cause.
_FEWEST_FAILURES = 5
_MOST_FAILURES = 0.05
# The number in a row that were refused for now, or lost their connection before the server replied.
_MOST_DEFERRED = 20
_MOST_DOUBTFUL = 3


@dataclass(slots=True)
class OutcomeTally:
    """The numbers of messages sent, deferred, failed, in doubt and skipped, and the last reply of each kind.

    ``stopped`` says why a run ended early, "" if it did not.
    """

    sent: int = 0
    deferred: int = 0
    failed: int = 0
    in_doubt: int = 0
    skipped: int = 0
    stopped: str = ""
    replies: Counter[str] = field(default_factory=Counter)
    _deferred_in_a_row: int = 0
    _doubtful_in_a_row: int = 0

    @property
    def tried(self) -> int:
        """How many messages were handed over, or tried to be."""
        return self.sent + self.deferred + self.failed + self.in_doubt

    def add(self, outcome: Outcome) -> str:
        """Count the outcome of a message; return why to stop, "" to go on."""
        match outcome.status:
            case "sent":
                self.sent += 1
                self._deferred_in_a_row = self._doubtful_in_a_row = 0
            case "deferred":
                self.deferred += 1
                self._deferred_in_a_row += 1
            case "failed":
                self.failed += 1
                self._deferred_in_a_row = 0
            case "sending":
                self.in_doubt += 1
                self._doubtful_in_a_row += 1
            case "skipped":
                self.skipped += 1
                return ""
            case _:
                return ""
        if outcome.status in {"deferred", "failed"}:
            self.replies[outcome.reply.in_words] += 1
        return self._reason(outcome.reply)

    def _reason(self, last: Reply) -> str:
        if self.failed >= _FEWEST_FAILURES and self.failed > _MOST_FAILURES * self.tried:
            failed = f"{self.failed} of {count(self.tried, 'email was', 'emails were')} refused for good"
            usual = max(self.replies, key=lambda said: self.replies[said])
            return f"{failed}, mostly with: {usual}; solve that, then use `--retry-failed`"
        if self._doubtful_in_a_row >= _MOST_DOUBTFUL:
            return f"{_MOST_DOUBTFUL} emails in a row are in doubt ({last.text}); check the server, then run it again"
        if self._deferred_in_a_row >= _MOST_DEFERRED:
            return f"the server takes nothing for now ({last.in_words}); run it again later"
        return ""
