"""Whose words a summary is made of: sentences of items stay theirs, whoever chose them; the rest is the editor's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from digest.compose.summary.clauses import cut_long
from digest.compose.summary.summary_sentences import summary_sentences
from digest.model.edition import Sentence
from digest.model.item import StoredItem
from digest.text.characters.clean import one_line
from digest.text.sentences.sentences import sentences

# Of an item as long as a book only so much is read.
_READ = 30_000


def attributed(
    words: str, items: Sequence[StoredItem], told: Iterable[Sentence], other: Callable[[str], Sentence]
) -> tuple[Sentence, ...]:
    """Make a summary of the words of a draft.

    A line, or a sentence of several lines, that is one of ``told`` or stands so in an item is that; ``other`` makes a
    sentence of all else.
    """
    known = {**known_sentences(items), **{one_line(sentence.text): sentence for sentence in told}}
    found: list[Sentence] = []
    run: list[str] = []
    for line in filter(None, map(one_line, words.split("\n"))):
        if line in known:
            found += [*_parted(run, known, other), known[line]]
            run = []
        else:
            run.append(line)
    return (*found, *_parted(run, known, other))


def _parted(
    lines: Sequence[str], known: Mapping[str, Sentence], other: Callable[[str], Sentence]
) -> Iterator[Sentence]:
    return (known.get(sentence) or other(sentence) for sentence in sentences(" ".join(lines)))


def known_sentences(items: Iterable[StoredItem]) -> Mapping[str, Sentence]:
    """The sentences of items by their words, whole or as they may stand in a summary; of the first that has one."""
    known: dict[str, Sentence] = {}
    for stored in items:
        parts = [(candidate.text, candidate.position) for candidate in summary_sentences(stored)]
        parts += [(cut_long(text), position) for text, position in parts]
        parts += [(text, position) for position, text in enumerate(sentences(stored.item.text[:_READ]))]
        for text, position in parts:
            known.setdefault(one_line(text), Sentence(text, stored.key, position))
    return known
