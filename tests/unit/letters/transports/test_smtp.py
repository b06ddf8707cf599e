"""Connections to mail servers are encrypted and checked, unless they stay on this machine or the editor says so."""

from __future__ import annotations

import socket
import ssl
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import trustme

from digest.errors import UnsentError
from digest.letters.transports import smtp
from digest.letters.transports.open_transport import open_transport
from digest.letters.transports.session import SessionTransport
from digest.letters.transports.smtp import Encryption, Server
from digest.ports import Transport
from tests.mailserver import PASSWORD, MailServer, running

pytestmark = pytest.mark.enable_socket

FROM, TO = "digest@news.example.org", "reader@example.org"
MESSAGE = b"Subject: Harbor Weekly\r\n\r\nThe ferry sails.\r\n"


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> trustme.CA:
    """An authority that this machine trusts."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return authority


def certified(authority: trustme.CA, name: str = "localhost") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def transport_to(port: int, encryption: Encryption, login: str = "") -> Transport:
    server = Server(f"smtp://localhost:{port}", "localhost", port, encryption, login)
    return SessionTransport(server.address, lambda: smtp.connect(server))


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[MailServer]:
    with running(starttls=certified(authority)) as server:
        yield server


@pytest.mark.parametrize("encryption", ["required", "offered"])
def test_a_message_goes_encrypted_where_the_server_offers_it(secure: MailServer, encryption: Encryption) -> None:
    transport = transport_to(secure.port, encryption)
    transport.send(FROM, TO, MESSAGE)
    transport.close()
    assert secure.received[0].is_encrypted


def test_a_connection_may_be_encrypted_from_the_first_byte(authority: trustme.CA) -> None:
    with running(tls=certified(authority)) as server:
        transport = open_transport(f"smtps://localhost:{server.port}", root=Path())
        transport.send(FROM, TO, MESSAGE)
        transport.close()
    assert server.received[0].is_encrypted


def test_no_message_is_sent_to_a_server_that_offers_no_encryption() -> None:
    with running() as server, pytest.raises(UnsentError, match=r"offers no encryption .*`plain = true`") as raised:
        transport_to(server.port, "required").send(FROM, TO, MESSAGE)
    assert raised.value.is_permanent
    assert server.commands == []


def test_without_encryption_if_the_editor_says_so_and_there_is_none() -> None:
    with running() as server:
        transport = transport_to(server.port, "offered")
        transport.send(FROM, TO, MESSAGE)
        transport.close()
    assert not server.received[0].is_encrypted


@pytest.mark.usefixtures("authority")
@pytest.mark.parametrize("encryption", ["required", "offered"])
def test_a_certificate_of_an_unknown_authority_is_refused(encryption: Encryption) -> None:
    with (
        running(starttls=certified(trustme.CA())) as server,
        pytest.raises(UnsentError, match=r"its certificate is not valid \(.*issuer.*\); .*SSL_CERT_FILE") as raised,
    ):
        transport_to(server.port, encryption).send(FROM, TO, MESSAGE)
    assert raised.value.is_permanent
    assert server.received == []


@pytest.mark.parametrize("encryption", ["required", "always"])
def test_a_certificate_of_another_name_is_refused(authority: trustme.CA, encryption: Encryption) -> None:
    context = certified(authority, "other.example.org")
    options = {"tls": context} if encryption == "always" else {"starttls": context}
    with running(**options) as server, pytest.raises(UnsentError, match=r"not valid \(Hostname mismatch"):
        transport_to(server.port, encryption).send(FROM, TO, MESSAGE)


def test_a_server_without_tls_that_is_called_as_one_with_it() -> None:
    with running() as server, pytest.raises(UnsentError, match="`smtps://` is for servers that encrypt from the start"):
        open_transport(f"smtps://localhost:{server.port}", root=Path()).send(FROM, TO, MESSAGE)


@pytest.mark.parametrize("password", [PASSWORD])
def test_a_login_is_accepted(password: str) -> None:
    with running(MailServer(asks_login=True)) as server:
        transport = transport_to(server.port, "none", f"digest:{password}")
        assert transport.send(FROM, TO, MESSAGE).is_accepted
        transport.close()


@pytest.mark.parametrize("password", ["wrong", "пароль", "with:colon"])
def test_a_wrong_password_is_told_without_it(password: str) -> None:
    with (
        running(MailServer(asks_login=True)) as server,
        pytest.raises(UnsentError, match=r"did not accept the login .*; check `login` under") as raised,
    ):
        transport_to(server.port, "none", f"digest:{password}").send(FROM, TO, MESSAGE)
    assert raised.value.is_permanent
    assert password not in str(raised.value)


def echo(listening: socket.socket, mechanism: str, said: list[str]) -> None:
    """Be a server that repeats all it is told, as it is and decoded, and refuses every login."""
    connection, _ = listening.accept()
    with connection, connection.makefile("rw", encoding="utf-8", newline="\r\n") as talk:

        def say(line: str) -> None:
            talk.write(f"{line}\r\n")
            talk.flush()

        say("220 ready")
        talk.readline()
        say(f"250-here\r\n250 AUTH {mechanism}")
        while line := talk.readline().strip():
            said += line.removeprefix("AUTH ").removeprefix(mechanism).split()
            if len(said) < {"PLAIN": 1, "LOGIN": 2, "CRAM-MD5": 1}[mechanism]:
                say(f"334 {b64encode(b'challenge').decode()}")
                continue
            plain = " ".join(b64decode(one).decode().replace("\0", " ") for one in said)
            say(f"535-5.7.8 no: {' '.join(said)}\r\n535 5.7.8 {plain} {' '.join(said).upper()}")


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN", "CRAM-MD5"])
@pytest.mark.parametrize("login", ["digest:Open Sesame 7", "digest@example.org:x+y/z==", "digest:a"])
def test_what_was_sent_to_log_in_is_never_told(mechanism: str, login: str) -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Thread(target=echo, args=(listening, mechanism, said), daemon=True)
        server.start()
        with pytest.raises(UnsentError, match="did not accept the login") as raised:
            transport_to(listening.getsockname()[1], "none", login).send(FROM, TO, MESSAGE)
        server.join(60)

    told = str(raised.value) + str(raised.value.__cause__)
    user, _, password = login.partition(":")
    assert said
    assert not [one for one in (user, *said) if one.rstrip("=").lower() in told.lower()]
    assert len(password) == 1 or password not in told


def test_a_login_where_there_is_none() -> None:
    with running() as server, pytest.raises(UnsentError, match="offers no login that digest knows; remove `login`"):
        transport_to(server.port, "none", "digest:secret").send(FROM, TO, MESSAGE)


@pytest.mark.parametrize(
    ("address", "plain", "encryption", "port"),
    [
        ("smtp://mail.example.org", False, "required", 587),
        ("smtp://mail.example.org:2525", True, "offered", 2525),
        ("smtp://127.0.0.1", False, "none", 25),
        ("smtp://[::1]:2525", False, "none", 2525),
        ("smtp://localhost", True, "none", 25),
        ("smtps://mail.example.org", False, "always", 465),
        ("smtps://localhost", False, "always", 465),
        ("lmtp://mail.example.org", False, "required", 24),
    ],
)
def test_encryption_and_port_follow_from_the_address(
    monkeypatch: pytest.MonkeyPatch,
    address: str,
    plain: bool,
    encryption: str,
    port: int,
) -> None:
    asked: list[Server] = []

    def refuse(server: Server) -> None:
        asked.append(server)
        raise UnsentError("not now")

    monkeypatch.setattr("digest.letters.transports.smtp.connect", refuse)
    monkeypatch.setattr("digest.letters.transports.smtp.connect_lmtp", refuse)
    with pytest.raises(UnsentError):
        open_transport(address, root=Path(), plain=plain).send(FROM, TO, MESSAGE)
    assert [(one.encryption, one.port) for one in asked] == [(encryption, port)]


def test_the_password_is_not_shown_with_the_server() -> None:
    assert "secret" not in repr(Server("smtp://localhost", "localhost", 25, "none", "digest:secret"))
