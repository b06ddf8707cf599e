import os
import socket
from collections.abc import Iterable
from datetime import UTC, date
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.model.finding import Finding
from digest.model.source import Reading, SourceSpec
from digest.reading.file_formats import LABELS
from digest.reading.sources.file_source import FileSource

NEWS = "Ferry {0}\n21.04.2025\n\nText of {0}.\n"


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(NEWS.format(name))


def read(root: Path, path: str) -> list[Reading]:
    return list(FileSource(SourceSpec("harbor", path), root, UTC).read())


def titles(readings: Iterable[Reading]) -> list[str]:
    return [item.title.removeprefix("Ferry ") for reading in readings for item in reading.items]


def failure(root: Path, path: str) -> str:
    with pytest.raises(SourceError) as caught:
        read(root, path)
    assert len(str(caught.value).splitlines()) == 1
    return str(caught.value)


def test_one_file(tmp_path: Path) -> None:
    write(tmp_path, "news/a.txt")
    assert titles(read(tmp_path, "news/a.txt")) == ["news/a.txt"]


def test_an_absolute_path(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert titles(read(tmp_path / "elsewhere", str(tmp_path / "a.txt"))) == ["a.txt"]


def test_a_folder_is_the_files_right_in_it_but_no_hidden_ones(tmp_path: Path) -> None:
    write(tmp_path, "news/b.txt", "news/a.txt", "news/.c.txt", "news/deep/d.txt")
    assert titles(read(tmp_path, "news")) == ["news/a.txt", "news/b.txt"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("news/*.txt", ["news/a.txt", "news/b.txt"]),
        ("news/*", ["news/a.txt", "news/b.txt", "news/e.md"]),
        ("news/[ab].txt", ["news/a.txt", "news/b.txt"]),
        ("news/?.md", ["news/e.md"]),
        ("**/d.txt", ["news/deep/d.txt"]),
        ("news/**", ["news/a.txt", "news/b.txt", "news/deep/d.txt", "news/e.md"]),
        ("*/*/*.txt", ["news/deep/d.txt"]),
        ("news/.*", ["news/.c.txt"]),
    ],
)
def test_a_pattern(tmp_path: Path, pattern: str, expected: list[str]) -> None:
    write(tmp_path, "news/b.txt", "news/a.txt", "news/.c.txt", "news/deep/d.txt", "news/e.md", ".hidden/d.txt")
    assert titles(read(tmp_path, pattern)) == expected
    assert titles(read(Path("/"), str(tmp_path / pattern))) == expected


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    write(tmp_path, "news[1].txt", "news1.txt")
    assert titles(read(tmp_path, "news[1].txt")) == ["news[1].txt"]


def test_folders_that_link_to_each_other_end(tmp_path: Path) -> None:
    write(tmp_path, "news/a.txt")
    (tmp_path / "news/again").symlink_to(tmp_path / "news")
    (tmp_path / "news/more").symlink_to(tmp_path)
    assert titles(read(tmp_path, "**/*.txt")) == ["news/a.txt"]


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert titles(read(tmp_path, "b.txt")) == ["a.txt"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("no.txt", "no.txt: no such file or folder; check the path of source harbor"),
        ("no/*.txt", "no/*.txt: matches no files; check the path of source harbor"),
        ("empty", "empty: contains no files; check the path of source harbor"),
        ("dangling", "dangling: a symbolic link to a file that does not exist"),
        ("pipe", "pipe: a named pipe, not a file with news"),
        ("socket", "socket: a socket, not a file with news"),
        ("/dev/null", "/dev/null: a device, not a file with news"),
        ("a.txt/b.txt", "a.txt/b.txt: cannot be read: Not a directory"),
        ("loop", "loop: cannot be read: Too many levels of symbolic links"),
        ("a\0\nb", "a b: cannot be read: embedded null byte"),
        ("a\n*.md", "a *.md: matches no files; check the path of source harbor"),
        ("blank.txt", "blank.txt: the file is empty"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, expected: str) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.txt")
    (tmp_path / "empty/deeper").mkdir(parents=True)
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "blank.txt").write_text("\n")
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert failure(tmp_path, path) == expected


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    write(tmp_path, "a.txt")
    # The tests may run as a user whom no permission stops.
    monkeypatch.setattr("digest.reading.sources.file_source.os.open", refuse)
    assert failure(tmp_path, "a.txt") == "a.txt: permission denied; check its permissions"


def test_one_bad_file_among_several(tmp_path: Path) -> None:
    write(tmp_path, "news/a.txt", "news/c.txt")
    (tmp_path / "news/b.txt").write_bytes(bytes(500))
    (tmp_path / "news/d.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "news/e.txt")
    readings = read(tmp_path, "news")
    assert titles(readings) == ["news/a.txt", "news/c.txt"]
    assert [finding for reading in readings for finding in reading.findings] == [
        Finding(f"neither {' nor '.join(LABELS.values())}", "news/b.txt"),
        Finding("a symbolic link to a file that does not exist", "news/d.txt"),
        Finding("a named pipe, not a file with news", "news/e.txt"),
    ]


def test_several_files_all_bad(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("Only prose.")
    assert failure(tmp_path, "*.txt") == "*.txt: none of its 2 files can be read; the first: a.txt: the file is empty"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("**/*.txt", ["a.txt"]),
        ("*/**", ["a.txt"]),
        ("output/*.txt", ["b.txt"]),
        ("output/**/*.txt", ["b.txt", "c.txt"]),
        ("output", ["b.txt"]),
    ],
)
def test_a_pattern_does_not_match_what_was_published_unless_it_begins_there(
    tmp_path: Path, pattern: str, found: list[str]
) -> None:
    write(tmp_path, "news/a.txt", "output/b.txt", "output/site/c.txt")
    source = FileSource(SourceSpec("harbor", pattern), tmp_path, UTC, published=tmp_path / "output")
    assert [path.name for path in source.files()] == found


def test_files_are_read_one_by_one(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    readings = FileSource(SourceSpec("harbor", "*.txt"), tmp_path, UTC).read()
    assert titles([next(readings)]) == ["a.txt"]
    (tmp_path / "b.txt").unlink()
    assert titles(readings) == []


def test_a_name_that_is_not_valid_text(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/a\xff\n.txt")
    Path(path).write_text("31.02.2025\n\nText.")
    findings = read(tmp_path, "*.txt")[0].findings
    assert [finding.path for finding in findings] == ["a\ufffd .txt"]


def test_yesterday_is_the_day_before_the_file_was_saved(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("yesterday\n\nThe ferry sails again, says the council of the harbor.\n")
    os.utime(tmp_path / "a.txt", (1_747_310_400, 1_747_310_400))  # 2025-05-15T12:00Z

    assert [item.published for reading in read(tmp_path, "a.txt") for item in reading.items] == [date(2025, 5, 14)]


@pytest.mark.parametrize("seconds", [0, -10, 2**40])
def test_a_file_that_was_saved_at_no_real_moment_has_no_yesterday(tmp_path: Path, seconds: int) -> None:
    (tmp_path / "a.txt").write_text("yesterday\n\nThe ferry sails again, says the council of the harbor.\n")
    os.utime(tmp_path / "a.txt", (seconds, seconds))

    (reading,) = read(tmp_path, "a.txt")
    assert [item.published for item in reading.items] == [None]
    assert "there is no such date as yesterday" in str(reading.findings[0])


# Large files


def test_what_is_too_large_for_every_format_is_not_opened_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(64 * 1024**2 + 1)
    assert failure(tmp_path, "a.txt") == (
        "a.txt: a file of 67,108,865 bytes; `max_file_size` of its source allows 67,108,864"
    )


def test_what_is_appended_while_a_file_is_read_waits_for_the_next_time(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    source = FileSource(SourceSpec("harbor", "a.txt"), tmp_path, UTC)
    pread = os.pread

    def append_and_read(*arguments: int) -> bytes:
        with (tmp_path / "a.txt").open("a") as file:
            file.write("\nText.\n")
        return pread(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "pread", append_and_read)
        (reading,) = source.read()

    assert [item.text for item in reading.items] == ["Text of a.txt."]


def rewrite_in_place(file: Path, text: str) -> None:
    with file.open("r+") as opened:
        opened.write(text)
        opened.truncate()
    os.utime(file, (0, 0))


@pytest.mark.parametrize(
    "new",
    [
        pytest.param("", id="truncated"),
        pytest.param(NEWS.format("b.txt")[:-5], id="shorter"),
        pytest.param(NEWS.format("b.txt"), id="of the same size"),
        pytest.param("Another ferry\n" + NEWS.format("b.txt"), id="longer"),
    ],
)
def test_a_file_that_is_rewritten_while_it_is_read_is_read_by_the_next_run(tmp_path: Path, new: str) -> None:
    write(tmp_path, "a.txt", "news/a.txt", "news/b.txt")
    pread = os.pread

    def rewrite_and_read(descriptor: int, size: int, place: int) -> bytes:
        read = pread(descriptor, size, place)
        if place == 0:
            opened = os.fstat(descriptor).st_ino
            for file in (tmp_path / "a.txt", tmp_path / "news/b.txt"):
                if file.stat().st_ino == opened:
                    rewrite_in_place(file, new)
        return read

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "pread", rewrite_and_read)
        message = failure(tmp_path, "a.txt")
        first, second = read(tmp_path, "news")

    assert message == "a.txt: changed while it was read; the next run reads it again"
    assert titles([first]) == ["news/a.txt"]
    expected = Finding("changed while it was read; the next run reads it again", "news/b.txt")
    assert second == Reading((), (expected,))
    if new:
        assert len(titles(read(tmp_path, "a.txt"))) == 1


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "news/a.txt", "news/b.txt")
    pread, failing = os.pread, (tmp_path / "news/b.txt").stat().st_ino

    def fail(descriptor: int, size: int, place: int) -> bytes:
        if os.fstat(descriptor).st_ino == failing:
            raise OSError(5, "Input/output error")
        return pread(descriptor, size, place)

    monkeypatch.setattr(os, "pread", fail)
    first, second = read(tmp_path, "news")

    assert titles([first]) == ["news/a.txt"]
    assert second == Reading((), (Finding("cannot be read: Input/output error", "news/b.txt"),))
