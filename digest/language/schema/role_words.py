"""How a language shows who does what to whom."""

from __future__ import annotations

from dataclasses import dataclass

from digest.language.schema.parts import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Words and endings that say that a name is not the subject (``checking.gate.names.kept_roles``)."""

    # The subject comes first if nothing marks the other name: "Macron met Scholz".
    has_subject_first: bool = False
    # The verb comes before both.
    has_verb_first: bool = False
    # Words before a name that is not the subject: "to", "with". They may be far from it only across the words below.
    before: Words = ()
    # Those of them that also make a name the attribute of a noun: "of".
    genitives: Words = ()
    # Verbs that end in such a word: "took over".
    verbs: Words = ()
    # Words before the places that a way comes from and goes to, and endings of these.
    origins: Words = ()
    goals: Words = ()
    origin_endings: str = ""
    goal_endings: str = ""
    # A pattern for words that say that the second of two visits is later: "then", "the following day".
    later: str = ""
    # Words before the second of two that are compared: "than".
    compared: Words = ()
    # Words before the one who acts, in a passive sentence ("by"); and a pattern for what only such a sentence has, if
    # the words have other meanings too.
    actors: Words = ()
    passive: str = ""
    # Endings of the one who may act in such a sentence, if only they mark it; and a pattern by which one surely acts.
    instrumental: str = ""
    surely_passive: str = ""
    # Words after a name that is not the subject, and after the one who acts.
    after: Words = ()
    actors_after: Words = ()
    # Names have case endings; these follow an apostrophe; and adjectives have some, too.
    has_cases: bool = False
    has_apostrophes: bool = False
    have_adjectives_cases: bool = False
    # Endings that a subject may have, too; of places, those that only a subject has; and those by which an adjective or
    # a noun is surely not part of a subject.
    subject_endings: Words = ()
    feminine_endings: Words = ()
    other_endings: str = ""
    # Words between such a word and its name, as "the" and "former"; and words for persons, which may stand between two
    # names without a verb: "Apple boss Tim Cook".
    inner: Words = ()
    persons: Words = ()
    # Words that begin another clause, or join two names: "that", "and".
    joints: Words = ()
    # Adjectives come after their nouns.
    has_noun_first: bool = False
