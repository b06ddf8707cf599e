"""Join the files of all publishers, of which no two may make the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from digest.errors import PluginError
from digest.model.artifact import Target, TargetGroup

T = TypeVar("T", Target, Target | TargetGroup)

# The name of a publisher, and a group of its targets.
_Owned = tuple[str, TargetGroup]


def joined(made: Mapping[str, Iterable[T]]) -> Iterator[T]:
    """Yield the targets of all publishers, which are given by name, and their groups.

    Raises PluginError if two publishers make the same file, at the latest at the end.
    """
    owners: dict[str, str] = {}
    groups: list[_Owned] = []
    for name, targets in made.items():
        for one in targets:
            if isinstance(one, TargetGroup):
                groups.append((name, one))
            else:
                _own(owners, name, one.path)
            yield one
    # Targets of a group are listed only if a file of another publisher could be one of them.
    for name, group in (*_near_targets(owners, groups), *_near_groups(groups)):
        for target in group.targets():
            _own(owners, name, target.path)


def _own(owners: dict[str, str], name: str, path: str) -> None:
    owner = owners.setdefault(path, name)
    if owner != name:
        raise PluginError(
            f"the publishers {owner!r} and {name!r} both make {path}; remove one of them from `use` under [publishers]"
        )


def _near_targets(owners: Mapping[str, str], groups: Sequence[_Owned]) -> tuple[_Owned, ...]:
    paths = sorted(owners)
    return tuple((name, group) for name, group in groups if any(owners[path] != name for path in group.among(paths)))


def _near_groups(groups: Sequence[_Owned]) -> Iterator[_Owned]:
    """Yield the groups of different publishers that may have the same path."""
    ordered = sorted(groups, key=lambda owned: owned[1].prefix)
    for place, (name, group) in enumerate(ordered):
        for other_name, other in islice(ordered, place + 1, None):
            if not other.prefix.startswith(group.prefix):
                break
            if name != other_name and _can_end_alike(group.suffixes, other.suffixes):
                yield from ((name, group), (other_name, other))


def _can_end_alike(some: Iterable[str], others: Sequence[str]) -> bool:
    return any(one.endswith(other) or other.endswith(one) for one in some for other in others)
