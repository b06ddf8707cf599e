"""A client that guesses, replays, meddles with others' preferences and floods is refused, and the log says so."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.letters.subscribing.membership import SubscriptionRequest
from digest.model.locale import Locale
from digest.server import reader_forms as forms
from tests.public_site import NOW, READER, PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket
FORM = "/subscription/en/"
ENCODED = {"Content-Type": "application/x-www-form-urlencoded"}
OWN = {"Origin": "https://news.example.org", "Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublicSite]:
    with running(make_site(tmp_path, more='[delivery]\nlists = ["main", "sea"]\n[serve]\nhourly = 1000')) as site:
        yield site


def waiting(site: PublicSite) -> int:
    return len(site.letters())


# Other sites


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example.com"},
        {"Origin": "https://evil.example.com", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "https://news.example.org", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://news.example.org", "Sec-Fetch-Site": "same-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://news.example.org"},
        {"Origin": "https://news.example.org:8443"},
        {"Origin": "https://news.example.org.evil.example.com"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=str,
)
def test_a_form_of_another_site_is_refused(site: PublicSite, headers: Mapping[str, str]) -> None:
    form = urlencode({"address": READER, "token": site.token()}).encode()

    answer = site.ask("POST", FORM, form, {**ENCODED, **headers})

    assert answer.status == 403
    assert waiting(site) == 0
    assert site.log == ["refused POST: a form of another site (from 127.0.0.0/24, 1 time)"]


@pytest.mark.parametrize(
    "headers",
    [
        OWN,
        {"Origin": "https://news.example.org"},
        # A browser of a page that tells nobody where it is.
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        # Browsers of terminals, and old ones.
        {},
        {"Origin": "null"},
        {"Referer": "https://news.example.org/"},
    ],
    ids=str,
)
def test_a_form_of_this_site_is_taken(site: PublicSite, headers: Mapping[str, str]) -> None:
    form = urlencode({"address": READER, "token": site.token()}).encode()

    assert site.ask("POST", FORM, form, {**ENCODED, **headers}).status == 303
    assert waiting(site) == 1


@pytest.mark.parametrize("token", ["", "wapiti", "of another form", "of yesterday", "of another purpose"])
def test_a_form_without_its_token_is_refused(site: PublicSite, token: str) -> None:
    """Even if the browser says that it was sent by a page of this site."""
    if token == "of another form":
        token = site.token("/subscription/es/")
    elif token == "of yesterday":
        token = site.token()
        site.now = NOW + timedelta(days=1, seconds=1)
    elif token == "of another purpose":
        with site.members() as members:
            token = members.tokens.make("confirm", "en", now=NOW)

    answer = site.post(FORM, {"address": READER, "token": token})

    assert answer.status == 403
    assert "Please open the page again, and send the form from there." in answer.text
    assert waiting(site) == 0
    assert len(site.log) == 1
    assert site.log[0].startswith("refused POST: a form with")


def test_a_token_of_a_form_is_good_for_nothing_else(site: PublicSite) -> None:
    token = site.token()

    places = ("confirm", "preferences", "leave")
    assert [site.get(f"/subscription/{place}/{token}").status for place in places] == [404] * 3


# Tokens


def test_a_token_is_good_for_one_purpose_and_one_reader(site: PublicSite) -> None:
    site.subscribed("other@example.org")
    with site.members() as members:
        known = members.subscribers.find("other@example.org")
        assert known
        manage, leave = members.tokens.make("manage", known.id), members.tokens.make("leave", known.id)

    tried = [
        site.get(f"/subscription/{place}/{token}").status
        for place, token in [
            ("leave", manage),
            ("confirm", manage),
            ("confirm", leave),
            ("preferences", leave),
            ("preferences", manage[:-1]),
            ("preferences", f"{manage}A"),
            ("preferences", known.id),
            ("preferences", "other@example.org"),
            ("leave", leave.swapcase()),
        ]
    ]

    assert tried == [404] * len(tried)
    assert site.post(f"/subscription/preferences/{leave}", {"paused": "on"}).status == 404
    assert site.post(f"/subscription/leave/{manage}", {}).status == 404
    with site.members() as members:
        assert members.subscribers.find("other@example.org") == known


def test_a_confirmation_cannot_be_replayed(site: PublicSite) -> None:
    site.post(FORM, {"address": READER})
    (letter,) = site.letters()
    confirm = f"/subscription/confirm/{letter.token}"
    preferences = site.post(confirm, {}).headers["location"].replace("..", "/subscription")
    with site.members() as members:
        known = members.subscribers.find(READER)
        assert known
        leave = members.tokens.make("leave", known.id)
    site.post(f"/subscription/leave/{leave}", {})

    again = site.post(confirm, {})

    assert (again.status, site.get(confirm).status) == (410, 410)
    assert "This link has already been used." in again.text
    assert "You are not subscribed at the moment." in site.get(preferences).text
    assert "a token: this link has already been used" in " ".join(site.log)


def test_a_confirmation_ends(site: PublicSite) -> None:
    site.post(FORM, {"address": READER})
    (letter,) = site.letters()
    site.now = NOW + timedelta(days=8)

    answer = site.post(f"/subscription/confirm/{letter.token}", {}, Accept_Language="es")

    assert answer.status == 410
    assert "El enlace ha caducado." in answer.text


def test_the_link_of_somebody_who_was_erased_is_told(site: PublicSite) -> None:
    preferences = site.subscribed()
    with site.members() as members:
        known = members.subscribers.find(READER)
        assert known
        members.subscribers.erase(known.id)

    assert site.get(preferences).status == 410
    assert "This subscription no longer exists." in site.get(preferences).text


def test_looking_changes_nothing(site: PublicSite) -> None:
    """Programs that look at the links in emails follow them all, and some press HEAD or follow links of pages."""
    preferences = site.subscribed()
    with site.members() as members:
        before = members.subscribers.find(READER)
        assert before
        leave = f"/subscription/leave/{members.tokens.make('leave', before.id)}"
    for path in (preferences, leave, f"{leave}?List-Unsubscribe=One-Click", f"{preferences}&paused=on"):
        for method in ("GET", "HEAD"):
            assert site.get(path, method=method).status == 200

    with site.members() as members:
        assert members.subscribers.find(READER) == before


# One click


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"List-Unsubscribe=One-Click"),
        (
            "multipart/form-data; boundary=----x",
            b'------x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n------x--\r\n',
        ),
    ],
)
def test_one_click_of_a_mail_provider_unsubscribes(site: PublicSite, kind: str, body: bytes) -> None:
    """As RFC 8058 has it: without cookies, origin or referrer, and answered without a redirect."""
    site.subscribed()
    with site.members() as members:
        known = members.subscribers.find(READER)
        assert known
        leave = f"/subscription/leave/{members.tokens.make('leave', known.id)}"

    answers = [site.ask("POST", leave, body, {"Content-Type": kind}) for _ in range(2)]

    assert [(answer.status, answer.text) for answer in answers] == [(200, "unsubscribed\n")] * 2
    with site.members() as members:
        left = members.subscribers.find(READER)
        assert left
        assert left.status == "unsubscribed"


def test_one_click_is_not_limited_since_it_comes_for_many_from_one_place(tmp_path: Path) -> None:
    with running(make_site(tmp_path, more="[serve]\nhourly = 1")) as site:
        with site.members() as members:
            tokens = []
            for number in range(5):
                members.ask(f"reader{number}@example.org", _subscription(), "form", NOW)
                tokens.append(members.tokens.make("leave", members.subscribers.find(f"reader{number}@example.org").id))
        answers = [
            site.ask("POST", f"/subscription/leave/{token}", b"List-Unsubscribe=One-Click", ENCODED) for token in tokens
        ]

    assert [answer.status for answer in answers] == [200] * 5


# Floods


def test_a_client_that_floods_is_refused_and_recorded(tmp_path: Path) -> None:
    with running(make_site(tmp_path, more="[serve]\nhourly = 3")) as site:
        answers = [site.post(FORM, {"address": f"reader{number}@example.org"}) for number in range(13)]
        other = site.post(FORM, {"address": "last@example.org"}, X_Forwarded_For="198.51.100.7")
        letters = site.letters()

    assert [answer.status for answer in answers] == [303] * 3 + [429] * 10
    assert 0 < int(answers[-1].headers["retry-after"]) <= 3600
    assert "too many requests" in answers[-1].text
    assert other.status == 303
    assert len(letters) == 4
    assert site.log == [
        "refused POST: more than 3 forms an hour for one client (from 127.0.0.0/24, 1 time)",
        "refused POST: more than 3 forms an hour for one client (from 127.0.0.0/24, 10 times)",
    ]


def test_a_client_that_guesses_tokens_is_refused_and_recorded(tmp_path: Path) -> None:
    with running(make_site(tmp_path, more="[serve]\nhourly = 3")) as site:
        statuses = [site.get(f"/subscription/leave/guess{number}").status for number in range(5)]

    assert statuses == [404] * 3 + [429] * 2
    assert "more than 3 forms an hour" in site.log[-1]


def test_one_address_is_asked_for_a_few_times_only_whoever_asks(site: PublicSite) -> None:
    statuses = [
        site.post(FORM, {"address": address}, X_Forwarded_For=f"198.51.100.{number}").status
        for number, address in enumerate([READER, READER.upper(), " reader@EXAMPLE.org", READER, READER, READER])
    ]

    assert statuses == [303] * 5 + [429]
    assert waiting(site) == 1
    assert READER not in " ".join(site.log).lower()


# Known or not


def test_the_answer_is_the_same_whether_an_address_is_known_or_not(site: PublicSite) -> None:
    site.subscribed("active@example.org")
    with site.members() as members:
        members.subscribers.suppress("suppressed@example.org", "erased", NOW)
    site.post(FORM, {"address": "pending@example.org"})

    def shown(address: str) -> tuple[int, dict[str, str], bytes]:
        answer = site.post(FORM, {"address": address})
        return answer.status, {**answer.headers, "date": ""}, answer.body

    answers = [shown(f"{kind}@example.org") for kind in ("active", "suppressed", "pending", "unknown")]

    assert all(answer == answers[0] for answer in answers)


def test_no_page_or_link_has_an_address(site: PublicSite) -> None:
    preferences = site.subscribed()
    asked = site.post(FORM, {"address": READER})
    pages = [site.get(path) for path in (preferences, FORM, f"{FORM}asked")]

    assert READER not in preferences + asked.headers["location"] + "".join(page.text for page in pages)
    assert all(page.headers["referrer-policy"] == "no-referrer" for page in pages)
    assert all(page.headers["cache-control"] == "no-store" for page in pages)
    assert not any("set-cookie" in page.headers or "<script" in page.text for page in pages)


# Forms


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b'{"address": "reader@example.org"}', 400),
        ("", b"address=reader%40example.org", 400),
        ("application/x-www-form-urlencoded", b"address=" + b"a" * 20_000, 413),
        ("application/x-www-form-urlencoded", b"&".join([b"a=b"] * 1_000), 400),
        ("application/x-www-form-urlencoded", b"address=\xff", 400),
        ("application/x-www-form-urlencoded", b"", 403),
        ("application/x-www-form-urlencoded", b"token=TOKEN&address=%00%0d%0aBcc:x@example.org", 422),
        ("application/x-www-form-urlencoded", b"token=TOKEN&address=a@example.org%0d%0ab@example.org", 422),
        ("application/x-www-form-urlencoded", b"token=TOKEN&address=a@example.org,b@example.org", 422),
        ("application/x-www-form-urlencoded", b"token=TOKEN&address=%22%3Cscript%3E%22@example.org", 422),
        ("multipart/form-data", b"address=reader@example.org", 400),
        ('multipart/form-data; boundary="', b"x", 400),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\n--x--" + b"\r\n--x\r\n\r\n" * 1_000, 400),
        ("multipart/form-data; boundary=x", b"--x\r\nA: " + b"a" * 10_000 + b"\r\n\r\n--x--", 400),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb", 403),
    ],
)
def test_a_form_that_is_none_changes_nothing(site: PublicSite, kind: str, body: bytes, status: int) -> None:
    body = body.replace(b"TOKEN", site.token().encode())

    answer = site.ask("POST", FORM, body, {**OWN, "Content-Type": kind})

    assert answer.status == status
    assert b"<script" not in answer.body
    assert waiting(site) == 0


def test_a_wrong_address_comes_back_to_be_corrected(site: PublicSite) -> None:
    answer = site.post(FORM, {"address": 'reader"><b>@example'})

    assert answer.status == 422
    assert 'value="reader&#34;&gt;&lt;b&gt;@example"' in answer.text
    assert "it should look like reader@example.org" in answer.text


@pytest.mark.parametrize(
    "address", ["łódź@example.org", "reader@bücher.example", "レポ@例え.jp", "o'neil+news@example.co.uk"]
)
def test_addresses_in_any_script_can_subscribe(site: PublicSite, address: str) -> None:
    site.post(FORM, {"address": address})

    with site.members() as members:
        known = members.subscribers.find(address)
        assert known
        assert known.address == address


def test_a_program_that_fills_in_the_hidden_field_learns_nothing(site: PublicSite) -> None:
    assert site.post(FORM, {"address": READER, "website": "https://spam.example.com/"}).status == 303
    assert waiting(site) == 0
    assert "a form that a program filled in" in site.log[0]


def test_what_the_site_does_not_have_cannot_be_asked_for(site: PublicSite) -> None:
    preferences = site.subscribed()
    site.post(preferences, {"locale": "xx", "list": "secret"})

    with site.members() as members:
        known = members.subscribers.find(READER)
        assert known
        assert (known.locale.tag, known.list_name) == ("en", "main")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#?"), max_size=60),
    body=st.binary(max_size=300),
    kind=st.sampled_from(
        ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "m/\xe9;x"]
    ),
    method=st.sampled_from(["GET", "POST", "HEAD"]),
)
def test_whatever_is_asked_is_answered(site: PublicSite, path: str, body: bytes, kind: str, method: str) -> None:
    for start in ("/", "/subscription/", "/subscription/leave/", FORM):
        answer = site.ask(method, start + path, body if method == "POST" else None, {**OWN, "Content-Type": kind})
        assert answer.status < 500


def test_parts_within_parts_of_a_form_are_not_looked_at(site: PublicSite) -> None:
    inner = b'Content-Disposition: form-data; name="address"\r\n\r\nreader@example.org'
    token = b'--a\r\nContent-Disposition: form-data; name="token"\r\n\r\n' + site.token().encode() + b"\r\n"
    nested = b"--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + inner + b"\r\n--b--\r\n--a--"
    body = token + nested
    answer = site.ask("POST", FORM, body, {**OWN, "Content-Type": "multipart/form-data; boundary=a"})

    assert answer.status == 422
    assert waiting(site) == 0


def test_a_location_never_leads_elsewhere(site: PublicSite) -> None:
    tried = [
        "//evil.example.com",
        "/\\evil.example.com",
        "/subscription//evil.example.com/..",
        "/%2f%2fevil.example.com/en",
        "/subscription/http:evil.example.com",
        "/subscription/javascript:evil()",
    ]

    for path in tried:
        location = site.get(path).headers.get("location", "")
        assert "evil" not in location or not location.startswith(("/", "http:", "javascript:", "\\"))


def test_a_huge_head_is_refused(site: PublicSite) -> None:
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: news.example.org\r\nX: " + b"x" * 200_000)
        answer = connection.recv(1_000)

    assert answer.startswith(b"HTTP/1.1 4")


def test_a_form_that_comes_too_slowly_is_given_up(site: PublicSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_PATIENCE", 0.2)
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        head = "POST /subscription/en/ HTTP/1.1\r\nHost: news.example.org\r\nOrigin: https://news.example.org\r\n"
        connection.sendall(
            f"{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\na".encode()
        )
        answer = connection.recv(1_000)

    assert answer.startswith(b"HTTP/1.1 408")


def test_a_form_with_a_wrong_link_is_refused_before_it_comes(site: PublicSite) -> None:
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        head = "POST /subscription/leave/wrong HTTP/1.1\r\nHost: news.example.org\r\n"
        connection.sendall(
            f"{head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\na".encode()
        )
        answer = connection.recv(1_000)

    assert answer.startswith(b"HTTP/1.1 404")


def _subscription() -> SubscriptionRequest:
    return SubscriptionRequest(Locale("en"), "main")


# A query, one long value, and many short ones; all come at once. The rest of a head has 100 bytes.
@pytest.mark.parametrize(
    ("size", "status"),
    [(15_000, 200), (16_000, 431), (40_000, 431)],
)
@pytest.mark.parametrize(
    "head",
    [
        lambda size: (f"?{'a' * size}", ""),
        lambda size: ("", f"X-A: {'a' * size}\r\n"),
        lambda size: ("", "A: b\r\n" * (size // 6)),
    ],
)
def test_a_head_that_is_too_large_is_refused_even_if_it_comes_at_once(
    site: PublicSite, head: Callable[[int], tuple[str, str]], size: int, status: int
) -> None:
    query, more = head(size)
    request = f"GET /subscription/health{query} HTTP/1.1\r\nHost: news.example.org\r\n{more}\r\n"
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        connection.sendall(request.encode())
        answer = connection.recv(100)

    # In pieces, h11 refuses it: with 400.
    allowed = {status} | ({400} if status == 431 else set())
    assert int(answer.split()[1]) in allowed


def test_a_form_of_a_site_that_may_show_it_leads_to_ours_and_subscribes_nobody(tmp_path: Path) -> None:
    club = {"Origin": "https://club.example.org", "Sec-Fetch-Site": "cross-site"}
    typed = urlencode({"address": '"><b>@example.org'}).encode()
    with running(
        make_site(tmp_path, more='[serve]\nhourly = 2\nembed_origins = ["https://club.example.org/"]')
    ) as site:
        shown = site.ask("POST", FORM, urlencode({"address": READER}).encode(), {**ENCODED, **club})
        assert (shown.status, waiting(site)) == (200, 0)
        assert f'value="{READER}"' in shown.text
        assert "<b>" not in site.ask("POST", FORM, typed, {**ENCODED, **club}).text
        assert site.ask("POST", FORM, typed, {**ENCODED, **club}).status == 429
        other = site.ask("POST", FORM, typed, {**ENCODED, "Origin": "https://club.example.org.evil.example.com"})
        assert (other.status, waiting(site)) == (403, 0)
        assert f'href="https://news.example.org{FORM}"' in other.text
