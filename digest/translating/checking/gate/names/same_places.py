"""Check of places: a translation must not name another place."""

from __future__ import annotations

from digest.translating.checking.gate.names.named_places import is_kept
from digest.translating.checking.gate.names.peoples import find_places_and_peoples
from digest.translating.checking.gate.side import Side


def same_places(segment: Side, translated: Side) -> bool:
    """Return whether the translation names no other place instead of one of the segment.

    Only places that both languages have a name for count, and organizations such as NATO. A place is kept if its name,
    a similar word, or a word for its people is on the other side. No capitals are needed, so this works in Arabic too.
    """
    ours, theirs = find_places_and_peoples(segment), find_places_and_peoples(translated)
    lost = any(place.stands_alone and not is_kept(place, theirs, translated) for place in ours)
    return not lost or all(not place.stands_alone or is_kept(place, ours, segment) for place in theirs)
