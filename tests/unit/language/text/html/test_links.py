from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.html.links import link_target, web_address
from tests.tables import each_row

PAGE = "https://news.example.org/harbor/index.html"


@each_row(
    ("address", "expected"),
    [
        ("https://example.com/a?b=1&c=2#d", "https://example.com/a?b=1&c=2#d"),
        ("ferry.html", "https://news.example.org/harbor/ferry.html"),
        ("/ferry", "https://news.example.org/ferry"),
        ("../ferry", "https://news.example.org/ferry"),
        ("//example.com/x", "https://example.com/x"),
        ("?page=2", "https://news.example.org/harbor/index.html?page=2"),
        ("#note", "https://news.example.org/harbor/index.html#note"),
        ("  HTTPS://example.com/ ", "https://example.com/"),
        ("https://exa\nmple.com/", "https://example.com/"),
        ('https://example.com/a b"<c>', "https://example.com/a%20b%22%3Cc%3E"),
        ("https://example.com/порт", "https://example.com/порт"),
        ("https://example.com/\u202egnp.exe", "https://example.com/%E2%80%AEgnp.exe"),
    ],
)
def test_addresses_of_the_web_come_out_absolute(address: str, expected: str) -> None:
    assert web_address(address, PAGE) == expected


@each_row(
    "address",
    [
        "",
        " ",
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.com/",
        "http:///no-host",
        "https://@/",
        "http://[broken",
        "tag:example.org,2025:1",
    ],
)
def test_other_addresses_lead_nowhere(address: str) -> None:
    assert link_target(address, PAGE) == ""
    assert web_address(address, PAGE) == ""


@pytest.mark.parametrize("address", ["/ferry", "ferry", "//example.com", "#note", "https:ferry"])
def test_a_relative_address_leads_nowhere_without_a_base(address: str) -> None:
    assert web_address(address) == ""


def test_a_link_may_write_an_email() -> None:
    assert link_target("mailto:desk@example.org") == "mailto:desk@example.org"
    assert web_address("mailto:desk@example.org") == ""


@given(st.text(), st.text())
def test_what_comes_out_is_an_address_and_stays_the_same(address: str, base: str) -> None:
    found = web_address(address, base)
    assert not found or found.startswith(("http://", "https://"))
    assert not set(found) & set(' \t\r\n"<>`')
    assert web_address(found) == found
