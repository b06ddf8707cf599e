"""Words by which items say that they are no stories, or urgent, and words around headlines that are no part of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from digest.language.schema.parts import Words

_NO_WORDS: Mapping[str, Words] = MappingProxyType({})
_NO_PATTERNS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Genres:
    """Words by genre (``model.frozen.edition_names.Genre``), used by ``editing/items/``.

    Better none than one that stories have too: "live" may be a concert, "deal" a treaty, "gallery" a museum. Words
    are compared without case and accents. In patterns, which are in lower case, hyphens stand for all dashes.
    """

    # A pattern for words of titles of what harms many, or will, if readers do not act: it comes first among news.
    urgent: str = ""
    # Labels that stand apart from the rest of a title: "video | ...", "... - in pictures", "live: ...".
    labels: Mapping[str, Words] = field(default_factory=lambda: _NO_WORDS)
    # Labels only in brackets or beside a bar. Before a colon, they may be the subject: "Advertising: ...".
    bracketed: Mapping[str, Words] = field(default_factory=lambda: _NO_WORDS)
    # Patterns for whole words of a title, and of the beginning or the end of a short text.
    titles: Mapping[str, str] = field(default_factory=lambda: _NO_PATTERNS)
    texts: Mapping[str, str] = field(default_factory=lambda: _NO_PATTERNS)
    # Tags, and folders in a URL.
    sections: Mapping[str, Words] = field(default_factory=lambda: _NO_WORDS)
    # Tags, folders and labels before a colon that may also be the subject: "deals" of banks, the party AD. They count,
    # as the bracketed labels do before a colon, in a title with an offer: a discount, "today only", "book now".
    possible: Mapping[str, Words] = field(default_factory=lambda: _NO_WORDS)
    offers: str = ""
    # A pattern for the rooms of a home, as classified advertisements count them after a number: "2bd", "3 rooms".
    rooms: str = ""
    # Patterns for units of area and of money in these, besides "m²" and signs.
    areas: str = ""
    prices: str = ""
    # Labels that say nothing of the story, such as "exclusive"; and names of sections, which are removed only in
    # brackets or beside a bar. Those of live blogs and videos are removed too.
    residue: Words = ()
    headings: Words = ()
