"""Join the files of all publishers, of which no two may make the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.errors import PluginError
from digest.model.artifact import Target


def joined(made: Mapping[str, Iterable[Target]]) -> Iterator[Target]:
    """Yield the targets of all publishers, which are given by name.

    Raises PluginError if two publishers make the same file.
    """
    owners: dict[str, str] = {}
    for name, targets in made.items():
        for target in targets:
            owner = owners.setdefault(target.path, name)
            if owner != name:
                raise PluginError(
                    f"the publishers {owner!r} and {name!r} both make {target.path}; "
                    "remove one of them from `use` under [publishers]"
                )
            yield target
