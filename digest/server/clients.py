"""Clients: their addresses, which a proxy in front of the server passes on, and their networks."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address
# A customer of a provider has a whole /64 (RFC 6177), which counts as one client.
_CLIENT_BITS = 64
# The part of an address in the log: enough to see a flood, too little to identify a person.
_SHOWN_BITS = {4: 24, 6: 48}
_UNKNOWN = IPv4Address(0)


@dataclass(frozen=True, slots=True)
class ClientAddress:
    """A client by its address."""

    address: Address = _UNKNOWN

    @property
    def key(self) -> str:
        """The key for counting its requests: its address, or its /64 network with IPv6."""
        return _network(self.address, 32 if self.address.version == 4 else _CLIENT_BITS)

    @property
    def shown(self) -> str:
        """The network, which the log shows instead of the address."""
        return _network(self.address, _SHOWN_BITS[self.address.version])


class Proxies:
    """The proxies in front of the server, as addresses or networks; only they are trusted to name the client."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._networks = tuple(ip_network(name, strict=False) for name in names)

    def client(self, peer: str, forwarded: list[str]) -> ClientAddress:
        """Return the client: the last address in the X-Forwarded-For headers that no trusted proxy has.

        If the connection does not come from a trusted proxy, it comes from the client itself.
        """
        found = _parsed(peer)
        hops = [hop for header in forwarded for hop in header.split(",")]
        while hops and self._are_proxies(found):
            hop = _parsed(hops.pop())
            if hop == _UNKNOWN:
                break
            found = hop
        return ClientAddress(found)

    def _are_proxies(self, address: Address) -> bool:
        return any(address in network for network in self._networks)


def _parsed(text: str) -> Address:
    """Return an address without port and zone; an IPv4 address written as IPv6 becomes IPv4."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        address = ip_address(bare.partition("%")[0])
    except ValueError:
        return _UNKNOWN
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def _network(address: Address, bits: int) -> str:
    return str(ip_network((address, bits), strict=False))
