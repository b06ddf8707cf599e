"""The plugin that each worker runs once: it compares identities, and loads the translators.

It is imported only where Dask is in use.

Each batch requires the resource of its site. So none reaches a worker that was not compared, whenever that joined, and
several sites can share a cluster.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from distributed import WorkerPlugin

from digest.cluster.fingerprints import Identity, differences, identity_of, name_of
from digest.cluster.loaded import Make, load

# Why this worker takes no work, by the name of the wanted identity.
_refusals: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Loader(WorkerPlugin):
    """Loads the translators of a site once on each worker, including those that join later.

    A worker offers the resource named after the identity only if its own is the same, and gets work only if it does.
    """

    wanted: Identity
    make: Make
    by_floats: bool
    # A plugin already registered under this name is the same.
    idempotent = True

    @property
    def name(self) -> str:
        """The name of the resource, and of this plugin."""
        return name_of(self.wanted)

    async def setup(self, worker: Any) -> None:
        """Compare the identities, and offer the resource or note the reason against it."""
        try:
            own = identity_of(load(self.name, self.make), by_floats=self.by_floats)
        except Exception as error:  # noqa: BLE001 - an engine that is not installed here, or a plugin that fails
            _refusals[self.name] = (str(error),)
            return
        _refusals[self.name] = tuple(differences(self.wanted, own))
        if not _refusals[self.name]:
            await worker.set_resources(**{self.name: worker.state.nthreads})


def refusals(name: str) -> tuple[str, ...]:
    """Return why this worker takes no work for the identity of this name; nothing if it does."""
    return _refusals.get(name, ("it has not loaded digest; start it again",))
