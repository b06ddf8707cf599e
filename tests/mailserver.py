"""A mail server on this machine that keeps what it is sent, and fails as a test tells it to."""

from __future__ import annotations

import asyncio
import itertools
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from ssl import SSLContext
from threading import Event, Thread

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

# Answers that are none: the connection is closed instead, at once, or (in answer to DATA) as the message comes.
DROP, DROP_INSIDE = "drop", "drop inside"
OK = "250 2.0.0 OK"
PASSWORD = "correct horse"


@dataclass(frozen=True)
class Received:
    """A message that the server has taken."""

    sender: str
    recipient: str
    content: bytes
    is_encrypted: bool
    options: tuple[str, ...] = ()


@dataclass
class MailServer:
    """Answers each command by its answers, one after the other, the last for ever; knows what it took, and who came.

    ``to`` has the answers to RCPT for single addresses.
    """

    port: int = 0
    greeting: str = ""
    delay: float = 0
    most: int | None = None
    has_utf8: bool = True
    asks_login: bool = False
    answers: dict[str, Iterator[str]] = field(default_factory=dict)
    to: dict[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    connections: int = 0

    def at(self, command: str, *answers: str) -> None:
        """Answer MAIL, RCPT, DATA (before the message) or END (after it) so."""
        self.answers[command] = itertools.chain(answers, itertools.repeat(answers[-1]))

    def answer(self, command: str) -> str:
        return next(self.answers.get(command, iter(())), OK)

    @property
    def recipients(self) -> list[str]:
        return [one.recipient for one in self.received]


class _Hooks:
    def __init__(self, server: MailServer) -> None:
        self.server = server

    async def handle_MAIL(  # noqa: N802
        self, smtp: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._answer(smtp, "MAIL")
        if answer.startswith("2"):
            envelope.mail_from, envelope.mail_options = address, list(options)
        return answer

    async def handle_RCPT(  # noqa: N802
        self, smtp: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._sent(smtp, self.server.to[address]) if address in self.server.to else self._answer(smtp, "RCPT")
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_RSET(self, smtp: SMTP, _session: Session, _envelope: Envelope) -> str:  # noqa: N802
        return self._answer(smtp, "RSET")

    async def handle_DATA(self, smtp: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.server.delay:
            await asyncio.sleep(self.server.delay)
        answer = self.server.answer("END")
        if answer.startswith("2"):
            assert isinstance(envelope.content, bytes)
            sender, options = envelope.mail_from or "", tuple(envelope.mail_options)
            is_encrypted = session.ssl is not None or smtp.transport.get_extra_info("ssl_object") is not None
            self.server.received += (
                Received(sender, one, envelope.content, is_encrypted, options) for one in envelope.rcpt_tos
            )
        return self._sent(smtp, answer)

    def _answer(self, smtp: SMTP, command: str) -> str:
        self.server.commands.append(command)
        return self._sent(smtp, self.server.answer(command))

    @staticmethod
    def _sent(smtp: SMTP, answer: str) -> str:
        """Close the connection if the answer says so; "250 OK, drop" takes the message, and tells nobody."""
        if answer.endswith(DROP):
            smtp.transport.abort()
        elif answer.startswith("421"):
            asyncio.get_running_loop().call_later(0.05, smtp.transport.close)
        return answer


class _Faulty:
    """What both protocols do before a hook is asked."""

    event_handler: _Hooks

    async def push(self, status: str) -> None:
        greeting = self.event_handler.server.greeting
        if status.startswith("220") and "STARTTLS" not in status and greeting and "Ready" not in status:
            status = greeting
        await super().push(status)  # type: ignore[misc]

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        server = self.event_handler.server
        server.commands.append("DATA")
        answer = server.answer("DATA")
        if answer == DROP_INSIDE:
            await self.push("354 go on")
            await self._reader.readline()  # type: ignore[attr-defined]
            self.transport.abort()  # type: ignore[attr-defined]
        elif answer == OK:
            await super().smtp_DATA(arg)  # type: ignore[misc]
        else:
            await self.push(answer)
            if answer.startswith("421"):
                self.transport.close()  # type: ignore[attr-defined]


class _Smtp(_Faulty, SMTP):
    pass


class _Lmtp(_Faulty, LMTP):
    pass


@contextmanager
def running(
    server: MailServer | None = None,
    *,
    starttls: SSLContext | None = None,
    tls: SSLContext | None = None,
    socket: Path | None = None,
) -> Iterator[MailServer]:
    """Run a server as long as the test needs it; with a ``socket``, it speaks LMTP there."""
    served = server or MailServer()
    ready = Event()
    stops: list[asyncio.Event] = []

    def made() -> SMTP:
        served.connections += 1
        kind = _Lmtp if socket else _Smtp
        options: dict[str, object] = {}
        if served.asks_login:
            options = {"authenticator": _authenticate, "auth_required": True, "auth_require_tls": False}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # That passwords should be encrypted.
            return kind(
                _Hooks(served),
                enable_SMTPUTF8=served.has_utf8,
                data_size_limit=served.most,
                hostname="mail.example.org",
                tls_context=starttls,
                loop=asyncio.get_running_loop(),
                **options,
            )

    async def serve() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, _context: None)
        stops.append(asyncio.Event())
        stops.append(loop)  # type: ignore[arg-type]
        listening = (
            await loop.create_unix_server(made, str(socket))
            if socket
            else await loop.create_server(made, "127.0.0.1", served.port, ssl=tls)
        )
        if not socket:
            served.port = listening.sockets[0].getsockname()[1]
        ready.set()
        await stops[0].wait()
        listening.close()

    thread = Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(timeout=20)
    try:
        yield served
    finally:
        stops[1].call_soon_threadsafe(stops[0].set)  # type: ignore[attr-defined]
        thread.join(timeout=20)


def _authenticate(_smtp: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, said: object) -> AuthResult:
    is_right = isinstance(said, LoginPassword) and said.password.decode() == PASSWORD
    return AuthResult(success=is_right, handled=False)
