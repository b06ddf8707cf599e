"""A library that cannot be imported is told in one line, with the command that mends it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.parametrize("code", [f"raise {error}('libtide.so: cannot open')" for error in ("OSError", "ImportError")])
def test_a_broken_library_is_no_bug_of_digest(tmp_path: Path, code: str) -> None:
    (tmp_path / "jinja2").mkdir()
    (tmp_path / "jinja2/__init__.py").write_text(code)
    init = "from digest.cli.app import run; raise SystemExit(run(['init', '--base-url', 'https://news.example.org/']))"
    publish = "from digest.cli.app import run; raise SystemExit(run(['run', '--all', '--now', '2025-05-05T06:00:00Z']))"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(
        [sys.executable, "-c", init], cwd=tmp_path, env=environment, input="", text=True, check=True, timeout=60
    )

    ended = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {publish}"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 2
    [told] = ended.stderr.splitlines()
    assert told.startswith("digest: the library jinja2 is broken (")
    assert "libtide.so: cannot open); install it again: " in told
