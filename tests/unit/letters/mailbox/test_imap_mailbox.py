from __future__ import annotations

import imaplib
import socket
import ssl
from collections.abc import Iterator

import pytest

from digest.errors import DeliveryError
from digest.letters.mailbox.imap_mailbox import ImapMailbox
from tests import dovecot, dripping
from tests.dovecot import PASSWORD, Dovecot

pytestmark = pytest.mark.enable_socket
_LOGIN = f"digest:{PASSWORD}"


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot.running() as server:
        yield server


@pytest.fixture
def trusted(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.authority))
    return server


def _told(server: str, login: str = _LOGIN) -> str:
    box = ImapMailbox(server, login)
    with pytest.raises(DeliveryError) as failed:
        box.waiting(1)
    box.close()
    assert PASSWORD not in str(failed.value)
    assert "\n" not in str(failed.value)
    return str(failed.value)


@pytest.mark.slow
def test_imap_is_encrypted_by_starttls(trusted: Dovecot) -> None:
    box = ImapMailbox(f"imap://127.0.0.1:{trusted.imap}", _LOGIN)

    assert isinstance(box.waiting(10), list)

    assert box._box is not None
    assert isinstance(box._box.client.sock, ssl.SSLSocket)
    box.close()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["imap", "imaps"])
def test_certificate_that_nobody_vouches_for_is_refused(server: Dovecot, scheme: str) -> None:
    port = server.imap if scheme == "imap" else server.imaps

    assert "its certificate is not valid" in _told(f"{scheme}://127.0.0.1:{port}")


@pytest.mark.slow
def test_wrong_password_is_told_without_it(trusted: Dovecot) -> None:
    told = _told(f"imaps://127.0.0.1:{trusted.imaps}", "digest:wrong")

    assert "did not accept the user name or the password" in told
    assert "wrong" not in told


@pytest.mark.slow
def test_password_in_any_script_is_sent_as_it_is(trusted: Dovecot) -> None:
    assert "did not accept the user name or the password" in _told(
        f"imaps://127.0.0.1:{trusted.imaps}", "digest:пароль"
    )


def test_server_without_tls_gets_no_password_from_far_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.letters.mailbox.imap_mailbox.is_here", lambda _: False)
    with dovecot.running(tls=False) as plain:
        assert "offers no TLS" in _told(f"imap://127.0.0.1:{plain.imap}")


def test_server_of_this_machine_needs_no_tls() -> None:
    with dovecot.running(tls=False) as plain:
        box = ImapMailbox(f"imap://127.0.0.1:{plain.imap}", _LOGIN)
        plain.deliver("1.a", b"Subject: x\n\n")
        assert len(box.waiting(10)) == 1
        box.close()


def test_server_that_does_not_answer_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert "cannot be reached" in _told(f"imaps://127.0.0.1:{taken.getsockname()[1]}")


@pytest.mark.parametrize("beginning", [b"", b"* OK ready\r\n"], ids=["greeting", "reply"])
def test_server_that_sends_byte_by_byte_is_given_up(monkeypatch: pytest.MonkeyPatch, beginning: bytes) -> None:
    monkeypatch.setattr("digest.letters.mailbox.imap_mailbox._LIMIT", 0.5)
    with dripping.running(beginning) as port:
        assert "does not answer; try again later" in _told(f"imap://127.0.0.1:{port}")


@pytest.mark.slow
def test_connection_that_breaks_is_told_and_loses_nothing(trusted: Dovecot) -> None:
    trusted.deliver("7.a", b"Subject: x\n\n")
    box = ImapMailbox(f"imaps://127.0.0.1:{trusted.imaps}", _LOGIN)
    waiting = box.waiting(10)
    assert box._box is not None
    box._box.client.sock.shutdown(socket.SHUT_RDWR)

    with pytest.raises(DeliveryError):
        box.mark(waiting[0], for_person=False)
    box.close()

    assert list(box.waiting(10)) == waiting
    box.mark(waiting[0], for_person=False)
    box.close()


@pytest.mark.slow
def test_what_a_person_has_marked_to_be_deleted_is_not_deleted(trusted: Dovecot) -> None:
    trusted.deliver("8.a", b"Subject: kept\n\n")
    trusted.deliver("9.a", b"Subject: handled\n\n")
    box = ImapMailbox(f"imaps://127.0.0.1:{trusted.imaps}", _LOGIN)
    first, second = box.waiting(10)
    with imaplib.IMAP4_SSL("127.0.0.1", trusted.imaps, ssl_context=ssl.create_default_context()) as person:
        person.login("digest", PASSWORD)
        person.select()
        person.uid("STORE", first, "+FLAGS", r"(\Deleted)")
        person.unselect()

    box.mark(second, for_person=False)
    box.close()

    assert {"8.a", "9.a"} <= set(trusted.flags())


def test_password_is_not_shown() -> None:
    assert "secret" not in repr(ImapMailbox("imaps://mail.example.org", _LOGIN))
