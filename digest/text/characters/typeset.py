"""Keep punctuation on the line of its word, in languages that put a space between them: French (« Bonjour ! »).

Only what is shown is changed. Texts read back from pages are as they were, because no other space becomes a narrow one.
"""

from __future__ import annotations

import re
from functools import cache

from digest.languages.load import language, languages

_NARROW = "\u202f"


def typeset(text: str, code: str) -> str:
    """Return a text or markup with narrow no-break spaces where a line of its language may not break."""
    pattern = _spaces(code)
    return pattern.sub(_NARROW, text) if pattern else text


def plain(text: str) -> str:
    """Return a text as it was before ``typeset``, in whatever language."""
    return _narrow().sub(" ", text) if _NARROW in text else text


@cache
def _spaces(code: str) -> re.Pattern[str] | None:
    known = language(code)
    return _between(known.spaced_before, known.spaced_after, " ") if known.spaced_before else None


@cache
def _narrow() -> re.Pattern[str]:
    before = "".join(known.spaced_before for known in languages())
    after = "".join(known.spaced_after for known in languages())
    return _between(before, after, _NARROW)


def _between(before: str, after: str, space: str) -> re.Pattern[str]:
    """Return a pattern for one space before any of the first signs or after any of the second, within a line."""
    return re.compile(f"(?<=[^ \n]){space}(?=[{before}])|(?<=[{after}]){space}(?=[^ \n])")
