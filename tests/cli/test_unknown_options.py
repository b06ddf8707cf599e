"""Options that a command does not have."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize(
    ("words", "path"), [(("status", "-v"), "digest status"), (("store", "copy", "-v"), "digest store copy")]
)
def test_an_option_that_a_command_does_not_have_leads_to_those_it_has(
    digest: Command, words: tuple[str, ...], path: str
) -> None:
    outcome = digest(*words, now=None)

    assert (outcome.status, outcome.err) == (2, f"digest: No such option: -v; see `{path} --help`\n")
