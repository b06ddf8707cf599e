"""Who asks, as the connection and trusted proxies say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.server.clients import Proxies

PROXIES = Proxies(("127.0.0.1", "::1", "10.0.0.0/8"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "key"),
    [
        ("203.0.113.9", [], "203.0.113.9/32"),
        # Whoever is no proxy may write what they like.
        ("203.0.113.9", ["198.51.100.1"], "203.0.113.9/32"),
        ("127.0.0.1", ["198.51.100.1"], "198.51.100.1/32"),
        # Only the last proxy is known to tell the truth: before it, a client may have written anything.
        ("127.0.0.1", ["192.0.2.1, 198.51.100.1"], "198.51.100.1/32"),
        ("127.0.0.1", ["192.0.2.1", "198.51.100.1, 10.1.2.3"], "198.51.100.1/32"),
        ("127.0.0.1", ["10.1.1.1, 10.1.2.3"], "10.1.1.1/32"),
        ("127.0.0.1", ["unknown"], "127.0.0.1/32"),
        ("127.0.0.1", ["198.51.100.1:4711"], "198.51.100.1/32"),
        ("::1", ["[2001:db8:1:2:3::4]:4711"], "2001:db8:1:2::/64"),
        ("2001:db8:1:2:3::4", [], "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::9", [], "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", [], "203.0.113.9/32"),
        ("fe80::1%eth0", [], "fe80::/64"),
        ("", [], "0.0.0.0/32"),
    ],
)
def test_a_client_is_who_the_last_trusted_proxy_says(peer: str, forwarded: list[str], key: str) -> None:
    assert PROXIES.client(peer, forwarded).key == key


@pytest.mark.parametrize(("peer", "shown"), [("203.0.113.9", "203.0.113.0/24"), ("2001:db8:1:2::3", "2001:db8:1::/48")])
def test_the_log_shows_a_network_only(peer: str, shown: str) -> None:
    assert PROXIES.client(peer, []).shown == shown


@given(st.text(), st.lists(st.text()))
def test_any_header_is_read(peer: str, forwarded: list[str]) -> None:
    assert PROXIES.client(peer, forwarded).key
