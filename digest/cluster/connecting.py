"""Connect to a scheduler, and say in plain words why that fails."""

from __future__ import annotations

import warnings
from asyncio import CancelledError
from functools import partial
from typing import Any

from digest.cluster.scheduler import Scheduler
from digest.errors import ClusterError, ConfigError
from digest.extras import needed
from digest.language.text.characters.clean import one_line
from digest.language.text.numbers.plural import count
from digest.waiting import within

# Seconds for disconnecting.
_GOODBYE = 3


def connected(scheduler: Scheduler) -> Any:
    """Return a client of the scheduler, which may be starting: it is waited for until the time-out.

    Raises ClusterError if the scheduler cannot be reached; ConfigError for wrong certificates, or without the library.
    """
    scheduler.check()
    distributed = _library()
    options = {"security": _security(scheduler, distributed), "set_as_default": False, "name": "digest"}
    connect = partial(_client_type(distributed), scheduler.address, timeout=scheduler.timeout, **options)
    try:
        # Dask waits for ever for one that takes the connection and says nothing.
        return within(scheduler.timeout + _GOODBYE, connect)
    except Exception as error:  # Dask raises OSError, ValueError and errors of its parts
        keys = "`scheduler`, `ca`, `certificate` and `key`" if scheduler.is_encrypted else "`scheduler`"
        raise ClusterError(
            f"{scheduler}: no scheduler answers there ({_reason(error, scheduler.timeout)}); start it with `dask "
            f"scheduler`, or check {keys} under [cluster]"
        ) from error


def leave(client: Any) -> None:
    """Close a client for good, whatever fails at it.

    One left open would be closed by the collector, within anything: it prints errors, and may wait for ever for a lock
    of Dask that its own thread holds.
    """
    try:
        within(_GOODBYE, partial(client.close, timeout=_GOODBYE - 1))
    except Exception:  # noqa: BLE001 - Dask raises again what ended the connection
        client.status = "closed"


def _client_type(distributed: Any) -> Any:
    """Return a type of clients that are not left open when they cannot start; Dask closes them for some errors only."""

    class Client(distributed.Client):  # type: ignore[misc]
        def start(self, **kwargs: Any) -> None:
            try:
                super().start(**kwargs)
            except Exception:
                leave(self)
                raise

    return Client


def _reason(error: BaseException, timeout: float) -> str:
    """Return what failed at the last attempt of Dask, which tries until the time-out."""
    first = error
    while cause := first.__cause__ or first.__context__:
        first = cause
    if isinstance(first, TimeoutError | CancelledError):
        return f"nothing in {seconds(timeout)}"
    return cause_of(first)


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
