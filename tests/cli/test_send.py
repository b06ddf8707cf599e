"""``digest send`` sends an edition to each of its readers once, and says what became of it."""

from __future__ import annotations

import email
import email.policy
import shutil
import sqlite3
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from digest.files.lock import locked
from digest.letters.frozen.tokens import Tokens
from digest.letters.subscribing.membership import Membership, SubscriptionRequest
from digest.model.delivery import Reply
from digest.model.locale import Locale
from digest.model.period import Month, Period
from digest.model.preferences import Preferences
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from digest.store.database import Database
from digest.store.ledger import SqlLedger, hold
from digest.store.subscribers import SqlLetters, SqlSubscribers, delivery_key
from tests.cli.conftest import Command, Outcome
from tests.mailserver import DROP, OK, MailServer, running

pytestmark = pytest.mark.enable_socket

BEFORE = datetime(2025, 4, 1, tzinfo=UTC)
NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)
WEEK = Week.parse("2025-W17")
TEST = "2025-04-29T06:00:00Z"
# When W17 is no longer news.
LATE = datetime(2025, 5, 12, 6, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[MailServer]:
    with running() as server:
        yield server


@pytest.fixture(scope="module")
def built() -> dict[str, Path]:
    """The folder of a site whose newest edition is W17, once one test has built it."""
    return {}


@pytest.fixture
def published(
    site: Path, digest: Command, server: MailServer, built: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A site whose newest edition is W17, with two lists and a mail server."""
    monkeypatch.setenv("DIGEST_EMAIL_SERVER", f"smtp://127.0.0.1:{server.port}")
    monkeypatch.setenv("DIGEST_DELIVERY_LISTS", "readers, press")
    if not built:
        assert digest("run", "--all").status == 0
        built["kept"] = site.with_name("kept")
        shutil.copytree(site, built["kept"])
    else:
        shutil.copytree(built["kept"], site, dirs_exist_ok=True)
    return site


def subscribe(site: Path, *names: str, locale: str = "en", list_name: str = "readers") -> None:
    with_store(
        site,
        lambda database: SqlSubscribers(database, delivery_key(database)).add(
            [
                Subscriber(
                    f"id-{name}",
                    f"{name}@example.org",
                    Locale(locale),
                    list_name,
                    "active",
                    BEFORE,
                    Consent(BEFORE, "form"),
                )
                for name in names
            ]
        ),
    )


def with_store(site: Path, work: Callable[[Database], object]) -> object:
    database = Database.open(str(site / "digest.db"))
    try:
        return work(database)
    finally:
        database.close()


def states(site: Path) -> dict[str, str]:
    found = with_store(site, lambda database: SqlLedger(database).deliveries(WEEK))
    return {name.removeprefix("id-"): one.status for name, one in found.items()}


def subjects(server: MailServer) -> list[str]:
    parsed = (email.message_from_bytes(one.content, policy=email.policy.default) for one in server.received)
    return [one["Subject"] for one in parsed]


def send(digest: Command, *arguments: str) -> Outcome:
    return digest("send", *arguments, now=TEST)


def test_each_reader_gets_the_newest_edition_once_in_their_language(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada", "bo")
    subscribe(published, "carmen", locale="es")
    first, second = send(digest, "-v"), send(digest, "-v")

    assert (first.status, first.out) == (0, "2025-W17: 3 sent\n")
    assert (second.status, second.out) == (0, "2025-W17: every subscriber has it\n")
    assert sorted(server.recipients) == ["ada@example.org", "bo@example.org", "carmen@example.org"]
    languages = {one.recipient: email.message_from_bytes(one.content)["Content-Language"] for one in server.received}
    assert (languages["ada@example.org"], languages["carmen@example.org"]) == ("en", "es")
    assert states(published) == {"ada": "sent", "bo": "sent", "carmen": "sent"}


def test_who_subscribes_later_gets_the_newest_edition_with_the_next_run(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    send(digest)
    subscribe(published, "bo")
    send(digest)

    assert server.recipients == ["ada@example.org", "bo@example.org"]


def test_with_a_key_emails_are_signed(
    published: Path, digest: Command, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = Ed25519PrivateKey.generate()
    (published / "dkim.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    monkeypatch.setenv("DIGEST_DELIVERY_DKIM_KEY", "dkim.pem")
    subscribe(published, "ada")
    send(digest)

    public = b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
    [received] = server.received
    assert dkim.verify(received.content, dnsfunc=lambda _name, **_: b"v=DKIM1; k=ed25519; p=" + public)


def test_success_is_quiet_under_cron(published: Path, digest: Command) -> None:
    subscribe(published, "ada")
    outcome = send(digest)

    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")


def test_only_a_list_or_the_readers_of_a_locale(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada")
    subscribe(published, "pia", list_name="press")
    # Read in Spanish, since the site has no Spanish of Mexico.
    subscribe(published, "carmen", locale="es-MX")
    send(digest, "--list", "press")
    send(digest, "--locale", "es")

    assert server.recipients == ["pia@example.org", "carmen@example.org"]


def test_a_dry_run_counts_and_sends_nothing(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada", "bo")
    subscribe(published, "carmen", locale="es", list_name="press")
    outcome, as_json = send(digest, "--dry-run"), send(digest, "--dry-run", "--json")

    assert outcome.out.splitlines() == [
        "2025-W17: would go to 2 readers of the list readers, in en",
        "2025-W17: would go to 1 reader of the list press, in es",
    ]
    assert as_json.json["readers"][0] == {"locale": "en", "list": "readers", "count": 2}
    assert (server.received, states(published)) == ([], {})


def test_an_edition_that_was_altered_is_not_sent(digest: Command, published: Path, server: MailServer) -> None:
    with closing(sqlite3.connect(published / "digest.db")) as store, store:
        store.execute("UPDATE editions SET edition = replace(edition, 'tram', 'TRAM')")
    for options in ((), ("--week", "2025-W17"), ("--test", "anna@example.org")):
        outcome = digest("send", *options)

        assert (outcome.status, "is not as it was decided" in outcome.err) == (1, True)
    assert not server.recipients


def test_a_test_goes_to_one_address_is_marked_and_not_in_the_ledger(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    outcome = send(digest, "--test", "editor@example.net")

    assert (outcome.status, outcome.out) == (0, "2025-W17: a test in en was sent\n")
    assert server.recipients == ["editor@example.net"]
    assert subjects(server)[0].startswith("[Test] Harbor Weekly: ")
    assert states(published) == {}


def test_no_edition_goes_out_by_itself_that_ended_two_weeks_ago(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    late = digest("send", "-v", now="2025-05-12T06:00:00Z")
    assert (late.status, server.received) == (0, [])
    assert "W17, ended more than 14 days ago; `--week 2025-W17` sends it" in late.out

    assert digest("send", "--week", "W17", now="2025-05-12T06:00:00Z").status == 0
    assert server.recipients == ["ada@example.org"]


@pytest.mark.parametrize(
    ("week", "told"),
    [("2025-W18", "2025-W18 is not over yet"), ("2025-W15", "2025-W15 is not published")],
)
def test_an_edition_that_is_not_published_is_never_sent(published: Path, digest: Command, week: str, told: str) -> None:
    outcome = send(digest, "--week", week)
    assert (outcome.status, told in outcome.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--list", "nobody"], "--list: there is no list 'nobody'; `lists` under [delivery] has readers, press"),
        (["--test", "nobody"], "--test: 'nobody' is not an email address such as reader@example.org"),
        (["--count-as-sent", "all", "--week", "W17"], "--count-as-sent sends nothing"),
        (["--count-as-sent", "W18"], "--count-as-sent: 2025-W18 is not over yet"),
        (["--count-as-sent", "W15"], "--count-as-sent: 2025-W15 is not published"),
        (["--count-as-sent", "none", "--count-as-sent", "all"], "`none` cannot be combined"),
    ],
)
def test_wrong_arguments_are_told(published: Path, digest: Command, arguments: list[str], told: str) -> None:
    outcome = send(digest, *arguments)
    assert (outcome.status, told in outcome.err) == (2, True), outcome.err


def test_without_a_server_nothing_is_claimed(published: Path, digest: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    subscribe(published, "ada")
    monkeypatch.delenv("DIGEST_EMAIL_SERVER")
    outcome = send(digest)

    assert (outcome.status, "[email] has no `server`" in outcome.err) == (2, True)
    assert states(published) == {}


def test_what_is_in_doubt_is_told_and_sent_again_only_on_request(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada", "bo", "cy")
    server.at("END", OK, f"250 OK, {DROP}", OK)
    first, second = send(digest), send(digest)
    assert (first.status, second.status) == (3, 3)
    assert "1 email is in doubt, and may or may not have arrived; to send again, use `digest send --week" in first.err
    assert states(published) == {"ada": "sent", "bo": "sending", "cy": "sent"}

    assert send(digest, "--resend-in-doubt").status == 0
    ids = [email.message_from_bytes(one.content)["Message-ID"] for one in server.received]
    assert server.recipients == ["ada@example.org", "bo@example.org", "cy@example.org", "bo@example.org"]
    assert ids[1] == ids[3]


def test_what_a_killed_sender_did_not_begin_goes_out_by_itself_and_the_rest_is_in_doubt(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada", "bo", "cy")

    def killed(database: Database) -> None:
        ledger = SqlLedger(database)
        ledger.resume(LATE)
        ledger.claim(WEEK, ["id-ada", "id-bo"], LATE)
        ledger.settle(WEEK, {}, LATE, ["id-bo"])

    with_store(published, killed)
    assert "1 queued for the next `digest send`, 1 in doubt" in digest("status").out
    assert "would go to 2 readers" in send(digest, "--dry-run").out
    assert states(published) == {"ada": "queued", "bo": "sending"}
    with locked(published / "digest-send.lock", "digest send"):
        assert "1 queued, 1 in doubt or being sent now" in digest("status").out
        assert "would go to 1 reader" in send(digest, "--dry-run").out

    assert send(digest).status == 3
    assert states(published) == {"ada": "sent", "bo": "sending", "cy": "sent"}
    assert sorted(server.recipients) == ["ada@example.org", "cy@example.org"]


def test_what_is_in_doubt_is_sent_again_only_to_the_readers_who_are_named(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    subscribe(published, "bo", list_name="press")
    server.at("END", f"250 OK, {DROP}", f"250 OK, {DROP}", OK)
    send(digest)
    assert states(published) == {"ada": "sending", "bo": "sending"}

    send(digest, "--resend-in-doubt", "--list", "press")
    assert states(published) == {"ada": "sending", "bo": "sent"}
    send(digest)
    assert server.recipients == ["ada@example.org", "bo@example.org", "bo@example.org"]


def test_what_is_in_doubt_stays_so_while_nothing_can_be_sent(
    published: Path, digest: Command, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribe(published, "ada")
    server.at("END", f"250 OK, {DROP}")
    send(digest)
    monkeypatch.setenv("DIGEST_DELIVERY_DKIM_KEY", "missing.pem")

    assert send(digest, "--resend-in-doubt").status != 0
    assert states(published) == {"ada": "sending"}


def test_what_was_refused_for_good_is_told_and_sent_again_only_on_request(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada", "bo")
    server.at("RCPT", "550 5.7.1 bo@example.org: not wanted here", OK)
    first, second = send(digest), send(digest)
    assert (first.status, second.status) == (0, 0)
    assert "the server refused 1 email: 550 5.7.1 … not wanted here" in first.err
    assert states(published) == {"ada": "failed", "bo": "sent"}

    assert send(digest, "--retry-failed").status == 0
    assert states(published) == {"ada": "sent", "bo": "sent"}


def test_a_server_that_cannot_be_reached_stops_at_once(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada")
    server.greeting = "554 5.3.2 no mail here"
    outcome = send(digest)

    assert outcome.status == 1
    assert "2025-W17: stopped after 0 emails: smtp://127.0.0.1:" in outcome.err
    assert states(published) == {}


def test_a_restored_store_sends_nothing_until_told_what_was_sent(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    with_store(published, lambda database: hold(database, NOW))
    assert send(digest).status == 1

    assert send(digest, "--count-as-sent", "W17").out == (
        "2025-W17 counts as sent to everyone who has subscribed by now\n"
    )
    subscribe(published, "bo")
    assert send(digest).status == 0
    assert server.received == []


def test_a_hold_names_the_newest_edition_and_its_year(published: Path, digest: Command) -> None:
    with_store(published, lambda database: hold(database, NOW))
    told = "the store was restored or repaired on 2025-05-05"

    for outcome in (send(digest), digest("status", now="2026-12-01T06:00:00Z")):
        assert told in outcome.out + outcome.err
        assert "`digest send --count-as-sent 2025-W17`, `all` or `none`" in outcome.out + outcome.err


def test_sending_waits_until_the_newest_edition_is_decided(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    with_store(published, lambda database: hold(database, NOW))
    assert "sending still waits: `digest send --count-as-sent 2025-W17`" in send(digest, "--count-as-sent", "W16").out
    assert send(digest, "--count-as-sent", "W15").status == 2
    assert send(digest).status == 1
    assert "still waits" not in send(digest, "--count-as-sent", "W17").out

    assert send(digest).status == 0
    assert server.received == []


def test_no_edition_counts_as_sent_if_the_editor_says_so(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada")
    with_store(published, lambda database: hold(database, NOW))
    send(digest, "--count-as-sent", "none")
    send(digest)

    assert server.recipients == ["ada@example.org"]


def test_the_result_as_json(published: Path, digest: Command) -> None:
    subscribe(published, "ada")
    assert send(digest, "--json").json == {
        "week": "2025-W17",
        "sent": 1,
        "deferred": 0,
        "failed": 0,
        "skipped": 0,
        "stopped": None,
        "in_doubt": 0,
    }


def test_no_address_is_printed(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada", "bo")
    server.at("RCPT", "550 5.1.1 <ada@example.org>: no ada here", "451 4.2.1 <bo@example.org> is busy", OK)
    outcome = send(digest, "-v")

    assert "@example.org" not in outcome.out + outcome.err


def test_a_run_sends_what_it_publishes_if_it_is_configured_so(
    published: Path, digest: Command, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribe(published, "ada")
    assert digest("run", now=TEST).status == 0
    assert server.received == []

    monkeypatch.setenv("DIGEST_DELIVERY_ON_RUN", "true")
    outcome = digest("run", now=TEST)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    assert digest("run", "--json", now=TEST).json["delivery"]["sent"] == 0
    assert server.recipients == ["ada@example.org"]


def test_nobody_gets_an_edition_again_that_is_published_again(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada")
    send(digest)
    assert digest("build", "--week", "W17", "--republish", now=TEST).status == 0
    send(digest)

    assert server.recipients == ["ada@example.org"]


def test_two_programs_never_send_at_once(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada")
    with locked(published / "digest-send.lock"):
        outcome = send(digest)
    assert (outcome.status, server.received) == (1, [])
    assert "another digest send is in progress here" in outcome.err


@pytest.mark.parametrize("lock", ["digest-send.lock", "digest-mail.lock"])
def test_a_store_is_not_replaced_while_it_is_written_to(published: Path, digest: Command, lock: str) -> None:
    assert digest("backup", "kept.zip").status == 0
    with locked(published / lock):
        outcome = digest("restore", "kept.zip")
    assert outcome.status == 1
    assert "is in progress here; try again when it has finished" in outcome.err


def test_an_edition_is_sent_while_the_site_is_built(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada")
    with locked(published / "digest.lock"):
        assert send(digest).status == 0
    assert server.recipients == ["ada@example.org"]


def test_the_status_shows_what_became_of_each_edition(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada", "bo", "cy")
    server.at("END", OK, "550 5.7.1 not wanted", f"250 OK, {DROP}")
    send(digest)
    status, as_json = digest("status"), digest("status", "--json").json

    assert "delivery of 2025-W17: 1 sent, 1 refused for good, 1 in doubt" in status.out.splitlines()
    assert as_json["delivery"] == [
        {
            "week": "2025-W17",
            "sent": 1,
            "deferred": 0,
            "failed": 1,
            "returned": 0,
            "skipped": 0,
            "queued": 0,
            "in_doubt": 1,
            "counted_as_sent": None,
        }
    ]
    assert (as_json["sending"], as_json["sending_held"]) == (False, False)


def test_what_was_refused_for_now_of_an_earlier_edition_is_retried_without_naming_it(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada", "bo")
    _defer(published, "ada", "bo", first=LATE - timedelta(hours=2))

    assert (
        "2025-W17: would be tried again for 2 readers of the list readers, in en"
        in digest("send", "--dry-run", now=LATE.isoformat()).out
    )
    sent = digest("send", "--json", now=LATE.isoformat())

    assert sent.status == 0
    assert sent.json == {
        "week": None,
        "earlier": [
            {"week": "2025-W17", "sent": 2, "deferred": 0, "failed": 0, "skipped": 0, "stopped": None, "in_doubt": 0}
        ],
    }
    assert states(published) == {"ada": "sent", "bo": "sent"}


def test_what_was_refused_for_now_for_too_long_is_given_up_and_told(
    published: Path, digest: Command, server: MailServer
) -> None:
    subscribe(published, "ada", "bo")
    _defer(published, "ada", "bo", first=LATE - timedelta(hours=24))
    sent = digest("send", now=LATE.isoformat())

    assert (sent.status, server.received) == (0, [])
    assert "2025-W17: 2 emails count as refused for good" in sent.err
    assert states(published) == {"ada": "failed", "bo": "failed"}


def test_an_edition_that_is_named_is_the_only_one(published: Path, digest: Command, server: MailServer) -> None:
    assert digest("run", "--all", now="2025-05-05T06:00:00Z").status == 0
    subscribe(published, "ada")
    _defer(published, "ada", first=LATE - timedelta(hours=2))

    assert digest("send", "--week", "W16", now=LATE.isoformat()).status == 0
    assert states(published) == {"ada": "deferred"}


def test_the_status_says_until_when_digest_retries(published: Path, digest: Command) -> None:
    subscribe(published, "ada")
    _defer(published, "ada", first=LATE)
    retried = "1 refused for now (`digest send` retries until 2025-05-13 07:00)"
    assert f"delivery of 2025-W17: {retried}" in digest("status").out.splitlines()


def _defer(site: Path, *names: str, first: datetime, period: Period = WEEK) -> None:
    """Let an edition, the newest unless another is named, be refused for now for some readers, first at a moment."""
    ids = [f"id-{name}" for name in names]

    def work(database: Database) -> None:
        SqlLedger(database).claim(period, ids, first)
        SqlLedger(database).settle(period, dict.fromkeys(ids, ("deferred", Reply(451))), first)

    with_store(site, work)


def test_the_status_says_that__that_sending_waits_after_a_restore(published: Path, digest: Command) -> None:
    with_store(published, lambda database: hold(database, NOW))
    assert "sending waits: the store was restored or repaired on 2025-05-05" in digest("status").out


def test_letters_about_subscriptions_go_out_first(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada")

    def ask(database: Database) -> None:
        members = Membership(
            SqlSubscribers(database, delivery_key(database)), SqlLetters(database), Tokens(delivery_key(database))
        )
        members.ask(
            "bo@example.org", SubscriptionRequest(Locale("es"), "readers"), "form", datetime(2025, 4, 29, tzinfo=UTC)
        )

    with_store(published, ask)
    assert send(digest).status == 0
    assert server.recipients == ["bo@example.org", "ada@example.org"]


# A damaged ledger


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE deliveries SET week = '2025-W16' WHERE subscriber = 'id-ada'",
        "UPDATE deliveries SET subscriber = 'Xd-ada' WHERE subscriber = 'id-ada'",
        "UPDATE deliveries SET moment = '1025' || substr(moment, 5) WHERE subscriber = 'id-ada'",
        "UPDATE subscribers SET id = 'Xd-ada' WHERE id = 'id-ada'",
    ],
)
def test_a_damaged_key_sends_nobody_an_edition_twice(
    published: Path, digest: Command, server: MailServer, damage: str
) -> None:
    subscribe(published, "ada", "bo")
    send(digest)
    subscribe(published, "carmen")
    with_store(published, lambda database: _execute(database, damage))
    refused = send(digest)
    fixed, held = digest("doctor", "--fix"), send(digest)

    assert (refused.status, "is not as it was stored; nothing was sent" in refused.err) == (1, True), refused
    assert "it stays as it is now; sending waits" in fixed.err
    assert held.status != 0
    assert sorted(server.recipients) == ["ada@example.org", "bo@example.org"]


def _execute(database: Database, statement: str) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql(statement)


TOPICS = """
[[sources]]
name = "Gaceta"
path = "news/gaceta.txt"
"""
GACETA = "23.04.2025\n\nThe harbor team won the cup. The cup is the first of the harbor team in 41 years.\n"


def prefer(site: Path, name: str, preferences: Preferences) -> None:
    with_store(
        site,
        lambda database: SqlSubscribers(database, "").change(
            f"id-{name}", lambda one: replace(one, preferences=preferences)
        ),
    )


def bodies(server: MailServer) -> dict[str, str]:
    parsed = {
        one.recipient: email.message_from_bytes(one.content, policy=email.policy.default) for one in server.received
    }
    found = {}
    for to, one in parsed.items():
        part = one.get_body(("plain",))
        assert part
        found[to.partition("@")[0]] = part.get_content()
    return found


def test_readers_get_what_they_chose(published: Path, digest: Command, server: MailServer) -> None:
    with (published / "digest.toml").open("a") as file:
        file.write(TOPICS)
    (published / "news/gaceta.txt").write_text(GACETA, encoding="utf-8")
    digest("ingest")
    assert digest("build", "--week", "2025-W17", "--republish").status == 0
    subscribe(published, "ada", "bo", "cy", "di", "ed")
    prefer(published, "bo", Preferences(("source:Gaceta",)))
    prefer(published, "cy", Preferences(("health",)))
    prefer(published, "di", Preferences(often="monthly"))
    prefer(published, "ed", Preferences(("source:Gone",)))
    first, second = send(digest, "-v"), send(digest, "-v")

    assert first.out == "2025-W17: 3 sent, 1 skipped, with nothing that they chose\n"
    assert second.out == "2025-W17: every subscriber has it\n"
    assert states(published) == {"ada": "sent", "bo": "sent", "cy": "skipped", "ed": "sent"}
    got = bodies(server)
    cup, tram = "The cup is the first", "Work begins in May."
    assert [(cup in got[one], tram in got[one]) for one in ("ada", "bo", "ed")] == [
        (True, True), (True, False), (True, True),
    ]  # fmt: skip
    assert got["bo"].index("won the cup") < got["bo"].index("Also this week") < got["bo"].index("new tram line")
    assert "skipped" in digest("status").out
    # Who chooses otherwise now gets the next edition by it, and this one not again.
    prefer(published, "cy", Preferences())
    assert send(digest, "-v").out == "2025-W17: every subscriber has it\n"


def test_who_was_away_gets_one_digest_of_what_they_missed(published: Path, digest: Command, server: MailServer) -> None:
    subscribe(published, "ada", "bo")
    away = (datetime(2025, 4, 16, tzinfo=UTC), datetime(2025, 4, 29, tzinfo=UTC))
    with_store(
        published,
        lambda database: SqlSubscribers(database, "").change(
            "id-bo", lambda one: replace(one, paused_at=away[0], resumed_at=away[1])
        ),
    )
    send(digest)

    got = bodies(server)
    assert "What you missed" in got["bo"]
    assert "The ferry stays" in got["bo"]
    assert "Work begins in May." in got["bo"]
    assert "The ferry stays" not in got["ada"]
    assert send(digest, "-v").out == "2025-W17: every subscriber has it\n"


def test_a_month_goes_to_those_who_chose_it_and_once(published: Path, digest: Command, server: MailServer) -> None:
    with (published / "digest.toml").open("a") as file:
        file.write("\n[collections]\nmonth = true\n")
    assert digest("build").status == 0
    subscribe(published, "ada", "bo", "cy")
    prefer(published, "bo", Preferences(often="monthly"))
    prefer(published, "cy", Preferences(often="both"))
    assert send(digest, "--dry-run", "-v").out == (
        "2025-W17: would go to 2 readers of the list readers, in en\n"
        "2025-04: would go to 2 readers of the list readers, in en\n"
    )
    first, second = send(digest, "-v"), send(digest, "-v")

    assert first.out == "2025-W17: 2 sent\n2025-04: 2 sent\n"
    assert second.out == "2025-W17: every subscriber has it\n"
    assert sorted(one.recipient.partition("@")[0] for one in server.received) == ["ada", "bo", "cy", "cy"]
    assert "April 2025" in bodies(server)["bo"]
    assert sum(subject.startswith("Harbor Weekly: April 2025 · ") for subject in subjects(server)) == 2
    assert "April 2025" not in bodies(server)["ada"]


def test_emails_of_a_month_that_are_given_up_are_told(published: Path, digest: Command, server: MailServer) -> None:
    with (published / "digest.toml").open("a") as file:
        file.write("\n[collections]\nmonth = true\n")
    assert digest("build").status == 0
    subscribe(published, "cy")
    prefer(published, "cy", Preferences(often="monthly"))
    _defer(published, "cy", first=LATE - timedelta(hours=24), period=Month(2025, 4))
    late = digest("send", "--json", now=LATE.isoformat())

    assert "2025-04: 1 email counts as refused for good" in late.err
    assert [(one["week"], one["failed"]) for one in late.json["earlier"]] == [("2025-04", 1)]
    assert server.received == []


def test_a_month_counts_as_sent_with_its_last_week(published: Path, digest: Command, server: MailServer) -> None:
    config = (published / "digest.toml").read_text()
    (published / "digest.toml").write_text(f"{config}\n[collections]\nmonth = true\n")
    assert digest("build").status == 0
    subscribe(published, "bo", "cy")
    for name in ("bo", "cy"):
        prefer(published, name, Preferences(often="monthly"))

    assert digest("send", "--count-as-sent", "2025-W17").out.startswith("2025-04, 2025-W17 count as sent")
    assert "sent" not in send(digest, "-v").out
    assert server.received == []

    (published / "digest.toml").write_text(config)
    assert "2 subscribers want nothing but months and years" in send(digest).err
