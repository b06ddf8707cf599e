"""Map URLs to built files, and built files to URLs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urldefrag, urljoin

_INDEX = "index.html"
# Nothing in such a URL changes when it is joined to another.
_ABSOLUTE = re.compile(r"https?://[\w.-]+(?:/[^\s\[\]]*)?", re.ASCII)
# Up some folders, down others, to a file or a folder.
_RELATIVE = re.compile(r"((?:\.\./)*)((?:\w[\w.-]*/)*(?:\w[\w.-]*)?)(?:#([\w.-]*))?", re.ASCII)
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
        link = link.strip()
        # Links to sources and to other pages of ours need no parsing, which would take most of the time.
        if link.startswith(self.base_url):
            return _nearby(_root(path) or SITES[0], link[len(self.base_url) :]) or self._joined(path, link)
        if _ABSOLUTE.fullmatch(link):
            return None
        return _nearby(path, link) or self._joined(path, link)

    def _joined(self, path: str, link: str) -> tuple[str, str] | None:
        try:
            address, fragment = urldefrag(urljoin(self.base_url + path.removeprefix(_root(path)), link))
        except ValueError:  # urljoin raises it for an incomplete IPv6 address
            return "", ""
        if not address.startswith(self.base_url):
            return None
        place = unquote(address.removeprefix(self.base_url).partition("?")[0])
        return _file((_root(path) or SITES[0]) + place), fragment


def _nearby(path: str, link: str) -> tuple[str, str] | None:
    """Return what a plain relative link in a page points to, None for any other link or if it leaves the site."""
    match = _RELATIVE.fullmatch(link)
    if not match:
        return None
    up, down, fragment = match.groups("")
    folders = _folders(path)
    above = up.count("/")
    if above >= len(folders):
        return None
    if up or down:
        return _file(folders[above] + down), fragment
    return (_file(path), fragment) if _RELATIVE.fullmatch(path) else None


# A page has dozens of links.
@lru_cache(maxsize=16)
def _folders(path: str) -> tuple[str, ...]:
    """Return the folder of a page, the one above it, and so on up to the site; none outside a site."""
    root = _root(path)
    if not root:
        return ()
    names = path.removeprefix(root).split("/")[:-1]
    return tuple(root + "".join(f"{name}/" for name in names[:end]) for end in range(len(names), -1, -1))


def _file(place: str) -> str:
    return place + _INDEX if place.endswith("/") else place


def _root(path: str) -> str:
    return next((root for root in SITES if path.startswith(root)), "")
