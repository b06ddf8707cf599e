"""Leave sentences out of summaries that are said elsewhere: in the headline, or in several items of the source.

The latter are calls to subscribe and disclaimers: the lists of such notices do not have those that name a product. Both
work around every summarizer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.editing.summary.clauses import in_room
from digest.language.text.words.content_words import adds_nothing
from digest.language.text.words.words import stems
from digest.model.edition import Sentence
from digest.model.item import StoredItem

_Summarize = Callable[[Sequence[StoredItem], int], tuple[Sentence, ...]]

# Other stories of the source that have a sentence too, before it counts as repeated: a report that goes on from another
# may copy a sentence from it.
_REPEATED_IN = 2
# The items of a source that are looked at, and the characters of each.
_MOST_ITEMS, _READ = 300, 30_000
# A footer has no more sentences than that.
_MOST_ROUNDS = 8
# Shorter sentences are said by chance: "Nobody was hurt."
_SHORTEST = 20


@dataclass(frozen=True, slots=True)
class RepeatedSentences:
    """The texts of a week's items by source, in which sentences are looked up when a summary has them."""

    texts: Mapping[str, Mapping[str, str]]

    @classmethod
    def among(cls, items: Iterable[StoredItem]) -> RepeatedSentences:
        """Look among all items of an edition; copies of one text count once."""
        texts: dict[str, dict[str, str]] = {}
        for stored in items:
            of_source = texts.setdefault(stored.item.source, {})
            if len(of_source) < _MOST_ITEMS:
                of_source.setdefault(stored.item.text[:_READ], stored.key)
        return cls({source: {key: text for text, key in found.items()} for source, found in texts.items()})

    def has(self, sentence: Sentence, items: Sequence[StoredItem]) -> bool:
        """Return whether several items that are not of this story have a sentence of it too."""
        source = next((stored.item.source for stored in items if stored.key == sentence.item), "")
        text = sentence.text.removesuffix("…")
        if len(text) < _SHORTEST:
            return False
        own = {stored.key for stored in items}
        others = (other for key, other in self.texts.get(source, {}).items() if key not in own)
        return sum(text in other for other in others) >= _REPEATED_IN


def without_repeated(summarize: _Summarize, repeated: RepeatedSentences) -> _Summarize:
    """Return a way to summarize without repeated sentences: it asks for as many more as it leaves out.

    A summary by a language model is not asked for again; it only loses them.
    """

    def summarize_rest(items: Sequence[StoredItem], count: int) -> tuple[Sentence, ...]:
        kept: tuple[Sentence, ...] = ()
        asked = count
        for _ in range(_MOST_ROUNDS):
            summary = summarize(items, asked)
            kept = tuple(one for one in summary if not repeated.has(one, items))
            is_all = len(summary) < asked or any(one.is_abstract for one in summary)
            if is_all or len(kept) >= count:
                break
            asked += count - len(kept)
        return in_room(kept, count) if asked > count else kept[:count]

    return summarize_rest


def without_repeated_headline(headline: str, summary: Sequence[Sentence], language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a summary that say anything that the headline does not say, each whole.

    The rest of one that goes on where the headline ends would be the second half of a thought, and translated badly.
    """
    known = frozenset(stems(headline, language))
    return tuple(one for one in summary if not adds_nothing(stems(one.text, language), known, language))
