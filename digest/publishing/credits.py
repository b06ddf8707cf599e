"""Group the references of a story by source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.edition import Reference
from digest.publishing.paths import is_web_address


@dataclass(frozen=True, slots=True)
class Credit:
    """A source and the items of it to link to; none if an earlier source already has its only URL."""

    source: str
    links: tuple[Reference, ...]


def credits_of(references: Iterable[Reference]) -> tuple[Credit, ...]:
    """Return the sources of a story in the order of their first items; each URL appears once."""
    by_source: dict[str, list[Reference]] = {}
    linked: set[str] = set()
    for reference in references:
        links = by_source.setdefault(reference.source, [])
        if is_web_address(reference.url) and reference.url not in linked:
            linked.add(reference.url)
            links.append(reference)
    return tuple(Credit(source, tuple(links)) for source, links in by_source.items())
