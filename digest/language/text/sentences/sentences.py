"""Sentence splitting, in any script.

There are three parts: places where a sentence may end (here), periods that belong to a word (``periods``), and the word
lists of the language files (``Abbreviations``, ``Openers``).

The splitter is not told the language. So a text with the wrong one, or with a quotation in another, is still split
correctly, and summaries, translations and headlines always agree on the sentences. Scripts tell most languages apart;
if an abbreviation of one is a word of another, its capital ("Me Quai", "give it to me.") or the next word decides.

Of 100 texts in ten languages it splits all as a person would. yasbd-lib 1.0.4 splits 84, has to be told the language,
and does not finish on a megabyte of one letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from digest.language.known import of_all
from digest.language.text.characters.scripts import begins_small
from digest.language.text.patterns import one_of
from digest.language.text.sentences.periods import belongs_to_word, final_words, last_word
from digest.model.locale import Locale

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n")
# Possessive, so that a megabyte of periods takes no longer than one of words. A space may come before a French closing
# », but a German » that opens a quotation must not be taken for one, nor a Chinese opening “ for the German closing
# one. Armenian is often typed with a colon for its full stop; Greek asks with a semicolon. The pattern begins with one
# character class, which the engine finds many times faster than several alternatives.
_MARKS = r".!?…‽؟۔।॥։။።。！？｡\u037e"
_TERMINATOR = re.compile(
    rf"(?P<marks>[{_MARKS}:;](?:(?<![:;])[{_MARKS}]*+|(?<=[ա-և]:)|(?<=[\d%.»”\"]:)(?=\s[Ա-Ֆ])|(?<=[α-ωά-ώ];)))"
    r"(?P<closers>(?:[\"'”’»›)\]}」』】〉》）］]|(?<=[.!?…‘])“|(?<=[.!?…])[«‹](?=[\s,.;:]|$)"
    r"|[ \u00a0\u202f]»(?=[\s,.;:]|$))*+)"
)
_QUOTES = frozenset("\"'”’“»›«‹」』")
_PARENTHESES = frozenset(")]）］")
# Sentences may follow these without a space, and likewise the full stops that have no other use.
_WIDE = frozenset("。！？｡")
_FULL_STOPS = frozenset("।॥։።။۔")
_GOES_ON_WIDE = frozenset("，、：；…—,;:。！？｡")
_TITLE_ENDS = ("》", "〉")
# Particles that link a quotation to its clause, but not the と of とても.
_QUOTATIVE = re.compile("って|と(?!ても|ころ|にかく|りわけ|もに)|的|など")
# A period after a letter of these scripts is not a full stop if the paragraph has full stops of the script; for the
# last, it never is.
_OWN_STOPS = (
    (re.compile("।"), "\u0900", "\u0dff"),
    (re.compile(r"[։:](?:(?<=։)|(?<=[ա-և]:)(?=\s|$))"), "Ա", "և"),
    (re.compile(""), "\u0e00", "\u0eff"),
)
_Scripts = list[tuple[str, str]]
# In these languages words and sentences follow each other without a space.
WITHOUT_SPACES = frozenset({"ja", "zh"})
# The number of characters examined before a period: two words, or all of a short sentence.
_NEAR = 48
_NEXT_WORD = re.compile(r"[\W_]{0,12}([^\W_](?:\.|[^\W_]{0,24}))")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
# With fewer words or ideographs before it, an ellipsis is a hesitation, unless a capital shows otherwise.
_WORDS_OF_CLAUSE = 3
_IDEOGRAPHS_OF_CLAUSE = 5


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into sentences, dropping only the white space between them.

    An empty line always ends a sentence. Takes time in proportion to the length of the text.
    """
    return tuple(each_sentence(text))


def each_sentence(text: str) -> Iterator[str]:
    """Yield the ``sentences`` of a text one by one, for callers that may need only the first."""
    for paragraph in _PARAGRAPH_BREAK.split(text):
        yield from _split(paragraph)


def sentence_space(locale: Locale) -> str:
    """Return the separator between two sentences."""
    return "" if locale.language in WITHOUT_SPACES else " "


def _split(paragraph: str) -> Iterator[str]:
    without_periods = [(first, last) for stop, first, last in _OWN_STOPS if stop.search(paragraph)]
    start = 0
    for match in _TERMINATOR.finditer(paragraph):
        end = _end(paragraph, start, match)
        if _ends_sentence(paragraph, start, match, end, without_periods):
            yield paragraph[start:end].strip()
            start = end
    rest = paragraph[start:].strip()
    if rest:
        yield rest


def _end(text: str, start: int, match: re.Match[str]) -> int:
    """Return the end of a sentence; a straight quote that opens a Chinese quotation belongs to the next one."""
    marks, near = match.end("marks"), max(start, match.start() - 10 * _NEAR)
    opens = match["closers"] == '"' and match["marks"][-1] in _WIDE and text.count('"', near, marks) % 2 == 0
    return marks if opens else match.end()


def _ends_sentence(text: str, start: int, match: re.Match[str], end: int, without_periods: _Scripts) -> bool:
    if end == len(text):
        return True
    if not _QUOTES.isdisjoint(match["closers"]) and _reported().match(text, end):
        return False
    near = text[max(start, match.start() - _NEAR) : match.start()]
    if match["marks"][-1] in _WIDE or not text[end].isspace():
        return _ends_without_space(text, end, match, near)
    following = _word_after(text, end)
    if begins_small(following) or following.lower() in _never_first():
        return False
    return _ends_before(following, match, near, without_periods)


def _ends_without_space(text: str, end: int, match: re.Match[str], near: str) -> bool:
    last = match["marks"][-1]
    if last in _WIDE:
        return not _goes_on(text, end, match["closers"], last)
    return (last in _FULL_STOPS and text[end].isalpha()) or (last == "…" and _is_clause(near, text[end]))


def _ends_before(following: str, match: re.Match[str], near: str, without_periods: _Scripts) -> bool:
    """Return whether a sentence ends before a space and a word that does not begin with a lower-case letter."""
    marks = match["marks"]
    if marks in {"...", "…"} and _is_caseless(following):
        return len(near.split()) >= _WORDS_OF_CLAUSE
    if marks != "." or not _PARENTHESES.issuperset(match["closers"]):
        return True
    return not _is_lesser_stop(near, without_periods) and not belongs_to_word(near.split(), following)


def _goes_on(text: str, end: int, closers: str, last: str) -> bool:
    """Return whether a Chinese or Japanese sentence continues after a full stop within it."""
    is_tied = (closers or last != "。") and _QUOTATIVE.match(text, end)
    return text[end] in _GOES_ON_WIDE or closers.endswith(_TITLE_ENDS) or bool(is_tied)


def _word_after(text: str, place: int) -> str:
    """Return the next word, with its period if it is one letter: ``I`` begins a sentence, ``I.`` is an initial."""
    match = _NEXT_WORD.match(text, place)
    return match[1] if match else ""


def _is_caseless(word: str) -> bool:
    return word[:1].isalpha() and word[0].lower() == word[0].upper()


def _is_clause(before: str, following: str) -> bool:
    """Return whether a Chinese ellipsis separates two clauses, rather than ending a list or interrupting a clause."""
    clause = re.split("[，、：]", before)[-1]
    return bool(_IDEOGRAPH.match(following)) and len(_IDEOGRAPH.findall(clause)) >= _IDEOGRAPHS_OF_CLAUSE


def _is_lesser_stop(before: str, without_periods: _Scripts) -> bool:
    """Return whether a period is in a script that has its own full stop, and so does not end a sentence."""
    is_of_script = any(first <= before[-1:] <= last for first, last in without_periods)
    return is_of_script and last_word(before) not in final_words()


@cache
def _never_first() -> frozenset[str]:
    """Return the words that never begin a sentence: "Quay & Co. Ltd."."""
    return frozenset(of_all(lambda known: known.abbreviations.never_first))


@cache
def _reported() -> re.Pattern[str]:
    """Compile a pattern for the words after a quotation that name its speaker, in the same sentence."""
    last = one_of(of_all(lambda known: known.openers.reporting_last))
    first = one_of(of_all(lambda known: known.openers.reporting_first))
    unspaced = one_of(of_all(lambda known: known.openers.reporting_unspaced))
    return re.compile(
        rf"\s++(?:[^\s.!?…,;:।]{{1,24}}\s++){{1,3}}{last}(?=[.,।])"
        rf"|\s++{first}\s"
        rf"|[\u3400-\u9fff]{{1,8}}{unspaced}[。，：]"
    )
