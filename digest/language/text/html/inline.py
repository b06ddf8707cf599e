"""Sentences with links and emphasis: split a paragraph, translate a sentence, write its links as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import unescape

from digest.language.text.html.frozen.html import to_text
from digest.language.text.html.placing import Translate, own_segments, place
from digest.language.text.html.runs import runs
from digest.language.text.html.spans import Phrase, write
from digest.language.text.sentences.sentences import sentences
from digest.model.locale import Locale

_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def split(markup: str, locale: Locale) -> tuple[tuple[str, str], ...]:
    """Split sanitized inline markup into sentences: each as plain text and as markup, "" if it has no elements.

    An element around several sentences is written around each of them.
    """
    phrases = (sentence for run in _phrases(markup, locale) for sentence in _sentences(run))
    return tuple((phrase.text, write(phrase) if phrase.spans else "") for phrase in phrases)


def own_words(markup: str, locale: Locale) -> Iterator[str]:
    """Yield the words in the elements of a sentence: their translations locate the elements in its translation."""
    for phrase in _phrases(markup, locale):
        yield from own_segments(phrase)


def translated(markup: str, sentence: str, translate: Translate, locale: Locale) -> str:
    """Return the translation of a ``sentence``, as markup with the elements of the original ``markup``.

    ``locale`` is that of the original. A link that cannot be placed follows the sentence, with its original words.
    """
    return "".join(place(phrase, sentence, translate, locale) for phrase in _phrases(markup, locale))


def targets(markup: str) -> tuple[str, ...]:
    """Return the addresses of the links in a sentence that do not show them."""
    return tuple(target for target, words in map(_read, _LINK.finditer(markup)) if not _is_shown(target, words))


def numbered(markup: str, numbers: Mapping[str, int]) -> str:
    """Return a sentence as plain text, with the number of its address behind each link."""

    def written(link: re.Match[str]) -> str:
        target, words = _read(link)
        return link[0] if _is_shown(target, words) else f"{link[2]} [{numbers[target]}]"

    return to_text(_LINK.sub(written, markup))


def _read(link: re.Match[str]) -> tuple[str, str]:
    return unescape(link[1]), to_text(link[2])


def _is_shown(target: str, words: str) -> bool:
    return target.removeprefix("mailto:") == words.removeprefix("mailto:")


def _phrases(markup: str, locale: Locale) -> Iterator[Phrase]:
    return (run for run in runs(markup, locale) if isinstance(run, Phrase))


def _sentences(phrase: Phrase) -> Iterator[Phrase]:
    end = 0
    for sentence in sentences(phrase.text):
        start = phrase.text.index(sentence, end)
        end = start + len(sentence)
        spans = (
            replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start) for span in phrase.spans
        )
        yield Phrase(sentence, tuple(span for span in spans if span.start < span.end))
