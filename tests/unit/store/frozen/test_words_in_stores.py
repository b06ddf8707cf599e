"""The words in stores, pinned for ever: settings under other names would be forgotten, and other words mean nothing."""

from __future__ import annotations

from digest.model.delivery import DELIVERY_STATUSES
from digest.model.subscriber import STATUSES
from digest.store import ledger, subscribers


def test_settings_have_these_names_for_ever() -> None:
    assert (ledger.HELD, ledger.SENT_SINCE) == ("sending_held", "sent_since_start")
    assert (subscribers.KEY, subscribers._HELD_LETTER) == ("delivery_key", "held_letter")


def test_the_statuses_in_stores_stay() -> None:
    assert {"pending", "active", "unsubscribed", "bounced", "complained"} <= {*STATUSES}
    assert {"queued", "sending", "sent", "deferred", "failed", "returned"} <= {*DELIVERY_STATUSES}
