"""Comparison of denials: a denied sentence and its translation must both have words that deny.

One that is added counts as one that is lost. Antonyms and tense pass.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.language.facts.denial_facts import DENIAL, IDIOM, denial_facts, denied_clauses, knows_denials
from digest.language.facts.fact import Fact
from digest.translating.checking.gate.side import Side

# A word of as many letters that a translation keeps is its own answer; a shorter one may be a word of both languages.
_FEWEST_KEPT = 6


def lost_denial(segment: Side, translated: Side) -> str | None:
    """Return a word that surely denies on a side, and has no answer on the other: a denial, or the like.

    One answer is enough for all of a clause: languages differ in how often they negate ("no vio nunca nada"). Each
    clause that denies needs one, unless idioms are beside it.
    """
    if not (knows_denials(segment.language) and knows_denials(translated.language)):
        return None
    return _unanswered(segment, translated) or _unanswered(translated, segment)


def _unanswered(asking: Side, answering: Side) -> str | None:
    ours: Sequence[Fact] = denial_facts(asking.text, asking.language)
    theirs: Sequence[Fact] = denial_facts(answering.text, answering.language)
    asked = [fact for fact in ours if fact.is_sure and IDIOM not in fact.values]
    has_idioms = any(IDIOM in fact.values for fact in (*ours, *theirs))
    clauses = min(1, len(asked)) if has_idioms else denied_clauses(asking.text, asking.language)
    # An idiom is the answer to one on the other side, if there is one: "at least", "no menos de".
    if any(IDIOM in fact.values for fact in ours):
        theirs = [fact for fact in theirs if IDIOM not in fact.values]
    # A word that may be an answer may as well stand for such a word on the other side.
    answers = sum(fact.is_sure for fact in theirs) + max(0, _count_weak(theirs) - _count_weak(ours))
    if answers >= clauses:
        return None
    words = {asking.text[fact.start : fact.end].casefold() for fact in asked}
    if any(len(word) >= _FEWEST_KEPT and word in words for word in map(str.casefold, answering.words)):
        return None
    lost = asked[-1 if answers else 0]
    return asking.text[lost.start : lost.end]


def _count_weak(facts: Sequence[Fact]) -> int:
    return sum(not fact.is_sure and DENIAL in fact.values for fact in facts)
