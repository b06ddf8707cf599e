"""The words of a language that negate a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from digest.language.schema.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """Patterns for words that negate a sentence, used by ``language.facts.denial_facts``.

    They match whole words, except in languages that write their words without spaces.
    """

    # Words that surely negate a clause: the other side of a translation must have an answer to them.
    surely: Words = ()
    # Verbs that surely deny what follows: "refuse to", "deny". Each counts by itself: "did not deny" denies twice, but
    # "no vio nunca" once.
    verbs: Words = ()
    # Words that may be the answer but ask for none: "refuse", "lack", "unsafe". List the same in all languages: such a
    # word on one side answers nothing if the other has one too, "former" and "ehemalig".
    perhaps: Words = ()
    # Phrases that some languages say with a negation and some without: "not until", "than ever". They ask for nothing,
    # and answer what is no idiom only if the other side has none.
    idioms: Words = ()
    # Other words and phrases that look like one of these but negate nothing: "until", "not only", 不过.
    lookalikes: Words = ()
