"""Check of the name that begins a sentence, whose capital proves nothing: "Tokayev will fly to Beijing".

Only languages whose file lists such verbs are read so; in others, too many sentences begin with a common noun and such
a verb.
"""

from __future__ import annotations

import re

from digest.language.known import language as known_language
from digest.language.text.words.sounds import sounds
from digest.translating.checking.gate.names.capitals import count_offices, is_name, is_title
from digest.translating.checking.gate.names.gazetteer import fold
from digest.translating.checking.gate.names.name_runs import without_suffix
from digest.translating.checking.gate.names.named_places import find_places
from digest.translating.checking.gate.names.persons import has_like
from digest.translating.checking.gate.names.rivals import shared_words
from digest.translating.checking.gate.names.sharing import shared_sounds
from digest.translating.checking.gate.names.spelling import are_in_one_script
from digest.translating.checking.gate.side import Side

_SHORTEST = 4
_MOST_WORDS = 60


def keeps_first_name(segment: Side, translated: Side) -> bool:
    """Return whether the other side has the name that a side begins with, before a verb of what only persons do."""
    return _keeps(segment, translated) and _keeps(translated, segment)


def _keeps(side: Side, other: Side) -> bool:
    names = known_language(side.language).names
    if not names.verbs_of_persons or other.is_unspaced or not 2 < len(side.words) <= _MOST_WORDS:
        return True
    name = without_suffix(side.words[0])
    if not re.match(rf"{name}\s(?:{names.verbs_of_persons})\b", side.text):
        return True
    if not _is_person(name, side) or name in shared_words(side, other):
        return True
    return has_like(name, side, other) or any(_may_be_heard_as(name, word) for word in other.words)


def _may_be_heard_as(name: str, word: str) -> bool:
    """Return whether a word in another script has half of the sounds of a name: "Wright", "Райт"."""
    if word[0].islower() or are_in_one_script(name, word):
        return False
    ours, theirs = sounds(name), sounds(word)
    return 2 * shared_sounds(ours, theirs) >= max(len(ours), len(theirs))


def _is_person(name: str, side: Side) -> bool:
    """Return whether a first word is no ordinary word: it is not in the plural, not listed, and no place."""
    names = known_language(side.language).names
    is_listed = (
        name.lower() in names.no_persons or count_offices(name, side.language) or not is_name(name, side.language)
    )
    if len(name) < _SHORTEST or not name[0].isupper() or name.endswith(("s", "ing")) or is_listed:
        return False
    is_place = any(place.start == 0 for place in find_places(side))
    repeated = fold(name) in map(fold, side.words[1:])
    return not is_place and not repeated and not is_title(side.text, side.words)
