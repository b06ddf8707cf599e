"""The README and the tutorial, carried out: their commands in order, with the news files that they show."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Command, write

ROOT = Path(__file__).parents[2]
README, TUTORIAL, FILES = (
    (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/tutorial.md", "docs/reference/files.md")
)
FEED = """\
<rss version="2.0"><channel><title>Herald</title><link>https://herald.example.com/</link><description/>
<item><title>Night buses return</title><link>https://herald.example.com/buses</link>
<pubDate>Wed, 23 Apr 2025 09:00:00 +0100</pubDate><description>They run on weekends.</description></item>
</channel></rss>
"""
# What the first edition of a site does not have: previews, months, and stories that run on.
LATER = ("preview", "2025/04/", "monthly.xml", "stories/", "storylines")


def test_the_first_edition_comes_out_as_the_readme_says(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    write(tmp_path / "saved/council.txt", shown_file(README, "text"))
    write(tmp_path / "saved/herald.xml", FEED)

    for line, _ in shown_calls(README):
        program, *arguments = shlex.split(line)
        if program == "cd":
            os.chdir(arguments[0])
            write(Path("about.md"), "# About\n\nNews of the harbor.\n")  # So that all files that are named are there.
        elif program == "digest":
            outcome = digest(*map(os.path.expanduser, arguments))
            assert outcome.status == 0, (line, outcome.err)

    items = digest("list", "items", "--json").json["items"]
    assert [(item["published"][:10], item["title"]) for item in items] == [
        ("2025-04-22", "An item without a title: a line with only its date, then its paragraphs"),
        ("2025-04-23", "The ferry stays"),
        ("2025-04-23", "Night buses return"),
    ]
    for path in re.findall(r"^\| `(output/[^`]+)`", FILES, re.MULTILINE):
        if not any(part in path for part in LATER):
            assert Path(path).exists(), path
    assert [path for path in written_files() if not is_named(path)] == []


def test_the_tutorial_shows_what_digest_writes(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "harbor/news/council.txt", shown_file(TUTORIAL, "text"))
    write(tmp_path / "harbor/feeds/herald.xml", shown_file(TUTORIAL, "xml"))

    for line, shown in shown_calls(TUTORIAL):
        program, *arguments = shlex.split(line)
        if program == "cd":
            os.chdir(arguments[0])
        else:
            outcome = digest(*arguments)
            assert (outcome.status, outcome.err) == (0, "")
            # The last list is shown as far as its first story.
            assert outcome.out.replace(str(tmp_path), "/srv").startswith(shown), line

    email = Path("output/email/2025-W17.en.txt").read_text(encoding="utf-8")
    assert shown_file(TUTORIAL, "text", 1) in email


def shown_calls(document: str) -> Iterator[tuple[str, str]]:
    """Each command that a document shows, and what it writes according to it."""
    for block in re.findall(r"^ *```console\n(.*?)```", document, re.MULTILINE | re.DOTALL):
        for call in re.split(r"^ *\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, written = call.partition("\n")
            yield line, written


def written_files() -> list[str]:
    """The files of the output, by their paths with the locale and the year that the reference shows."""
    files = (path.as_posix() for path in sorted(Path("output").rglob("*.*")) if path.is_file())
    return [path.replace("/es/", "/en/").replace(".es.", ".en.") for path in files]


def is_named(path: str) -> bool:
    """Whether the reference names a file, its kind beside another one, or the folder that it is in."""
    named = re.findall(r"`([^`]+)`", FILES)
    folder, _, file = path.rpartition("/")
    beside = {"output/email": Path(file).suffix, "output/site/en/search": f"{folder}/index.html"}
    return not {path, file, f"{folder}/", beside.get(folder)}.isdisjoint(named)


def shown_file(document: str, language: str, number: int = 0) -> str:
    """A file that a document shows, without the indent of a list."""
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^ *```", document, re.MULTILINE | re.DOTALL)
    indent, block = blocks[number]
    return re.sub(rf"^{indent}", "", block, flags=re.MULTILINE)
