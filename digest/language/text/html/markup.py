"""Translation of markup: extract its sentences, and rebuild it around their translations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import not_

from digest.language.text.characters.clean import clean, is_visible
from digest.language.text.html.frozen.html import escaped, sanitize
from digest.language.text.html.placing import Translate, own_segments, place
from digest.language.text.html.runs import runs
from digest.language.text.html.spans import Phrase, Span, tags, write
from digest.language.text.sentences.sentences import each_sentence, sentence_space
from digest.model.locale import Locale

_SPACES = re.compile(r"[ \t\n]+")
# In a sentence with more elements than that, such as a long list of links, each element is translated separately.
_MOST_SPANS = 50

_Range = tuple[int, int]


def _holds_nothing(_: str) -> bool:
    return False


def segments(html: str, source: Locale) -> Iterator[str]:
    """Yield each distinct piece of text to translate in sanitized markup of the language ``source``, as plain text.

    The markup is split lazily.

    Yields the sentences, and the words of their inline elements, whose translations locate the elements in the
    translated sentence. Code within a sentence is put between backticks; blocks of code, and text marked as being in
    another language, are left out.
    """
    given: set[str] = set()
    for phrase in _parts(html, source):
        if isinstance(phrase, Phrase) and phrase.is_translatable:
            for segment in (phrase.segment, *own_segments(phrase)):
                if segment not in given:
                    given.add(segment)
                    yield segment


def rebuild(
    html: str, translate: Translate, source: Locale, target: Locale, holds: Callable[[str], bool] = _holds_nothing
) -> str:
    """Replace the ``segments`` of sanitized markup with their translations.

    Tags are placed around the corresponding words, or dropped; a link that cannot be placed follows its sentence, with
    its original words. A sentence that ``translate`` returns nothing for stays, labeled with its language; one that
    ``holds`` keeps its whole paragraph. The result is sanitized. Takes time in proportion to the length.
    """
    written: list[str] = []
    follows_sentence = False
    for paragraph in _paragraphs(html, source):
        told = _untranslated if _is_held(paragraph, holds) else translate
        for part in paragraph:
            if isinstance(part, str):
                written.append(part)
            elif follows_sentence:
                written += (sentence_space(target), _told(part, told, source))
            else:
                written.append(_told(part, told, source))
            follows_sentence = isinstance(part, Phrase)
    whole = clean("".join(written)).strip()
    # Malicious markup may be only just below the limit for parsing, and above it once rebuilt.
    return whole if sanitize(whole) == whole else _in_original("div", html, source)


def _is_held(paragraph: Sequence[str | Phrase], holds: Callable[[str], bool]) -> bool:
    return any(isinstance(part, Phrase) and part.is_translatable and holds(part.segment) for part in paragraph)


def _untranslated(_: str) -> str | None:
    return None


def is_whole(rebuilt: str, source: Locale) -> bool:
    """Return whether a rebuilt text is fully translated."""
    return not any(_in_original(name, "", source).partition("</")[0] in rebuilt for name in ("bdi", "div"))


def _told(phrase: Phrase, translate: Translate, source: Locale) -> str:
    """Return a sentence translated, or unchanged if there is no translation."""
    if not phrase.is_translatable:
        return write(phrase)
    # Put on one line, but keep no-break spaces.
    translated = _SPACES.sub(" ", clean(translate(phrase.segment) or "")).strip()
    placed = place(phrase, translated, translate, source) if is_visible(translated) else ""
    return placed or _in_original("bdi", write(phrase), source)


def _in_original(name: str, html: str, source: Locale) -> str:
    return f'<{name} lang="{source}" dir="{source.direction}">{html}</{name}>'


def _parts(html: str, source: Locale) -> Iterator[str | Phrase]:
    """Yield the sentences, and the markup between them, each as soon as it is split."""
    for part in runs(html, source):
        if isinstance(part, str):
            yield part
        else:
            yield from filter(None, _sentences(part))


def _paragraphs(html: str, source: Locale) -> Iterator[Sequence[str | Phrase]]:
    """Yield the sentences of each paragraph, with the markup between them, and the markup between paragraphs."""
    for part in runs(html, source):
        yield [part] if isinstance(part, str) else list(filter(None, _sentences(part)))


def _sentences(run: Phrase) -> Iterator[str | Phrase]:
    """Split a run of words into its sentences; an element with several sentences is split from the text around it."""
    if not run.spans:
        yield from _plain_sentences(run.text)
        return
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


def _plain_sentences(text: str) -> Iterator[str | Phrase]:
    """Split words without elements one sentence after the other: often only the first is needed."""
    end = 0
    for sentence in each_sentence(text):
        start = text.index(sentence, end)
        if not end:
            yield escaped(text[:start])
        yield Phrase(sentence)
        end = start + len(sentence)
    yield escaped(text[end:])


def _divide(spans: Sequence[Span], ranges: Sequence[_Range]) -> tuple[list[Span], list[Span]]:
    """Separate elements that enclose whole sentences from those within one sentence."""
    begins = [start for start, _ in ranges]
    # The sentences in which each element begins and ends.
    numbers = [(bisect_right(begins, span.start), bisect_left(begins, span.end)) for span in spans]
    counts = Counter(first for first, last in numbers if first == last)
    is_within = [first == last and counts[first] <= _MOST_SPANS for first, last in numbers]
    return list(compress(spans, map(not_, is_within))), list(compress(spans, is_within))


def _clipped(text: str, ranges: Sequence[_Range], start: int, end: int) -> list[_Range]:
    """Return the parts of the ranges between two positions, without spaces at their edges."""
    first = bisect_right(ranges, start, key=lambda one: one[1])
    last = bisect_left(ranges, end, key=lambda one: one[0])
    parts = ((max(start, begin), min(end, stop)) for begin, stop in ranges[first:last])
    trimmed = ((begin + text[begin].isspace(), stop - text[stop - 1].isspace()) for begin, stop in parts)
    return [(begin, stop) for begin, stop in trimmed if begin < stop]


def _cut(text: str, spans: Sequence[Span], start: int, end: int) -> Phrase:
    """Return a part of a text with the elements that begin in it."""
    first = bisect_left(spans, start, key=lambda span: span.start)
    last = bisect_left(spans, end, key=lambda span: span.start)
    own = (replace(span, start=span.start - start, end=span.end - start) for span in spans[first:last])
    return Phrase(text[start:end], tuple(own))


def _ranges(text: str) -> list[_Range]:
    """Return the start and end of each sentence."""
    ranges, at = [], 0
    for sentence in each_sentence(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        ranges.append((start, at))
    return ranges
