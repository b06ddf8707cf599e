"""``digest desk`` as a user runs it: a process of its own, a browser's requests, Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from digest.desk.serve_desk import listen
from digest.errors import UsageError
from tests.children import started
from tests.cli.conftest import Command
from tests.previews import FERRY, MARKET, TRAM, W17, ask, draft, make_site, publish

pytestmark = pytest.mark.enable_socket
NOW = "2025-05-07T06:00:00Z"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path, FERRY, TRAM, MARKET)


@contextmanager
def previewed(path: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run the command as long as the test needs it; give the process and its port."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    command = [sys.executable, "-m", "digest", "desk", "--port", "0", "--now", NOW, "--config", str(path)]
    with started([*command, *arguments], env=environment) as process:
        assert process.stdout
        line = process.stdout.readline()
        said = re.fullmatch(r"desk at http://127\.0\.0\.1:(\d+)/(?:2025-W\d\d/)? \(Ctrl-C stops it\)\n", line)
        assert said, (line, process.communicate(timeout=20)[1])
        yield process, int(said[1])


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """All files of a folder: what is in them, and when they were written."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_ctrl_c_ends_it_in_silence(site: Path) -> None:
    with previewed(site) as (process, port):
        assert "The ferry stays" in ask(port, "/2025-W17/")[2]
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert (process.returncode, out, err) == (0, "", "")


def test_ctrl_c_does_not_wait_for_a_browser_that_stays_connected(site: Path) -> None:
    with previewed(site) as (process, port), socket.create_connection(("127.0.0.1", port)) as browser:
        browser.sendall(b"GET /preview.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert browser.recv(12) == b"HTTP/1.1 200"
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)

    assert process.returncode == 0


def test_ctrl_c_does_not_wait_for_what_is_being_made() -> None:
    code = """
import time
from types import SimpleNamespace
from digest.desk.serve_desk import listen, serve

listening = listen(0)
print(listening.getsockname()[1], flush=True)
serve(SimpleNamespace(weeks=lambda: (print("at work", flush=True), time.sleep(60))), listening)
"""
    command = [sys.executable, "-c", code]
    with started(command) as process, socket.socket() as browser:
        assert process.stdout
        browser.connect(("127.0.0.1", int(process.stdout.readline())))
        browser.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert process.stdout.readline() == "at work\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)

    assert (process.returncode, err) == (0, "")


LOOKS: dict[str, Callable[[Path], tuple[str, ...]]] = {
    "without-a-week": lambda _: (),
    "open": lambda _: ("--week", "2025-W19"),
    "drafted": lambda path: (draft(path, W17), ("--week", "2025-W17"))[1],
    "published": lambda path: (publish(path, W17), ("--week", "2025-W17"))[1],
    "published-with-a-draft": lambda path: (publish(path, W17), draft(path, W17), ("--week", "2025-W17"))[2],
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_looking_writes_nothing_of_a_site(site: Path, look: Callable[[Path], tuple[str, ...]]) -> None:
    arguments = look(site)
    before = state(site.parent)
    week = arguments[1] if arguments else "2025-W17"
    with previewed(site, *arguments) as (process, port):
        for path in ("", "version", "look?locale=es", "words", "translations", "publish", "file"):
            assert ask(port, f"/{week}/{path}")[0] == 200
        assert ask(port, f"/{week}/files/site/en/feed.xml")[0] == ask(port, "/")[0] == 200
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)

    assert state(site.parent) == before


def test_a_site_without_an_id_stays_without(site: Path) -> None:
    site.write_text(re.sub(r"^id = .*\n", "", site.read_text(), flags=re.MULTILINE))
    before = state(site.parent)
    with previewed(site, "--week", "2025-W17") as (_, port):
        assert "tag:news.example.org,2025:harbor" in ask(port, "/2025-W17/files/site/en/feed.xml")[2]

    assert state(site.parent) == before


def test_a_change_of_a_template_a_draft_or_the_configuration_shows(site: Path) -> None:
    written = draft(site, W17)
    own = site.with_name("templates") / "email/subject.txt"
    with previewed(site, "--week", "2025-W17") as (_, port):
        versions = [ask(port, "/2025-W17/version")[2]]

        def page() -> str:
            versions.append(ask(port, "/2025-W17/version")[2])
            return ask(port, "/2025-W17/look")[2]

        own.parent.mkdir(parents=True)
        own.write_text("From the harbor")
        assert "From the harbor" in page()
        written.write_text(written.read_text().replace('title = "The ferry stays"', 'title = "A boat for all"'))
        assert "A boat for all" in page()
        site.write_text(site.read_text().replace("Harbor Weekly", "Pier Weekly"))
        assert "Pier Weekly" in page()
        own.write_text("{{ nothing }}")
        assert ">templates/email/subject.txt:1: &#39;nothing&#39; is undefined" in page()
        written.write_text("[[stories]")
        own.unlink()
        assert "2025-W17.toml:1: " in page()
        written.unlink()
        assert "The ferry stays" in page()

    assert len(set(versions)) == len(versions) == 7


def test_a_port_in_use_is_one_line(digest: Command, site: Path) -> None:
    with listen(0) as other:
        port = other.getsockname()[1]
        outcome = digest("desk", "--port", str(port), "--config", str(site))

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"digest: --port: {port} is used by another program; choose another one, or 0 for any\n"


def test_a_port_may_be_taken_again_at_once() -> None:
    with listen(0) as first:
        port = first.getsockname()[1]
        with (
            socket.create_connection(("127.0.0.1", port)),
            pytest.raises(UsageError, match="is used by another program"),
        ):
            listen(port)
    listen(port).close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--week", "Easter"), "--week: "),
        (("--port", "65536"), "Invalid value for '--port'"),
        (("--config", "nowhere.toml"), "nowhere.toml"),
    ],
)
def test_mistakes_of_the_command_line_are_told_before_anything_is_served(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(site.parent)
    outcome = digest("desk", *arguments)

    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert message in outcome.err
