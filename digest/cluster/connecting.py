"""Connect to a scheduler, and say in plain words why that fails."""

from __future__ import annotations

import socket
import ssl
import warnings
from collections.abc import Iterator, Mapping
from functools import partial
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from digest.cluster.asking import NoAnswerError, within
from digest.cluster.scheduler import Scheduler
from digest.errors import ClusterError, ConfigError
from digest.extras import needed
from digest.language.text.characters.clean import one_line
from digest.language.text.numbers.plural import count

# Seconds for disconnecting.
GOODBYE = 2
# Seconds that a scheduler may take to start: until then, its machine refuses connections, or has no name yet.
_START = 10
# Seconds between two looks whether it has started.
_PAUSE = 0.2
# Seconds for a look.
_TRY = 2
_NOT_RUNNING = "no scheduler runs there; start it with `dask scheduler`, or check `scheduler` under [cluster]"
_UNKNOWN = "there is no machine of this name; start it, or check `scheduler` under [cluster]"
# Words in what OpenSSL says, and what they mean.
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


def connected(scheduler: Scheduler) -> Any:
    """Return a client of the scheduler.

    It is waited for until the time-out, but only ten seconds if its machine refuses connections.

    Raises ClusterError if the scheduler cannot be reached; ConfigError for wrong certificates, or without the library.
    """
    scheduler.check()
    distributed = _library()
    _await_listener(scheduler)
    options = {"security": _security(scheduler, distributed), "set_as_default": False, "name": "digest"}
    connect = partial(distributed.Client, scheduler.address, timeout=scheduler.timeout, **options)
    try:
        # Dask waits for ever for one that takes the connection and says nothing.
        return within(scheduler.timeout + GOODBYE, connect)
    except NoAnswerError as error:
        raise _silent(scheduler) from error
    except Exception as error:  # Dask raises OSError, ValueError and errors of its parts
        if any(isinstance(cause, (TimeoutError, ConnectionRefusedError)) for cause in _causes(error)):
            raise _silent(scheduler) from error
        raise ClusterError(f"{scheduler}: {_OF_TLS if scheduler.is_encrypted else _OF_TCP}") from error


def _await_listener(scheduler: Scheduler) -> None:
    """Wait until something listens at a scheduler.

    Raises ClusterError if nothing does after ten seconds, or if what listens has no certificate of our authority.
    """
    end = monotonic() + min(_START, scheduler.timeout)
    while True:
        try:
            return _look(scheduler)
        except (ConnectionRefusedError, socket.gaierror) as error:
            if monotonic() < end:
                sleep(_PAUSE)
                continue
            is_known = isinstance(error, ConnectionRefusedError)
            raise ClusterError(f"{scheduler}: {_NOT_RUNNING if is_known else _UNKNOWN}") from error
        except UnicodeError as error:  # a name that no machine can have
            raise ClusterError(f"{scheduler}: {_UNKNOWN}") from error
        except OSError as error:
            for sign, reason in _REASONS.items():
                if sign in repr(error):
                    raise ClusterError(f"{scheduler}: {reason}") from error
            return None  # Dask waits for what answers late, and for a machine that is being started.


def _look(scheduler: Scheduler) -> None:
    """Raise OSError if nothing listens at a scheduler, or if what listens does not show a certificate that we trust.

    Dask does not tell: it may wait for ever for the TLS of one that has no certificate.
    """
    parts = urlsplit(scheduler.address)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=_TRY) as connection:
        if scheduler.is_encrypted:
            _context(scheduler).wrap_socket(connection).close()


def _context(scheduler: Scheduler) -> ssl.SSLContext:
    """Return what Dask connects with: names are not compared, since workers have no names of their own."""
    context = ssl.create_default_context(cafile=scheduler.ca)
    context.check_hostname = False
    if scheduler.certificate:
        context.load_cert_chain(scheduler.certificate, scheduler.key)
    return context


def _silent(scheduler: Scheduler) -> ClusterError:
    return ClusterError(
        f"{scheduler}: nothing answered there in {seconds(scheduler.timeout)}; check `scheduler` under [cluster], its "
        "machine and the firewalls on the way, or start the scheduler again"
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def _security(scheduler: Scheduler, distributed: Any) -> Any:
    if not scheduler.is_encrypted:
        return None
    return distributed.Security(
        tls_ca_file=str(scheduler.ca),
        tls_client_cert=str(scheduler.certificate),
        tls_client_key=str(scheduler.key),
        require_encryption=True,
    )


def _library() -> Any:
    """Return Dask's distributed, with its own messages turned off. Raises ConfigError if it is not installed."""
    try:
        import dask  # noqa: PLC0415 - an extra

        dask.config.set(logging=dict.fromkeys(("distributed", "distributed.client", "tornado"), "critical"))
        import distributed  # noqa: PLC0415 - an extra
    except (ImportError, OSError) as error:
        raise ConfigError(f"[cluster] needs {needed('distributed', 'cluster', error)}") from error
    # digest itself reports different versions; and what is sent is as large as its batch.
    warnings.filterwarnings("ignore", category=distributed.versions.VersionMismatchWarning)
    warnings.filterwarnings("ignore", "Sending large graph", UserWarning)
    return distributed


def seconds(number: float) -> str:
    """Return a number of seconds in words."""
    return count(round(number), "second", "seconds")


def cause_of(error: BaseException) -> str:
    """Return an error of Dask, or of a worker, in a line."""
    return one_line(f"{type(error).__name__}: {error}")[:300].rstrip(": ")
