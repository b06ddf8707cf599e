from __future__ import annotations

import gc
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from signal import SIGKILL, SIGSTOP

import pytest

from digest.translating.engines.apertium.program_pipeline import ProgramPipeline

CAT = ("cat",)
# Each answers at every NUL, as the programs of Apertium do.
SWALLOWS_ONE = ("sed", "-u", "-z", "s/swallow.*//")
SPLITS_ONE = ("sed", "-u", "-z", r"s/split/\x00/")


def test_requests_are_answered_in_their_order() -> None:
    requests = [f"request {number}" for number in range(3_000)]

    assert ProgramPipeline([CAT] * 5, 10).ask(requests) == requests


def test_a_batch_larger_than_all_pipes_does_not_block() -> None:
    requests = ["a" * 100_000] * 50

    assert ProgramPipeline([CAT] * 3, 10).ask(requests) == requests


def test_it_stays_open_from_batch_to_batch() -> None:
    pipeline = ProgramPipeline([CAT], 10)

    assert [pipeline.ask([text]) for text in "abc"] == [["a"], ["b"], ["c"]]
    assert pipeline.ask([]) == []
    assert pipeline.is_open


@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_whose_program_was_killed_is_closed(place: int) -> None:
    pipeline = ProgramPipeline([CAT] * 3, 10)
    assert pipeline.ask(["a"]) == ["a"]

    os.kill(pids(pipeline)[place], SIGKILL)

    assert pipeline.ask(["b"]) == []
    assert not pipeline.is_open


def test_one_whose_program_stands_still_is_closed_after_a_while() -> None:
    pipeline = ProgramPipeline([CAT] * 3, 0.3)
    os.kill(pids(pipeline)[1], SIGSTOP)

    assert pipeline.ask(["a"]) == []
    assert not pipeline.is_open


def test_one_that_is_slow_is_waited_for_as_long_as_it_answers() -> None:
    slow = ("sh", "-c", 'for number in 0 1 2 3; do sleep 0.4; printf "[$number]\\0"; done')

    assert ProgramPipeline([slow], 1.2).ask([""] * 4) == [""] * 4


@pytest.mark.parametrize("program", [("true",), ("yes",), ("cat", "/dev/zero"), ("tr", "-d", "[0-9]"), ("sleep", "9")])
def test_a_program_that_answers_something_else_gives_no_answer(program: tuple[str, ...]) -> None:
    pipeline = ProgramPipeline([program], 0.5)

    assert pipeline.ask(["a", "b"]) == []
    assert not pipeline.is_open


@pytest.mark.parametrize("program", [SWALLOWS_ONE, SPLITS_ONE])
def test_no_request_gets_the_answer_to_another(program: tuple[str, ...]) -> None:
    assert ProgramPipeline([program], 0.5).ask(["a", "swallow or split", "b"]) == ["a"]


def test_an_answer_that_is_no_text_hurts_nobody() -> None:
    assert ProgramPipeline([("sed", "-u", "-z", r"s/a/\xff/")], 10).ask(["a", "b"]) == ["\ufffd", "b"]


def test_a_program_that_is_not_there_leaves_nothing_behind() -> None:
    before = open_files()

    with pytest.raises(FileNotFoundError):
        ProgramPipeline([CAT, CAT, ("/no/such/program",)], 10)

    assert open_files() == before


def test_closing_leaves_no_process_and_no_file() -> None:
    before = open_files()
    pipeline = ProgramPipeline([CAT] * 3, 10)
    os.kill(pids(pipeline)[1], SIGSTOP)

    pipeline.close()
    pipeline.close()

    assert open_files() == before
    assert not any(map(is_alive, pids(pipeline)))


def test_one_that_nobody_holds_is_closed() -> None:
    pipeline = ProgramPipeline([CAT] * 3, 10)
    left = pids(pipeline)

    del pipeline
    gc.collect()

    assert not any(map(is_alive, left))


@pytest.mark.parametrize("ending", ["", "raise RuntimeError", "raise KeyboardInterrupt", "os.kill(os.getpid(), 9)"])
def test_no_program_outlives_us(ending: str) -> None:
    code = f"""
        import os
        from digest.translating.engines.apertium.program_pipeline import ProgramPipeline
        pipeline = ProgramPipeline([("cat",)] * 3, 10)
        pipeline.ask(["a"])
        print(*(process.pid for process in pipeline._processes), flush=True)
        {ending}
    """
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(code)]

    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert "Warning" not in ran.stderr
    wait_for_end([int(pid) for pid in ran.stdout.split()])


def test_an_interrupt_from_the_keyboard_does_not_reach_the_programs() -> None:
    pipeline = ProgramPipeline([CAT] * 3, 10)

    groups = {os.getpgid(pid) for pid in pids(pipeline)}

    assert groups == {pids(pipeline)[0]}


def pids(pipeline: ProgramPipeline) -> list[int]:
    return [process.pid for process in pipeline._processes]


def open_files() -> set[str]:
    return set(map(str, Path("/proc/self/fd").iterdir()))


def is_alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def wait_for_end(left: list[int]) -> None:
    """Where we were killed, the programs read that nobody writes any more, which takes them a moment."""
    assert len(left) == 3
    for _ in range(500):
        if not any(map(is_running, left)):
            return
        time.sleep(0.01)
    pytest.fail("a program is left")


def is_running(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
