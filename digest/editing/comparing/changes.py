"""What a source changed in an item: a number, a day, a name or a denial, told from changes of the words alone.

Sentences that are as they were say nothing. Of the others, those that are alike are compared: what a sentence lost and
the whole text did not keep, and what its successor gained and the text did not have before, is what was changed. So
nothing is found where sentences were split, moved, added or said in other words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from digest.editing.comparing.spellings import is_form, is_spelling
from digest.language.facts.amounts import Amount, amounts, disputes, results
from digest.language.facts.capitals import has_capitals_on_nouns, has_case, is_name, is_title
from digest.language.facts.date_facts import date_facts, vaguer
from digest.language.facts.denial_facts import denial_facts
from digest.language.facts.fact import Fact
from digest.language.facts.number_facts import number_facts
from digest.language.facts.place_facts import place_facts
from digest.language.facts.read_facts import outermost
from digest.language.facts.time_facts import time_facts
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.language.text.numbers.spelled_out_numbers import is_within
from digest.language.text.sentences.sentences import each_sentence
from digest.language.text.shortening.shorten import shorten
from digest.language.text.words.content_words import content_words
from digest.language.text.words.words import stems
from digest.model.edition import Change
from digest.model.item import Item

_LONGEST_TEXT = 30_000
# The share of words by which a sentence may be known again, by which it is, and by which it says the same but for what
# it denies.
_PERHAPS, _ALIKE, _SAME = 0.25, 0.5, 0.6
# More than this is another text, such as a table or a ticker.
_MOST = 4
_SHOWN = 160


def changes(before: Item, after: Item) -> tuple[Change, ...]:
    """Return what an item says otherwise than before, in its words; nothing if it was written anew.

    Of a denial that was taken out, nothing is there now: "".
    """
    language = after.locale.language
    if before.locale.language != language:
        return ()
    old, new = _Text(before, language), _Text(after, language)
    found: dict[tuple[str, str], Change] = {}
    for lost, gained, likeness in _pairs(old, new, language):
        changed = _changed if likeness >= _ALIKE else _changed_of_same
        for change in changed(lost, gained, old, new, language):
            found.setdefault((change.before.casefold(), change.after.casefold()), change)
    for sentence in _retracted(old, new, language):
        found.setdefault((sentence.casefold(), ""), Change(shorten(sentence, _SHOWN), ""))
    return tuple(found.values()) if len(found) <= _MOST else ()


class _Text:
    """The sentences of an item, its title first, and what they say."""

    def __init__(self, item: Item, language: str) -> None:
        self.language = language
        self.sentences = tuple(filter(None, (item.title, *each_sentence(item.text[:_LONGEST_TEXT]))))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that have a capital within a sentence."""
        words = ((match, sentence) for sentence in self.sentences for match in WORD.finditer(sentence))
        return frozenset(
            match[0] for match, sentence in words if match[0][0].isupper() and not _is_first(match, sentence)
        )

    def count(self, say: Callable[[str, str], Iterable[str]]) -> Counter[str]:
        """Count what the sentences say of a kind."""
        return Counter(value for sentence in self.sentences for value in say(sentence, self.language))


def _pairs(old: _Text, new: _Text, language: str) -> Iterator[tuple[str, str, float]]:
    """Yield the sentences that are no longer there, each with the new one that is most like it, and how much."""
    then, now = (Counter(map(_folded, text.sentences)) for text in (old, new))
    lost = [sentence for sentence in old.sentences if _folded(sentence) not in now]
    gained = [sentence for sentence in new.sentences if _folded(sentence) not in then]
    ranked = sorted(
        (
            (_likeness(one, other, language), -first, -second)
            for first, one in enumerate(lost)
            for second, other in enumerate(gained)
        ),
        reverse=True,
    )
    for likeness, first, second in ranked:
        if likeness < _PERHAPS:
            return
        if lost[-first] and gained[-second]:
            yield lost[-first], gained[-second], likeness
            lost[-first] = gained[-second] = ""


def _folded(sentence: str) -> str:
    return " ".join(re.sub(r"[^\w%$€£]+", " ", sentence.casefold()).split())


def _likeness(one: str, other: str, language: str) -> float:
    first, second = (content_words(stems(text, language), language) for text in (one, other))
    return len(first & second) / max(len(first), len(second), 1)


def _changed(lost: str, gained: str, old: _Text, new: _Text, language: str) -> Iterator[Change]:
    numbers = list(_changed_amounts(lost, gained, old, new, language))
    days = [] if numbers else list(_changed_days(lost, gained, old, new, language))
    yield from numbers or days or _changed_numbers(lost, gained, old, new, language)
    yield from _changed_names(lost, gained, old, new, language)
    if _is_denied(lost, gained, old, new, language):
        yield Change(shorten(lost, _SHOWN), shorten(gained, _SHOWN))


# Numbers


def _changed_amounts(lost: str, gained: str, old: _Text, new: _Text, language: str) -> Iterator[Change]:
    """Yield the amounts that changed: in order, if as many went as came, else those that count the same."""
    then, now = old.count(_numbers), new.count(_numbers)
    went = [one for one in amounts(lost, language) if any(now[value] < then[value] for value in _names(one))]
    came = [one for one in amounts(gained, language) if any(then[value] < now[value] for value in _names(one))]
    pairs = zip(went, came, strict=True) if len(went) == len(came) else _of_same(went, came)
    for one, other in pairs:
        if _is_changed(one, other):
            yield Change(lost[one.start : one.end], gained[other.start : other.end])


def _changed_of_same(lost: str, gained: str, old: _Text, new: _Text, language: str) -> Iterator[Change]:
    """Yield the amounts that changed where a sentence says what it did in other words."""
    then, now = old.count(_numbers), new.count(_numbers)
    went = [one for one in amounts(lost, language) if all(now[value] < then[value] for value in _names(one))]
    came = [one for one in amounts(gained, language) if all(then[value] < now[value] for value in _names(one))]
    for one, other in _of_same(went, came):
        if not one.agrees(other):
            yield Change(lost[one.start : one.end], gained[other.start : other.end])


def _changed_numbers(lost: str, gained: str, old: _Text, new: _Text, language: str) -> Iterator[Change]:
    """Yield the numbers that changed and are no amounts: years, results, ordinals, shares."""
    then, now = old.count(_others), new.count(_others)
    went = [one for one in _other_numbers(lost, language) if any(now[value] < then[value] for value in one.values)]
    came = [one for one in _other_numbers(gained, language) if any(then[value] < now[value] for value in one.values)]
    for one, other in zip(went, came, strict=True) if len(went) == len(came) else ():
        if one.values.isdisjoint(other.values):
            yield Change(lost[one.start : one.end], gained[other.start : other.end])


def _other_numbers(sentence: str, language: str) -> Iterator[Fact]:
    counted = [(one.start, one.end) for one in amounts(sentence, language)]
    counted += [(fact.start, fact.end) for fact in _moments(sentence, language)]
    for match in results(sentence):
        if not is_within(*match.span(), counted):
            counted.append(match.span())
            yield Fact("number", frozenset((match[0],)), *match.span())
    for fact in outermost(number_facts(sentence, language)):
        if not any(start <= fact.start < end for start, end in counted):
            yield fact


def _others(sentence: str, language: str) -> Iterator[str]:
    for fact in _other_numbers(sentence, language):
        yield from fact.values


def _is_changed(one: Amount, other: Amount) -> bool:
    """Return whether an amount is another one: with other units, the same value; else it was only converted."""
    if one.has_unit and other.has_unit and one.of.isdisjoint(other.of):
        return one.values == other.values
    return one.has_unit == other.has_unit and not one.agrees(other)


def _of_same(went: Sequence[Amount], came: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    for one in went:
        same = [other for other in came if one.counts_same(other)]
        if len(same) == 1:
            yield one, same[0]


def _names(amount: Amount) -> tuple[str, ...]:
    """Return the values of an amount as they are counted, with its units."""
    units = sorted(amount.of) if amount.has_unit else ("",)
    return tuple(f"{value:g} {unit}" for value in sorted(amount.values) for unit in units)


def _numbers(sentence: str, language: str) -> Iterator[str]:
    for amount in amounts(sentence, language):
        yield from _names(amount)


# Days and times


def _changed_days(lost: str, gained: str, old: _Text, new: _Text, language: str) -> Iterator[Change]:
    for kind in ("date", "time"):
        then, now = (frozenset(text.count(_moment_values)) for text in (old, new))
        went = [one for one in _moments(lost, language) if one.kind == kind and now.isdisjoint(one.values)]
        came = [one for one in _moments(gained, language) if one.kind == kind and then.isdisjoint(one.values)]
        for one, other in zip(went, came, strict=True) if len(went) == len(came) else ():
            if _form(one.values) == _form(other.values) and not _is_vaguer(one.values, other.values):
                yield Change(lost[one.start : one.end], gained[other.start : other.end])


def _moments(sentence: str, language: str) -> Iterator[Fact]:
    for read in (date_facts, time_facts):
        yield from (fact for fact in read(sentence, language) if fact.is_sure)


def _moment_values(sentence: str, language: str) -> Iterator[str]:
    return (value for fact in _moments(sentence, language) for value in fact.values)


def _form(values: frozenset[str]) -> tuple[bool, bool]:
    """Return which kind of day it is: one of the week, or one with a date."""
    return any(value.startswith("W") for value in values), any("-" in value or ":" in value for value in values)


def _is_vaguer(one: frozenset[str], other: frozenset[str]) -> bool:
    less = [values.union(each for value in values for each in vaguer(value)) for values in (one, other)]
    return not less[0].isdisjoint(other) or not less[1].isdisjoint(one)


# Names


def _changed_names(lost: str, gained: str, old: _Text, new: _Text, language: str) -> Iterator[Change]:
    """Yield the names that another one replaced, in the same place of the sentence.

    A title with a capital on each word shows none.
    """
    if is_title(lost, language) or is_title(gained, language):
        return
    first, second = (tuple(WORD.finditer(text)) for text in (lost, gained))
    if has_case(language) and not has_capitals_on_nouns(language):
        then, now = old.count(_capitals), new.count(_capitals)
        places = (
            {match.start() for match in first if _is_named(match, lost, old.names, language)},
            {match.start() for match in second if _is_named(match, gained, new.names, language)},
        )
    else:
        then, now = old.count(_places), new.count(_places)
        yield from _changed_places(lost, gained, then, now, language)
        return
    matcher = SequenceMatcher(None, [match[0] for match in first], [match[0] for match in second], autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        went = [match for match in first[start:end] if match.start() in places[0] and _is_fewer(match[0], then, now)]
        came = [match for match in second[begin:stop] if match.start() in places[1] and _is_fewer(match[0], now, then)]
        if tag != "replace" or not went or not came:
            continue
        if _are_places(lost, went, gained, came, language) or not _is_same_name(went, came):
            yield Change(_run(lost, went, first), _run(gained, came, second))


def _changed_places(lost: str, gained: str, then: Counter[str], now: Counter[str], language: str) -> Iterator[Change]:
    went = [
        fact
        for fact in place_facts(lost, language)
        if fact.kind == "place" and not any(now[value] for value in fact.values)
    ]
    came = [
        fact
        for fact in place_facts(gained, language)
        if fact.kind == "place" and not any(then[value] for value in fact.values)
    ]
    if len(went) == len(came):
        for one, other in zip(went, came, strict=True):
            yield Change(lost[one.start : one.end], gained[other.start : other.end])


def _places(sentence: str, language: str) -> Iterator[str]:
    for fact in place_facts(sentence, language):
        yield from fact.values


@lru_cache(maxsize=4096)
def _words_of_time(sentence: str, language: str) -> tuple[tuple[int, int], ...]:
    return tuple((fact.start, fact.end) for fact in date_facts(sentence, language))


def _is_first(match: re.Match[str], sentence: str) -> bool:
    return not re.search(r"\w", sentence[: match.start()])


def _is_named(match: re.Match[str], sentence: str, names: frozenset[str], language: str) -> bool:
    """Return whether a word is a name: with a capital within a sentence, or before another name at its beginning.

    ``names`` are those that the text shows.
    """
    word = match[0]
    if not word[0].isupper() or word.lower() in known_language(language).abbreviations.before_names:
        return False
    following = WORD.match(sentence, match.end() + 1)
    is_before_name = following is not None and following[0][0].isupper() and is_name(word, language)
    if _is_first(match, sentence) and word not in names and not is_before_name:
        return False
    return not any(start <= match.start() < end for start, end in _words_of_time(sentence, language))


def _capitals(sentence: str, _: str) -> Iterator[str]:
    return (match[0].casefold() for match in WORD.finditer(sentence) if match[0][0].isupper())


def _is_fewer(word: str, there: Counter[str], here: Counter[str]) -> bool:
    """Return whether a text has a name, in whatever case, less often than another one."""
    folded = word.casefold()
    counts = [sum(number for other, number in text.items() if is_form(folded, other)) for text in (there, here)]
    return counts[1] < counts[0]


def _is_same_name(went: Sequence[re.Match[str]], came: Sequence[re.Match[str]]) -> bool:
    return all(any(is_spelling(one[0].casefold(), other[0].casefold()) for other in came) for one in went)


def _are_places(
    lost: str, went: Sequence[re.Match[str]], gained: str, came: Sequence[re.Match[str]], language: str
) -> bool:
    """Return whether both are known places, and not the same one: "Iran", "Iraq"."""
    named = [
        {
            value
            for fact in place_facts(text, language)
            if fact.start in {match.start() for match in at}
            for value in fact.values
        }
        for text, at in ((lost, went), (gained, came))
    ]
    return all(named) and named[0].isdisjoint(named[1])


def _run(sentence: str, changed: Sequence[re.Match[str]], every: Sequence[re.Match[str]]) -> str:
    """Return the names that changed with the names directly beside them."""
    at = [place for place, match in enumerate(every) if match in changed]
    first, last = at[0], at[-1]
    while (
        first > 1
        and every[first - 1][0][0].isupper()
        and sentence[every[first - 1].end() : every[first].start()] == " "
    ):
        first -= 1
    while (
        last + 1 < len(every)
        and every[last + 1][0][0].isupper()
        and sentence[every[last].end() : every[last + 1].start()] == " "
    ):
        last += 1
    return sentence[every[first].start() : every[last].end()]


# Denials


def _is_denied(lost: str, gained: str, old: _Text, new: _Text, language: str) -> bool:
    """Return whether one of two sentences that are otherwise the same denies what the other says.

    One of the texts must have more denials: a sentence may have been split.
    """
    said = [_denials(text, language) for text in (lost, gained)]
    if bool(said[0]) == bool(said[1]):
        return False
    counts = [sum(len(_denials(sentence, language)) for sentence in text.sentences) for text in (old, new)]
    if counts[0] == counts[1]:
        return False
    return _likeness(_without(lost, said[0]), _without(gained, said[1]), language) >= _SAME


def _retracted(old: _Text, new: _Text, language: str) -> Iterator[str]:
    """Yield the sentences in which somebody denied something, if nobody does so any more."""
    if not any(disputes(sentence, language) for sentence in new.sentences):
        paired = {lost for lost, _, likeness in _pairs(old, new, language) if likeness >= _ALIKE}
        kept = set(map(_folded, new.sentences))
        yield from (
            sentence
            for sentence in old.sentences
            if disputes(sentence, language) and sentence not in paired and _folded(sentence) not in kept
        )


def _denials(sentence: str, language: str) -> Sequence[tuple[int, int]]:
    sure = [(fact.start, fact.end) for fact in denial_facts(sentence, language) if fact.is_sure]
    return sorted((*sure, *disputes(sentence, language)))


def _without(sentence: str, places: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(places):
        sentence = f"{sentence[:start]} {sentence[end:]}"
    return sentence
