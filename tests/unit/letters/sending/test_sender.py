"""An edition is sent to each reader once, whatever the server does, and the ledger says truly what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from digest.cli.progress import NoProgress
from digest.errors import StoreError, TemplateError
from digest.letters.frozen.tokens import Tokens
from digest.letters.sending.outcome_tally import OutcomeTally
from digest.letters.sending.prepared_message import PreparedMessage
from digest.letters.sending.sender import BATCH, Sender, SendingLimits
from digest.letters.sending.stop import Stop
from digest.letters.subscribing.membership import Membership
from digest.letters.transports import smtp
from digest.letters.transports.open_transport import open_transport
from digest.letters.transports.session import SessionTransport
from digest.model.locale import Locale
from digest.model.preferences import Preferences
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from digest.store.database import Database
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlLetters, SqlSubscribers
from tests.mailserver import DROP, DROP_INSIDE, OK, MailServer, running

pytestmark = pytest.mark.enable_socket

WEEK = Week.parse("2025-W17")
START = datetime(2025, 4, 28, 6, tzinfo=UTC)
LATER, BUSY, NEVER = "451 4.7.1 later", "421 4.3.2 shutting down", "550 5.1.1 no such user"


class Waiting(Stop):
    """Waits no time at all, and moves the clock on instead."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.waits: list[float] = []

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)
        return self.is_set


@dataclass
class Site:
    """Readers in a store, and a sender."""

    server: MailServer
    database: Database
    stop: Waiting = field(default_factory=Waiting)
    limits: SendingLimits = field(default_factory=SendingLimits)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.subscribers, self.ledger = SqlSubscribers(self.database, "key"), SqlLedger(self.database)
        self.membership = Membership(self.subscribers, SqlLetters(self.database), Tokens("key"), 3)

    def subscribe(self, readers: int, domain: str = "example.org") -> list[str]:
        consent, names = Consent(START, "form"), [f"r{n:04}" for n in range(readers)]
        self.subscribers.add(
            [Subscriber(one, f"{one}@{domain}", Locale("en"), "main", "active", START, consent) for one in names]
        )
        return names

    def sender(self) -> Sender:
        address = f"smtp://127.0.0.1:{self.server.port}"
        return Sender(
            self.ledger,
            self.membership,
            lambda: open_transport(address, root=Path()),
            lambda to: PreparedMessage(to, "digest@example.org", f"Subject: a\r\n\r\n{to.id}\r\n".encode),
            lambda: self.stop.now,
            self.stop,
            NoProgress(),
            self.told.append,
            self.limits,
        )

    def send(self, ids: list[str]) -> OutcomeTally:
        return self.sender().send(WEEK, ids, len(ids))

    @property
    def states(self) -> Mapping[str, str]:
        return {name: one.status for name, one in self.ledger.deliveries(WEEK).items()}

    @property
    def counts(self) -> Counter[str]:
        return Counter(self.states.values())

    @property
    def got(self) -> Counter[str]:
        return Counter(one.recipient.partition("@")[0] for one in self.server.received)


@pytest.fixture
def server() -> Iterator[MailServer]:
    with running() as server:
        yield server


@pytest.fixture
def site(server: MailServer, tmp_path: Path) -> Iterator[Site]:
    database = Database.open(str(tmp_path / "digest.db"))
    yield Site(server, database)
    database.close()


@pytest.mark.parametrize("connections", [1, 3])
def test_each_reader_gets_the_edition_once(site: Site, connections: int) -> None:
    site.limits = replace(site.limits, connections=connections)
    ids = site.subscribe(3 * BATCH + 1)
    assert (site.send(ids).sent, site.send(ids).tried) == (len(ids), 0)
    assert set(site.got.values()) == {1}
    assert site.counts == {"sent": len(ids)}
    assert site.server.connections <= 2 * connections


def test_who_left_since_they_were_chosen_gets_nothing(site: Site) -> None:
    left, erased, suppressed, stays = site.subscribe(4)
    site.subscribers.change(left, lambda one: replace(one, status="unsubscribed"))
    site.subscribers.erase(erased)
    site.subscribers.suppress(f"{suppressed}@example.org", "asked", START)
    site.send([left, erased, suppressed, stays])

    assert site.states == {stays: "sent"}


def test_what_is_refused_for_now_is_tried_again_with_growing_pauses(site: Site) -> None:
    (reader,) = site.subscribe(1)
    site.server.at("RCPT", LATER, LATER, OK)
    tally = site.send([reader])

    assert (tally.sent, tally.deferred, tally.stopped) == (1, 0, "")
    assert site.stop.waits == [15, 60]
    assert site.ledger.deliveries(WEEK)[reader].tries == 3
    assert site.told[0] == "1 email was refused for now; next try in 15 s"


def test_what_is_refused_for_now_too_often_waits_for_the_next_run(site: Site) -> None:
    (reader,) = site.subscribe(1)
    site.server.at("RCPT", LATER)
    assert (site.send([reader]).deferred, site.states) == (1, {reader: "deferred"})

    site.server.at("RCPT", OK)
    assert (site.send([reader]).sent, site.states) == (1, {reader: "sent"})


def test_what_is_refused_for_now_for_a_day_has_failed(site: Site) -> None:
    (reader,) = site.subscribe(1)
    site.server.at("RCPT", LATER)
    site.send([reader])
    site.stop.now += timedelta(hours=24)

    assert (site.send([reader]).failed, site.states) == (1, {reader: "failed"})
    assert site.subscribers.get(reader).refusals == 0


def test_a_busy_server_is_given_time_and_everyone_gets_theirs(site: Site) -> None:
    ids = site.subscribe(10)
    site.server.at("RCPT", *[OK] * 4, BUSY, BUSY, OK)
    tally = site.send(ids)

    assert (tally.sent, site.counts, site.stop.waits) == (10, {"sent": 10}, [1, 5])
    assert set(site.got.values()) == {1}


def test_a_server_that_stays_busy_stops_the_run_and_nothing_is_lost(site: Site) -> None:
    ids = site.subscribe(10)
    site.server.at("MAIL", *[OK] * 4, BUSY)
    tally = site.send(ids)
    assert tally.stopped == "the server is too busy (421 4.3.2 shutting down); run it again later"
    assert (tally.sent, site.counts) == (4, {"sent": 4, "deferred": 1})

    site.server.answers.clear()
    site.stop = Waiting()
    assert (site.send(ids).sent, set(site.got.values())) == (6, {1})


def test_a_recipient_for_whom_the_server_is_always_busy_holds_nobody_up(site: Site) -> None:
    ids = site.subscribe(5)
    site.server.to["r0002@example.org"] = BUSY
    tally = site.send(ids)

    assert (tally.sent, tally.deferred, tally.stopped) == (4, 1, "")
    assert site.counts == {"sent": 4, "deferred": 1}
    assert site.got.keys() == {"r0000", "r0001", "r0003", "r0004"}
    assert site.stop.waits[:5] == [1, 5, 20, 60, 15]


def test_a_connection_that_breaks_before_the_end_of_a_message_is_opened_again(site: Site) -> None:
    ids = site.subscribe(5)
    site.server.at("RCPT", OK, DROP, DROP, OK)
    tally = site.send(ids)

    assert (tally.sent, site.counts, set(site.got.values())) == (5, {"sent": 5}, {1})


def test_a_message_whose_reply_never_came_is_in_doubt_and_not_sent_again(site: Site) -> None:
    ids = site.subscribe(5)
    site.server.at("END", OK, f"250 OK, {DROP}", OK, DROP, OK)
    tally = site.send(ids)
    site.send(ids)

    assert (tally.sent, tally.in_doubt, site.counts) == (3, 2, {"sent": 3, "sending": 2})
    assert site.got == {"r0000": 1, "r0001": 1, "r0002": 1, "r0004": 1}


def test_a_server_that_never_replies_to_a_message_stops_the_run(site: Site) -> None:
    site.server.at("END", DROP)
    tally = site.send(site.subscribe(50))

    assert tally.stopped.startswith("3 emails in a row are in doubt (")
    assert 3 <= site.counts["sending"] <= BATCH
    assert site.counts.keys() == {"sending"}


def test_an_unknown_address_is_counted_and_dropped_after_a_few_editions(site: Site) -> None:
    reader, _ = site.subscribe(2)
    site.server.at("RCPT", NEVER, OK, NEVER, NEVER)
    for number in (17, 18, 19):
        site.sender().send(Week(2025, number), [reader], 1)
        site.server.at("RCPT", NEVER)

    assert site.subscribers.get(reader).status == "bounced"


def test_an_edition_that_arrived_in_between_begins_the_count_anew(site: Site) -> None:
    reader, _ = site.subscribe(2)
    for number, answer in zip((17, 18, 19, 20), (NEVER, NEVER, OK, NEVER), strict=True):
        site.server.at("RCPT", answer)
        site.sender().send(Week(2025, number), [reader], 1)

    assert (site.subscribers.get(reader).status, site.subscribers.get(reader).refusals) == ("active", 1)


@pytest.mark.parametrize("answer", ["550 5.7.1 looks like spam", "552 5.3.4 too large", "550 5.7.26 no DKIM"])
def test_a_refusal_of_what_we_send_is_no_fault_of_the_reader(site: Site, answer: str) -> None:
    (reader,) = site.subscribe(1)
    site.server.at("END", answer)
    tally = site.send([reader])

    assert (tally.failed, site.states, site.subscribers.get(reader).refusals) == (1, {reader: "failed"}, 0)


def test_too_many_refusals_stop_the_run_and_say_why(site: Site) -> None:
    ids = site.subscribe(100)
    site.server.at("END", "550 5.7.1 looks like spam")
    tally = site.send(ids)

    assert tally.stopped.startswith(
        "5 of 5 emails were refused for good, mostly with: 550 5.7.1 looks like spam; solve"
    )
    assert 5 <= site.counts["failed"] <= BATCH
    assert site.counts.keys() == {"failed"}


def test_a_server_that_takes_nothing_for_now_is_not_asked_for_everyone(site: Site) -> None:
    site.server.at("RCPT", LATER)
    tally = site.send(site.subscribe(200))

    assert tally.stopped == "the server takes nothing for now (451 4.7.1 later); run it again later"
    assert 20 <= site.counts["deferred"] <= 2 * BATCH


def test_a_few_unknown_addresses_among_many_do_not_stop_it(site: Site) -> None:
    ids = site.subscribe(120)
    site.server.at("RCPT", *[*[OK] * 23, NEVER] * 5)
    tally = site.send(ids)

    assert (tally.sent, tally.failed, tally.stopped) == (115, 5, "")


def test_a_wrong_password_stops_at_once_and_claims_nothing(site: Site) -> None:
    site.server.asks_login = True
    server = smtp.Server("smtp://localhost", "127.0.0.1", site.server.port, "none", "digest:wrong")
    sender = replace(
        site.sender(), open_transport=lambda: SessionTransport(server.address, lambda: smtp.connect(server))
    )
    tally = sender.send(WEEK, site.subscribe(50), 50)

    assert "did not accept the login" in tally.stopped
    assert (site.states, site.stop.waits) == ({}, [])


def test_a_server_that_dies_for_good_stops_the_run_after_a_few_tries(site: Site) -> None:
    ids = site.subscribe(10)
    site.server.at("MAIL", *[OK] * 4, DROP)
    tally = site.send(ids)

    assert (tally.sent, site.counts, site.stop.waits) == (4, {"sent": 4}, [1, 5, 20, 60])
    assert "the connection broke before the message was sent" in tally.stopped


def test_a_slow_server_is_waited_for(site: Site) -> None:
    site.server.delay = 0.05
    assert site.send(site.subscribe(5)).sent == 5


def test_a_stop_finishes_the_messages_in_hand_and_gives_the_others_back(site: Site) -> None:
    ids = site.subscribe(3 * BATCH)

    def prepare(to: Subscriber) -> PreparedMessage:
        def message() -> bytes:
            if to.id == ids[BATCH + 3]:
                site.stop.set("interrupted")
            return b"Subject: a\r\n\r\n"

        return PreparedMessage(to, "digest@example.org", message)

    tally = replace(site.sender(), prepare=prepare).send(WEEK, ids, len(ids))
    assert (tally.stopped, site.counts) == ("interrupted", {"sent": tally.sent})
    assert BATCH + 3 <= tally.sent <= BATCH + 4


def test_an_error_in_mid_run_loses_nothing_of_the_account(site: Site) -> None:
    ids = site.subscribe(2 * BATCH)

    def prepare(to: Subscriber) -> PreparedMessage:
        def message() -> bytes:
            if to.id == ids[7]:
                raise TemplateError("email/digest.html: wrong")
            return b"Subject: a\r\n\r\n"

        return PreparedMessage(to, "digest@example.org", message)

    with pytest.raises(TemplateError, match="wrong"):
        replace(site.sender(), prepare=prepare).send(WEEK, ids, len(ids))
    assert site.states == dict.fromkeys(ids[:7], "sent")


def test_an_edition_that_cannot_be_rendered_claims_nothing(site: Site) -> None:
    def prepare(to: Subscriber) -> PreparedMessage:
        raise TemplateError("email/digest.html: wrong")

    with pytest.raises(TemplateError):
        replace(site.sender(), prepare=prepare).send(WEEK, site.subscribe(3), 3)
    assert site.states == {}


def test_a_ledger_that_cannot_be_written_stops_the_run_before_anything_is_handed_over(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def settle(*_arguments: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(SqlLedger, "settle", settle)
    with pytest.raises(StoreError, match="the disk is full"):
        site.send(site.subscribe(3 * BATCH))
    assert (site.counts.keys(), site.got) == ({"queued"}, {})


@pytest.mark.parametrize("connections", [1, 3])
def test_a_sender_that_is_killed_leaves_in_doubt_what_it_was_handing_over_and_no_more(
    site: Site, monkeypatch: pytest.MonkeyPatch, connections: int
) -> None:
    class Killed(BaseException):
        """The process ends, and enters nothing any more."""

    ids, settle = site.subscribe(5 * BATCH), SqlLedger.settle
    site.ledger.resume(START)
    site.limits = replace(site.limits, connections=connections)

    def settle_or_die(*arguments: Any) -> None:
        if len(site.server.received) > BATCH:
            raise Killed
        settle(*arguments)

    monkeypatch.setattr(SqlLedger, "settle", settle_or_die)
    with pytest.raises(Killed):
        site.send(ids)
    monkeypatch.undo()
    in_doubt = {name for name, status in site.states.items() if status == "sending"}
    assert len(in_doubt) <= connections
    assert site.counts["queued"] > 0

    site.stop = Waiting()
    site.ledger.resume(START)
    site.send(ids)
    assert site.counts == {"sent": len(ids) - len(in_doubt)} | ({"sending": len(in_doubt)} if in_doubt else {})
    assert set(site.got.values()) == {1}
    assert set(ids) - set(site.got) <= in_doubt


def test_a_rate_spreads_the_messages(site: Site) -> None:
    site.limits = replace(site.limits, rate=60)
    site.send(site.subscribe(5))

    assert sum(site.stop.waits) == pytest.approx(4, abs=0.1)


def test_a_message_that_drops_the_connection_halfway_is_no_message(site: Site) -> None:
    ids = site.subscribe(3)
    site.server.at("DATA", OK, DROP_INSIDE, OK)
    site.send(ids)

    assert site.counts["sent"] + site.counts["sending"] == 3
    assert all(number == 1 for number in site.got.values())


@dataclass
class Choosy:
    """Prepares messages, but nothing for some."""

    site: Site
    nothing_for: set[str]

    def send(self, ids: list[str]) -> OutcomeTally:
        prepare = self.site.sender().prepare
        sender = replace(self.site.sender(), prepare=lambda to: None if to.id in self.nothing_for else prepare(to))
        return sender.send(WEEK, ids, len(ids))


def test_who_chose_nothing_of_an_edition_is_skipped_for_good(site: Site) -> None:
    ids = site.subscribe(3 * BATCH)
    skipped = set(ids[::3])
    tally = Choosy(site, skipped).send(ids)

    assert (tally.sent, tally.skipped, tally.tried) == (2 * BATCH, BATCH, 2 * BATCH)
    assert {name for name, status in site.states.items() if status == "skipped"} == skipped
    # They choose otherwise: the row decides.
    assert (site.send(ids).tried, set(site.got.values())) == (0, {1})


def test_what_was_refused_for_now_is_skipped_once_nothing_is_for_them(site: Site) -> None:
    ids = site.subscribe(1)
    site.server.at("RCPT", *[LATER] * 9)
    assert site.send(ids).deferred == 1
    site.server.answers.clear()

    assert Choosy(site, set(ids)).send(ids).skipped == 1
    assert (site.states, site.got) == ({ids[0]: "skipped"}, Counter())


def test_who_wants_it_less_often_since_they_were_chosen_gets_nothing(site: Site) -> None:
    seldom, always = site.subscribe(2)
    site.subscribers.change(seldom, lambda one: replace(one, preferences=Preferences(often="monthly")))

    site.send([seldom, always])
    assert site.states == {always: "sent"}
