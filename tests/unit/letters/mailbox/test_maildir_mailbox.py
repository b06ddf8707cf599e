from __future__ import annotations

import os
import pwd
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from digest.errors import DeliveryError
from digest.letters.mailbox.maildir_mailbox import MaildirMailbox


@pytest.fixture
def box(tmp_path: Path) -> MaildirMailbox:
    for place in ("new", "cur"):
        (tmp_path / place).mkdir()
    return MaildirMailbox(tmp_path)


def _names(box: MaildirMailbox) -> list[str]:
    return sorted(f"{path.parent.name}/{path.name}" for path in box.folder.glob("*/*"))


def test_folder_that_is_no_maildir_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="is not a Maildir: it has no folder `new`"):
        MaildirMailbox(tmp_path / "nowhere").waiting(10)


def test_messages_that_a_person_has_read_starred_or_thrown_away_do_not_wait(box: MaildirMailbox) -> None:
    for name in ("1.a:2,", "2.a:2,S", "3.a:2,F", "4.a:2,RST", "5.a:2,P", "6.a"):
        (box.folder / "cur" / name).touch()

    assert list(box.waiting(10)) == ["cur/1.a:2,", "cur/5.a:2,P", "cur/6.a"]


def test_mark_joins_those_that_a_message_has(box: MaildirMailbox) -> None:
    (box.folder / "cur" / "1.a:2,PR").touch()

    box.mark("cur/1.a:2,PR", for_person=False)

    assert _names(box) == ["cur/1.a:2,PRS"]


def test_message_of_the_same_name_is_not_replaced(box: MaildirMailbox) -> None:
    (box.folder / "cur" / "1.a:2,S").write_text("an old one")
    (box.folder / "new" / "1.a").write_text("a new one")

    with pytest.raises(DeliveryError, match="File exists"):
        box.mark("new/1.a", for_person=False)

    assert (box.folder / "cur" / "1.a:2,S").read_text() == "an old one"
    assert (box.folder / "new" / "1.a").read_text() == "a new one"


def test_links_pipes_folders_and_hidden_files_are_no_messages(box: MaildirMailbox, tmp_path: Path) -> None:
    (box.folder / "new" / "1.link").symlink_to("/etc/passwd")
    os.mkfifo(box.folder / "new" / "2.pipe")
    (box.folder / "new" / "3.folder").mkdir()
    (box.folder / "new" / ".hidden").touch()

    assert list(box.waiting(10)) == []
    with pytest.raises(DeliveryError):
        box.read("new/1.link", 100)


@pytest.fixture
def open_box() -> Iterator[MaildirMailbox]:
    """A mailbox in a folder that everybody may open; the folders of pytest are for one user."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "new").mkdir(0o755)
        yield MaildirMailbox(folder)
        folder.chmod(0o755)
        (folder / "new").chmod(0o755)


@contextmanager
def _as_anybody() -> Iterator[None]:
    """Give up the rights of root, who may read everything; any other user has none to give up."""
    before = os.geteuid()
    os.seteuid(before or pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(before)


@pytest.mark.parametrize("closed", ["", "new"])
def test_folder_that_may_not_be_read_is_told(open_box: MaildirMailbox, closed: str) -> None:
    (open_box.folder / closed).chmod(0)
    with _as_anybody(), pytest.raises(DeliveryError, match=r"/new: Permission denied; check the rights"):
        open_box.waiting(10)


def test_names_without_a_time_come_first(box: MaildirMailbox) -> None:
    for name in ("1746435600.M1P2.mx", "9.mx", "message", "9" * 30):
        (box.folder / "new" / name).touch()

    assert list(box.waiting(10)) == ["new/" + "9" * 30, "new/message", "new/9.mx", "new/1746435600.M1P2.mx"]
