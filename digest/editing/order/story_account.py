"""What a story tells, as it is compared with those of earlier editions: its names and figures, and the words around."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from digest.editing.grouping.profile import BEGINNING, compared_title
from digest.language.facts.capitals import has_capitals_on_nouns
from digest.language.facts.code_facts import code_facts
from digest.language.facts.date_facts import date_facts, is_weekday
from digest.language.facts.fact import Fact
from digest.language.facts.name_facts import name_facts, shown_names
from digest.language.facts.place_facts import place_facts
from digest.language.known import language as known_language
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.words import stemmed
from digest.model.item import StoredItem

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
# The title and the sentences that say what a text is about.
_LEAD = 3
# Of fewer words that say something, or of fewer words at all, it is chance how many two texts have in common.
_FEW, _FEW_IN_ALL = 20, 60
# So many words in a row that two texts have are a phrase.
_PHRASE = 3
_NUMBER = re.compile(r"(?<![\w$€£¥₽₹.,])\d{1,3}(?:\.\d{1,3})*(?![\w%]|[.,]\d)")
# A number counts what is in small letters after it, or has a sign there; others are bare: "Rovers 2, Wanderers 1".
_SIGNS = "%$€£¥₽₹"
# Of two words with a capital in a row, one is a name even in a language that writes all nouns with one.
_TWO_WORDS = re.compile(r"(?<=\s)[^\W\d_]+(?=[ -]([^\W\d_]+))")
# What a series begins its titles with: "Harbor Talk: A new quay".
_LABEL = re.compile(r"[^:|–—]{1,60}?(?=: |\s[-–—|]\s)")


class _Word(NamedTuple):
    stem: str
    kind: Literal["name", "figure", "word"]

    @property
    def form(self) -> str:
        """The word as it is in a template, in which figures differ."""
        return "#" if self.kind == "figure" else self.stem


_Sentence = tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class StoryAccount:
    """The title and the beginning of the text of an item, word by word.

    ``names`` are the stems of the words of names, places and codes, ``title_names`` those of the title and
    ``lead_names`` those of the title and the first sentences. ``figures`` are numbers, ``words`` the other words that
    say something. ``numbers`` are those in the title that count nothing, but number what it is about: a part, a result,
    a day. ``series`` is the source and the label of the title, None if it has none.
    """

    sentences: tuple[_Sentence, ...]
    names: frozenset[str]
    title_names: frozenset[str]
    lead_names: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]
    numbers: tuple[str, ...]
    series: tuple[str, str] | None

    @property
    def things(self) -> Iterator[frozenset[str]]:
        """The words of each name: those that stand together."""
        for sentence in self.sentences:
            for is_name, group in groupby(sentence, lambda word: word.kind == "name"):
                if is_name:
                    yield frozenset(word.stem for word in group) & self.names

    def is_next_after(self, other: StoryAccount) -> bool:
        """Return whether two titles are of a series: with one label, or with other numbers, as of days and results."""
        if self.series and self.series == other.series:
            return True
        return bool(self.numbers and other.numbers) and self.numbers != other.numbers

    def begins_in(self, other: StoryAccount) -> bool:
        """Return whether another tells again, word by word, the first sentence of its text, which names something."""
        first = self.sentences[1:2]
        return any(word.kind == "name" for one in first for word in one) and set(first) <= set(other.sentences)

    def repeats(self, other: StoryAccount) -> float:
        """Return the share of its words that are in sentences of another, figures and all."""
        theirs = frozenset(other.sentences)
        return sum(len(one) for one in self.sentences if one in theirs) / self._length

    def in_common(self, other: StoryAccount) -> float:
        """Return the share of words, but for names and figures, that two texts have in common.

        Whole sentences that both have are left out, here and below: what went on before is often told again.
        """
        its, others = (
            one.words & {word.stem for sentence in own for word in sentence} for one, own in self._own(other)
        )
        return len(its & others) / max(_FEW, min(len(its), len(others)))

    def template(self, other: StoryAccount) -> float:
        """Return the share of its words that are in phrases of another around other figures and names."""
        (_, own), (_, others) = self._own(other)
        phrases = {phrase for sentence in others for phrase in _phrases(sentence)}
        runs = (run for sentence in own for run in _runs(sentence, phrases))
        return sum(len(run) for run in runs if self._is_template(run, other)) / max(_FEW_IN_ALL, self._length)

    def _own(self, other: StoryAccount) -> Sequence[tuple[StoryAccount, Sequence[_Sentence]]]:
        """Return both with the sentences that the other does not have."""
        both = frozenset(self.sentences) & frozenset(other.sentences)
        return [(one, [sentence for sentence in one.sentences if sentence not in both]) for one in (self, other)]

    def _is_template(self, run: _Sentence, other: StoryAccount) -> bool:
        figures = [word.stem for word in run if word.kind == "figure"]
        if any(figure not in other.figures for figure in figures):
            return True
        # A figure of one digit is in two texts by chance.
        has_value = any(word.kind == "name" for word in run) or any(len(figure) > 1 for figure in figures)
        return not has_value and any(one.stem in self.words for one in run)

    @property
    def _length(self) -> int:
        return max(1, sum(map(len, self.sentences)))


def accounts(items: Sequence[StoredItem], language: str) -> list[StoryAccount]:
    """Return what items of one language tell."""
    names = shown_names((text for stored in items for text in _texts(stored)), language)
    common = frozenset(stemmed(known_language(language).recognition.words, language))
    return [_account(stored, language, names, common) for stored in items]


def _texts(stored: StoredItem) -> tuple[str, str]:
    return compared_title(stored.item), stored.item.text[:BEGINNING]


def _account(stored: StoredItem, language: str, names: frozenset[str], common: frozenset[str]) -> StoryAccount:
    title, text, source = *_texts(stored), stored.item.source
    read = tuple(_read(sentence, language, names) for sentence in (title, *sentences(text)))
    every = [word for sentence in read for word in sentence]

    def of(kind: str, among: Sequence[_Word] = every) -> frozenset[str]:
        return frozenset(word.stem for word in among if word.kind == kind) - common

    lead = [word for sentence in read[:_LEAD] for word in sentence]
    return StoryAccount(
        read,
        of("name"),
        of("name", read[0]),
        of("name", lead),
        frozenset(word.stem for word in every if word.kind == "figure"),
        of("word"),
        (*_bare(title), *(value for fact in _dates(title, language) for value in sorted(fact.values))),
        (source, label[0]) if (label := _LABEL.match(title)) else None,
    )


def _bare(title: str) -> Iterator[str]:
    for match in _NUMBER.finditer(title):
        after = title[match.end() :].lstrip(" ")[:1]
        if not (after.islower() or (after and after in _SIGNS)):
            yield match[0]


def _dates(title: str, language: str) -> Iterator[Fact]:
    return (fact for fact in date_facts(title, language) if not is_weekday(fact))


def _read(sentence: str, language: str, names: frozenset[str]) -> _Sentence:
    known = (*name_facts(sentence, language, names), *place_facts(sentence, language), *code_facts(sentence))
    spans = [(fact.start, fact.end) for fact in known if fact.kind != "people"]
    if has_capitals_on_nouns(language):
        spans += [
            (match.start(), match.end(1))
            for match in _TWO_WORDS.finditer(sentence)
            if match[0].istitle() and match[1].istitle()
        ]
    of_names = {place for span in spans for place in range(*span)}
    found = list(_WORD.finditer(sentence))
    of_words = stemmed([match[0].lower() for match in found], language)
    return tuple(_Word(stem, _kind(match, of_names)) for match, stem in zip(found, of_words, strict=True))


def _kind(match: re.Match[str], names: Container[int]) -> Literal["name", "figure", "word"]:
    if match.start() in names and len(match[0]) > 1 and not match[0][0].islower():
        return "name"
    return "figure" if match[0][0].isdigit() else "word"


def _phrases(sentence: _Sentence) -> Iterator[tuple[str, ...]]:
    forms = [word.form for word in sentence]
    yield from (tuple(forms[at : at + _PHRASE]) for at in range(len(forms) - _PHRASE + 1))


def _runs(sentence: _Sentence, phrases: set[tuple[str, ...]]) -> Iterator[_Sentence]:
    """Yield the longest parts of a sentence that are made of phrases."""
    start = end = 0
    for at, phrase in enumerate(_phrases(sentence)):
        if phrase not in phrases:
            continue
        if at >= end > start:
            yield sentence[start:end]
        start, end = (start if at < end else at), at + _PHRASE
    if end > start:
        yield sentence[start:end]
