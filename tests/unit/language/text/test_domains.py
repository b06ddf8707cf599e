"""The domains that the owners of hosts have registered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.domains import registrable_domain
from tests.tables import each_row


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("example.org", "example.org"),
        ("desk.tumblr.com", "tumblr.com"),
        ("www.news.example.co.uk", "example.co.uk"),
        ("WWW.Example.ORG.", "example.org"),
        ("новости.пример.рф", "пример.рф"),
        ("www.xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
        ("desk.city.kawasaki.jp", "city.kawasaki.jp"),
    ],
)
def test_a_host_belongs_to_the_domain_that_was_registered(host: str, domain: str) -> None:
    assert registrable_domain(host) == domain


def test_sites_of_different_owners_below_one_domain_are_apart() -> None:
    assert registrable_domain("ann.github.io") == "ann.github.io"


@each_row(
    "host",
    "127.0.0.1 192.168.1.20 ::1 localhost printer nas.lan a.office.internal a.b.local x.y.home.arpa a.b.test".split(),
)
def test_a_host_of_a_private_network_stands_for_itself(host: str) -> None:
    assert registrable_domain(host) == host


def test_an_address_in_brackets_is_the_address() -> None:
    assert registrable_domain("[2001:db8::1]") == "2001:db8::1"


@pytest.mark.parametrize("host", ["", "co.uk", "a..b", "github.io"])
def test_what_is_below_no_domain_stands_for_itself(host: str) -> None:
    assert registrable_domain(host) == host


@given(st.text())
def test_any_text_has_a_domain_that_it_contains(host: str) -> None:
    assert registrable_domain(host) in host.lower()
