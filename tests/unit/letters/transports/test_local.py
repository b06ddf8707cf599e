"""Messages are put where programs on this machine look for them: a Maildir, a folder, a socket, sendmail."""

from __future__ import annotations

import mailbox
import shlex
import stat
from pathlib import Path

import pytest

from digest.errors import DoubtfulError, UnsentError
from digest.letters.transports.open_transport import open_transport
from digest.model.delivery import Reply
from tests.mailserver import running

FROM, TO = "digest@news.example.org", "reader@example.org"
MESSAGE = b"Subject: Harbor Weekly\r\n\r\nThe ferry sails.\r\n.\r\n"


def test_a_maildir_gets_each_message_whole_and_once(tmp_path: Path) -> None:
    transport = open_transport("maildir:post", root=tmp_path)
    for _ in range(3):
        assert transport.send(FROM, TO, MESSAGE).is_accepted
    transport.close()

    kept = list(mailbox.Maildir(tmp_path / "post", create=False))
    assert [one.get_payload() for one in kept] == ["The ferry sails.\n.\n"] * 3
    assert (kept[0]["Return-Path"], kept[0]["Delivered-To"]) == (f"<{FROM}>", TO)
    assert list((tmp_path / "post" / "tmp").iterdir()) == []


def test_nobody_else_may_read_a_maildir(tmp_path: Path) -> None:
    open_transport("maildir:post", root=tmp_path).send(FROM, TO, MESSAGE)

    (kept,) = (tmp_path / "post" / "new").iterdir()
    assert [stat.S_IMODE(place.stat().st_mode) for place in (kept.parent, kept)] == [0o700, 0o600]


def test_a_folder_gets_a_file_for_each_message_whose_name_tells_nothing(tmp_path: Path) -> None:
    transport = open_transport("file:sent", root=tmp_path)
    for recipient in (TO, TO, "second@example.org"):
        assert transport.send(FROM, recipient, MESSAGE).is_accepted
    transport.close()

    files = list((tmp_path / "sent").iterdir())
    assert [file.read_bytes() for file in files] == [MESSAGE] * 2
    assert not any("reader" in file.name or "@" in file.name for file in files)


@pytest.mark.parametrize("address", ["maildir:taken", "file:taken"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, address: str) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(
        UnsentError, match=r"^(maildir|file):.*taken: cannot be written \((Not a directory|File exists)"
    ):
        open_transport(address, root=tmp_path).send(FROM, TO, MESSAGE)


@pytest.mark.enable_socket
def test_a_socket_takes_messages_by_lmtp(tmp_path: Path) -> None:
    with running(socket=tmp_path / "lmtp") as server:
        transport = open_transport("lmtp:lmtp", root=tmp_path)
        server.at("END", "250 OK", "550 5.2.1 mailbox disabled", "250 OK")
        codes = [transport.send(FROM, TO, MESSAGE).code for _ in range(3)]
        transport.close()
    assert (codes, len(server.received), server.connections) == ([250, 550, 250], 2, 1)


@pytest.mark.enable_socket
def test_a_missing_socket_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnsentError, match=r"^lmtp:lmtp: cannot be connected to \(No such file or directory\)"):
        open_transport("lmtp:lmtp", root=tmp_path).send(FROM, TO, MESSAGE)


def sendmail(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program called sendmail into the only folder of programs."""
    program = folder / "bin" / "sendmail"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ncd {shlex.quote(str(folder))}\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


def test_sendmail_gets_the_message_and_the_envelope(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sendmail(tmp_path, monkeypatch, 'printf "%s\\n" "$@" > arguments; cat > message')
    transport = open_transport("sendmail", root=tmp_path)
    assert transport.send(FROM, "a$(touch x)@example.org", MESSAGE) == Reply(250, "taken by sendmail")
    transport.close()

    arguments = (tmp_path / "arguments").read_text(encoding="utf-8").splitlines()
    assert arguments == ["-i", "-f", FROM, "--", "a$(touch x)@example.org"]
    assert (tmp_path / "message").read_bytes() == MESSAGE.replace(b"\r\n", b"\n")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("script", "reply"),
    [
        ("exit 75", Reply(451, "sendmail cannot take the message for now", "4.0.0")),
        ("echo 'reader@example.org: user unknown' >&2; exit 67", Reply(550, "… user unknown", "5.1.1")),
    ],
)
def test_the_status_of_sendmail_is_a_reply(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reply: Reply
) -> None:
    sendmail(tmp_path, monkeypatch, f"cat > message; {script}")
    assert open_transport("sendmail", root=tmp_path).send(FROM, TO, MESSAGE) == reply


def test_a_sendmail_that_does_not_read_its_message_is_judged_by_its_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sendmail(tmp_path, monkeypatch, "exit 75")
    assert open_transport("sendmail", root=tmp_path).send(FROM, TO, MESSAGE + b"x" * 1_000_000).is_temporary


def test_a_sendmail_that_is_set_up_wrongly_takes_no_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sendmail(tmp_path, monkeypatch, "echo 'no relay configured' >&2; exit 78")
    with pytest.raises(UnsentError, match=r"sendmail: failed with status 78 \(no relay configured\)$") as raised:
        open_transport("sendmail", root=tmp_path).send(FROM, TO, MESSAGE)
    assert raised.value.is_permanent


def test_a_sendmail_that_is_killed_leaves_a_message_in_doubt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sendmail(tmp_path, monkeypatch, "cat > message; kill -9 $$")
    with pytest.raises(DoubtfulError, match=r"was killed by signal 9$"):
        open_transport("sendmail", root=tmp_path).send(FROM, TO, MESSAGE)


@pytest.mark.parametrize(("sender", "recipient"), [(FROM, "-oQ/x@example.org"), ("-X/x/log", TO)])
def test_sendmail_gets_no_address_that_looks_like_an_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sender: str, recipient: str
) -> None:
    sendmail(tmp_path, monkeypatch, "touch run")
    assert open_transport("sendmail", root=tmp_path).send(sender, recipient, MESSAGE).code == 553
    assert not (tmp_path / "run").exists()


def test_a_missing_sendmail_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("digest.letters.transports.sendmail._PLACES", ())
    with pytest.raises(UnsentError, match=r"^sendmail: the program is missing; install a mail server"):
        open_transport("sendmail", root=tmp_path)


def forbid() -> None:
    raise UnsentError("the ledger could not be written", is_permanent=True)


@pytest.mark.enable_socket
@pytest.mark.parametrize("kind", ["smtp", "lmtp", "maildir", "file", "sendmail"])
def test_nothing_is_handed_over_before_that_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    sendmail(tmp_path, monkeypatch, "cat > arrived")
    with running(socket=tmp_path / "lmtp" if kind == "lmtp" else None) as server:
        addresses = {"smtp": f"smtp://127.0.0.1:{server.port}", "lmtp": "lmtp:lmtp", "sendmail": "sendmail"}
        transport = open_transport(addresses.get(kind, f"{kind}:post"), root=tmp_path)

        def arrived() -> int:
            return (
                len(server.received)
                + len([*tmp_path.glob("post/new/*"), *tmp_path.glob("post/[!.]*.eml")])
                + (tmp_path / "arrived").exists()
            )

        seen: list[int] = []
        for begin in (forbid, forbid):
            with pytest.raises(UnsentError, match="the ledger could not be written"):
                transport.send(FROM, TO, MESSAGE, begin)
        assert transport.send(FROM, TO, MESSAGE, lambda: seen.append(arrived())).is_accepted
        transport.close()
        assert (seen, arrived()) == ([0], 1)
        assert list((tmp_path / "post").glob("tmp/*")) == []
