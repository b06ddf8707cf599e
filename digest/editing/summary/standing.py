"""Which sentences of a story stand alone below its title, and whether it has one."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editing.summary.news_filter import news_of
from digest.editing.summary.summary_sentences import SummarySentence
from digest.language.text.sentences.context_dependent_openers import (
    depends_on_context,
    has_unnamed_speaker,
    joins_sentence,
)
from digest.language.text.sentences.finished import is_finished
from digest.language.text.sentences.own_voice import has_own_voice
from digest.language.text.sentences.quotes import is_bare_quotation
from digest.language.text.shortening.fragments import is_fragment
from digest.language.text.words.words import stems
from digest.model.item import StoredItem

# A first sentence with this share of the title's words goes on from it.
ON_TITLE = 0.5
_FEWEST_WORDS = 3
# The items of a story that are looked at.
_MOST_ITEMS = 5


def has_standing_sentence(group: Sequence[StoredItem]) -> bool:
    """Return whether a story has a sentence to show below the title of its first item, or no title, or no text."""
    first = group[0].item
    told = group[:_MOST_ITEMS]
    if not first.title or not any(stored.item.text for stored in told):
        return True
    language = first.locale.language
    title = frozenset(stems(first.title, language))
    return any(
        _stands(sentence, title, language)
        for stored in told
        if stored.item.locale.language == language
        for sentence in news_of(stored)
    )


def says_enough(sentence: SummarySentence) -> bool:
    """Return whether a sentence may be the only one below a title: "Yes." and "Hell no!" say nothing."""
    return len(sentence.words) >= _FEWEST_WORDS or not sentence.text.isascii()


def needs_one_before(text: str, language: str) -> bool:
    """Return whether a sentence says too little without the one before it."""
    return depends_on_context(text, language) or is_bare_quotation(text) or is_fragment(text, language)


def _stands(sentence: SummarySentence, title: frozenset[str], language: str) -> bool:
    text = sentence.text
    if (
        not (is_finished(text) and says_enough(sentence))
        or has_own_voice(text, language)
        or has_unnamed_speaker(text, language)
    ):
        return False
    goes_on = sentence.order == 0 and len(title & sentence.words) >= ON_TITLE * len(title)
    goes_on = goes_on and not joins_sentence(text, language)
    return goes_on or not needs_one_before(text, language)
