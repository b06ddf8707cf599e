"""Programs and files of the system that some tests need; a test is skipped or fails if they are missing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import NoReturn

import pytest


def need_program(name: str, package: str = "") -> str:
    """Return the path of a program that a test needs; without it the test ends, see ``end_without``."""
    return shutil.which(name) or end_without(name, package or name)


def end_without(what: str, *packages: str) -> NoReturn:
    """End a test that needs something of the system.

    It fails in CI and for root, since `make test` installs all of it there. Anybody else may lack it: for them the test
    is skipped, with a reason that says how to get it.
    """
    message = f"this test needs {what} (Debian: apt-get install {' '.join(packages)})"
    if may_lack(os.environ, os.geteuid()):
        pytest.skip(message)
    pytest.fail(message, pytrace=False)


def may_lack(environment: Mapping[str, str], user: int) -> bool:
    """Return whether a test may be skipped for what the system lacks."""
    return not environment.get("CI") and user != 0
