"""The subscriptions in the store; one thread reads and changes them, with a short transaction for each request.

A connection of SQLite belongs to a thread, and only one can write anyhow. A transaction begins with the first read of a
request, so a kill leaves all of the request or nothing, and no other program writes between what it reads and writes.
Between requests nothing is held, so that no build is locked out; a request waits a little for a build, and is answered
with 503 then.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from digest.config import Config
from digest.errors import LockError, StoreError
from digest.files.lock import locked
from digest.letters.subscribing.membership import Membership
from digest.server.refused_requests import RefusedRequestError
from digest.store.database import Database
from digest.store.subscribers import delivery_key
from digest.tasks.parts.make_membership import membership
from digest.tasks.sending_state import change_lock

T = TypeVar("T")
# In seconds; longer than any transaction of a build, shorter than a reader's patience.
_PATIENCE = 3
# In seconds: after this time, readers may try again.
_AGAIN = 10
# Requests that may wait for the store, so that a locked store does not keep readers waiting one after the other.
_MOST_WAITING = 20


class StoreThread:
    """Opens the store of a site when it is first needed, and again after a restore has replaced it."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._thread = ThreadPoolExecutor(1, "store")
        self._open: tuple[Database, Membership, object] | None = None
        self._waiting = 0

    async def look(self, action: Callable[[Membership], T]) -> T:
        """Run an action that changes nothing, and return its result; others may write then. Raises as ``change``."""
        return await self._in_thread(lambda _, members: action(members))

    async def change(self, action: Callable[[Membership], T]) -> T:
        """Run an action on the subscriptions in one transaction, and return its result.

        Raises RefusedRequestError if the store is busy or cannot be used, and errors of the action.
        """

        def joined(database: Database, members: Membership) -> T:
            # A restore copies the subscribers, and then replaces the store: changes in between would be lost. The lock
            # file does not reach other machines; there, both wait for their turn in `joined`.
            with locked(change_lock(self._config), "digest restore", shared=True), database.joined():
                self._need_same(database)
                return action(members)

        return await self._in_thread(joined)

    async def _in_thread(self, action: Callable[[Database, Membership], T]) -> T:
        if self._waiting >= _MOST_WAITING:
            raise RefusedRequestError("busy", "a request while many wait for the store", _AGAIN)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, action)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Finish the present action, and close the store."""
        self._thread.submit(self._forget)
        self._thread.shutdown()

    def _do(self, action: Callable[[Database, Membership], T]) -> T:
        try:
            return action(*self._opened())
        except (StoreError, LockError) as error:
            self._forget()
            raise RefusedRequestError("busy", f"a request: {error}", _AGAIN) from error

    def _opened(self) -> tuple[Database, Membership]:
        if self._open and self._open[2] != self._identity(self._open[0]):
            self._forget()
        if self._open is None:
            database = Database.open(self._config.store, patience=_PATIENCE)
            try:
                self._open = database, membership(self._config, database), self._identity(database)
            except BaseException:
                database.close()
                raise
        return self._open[:2]

    def _need_same(self, database: Database) -> None:
        """Raise StoreError if another store has replaced this one since it was opened."""
        if self._open and self._open[2] != self._identity(database):
            raise StoreError(f"{database.name}: was replaced just now")

    def _identity(self, database: Database) -> object:
        """Return a value that differs if another store has replaced an open one.

        On a server, its rows are replaced, and only the secret is kept in memory. With the old secret, links in emails
        would be refused, and suppressed addresses would be stored under hashes that nobody finds again.
        """
        if database.is_on_server:
            return delivery_key(database)
        try:
            state = Path(self._config.store).stat()
        except OSError:
            return None
        return state.st_dev, state.st_ino

    def _forget(self) -> None:
        if self._open:
            with suppress(StoreError):
                self._open[0].close()
        self._open = None
