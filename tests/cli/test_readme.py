"""What the README says, done: its commands in their order, with the news file that it shows."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Command, write

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
FEED = """\
<rss version="2.0"><channel><title>Herald</title><link>https://herald.example.com/</link><description/>
<item><title>Night buses return</title><link>https://herald.example.com/buses</link>
<pubDate>Wed, 23 Apr 2025 09:00:00 +0100</pubDate><description>They run on weekends.</description></item>
</channel></rss>
"""


def test_the_first_edition_comes_out_as_the_readme_says(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    write(tmp_path / "saved/council.txt", shown_news_file())
    write(tmp_path / "harbor/feeds/herald.xml", FEED)

    for line in shown_commands():
        program, *arguments = shlex.split(line)
        if program == "cd":
            os.chdir(arguments[0])
        elif program == "digest":
            outcome = digest(*map(os.path.expanduser, arguments))
            assert outcome.status == 0, (line, outcome.err)

    items = digest("list", "items", "--json").json
    assert [(item["published"][:10], item["title"]) for item in items] == [
        ("2025-04-22", "An item without a title: a line with only its date, then its paragraphs"),
        ("2025-04-23", "The ferry stays"),
        ("2025-04-23", "Night buses return"),
    ]
    for path in re.findall(r"^\| `(output/[^`]+)`", README, re.MULTILINE):
        if "preview" not in path:
            assert Path(path).exists(), path


def shown_commands() -> list[str]:
    blocks = re.findall(r"^ *```console\n(.*?)```", README, re.MULTILINE | re.DOTALL)
    return [line.strip()[2:] for block in blocks for line in block.splitlines() if line.strip().startswith("$ ")]


def shown_news_file() -> str:
    (block,) = re.findall(r"^   ```text\n(.*?)```", README, re.MULTILINE | re.DOTALL)
    return re.sub(r"^   ", "", block, flags=re.MULTILINE)
