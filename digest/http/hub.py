"""Notify a WebSub hub of changed feeds, so that it notifies subscribers at once.

The files of the feeds must be in place by then, since a hub fetches them at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.http.fetcher import Fetcher


@dataclass(frozen=True, slots=True)
class WebSubHub:
    """The port Hub, for the hub at a URL.

    WebSub leaves open how a publisher notifies its hub (W3C, 2018, section 6); hubs accept the form of PubSubHubbub.
    """

    fetcher: Fetcher
    address: str

    def announce(self, feeds: Iterable[str]) -> None:
        """Announce that the feeds at these URLs have changed.

        Raises HttpError for the first one that the hub does not accept.
        """
        for feed in feeds:
            self.fetcher.post_form(self.address, {"hub.mode": "publish", "hub.url": feed})
