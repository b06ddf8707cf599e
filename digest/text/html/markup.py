"""A whole text in another language: its sentences to be translated, and its markup around their translations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, compress
from operator import not_

from digest.model.locale import Locale
from digest.text.characters.clean import clean, is_visible
from digest.text.html.html import escaped, sanitize
from digest.text.html.placing import Translate, own_segments, place
from digest.text.html.runs import runs
from digest.text.html.spans import Phrase, Span, tags, write
from digest.text.sentences.sentences import sentence_space, sentences

_SPACES = re.compile(r"[ \t\n]+")
# In a sentence with more elements than that, such as a long list of links, each of them is translated by itself.
_MOST_SPANS = 50

_Range = tuple[int, int]


def segments(html: str, source: Locale) -> Iterator[str]:
    """Give what of sanitized markup in the language ``source`` is to be translated, as plain text, each once.

    No more is split than is asked for.

    That is its sentences, and what stands in their inline elements by itself, so that its translation can be found in
    theirs. Code in a sentence stands between backticks; blocks of code, and what is marked as being in another
    language, are left out.
    """
    given: set[str] = set()
    for phrase in _parts(html, source):
        if isinstance(phrase, Phrase) and phrase.is_translatable:
            for segment in (phrase.segment, *own_segments(phrase)):
                if segment not in given:
                    given.add(segment)
                    yield segment


def rebuild(html: str, translate: Translate, source: Locale, target: Locale) -> str:
    """Put translations in the place of the ``segments`` of sanitized markup, from one language to another.

    Tags stand around the right words or are dropped, but for links: one that cannot be placed follows its sentence,
    with the words that it had. A sentence that ``translate`` gives nothing for stays, and says its language. The
    result is sanitized. Takes time in proportion to the length.
    """
    written: list[str] = []
    follows_sentence = False
    for part in _parts(html, source):
        if isinstance(part, str):
            written.append(part)
        elif follows_sentence:
            written += (sentence_space(target), _told(part, translate, source))
        else:
            written.append(_told(part, translate, source))
        follows_sentence = isinstance(part, Phrase)
    whole = clean("".join(written)).strip()
    # An enemy may write markup that only just passes as cheap to read.
    return whole if sanitize(whole) == whole else _in_original("div", html, source)


def is_whole(rebuilt: str, source: Locale) -> bool:
    """Whether nothing of a rebuilt text stands in the original."""
    return not any(_in_original(name, "", source).partition("</")[0] in rebuilt for name in ("bdi", "div"))


def _told(phrase: Phrase, translate: Translate, source: Locale) -> str:
    """A sentence in the other language, or as it was."""
    if not phrase.is_translatable:
        return write(phrase)
    # On one line, but with its no-break spaces.
    translated = _SPACES.sub(" ", clean(translate(phrase.segment) or "")).strip()
    placed = place(phrase, translated, translate, source) if is_visible(translated) else ""
    return placed or _in_original("bdi", write(phrase), source)


def _in_original(name: str, html: str, source: Locale) -> str:
    return f'<{name} lang="{source}" dir="{source.direction}">{html}</{name}>'


def _parts(html: str, source: Locale) -> Iterator[str | Phrase]:
    """The sentences, and the markup around them; what follows each other directly are sentences of one text."""
    parts = chain.from_iterable([part] if isinstance(part, str) else _sentences(part) for part in runs(html, source))
    return filter(None, parts)


def _sentences(run: Phrase) -> Iterator[str | Phrase]:
    """Part a run of words into its sentences; an element that holds more than one is parted from what is around it."""
    ranges = _ranges(run.text)
    around, within = _divide(run.spans, ranges)
    at = fixed_until = 0
    for end, tag, span in (*tags(around), (len(run.text), "", None)):
        if at < fixed_until:
            yield write(_cut(run.text, within, at, end))
        else:
            bounds = _clipped(run.text, ranges, at, end)
            first, last = (bounds[0][0], bounds[-1][1]) if bounds else (end, end)
            yield escaped(run.text[at:first])
            yield from (_cut(run.text, within, *bound) for bound in bounds)
            yield escaped(run.text[last:end])
        yield tag
        at = end
        if span and span.is_fixed:
            fixed_until = max(fixed_until, span.end)


def _divide(spans: Sequence[Span], ranges: Sequence[_Range]) -> tuple[list[Span], list[Span]]:
    """Part elements into those that stand around sentences and those that stand within one."""
    begins = [start for start, _ in ranges]
    # The sentences that it begins and ends in.
    numbers = [(bisect_right(begins, span.start), bisect_left(begins, span.end)) for span in spans]
    counts = Counter(first for first, last in numbers if first == last)
    is_within = [first == last and counts[first] <= _MOST_SPANS for first, last in numbers]
    return list(compress(spans, map(not_, is_within))), list(compress(spans, is_within))


def _clipped(text: str, ranges: Sequence[_Range], start: int, end: int) -> list[_Range]:
    """The parts of the ranges that lie between two places, without spaces at their edges."""
    first = bisect_right(ranges, start, key=lambda one: one[1])
    last = bisect_left(ranges, end, key=lambda one: one[0])
    parts = ((max(start, begin), min(end, stop)) for begin, stop in ranges[first:last])
    trimmed = ((begin + text[begin].isspace(), stop - text[stop - 1].isspace()) for begin, stop in parts)
    return [(begin, stop) for begin, stop in trimmed if begin < stop]


def _cut(text: str, spans: Sequence[Span], start: int, end: int) -> Phrase:
    """A part of a text with the elements that begin in it."""
    first = bisect_left(spans, start, key=lambda span: span.start)
    last = bisect_left(spans, end, key=lambda span: span.start)
    own = (replace(span, start=span.start - start, end=span.end - start) for span in spans[first:last])
    return Phrase(text[start:end], tuple(own))


def _ranges(text: str) -> list[_Range]:
    """Where each sentence begins and ends."""
    ranges, at = [], 0
    for sentence in sentences(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        ranges.append((start, at))
    return ranges
