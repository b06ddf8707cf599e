"""A test whose program is missing is skipped if nobody could have installed it, and fails otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

import pytest

from tests.programs import end_without, may_lack, need_program

ANYBODY = 1000


@pytest.mark.parametrize(
    ("environment", "user", "may"),
    [({}, ANYBODY, True), ({"CI": ""}, ANYBODY, True), ({"CI": "true"}, ANYBODY, False), ({}, 0, False)],
)
def test_only_who_is_not_root_and_not_ci_may_lack_a_program(
    environment: Mapping[str, str], user: int, *, may: bool
) -> None:
    assert may_lack(environment, user) is may


@pytest.fixture
def anybody(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: ANYBODY)
    return monkeypatch


@pytest.mark.usefixtures("anybody")
def test_a_skipped_test_says_what_it_needs_and_how_to_get_it() -> None:
    with pytest.raises(pytest.skip.Exception, match=r"^this test needs no-such \(Debian: apt-get install any\)$"):
        need_program("no-such", "any")


def test_in_ci_it_fails_and_says_the_same(anybody: pytest.MonkeyPatch) -> None:
    anybody.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match=r"^this test needs pairs \(Debian: apt-get install one two\)$"):
        end_without("pairs", "one", "two")


def test_a_program_that_is_there_is_found() -> None:
    assert need_program(sys.executable) == sys.executable
