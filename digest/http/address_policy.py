"""Which IP addresses are not on the public internet (IANA's registries of special-purpose addresses, RFC 6890).

A URL may come from anybody: from a feed, from a redirect, from whoever controls a name. So it must not reach this
machine, its network, or the metadata service of a cloud, which gives out keys.

Python's ``is_global`` is not enough: it lets metadata services, routers and addresses within IPv6 addresses through.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

IPAddress = IPv4Address | IPv6Address

# The first that holds an address names it. The metadata services of clouds are those of AWS and most others, Azure,
# Alibaba, Oracle, AWS and Google.
_SPECIAL = [
    (ip_network(network), words)
    for words, networks in {
        "the address of a cloud's metadata service": (
            "169.254.169.254/32 168.63.129.16/32 100.100.100.200/32 192.0.0.192/32 fd00:ec2::254/128 fd20:ce::254/128"
        ),
        "an unspecified address": "0.0.0.0/8 ::/128",
        "a loopback address": "127.0.0.0/8 ::1/128",
        "a private address": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10",
        "a link-local address": "169.254.0.0/16 fe80::/10",
        "an address that providers share (RFC 6598)": "100.64.0.0/10",
        "a multicast address": "224.0.0.0/4 ff00::/8",
        "a documentation address": "192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20",
        "an address for benchmarks": "198.18.0.0/15",
        "a reserved address": "192.0.0.0/24 192.88.99.0/24 240.0.0.0/4 2001::/23",
    }.items()
    for network in networks.split()
]
# All other IPv6 addresses are not assigned to anybody (RFC 4291, section 2.4), or to segments of routes (5f00::/16).
_PUBLIC_IPV6 = IPv6Network("2000::/3")
_COMPATIBLE = IPv6Network("::/96")
_NAT64 = IPv6Network("64:ff9b::/96")


def special_use(address: str) -> str:
    """Return what an IP address is if it is not public, such as "a loopback address"; "" if it is public.

    An IPv4 address within an IPv6 address is judged, too: IPv4-mapped and IPv4-compatible (RFC 4291, section 2.5.5),
    NAT64 (RFC 6052), 6to4 (RFC 3056) and Teredo (RFC 4380).

    Raises ValueError if it is not an IP address.
    """
    parsed = ip_address(address)
    if isinstance(parsed, IPv6Address):
        inner = _translated(parsed)
        if inner:
            return _special(inner)
        return next(filter(None, map(_special, _tunneled(parsed))), "") or _special(parsed)
    return _special(parsed)


def _special(address: IPAddress) -> str:
    words = next((words for network, words in _SPECIAL if address in network), "")
    is_unassigned = isinstance(address, IPv6Address) and address not in _PUBLIC_IPV6
    return words or ("a reserved address" if is_unassigned else "")


def _translated(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an address is another form of: with NAT64, that of any public host."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped


def _tunneled(address: IPv6Address) -> list[IPv4Address]:
    """Return the IPv4 addresses that a packet to an IPv6 address may be sent to."""
    if address in _COMPATIBLE and int(address) > 1:
        return [IPv4Address(int(address))]
    return [each for each in (address.sixtofour, *(address.teredo or ())) if each]
