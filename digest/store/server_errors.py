"""Errors of a PostgreSQL server, in words that say what to do."""

from __future__ import annotations

from collections.abc import Mapping

from digest.store.address import url_of

BUSY = "another program is using the store; try again when it is done"
# The next run continues where the last one stopped, as after a crash.
CONNECTION_LOST = "the connection to the server was lost; what was stored is safe; run the command again"
# The rest can be read, so that `doctor` says more than `DAMAGED` of a file.
DAMAGED_ROWS = (
    "the store is damaged; `digest doctor` says where, `digest doctor --fix` takes back what it can, and "
    "`digest restore FILE` brings back a backup of the site"
)
_NOT_ALLOWED = (
    "the user may not create or change tables there; make them the owner of the database, and of tables in it: "
    "ALTER DATABASE {database} OWNER TO {user}"
)
_READ_ONLY = "the server is read-only, as a replica is; name the server that it replicates"
_NO_SERVER = "no PostgreSQL server answers there; check the host, the port, and that the server runs"
_STARTING = "the server is starting or stopping; try again in a moment"
_OF_ANOTHER = "a table or type of another program has the name of one of digest's; name an empty database, or a schema"
_WRONG_LOGIN = (
    "wrong password, or no such user; check both in `store`, ~/.pgpass, or the file that DIGEST_STORE_FILE names"
)
# Commands store step by step, each in a transaction.
NOT_STORED = "the last change was not stored, all before it were; free some space, then run the command again"
_FULL = f"no space is left on the disk of the server; {NOT_STORED}"

# By the codes of errors (PostgreSQL, appendix A).
_STATES: Mapping[str, str] = {
    "3F000": "the schema does not exist, or the user may not use it; create it (CREATE SCHEMA NAME AUTHORIZATION "
    "{user}), or change search_path",
    "25006": _READ_ONLY,
    "25P03": CONNECTION_LOST,
    "40001": BUSY,
    "40P01": BUSY,
    "42501": _NOT_ALLOWED,
    "42703": DAMAGED_ROWS,
    "42710": _OF_ANOTHER,
    "42P01": DAMAGED_ROWS,
    "42P07": _OF_ANOTHER,
    "53100": _FULL,
    "53200": "the server has no memory left; give it more, or try again",
    "53300": "the server accepts no more connections; try again, or let it accept more (max_connections)",
    "54000": "a text is too long for an index of the server, most likely the first name of a source, which stays for "
    "ever; keep the SQLite file as your store",
    "55P03": BUSY,
    "57014": "the server canceled what took too long; raise statement_timeout for this user",
    "57P01": CONNECTION_LOST,
    "57P02": CONNECTION_LOST,
    "57P03": _STARTING,
    "57P05": CONNECTION_LOST,
    "XX001": DAMAGED_ROWS,
    "XX002": DAMAGED_ROWS,
}
# An attempt to connect that fails has no code, only words.
_SIGNS: Mapping[str, str] = {
    "password authentication failed": _WRONG_LOGIN,
    "no password supplied": "the server asks for a password; write a line for this host, port, database and user into "
    "~/.pgpass (chmod 600), or the whole URL with the password into a file that DIGEST_STORE_FILE names",
    "Peer authentication failed": "the server accepts this user only from the account of the same name; run digest as "
    "that account, or name the host and a password",
    "no pg_hba.conf entry": "the server does not let this user in from here; add a line for this to pg_hba.conf",
    "permission denied for database": "the user may not connect to that database: GRANT CONNECT ON DATABASE "
    "{database} TO {user}",
    "is not permitted to log in": "the user may not log in: ALTER ROLE {user} LOGIN",
    "too many clients": _STATES["53300"],
    "remaining connection slots": _STATES["53300"],
    "too many connections for role": "the user may open no more connections; try again, or allow more: ALTER ROLE "
    "{user} CONNECTION LIMIT -1",
    "too many connections for database": "the database accepts no more connections; try again, or let it accept more: "
    "ALTER DATABASE {database} CONNECTION LIMIT -1",
    "not currently accepting connections": "the database accepts no connections; let it accept them: ALTER DATABASE "
    "{database} ALLOW_CONNECTIONS true",
    "the database system is": _STARTING,
    # Its code stands for whatever the server cannot do.
    "during recovery": _READ_ONLY,
    "does not support SSL": "the server has no TLS, which the URL requires (sslmode)",
    "certificate verify failed": "the certificate of the server is not trusted; check sslrootcert and the host",
    "definition of service": "there is no such service in the file of PGSERVICEFILE, or ~/.pg_service.conf",
    "Connection refused": _NO_SERVER,
    "No such file or directory": _NO_SERVER,
    "failed to resolve host": _NO_SERVER,
    "could not translate host name": _NO_SERVER,
    "timeout expired": _NO_SERVER,
    "Network is unreachable": _NO_SERVER,
    "No route to host": _NO_SERVER,
    "server closed the connection unexpectedly": CONNECTION_LOST,
}
_MISSING = {
    "database": "there is no such database; create it: CREATE DATABASE {database} OWNER {user} ENCODING 'UTF8' "
    "TEMPLATE template0",
    "role": _WRONG_LOGIN,
}


def reason_of_server(error: BaseException, said: str, address: str) -> str:
    """Return the reason for an error of the driver, with what to do; "" if digest does not know the error.

    The statements in it have the names of the address.
    """
    words = _reason(getattr(error, "sqlstate", None) or "", said)
    return words.format_map(_names(address)) if "{" in words else words


def _reason(state: str, said: str) -> str:
    if state in _STATES:
        return _STATES[state]
    if "FATAL: " in said and "does not exist" in said:
        return next((words for what, words in _MISSING.items() if f'{what} "' in said), "")
    return next((words for sign, words in _SIGNS.items() if sign in said), "")


def _names(address: str) -> Mapping[str, str]:
    """Return the quoted names of user and database; NAME for what the address leaves to the driver."""
    url = url_of(address)
    names = {"database": url.database, "user": url.username}
    return {what: '"{}"'.format(name.replace('"', '""')) if name else "NAME" for what, name in names.items()}
