"""What was added to ``digest.toml``, for people and programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digest.cli.work import status_of

if TYPE_CHECKING:
    from digest.model.source import SourceSpec


@dataclass(slots=True)
class AddReport:
    """The outcome of adding sources, as JSON values: ``sources`` that are new, ``known`` ones by name, ``errors``."""

    sources: list[dict[str, object]] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def add(self, spec: SourceSpec, kind: str = "", items: int | None = None) -> None:
        """Note a new source; of one that was not requested, neither kind nor items are known."""
        self.sources.append(
            {
                "name": spec.name,
                "kind": kind or spec.kind,
                "items": items,
                "path": spec.path or None,
                "url": spec.url or None,
                "locale": spec.locale.tag if spec.locale.is_known else None,
                "tags": list(spec.tags),
            }
        )

    @property
    def status(self) -> int:
        """The exit status: bad places do not stop the others."""
        return status_of([True] * len(self.errors) + [False] * (len(self.sources) + len(self.known)))

    def as_json(self) -> dict[str, object]:
        """Return all of it as JSON values."""
        return {"sources": self.sources, "known": self.known, "errors": self.errors}


def joined(made: Iterable[AddReport]) -> AddReport:
    """Return several outcomes as one."""
    whole = AddReport()
    for one in made:
        whole.sources += one.sources
        whole.known += one.known
        whole.errors += one.errors
    return whole
