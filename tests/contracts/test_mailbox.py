"""What every mailbox does, over each implementation of the port."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from digest.letters.mailbox.imap_mailbox import ImapMailbox
from digest.letters.mailbox.maildir_mailbox import MaildirMailbox
from digest.ports import Mailbox
from tests import dovecot

pytestmark = pytest.mark.enable_socket


class Served(Protocol):
    """A mailbox as a test fills it and looks into it."""

    box: Mailbox

    def deliver(self, name: str, content: bytes) -> None: ...

    def flags(self) -> dict[str, str]: ...


class _Folder:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for place in ("new", "cur", "tmp"):
            (folder / place).mkdir()
        self.box: Mailbox = MaildirMailbox(folder)

    def deliver(self, name: str, content: bytes) -> None:
        (self.folder / "new" / name).write_bytes(content)

    def flags(self) -> dict[str, str]:
        names = sorted(path.name for place in ("new", "cur") for path in (self.folder / place).iterdir())
        return {name.partition(":")[0]: name.partition(":2,")[2] for name in names}


class _Imap:
    def __init__(self, server: dovecot.Dovecot) -> None:
        self.box: Mailbox = ImapMailbox(f"imaps://127.0.0.1:{server.imaps}", f"digest:{dovecot.PASSWORD}")
        self.deliver: Callable[[str, bytes], None] = server.deliver
        self.flags: Callable[[], dict[str, str]] = server.flags


@pytest.fixture(params=["maildir", "imap"])
def served(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    if request.param == "maildir":
        yield _Folder(tmp_path)
        return
    with dovecot.running() as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
        imap = _Imap(server)
        yield imap
        imap.box.close()


def test_messages_wait_oldest_first_and_so_many_at_most(served: Served) -> None:
    for name in ("100.b", "20.c", "3.a"):
        served.deliver(name, b"Subject: " + name.encode() + b"\n\n")
        # An IMAP server numbers messages in the order in which it sees them.
        if isinstance(served, _Imap):
            served.box.waiting(1)

    waiting = served.box.waiting(2)

    assert len(waiting) == 2
    expected = {"maildir": ["3.a", "20.c"], "imap": ["100.b", "20.c"]}
    subjects = [served.box.read(one, 100).split()[1].decode() for one in waiting]
    assert subjects in expected.values()


def test_empty_mailbox_has_none(served: Served) -> None:
    assert list(served.box.waiting(10)) == []


def test_reading_leaves_a_message_as_it_is(served: Served) -> None:
    served.deliver("1.a", b"Subject: x\n\n")
    (one,) = served.box.waiting(10)

    served.box.read(one, 100)

    assert list(served.box.waiting(10)) == [one]
    assert set(served.flags().values()) <= {"", "a"}


def test_only_the_beginning_of_a_large_message_is_read(served: Served) -> None:
    served.deliver("1.a", b"Subject: x\n\n" + b"x\n" * 1_000_000)
    (one,) = served.box.waiting(10)

    assert len(served.box.read(one, 5_000)) == 5_000


def test_message_that_was_handled_is_read_and_waits_no_more(served: Served) -> None:
    served.deliver("1.a", b"Subject: x\n\n")
    (one,) = served.box.waiting(10)

    served.box.mark(one, for_person=False)

    assert list(served.box.waiting(10)) == []
    assert served.flags() == {"1.a": "S"}


def test_message_for_a_person_stays_unread_with_a_star_and_waits_no_more(served: Served) -> None:
    served.deliver("1.a", b"Subject: x\n\n")
    (one,) = served.box.waiting(10)

    served.box.mark(one, for_person=True)

    assert list(served.box.waiting(10)) == []
    assert served.flags() == {"1.a": "F"}


def test_message_that_is_gone_is_empty_and_can_be_marked(served: Served) -> None:
    served.box.waiting(10)
    gone = "9999" if isinstance(served, _Imap) else "new/9999.a"

    assert served.box.read(gone, 100) == b""
    served.box.mark(gone, for_person=False)


def test_box_that_was_closed_opens_again(served: Served) -> None:
    served.deliver("1.a", b"Subject: x\n\n")

    served.box.close()
    served.box.close()

    assert len(served.box.waiting(10)) == 1
