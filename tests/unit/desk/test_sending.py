"""From due to sent at the desk: to whom, once each, a test to oneself, stopped in between, refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest

from digest import tasks
from digest.desk.desk import Desk
from digest.files.lock import locked
from digest.model.locale import Locale
from digest.model.subscriber import Subscriber
from digest.store.subscribers import SqlSubscribers
from tests.mailserver import MailServer, running
from tests.previews import FERRY, NOW, TRAM, W18, Editor, desk, make_site, publish, read, served

pytestmark = pytest.mark.enable_socket
PAGE, SEND = "/2025-W18/publish", "/2025-W18/send"
PATIENCE = 30


@pytest.fixture
def server() -> Iterator[MailServer]:
    with running() as server:
        yield server


@pytest.fixture
def site(tmp_path: Path, server: MailServer) -> Path:
    path = make_site(tmp_path, FERRY, TRAM)
    more = f'\n[email]\nserver = "smtp://127.0.0.1:{server.port}"\npublic_url = "https://news.example.org/s/"\n'
    path.write_text(path.read_text() + more)
    publish(path, W18)
    return path


@pytest.fixture
def opened(site: Path) -> Iterator[tuple[Desk, Editor]]:
    shown = desk(site)
    with served(shown) as port:
        yield shown, Editor(port)
        shown.mailing.stop("the test ends")
        shown.mailing.wait()


def subscribe(site: Path, number: int) -> None:
    with tasks.open_stores(read(site)) as stores:
        before = NOW - timedelta(days=90)
        names = (f"reader{at}@example.org" for at in range(number))
        locales = (Locale("es") if at % 3 == 0 else Locale("en") for at in range(number))
        new = (
            Subscriber(name, name, locale, "weekly", "active", before)
            for name, locale in zip(names, locales, strict=True)
        )
        SqlSubscribers(stores.database, "").add(list(new))


def sent_to(server: MailServer) -> list[str]:
    return sorted(one.recipient for one in server.received)


def finished(shown: Desk) -> None:
    shown.mailing.wait()
    assert shown.mailing.report


def test_each_reader_gets_it_once_and_the_page_says_to_whom_before(
    opened: tuple[Desk, Editor], site: Path, server: MailServer
) -> None:
    shown, editor = opened
    subscribe(site, 4)
    page = editor.open("/")
    assert "not yet sent to 4 subscribers" in page
    assert 'href="/2025-W18/publish#sending"' in page
    assert "4 subscribers have not got it: 2 in English, 2 in Spanish." in editor.open(PAGE)
    assert "Send it to these 4 readers" in editor.page

    assert editor.send(SEND, "send") == 303
    finished(shown)

    assert sent_to(server) == [f"reader{at}@example.org" for at in range(4)]
    assert "2025-W18: 4 sent" in editor.open(PAGE)
    assert "Nobody waits for this edition." in editor.page
    assert "not yet sent" not in editor.open("/")
    editor.open(PAGE)
    # The button of a page that was open all the while.
    assert editor.send(SEND, "send") == 422
    assert len(sent_to(server)) == 4


def test_a_test_goes_to_one_address_and_counts_for_nothing(
    opened: tuple[Desk, Editor], site: Path, server: MailServer
) -> None:
    _, editor = opened
    subscribe(site, 1)
    editor.open(PAGE)
    assert editor.post(SEND, [*form(editor), ("address", "editor@example.org"), ("act", "test")]) == 303
    assert set(sent_to(server)) == {"editor@example.org"}
    assert "a test in" in editor.page
    assert "1 subscriber has not got it" in editor.page


@pytest.mark.parametrize(
    "address", ["", "nobody", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org"]
)
def test_what_is_no_address_gets_no_test_and_stays_in_its_field(
    opened: tuple[Desk, Editor], server: MailServer, address: str
) -> None:
    _, editor = opened
    editor.open(PAGE)
    assert editor.post(SEND, [*form(editor), ("address", address), ("was-address", ""), ("act", "test")]) == 422
    assert "Not saved" in editor.page
    assert sent_to(server) == []


def test_it_is_stopped_after_the_emails_in_hand_and_goes_on_later(
    opened: tuple[Desk, Editor], site: Path, server: MailServer
) -> None:
    shown, editor = opened
    subscribe(site, 30)
    site.write_text(site.read_text() + "\n[delivery]\nrate = 300\n")
    editor.open(PAGE)
    editor.send(SEND, "send")
    until = monotonic() + PATIENCE
    while not server.received and monotonic() < until:
        sleep(0.05)
    assert "Being sent" in editor.open(PAGE)
    assert "being sent to" in editor.open("/")
    with pytest.raises(Exception, match="already"):
        shown.mailing.begin(W18)
    editor.open(PAGE)
    assert editor.send(SEND, "stop") == 303
    finished(shown)
    some = len(sent_to(server))
    assert 0 < some < 30
    assert "stopped at the desk" in editor.open(PAGE)
    assert f"Send it to these {30 - some} readers" in editor.page

    site.write_text(site.read_text().replace("rate = 300", "rate = 100000"))
    editor.open(PAGE)
    editor.send(SEND, "send")
    finished(shown)

    assert sent_to(server) == sorted(f"reader{at}@example.org" for at in range(30))


def test_another_program_that_sends_is_told_and_nothing_is_sent(
    opened: tuple[Desk, Editor], site: Path, server: MailServer
) -> None:
    shown, editor = opened
    subscribe(site, 2)
    editor.open(PAGE)
    with locked(tasks.send_lock(read(site)), "digest send"):
        assert editor.send(SEND, "send") == 303
        finished(shown)
    assert shown.mailing.report
    assert not shown.mailing.report.is_done
    assert sent_to(server) == []


@pytest.mark.parametrize("without", ["token", "origin"])
def test_nothing_is_sent_for_a_form_of_another_page(
    opened: tuple[Desk, Editor], site: Path, server: MailServer, without: str
) -> None:
    shown, editor = opened
    subscribe(site, 1)
    editor.open(PAGE)
    fields = [*form(editor), ("act", "send")]
    if without == "token":
        fields = [one for one in fields if one[0] != "token"]
        assert editor.post(SEND, fields) == 403
    else:
        assert editor.post(SEND, fields, Origin="http://evil.example.com") == 403
    assert not shown.mailing.is_running
    assert sent_to(server) == []


def test_a_site_without_a_mail_server_offers_nothing(tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY, TRAM)
    publish(path, W18)
    with served(desk(path)) as port:
        editor = Editor(port)
        assert "By email" not in editor.open(PAGE)
        assert "not yet sent" not in editor.open("/")


def form(editor: Editor) -> list[tuple[str, str]]:
    return [one for one in editor.fields(SEND) if one[0] in {"token", "fingerprint"}]
