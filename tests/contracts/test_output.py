"""The contract of Output. To test another implementation, add a way to make it to ``OUTPUTS``."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from digest.errors import OutputError
from digest.model.artifact import BuiltFrom, Target
from digest.ports import BuildLog, Output
from digest.publishing.output.output import OutputFolder
from digest.store.database import Database
from digest.store.logs import SqlBuildLog


@dataclass
class FakeBuildLog:
    """The port BuildLog, in memory."""

    built: dict[str, BuiltFrom] = field(default_factory=dict)

    def recorded(self, path: str) -> BuiltFrom | None:
        return self.built.get(path)

    def record(self, built: Mapping[str, BuiltFrom]) -> None:
        self.built.update(built)

    def paths(self) -> tuple[str, ...]:
        return tuple(path for path in self.built if not path.startswith("/"))

    def forget(self, paths: Iterable[str]) -> None:
        for path in paths:
            self.built.pop(path, None)


OUTPUTS: dict[str, Callable[[Path, BuildLog], Output]] = {"folder": OutputFolder}


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
def log(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[BuildLog]:
    if request.param == "fake":
        yield FakeBuildLog()
        return
    database = Database.open(new_store(request.param))
    yield SqlBuildLog(database)
    database.close()


@pytest.fixture(params=OUTPUTS)
def output(request: pytest.FixtureRequest, tmp_path: Path, log: BuildLog) -> Output:
    return OUTPUTS[request.param](tmp_path, log)


def file(path: str, content: bytes = b"new") -> Target:
    return Target(path, "text/plain", content.decode(), lambda: content)


def test_the_paths_that_changed_are_given_in_order(output: Output) -> None:
    assert output.update([file("b"), file("a")]) == ("b", "a")
    assert output.update([file("b"), file("a", b"newer"), file("c")]) == ("a", "c")
    assert output.update(iter([file("a", b"newer")])) == ()


def test_a_file_from_the_same_inputs_is_not_rendered(output: Output) -> None:
    output.update([file("a", b"1")])

    assert output.update([Target("a", "text/plain", "1", lambda: pytest.fail("rendered"))]) == ()


def test_a_target_that_fails_does_not_undo_those_before_it(output: Output) -> None:
    with pytest.raises(ZeroDivisionError):
        output.update([file("a"), Target("b", "text/plain", "", lambda: bytes([1 // 0]))])

    assert output.update([file("a"), file("b")]) == ("b",)


def test_no_path_leads_out(output: Output) -> None:
    with pytest.raises(OutputError):
        output.update([file("../a")])


def test_what_is_removed_as_another_is_written_again_when_wanted(output: Output) -> None:
    output.update([file("preview/a")])
    output.update([file("preview/b")], sole="preview")

    assert output.update([file("preview/a"), file("preview/b")], sole="preview") == ("preview/a",)


def test_a_log_remembers_what_was_recorded_last(log: BuildLog) -> None:
    one, other = BuiltFrom("1", 3, 1_745_000_000_123_456_789), BuiltFrom("2", 4, 0)
    log.record({"a": one, "b": one})
    log.record({"a": other})
    log.record({})

    assert (log.recorded("a"), log.recorded("b"), log.recorded("c")) == (other, one, None)


def test_a_log_remembers_after_it_was_closed(store_address: str) -> None:
    built = {f"site/{number}": BuiltFrom("1", number, number) for number in range(1200)}
    database = Database.open(store_address)
    SqlBuildLog(database).record(built)
    database.close()

    database = Database.open(store_address)
    log = SqlBuildLog(database)
    assert all(log.recorded(path) == one for path, one in built.items())
    database.close()


def test_unwanted_files_are_removed_and_forgotten(output: Output, log: BuildLog, tmp_path: Path) -> None:
    output.update([file("site/en/a"), file("site/es/2025/a"), file("site/es/b")])
    (tmp_path / "site/es/own.txt").write_text("mine")
    removed = output.remove(lambda path: path.startswith("site/es/"))

    assert removed == ("site/es/2025/a", "site/es/b")
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()) == [
        "site/en/a",
        "site/es/own.txt",
    ]
    assert not (tmp_path / "site/es/2025").exists()
    assert log.paths() == ("site/en/a",)


def test_a_link_in_place_of_a_file_is_not_removed(output: Output, tmp_path: Path) -> None:
    output.update([file("es")])
    (tmp_path / "es").rename(tmp_path / "elsewhere")
    (tmp_path / "es").symlink_to("elsewhere")

    with pytest.raises(OutputError, match="symbolic link"):
        output.remove(lambda path: path == "es")
    assert (tmp_path / "elsewhere").exists()


def test_two_folders_of_one_log_are_both_complete_and_neither_is_written_anew(log: BuildLog, tmp_path: Path) -> None:
    one, other = OutputFolder(tmp_path / "one", log), OutputFolder(tmp_path / "other", log)
    targets = [file("index"), file("2025/w1/a"), file("2025/w1/b")]

    assert one.update(targets) == other.update(targets) == ("index", "2025/w1/a", "2025/w1/b")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert one.update(targets) == other.update(targets) == one.update(targets) == ()
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before
    assert len(before) == 6


def test_what_is_not_in_this_folder_can_still_be_removed_from_the_other(log: BuildLog, tmp_path: Path) -> None:
    one, other = OutputFolder(tmp_path / "one", log), OutputFolder(tmp_path / "other", log)
    one.update([file("es/index")])

    assert other.remove(lambda path: path.startswith("es/")) == ()
    assert one.remove(lambda path: path.startswith("es/")) == ("es/index",)
    assert log.paths() == ()
