"""Comparison of roles: who does something to whom must be the same on both sides of a translation.

There is no parser, only marks: the words around a name (``role_marks.py``), its ending (``cases.py``), and the order
where nothing marks either. Most rules say when nothing is told, since some languages put words in any order: names in a
list, in different clauses, or an attribute on one side only.
"""

from __future__ import annotations

import re
from itertools import combinations

from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.translating.checking.gate.names.cases import has_ending, role_by_ending
from digest.translating.checking.gate.names.parties import Party, PartyMention, find_parties
from digest.translating.checking.gate.names.role_marks import BREAK, Role, marked_role
from digest.translating.checking.gate.side import Side

_END = re.compile(r"[.!?](?:\s|$)|[;。！？؛։]")
# Between two names that both have quotation marks: «Зенит» обыграл «Спартак».
_QUOTED = re.compile(r"[»”“\"] [^»”“„«\"]+ [«“„\"]")
_ASIDE = re.compile("^[,،][^,،]{2,50}[,،]")


def exchanged_role(segment: Side, translated: Side) -> str | None:
    """Return a party that has exchanged its role with another: "A beat B" is not "B beat A"; None if none has.

    A role is known from a preposition, an ending, or, in some languages, from the order of two names with only words
    between them. Two parties are exchanged if each side tells which is the subject, and they differ.
    """
    if not (_tells_roles(segment.language) and _tells_roles(translated.language)) or _are_converse(segment, translated):
        return None
    parties = find_parties(segment, translated)
    exchanged = (
        " ".join(one.ours.words)
        for one, other in combinations(parties, 2)
        if _are_exchanged(one, other, segment, translated)
        and not any(_acts_on_one(third, one, other, segment, translated) for third in parties)
    )
    return next(exchanged, None)


def _tells_roles(language: str) -> bool:
    roles = known_language(language).roles
    return roles.has_subject_first or roles.has_cases


def _are_converse(segment: Side, translated: Side) -> bool:
    """Return whether one side may say that A sells to B, and the other that B buys from A."""
    return (_sells(segment) and _buys(translated)) or (_buys(segment) and _sells(translated))


def _sells(side: Side) -> bool:
    return _tells_of(known_language(side.language).roles.sells, side)


def _buys(side: Side) -> bool:
    return _tells_of(known_language(side.language).roles.buys, side)


def _tells_of(deed: str, side: Side) -> bool:
    begin = "" if side.is_unspaced else r"\b"
    return bool(deed) and re.search(f"{begin}(?:{deed})", side.text.lower()) is not None


def _are_exchanged(one: Party, other: Party, segment: Side, translated: Side) -> bool:
    if any(_is_unclear(party, segment, translated) for party in (one, other)):
        return False
    ours = _is_first_subject(one.ours, other.ours, segment)
    theirs = _is_first_subject(one.theirs, other.theirs, translated)
    return ours is not None and theirs is not None and ours != theirs


def _acts_on_one(third: Party, one: Party, other: Party, segment: Side, translated: Side) -> bool:
    """Return whether a third party is the subject of one of two on a side, so that neither of them needs to be."""
    return any(
        _is_first_subject(subject, mention, side) is True and _role(mention, side) is Role.BARE
        for party in (one, other)
        if third not in (one, other)
        for subject, mention, side in ((third.ours, party.ours, segment), (third.theirs, party.theirs, translated))
    )


def _is_unclear(party: Party, segment: Side, translated: Side) -> bool:
    """Return whether only one side marks a party as an attribute: "Apple boss Tim Cook", "le patron d'Apple"."""
    roles = {_role(party.ours, segment), _role(party.theirs, translated)}
    return {Role.GENITIVE, Role.BARE} <= roles


def _role(mention: PartyMention, side: Side) -> Role:
    marked = marked_role(mention, side)
    if marked is not None:
        return marked
    return role_by_ending(mention, side) if known_language(side.language).roles.has_cases else Role.BARE


def _is_first_subject(one: PartyMention, other: PartyMention, side: Side) -> bool | None:
    """Return whether the first of two parties acts rather than the second; None if this side does not tell."""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    text = side.text[first.end : second.start]
    if first.end > second.start or _END.search(text) or _are_joined(text, side):
        return None
    between, roles = _without_asides(first, second, side), (_role(one, side), _role(other, side))
    if not _are_in_one_clause(between, roles, side) or _may_be_actor(between, one, other, side):
        return None
    if roles[0] != roles[1]:
        is_clear = Role.UNKNOWN not in roles and (Role.ACTOR not in roles or _role(second, side) is Role.ACTOR)
        return roles[0] < roles[1] if is_clear else None
    return one is first if roles[0] is Role.BARE and _has_order(between, side) else None


def _are_joined(between: str, side: Side) -> bool:
    """Return whether two names are in a list, and have one role: "Kenya and Uganda"."""
    roles = known_language(side.language).roles
    if side.is_unspaced:
        return between in roles.joints
    words, joints = {word.lower() for word in WORD.findall(between)}, {*roles.joints} - {*roles.compared}
    return not words.isdisjoint(joints) and words <= joints | {*roles.before, *roles.inner}


def _without_asides(first: PartyMention, second: PartyMention, side: Side) -> str:
    """Return the text between two mentions without what commas set apart: "Osorio, 47, has seen Quiroga"."""
    between = side.text[first.end : second.start]
    if _QUOTED.fullmatch(between):
        between = between[1:-1]
    if side.text[: first.start].endswith(", ") and between.startswith(","):
        between = between[1:]
    if side.text[second.end : second.end + 1] in (",", "."):
        between = between.removesuffix(", ")
    return _ASIDE.sub("", between, count=1)


def _are_in_one_clause(between: str, found: tuple[Role, Role], side: Side) -> bool:
    """Return whether nothing between two names begins another clause.

    Endings tell roles across a comma, too, and comparisons tell them across anything.
    """
    roles = known_language(side.language).roles
    if Role.COMPARED in found:
        return True
    if (_END if roles.has_cases and found[0] != found[1] else BREAK).search(between):
        return False
    if side.is_unspaced:
        return between != "" and not any(joint in between for joint in roles.joints)
    return {word.lower() for word in WORD.findall(between)}.isdisjoint(roles.joints)


def _may_be_actor(between: str, one: PartyMention, other: PartyMention, side: Side) -> bool:
    """Return whether one of two parties may act by its ending."""
    roles = known_language(side.language).roles
    is_instrumental = _is_instrumental(one, side) or _is_instrumental(other, side)
    return is_instrumental and re.search(roles.passive, between) is not None


def _is_instrumental(mention: PartyMention, side: Side) -> bool:
    endings = known_language(side.language).roles.instrumental
    return bool(endings) and marked_role(mention, side) is None and has_ending(mention, endings)


def _has_order(between: str, side: Side) -> bool:
    """Return whether the order of two names tells the subject: a word between them may be the verb."""
    roles = known_language(side.language).roles
    words = [word.lower() for word in WORD.findall(between)]
    if not words:
        return roles.has_verb_first and between == " "
    return roles.has_subject_first and any(word not in roles.inner for word in words)
