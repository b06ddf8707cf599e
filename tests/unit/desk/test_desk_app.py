"""The preview over HTTP: a real server on this machine, used by programs and attackers."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.previews import FERRY, MARKET, TRAM, W17, W18, add, ask, desk, draft, make_site, publish, served

pytestmark = pytest.mark.enable_socket
PAGE = "/2025-W17/files/site/en/2025/w17/index.html"
EMAIL = "/2025-W17/files/email/2025-W17.en.html"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    path = make_site(tmp_path_factory.mktemp("site"), FERRY)
    with served(desk(path)) as port:
        yield port


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path, FERRY, TRAM, MARKET)


def test_one_page_shows_everything(port: int) -> None:
    status, _, page = ask(port, "/2025-W17/look")

    assert status == 200
    for part in ("checks", "email", "text", "headers", "links", "page", "feed"):
        assert f'<section id="{part}">' in page
        assert f'href="#{part}"' in page
    for path in (PAGE, EMAIL):
        assert {mode for mode in ("light", "dark", "bare") if f'src="{path}?mode={mode}"' in page} == {
            "light",
            "dark",
            "bare",
        }
    assert "The ferry stays" in page
    assert "Message-ID: " in page
    assert "not published yet" in page
    assert '<a href="/2025-W17/publish">publish</a>' in page
    assert "digest build" not in page


def test_every_frame_is_in_a_sandbox(port: int) -> None:
    _, _, page = ask(port, "/2025-W17/look")

    frames = [line for line in page.splitlines() if "<iframe" in line]
    assert len(frames) == 10
    assert [line for line in frames if " sandbox loading" not in line] == []


def test_a_language_is_chosen_by_its_link(port: int) -> None:
    _, _, page = ask(port, "/2025-W17/look?locale=es")

    assert "/2025-W17/files/email/2025-W17.es.html" in page
    assert "/2025-W17/files/email/2025-W17.en.html" not in page


@pytest.mark.parametrize("locale", ["xx", "%3Cscript%3E", ""])
def test_a_language_that_is_none_is_the_first(port: int, locale: str) -> None:
    _, _, page = ask(port, f"/2025-W17/look?locale={locale}")

    assert EMAIL in page
    assert "<script>" not in page


@pytest.mark.parametrize(
    "host",
    [
        "evil.example.com",
        "evil.example.com:{port}",
        "127.0.0.1.evil.example.com",
        "localhost.evil.example.com",
        "127.0.0.2",
        "0.0.0.0",
        "[::1]",
        "127.0.0.1@evil.example.com",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/2025-W17/", "/2025-W17/version", EMAIL])
def test_another_host_is_refused(port: int, host: str, path: str) -> None:
    status, headers, page = ask(port, path, headers={"Host": host.format(port=port)})

    assert status == 400
    assert "location" not in headers
    assert "ferry" not in page


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST"])
def test_this_machine_is_served_by_its_names(port: int, host: str) -> None:
    assert ask(port, "/2025-W17/version", headers={"Host": host.format(port=port)})[0] == 200


def test_only_this_machine_can_connect(port: int) -> None:
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", port))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/2025-W17/", "/2025-W17/version", "/", EMAIL])
def test_a_page_that_shows_only_takes_no_other_method(port: int, method: str, path: str) -> None:
    assert ask(port, path, method)[0] == 405


def test_no_page_elsewhere_may_read_or_frame_it(port: int) -> None:
    for path in ("/2025-W17/", "/2025-W17/version", "/preview.js", EMAIL, "/2025-W17/files/nothing"):
        _, headers, _ = ask(port, path, headers={"Origin": "https://evil.example.com"})
        assert [name for name in headers if name.startswith("access-control")] == []
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "frame-ancestors" in headers["content-security-policy"]
        assert "server" not in headers


def test_a_file_runs_nothing_and_loads_from_nowhere_else(port: int) -> None:
    for path in (PAGE, EMAIL, f"{EMAIL}?mode=dark", f"{EMAIL}?mode=bare", "/2025-W17/files/site/en/feed.xml"):
        policy = ask(port, path)[1]["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert policy.endswith("sandbox")


def test_styles_are_off_by_policy(port: int) -> None:
    assert "style-src" not in ask(port, f"{EMAIL}?mode=bare")[1]["content-security-policy"]


@pytest.mark.parametrize("path", ["nothing", "digest.toml", "../digest.toml", "%2e%2e/digest.toml", "/etc/passwd", ""])
def test_only_files_of_the_edition_are_given(port: int, path: str) -> None:
    status, _, text = ask(port, f"/2025-W17/files/{path}")

    assert status == 404
    assert "harbor" not in text


def test_the_message_itself_can_be_had(port: int) -> None:
    status, headers, text = ask(port, "/2025-W17/files/email/2025-W17.en.eml")

    assert (status, headers["content-type"]) == (200, "message/rfc822")
    assert "X-Unsent: 1" in text


def test_what_an_item_holds_is_text_in_the_page(site: Path) -> None:
    with served(desk(site)) as port:
        _, _, page = ask(port, "/2025-W19/look")
        _, _, stories = ask(port, "/2025-W19/")
        _, _, email = ask(port, "/2025-W19/files/email/2025-W19.en.html")

    assert "not over yet" in page
    assert "stalls stay open until noon" in page
    assert "<script>" not in page + email + stories
    assert "tracker.example.com" not in page + email + stories


def test_a_mistake_is_in_a_bar_over_the_last_good_version(site: Path) -> None:
    text = site.read_text()
    with served(desk(site)) as port:
        good = ask(port, "/2025-W17/version")[2]
        ask(port, "/2025-W17/")
        site.write_text(text.replace("[digest]", "[digest]\nstoris = 3"))
        _, _, broken = ask(port, "/2025-W17/")
        assert "storis: unknown key" in broken
        assert "The ferry stays" in broken
        assert "/arrange" not in broken
        assert f'data-version="{ask(port, "/2025-W17/version")[2]}"' in broken
        assert good not in broken
        assert ask(port, EMAIL)[0] == 200
        site.write_text(text)
        assert "storis" not in ask(port, "/2025-W17/")[2]


def test_all_mistakes_of_a_draft_are_shown_with_their_lines(site: Path) -> None:
    written = draft(site, W17)
    written.write_text("introduction = 3\n" + written.read_text().replace("pin = false", 'pin = "no"'))
    written.write_text(written.read_text().replace('introduction = """', 'introduced = """'))
    with served(desk(site)) as port:
        _, _, page = ask(port, "/2025-W17/")

    assert "3 mistakes" in page
    assert "<li>editions/2025-W17.toml:" in page
    assert str(site.parent) not in page
    assert "<code>pin = &#34;no&#34;</code>" in page
    assert re.findall(r"W17\.toml:(\d+): (\w+): ", page)[0] == ("1", "introduction")
    assert [key for _, key in re.findall(r"W17\.toml:(\d+): (\w+): ", page)] == ["introduction", "introduced", "pin"]


def test_a_site_without_news_says_so_until_there_are_some(tmp_path: Path) -> None:
    path = make_site(tmp_path)
    (tmp_path / "digest.db").unlink()
    with served(desk(path)) as port:
        assert "There is no news yet. <code>digest ingest</code> reads your sources." in ask(port, "/")[2]
        assert not (tmp_path / "digest.db").exists()
        add(tmp_path, "second", FERRY)
        assert 'href="/2025-W17/"' in ask(port, "/")[2]
        assert "The ferry stays" in ask(port, "/2025-W17/")[2]


def test_weeks_can_be_chosen_and_say_their_state(site: Path) -> None:
    publish(site, W17)
    draft(site, W18)
    with served(desk(site)) as port:
        _, _, page = ask(port, "/")

    told = re.sub(r"<[^>]+>|\s+", " ", page)
    assert re.search(
        r"Week 19, 2025 .* not over yet · 1 report .*Week 18, 2025 .* not published yet .*has a draft", told
    )
    assert re.search(r"Week 17, 2025 .* published", told)
    assert 'href="/2025-W18/"' in page


def test_a_published_edition_is_shown_and_its_only_form_opens_it_again(site: Path) -> None:
    publish(site, W17)
    with served(desk(site)) as port:
        pages = [ask(port, f"/2025-W17/{part}")[2] for part in ("", "words", "publish")]

    for page in pages:
        assert re.findall(r'<form [^>]*action="([^"]+)"', page) == ["/2025-W17/open"]
        assert "readers see no change until you publish it again" in page


def test_publishing_says_what_it_will_do(tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY, TRAM)
    path.write_text(path.read_text().replace("locales", "review = true\nlocales"))
    publish(path, W17)
    with served(desk(path)) as port:
        _, _, page = ask(port, "/2025-W18/publish")
        _, _, look = ask(port, "/2025-W18/look")

    assert "waiting for your approval" in page
    assert "the pages and feeds and 2 emails into output" in page
    assert "Publish week 18 in English and Spanish" in page
    assert "digest build --publish --week 2025-W18" in page
    assert '<a href="/2025-W18/publish">publish</a>' in look


def test_a_mistake_of_ours_is_one_line(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.desk.desk_pages.EditionView", lambda *_: 1 / 0)
    with served(desk(site)) as port:
        status, _, text = ask(port, "/2025-W17/look")

    assert (status, text) == (500, "unexpected ZeroDivisionError: division by zero (a bug in digest)")


@pytest.mark.parametrize(
    ("use", "shown"),
    [
        ("email", ["checks", "email", "text", "headers", "links"]),
        ("site", ["checks", "page"]),
        ("feeds", ["checks", "feed"]),
    ],
)
def test_what_is_not_published_is_not_shown(tmp_path: Path, use: str, shown: list[str]) -> None:
    path = make_site(tmp_path, FERRY, more=f'\n[publishers]\nuse = ["{use}"]\n')
    with served(desk(path)) as port:
        status, _, page = ask(port, "/2025-W17/look")

    assert status == 200
    assert re.findall(r'<section id="(\w+)">', page) == re.findall(r'href="#(\w+)"', page)[1:] == shown
