"""Why a translation is refused."""

from __future__ import annotations

from typing import NamedTuple

from digest.model.translation import Problem


class Refusal(NamedTuple):
    """The problem of a translation, and the word of the segment or the translation that is the reason, if there is one.

    It is what an editor is shown.
    """

    problem: Problem
    word: str = ""
