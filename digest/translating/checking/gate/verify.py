"""The gate: decide whether a machine translation may be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.language.text.characters.clean import is_visible
from digest.model.translation import Problem
from digest.translating.checking.gate.calendar.clock import same_clock_times
from digest.translating.checking.gate.calendar.day_month import same_dates
from digest.translating.checking.gate.calendar.shared_dates import without_shared
from digest.translating.checking.gate.calendar.weekdays import same_weekdays
from digest.translating.checking.gate.form.copy import is_copy
from digest.translating.checking.gate.form.kept_addresses import keeps_addresses
from digest.translating.checking.gate.form.kept_quotes import same_quotes
from digest.translating.checking.gate.form.length import is_of_length
from digest.translating.checking.gate.form.repetition import repeats
from digest.translating.checking.gate.form.right_language import is_in_language
from digest.translating.checking.gate.form.script import is_in_script
from digest.translating.checking.gate.names.name_comparison import other_name
from digest.translating.checking.gate.names.person_comparison import other_person
from digest.translating.checking.gate.names.place_comparison import other_place
from digest.translating.checking.gate.negation.kept_negation import same_negation
from digest.translating.checking.gate.numbers.codes import same_codes
from digest.translating.checking.gate.numbers.durations import without_shared_durations
from digest.translating.checking.gate.numbers.fractions import same_fractions
from digest.translating.checking.gate.numbers.kept_numbers import same_numbers
from digest.translating.checking.gate.numbers.kept_order import keeps_order
from digest.translating.checking.gate.numbers.kept_quantities import same_quantities, same_unit_words
from digest.translating.checking.gate.numbers.ordinals import same_ordinals
from digest.translating.checking.gate.numbers.signs import same_signs
from digest.translating.checking.gate.side import Side
from digest.translating.checking.protection import ProtectedPart, around, around_kept

# Increase it with every change of what the gate accepts, in the language files too: a translation memory has results of
# older versions, refusals among them.
VERSION = 9

# In characters. No sentence is nearly as long: a text that is cannot be compared, nor be translated well.
LONGEST = 10_000

_CHECKS_OF_DATES = (same_dates, same_clock_times, same_weekdays)
# They do not see the dates and times that both sides state, which may have other numbers: "5 pm", "17.00".
_CHECKS_OF_NUMBERS = (
    same_numbers,
    same_quantities,
    same_unit_words,
    same_signs,
    same_codes,
    keeps_order,
    same_ordinals,
    same_fractions,
)
_OTHER_CHECKS: tuple[tuple[Problem, Callable[[Side, Side], bool]], ...] = (
    ("script", is_in_script),
    ("copy", lambda segment, translated: not is_copy(segment, translated)),
    ("script", is_in_language),
    ("repetition", lambda segment, translated: not repeats(segment, translated)),
    ("length", is_of_length),
    ("quotes", same_quotes),
    ("names", lambda segment, translated: other_name(segment, translated) is None),
    ("negation", same_negation),
    ("names", lambda segment, translated: other_place(segment, translated) is None),
    ("names", lambda segment, translated: other_person(segment, translated) is None),
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
    if problem := _unreadable(segment, translated):
        return problem
    rest = around_kept(translated, parts)
    if rest is None or not keeps_addresses(segment, translated):
        return "placeholders"
    ours, theirs = Side.of(around(segment, parts), source, names), Side.of(rest, target)
    if not (_pass(_CHECKS_OF_DATES, ours, theirs) and _pass(_CHECKS_OF_NUMBERS, *_rest(ours, theirs))):
        return "numbers"
    for name, is_right in _OTHER_CHECKS:
        if not is_right(ours, theirs):
            return name
    return "unknown-words" if unknown and _is_mostly_unknown(ours, theirs, unknown) else None


def _unreadable(segment: str, translated: str) -> Problem | None:
    if max(len(segment), len(translated)) > LONGEST:
        return "length"
    return None if is_visible(translated) else "empty"


def _rest(segment: Side, translated: Side) -> tuple[Side, Side]:
    """Return both sides without the dates, times and durations that they share."""
    return without_shared_durations(*without_shared(segment, translated))


def _pass(checks: Sequence[Callable[[Side, Side], bool]], segment: Side, translated: Side) -> bool:
    return all(is_right(segment, translated) for is_right in checks)


def _is_mostly_unknown(segment: Side, translated: Side, unknown: int) -> bool:
    """Return whether too many words are untranslated, not counting those with a capital, which may be names."""
    kept = set(segment.words)
    names = sum(word in kept and not word.islower() for word in translated.words)
    return unknown - names > _MOST_UNKNOWN * len(translated.words)
