"""Fill the subject of an email from a pattern such as "{title}: {headline}"."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACEHOLDERS = ("title", "headline", "week", "dates")

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BRACES = re.compile(r"[{}]")


def check_subject(pattern: str) -> str:
    """Return a pattern unchanged.

    Raises ValueError if it has an unknown placeholder, or a brace of none.
    """
    for name in _PLACEHOLDER.findall(pattern):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{known}}}" for known in PLACEHOLDERS)
            raise ValueError(f"{{{name}}} is unknown; a subject may have {known}")
    if _BRACES.search(_PLACEHOLDER.sub("", pattern)):
        raise ValueError("a brace has no partner; write placeholders such as {headline}")
    return pattern


def fill_subject(pattern: str, words: Mapping[str, str]) -> str:
    """Return a subject: a pattern with the words for its placeholders. Braces in the words stay as they are."""
    return _PLACEHOLDER.sub(lambda placeholder: words[placeholder[1]], pattern)
