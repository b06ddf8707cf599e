"""Tables of the attributes of what templates and publishers are given."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import FunctionType
from typing import Any

from digest.model.artifact import Target
from digest.model.digest import (
    Digest,
    DigestAccount,
    DigestCorrection,
    DigestFigure,
    DigestImage,
    DigestItem,
    DigestSection,
    DigestStory,
    Passage,
)
from digest.model.edition import Reference
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.look import Look, Palette
from digest.model.site import FeedOptions, Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.credits import Credit
from digest.publishing.email.layout import StoryBlock
from digest.publishing.pages.page import LinkedFeed, Page, Version
from digest.publishing.translation_marks import Mark

OF_TEMPLATES: tuple[type, ...] = (
    *(
        Digest,
        DigestSection,
        DigestStory,
        Passage,
        DigestFigure,
        DigestAccount,
        DigestCorrection,
        DigestImage,
        Reference,
        Credit,
        Mark,
    ),
    *(Site, FeedOptions, Listing, Week, Locale, Look, Palette, Page, Version, LinkedFeed, StoryBlock),
)
OF_PUBLISHERS: tuple[type, ...] = (Catalog, Target, DigestItem, StoredItem, Item)


def of_templates() -> str:
    """Return a table for each class whose objects templates are given."""
    return "\n\n".join(map(_table, OF_TEMPLATES))


def of_publishers() -> str:
    """Return a table for each further class that a publisher is given or returns."""
    return "\n\n".join(map(_table, OF_PUBLISHERS))


def _table(kind: type) -> str:
    rows = (f"| `{name}` | `{_cell(type_)}` |" for name, type_ in _attributes(kind))
    return "\n".join([f"### {kind.__name__}", "", "| attribute | type |", "|---|---|", *rows])


def _attributes(kind: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the type of each field, property and method."""
    if is_dataclass(kind):
        yield from ((field.name, str(field.type)) for field in fields(kind))
    inherited = (base for base in kind.__mro__[1:] if base.__module__.startswith("digest."))
    members = {name: member for base in (*inherited, kind) for name, member in vars(base).items()}
    for name, member in members.items():
        if name.startswith("_"):
            continue
        if isinstance(member, property):
            yield name, inspect.signature(member.fget).return_annotation  # type: ignore[arg-type]
        elif isinstance(member, FunctionType):
            signature = inspect.signature(member)
            yield f"{name}({', '.join([*signature.parameters][1:])})", signature.return_annotation


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
