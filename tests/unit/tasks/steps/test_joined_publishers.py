"""Two publishers must not make the same file."""

from __future__ import annotations

import pytest

from digest.errors import PluginError
from digest.model.artifact import Target
from digest.tasks.steps.joined_publishers import joined


def file(path: str) -> Target:
    return Target(path, "text/plain", path, path.encode)


def test_targets_are_given_in_the_order_of_the_publishers() -> None:
    given = [file("x"), file("y"), file("a")]

    assert [*joined({"one": given[:2], "two": given[2:]})] == given


def test_the_same_file_of_two_publishers_is_an_error() -> None:
    with pytest.raises(PluginError, match="the publishers 'one' and 'two' both make a/b;"):
        list(joined({"one": [file("x"), file("a/b")], "two": [file("a/b")]}))
