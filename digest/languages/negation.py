"""The words of a language that negate a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from digest.languages.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """Patterns for words that negate a sentence, used by the gate (``gate.negation``).

    They match whole words, except in languages that write their words without spaces.
    """

    # Words that surely negate a clause: the other side of a translation must have an answer to them.
    surely: Words = ()
    # Words that may be the answer but ask for none: "refuse", "lack", "unsafe".
    perhaps: Words = ()
    # Phrases in which such words ask for nothing, because other languages say them without: "not until".
    idioms: Words = ()
    # Other words and phrases that look like one of these but negate nothing: "until", "not only", 不过.
    lookalikes: Words = ()
