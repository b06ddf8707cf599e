"""Leave sentences out of summaries that a source repeats in several of its items: calls to subscribe, disclaimers.

The lists of such notices do not have those that name a product. This works around every summarizer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

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
        return kept[:count]

    return summarize_rest
