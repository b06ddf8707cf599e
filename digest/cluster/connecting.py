"""Connect to a scheduler, and say in plain words why that fails."""

from __future__ import annotations

import socket
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from digest.cluster.asking import Silence, within
from digest.cluster.place import Place
from digest.errors import ClusterError, ConfigError
from digest.extras import install
from digest.text.characters.clean import one_line
from digest.text.numbers.plural import count

# Seconds for disconnecting.
GOODBYE = 2
# Seconds that a scheduler may take to start: until then, its machine refuses connections, or has no name yet.
_START = 10
# Seconds for a connection, once it was tried in vain.
_TRY = 2
# Words in what Dask and OpenSSL say, and what they mean.
_REASONS: Mapping[str, str] = {
    "CERTIFICATE_VERIFY_FAILED": "the scheduler has a certificate of another authority; check `ca` under [cluster], "
    "and the certificate of the scheduler",
    "WRONG_VERSION_NUMBER": "what listens there has no certificate; start the scheduler with `--protocol tls`, or "
    "check `scheduler` under [cluster]",
}
# Any other: TLS lets a machine refuse a certificate without a word.
_OF_TLS = (
    "the scheduler refuses the certificate, or is none; check `certificate`, `key` and `scheduler` under [cluster]"
)
_OF_TCP = (
    "what listens there does not answer as a scheduler does; check `scheduler` under [cluster]: it begins with tls:// "
    "if the scheduler has certificates"
)


def connected(place: Place) -> Any:
    """Return a client of the scheduler.

    It is waited for until the time-out of the place, but only ten seconds if its machine refuses connections.

    Raises ClusterError if the scheduler cannot be reached; ConfigError for wrong certificates, or without the library.
    """
    place.check()
    distributed = _library()
    soon = min(_START, place.timeout)
    for patience in filter(None, (soon, place.timeout - soon)):
        with suppress(TimeoutError):
            return _client(place, distributed, patience)
        _need_listener(place)
    raise _silent(place)


def _client(place: Place, distributed: Any, patience: float) -> Any:
    """Return a client. Raises TimeoutError if nothing answers within ``patience``; ClusterError."""
    options = {"security": _security(place, distributed), "set_as_default": False, "name": "digest"}
    connect = partial(distributed.Client, place.address, timeout=patience, **options)
    try:
        # Dask waits for ever for one that takes the connection and says nothing.
        return within(place.timeout + GOODBYE, connect)
    except Silence as error:
        raise _silent(place) from error
    except Exception as error:  # Dask raises OSError, ValueError and errors of its parts
        causes = tuple(_causes(error))
        # The last of its attempts is cut short, so it does not know whether the others were refused.
        if any(isinstance(cause, (ConnectionRefusedError, TimeoutError, socket.gaierror)) for cause in causes):
            raise TimeoutError from error
        said, other = " ".join(map(repr, causes)), _OF_TLS if place.is_encrypted else _OF_TCP
        reason = next((words for sign, words in _REASONS.items() if sign in said), other)
        raise ClusterError(f"{place}: {reason}") from error


def _need_listener(place: Place) -> None:
    """Raise ClusterError if the machine of a scheduler refuses connections, or does not exist."""
    parts = urlsplit(place.address)
    try:
        socket.create_connection((parts.hostname or "", parts.port or 0), timeout=_TRY).close()
    except ConnectionRefusedError as error:
        raise ClusterError(
            f"{place}: no scheduler runs there; start it with `dask scheduler`, or check `scheduler` under [cluster]"
        ) from error
    except socket.gaierror as error:
        raise ClusterError(
            f"{place}: there is no machine of this name; start it, or check `scheduler` under [cluster]"
        ) from error
    except OSError:
        return


def _silent(place: Place) -> ClusterError:
    return ClusterError(
        f"{place}: nothing answered there in {seconds(place.timeout)}; check `scheduler` under [cluster], its machine "
        "and the firewalls on the way, or start the scheduler again"
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def _security(place: Place, distributed: Any) -> Any:
    if not place.is_encrypted:
        return None
    return distributed.Security(
        tls_ca_file=str(place.ca),
        tls_client_cert=str(place.certificate),
        tls_client_key=str(place.key),
        require_encryption=True,
    )


def _library() -> Any:
    """Return Dask's distributed, with its own messages turned off. Raises ConfigError if it is not installed."""
    try:
        import dask  # noqa: PLC0415 - an extra

        dask.config.set(logging=dict.fromkeys(("distributed", "distributed.client", "tornado"), "critical"))
        import distributed  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ConfigError(f"[cluster] needs the library distributed: {install('cluster')}") from error
    # digest itself reports different versions; and an order is as large as its batch.
    warnings.filterwarnings("ignore", category=distributed.versions.VersionMismatchWarning)
    warnings.filterwarnings("ignore", "Sending large graph", UserWarning)
    return distributed


def seconds(number: float) -> str:
    """Return a number of seconds in words."""
    return count(round(number), "second", "seconds")


def cause_of(error: BaseException) -> str:
    """Return an error of Dask, or of a worker, in a line."""
    return one_line(f"{type(error).__name__}: {error}")[:300].rstrip(": ")
