"""nginx on this machine, with the file of the guide in front of a server of a test."""

from __future__ import annotations

import re
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPSConnection
from pathlib import Path

import trustme

from tests.architecture.imports import ROOT
from tests.children import started
from tests.programs import need_program
from tests.public_site import Answer

HOST = "news.example.org"
_GUIDE = ROOT / "docs/guides/deploy.md"
# In seconds, for a slow machine.
_LONGEST = 60.0


class Nginx:
    """A running nginx: what it answers over TLS, and what it wrote."""

    def __init__(self, folder: Path, port: int, trust: ssl.SSLContext) -> None:
        self.folder, self.port, self._trust = folder, port, trust

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        client: str = "127.0.0.1",
    ) -> Answer:
        """Send a request from an address of this machine."""
        # The certificate is for the name of the site, which leads elsewhere.
        connection = HTTPSConnection(
            "127.0.0.1", self.port, timeout=60, context=self._trust, source_address=(client, 0)
        )
        with closing(connection):
            connection.request(method, path, body, {"Host": HOST, **(headers or {})})
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())

    def connected(self) -> ssl.SSLSocket:
        """Open a connection."""
        return self._trust.wrap_socket(socket.create_connection(("127.0.0.1", self.port), timeout=60))


@contextmanager
def in_front(folder: Path, port: int, *, prefix: str = "/") -> Iterator[Nginx]:
    """Run nginx as the guide says, in front of the server at ``port``, below a path."""
    program = need_program("nginx")
    own = _free_port()
    authority = trustme.CA()
    certificate = authority.issue_cert(HOST)
    certificate.cert_chain_pems[0].write_to_path(folder / "fullchain.pem")
    certificate.private_key_pem.write_to_path(folder / "privkey.pem")
    trust = ssl.create_default_context()
    trust.check_hostname = False
    authority.configure_trust(trust)
    (folder / "nginx.conf").write_text(_configuration(folder, own, port, prefix), encoding="utf-8")
    with started([program, "-c", str(folder / "nginx.conf"), "-p", str(folder)], longest=2 * _LONGEST):
        _wait_for(own)
        yield Nginx(folder, own, trust)


def _configuration(folder: Path, own: int, port: int, prefix: str) -> str:
    """The guide's files for `digest serve`, with the ports of the test, as a server that needs no rights."""
    found = re.findall(r"^```nginx file=(\S+)\n(.*?)^```$", _GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    files = dict(found)
    servers, events = files["nginx.conf"], files["events.conf"]
    zone, _, second = servers.split("server {")
    server = f"{zone}server {{{second}"
    server = re.sub(r"    listen \[::\]:443 ssl;\n", "", server).replace("listen 443", f"listen 127.0.0.1:{own}")
    server = server.replace("/etc/letsencrypt/live/news.example.org", str(folder))
    server = server.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace("location / {", f"location {prefix} {{")
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    log = f"access_log {folder}/access.log;"
    return (
        f"daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n{events}"
        f"http {{\n{temporary}\n{log}\n{server}\n}}\n"
    )


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def _wait_for(port: int) -> None:
    end = time.monotonic() + _LONGEST
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
