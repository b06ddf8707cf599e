"""Cuts of sentences that have no complete part: at the end of a phrase, where an ellipsis follows."""

from __future__ import annotations

import re

from digest.language.known import language as known_language
from digest.language.text.sentences.quotes import is_torn
from digest.language.text.shortening.cutting import says_of_verb
from digest.language.text.shortening.finite_verbs import main_verb
from digest.language.text.shortening.phrases import phrase_ends, without_unfinished_end
from digest.language.text.shortening.shorten import NUMBER, UNFINISHED, cut

# Opening quotation marks, dropped if the quotation is not closed.
_OPENING = '"«“„'
# "At least 12…" of what? A year may end a line.
_BARE_NUMBER = re.compile(rf"(?<!\S)(?!(?:19|20)\d\d\Z)(?:{NUMBER.pattern})\Z")


def cut_at_phrase(line: str, room: int, language: str) -> str:
    """Return the beginning of a sentence of a language, at most ``room`` characters, without an ellipsis.

    It ends at a clause or a phrase if one ends in its second half, never with a word that needs more, and never within
    a name, if it can be helped.
    """
    for end in phrase_ends(line, room // 2, room, language):
        beginning = without_unfinished_end(line[:end].rstrip(UNFINISHED), language).rstrip(UNFINISHED)
        if len(beginning) >= room // 3 and _is_fit(beginning, language):
            return beginning
    beginning = cut(line, room)
    if known_language(language).names.are_all_nouns_capital:
        return _ended(beginning, language)
    before_name = _ended(_out_of_name(line, beginning, room // 2), language)
    # A long title before a name is better than one that ends at its verb: "met with the Defense Minister…".
    return before_name if len(before_name) >= room * 2 // 3 else _ended(beginning, language)


def _ended(beginning: str, language: str) -> str:
    """Return a cut line without the words that cannot end it."""
    whole = beginning.lstrip(_OPENING) if is_torn(beginning) else beginning
    counted = _BARE_NUMBER.sub("", without_unfinished_end(whole, language).rstrip(UNFINISHED))
    return without_unfinished_end(counted, language).rstrip(UNFINISHED) or beginning


def _out_of_name(line: str, beginning: str, least: int) -> str:
    """Move a cut before the name that it splits: "president Old…" does not say who "Old Harbor" is."""
    following = line[len(beginning) :].lstrip()
    while following[:1].isupper():
        rest, _, last = beginning.rpartition(" ")
        if not last[:1].isupper() or len(rest) < least:
            break
        beginning, following = rest, last
    return beginning


def _is_fit(beginning: str, language: str) -> bool:
    """Return whether a part of a sentence says something, or at least what it is about."""
    if is_torn(beginning) or _BARE_NUMBER.search(beginning):
        return False
    return main_verb(beginning, language) is None or says_of_verb(beginning, language, 2)
