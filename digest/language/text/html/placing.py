"""Placement: put the inline elements of a sentence around the corresponding words of its translation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from digest.language.text.html.spans import CODE_EDGE, Phrase, Span, write
from digest.model.locale import Locale

Translate = Callable[[str], str | None]
_Range = tuple[int, int]

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"\d")
_WORD_END = re.compile(r"\w{0,40}\Z")
_WORD_START = re.compile(r"\w{0,40}")
# Scripts that do not separate words with spaces: Thai to Burmese, Khmer, Chinese, Japanese, Korean.
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_MOST_PLACES = 20
# Engines add one of these to whatever they take for a sentence.
_ENDINGS = ".。।։!?…"
# Its ``title`` attribute is in the original language.
_NEVER_PLACED = frozenset({"abbr"})
_RAISED = frozenset({"sub", "sup"})
# One letter is an exponent or an index, unless it is the ending of an ordinal: 2e, 1o, 3a.
_VARIABLE = re.compile(r"[^\W_eoaºª]|.*[+−-].*")


def own_segments(phrase: Phrase) -> Iterator[str]:
    """Yield the words of elements that must be translated separately to be located in the translated sentence."""
    asked = replace(phrase, text=phrase.segment) if phrase.spans else phrase
    for span in asked.spans:
        if not (span.is_fixed or span.name in _NEVER_PLACED or _covers(asked, span)):
            words = asked.words_of(span)
            if _LETTER.search(words):
                yield words


def place(phrase: Phrase, translated: str, translate: Translate, source: Locale) -> str:
    """Return markup of a translated sentence; "" if an element that is needed cannot be placed.

    Other elements that cannot be placed are dropped, except links: these follow the sentence with their original words,
    labeled with the language ``source``.
    """
    asked = replace(phrase, text=phrase.segment)
    placed: list[tuple[int, Span]] = []
    left: list[Span] = []
    # Place links first, so that no other element takes their place.
    for order, span in sorted(enumerate(phrase.spans), key=lambda one: not one[1].is_link):
        found = _find(asked, span, translated, translate)
        moved = replace(span, start=found[0], end=found[1]) if found else None
        if moved and all(_fits(moved, other) for _, other in placed):
            placed.append((order, moved))
        elif span.is_needed or _is_exponent(phrase, span):
            return ""
        elif span.is_link:
            left.append(span)
    placed.sort(key=lambda one: (one[1].start, -one[1].end, one[0]))
    spans = tuple(span for _, span in placed)
    return write(Phrase(_with_code_edges(translated, spans), spans)) + _links_after(phrase, left, source)


def _with_code_edges(text: str, spans: Sequence[Span]) -> str:
    for span in filter(lambda span: span.is_code, spans):
        text = f"{text[: span.start]}{CODE_EDGE}{text[span.start + 1 : span.end - 1]}{CODE_EDGE}{text[span.end :]}"
    return text


def _links_after(phrase: Phrase, links: Sequence[Span], source: Locale) -> str:
    language = f' lang="{source}" dir="{source.direction}"'
    written = [f"<a{link.attributes}{language}>{write(Phrase(phrase.words_of(link)))}</a>" for link in links]
    return f" ({' · '.join(written)})" if written else ""


def _fits(one: Span, other: Span) -> bool:
    """Return whether two elements can coexist: nested or apart, and no link within a link."""
    if one.end <= other.start or other.end <= one.start:
        return True
    is_nested = (one.start <= other.start and other.end <= one.end) or (
        other.start <= one.start and one.end <= other.end
    )
    return is_nested and not (one.is_link and other.is_link)


def _find(phrase: Phrase, span: Span, translated: str, translate: Translate) -> _Range | None:
    """Return the range of an element in the translation of its sentence; None if it cannot be located."""
    if span.name in _NEVER_PLACED:
        return None
    words = phrase.words_of(span)
    if _covers(phrase, span):
        return _between_same_edges(phrase, span, translated)
    if _is_exponent(phrase, span):
        return _find_within_word(phrase, span, translated)
    if span.is_fixed:
        found = _counterpart(phrase.text, span.start, words, translated, words)
        return found if found and translated[slice(*found)] == words else None
    own = _without_ending(translate(words) or "", words) if _LETTER.search(words) else ""
    return (
        _counterpart(phrase.text, span.start, words, translated, own)
        or _counterpart(phrase.text, span.start, words, translated, words)
    )  # fmt: skip


def _covers(phrase: Phrase, span: Span) -> bool:
    """Return whether an element contains all words of the sentence."""
    return not _WORD.search(phrase.text, 0, span.start) and not _WORD.search(phrase.text, span.end)


def _is_exponent(phrase: Phrase, span: Span) -> bool:
    """Return whether an element raises or lowers a number or a variable: without it, 10 to the 6th would be 106."""
    if span.name not in _RAISED:
        return False
    if _DIGIT.search(phrase.text, span.start, span.end):
        return True
    is_on_word = phrase.text[span.start - 1 : span.start].isalnum()
    return is_on_word and _VARIABLE.fullmatch(phrase.text, span.start, span.end) is not None


def _between_same_edges(phrase: Phrase, span: Span, translated: str) -> _Range:
    """Return the range of the whole translation, except marks around the element that the translation shares."""
    before, after = phrase.text[: span.start], phrase.text[span.end :]
    start = len(before) if translated.startswith(before) else 0
    end = len(translated) - (len(after) if translated.endswith(after) else 0)
    return (start, end) if start < end else (0, len(translated))


def _find_within_word(phrase: Phrase, span: Span, translated: str) -> _Range | None:
    """Locate an element by the word or number that it is a part of, which must be unchanged in the translation."""
    before = _WORD_END.search(phrase.text[max(0, span.start - 40) : span.start])
    after = _WORD_START.match(phrase.text, span.end)
    assert before
    assert after
    start = span.start - len(before[0])
    word = phrase.text[start : after.end()]
    found = _counterpart(phrase.text, start, word, translated, word)
    return (found[0] + span.start - start, found[0] + span.end - start) if found else None


def _without_ending(translated: str, words: str) -> str:
    return translated.strip() if words[-1] in _ENDINGS else translated.strip().rstrip(_ENDINGS)


def _counterpart(text: str, place: int, words: str, translated: str, own: str) -> _Range | None:
    """Return the range in a translation that corresponds to the words at a position in the text.

    The words must appear equally often in both; then the order decides.
    """
    edges = (_is_edge(text, place), _is_edge(text, place + len(words)))
    there, here = _places(text, words, edges), _places(translated, own, edges)
    if len(there) != len(here) or place not in there:
        return None
    start = here[there.index(place)]
    return start, start + len(own)


def _places(text: str, words: str, edges: tuple[bool, bool]) -> list[int]:
    """Return the positions of words in a text, as whole words where ``edges`` says so; none if there are too many."""
    text, words = _folded(text), _folded(words)
    if not words or text.count(words) > _MOST_PLACES:
        return []
    places = []
    at = text.find(words)
    while at != -1:
        end = at + len(words)
        if (_is_edge(text, at) or not edges[0]) and (_is_edge(text, end) or not edges[1]):
            places.append(at)
        at = text.find(words, end)
    return places


def _folded(text: str) -> str:
    """Return the text in lower case if that moves no position, and with plain spaces, as engines write them."""
    text = text.replace("\xa0", " ").replace("\u202f", " ")
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _is_edge(text: str, place: int) -> bool:
    """Return whether a word may begin or end at a position."""
    before, after = text[place - 1 : place] if place else "", text[place : place + 1]
    return not (_is_in_word(before) and _is_in_word(after)) or bool(_UNPARTED.match(before) or _UNPARTED.match(after))


def _is_in_word(char: str) -> bool:
    return char.isalnum() or (char != "" and unicodedata.category(char)[0] == "M")
