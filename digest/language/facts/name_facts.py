"""Names that a text shows by their capitals: persons, companies, papers; and institutions, which may be words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import dropwhile

from digest.language.facts.capitals import has_capitals_on_nouns, has_case, is_name, is_title
from digest.language.facts.fact import Fact
from digest.language.facts.name_runs import NameRun, name_runs, without_suffix
from digest.language.facts.place_facts import place_facts
from digest.language.facts.written_words import WORD

_WITHIN = re.compile(r"(?<=[^\W\d_] )[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def name_facts(text: str, language: str, names: frozenset[str] = frozenset()) -> tuple[Fact, ...]:
    """Return the names in a text, in its order; ``names`` are those that other texts show (``shown_names``).

    A name that no language translates is a person, even if it is that of a company or a paper; another is not sure,
    since another language may say it in ordinary words. In a script without capitals there are none.
    """
    if not has_case(language) or has_capitals_on_nouns(language):
        return ()
    return tuple(found for run in name_runs(text, language, names) for found in _facts(run, text))


def _facts(run: NameRun, text: str) -> Iterator[Fact]:
    # Nothing shows that the first word of a sentence is part of the name: "Yesterday Ann Lee came".
    kept = run.papers or tuple(dropwhile(lambda word: word not in run.names, run.persons))
    if kept:
        yield Fact("person", frozenset({" ".join(kept)}), text.index(kept[0], run.start), run.end)
    elif run.names:
        yield Fact("name", frozenset({" ".join(run.words)}), run.start, run.end, is_sure=False)


def persons(text: str, language: str, names: frozenset[str] = frozenset()) -> tuple[Fact, ...]:
    """Return the sure names in a text that are not those of a place."""
    found = [fact for fact in name_facts(text, language, names) if fact.is_sure]
    places = place_facts(text, language) if found else ()
    return tuple(fact for fact in found if not any(at.start <= fact.start and fact.end <= at.end for at in places))


def as_last(word: str) -> str:
    """Return how it stands among names that texts show that a word is the last of a full one: "… Lee"."""
    return f"… {word}"


def names_within(names: frozenset[str], text: str) -> frozenset[str]:
    """Return the names of those that texts show which are in a text: no others matter to it."""
    if not names:
        return names
    words = frozenset(map(without_suffix, WORD.findall(text)))
    return names & (words | frozenset(map(as_last, words)))


def shown_names(texts: Iterable[str], language: str) -> frozenset[str]:
    """Return the words that texts show to be names: with a capital, mostly within a sentence, and never without one.

    Titles with a capital on each word show none. The last words of full names stand there ``as_last``, too.
    """
    if not has_case(language) or has_capitals_on_nouns(language):
        return frozenset()
    texts = tuple(texts)
    within: Counter[str] = Counter()
    small: set[str] = set()
    for text in texts:
        words = WORD.findall(text)
        small.update(word for word in words if word.islower())
        if not is_title(text, language):
            within.update(2 * [without_suffix(word) for word in _WITHIN.findall(text) if word[0].isupper()])
            within.subtract(without_suffix(word) for word in words if word[0].isupper())
    shown = (name for name, more in within.items() if more >= 0)
    names = frozenset(name for name in shown if is_name(name, language) and name.lower() not in small)
    full = (value.split() for text in texts for fact in persons(text, language, names) for value in fact.values)
    return names | {as_last(words[-1]) for words in full if len(words) > 1}
