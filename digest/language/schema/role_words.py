"""How a language shows who does what to whom."""

from __future__ import annotations

from dataclasses import dataclass

from digest.language.schema.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Words and endings that say that a name is not the subject (``checking.gate.names.role_comparison``)."""

    # The subject comes first if nothing marks the other name: "Macron met Scholz".
    has_subject_first: bool = False
    # The verb comes before both.
    has_verb_first: bool = False
    # Words before a name that is not the subject: "to", "with". They may be far from it only across the words below.
    before: Words = ()
    # Those of them that also make a name the attribute of a noun: "of".
    genitives: Words = ()
    # Words before the second of two that are compared: "than".
    compared: Words = ()
    # Words before the one who acts, in a passive sentence ("by"); and a pattern for what only such a sentence has, if
    # the words have other meanings too.
    actors: Words = ()
    passive: str = ""
    # Endings of the one who may act in such a sentence, if only they mark it.
    instrumental: str = ""
    # Names have case endings; a subject may have these, too; and by these a noun is surely not part of a subject.
    has_cases: bool = False
    subject_endings: Words = ()
    other_endings: str = ""
    # Words between such a word and its name, as "the" and "former".
    inner: Words = ()
    # Words that begin another clause, or join two names: "that", "said", "and".
    joints: Words = ()
    # Patterns for the beginnings of verbs that tell the same with the roles exchanged: "sell", and "buy".
    sells: str = ""
    buys: str = ""
