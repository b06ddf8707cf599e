"""The address of a store: the path of a file, or a database URL."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from digest.errors import ConfigError
from digest.model.store_address import without_password

SQLITE, POSTGRESQL = "sqlite", "postgresql"
# A URL without a driver, or as `psql` reads it, means psycopg.
_POSTGRESQL = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
_SQLITE = frozenset({"sqlite", "sqlite+pysqlite"})
_ALMOST_URL = re.compile(r"\s*postgres[a-z+\d]*:", re.IGNORECASE)
# What the driver takes besides, but not as text.
_NO_PARAMETERS = frozenset({"autocommit", "context", "cursor_factory", "prepare_threshold", "row_factory"})
_HIGHEST_PORT = 65_535
_FORMS = "write postgresql+psycopg://USER@HOST/DATABASE, or the path of an SQLite file"


def is_url(address: str) -> bool:
    """Return whether an address is a database URL, and not the path of a file."""
    return "://" in address


def url_of(address: str) -> URL:
    """Return a database URL in parts.

    Raises ConfigError, without the password, if the URL is invalid or of a database that digest does not know.
    """
    shown = without_password(address)
    try:
        url = make_url(address.strip())
    except (ArgumentError, ValueError) as error:  # Such as a port that is no number.
        raise ConfigError(f"store: {shown!r} is neither a path nor a database URL; {_FORMS}") from error
    if url.drivername.lower() in _POSTGRESQL:
        url = url.set(drivername="postgresql+psycopg")
    elif url.drivername.lower() in _SQLITE:
        url = url.set(drivername=SQLITE)
    else:
        raise ConfigError(f"store: {shown!r} is of a database that digest does not know; {_FORMS}")
    if "\0" in unquote(address):
        raise ConfigError(f"store: {shown!r} has a %00, which no name and no password may have")
    if url.get_backend_name() == SQLITE and url.host:
        raise ConfigError(f"store: {shown!r} is not the URL of an SQLite file; write its path")
    if url.port is not None and not 0 < url.port <= _HIGHEST_PORT:
        raise ConfigError(f"store: {shown!r} has a port that does not exist; {_FORMS}")
    if "@" in (url.host or ""):
        raise ConfigError(f"store: {shown!r} has an @ in its password; write it as %40")
    if wrong := sorted(url.query if url.get_backend_name() == SQLITE else _NO_PARAMETERS & url.query.keys()):
        raise ConfigError(f"store: {shown!r} has a parameter that means nothing there, {wrong[0]}; remove it")
    return url


def path_of(address: str) -> Path | None:
    """Return the path of a store in a file, None if it is on a server or in memory. Raises ConfigError."""
    if not is_url(address):
        if _ALMOST_URL.match(address):
            raise ConfigError(f"store: {without_password(address)!r} is not a URL, which has two slashes; {_FORMS}")
        return Path(address)
    url = url_of(address)
    is_file = url.get_backend_name() == SQLITE and url.database and url.database != ":memory:"
    return Path(url.database) if url.database and is_file else None
