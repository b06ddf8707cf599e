"""Attribute sentences of a summary: those of items to the items, whoever chose them; the rest to the editor.

They are recognized by their words, since a draft that named the source of each sentence would be unreadable. Half a
sentence of an item is the editor's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from digest.editing.summary.clauses import cut_long
from digest.editing.summary.summary_sentences import summary_sentences
from digest.language.text.characters.clean import one_line
from digest.language.text.sentences.sentences import sentences
from digest.model.edition import Sentence
from digest.model.item import StoredItem

# The characters read of an item, which may be as long as a book.
_READ = 30_000


def attributed(
    words: str, items: Sequence[StoredItem], told: Iterable[Sentence], other: Callable[[str], Sentence]
) -> tuple[Sentence, ...]:
    """Make a summary of the words of a draft.

    A line, or a sentence over several lines, that is one of ``told`` or appears verbatim in an item is attributed to
    that item; ``other`` makes a sentence of everything else.
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
    """Return the sentences of items by their text, whole and as summaries show them; the first item with one has it."""
    known: dict[str, Sentence] = {}
    for stored in items:
        parts = [(candidate.text, candidate.position) for candidate in summary_sentences(stored)]
        parts += [(cut_long(text), position) for text, position in parts]
        parts += [(text, position) for position, text in enumerate(sentences(stored.item.text[:_READ]))]
        for text, position in parts:
            known.setdefault(one_line(text), Sentence(text, stored.key, position))
    return known
