"""Two starts of a machine have two names, and within one it stays the same."""

from __future__ import annotations

import sys
from pathlib import Path

from digest.store.system_start import system_start

NOWHERE = Path("/nowhere")


def told_by(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


def test_it_is_the_same_until_the_machine_starts_again(tmp_path: Path) -> None:
    told = tmp_path / "boot_id"
    told.write_text("first\n", encoding="ascii")
    assert (system_start(told), system_start(told)) == ("first", "first")

    told.write_text("second\n", encoding="ascii")
    assert system_start(told) == "second"


def test_a_system_without_the_file_is_asked() -> None:
    assert system_start(NOWHERE, told_by("print('a start')")) == "a start"


def test_a_system_that_says_nothing_has_no_name() -> None:
    assert system_start(NOWHERE, ("/nowhere/sysctl",)) == ""
    assert system_start(NOWHERE, told_by("raise SystemExit(1)")) == ""
    assert system_start(NOWHERE, told_by("import sys; sys.stdout.buffer.write(bytes([255]))")) == ""
