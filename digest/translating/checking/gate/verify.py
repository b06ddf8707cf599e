"""The gate: decide whether a machine translation may be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.language.text.characters.clean import is_visible
from digest.model.translation import Problem
from digest.translating.checking.gate.comparison import compare
from digest.translating.checking.gate.form.copy import is_copy
from digest.translating.checking.gate.form.glued import is_glued
from digest.translating.checking.gate.form.kept_addresses import keeps_addresses
from digest.translating.checking.gate.form.kept_quotes import same_quotes
from digest.translating.checking.gate.form.length import is_of_length
from digest.translating.checking.gate.form.repetition import repeats
from digest.translating.checking.gate.form.right_language import is_in_language
from digest.translating.checking.gate.form.script import is_in_script
from digest.translating.checking.gate.name_comparison import compare_names
from digest.translating.checking.gate.refusal import Refusal
from digest.translating.checking.gate.side import Side
from digest.translating.checking.protection import ProtectedPart, around, around_kept

# Increase it with every change of what the gate accepts, in the language files too: a translation memory has results of
# older versions, refusals among them.
VERSION = 11

# In characters. No sentence is nearly as long: a text that is cannot be compared, nor be translated well.
LONGEST = 10_000

_OTHER_CHECKS: tuple[tuple[Problem, Callable[[Side, Side], bool]], ...] = (
    ("script", is_in_script),
    ("copy", lambda segment, translated: not is_copy(segment, translated)),
    ("script", is_in_language),
    ("repetition", lambda segment, translated: not repeats(segment, translated)),
    ("length", is_of_length),
    ("quotes", same_quotes),
    ("numbers", lambda segment, translated: not is_glued(segment, translated)),
)
# With a third of the words untranslated, a sentence is gist at best.
_MOST_UNKNOWN = 1 / 3


def verify(
    segment: str,
    translated: str,
    source: str,
    target: str,
    *,
    parts: Sequence[ProtectedPart] = (),
    unknown: int = 0,
    names: frozenset[str] = frozenset(),
) -> Problem | None:
    """Return the problem of the translation of a segment from one language to another; None if no check finds one.

    ``parts`` are the protected parts of the segment, ``unknown`` is the number of words that the engine did not know.
    ``names`` are words that other texts show to be names. A text of more than ``LONGEST`` characters is refused unread.
    """
    found = refusal(segment, translated, source, target, parts=parts, unknown=unknown, names=names)
    return found.problem if found else None


def refusal(
    segment: str,
    translated: str,
    source: str,
    target: str,
    *,
    parts: Sequence[ProtectedPart] = (),
    unknown: int = 0,
    names: frozenset[str] = frozenset(),
) -> Refusal | None:
    """Return the problem as ``verify`` does, and the word of the segment or its translation that is the reason."""
    if problem := _unreadable(segment, translated):
        return Refusal(problem)
    rest = around_kept(translated, parts)
    if rest is None or not keeps_addresses(segment, translated):
        return Refusal("placeholders")
    ours, theirs = Side.of(around(segment, parts), source, names), Side.of(rest, target)
    if found := compare(ours, theirs):
        return found
    for name, is_right in _OTHER_CHECKS:
        if not is_right(ours, theirs):
            return Refusal(name)
    if found := compare_names(ours, theirs):
        return found
    return Refusal("unknown-words") if unknown and _is_mostly_unknown(ours, theirs, unknown) else None


def _unreadable(segment: str, translated: str) -> Problem | None:
    if max(len(segment), len(translated)) > LONGEST:
        return "length"
    return None if is_visible(translated) else "empty"


def _is_mostly_unknown(segment: Side, translated: Side, unknown: int) -> bool:
    """Return whether too many words are untranslated, not counting those with a capital, which may be names."""
    kept = set(segment.words)
    names = sum(word in kept and not word.islower() for word in translated.words)
    return unknown - names > _MOST_UNKNOWN * len(translated.words)
