"""What numbers count: the words beside them, by which two numbers can be told apart whatever their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.units import CURRENCIES, end_of_unit, units_in
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.numbers.word_edges import bounded

_INSTEAD = "instead"
_REACH = 60
# Between clauses; in "57 против, 41 — за" a dash stands for a word.
_BREAK = "[,;:.!?()،؛，；、。։—–]"
_LEADING = " \u00a0—–-՝"
_SIGNS = r"[^\w,;:.!?]{0,3}"
Things = frozenset[str]


def things_of(text: str, spans: Sequence[tuple[int, int]], language: str) -> Mapping[int, Things]:
    """Return what the numbers at some ranges of a text count, by their positions: things, and the currency they price.

    ``spans`` are all numbers of the text. The words beside a number in the same clause belong to it.
    """
    found: dict[int, Things] = {}
    last, placed = 0, sorted(spans)
    following = [*(start for start, _ in placed[1:]), len(text)]
    for (start, end), limit in zip(placed, following, strict=True):
        before, after = text[max(last, start - _REACH) : start], text[end : min(limit, end + _REACH)]
        clause, pieces = _clauses(after.lstrip(_LEADING), language)[0], _clauses(before, language)
        # What follows another number in the same clause belongs to that one.
        own = pieces[-1] if not last or len(pieces) > 1 else ""
        found[start] = frozenset(
            (
                *_named(clause, language),
                *_named(own, language),
                *_instead(text, start, end, language),
                *_priced(before, language),
            )
        )
        last = end_of_unit(text, end, language)
    return found


def are_exchanged(one: Things, other: Things, its: Things, others: Things) -> bool:
    """Return whether two numbers exchanged what they count: ``one`` and ``other`` are now ``its`` and ``others``."""
    lost, added = (one - other) & (others - its), (other - one) & (its - others)
    return bool(lost and added) or _INSTEAD in lost | added


def are_kept(one: Things, other: Things, its: Things, others: Things) -> bool:
    """Return whether both of two numbers count the same as on the other side: a verb before them may belong to both."""
    first, second = (one - other) & (its - others), (other - one) & (others - its)
    return bool(first and second) or _INSTEAD in first | second


def _named(clause: str, language: str) -> Things:
    pattern = _things(language)
    return frozenset((match.lastgroup or "") for match in pattern.finditer(clause)) if pattern else frozenset()


def _clauses(text: str, language: str) -> Sequence[str]:
    return _between_clauses(language).split(text)


def _instead(text: str, start: int, end: int, language: str) -> Iterator[str]:
    before, after = _instead_patterns(language)
    if before.search(text, max(0, start - _REACH), start) or after.match(text, end_of_unit(text, end, language)):
        yield _INSTEAD


def _priced(before: str, language: str) -> Iterator[str]:
    """Yield the currencies whose price a number is, such as the euro in "the euro cost 92.5 rubles"."""
    sure, _ = units_in(before, language)
    yield from (f"price of {currency}" for currency in sure & CURRENCIES)


@cache
def _between_clauses(language: str) -> re.Pattern[str]:
    joins = "|".join(map(re.escape, known_language(language).clauses.joins))
    edge = "" if language in UNSPACED_LANGUAGES else r"\b"
    return re.compile(rf"{_BREAK}|{edge}(?:{joins or NEVER}){edge}", re.IGNORECASE)


@cache
def _things(language: str) -> re.Pattern[str] | None:
    named = known_language(language).things.named
    forms = "|".join(f"(?P<{name}_>{forms})" for name, forms in named.items())
    return re.compile(bounded(forms, language), re.IGNORECASE) if forms else None


@cache
def _instead_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = known_language(language).things
    before = rf"{bounded(known.instead or NEVER, language)}\s?{_SIGNS}\Z"
    after = rf"\w{{0,6}}\s{known.instead_after or NEVER}(?!\w)"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)
