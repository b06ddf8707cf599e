"""Which hosts a Requester connects to: 127.0.0.2 stands for the public internet, where a test says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from digest.errors import AddressError, HttpError
from digest.http import HostSpacing, Requester
from digest.http.address_policy import special_use
from digest.http.dialing import Info
from digest.model.web import Access
from tests import faults, webserver
from tests.webserver import WebServer, content, redirect

pytestmark = pytest.mark.enable_socket

ALLOWED = Access(allow_private=True, timeout=300)
PUBLIC = "127.0.0.2"


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running(host="0.0.0.0") as server:
        yield server


def special_but_public(address: str) -> str:
    return "" if address == PUBLIC else special_use(address)


@pytest.fixture
def requester() -> Requester:
    """A Requester for which 127.0.0.2 is public."""
    return Requester({}, spacing=HostSpacing(gap=0), special_use=special_but_public)


def resolving(resolve: faults.ChangingName | None = None, *addresses: str) -> Requester:
    """A Requester for which every name has these addresses, and 127.0.0.2 is public."""

    def fixed(_host: str, port: int) -> Sequence[Info]:
        return faults.addresses(port, *addresses)

    return Requester({}, spacing=HostSpacing(gap=0), resolve=resolve or fixed, special_use=special_but_public)


@pytest.mark.parametrize(
    "host",
    "127.0.0.1 localhost 2130706433 0x7f.1 127.1 0177.0.0.1 ①②⑦.0.0.1 [::1] [::ffff:127.0.0.1] [::127.0.0.1] "
    "[64:ff9b::7f00:1] [2002:7f00:1::] 127。0。0。1".split(),
)
def test_this_machine_is_not_asked_however_it_is_written(web: WebServer, host: str) -> None:
    address = web.at("/", content(b"")).replace("127.0.0.1", host)

    with pytest.raises(
        AddressError, match=r"a loopback address; .*set `allow_private = true` for its source"
    ) as caught:
        Requester({}).get(address)
    assert "\n" not in str(caught.value)
    assert web.requests == []


@pytest.mark.parametrize(
    ("host", "use"),
    [
        ("169.254.169.254", "the address of a cloud's metadata service"),
        ("10.0.0.1", "a private address"),
        ("[fe80::1]", "a link-local address"),
        ("100.64.0.1", r"an address that providers share \(RFC 6598\)"),
        ("0", "an unspecified address"),
    ],
)
def test_the_message_says_what_an_address_is(host: str, use: str) -> None:
    with pytest.raises(AddressError, match=f"{use}; if you trust it, set `allow_private"):
        Requester({}).get(f"http://{host}/")


def test_a_source_may_allow_its_own_address(web: WebServer) -> None:
    assert Requester({}).get(web.at("/", content(b"<rss/>")), access=ALLOWED).body == b"<rss/>"


def test_a_name_with_a_private_address_is_refused(web: WebServer) -> None:
    address = web.at("/", content(b"")).replace("127.0.0.1", "news.example.org")

    with pytest.raises(AddressError, match=r"news\.example\.org is 127\.0\.0\.1, a loopback address"):
        resolving(None, "127.0.0.1").get(address)
    assert web.requests == []


def test_of_several_addresses_only_public_ones_are_connected_to(web: WebServer) -> None:
    web.at("/", content(b"<rss/>"))
    address = web.address("/", "news.example.org")

    assert resolving(None, "127.0.0.1", "10.0.0.1", PUBLIC).get(address).body == b"<rss/>"


def test_an_address_that_does_not_answer_is_passed_over_for_the_next(web: WebServer) -> None:
    with webserver.running(host="127.0.0.3") as one:
        one.at("/", content(b"<rss/>"))
        address = one.address("/", "news.example.org")

        assert resolving(None, "127.0.0.4", "127.0.0.3").get(address, access=ALLOWED).body == b"<rss/>"


@pytest.mark.parametrize("host", ["news.example.org", "news.example.org.", "other.example.org"])
def test_a_certificate_is_that_of_the_name_and_not_of_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(faults.trust(tmp_path)))
    with webserver.running(faults.certified("news.example.org")) as secure:
        secure.at("/", content(b"<rss/>"))
        address = secure.address("/", host)
        requester = resolving(None, "127.0.0.1")

        if host.startswith("other"):
            with pytest.raises(HttpError, match="Hostname mismatch"):
                requester.get(address, access=ALLOWED)
        else:
            assert requester.get(address, access=ALLOWED).body == b"<rss/>"
            assert f"https://{secure.requests[0].headers['host']}/" == secure.address("/", "news.example.org")


def test_a_name_is_looked_up_once_for_a_connection(web: WebServer) -> None:
    """What was judged is what is connected to: a name that changes its address in between wins nothing."""
    web.at("/", content(b"<rss/>"))
    names = faults.ChangingName(PUBLIC, "127.0.0.1")

    assert resolving(names).get(web.address("/", "news.example.org")).body == b"<rss/>"
    assert names.asked == 1


def test_a_name_that_changes_its_address_is_refused_at_the_next_connection(web: WebServer) -> None:
    web.at("/new", content(b"secret"))
    web.at("/", redirect("/new"))

    with pytest.raises(AddressError, match=r"news\.example\.org is 127\.0\.0\.1, a loopback address"):
        resolving(faults.ChangingName(PUBLIC, "127.0.0.1")).get(web.address("/", "news.example.org"))
    assert [request.path for request in web.requests] == ["/"]


@pytest.mark.parametrize("access", [Access(timeout=300), ALLOWED], ids=["not allowed", "allowed"])
def test_a_redirect_from_a_public_host_to_a_private_one_is_refused(
    web: WebServer, requester: Requester, access: Access
) -> None:
    private = web.at("/private", content(b"secret"))
    web.at("/", faults.redirect_to_private(private))

    with pytest.raises(AddressError) as caught:
        requester.get(web.address("/", PUBLIC), access=access)
    assert str(caught.value) == (
        f"{web.address('/', PUBLIC)}: redirects to {private}, which is not followed: 127.0.0.1 is a loopback address; "
        "a public host may not redirect there"
    )
    assert len(web.requests) == 1


def test_a_redirect_to_the_metadata_of_a_cloud_is_refused(web: WebServer, requester: Requester) -> None:
    web.at("/", faults.redirect_to_private())

    with pytest.raises(AddressError, match="the address of a cloud's metadata service; a public host may not"):
        requester.get(web.address("/", PUBLIC))


def test_a_redirect_within_a_private_network_is_followed(web: WebServer) -> None:
    web.at("/new", content(b"<rss/>"))
    web.at("/", redirect(web.address("/new", "127.0.0.3")))

    assert Requester({}, spacing=HostSpacing(gap=0)).get(web.address("/"), access=ALLOWED).body == b"<rss/>"


def test_a_private_source_may_redirect_to_a_public_host_and_back(web: WebServer, requester: Requester) -> None:
    web.at("/", redirect(web.address("/public", PUBLIC)))
    web.at("/public", redirect(web.address("/new")))
    web.at("/new", content(b"<rss/>"))

    assert requester.get(web.address("/"), access=ALLOWED).body == b"<rss/>"


def test_a_refused_address_is_not_tried_again(web: WebServer) -> None:
    slept: list[float] = []
    names = faults.ChangingName("127.0.0.1", "127.0.0.1")

    with pytest.raises(AddressError):
        Requester({}, resolve=names, sleep=slept.append).get("http://news.example.org/")
    assert (names.asked, slept) == (1, [])


def test_a_name_without_addresses_is_not_found() -> None:
    with pytest.raises(HttpError, match=r"host news\.example\.org not found"):
        resolving(None).get("http://news.example.org/")


# With a proxy


def test_a_proxy_may_have_any_address(web: WebServer) -> None:
    web.at("http://news.example.org/", content(b"<rss/>"))

    assert Requester({"http_proxy": web.address("/")}).get("http://news.example.org/").body == b"<rss/>"


def test_a_redirect_to_a_private_address_does_not_reach_the_proxy(web: WebServer) -> None:
    web.at("http://news.example.org/", redirect("http://10.0.0.1/"))

    with pytest.raises(AddressError, match=r"10\.0\.0\.1 is a private address; a public host may not redirect there"):
        Requester({"http_proxy": web.address("/")}, spacing=HostSpacing(gap=0)).get(
            "http://news.example.org/", access=ALLOWED
        )
    assert len(web.requests) == 1
