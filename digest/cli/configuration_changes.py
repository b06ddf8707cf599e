"""Say what has changed in the configuration since the last run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest import wiring


def renamed_sources(stores: wiring.Stores) -> Iterator[str]:
    """Yield a message for each source that has another name than in the last run."""
    for old, new in stores.names.renamed:
        yield f"source `{old}` is now called `{new}`; its items stay"
