"""Which built file an address leads to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin

_INDEX = "index.html"
SITES = ("site/", "preview/site/")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a site at ``base_url``, which ends with a slash."""

    base_url: str

    def of(self, path: str) -> str:
        """The address of a built file; that of an index page is its folder's."""
        root = _root(path)
        return self.base_url + path.removeprefix(root).removesuffix(_INDEX) if root else ""

    def target(self, path: str, link: str) -> tuple[str, str] | None:
        """The file that a link in another leads to, and the place in it; None where it leads out of the site.

        A link that is no address leads to a file of no name.
        """
        try:
            address, fragment = urldefrag(urljoin(self.base_url + path.removeprefix(_root(path)), link.strip()))
        except ValueError:  # what urljoin says of half an IPv6 address
            return "", ""
        if not address.startswith(self.base_url):
            return None
        place = unquote(address.removeprefix(self.base_url).partition("?")[0])
        return (_root(path) or SITES[0]) + (place + _INDEX if place.endswith("/") or not place else place), fragment


def _root(path: str) -> str:
    return next((root for root in SITES if path.startswith(root)), "")
