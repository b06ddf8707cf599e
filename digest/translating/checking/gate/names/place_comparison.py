"""Comparison of places: a translation must not name another place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from digest.language.facts.capitals import has_case
from digest.language.facts.fact import Fact
from digest.language.facts.gazetteer import fold, gazetteer, names_in
from digest.language.facts.name_runs import without_suffix
from digest.language.facts.place_facts import place_facts
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.language.text.words.sounds import sounds
from digest.translating.checking.gate.names.sharing import share_closely
from digest.translating.checking.gate.names.spelling import may_begin_alike
from digest.translating.checking.gate.side import Side

_SHORT, _MIDDLE = 4, 6


def other_place(segment: Side, translated: Side) -> str | None:
    """Return a place of the segment instead of which the translation names another; None if there is none.

    Only places that both languages have a name for count, and organizations such as NATO. A place is kept if its name,
    a similar word, or a word for its people is on the other side. No capitals are needed, so this works in Arabic too.
    """
    lost = _lost(segment, translated)
    return lost[0] if lost and _lost(translated, segment) else None


def _lost(side: Side, other: Side) -> list[str]:
    """Return the places of a side that the other does not name, each as it is written."""
    others = place_facts(other.text, other.language)
    places = place_facts(side.text, side.language)
    return [_written(place, side) for place in places if place.is_sure and not _is_kept(place, side, others, other)]


@lru_cache(maxsize=8)  # Two comparisons ask for both directions.
def kept_places(side: Side, other: Side) -> frozenset[str]:
    """Return the words that name places, peoples or institutions of one side which the other names too."""
    others = place_facts(other.text, other.language)
    places = place_facts(side.text, side.language)
    kept = (place for place in places if _is_kept(place, side, others, other))
    return frozenset(without_suffix(word) for place in kept for word in words_of(place, side))


def _written(place: Fact, side: Side) -> str:
    return side.text[place.start : place.end]


def words_of(place: Fact, side: Side) -> tuple[str, ...]:
    """Return the words of a place as a side writes it."""
    return (_written(place, side),) if side.is_unspaced else tuple(WORD.findall(side.text, place.start, place.end))


def _is_kept(place: Fact, side: Side, others: Sequence[Fact], other: Side) -> bool:
    """Return whether the other side, whose places are ``others``, may name a place; or has no name for it."""
    if any(place.values & theirs.values for theirs in others):
        return True
    names = names_in(other.language, sorted(place.values))
    if not names or any(demonym in other.text.lower() for demonym in _written_together(place, other)):
        return True
    if other.is_unspaced and any(name in other.text for name in names):
        return True
    if set(written := words_of(place, side)) <= set(other.words):
        return True
    taken = {word for theirs in others if theirs.is_sure for word in words_of(theirs, other)}
    return any(_may_be(word, place, written, names, other) for word in other.words if word not in taken)


def _written_together(place: Fact, side: Side) -> Iterator[str]:
    """Yield demonyms in scripts without spaces, where they may be within any word."""
    if side.is_unspaced:
        yield from _demonyms(place, side.language)


def _demonyms(place: Fact, language: str) -> Iterator[str]:
    listed = known_language(language).names.demonyms
    for meant in place.values:
        yield from listed.get(meant, ())


def _may_be(word: str, place: Fact, words: Sequence[str], names: Iterable[str], side: Side) -> bool:
    heard = sounds(word) if word[0].isupper() or not has_case(side.language) else ""
    # A word alone is not the name of several: "Rio Grande" is not "Rio de Janeiro". Without endings, a name that the
    # language is known to have is written as it is known.
    if gazetteer(side.language).endings and any(
        _sounds_like(word, heard, name) for name in (*(words if len(words) == 1 else ()), *names)
    ):
        return True
    article = next(iter(gazetteer(side.language).prefixes), "")
    whole = (name.removeprefix(article) for name in names if " " not in name)
    beginnings = (*_demonyms(place, side.language), *map(_beginning, whole))
    variants = gazetteer(side.language).variants(word)
    return any(variant.startswith(fold(each)) for variant in variants for each in beginnings)


def _sounds_like(word: str, heard: str, name: str) -> bool:
    return share_closely(heard, sounds(name)) and (not (word + name).isascii() or may_begin_alike(word, name))


def _beginning(name: str) -> str:
    """Return the part of a name that the word for its people has too: "Pol" of Poland, "Fran" of Frankreich."""
    if len(name) <= _SHORT:
        return name
    return name[: _SHORT - 1] if len(name) <= _MIDDLE else name[:_SHORT]
