"""Which addresses are not public."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.http.address_policy import special_use
from tests.tables import each_row

USES = {
    "a loopback address": "127.0.0.1 127.255.255.255 ::1",
    "a private address": "10.0.0.1 172.16.0.1 172.31.255.255 192.168.0.1 fc00::1 fd12:3456::1 fec0::1",
    "a link-local address": "169.254.0.1 fe80::1 fe80::1%eth0 febf::1",
    "an address that providers share (RFC 6598)": "100.64.0.1 100.127.255.255",
    "the address of a cloud's metadata service": (
        "169.254.169.254 168.63.129.16 100.100.100.200 192.0.0.192 fd00:ec2::254 fd20:ce::254"
    ),
    "an unspecified address": "0.0.0.0 0.1.2.3 ::",
    "a multicast address": "224.0.0.1 239.255.255.255 ff02::1",
    "a documentation address": "192.0.2.1 198.51.100.1 203.0.113.1 2001:db8::1 3fff::1",
    "an address for benchmarks": "198.18.0.1 198.19.255.255",
    "a reserved address": (
        "192.0.0.1 192.88.99.1 240.0.0.1 255.255.255.255 5f00::1 100::1 4000::1 64:ff9b:1::1 2001:2::1 ::8.8.8.8 "
        "::ffff:0:8.8.8.8"
    ),
}


@each_row(("address", "use"), [(each, use) for use, all_ in USES.items() for each in all_.split()])
def test_an_address_for_a_special_use_is_named(address: str, use: str) -> None:
    assert special_use(address) == use


@each_row(
    "address",
    "1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.169.0.1 169.253.0.1 223.255.255.255 "
    "2606:4700::1111 2a00:1450::1 2002:808:808::1".split(),
)
def test_a_public_address_has_no_special_use(address: str) -> None:
    assert special_use(address) == ""


@pytest.mark.parametrize("form", ["::ffff:{}", "64:ff9b::{}"], ids=["mapped", "NAT64"])
def test_another_form_of_a_public_address_is_public(form: str) -> None:
    assert special_use(form.format("8.8.8.8")) == ""


@pytest.mark.parametrize(
    "address",
    [
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",  # Teredo, with such a server
        f"2001:0:808:808:0:0:{0xFFFF ^ 0x7F00:x}:{0xFFFF ^ 0x0001:x}",  # and with such a client
    ],
)
def test_a_loopback_address_within_another_is_found(address: str) -> None:
    assert special_use(address) == "a loopback address"


@given(st.ip_addresses())
def test_whatever_python_calls_not_global_is_not_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    translated = ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::ffff:0:0/96")
    if not address.is_global and not any(address in network for network in translated):
        assert special_use(str(address))


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="example"):
        special_use("example.org")
