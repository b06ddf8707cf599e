"""Domains of host names."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

# Names that are never public (RFC 6761, 6762, 8375; ICANN on "internal"). The list has home.arpa all the same.
_PRIVATE = (".arpa", ".internal", ".local", ".localhost", ".test", ".invalid")


def registrable_domain(host: str) -> str:
    """Return the domain that the owner of a host has registered: ``tumblr.com`` for ``desk.tumblr.com``.

    It is one label below a public suffix, such as ``org``, ``co.uk`` or ``github.io`` (https://publicsuffix.org). IP
    addresses, names of private networks and public suffixes themselves are returned as they are.
    """
    host = host.lower().strip("[]").removesuffix(".")
    if _is_ip_address(host) or host.endswith(_PRIVATE):
        return host
    return _suffixes().privatesuffix(host) or host


def _is_ip_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    """Load the list that the library brings, once: it takes 60 ms."""
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415

    return PublicSuffixList(accept_unknown=False)
