"""Keep on one line what readers expect there: punctuation and its word, where a space is between them (« Bonjour ! »).

In titles, where lines are short, also words of one letter and the next word ("в порту", "w porcie"), and a number and
its sign ("5 %"). Only what is shown is changed.
"""

from __future__ import annotations

import re
from functools import cache

from digest.language.known import language

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
# Signs that a space may part from the number before them.
_SIGNS = "%‰°€₽₴"


def typeset(text: str, code: str) -> str:
    """Return a text or markup with narrow no-break spaces where a line of its language may not break."""
    pattern = _spaces(code)
    return pattern.sub(_NARROW, text) if pattern else text


def typeset_title(text: str, code: str) -> str:
    """Return a title of a language as ``typeset`` does, and with no-break spaces within what belongs together."""
    return _bound(code).sub(_NO_BREAK, typeset(text, code))


@cache
def _spaces(code: str) -> re.Pattern[str] | None:
    known = language(code)
    return _between(known.spaced_before, known.spaced_after) if known.spaced_before else None


def _between(before: str, after: str) -> re.Pattern[str]:
    """Return a pattern for one space before any of the first signs or after any of the second, within a line."""
    return re.compile(f"(?<=[^ \n]) (?=[{before}])|(?<=[{after}]) (?=[^ \n])")


@cache
def _bound(code: str) -> re.Pattern[str]:
    """Return a pattern for one space after a word of one letter, or between a number and its sign."""
    letters = language(code).kept_with_next
    after_letter = rf"|(?<=(?<![\w’'.-])[{letters}]) (?=[^\W_])" if letters else ""
    return re.compile(rf"(?<=\d) (?=[{_SIGNS}]){after_letter}", re.IGNORECASE)
