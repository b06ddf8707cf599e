"""Map URLs to built files, and built files to URLs."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin

_INDEX = "index.html"
SITES = ("site/", "preview/site/")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The URLs of a site at ``base_url``, which ends with a slash."""

    base_url: str

    def of(self, path: str) -> str:
        """Return the URL of a built file; for an index page, that of its folder."""
        root = _root(path)
        return self.base_url + path.removeprefix(root).removesuffix(_INDEX) if root else ""

    def target(self, path: str, link: str) -> tuple[str, str] | None:
        """Return the file and the fragment that a link in ``path`` points to, or None if it leaves the site.

        A link that is not a valid URL points to a file with an empty name.
        """
        try:
            address, fragment = urldefrag(urljoin(self.base_url + path.removeprefix(_root(path)), link.strip()))
        except ValueError:  # urljoin raises it for an incomplete IPv6 address
            return "", ""
        if not address.startswith(self.base_url):
            return None
        place = unquote(address.removeprefix(self.base_url).partition("?")[0])
        return (_root(path) or SITES[0]) + (place + _INDEX if place.endswith("/") or not place else place), fragment


def _root(path: str) -> str:
    return next((root for root in SITES if path.startswith(root)), "")
