"""Tells a WebSub hub what was published, so that it tells the subscribers at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.http.fetcher import Fetcher


@dataclass(frozen=True, slots=True)
class WebSubHub:
    """The port Hub, for the hub at an address.

    How a publisher tells its hub is left open by WebSub (W3C, 2018, section 6); hubs take what PubSubHubbub had.
    """

    fetcher: Fetcher
    address: str

    def announce(self, feeds: Iterable[str]) -> None:
        """Say of each feed, by its address, that it has changed.

        Raises HttpError at the first that the hub does not take.
        """
        for feed in feeds:
            self.fetcher.post_form(self.address, {"hub.mode": "publish", "hub.url": feed})
