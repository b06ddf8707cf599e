"""Hand messages to the program ``sendmail``, which nearly every mail server brings; never through a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

from digest.errors import DoubtfulError, UnsentError
from digest.letters.transports.replies import read_reply
from digest.model.delivery import Reply

# Its path on systems that keep it out of the PATH of ordinary users.
_PLACES = ("/usr/sbin", "/usr/lib", "/usr/local/sbin")
_SILENCE = 600.0
# The exit statuses about the message (sysexits.h); all others are about the program or its configuration.
_REFUSALS = {
    65: Reply(554, "sendmail refused the message", "5.6.0"),
    67: Reply(550, "sendmail does not know the address", "5.1.1"),
    68: Reply(550, "sendmail does not know the domain", "5.1.2"),
    69: Reply(554, "sendmail cannot deliver the message", "5.0.0"),
    71: Reply(451, "sendmail lacks something for now", "4.3.0"),
    75: Reply(451, "sendmail cannot take the message for now", "4.0.0"),
    77: Reply(554, "sendmail may not send the message", "5.7.1"),
}


@dataclass(frozen=True, slots=True)
class SendmailTransport:
    """The port Transport for a program; ``program`` is its path."""

    program: str

    def send(self, sender: str, recipient: str, message: bytes, begin: Callable[[], None] = lambda: None) -> Reply:
        """Run the program once for a message. ``-i`` lets lines with a single dot through.

        Raises UnsentError if the program cannot do its work, DoubtfulError if it did not end by itself.
        """
        if sender.startswith("-") or recipient.startswith("-"):
            return Reply(553, "an address that begins with a hyphen cannot be handed to sendmail", "5.1.3")
        # An empty sender is written so (RFC 5321, section 4.5.5).
        command = [self.program, "-i", "-f", sender or "<>", "--", recipient]
        begin()
        try:
            ended = subprocess.run(  # noqa: S603 - no shell, and nothing that could be an option
                command, input=message.replace(b"\r\n", b"\n"), capture_output=True, timeout=_SILENCE, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise DoubtfulError(f"{self.program}: did not end in {_SILENCE:.0f} seconds") from error
        except (OSError, ValueError) as error:
            raise UnsentError(f"{self.program}: cannot be run ({error})", is_permanent=True) from error
        if ended.returncode == 0:
            return Reply(250, "taken by sendmail")
        if ended.returncode < 0:
            raise DoubtfulError(f"{self.program}: was killed by signal {-ended.returncode}")
        if ended.returncode in _REFUSALS:
            refusal = _REFUSALS[ended.returncode]
            said = read_reply(refusal.code, ended.stderr, recipient).text
            return Reply(refusal.code, said or refusal.text, refusal.enhanced)
        said = read_reply(0, ended.stderr, recipient).text or "it says nothing"
        raise UnsentError(f"{self.program}: failed with status {ended.returncode} ({said})", is_permanent=True)

    def close(self) -> None:
        """Do nothing: the program ends after each message."""


def find_sendmail() -> str:
    """Return the path of the program. Raises UnsentError if it is missing."""
    folders = os.pathsep.join((os.environ.get("PATH", os.defpath), *_PLACES))
    program = shutil.which("sendmail", path=folders)
    if not program:
        raise UnsentError(
            "sendmail: the program is missing; install a mail server such as postfix, or name one as `server` under "
            "[email]",
            is_permanent=True,
        )
    return program
