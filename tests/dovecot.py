"""Dovecot on this machine: a real IMAP server, with a mailbox in a Maildir."""

from __future__ import annotations

import getpass
import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import trustme

from tests.children import started
from tests.programs import need_program

PASSWORD = "a secret: word"
# Seconds that it may take to begin, on a busy machine.
_PATIENCE = 60
# Dovecot serves no mail of root.
_USER_FOR_ROOT = "nobody"
_CONFIGURATION = """
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
default_login_user = {login_user}
default_internal_user = {internal_user}
default_internal_group = {group}
first_valid_uid = 1
auth_allow_cleartext = {plain}
ssl = {ssl}
ssl_server_cert_file = {folder}/certificate.pem
ssl_server_key_file = {folder}/key.pem
mail_driver = maildir
mail_path = {folder}/mail
mailbox_list_index = no
passdb static {{
  password = {password}
}}
userdb static {{
  fields {{
    uid = {user}
    gid = {group_of_user}
    home = {folder}
  }}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """A running server: its ports, the file of the authority that its certificate is from, and its Maildir."""

    imap: int
    imaps: int
    authority: Path
    mail: Path

    def deliver(self, name: str, content: bytes) -> None:
        """Put a message into the mailbox, as a mail server does."""
        path = self.mail / "tmp" / name
        path.write_bytes(content)
        shutil.chown(path, *_owner())
        path.rename(self.mail / "new" / name)

    def flags(self) -> dict[str, str]:
        """Return the flags of each message, by its name."""
        names = [path.name for place in ("new", "cur") for path in (self.mail / place).iterdir()]
        return {name.partition(",")[0].partition(":")[0]: name.partition(":2,")[2] for name in sorted(names)}


@contextmanager
def running(*, tls: bool = True) -> Iterator[Dovecot]:
    """Run a server as long as a test needs it; without ``tls``, one that offers no encryption."""
    program = need_program("dovecot", "dovecot-imapd")
    # Paths of sockets are short.
    folder = Path(tempfile.mkdtemp(prefix="dovecot"))
    server = Dovecot(_free_port(), _free_port(), folder / "authority.pem", folder / "mail")
    try:
        _prepare(folder, server, tls=tls)
        with started([program, "-F", "-c", str(folder / "dovecot.conf")], longest=600) as process:
            try:
                _await(server.imap, process, folder)
                yield server
            finally:
                process.terminate()
                process.communicate(timeout=_PATIENCE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(folder: Path, server: Dovecot, *, tls: bool) -> None:
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1", "localhost")
    authority.cert_pem.write_to_path(str(server.authority))
    certificate.cert_chain_pems[0].write_to_path(str(folder / "certificate.pem"))
    certificate.private_key_pem.write_to_path(str(folder / "key.pem"))
    for place in ("new", "cur", "tmp"):
        (server.mail / place).mkdir(parents=True)
    user, group = _owner()
    for path in (folder, server.mail, *server.mail.iterdir()):
        shutil.chown(path, user, group)
    folder.chmod(0o755)
    is_root = os.geteuid() == 0
    text = _CONFIGURATION.format(
        folder=folder,
        user=user,
        group_of_user=group,
        login_user="dovenull" if is_root else user,
        internal_user="dovecot" if is_root else user,
        group="dovecot" if is_root else group,
        plain="no" if tls else "yes",
        ssl="required" if tls else "no",
        password=f'"{PASSWORD}"',
        imap=server.imap,
        imaps=server.imaps if tls else 0,
    )
    (folder / "dovecot.conf").write_text(text, encoding="utf-8")


def _owner() -> tuple[str, str]:
    user = _USER_FOR_ROOT if os.geteuid() == 0 else getpass.getuser()
    return user, grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _await(port: int, process: subprocess.Popen[str], folder: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    log = (folder / "log").read_text(errors="replace") if (folder / "log").exists() else ""
    raise AssertionError(f"dovecot did not begin: {log}")
