"""Two publishers must not make the same file, in a group or alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from digest.errors import PluginError
from digest.model.artifact import Target, TargetGroup
from digest.tasks.steps.joined_publishers import joined


def file(path: str) -> Target:
    return Target(path, "text/plain", path, path.encode)


class Group:
    """A group that counts how often it is listed."""

    def __init__(self, prefix: str, suffix: str, *paths: str) -> None:
        self.prefix, self.suffix, self.paths = prefix, suffix, paths
        self.listed = 0

    def made(self) -> TargetGroup:
        return TargetGroup(self.prefix, (self.suffix,), "", self._targets)

    def _targets(self) -> Iterator[Target]:
        self.listed += 1
        return map(file, self.paths)


PAGES = ("a/2025/", ".html", "a/2025/w01.html", "a/2025/w02.html")


def test_targets_and_groups_are_given_in_the_order_of_the_publishers() -> None:
    group = Group(*PAGES).made()

    assert [*joined({"one": [file("x"), group], "two": [file("y")]})][1] is group


def test_groups_are_not_listed_if_nobody_else_makes_such_files() -> None:
    pages, cards = Group(*PAGES), Group("a/2025/", ".png", "a/2025/w01.png")

    list(joined({"site": [pages.made(), file("a/2025/own.html")], "cards": [cards.made(), file("a/2024/w01.html")]}))

    assert (pages.listed, cards.listed) == (0, 0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([file("a")], [file("a")]),
        ([Group(*PAGES).made()], [file("a/2025/w02.html")]),
        ([file("a/2025/w02.html")], [Group(*PAGES).made()]),
        ([Group(*PAGES).made()], [Group("a/", "w02.html", "a/2025/w02.html").made()]),
        ([Group("a/", "w02.html", "a/2025/w02.html").made()], [Group(*PAGES).made()]),
    ],
)
def test_the_same_file_of_two_publishers_is_an_error(
    first: Sequence[Target | TargetGroup], second: Sequence[Target | TargetGroup]
) -> None:
    with pytest.raises(PluginError, match=r"the publishers '(one|two)' and '(one|two)' both make"):
        list(joined({"one": first, "two": second}))


def test_another_file_with_such_a_path_is_no_error() -> None:
    pages = Group(*PAGES)

    assert len(list(joined({"one": [pages.made()], "two": [file("a/2025/more.html")]}))) == 2
    assert pages.listed == 1
