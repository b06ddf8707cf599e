"""A file that several sources name is read by one of them."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from digest.model.source import SourceSpec
from digest.reading.sources.file_source import FileSource
from digest.reading.sources.shared_files import apart

TEXT = "21.04.2025\n\nThe {0} sails at noon, and at six it comes back.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("ferry", "tram"):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name))
    (tmp_path / "link.txt").symlink_to("tram.txt")
    (tmp_path / "old").mkdir()
    (tmp_path / "old/bus.txt").write_text(TEXT.format("bus"))
    (tmp_path / "linked").symlink_to("old")
    return tmp_path


def read(root: Path, *paths: str) -> tuple[list[list[str]], list[str]]:
    """The words that name the news of each source, and all findings."""
    sources = apart([FileSource(SourceSpec(path, path.format(root=root)), root, UTC) for path in paths])
    readings = [list(source.read()) for source in sources]
    words = [[item.text.split()[1] for reading in own for item in reading.items] for own in readings]
    return words, [str(finding) for own in readings for reading in own for finding in reading.findings]


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        pytest.param(["*.txt", "f*.txt"], [["ferry", "tram", "tram"], []], id="the first in order"),
        pytest.param(["f*.txt", "*.txt"], [["ferry"], ["tram", "tram"]], id="the first in the other order"),
        pytest.param(["*.txt", "ferry.txt"], [["tram", "tram"], ["ferry"]], id="the one that names the file"),
        pytest.param(["*.txt", "tram.txt"], [["ferry"], ["tram"]], id="a link to its file"),
        pytest.param(["f*.txt", "{root}/*.txt"], [["ferry"], ["tram", "tram"]], id="absolute"),
        pytest.param([".", "ferry.txt"], [["tram", "tram"], ["ferry"]], id="a folder and its file"),
        pytest.param(["old", "linked/*.txt"], [["bus"], []], id="a linked folder"),
        pytest.param(["**/*.txt", "old", "f*"], [["ferry", "tram", "bus", "tram"], [], []], id="three"),
        pytest.param(["f*.txt", "t*.txt"], [["ferry"], ["tram"]], id="none in common"),
    ],
)
def test_each_file_is_read_by_one_source(root: Path, paths: list[str], words: list[list[str]]) -> None:
    assert [sorted(one) for one in read(root, *paths)[0]] == [sorted(one) for one in words]


def test_a_finding_names_what_is_left_to_whom(root: Path) -> None:
    assert read(root, "*.txt", "ferry.txt", "t*")[1] == [
        "*.txt: 1 file left to source `ferry.txt`, which reads the same: ferry.txt",
        "t*: 1 file left to source `*.txt`, which reads the same: tram.txt",
    ]
    assert read(root, "*.txt", "?*.txt")[1] == [
        "?*.txt: 3 files left to source `*.txt`, which reads the same: ferry.txt and others"
    ]


def test_a_source_that_cannot_be_looked_up_takes_no_file(root: Path) -> None:
    missing, ferry = apart([FileSource(SourceSpec(path, path), root, UTC) for path in ("no/*.txt", "ferry.txt")])

    assert [len(reading.items) for reading in ferry.read()] == [1]
    assert missing.files() == ()
