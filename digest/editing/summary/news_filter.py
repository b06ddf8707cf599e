"""Filter the sentences of a story: keep news, in whole sentences, that its titles do not already say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import itemgetter

from digest.editing.summary.summary_sentences import SummarySentence, summary_sentences
from digest.language.text.sentences.boilerplate import is_boilerplate
from digest.language.text.sentences.captions import begins_with_credit, is_caption
from digest.language.text.sentences.context_dependent_openers import depends_on_context
from digest.language.text.sentences.finished import is_announcing, is_finished
from digest.language.text.sentences.quotes import ends_asking, quotes_on
from digest.language.text.shortening.speakers import names_speaker
from digest.language.text.words.content_words import adds_nothing
from digest.model.item import StoredItem

# Fewer words are no sentence, or add nothing to a title: "Author Harbor", "Tags".
_FEWEST_WORDS = 4
# A line of a form: "created_by = Harbor 1.5".
_FIELD = re.compile(r"[\w:.-]{1,80} = ")
_FIRST_LETTER = itemgetter(0)
# An item has more than a caption, its credit and one sentence; a caption has no more words than that.
_WITH_CAPTION, _LONGEST_CAPTION = 3, 20
_BROKEN_OFF = ("...", "…", "...]", "…]")

# The item of a sentence, and its position among the item's summary sentences.
Position = tuple[str, int]


@dataclass(frozen=True, slots=True)
class NewsSentences:
    """The sentences that a summary may use, in order, and the places of those that repeat a title.

    The ``order`` of each counts only these sentences, as if there were nothing else between them. ``continuing`` are
    the places of those that go on with a quotation, name its speaker, or say what a line before them announced.
    """

    sentences: Sequence[SummarySentence]
    known: frozenset[Position]
    continuing: frozenset[Position]


def filter_news(items: Iterable[StoredItem], titles: Iterable[Sequence[str]], language: str) -> NewsSentences:
    """Return the finished sentences of the items; if none can stand alone, headings, lists and broken ends too.

    ``titles`` are given by their stems. Sentences that only repeat a title, announce something or contain no news are
    left out.
    """
    news = [list(news_of(stored)) for stored in items]
    titled = [frozenset(title) for title in titles]
    known = {place(each) for each in chain.from_iterable(news) if _is_told_by(titled, each, language)}
    broken_off = {place(last) for *_, last in filter(None, news) if _is_broken_off(last.text, language)}

    def is_whole(candidate: SummarySentence) -> bool:
        return is_finished(candidate.text) and place(candidate) not in broken_off

    def says_enough(candidate: SummarySentence) -> bool:
        return not titled or len(candidate.stems) >= _FEWEST_WORDS

    found = _of_kind(news, known, is_whole, language)
    if all(depends_on_context(each.text, language) for each in found.sentences):
        return _of_kind(news, known, says_enough, language)
    return found


def news_of(stored: StoredItem) -> Iterator[SummarySentence]:
    """Yield the sentences of an item that are news; a short first one with a credit behind it is a caption."""
    found, language = summary_sentences(stored), stored.item.locale.language
    is_caption_first = len(found) > _WITH_CAPTION and begins_with_credit(found[1].text)
    for candidate in found[is_caption_first and len(found[0].stems) <= _LONGEST_CAPTION :]:
        if _is_news(candidate, language):
            yield candidate


def place(candidate: SummarySentence) -> Position:
    """Return the place of a sentence."""
    return candidate.item, candidate.order


def _of_kind(
    news: Iterable[Sequence[SummarySentence]],
    known: set[Position],
    is_kept: Callable[[SummarySentence], bool],
    language: str,
) -> NewsSentences:
    found: list[SummarySentence] = []
    known_now: set[Position] = set()
    continuing: set[Position] = set()
    for of_item in news:
        order, is_announced, is_quoted, is_asked = 0, False, False, False
        for each in of_item:
            goes_on = is_announced or is_quoted or (is_asked and names_speaker(each.text, language))
            is_asked = ends_asking(each.text)
            is_announced = is_announcing(each.text, language)
            is_quoted = quotes_on(each.text, is_within=is_quoted)
            if place(each) in known:
                known_now.add((each.item, order))
            elif is_kept(each) and not is_announced:
                found.append(each if each.order == order else replace(each, order=order))
            else:
                continue
            if goes_on:
                continuing.add((each.item, order))
            order += 1
    return NewsSentences(found, frozenset(known_now), frozenset(continuing))


def _is_news(candidate: SummarySentence, language: str) -> bool:
    if is_boilerplate(candidate.text) or _FIELD.match(candidate.text) or is_caption(candidate.text, language):
        return False
    numbers = sum(map(str.isdigit, map(_FIRST_LETTER, candidate.stems)))
    return numbers <= len(candidate.stems) / 2


def _is_told_by(titles: Iterable[frozenset[str]], candidate: SummarySentence, language: str) -> bool:
    """Return whether a title already says all of a sentence."""
    return any(adds_nothing(candidate.words, title, language) for title in titles)


def _is_broken_off(text: str, language: str) -> bool:
    """Return whether an item ends within a sentence, as teasers do, or announces something that is missing."""
    return text.endswith(_BROKEN_OFF) or is_announcing(text, language)
