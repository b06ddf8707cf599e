"""Letters about subscriptions are sent once, wait while the server refuses them, and end when nobody waits for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest.errors import DoubtfulError, TemplateError, UnsentError
from digest.letters.sending.outbox import LettersSent, Outbox
from digest.model.delivery import Reply
from digest.model.locale import Locale
from digest.model.subscriber import Letter, Subscriber
from digest.store.database import Database
from digest.store.subscribers import SqlLetters, SqlSubscribers
from tests.letters import taken

EN = Locale("en")
NOW = datetime(2025, 4, 28, 8, tzinfo=UTC)
OK, LATER, NEVER, BUSY = (
    Reply(250),
    Reply(451, "later", "4.7.1"),
    Reply(550, "no such user", "5.1.1"),
    Reply(421, "bye"),
)
REFUSED = "a letter about a subscription was refused"
BROKEN, GONE = UnsentError("nobody answers"), DoubtfulError("the connection broke")


class Answering:
    """A transport that answers as told, one after the other."""

    def __init__(self, answers: Sequence[Reply | Exception]) -> None:
        self.answers = iter(answers)
        self.sent: list[tuple[str, str, bytes]] = []

    def send(self, sender: str, recipient: str, message: bytes, begin: Callable[[], None] = lambda: None) -> Reply:
        answer = next(self.answers)
        if isinstance(answer, Exception):
            raise answer
        self.sent.append((sender, recipient, message))
        return answer

    def close(self) -> None:
        pass


@pytest.fixture
def database() -> Iterator[Database]:
    database = Database.open(":memory:", dry=True)
    people = [Subscriber(name, f"{name}@example.org", EN, "main", "pending", NOW) for name in ("ada", "bo", "cy")]
    SqlSubscribers(database, "key").add(people)
    for one in people:
        SqlLetters(database).add(Letter(one.id, "confirm", EN, "main", "token", NOW))
    yield database
    database.close()


def outbox(database: Database, *answers: Reply | Exception) -> Outbox:
    def render(letter: Letter, to: Subscriber) -> bytes:
        return f"{letter.kind} {to.id}".encode()

    subscribers = SqlSubscribers(database, "key")
    return Outbox(SqlLetters(database), subscribers, Answering(answers), render, "digest@example.org")


def waiting(database: Database) -> list[str]:
    return [letter.subscriber for letter in taken(SqlLetters(database), 10)]


def test_which_words_were_sent_is_kept_before_they_are(database: Database) -> None:
    box = replace(outbox(database, BROKEN), mark=lambda letter: f"1 {letter.kind}")
    box.send(NOW)

    known = SqlSubscribers(database, "key")
    assert [one.asked_letter for one in known.select()] == ["1 confirm", "", ""]


def test_each_letter_is_sent_once(database: Database) -> None:
    box = outbox(database, OK, OK, OK)

    assert box.send(NOW) == LettersSent(sent=3)
    assert box.transport.sent[0] == ("digest@example.org", "ada@example.org", b"confirm ada")
    assert waiting(database) == []


@pytest.mark.parametrize(
    ("answers", "sent", "left"),
    [
        (
            [LATER, OK, OK],
            LettersSent(2, 1, 0, (f"{REFUSED} (451 4.7.1 later)",)),
            ["ada"],
        ),
        (
            [OK, NEVER, OK],
            LettersSent(2, 0, 1, (f"{REFUSED} (550 5.1.1 no such user)",)),
            [],
        ),
        ([OK, GONE, OK, OK], LettersSent(3, 0, 0, ("the connection broke",)), []),
        ([OK, GONE, GONE, OK], LettersSent(2, 0, 1, ("the connection broke",)), []),
        (
            [OK, GONE, LATER, OK, LATER],
            LettersSent(2, 2, 0, ("the connection broke", f"{REFUSED} (451 4.7.1 later)")),
            ["bo"],
        ),
        ([OK, BROKEN], LettersSent(1, 1, 0, ("nobody answers",)), ["bo", "cy"]),
        ([BUSY], LettersSent(0, 1, 0, (f"{REFUSED} (421 bye)",)), ["ada", "bo", "cy"]),
    ],
)
def test_what_is_refused_for_now_waits(
    database: Database, answers: list[Reply | Exception], sent: LettersSent, left: list[str]
) -> None:
    assert outbox(database, *answers).send(NOW) == sent
    assert waiting(database) == left


@pytest.mark.parametrize("answer", [LATER, BROKEN])
def test_nobody_waits_longer_than_a_day(database: Database, answer: Reply | Exception) -> None:
    assert outbox(database, answer, answer, answer).send(NOW + timedelta(days=1)).waiting == 0


def test_a_letter_in_hand_at_a_crash_is_sent_once_more_and_never_again(database: Database) -> None:
    class Killed(BaseException):
        """The process ends."""

    class Crashing(Answering):
        def send(self, sender: str, recipient: str, message: bytes, begin: Callable[[], None] = lambda: None) -> Reply:
            super().send(sender, recipient, message, begin)
            raise Killed

    box = outbox(database)
    crashing = replace(box, transport=Crashing([OK] * 9))
    for _ in range(5):
        with pytest.raises(Killed):
            crashing.send(NOW)

    assert [to.partition("@")[0] for _, to, _ in crashing.transport.sent] == ["ada", "ada", "bo", "bo", "cy"]
    assert waiting(database) == ["cy"]


def test_a_suppressed_address_gets_no_letter(database: Database) -> None:
    SqlSubscribers(database, "key").suppress("bo@example.org", "erased", NOW)

    box = outbox(database, OK, OK)
    assert box.send(NOW) == LettersSent(sent=2, lost=1)
    assert [recipient for _, recipient, _ in box.transport.sent] == ["ada@example.org", "cy@example.org"]


def test_nobody_is_told_that_they_are_subscribed_after_they_have_left(database: Database) -> None:
    taken(SqlLetters(database), 3)
    SqlLetters(database).add(Letter("ada", "subscribed", EN, "main", "", NOW))

    assert outbox(database).send(NOW) == LettersSent(lost=1)


def test_a_letter_that_cannot_be_rendered_is_not_lost(database: Database) -> None:
    def render(_letter: Letter, _to: Subscriber) -> bytes:
        raise TemplateError("email/letter.txt: wrong")

    letters, subscribers = SqlLetters(database), SqlSubscribers(database, "key")
    for _ in range(3):
        with pytest.raises(TemplateError):
            Outbox(letters, subscribers, Answering([]), render, "digest@example.org").send(NOW)
    assert sorted(waiting(database)) == ["ada", "bo", "cy"]
