"""The commands that show how to send a first edition, carried out by a shell."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mailserver import running

ROOT = Path(__file__).parents[2]


def shown(document: str, heading: str) -> str:
    """The shell commands below a heading."""
    section = (ROOT / document).read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return "".join(re.findall(r"^```sh\n(.*?)```", section, re.MULTILINE | re.DOTALL))


def carry_out(commands: str, folder: Path) -> None:
    """Run commands in an empty folder, with the digest of this clone."""
    program, empty = folder / "bin" / "digest", folder / "empty"
    program.parent.mkdir()
    empty.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m digest "$@"\n', encoding="utf-8")
    program.chmod(0o700)
    environment = os.environ | {"PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["sh", "-e", "-c", commands],
        cwd=empty,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("document", "heading"), [("README.md", "Your first sent edition"), ("docs/guides/sending.md", "Try it")]
)
def test_the_first_edition_is_sent_by_four_commands_beside_a_server(
    document: str, heading: str, tmp_path: Path
) -> None:
    commands = shown(document, heading)
    assert len(commands.splitlines()) == 4
    with running() as server:
        carry_out(commands.replace("localhost:2525", f"127.0.0.1:{server.port}"), tmp_path)

    assert server.recipients == ["you@example.org"]


def test_a_reader_subscribes_and_gets_an_edition_by_mailbox_alone(tmp_path: Path) -> None:
    carry_out(shown("docs/guides/mailbox.md", "Try it"), tmp_path)
    sent = sorted((tmp_path / "empty/sent/new").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    question, answer, edition = (path.read_bytes() for path in sent)

    assert b"Confirm your subscription" in question
    assert b"You are subscribed" in answer
    assert b"Archived-At: <https://news.example.org/en/2025/w17/>" in edition
