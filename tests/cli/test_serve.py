"""`digest serve` says what it lacks before it begins."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize(
    ("table", "lack"),
    [
        ("", "[email] has no `public_url`; write the URL where readers reach this server"),
        ('public_url = "https://news.example.org/"', "[email] has no `server`; without one, nobody who subscribes"),
    ],
)
def test_what_is_missing_is_told(digest: Command, site: Path, table: str, lack: str) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text() + f"\n[email]\n{table}\n")

    outcome = digest("serve")

    assert outcome.status == 2
    assert lack in outcome.err
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.enable_socket
def test_a_port_in_use_is_told(digest: Command, site: Path) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text() + '\n[email]\npublic_url = "https://news.example.org/"\nserver = "sendmail"\n')
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = digest("serve", "--port", str(port))

    assert outcome.status == 2
    assert f"127.0.0.1, port {port}: used by another program; choose another port with --port" in outcome.err


def test_a_form_to_paste_is_in_the_language_asked_for_and_says_who_may_send_it(digest: Command, site: Path) -> None:
    assert "[email] has no `public_url`" in digest("form", now=None).err
    with (site / "digest.toml").open("a") as file:
        file.write('[email]\npublic_url = "https://news.example.org/"\n')

    made = digest("form", "en", now=None)

    assert made.status == 0
    assert "embed_origins" in made.err
    assert '<form action="https://news.example.org/subscription/en/" method="post"' in made.out
    assert '<label for="digest-address-en">Email address</label>' in made.out
    assert "<script" not in made.out
    assert digest("form", "ja", now=None).status == 2
