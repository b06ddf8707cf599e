"""What `digest status` says of subscribers, and what `restore --from-output` does for those who are imported anew."""

from __future__ import annotations

from pathlib import Path

from digest.model.subscriber import STATUSES
from digest.store.database import Database
from digest.store.ledger import SqlLedger, held_since
from tests.cli.conftest import Command


def test_status_says_nothing_of_subscribers_where_nobody_ever_was(digest: Command, site: Path) -> None:
    assert "subscribers" not in digest("status").out
    assert digest("status", "--json").json["subscribers"] == {status: {} for status in STATUSES}


def test_status_counts_subscribers_by_locale_and_the_others_by_status(digest: Command, site: Path) -> None:
    for name, locale in (("ana", "es"), ("ben", "en"), ("eva", "en"), ("bo", "es"), ("sue", "en")):
        digest("subscribers", "add", f"{name}@example.org", "--locale", locale)
    digest("subscribers", "add", "who@example.org", "--ask")
    digest("subscribers", "remove", "bo@example.org")
    digest("subscribers", "remove", "sue@example.org")

    lines = digest("status").out.splitlines()
    assert "subscribers: 3 (en 2, es 1)" in lines
    assert "others: 1 pending, 2 unsubscribed" in lines
    assert digest("status", "--json").json["subscribers"] == {
        "pending": {"en": 1},
        "active": {"en": 2, "es": 1},
        "unsubscribed": {"en": 1, "es": 1},
        "bounced": {},
        "complained": {},
    }


def test_editions_that_are_taken_back_count_as_sent(digest: Command, site: Path) -> None:
    digest("run", "--all")
    (site / "digest.db").unlink()
    outcome = digest("restore", "--from-output")

    assert outcome.status == 0
    assert "count as sent" not in outcome.out
    database = Database.open(str(site / "digest.db"))
    assert [one.week for one in SqlLedger(database).mailings()] == ["2025-W16", "2025-W17"]
    assert all(one.counted for one in SqlLedger(database).mailings())
    assert held_since(database) is None
    database.close()


def test_where_mail_is_sent_it_waits_after_editions_were_taken_back(digest: Command, site: Path) -> None:
    with (site / "digest.toml").open("a") as file:
        file.write('\n[email]\nfrom = "harbor@news.example.org"\nserver = "smtp://127.0.0.1:2525"\n')
    digest("run", "--all")
    (site / "digest.db").unlink()
    outcome = digest("restore", "--from-output")

    assert "these editions count as sent to everyone who has subscribed by now; sending waits until" in outcome.out
    assert "until you say which editions" not in outcome.out
    database = Database.open(str(site / "digest.db"))
    assert held_since(database) is not None
    database.close()
