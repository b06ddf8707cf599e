"""Say why a mail server cannot be used, and what to do, without addresses and passwords."""

from __future__ import annotations

import smtplib
import socket
import ssl

from digest.errors import UnsentError
from digest.letters.transports.replies import read_reply

# Time limit in seconds for a whole reply of a server.
SILENCE = 60.0
_PERMANENT = 500
_LOOK = "check `server` under [email]"


def explained(error: Exception, where: str) -> UnsentError:
    """Return the message for an error that occurred before a server accepted any email."""
    if isinstance(error, smtplib.SMTPResponseException):
        return _of_reply(error, where)
    if isinstance(error, (smtplib.SMTPNotSupportedError, UnicodeError)) or type(error) is smtplib.SMTPException:
        return UnsentError(
            f"{where}: offers no login that digest knows; remove `login` under [email]", is_permanent=True
        )
    if isinstance(error, ssl.SSLError):
        return UnsentError(f"{where}: {_of_tls(error)}", is_permanent=True)
    return UnsentError(f"{where}: {_of_connection(error)}")


def _of_reply(error: smtplib.SMTPResponseException, where: str) -> UnsentError:
    reply = read_reply(error.smtp_code, error.smtp_error)
    is_permanent = reply.code >= _PERMANENT
    if isinstance(error, smtplib.SMTPAuthenticationError):
        advice = "check `login` under [email]" if is_permanent else "try again later"
        return UnsentError(f"{where}: did not accept the login ({reply.in_words}); {advice}", is_permanent=is_permanent)
    return UnsentError(f"{where}: takes no mail ({reply.in_words})", is_permanent=is_permanent)


def _of_tls(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        advice = "use the name that the certificate has, or name the certificate of its authority in SSL_CERT_FILE"
        return f"its certificate is not valid ({error.verify_message.rstrip('.')}); {advice}"
    advice = "`smtps://` is for servers that encrypt from the start, mostly at port 465, and `smtp://` for others"
    return f"cannot be talked to by TLS ({error.reason or error}); {advice}"


def _of_connection(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return f"the name of the server is not known; {_LOOK}"
    if isinstance(error, TimeoutError):
        return f"no answer in {SILENCE:.0f} seconds; {_LOOK}"
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return "the server closed the connection before any mail was sent"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be connected to ({reason}); {_LOOK}"
