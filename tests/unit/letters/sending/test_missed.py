"""Which editions a reader missed, by their own pause and by what servers replied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from digest.letters.sending.missed import missed
from digest.model.delivery import Delivery, DeliveryStatus
from digest.model.locale import Locale
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Lisbon")
WEEKS = [Week(2025, number) for number in range(10, 18)]
BEFORE, PERIOD = WEEKS[:-1], WEEKS[-1]
START = datetime(2025, 1, 1, tzinfo=UTC)
FULL, GONE = "552 5.2.2 mailbox full", "550 5.1.1 no such user"


def moment(week: int, day: int = 1) -> datetime:
    return datetime.fromisocalendar(2025, week, day).replace(hour=12, tzinfo=UTC)


def rows(**statuses: tuple[DeliveryStatus, str]) -> dict[Week, Delivery]:
    return {
        Week(2025, int(name[1:])): Delivery("a", status, START, START, reply=reply)
        for name, (status, reply) in statuses.items()
    }


SENT: tuple[DeliveryStatus, str] = ("sent", "250 OK")
ANA = Subscriber("a", "ana@example.org", Locale("en"), "main", "active", START, Consent(START, "form"))


@each_row(
    ("paused", "resumed", "sent", "found"),
    [
        # Paused in W13, back in W16 before the edition of W16 comes out: W13, W14 and W15 came out meanwhile.
        (moment(13), moment(16), ["w12"], [13, 14, 15]),
        # Back while the newest that they missed is still to be sent: it is one of them.
        (moment(16), moment(18), ["w15"], [16]),
        (moment(17), moment(18), ["w16"], []),
        # One edition alone.
        (moment(16), moment(17), ["w15"], []),
        # They had the last of them; a pause of long ago.
        (moment(13), moment(16), ["w12", "w16"], []),
        (moment(4), moment(6), ["w15", "w16"], []),
        # They paused twice, from W4 to W6 and from W14 on, or a second time before anything was sent.
        (moment(4), moment(16), ["w12", "w13"], [14, 15]),
        (moment(13), moment(16, 2), ["w12"], [13, 14, 15]),
        # Not back yet, or nobody knows since when.
        (moment(13), None, ["w12"], []),
        (None, moment(16), ["w12"], []),
    ],
)
def test_a_pause(paused: datetime | None, resumed: datetime | None, sent: Sequence[str], found: list[int]) -> None:
    ana = replace(ANA, paused_at=paused, resumed_at=resumed)
    known = rows(**dict.fromkeys(sent, SENT))
    period = PERIOD if resumed not in {moment(16), moment(16, 2)} or "w16" in sent else Week(2025, 16)
    before = [week for week in WEEKS if week < period]
    assert [week.number for week in missed(ana, period, before, known, ZONE)] == found


@each_row(
    ("statuses", "found"),
    [
        ({"w14": SENT, "w15": ("failed", FULL), "w16": ("failed", FULL)}, [15, 16]),
        ({"w14": SENT, "w15": ("returned", "550 5.2.2 came back: mailbox full"), "w16": ("failed", FULL)}, [15, 16]),
        # One alone, another reason, and what nothing was in for them.
        ({"w15": SENT, "w16": ("failed", FULL)}, []),
        ({"w15": ("failed", GONE), "w16": ("failed", GONE)}, []),
        ({"w14": ("failed", FULL), "w15": ("skipped", ""), "w16": ("failed", FULL)}, [14, 16]),
        # It arrived since.
        ({"w14": ("failed", FULL), "w15": ("failed", FULL), "w16": SENT}, []),
    ],
)
def test_a_full_mailbox(statuses: dict[str, tuple[DeliveryStatus, str]], found: list[int]) -> None:
    assert [week.number for week in missed(ANA, PERIOD, BEFORE, rows(**statuses), ZONE)] == found


def test_what_came_out_before_they_agreed_was_not_missed() -> None:
    ana = replace(ANA, consent=Consent(moment(15), "form"), paused_at=moment(15, 2), resumed_at=moment(17))
    assert [week.number for week in missed(ana, PERIOD, BEFORE, {}, ZONE)] == [15, 16]


def test_of_a_long_absence_the_last_editions_count() -> None:
    weeks = [Week(2024, number) for number in range(1, 52)]
    ana = replace(ANA, consent=None, paused_at=datetime(2024, 1, 1, tzinfo=UTC), resumed_at=moment(1))
    assert missed(ana, Week(2024, 52), weeks, {}, ZONE) == tuple(weeks[-13:])
