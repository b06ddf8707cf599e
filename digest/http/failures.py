"""The errors of the HTTP library, as one-line HttpErrors."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException, IncompleteRead, RemoteDisconnected

from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.util import Url

from digest.errors import HttpError, UnansweredError
from digest.http.urls import shown
from digest.language.text.characters.clean import one_line

_LONGEST_REASON = 200
# The reasons of OpenSSL for what answers in another protocol, and for what has no version or cipher in common with it.
_NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE"})
_OTHER_TLS = ("UNSUPPORTED_PROTOCOL", "ALERT_PROTOCOL_VERSION", "NO_PROTOCOLS", "HANDSHAKE_FAILURE", "NO_SHARED_CIPHER")
# Its codes for certificates that are not valid; its words for others are clear enough.
_INVALID = {
    18: "it is self-signed",
    19: "it is self-signed",
    20: "its issuer is not known",
    21: "its issuer is not known",
}


class TemporaryError(HttpError):
    """A temporary failure: another attempt may succeed."""


class ConnectionLostError(TemporaryError):
    """The connection was lost."""


class ConnectionTimeoutError(TemporaryError, UnansweredError):
    """Nobody accepted the connection in time."""


class RefusedError(UnansweredError):
    """Nobody listens at the address; perhaps the server is just restarting."""


@contextmanager
def explained(url: Url) -> Iterator[None]:
    """Turn the errors of the library into one-line HttpErrors."""
    place = shown(url.url)
    try:
        yield
    except NameResolutionError as error:
        raise UnansweredError(f"{place}: host {url.host} not found; is this machine online?") from error
    except ProxyError as error:
        raise UnansweredError(f"{place}: the proxy (https_proxy, http_proxy) does not respond") from error
    except NewConnectionError as error:
        refused = RefusedError if isinstance(error.__cause__, ConnectionRefusedError) else UnansweredError
        raise refused(f"{place}: cannot connect; is this machine online, and the server running?") from error
    except (ConnectTimeoutError, ReadTimeoutError, TimeoutError) as error:
        kind = ConnectionTimeoutError if isinstance(error, ConnectTimeoutError) else TemporaryError
        raise kind(f"{place}: timed out; try again later") from error
    except SSLError as error:
        raise _insecure(place, error) from error
    except ProtocolError as error:
        raise _lost(place, error) from error
    except DecodeError as error:
        raise HttpError(f"{place}: corrupt response, which cannot be decompressed") from error
    except HTTPError as error:
        raise HttpError(f"{place}: cannot be fetched: {_reason(error)}") from error


def _insecure(place: str, error: SSLError) -> HttpError:
    cause = _cause(error)
    if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return ConnectionLostError(f"{place}: the connection was lost; try again")
    if isinstance(cause, ssl.SSLCertVerificationError):
        words = one_line(cause.verify_message).rstrip(".")[:_LONGEST_REASON]
        reason = f"the certificate is not valid ({_INVALID.get(cause.verify_code, words)})"
        return HttpError(f"{place}: the connection is not secure: {reason}")
    code = getattr(cause, "reason", None) or ""
    if code in _NO_TLS:
        insecure = f"http://{place.removeprefix('https://')}"
        return HttpError(f"{place}: the connection is not secure: the server does not speak https; try {insecure}")
    if any(one in code for one in _OTHER_TLS):
        return HttpError(f"{place}: the connection is not secure: the server supports no version of TLS that is secure")
    words = code.lower().replace("_", " ") or _reason(error)
    return HttpError(f"{place}: the connection is not secure ({words})")


def _lost(place: str, error: ProtocolError) -> HttpError:
    cause = _cause(error)
    if isinstance(cause, IncompleteRead):
        return ConnectionLostError(f"{place}: the connection was lost before the end of the response; try again")
    if isinstance(cause, RemoteDisconnected):
        return ConnectionLostError(f"{place}: the connection was lost before any response; try again")
    if isinstance(cause, ConnectionResetError):
        return ConnectionLostError(f"{place}: the connection was lost: the server reset it; try again")
    if isinstance(cause, HTTPException):
        return TemporaryError(f"{place}: the response is not valid HTTP; check the URL")
    return ConnectionLostError(f"{place}: the connection was lost; try again")


def _cause(error: HTTPError) -> object:
    """Return the error that the library wrapped: it is the cause, or the last argument."""
    return next((each for each in (*reversed(error.args), error.__cause__) if isinstance(each, Exception)), None)


def _reason(error: Exception) -> str:
    return one_line(str(error))[:_LONGEST_REASON]
