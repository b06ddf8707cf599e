"""Words by which captions are recognized that stand within the text of an item."""

from __future__ import annotations

from dataclasses import dataclass

from digest.language.schema.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """Used by ``text.sentences.captions``. Better none than one that prose has too: "(far left)" may be a party."""

    # A pattern for what stands alone in brackets behind a name: "left", "file photo".
    positions: str = ""
    # What only captions say, in lower case: "seen here"; with "^", what they begin with.
    pictured: Words = ()
