"""Subscribing by email alone: a mailbox, no server."""

from __future__ import annotations

import email
import email.policy
import json
import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from digest.files.lock import locked
from tests.cli.conftest import Command, Outcome
from tests.letters import bounced, complained, written

_MONDAY, _TUESDAY = "2025-04-28T08:00:00Z", "2025-04-29T08:00:00Z"


class Post:
    """The mailbox of a site, and what it has sent, both in folders."""

    def __init__(self, site: Path) -> None:
        self.box, self.sent = site / "box", site / "sent"
        for place in ("new", "cur", "tmp"):
            (self.box / place).mkdir(parents=True)
        self.count = 0
        self._seen: set[str] = set()

    def deliver(self, content: bytes) -> None:
        self.count += 1
        (self.box / "new" / f"{self.count}.mx").write_bytes(content)

    def fresh(self) -> list[EmailMessage]:
        """Return what was sent since the last call."""
        paths = [path for path in sorted((self.sent / "new").glob("*")) if path.name not in self._seen]
        self._seen |= {path.name for path in paths}
        return [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in paths]

    def marks(self) -> list[str]:
        return sorted(
            path.name.partition(":2,")[2] for place in ("new", "cur") for path in (self.box / place).iterdir()
        )


@pytest.fixture
def post(site: Path, monkeypatch: pytest.MonkeyPatch) -> Post:
    monkeypatch.setenv("DIGEST_MAILBOX_SERVER", "maildir:box")
    monkeypatch.setenv("DIGEST_MAILBOX_ADDRESS", "digest@news.example.org")
    monkeypatch.setenv("DIGEST_EMAIL_SERVER", "maildir:sent")
    return Post(site)


def _mail(digest: Command, *options: str, now: str = _TUESDAY) -> Outcome:
    outcome = digest("mail", "--now", now, *options)
    assert outcome.status == 0, outcome.err
    return outcome


def _token(message: EmailMessage) -> str:
    """Return the subject of the email that the header for leaving asks for."""
    return re.search(r"subject=(leave%20[\w.-]+)", message["List-Unsubscribe"].replace(" ", ""))[1].replace("%20", " ")


def test_reader_subscribes_gets_the_digest_and_leaves_by_email_alone(digest: Command, post: Post) -> None:
    assert digest("run", "--all", "--now", _MONDAY).status == 0
    post.deliver(written("Subscribe es", Message_ID="<1@example.org>"))
    _mail(digest)
    (letter,) = post.fresh()
    assert letter["To"] == "ana@example.org"
    assert letter["In-Reply-To"] == "<1@example.org>"
    assert letter["Content-Language"] == "es"

    post.deliver(written(f"Re: {letter['Subject']}", "", In_Reply_To=letter["Message-ID"]))
    _mail(digest)
    (welcome,) = post.fresh()
    assert welcome["Content-Language"] == "es"
    assert digest("send", "--now", _TUESDAY).status == 0
    assert post.fresh() == []

    post.deliver(bounced("ana@example.org", message_id=welcome["Message-ID"]))
    _mail(digest)
    assert "active" in digest("subscribers", "show", "ana@example.org", now=None).out

    post.deliver(written(_token(welcome)))
    _mail(digest)
    (farewell,) = post.fresh()
    assert farewell["To"] == "ana@example.org"
    assert "unsubscribed" in digest("subscribers", "show", "ana@example.org", now=None).out
    assert post.marks() == ["S"] * 4


@pytest.mark.parametrize("published", [False, True], ids=["nothing is published", "the newest edition is old"])
def test_reader_who_confirms_when_nothing_is_news_is_told_to_wait(
    digest: Command, post: Post, *, published: bool
) -> None:
    late = "2025-06-30T08:00:00Z"
    if published:
        assert digest("run", "--all", "--now", _MONDAY).status == 0
    post.deliver(written("Subscribe es"))
    _mail(digest, now=late)
    (question,) = post.fresh()

    post.deliver(written("Re:", In_Reply_To=question["Message-ID"]))
    post.deliver(written("Re:", In_Reply_To=question["Message-ID"]))
    _mail(digest, now=late)

    (letter,) = post.fresh()
    assert letter["Subject"].endswith("La suscripción está activa")
    assert "Recibirá el próximo resumen" in letter.get_body(("plain",)).get_content()
    _mail(digest, now=late)
    assert post.fresh() == []


def test_letters_are_left_to_another_program_that_sends_them(
    digest: Command, post: Post, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.tasks.send_letters._PATIENCE", 0)
    post.deliver(written("subscribe"))
    with locked(site / "digest-letters.lock"):
        _mail(digest)
        assert post.fresh() == []

    _mail(digest)
    assert len(post.fresh()) == 1


def test_letters_of_the_site_that_come_back_to_it_are_not_answered(digest: Command, post: Post) -> None:
    post.deliver(written("subscribe"))
    _mail(digest)
    (letter,) = post.fresh()

    post.deliver(bytes(letter))
    _mail(digest)

    assert post.fresh() == []


def test_messages_for_a_person_stay_unread_with_a_star(digest: Command, post: Post) -> None:
    post.deliver(written("A question", "What is new in the harbor?"))
    post.deliver(written("Another question"))

    outcome = json.loads(_mail(digest, "--json").out)

    assert outcome == {
        "messages": 2,
        "outcomes": {"unknown": 2},
        "letters": {"sent": 0, "waiting": 0, "lost": 0},
    }
    assert post.marks() == ["F", "F"]


def test_forged_bounces_and_complaints_change_nothing_and_are_counted_in_a_line(digest: Command, post: Post) -> None:
    assert digest("run", "--all", "--now", _MONDAY).status == 0
    assert digest("subscribers", "add", "ana@example.org").status == 0
    assert digest("send", "--now", _TUESDAY).status == 0
    for number in range(4):
        post.deliver(bounced("ana@example.org", message_id=f"<{number}@elsewhere.example>" if number else ""))
    post.deliver(complained("<1@elsewhere.example>", address="ana@example.org"))

    outcome = _mail(digest)

    assert outcome.err == (
        "warning: 5 bounces and complaints name no email of this site, so nothing was changed: they are forged, or "
        "your provider replaces Message-IDs (then set `verp` under [delivery])\n"
    )
    assert "active" in digest("subscribers", "show", "ana@example.org", now=None).out
    assert post.marks() == ["S"] * 5


def test_provider_that_blocks_many_is_told_and_costs_no_reader(digest: Command, post: Post, site: Path) -> None:
    assert digest("run", "--all", "--now", _MONDAY).status == 0
    addresses = [f"r{number}@block.example" for number in range(5)]
    (site / "readers.csv").write_text("email\n" + "\n".join(addresses) + "\n")
    assert digest("subscribers", "import", "readers.csv").status == 0
    assert digest("send", "--now", _TUESDAY).status == 0
    for one in post.fresh():
        post.deliver(bounced(one["To"], message_id=one["Message-ID"], status="5.7.1"))

    told = (
        "2025-W17: block.example refused 5 emails, mostly as: against a policy; that ends no subscription, but is for "
        "you to solve: see docs/guides/deliverability.md"
    )
    assert _mail(digest).err == f"warning: {told}\n"
    assert _mail(digest).err == ""
    assert told in digest("status", now=None).out
    assert json.loads(digest("status", "--json", now=None).out)["blocks"] == [
        {"week": "2025-W17", "domain": "block.example", "emails": 5, "reason": "against a policy"}
    ]
    assert "active" in digest("subscribers", "show", addresses[0], now=None).out


def test_dry_run_tells_what_would_be_done_and_changes_nothing(digest: Command, post: Post) -> None:
    post.deliver(written("subscribe"))

    outcome = json.loads(_mail(digest, "--dry-run", "--json").out)

    assert outcome["outcomes"] == {"subscribe": 1}
    assert post.marks() == [""]
    assert post.fresh() == []
    assert json.loads(_mail(digest, "--json").out)["letters"]["sent"] == 1


def test_nothing_is_told_under_cron_when_all_is_well(digest: Command, post: Post) -> None:
    post.deliver(written("subscribe"))

    outcome = _mail(digest)

    assert (outcome.out, outcome.err) == ("", "")


def test_no_address_is_told_of_what_was_handled(digest: Command, post: Post) -> None:
    for content in (written("subscribe"), bounced("ben@example.org"), written("hello", "ana@example.org")):
        post.deliver(content)

    outcome = _mail(digest, "-v")

    assert "3 messages" in outcome.out
    assert "@" not in outcome.out + outcome.err


def test_letters_wait_without_a_server_that_sends_them(
    digest: Command, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DIGEST_EMAIL_SERVER")
    post.deliver(written("subscribe"))

    assert "letters wait: set `server` under [email] in digest.toml" in _mail(digest).err

    monkeypatch.setenv("DIGEST_EMAIL_SERVER", "maildir:sent")
    _mail(digest)
    assert len(post.fresh()) == 1


def test_site_without_a_mailbox_is_told(digest: Command, site: Path) -> None:
    outcome = digest("mail")

    assert outcome.status == 2
    assert "digest.toml has no mailbox" in outcome.err


def test_mailbox_that_is_missing_is_told(digest: Command, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGEST_MAILBOX_SERVER", "maildir:nowhere")

    outcome = digest("mail")

    assert outcome.status == 1
    assert "is not a Maildir" in outcome.err


def test_imap_needs_a_login(digest: Command, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGEST_MAILBOX_SERVER", "imaps://mail.example.org")

    outcome = digest("mail")

    assert outcome.status == 2
    assert "DIGEST_MAILBOX_LOGIN_FILE" in outcome.err
