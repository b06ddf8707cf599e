"""The words in stores, pinned for ever: settings under other names would be forgotten, and other words mean nothing."""

from __future__ import annotations

import pytest

from digest.model.delivery import DELIVERY_STATUSES
from digest.model.preferences import OFTEN, Preferences
from digest.model.subscriber import STATUSES
from digest.store import ledger, subscribers


def test_settings_have_these_names_for_ever() -> None:
    assert (ledger.HELD, ledger.SENT_SINCE) == ("sending_held", "sent_since_start")
    assert (subscribers.KEY, subscribers._HELD_LETTER) == ("delivery_key", "held_letter")


def test_the_statuses_in_stores_stay() -> None:
    assert {"pending", "active", "unsubscribed", "bounced", "complained"} <= {*STATUSES}
    assert {"queued", "sending", "sent", "deferred", "failed", "returned", "skipped"} <= {*DELIVERY_STATUSES}


def test_what_readers_chose_is_stored_like_this() -> None:
    chosen = Preferences(("source:Gaceta", "sport"), "both", original=True, languages=("es",))
    text = '{"topics":["source:Gaceta","sport"],"original":true,"languages":["es"]}'
    assert subscribers.preferences_to_text(chosen) == text
    assert subscribers.preferences_of("both", text) == chosen
    assert subscribers.preferences_to_text(Preferences()) is None
    assert {"each", "monthly", "both"} <= {*OFTEN}


@pytest.mark.parametrize(("often", "text"), [("daily", None), (None, "5"), (None, "{"), (None, '{"topics":5}')])
def test_what_is_no_choice_is_told_as_damage(often: str | None, text: str | None) -> None:
    with pytest.raises((ValueError, TypeError)):
        subscribers.preferences_of(often, text)
