"""The walkthroughs of CONTRIBUTING work as written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from digest import plugins
from digest.errors import FormatError
from digest.formats.detect import Sample
from digest.model.digest import DigestSection, Passage
from digest.model.source import SourceSpec
from digest.publishing.templates import Templates
from digest.reading.file_formats import FileFormat
from digest.testing.fakes import FakeCatalog
from digest.testing.news import EN, sample_digest, sample_site
from tests.outside import declare

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / ".github/CONTRIBUTING.md").read_text(encoding="utf-8")
CIRCUMSTANCES = SourceSpec("council", "a.jsonl"), "a.jsonl", UTC, datetime(2025, 5, 15, tzinfo=UTC)
# A code block, and the name of the file just before it.
FILE = re.compile(r"`([\w./-]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)


def section(name: str) -> str:
    return CONTRIBUTING.split(f"### {name}\n")[1].split("\n### ")[0]


def files(name: str) -> Mapping[str, str]:
    """The files that a walkthrough shows whole, by their paths."""
    return dict(FILE.findall(section(name)))


def write(folder: Path, name: str) -> None:
    for path, text in files(name).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def entry_points(name: str) -> dict[str, dict[str, str]]:
    shown = re.findall(r"```toml\n(.*?)```", section(name), re.DOTALL)
    points: dict[str, dict[str, str]] = tomllib.loads(shown[-1])["project"]["entry-points"]
    return points


@pytest.mark.parametrize("name", ["A translation engine", "A publisher"])
def test_a_plugin_keeps_its_contract(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout


@pytest.mark.parametrize(("name", "kind"), [("A translation engine", "translators"), ("A publisher", "publishers")])
def test_the_entry_point_of_a_plugin_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: plugins.PluginKind
) -> None:
    write(tmp_path, name)
    [(group, points)] = entry_points(name).items()
    declare(tmp_path, monkeypatch, group, *(f"{plugin} = {address}" for plugin, address in points.items()))

    assert group == f"digest.{kind}"
    assert all(callable(plugins.load(kind, plugin)) for plugin in points)


def test_the_publisher_shown_lets_no_title_act_as_markup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "A publisher")
    declare(tmp_path, monkeypatch, "digest.publishers", "markdown = harbor_markdown:MarkdownPublisher")
    title = "See ![x](https://tracker.example.net/p.png) and [click](javascript:alert(1)) <img src=x>"
    told = sample_digest()
    story = replace(told.stories[0], title=Passage(title, EN), summary=(Passage("- # *a* 1. `b` &amp;", EN),))
    hostile = replace(told, sections=(DigestSection("all", "", (story,)),), also=())
    monkeypatch.setattr(FakeCatalog, "digest", lambda *_: hostile)
    publisher = plugins.load("publishers", "markdown")(Templates())

    shown = next(iter(publisher.targets(sample_site((EN,)), FakeCatalog()))).render().decode()

    assert re.search(r"(?<!\\)[\[\]()`]|<", shown) is None
    assert r"\- \# \*a\* 1\. \`b\` &amp;amp;" in shown


@pytest.fixture
def format_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileFormat:
    """The format of the walkthrough: its row, with its module under another name."""
    (tmp_path / "harbor_jsonlines.py").write_text(files("A format")["digest/reading/jsonlines.py"], encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    row = re.search(r"FileFormat\(.*?\n\)", section("A format"), re.DOTALL)
    assert row
    made = eval(row[0].replace("digest.reading.jsonlines", "harbor_jsonlines"), {"FileFormat": FileFormat})
    assert isinstance(made, FileFormat)
    return made


def test_a_format_is_recognized_and_read(format_shown: FileFormat) -> None:
    data = b'{"title": "Ferry sails", "date": "2025-04-22", "text": "At noon."}\n\n{"title": "Bridge opens"}\n'
    reading = format_shown.parser()(data, *CIRCUMSTANCES)
    first, second = reading.items

    assert format_shown.is_named_so("a.jsonl")
    assert format_shown.matches(Sample.of(data))
    assert (first.title, first.text, first.published) == ("Ferry sails", "At noon.", date(2025, 4, 22))
    assert second.title == "Bridge opens"


def test_a_format_says_what_cannot_be_read(format_shown: FileFormat) -> None:
    with pytest.raises(FormatError, match=r"^a\.jsonl:2: not JSON Lines$"):
        format_shown.parser()(b'{"title": "a"}\n{', *CIRCUMSTANCES)
