"""When an email that a server refused for now is tried again, and when it is given up.

A connection waits while its server is busy, and a run tries again a few times. Each later run tries anew: its readers
are due (``store/due_subscribers.py``) until the time of ``patience`` has passed since the first try.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from digest.model.delivery import DeliveryStatus, Reply

# In seconds, growing: between tries while the server is busy or the connection breaks.
BUSY_PAUSES = (1.0, 5.0, 20.0, 60.0)
# Likewise between the tries of a run. Postgrey lets nobody in for five minutes.
RUN_PAUSES = (15.0, 60.0, 240.0)


def status_after(reply: Reply) -> DeliveryStatus:
    """Return what becomes of an email to which a server replied so."""
    if reply.is_accepted:
        return "sent"
    return "deferred" if reply.is_temporary else "failed"


def given_up(now: datetime, patience: timedelta) -> datetime:
    """Return the moment by which the emails were first tried that are given up."""
    return now - patience
