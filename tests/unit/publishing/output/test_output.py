import errno
import os
import re
import stat
import tempfile
import time
import weakref
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import OutputError
from digest.model.artifact import Target
from digest.publishing.output.output import BuiltFiles, OutputFolder
from tests.contracts.test_output import FakeBuildLog


def file(path: str, content: bytes = b"new", inputs: str = "") -> Target:
    return Target(path, "text/plain", inputs or content.decode(), lambda: content)


def never(path: str, inputs: str) -> Target:
    def render() -> bytes:
        raise AssertionError("rendered though nothing changed")

    return Target(path, "text/plain", inputs, render)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture
def output(root: Path) -> OutputFolder:
    return OutputFolder(root, FakeBuildLog())


def contents(root: Path) -> dict[str, bytes]:
    return {str(place.relative_to(root)): place.read_bytes() for place in root.rglob("*") if place.is_file()}


# What is written


def test_files_are_written_with_their_folders(output: OutputFolder, root: Path) -> None:
    assert output.update([file("site/en/index.html"), file("feed.xml", b"")]) == ("site/en/index.html", "feed.xml")
    assert contents(root) == {"site/en/index.html": b"new", "feed.xml": b""}


def test_files_that_are_up_to_date_are_not_collected(output: OutputFolder) -> None:
    paths = [f"{number}.txt" for number in range(50)]
    output.update(map(file, paths))
    alive: weakref.WeakSet[object] = weakref.WeakSet()
    most = 0

    def watched(path: str) -> Target:
        nonlocal most
        target = file(path)
        alive.add(target.render)
        most = max(most, len(alive))
        return target

    assert output.update(map(watched, paths)) == ()
    assert most <= 2


def test_everybody_may_read_a_file(output: OutputFolder, root: Path) -> None:
    output.update([file("a")])

    assert stat.S_IMODE((root / "a").stat().st_mode) == 0o644


def test_only_what_changed_is_named_and_touched(output: OutputFolder, root: Path) -> None:
    output.update([file("a"), file("b")])
    before = (root / "a").stat()

    assert output.update([file("a"), file("b", b"newer")]) == ("b",)
    after = (root / "a").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_from_the_same_inputs_is_not_rendered(output: OutputFolder) -> None:
    output.update([file("a", inputs="1")])

    assert output.update([never("a", "1")]) == ()


def test_the_same_bytes_from_other_inputs_touch_no_file(output: OutputFolder, root: Path) -> None:
    output.update([file("a", inputs="1")])
    before = (root / "a").stat().st_mtime_ns

    assert output.update([file("a", inputs="2")]) == ()
    assert (root / "a").stat().st_mtime_ns == before
    assert output.update([never("a", "2")]) == ()


def test_a_file_that_is_gone_comes_back(output: OutputFolder, root: Path) -> None:
    output.update([file("a", inputs="1")])
    (root / "a").unlink()

    assert output.update([file("a", inputs="1")]) == ("a",)


def test_a_file_that_somebody_changed_is_mended(output: OutputFolder, root: Path) -> None:
    output.update([file("a", inputs="1")])
    (root / "a").write_bytes(b"bad")

    assert output.update([file("a", inputs="1")]) == ("a",)
    assert contents(root) == {"a": b"new"}


def test_a_pipe_gives_way_and_is_not_read(output: OutputFolder, root: Path) -> None:
    root.mkdir()
    os.mkfifo(root / "a")
    output.update([file("a")])

    assert contents(root) == {"a": b"new"}


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path, root: Path, output: OutputFolder) -> None:
    (tmp_path / "elsewhere").mkdir()
    root.symlink_to(tmp_path / "elsewhere")
    output.update([file("a")])

    assert contents(tmp_path / "elsewhere") == {"a": b"new"}


def test_of_two_targets_with_one_path_the_last_has_the_file_however_long_the_first_takes(
    output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter([0.1])
    monkeypatch.setattr(os, "fsync", lambda handle: time.sleep(next(seconds, 0)))

    assert output.update([file("a", b"first"), file("a", b"last")]) == ("a", "a")
    assert contents(root) == {"a": b"last"}


def test_many_files_are_written_and_named_in_their_order(output: OutputFolder, root: Path) -> None:
    paths = [f"site/{number}" for number in range(200)]

    assert output.update([file(path, path.encode()) for path in paths]) == tuple(paths)
    assert contents(root) == {path: path.encode() for path in paths}


# All or nothing


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_crash_in_the_middle_leaves_the_old_file_and_no_other(
    output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    output.update([file("a", b"old")])

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(step, fail)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        output.update([file("a", b"new")])
    monkeypatch.undo()

    assert contents(root) == {"a": b"old"}
    assert output.update([file("a", b"new")]) == ("a",)


def test_what_a_killed_run_left_is_gone_when_its_file_is_written(
    output: OutputFolder, root: Path, tmp_path: Path
) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    (root / "site").mkdir(parents=True)
    (root / "site" / ".digest-a").symlink_to(tmp_path / "precious")
    (root / "site" / ".digest-b").write_bytes(b"half")
    output.update([file("site/a"), file("site/b")])

    assert contents(root) == {"site/a": b"new", "site/b": b"new"}
    assert (tmp_path / "precious").read_bytes() == b"precious"


def test_a_file_is_on_the_disk_before_it_has_its_name(
    output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append((root / "a").exists()))
    output.update([file("a")])

    assert seen == [False]


def test_what_was_written_before_a_failure_is_remembered(output: OutputFolder) -> None:
    with pytest.raises(ZeroDivisionError):
        output.update([file("a", inputs="1"), Target("b", "text/plain", "", lambda: bytes([1 // 0]))])

    assert output.update([never("a", "1")]) == ()


def test_a_file_that_is_too_large_is_refused_in_one_line_and_those_before_stay(
    output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.publishing.output.output._LARGEST", 2 * 1024**2)
    large = b"x" * 2 * 1024**2
    picture = Target("picture", "image/png", "1", lambda: large + b"x")
    with pytest.raises(OutputError) as refused:
        output.update([file("a"), file("b", large, "1"), picture, file("c", large + b"x", "1"), file("d")])

    assert str(refused.value) == (
        "c: would have 2.0 MB, and no file may have more than 2; "
        "leave items out with `max_items` or filters of their sources"
    )
    assert sorted(contents(root)) == ["a", "b", "picture"]


def test_a_full_disk_is_told_in_one_line(output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError) as refused:
        output.update([file("a")])

    assert str(refused.value) == (
        f"{root}/a: cannot be written (No space left on device); "
        "free some space or name another folder with `output`, then build again"
    )


@pytest.mark.parametrize("step", ["os.open", "os.fsync"])
@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "check the permissions of the folder"),
        (OSError(errno.EROFS, "Read-only file system"), "the disk is read-only; name another folder with `output`"),
    ],
)
def test_what_is_not_allowed_is_told_with_what_to_do(
    output: OutputFolder, monkeypatch: pytest.MonkeyPatch, step: str, error: OSError, advice: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(step, fail)
    with pytest.raises(OutputError) as refused:
        output.update([file("a")])

    assert str(refused.value).endswith(f"a: cannot be written ({error.strerror}); {advice}")


# Nothing outside


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "..", "a/../../b", "a/..", "/etc/passwd", "//etc/passwd", "", ".", "a\0b", "site/\0/x"],
)
def test_no_path_leads_out(output: OutputFolder, tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="not a path inside the output folder"):
        output.update([file(path)])

    assert contents(tmp_path) == {}


@given(st.text(alphabet="./\\ab\0~", max_size=12))
def test_whatever_the_path_only_the_folder_is_written_to(path: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        output = OutputFolder(Path(name) / "output" / "inner", FakeBuildLog())
        try:
            output.update([file(path)])
        except OutputError:
            pass
        else:
            (written,) = contents(Path(name))
            assert written.startswith("output/inner/")


@pytest.mark.parametrize("path", ["link/a", "link", "site/link/en/a"])
def test_a_link_in_the_folder_is_not_followed(output: OutputFolder, root: Path, tmp_path: Path, path: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (root / "site").mkdir(parents=True)
    (root / "link").symlink_to(elsewhere)
    (root / "site" / "link").symlink_to(elsewhere)
    with pytest.raises(OutputError, match="link: a symbolic link in the output folder is not followed"):
        output.update([file(path)])

    assert list(elsewhere.iterdir()) == []


def test_a_link_to_a_file_is_not_followed(output: OutputFolder, root: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    output.update([file("a")])
    (root / "a").unlink()
    (root / "a").symlink_to(precious)
    with pytest.raises(OutputError, match="symbolic link"):
        output.update([file("a")])

    assert precious.read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("folder", "something else is in its place"),
        ("file/a", "something else is in its place"),
        ("file/a/b", "something else is in its place"),
        ("x" * 300, "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_told_in_one_line(output: OutputFolder, root: Path, path: str, reason: str) -> None:
    (root / "folder" / "inner").mkdir(parents=True)
    (root / "file").write_bytes(b"")
    with pytest.raises(OutputError, match=reason) as refused:
        output.update([file(path)])

    assert "\n" not in str(refused.value)


def test_a_folder_that_cannot_be_made_is_told() -> None:
    # Not even root can: it is made by the kernel.
    with pytest.raises(OutputError, match=r"^/proc/self/digest/a: cannot be written"):
        OutputFolder(Path("/proc/self/digest"), FakeBuildLog()).update([file("a")])


# The only ones in a folder


def test_others_in_a_folder_are_removed_and_only_there(output: OutputFolder, root: Path) -> None:
    output.update([file("preview/old/index.html"), file("preview/en/old.html"), file("site/index.html")])

    assert output.update([file("preview/en/index.html")], sole="preview") == ("preview/en/index.html",)
    assert contents(root) == {"preview/en/index.html": b"new", "site/index.html": b"new"}
    assert not (root / "preview" / "old").exists()


def test_a_link_among_the_others_goes_and_what_it_leads_to_stays(
    output: OutputFolder, root: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_bytes(b"precious")
    (root / "preview").mkdir(parents=True)
    (root / "preview" / "link").symlink_to(elsewhere)
    (root / "preview" / "dangling").symlink_to(tmp_path / "missing")
    output.update([file("preview/a")], sole="preview")

    assert list((root / "preview").iterdir()) == [root / "preview" / "a"]
    assert contents(elsewhere) == {"precious": b"precious"}


def test_what_cannot_be_removed_is_told(output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(place: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(place))

    output.update([file("preview/a")])
    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(OutputError, match=f"^{re.escape(str(root))}/preview/a: cannot be written"):
        output.update([], sole="preview")


def test_no_files_at_all_leave_an_empty_folder(output: OutputFolder, root: Path) -> None:
    output.update([file("preview/a"), file("b")])
    output.update([], sole="preview")

    assert contents(root) == {"b": b"new"}


def test_a_folder_that_is_not_there_has_no_others(output: OutputFolder, root: Path) -> None:
    assert output.update([], sole="preview") == ()
    assert not root.exists()


def test_a_link_in_the_place_of_the_folder_is_not_followed(output: OutputFolder, root: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    root.mkdir()
    (root / "preview").symlink_to(tmp_path)
    with pytest.raises(OutputError, match="symbolic link"):
        output.update([], sole="preview")

    assert (tmp_path / "precious").exists()


# Dry


def test_a_dry_run_names_what_would_change_and_changes_nothing(output: OutputFolder, root: Path) -> None:
    output.update([file("preview/a"), file("preview/b")])
    before = contents(root)
    log = dict(output.log.built) if isinstance(output.log, FakeBuildLog) else {}
    dry = OutputFolder(root, output.log, dry=True)

    changed = dry.update([file("preview/a"), file("preview/b", b"newer"), file("preview/c")], sole="preview")
    assert changed == ("preview/b", "preview/c")
    assert contents(root) == before
    assert output.log == FakeBuildLog(log)


def test_a_dry_run_makes_no_folder(root: Path) -> None:
    OutputFolder(root, FakeBuildLog(), dry=True).update([file("a/b")])

    assert not root.exists()


# What was built


def test_built_files_are_read_by_their_paths(output: OutputFolder, root: Path) -> None:
    output.update([file("site/en/index.html", b"page"), file("feed.xml", b"feed")])
    built = BuiltFiles(root)

    assert dict(built) == {"site/en/index.html": b"page", "feed.xml": b"feed"}
    assert len(built) == 2


def test_an_output_folder_that_is_not_there_has_no_built_files(root: Path) -> None:
    assert list(BuiltFiles(root)) == []


def test_links_and_pipes_are_no_built_files(root: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    root.mkdir()
    (root / "link").symlink_to(tmp_path / "precious")
    (root / "folder").symlink_to(tmp_path)
    os.mkfifo(root / "pipe")
    built = BuiltFiles(root)

    assert list(built) == []
    assert "link" not in built


def test_a_file_that_is_removed_meanwhile_was_not_built(
    output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(place: str) -> os.stat_result:
        raise FileNotFoundError(place)

    output.update([file("a")])
    with monkeypatch.context() as patched:
        patched.setattr(os, "lstat", fail)
        assert "a" not in BuiltFiles(root)


@pytest.mark.parametrize("path", ["site", "site/missing"])
def test_a_path_without_a_file_is_no_key(output: OutputFolder, root: Path, path: str) -> None:
    output.update([file("site/a")])

    assert path not in BuiltFiles(root)


def test_a_built_file_that_cannot_be_read_is_told(
    output: OutputFolder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(place: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(place))

    output.update([file("a")])
    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(OutputError, match=r"a: cannot be read \(Permission denied\)"):
        BuiltFiles(root)["a"]
