"""What tells a language from others in the same script."""

from __future__ import annotations

from dataclasses import dataclass

from digest.language.schema.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """Words and letters that show a translation into another language (``checking.gate.form.right_language``)."""

    # The most common function words, in lower case. List also those that near languages share: what counts is a word
    # that only one of two languages has. Grouping takes two items that have only these in common for different events.
    words: Words = ()
    # Letters of its script that its own words never have, in lower case.
    foreign_letters: str = ""
