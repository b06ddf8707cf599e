"""Verbs of a sentence: those that a dictionary of forms knows, where there is one, else by function words and endings.

There is no grammar here, only forms that are nearly always verbs: a line without one is not a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from digest.language.known import language as known_language
from digest.language.known import languages, of_all
from digest.language.text.patterns import NEVER
from digest.language.text.words import morphology

if TYPE_CHECKING:
    from digest.language.schema import Words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+)*")
# In French, "n'est", "s'ouvre" and "a-t-on" contain a verb; elsewhere a hyphen forms a new word: "cash-strapped".
_ELIDED = re.compile(r"\A(?:qu|[cdjlmnst])'")
# A number or a comma before a word means that it does not belong to the one before: "the quarter of 2019 reported".
_PARTS = re.compile(r"[\d,;:]")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word in lower case, its position, and whether it looks like a finite verb."""

    start: int
    end: int
    text: str
    is_verb: bool


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of the verbs of a language, and the words that matter for finding them."""

    verbs: frozenset[str]
    finite: re.Pattern[str]
    transitive: re.Pattern[str]
    of_subject: re.Pattern[str]
    no_verbs: frozenset[str]
    no_subjects: frozenset[str]
    no_objects: frozenset[str]
    participle: re.Pattern[str]
    infinitive: re.Pattern[str]
    before_participles: frozenset[str]
    subordinators: frozenset[str]


def is_known(language: str) -> bool:
    """Return whether the forms of the verbs of a language are known."""
    return bool(known_language(language).verbs.finite)


def main_verb(text: str, language: str) -> int | None:
    """Return the end of the first finite verb outside subordinate clauses; None if there is none.

    Of several verbs in a row ("has been held"), the last one counts.
    """
    waiting = 0
    for is_verb, group in groupby(_words(text, language), key=lambda word: word.is_verb):
        words = list(group)
        if not is_verb:
            waiting += sum(word.start > 0 and subordinates(word.text, language) for word in words)
        elif waiting:
            waiting -= 1
        else:
            return words[-1].end
    return None


def last_verb(text: str, language: str) -> int | None:
    """Return the end of the last verb, infinitives included; None if a subordinate clause still lacks its verb."""
    end, is_waiting, before = None, False, ""
    for word in _words(text, language):
        if word.is_verb:
            end, is_waiting = word.end, False
        elif word.start > 0 and subordinates(word.text, language):
            is_waiting = True
        elif _is_infinitive(word.text, before, language):
            end = word.end
        before = word.text
    return None if is_waiting else end


def starts_with_verb(text: str, language: str) -> bool:
    """Return whether a text begins with a finite verb."""
    first = next(iter(_words(text, language)), None)
    return first is not None and first.is_verb and not text[: first.start].strip()


def lacks_subject(text: str, language: str) -> bool:
    """Return whether the verb of a sentence needs a subject, and no word can be it: "Скрылся в волнах".

    Only where the forms of words are known; else false.
    """
    if not morphology.is_available(language):
        return False
    words = [morphology.look_up(match[0].lower(), language) for match in _WORD.finditer(text)]
    verb = next((word for word in words if word.is_finite), None)
    return verb is not None and verb.needs_subject and not any(word.may_be_subject for word in words)


def is_participle(word: str, language: str) -> bool:
    """Return whether a word looks like the end of a compound verb, or needs more after it: "held", "inspired"."""
    return _forms(language).participle.fullmatch(word.lower()) is not None


def subordinates(word: str, language: str) -> bool:
    """Return whether a word begins a subordinate clause, so that the next verb belongs to that."""
    return word in _forms(language).subordinators


# Several questions are asked of a title, one after the other.
@lru_cache(maxsize=64)
def _words(text: str, language: str) -> tuple[_Word, ...]:
    return tuple(_read(text, language))


def _read(text: str, language: str) -> Iterator[_Word]:
    forms = _forms(language)
    before, end, follows = "", 0, False
    for match in _WORD.finditer(text):
        if _PARTS.search(text, end, match.start()):
            before = ""
        end = match.end()
        word = match[0].lower().replace("’", "'")
        if language == "fr":
            word = "qu" if word.startswith("qu'") else _ELIDED.sub("", word).split("-")[0]
        # Within a sentence, a capital marks a name, and in German a noun: "Will", "May", "Seite".
        is_name = match.start() > 0 and match[0][0].isupper()
        if morphology.is_available(language):
            is_verb = word in forms.verbs or morphology.look_up(word, language).is_finite
        else:
            is_verb = (
                _is_verb(word, before, forms, follows=follows)
                or _is_transitive(text, match.start(), forms)
                or _has_subject(text, match, before, forms)
            )
        # "A deux jours ..." begins with "à".
        is_preposition = match.start() == 0 and word == "a"
        follows = is_verb and not is_name and not is_preposition
        yield _Word(match.start(), match.end(), word, follows)
        before = word


def _is_verb(word: str, before: str, forms: _Forms, *, follows: bool) -> bool:
    """Return whether a word looks like a finite verb, or ``follows`` one and looks like the rest of it."""
    if word in forms.verbs:
        return before not in _articles() and (before, word) not in _no_phrases()
    if follows and forms.participle.fullmatch(word):
        return True
    return before not in forms.before_participles and forms.finite.fullmatch(word) is not None


def _is_transitive(text: str, start: int, forms: _Forms) -> bool:
    return forms.transitive.match(text, start) is not None


def _has_subject(text: str, word: re.Match[str], before: str, forms: _Forms) -> bool:
    """Return whether a word is a verb by what stands around it, a subject and an object: "Arden bans adverts"."""
    match = forms.of_subject.match(text, word.start())
    return (
        match is not None
        and match.end() == word.end()
        and bool(before)
        and before not in forms.no_subjects
        and word[0].lower() not in forms.no_verbs
        and match[1].lower() not in forms.no_objects
        and forms.finite.fullmatch(match[1].lower()) is None
        and not match[1].endswith("ing")
    )


def _is_infinitive(word: str, before: str, language: str) -> bool:
    if language == "en":
        return before == "to"
    if morphology.is_available(language):
        return morphology.look_up(word, language).is_infinitive
    return before not in _articles() and _forms(language).infinitive.fullmatch(word) is not None


@lru_cache(maxsize=64)
def _forms(language: str) -> _Forms:
    verbs = known_language(language).verbs
    ending, excluded = verbs.endings or NEVER, "|".join(verbs.no_verbs)
    phrases = known_language(language).phrases
    beginners = frozenset((*phrases.beginners, *phrases.links))
    finite = frozenset(verbs.finite)
    return _Forms(
        verbs=finite,
        finite=re.compile(rf"(?!(?:{excluded})\w{{0,2}}\Z)(?:{ending})" if excluded else ending),
        transitive=re.compile(verbs.transitive or NEVER),
        of_subject=re.compile(verbs.of_subject or NEVER),
        no_verbs=frozenset(verbs.no_verbs),
        no_subjects=finite.union(verbs.before_participles, beginners.difference(verbs.subordinators)),
        no_objects=finite.union(verbs.no_objects, beginners),
        participle=re.compile(verbs.participles or NEVER),
        infinitive=re.compile(rf"\w{{2,}}(?:{verbs.infinitives or NEVER})"),
        before_participles=frozenset(verbs.before_participles),
        subordinators=frozenset(verbs.subordinators),
    )


@cache
def _articles() -> frozenset[str]:
    """Return the articles of all languages; the word after one is a noun ("le maire", "la mujer", "la baisse")."""
    return frozenset(of_all(lambda known: known.verbs.articles))


@cache
def _no_phrases() -> frozenset[Words]:
    return frozenset(pair for known in languages() for pair in known.verbs.no_phrases)
