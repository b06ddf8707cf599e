"""Choose the one quotation that stands out on the pages of a digest, if there is a good one.

Strict, since no quotation is better than a poor one: a whole sentence of decent length within quotation marks, said by
somebody who is named beside it, that needs no other sentence. Of 366 sentences of summaries it takes 3; of those of
whole articles, 24 of 2,137 in English and 18 of 4,354 in French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.language.text.characters.wrap import display_width
from digest.language.text.sentences.context_dependent_openers import (
    depends_on_context,
    has_unnamed_speaker,
    joins_sentence,
)
from digest.language.text.shortening.speakers import says_who
from digest.model.digest import Digest, DigestStory, Passage
from digest.publishing.tiers import Tier

# Shorter ones are a word or a greeting, longer ones are statements. In columns, as letters of Chinese are worth two.
_SHORTEST, _LONGEST = 50, 140
# The whole sentence, and how much of it is said.
_LONGEST_SENTENCE, _LEAST_SAID = 240, 0.4
_QUOTED = re.compile(
    r'"([^"]+)"|«([^«»]+)»|»([^«»]+)«|“([^“”]+)”|„([^„“”]+)[“”]|”([^“”]+)“|「([^「」]+)」|『([^『』]+)』'
)
_MARK = re.compile(r'["«»“”„「」『』]')
# Around a quotation that is said. Without these, its words belong to the sentence around it.
_ANNOUNCED = (":", ",", "—", "–", "：", "，", "،")
_FOLLOWED = (",", "—", "–", "-", "，", "،")
_ENDED = (",", ".", "!", "?", "，", "。", "！", "？", "؟", "،")
# The most words before a quotation: only to say who says it.
_ANNOUNCING = 8
# A verb and a name in a script without capitals, in columns.
_SPEAKER = 8
# What its source put into it, or what stays unsaid; and more numbers than one are figures.
_ALTERED = re.compile(r"[()\[\]…%№]|\.\.\.|\d\D+\d")
_APOSTROPHE = re.compile("['’]")
_WORD = re.compile(r"[^\W\d_]+")


def quotation(digest: Digest, tiers: Sequence[Tier]) -> Passage | None:
    """Return the sentence of a summary that stands out, given the tiers of all stories; None if none is good enough.

    It stands out where it is, in a summary that is not folded, so nothing is said twice. Of a translation, the words as
    they are shown must be a quotation. The lead is large already, and its key figures stand out instead.
    """
    stories = (story for section in digest.sections for story in section.stories)
    shown = [(story, tier) for story, tier in zip(stories, tiers, strict=False) if tier in {"lead", "full"}]
    full = [story for story, tier in shown if tier == "full"]
    lead = [story for story, tier in shown if tier == "lead" and not story.figures]
    return next((told for story in (*full, *lead) for told in _quotations(story, digest)), None)


def _quotations(story: DigestStory, digest: Digest) -> Iterator[Passage]:
    for told in story.summary:
        language = told.locale.language
        if language == digest.locale.language and told.item and is_quotable(told.text, language):
            yield told


def is_quotable(sentence: str, language: str) -> bool:
    """Return whether a sentence may stand out as a quotation.

    Always false for a language (a BCP 47 primary subtag) without words for who said something.
    """
    if len(_MARK.findall(sentence)) != 2 or display_width(sentence) > _LONGEST_SENTENCE:
        return False
    found = _QUOTED.search(sentence)
    if found is None:
        return False
    quoted = next(filter(None, found.groups())).strip()
    before, after = sentence[: found.start()].strip(), sentence[found.end() :].strip()
    if display_width(quoted) < _LEAST_SAID * display_width(sentence) or not _is_whole(quoted, language):
        return False
    if before:
        return not after.strip(".。") and _announces(before, language)
    # In scripts without capitals, the speaker may follow without a comma.
    is_said = quoted.endswith(_ENDED) or after.startswith(_FOLLOWED) or (after[:1].isalpha() and _is_caseless(after[0]))
    return is_said and not has_unnamed_speaker(sentence, language) and _names_speaker(after, language, first=0)


def _is_whole(quoted: str, language: str) -> bool:
    """Return whether a quotation is a sentence of decent length that needs no other."""
    if not _SHORTEST <= display_width(quoted) <= _LONGEST or _ALTERED.search(quoted):
        return False
    if not quoted[0].isalpha() or quoted[0].islower():
        return False
    # "He’s" begins with a word that refers to somebody, like "He".
    forms = (quoted, _APOSTROPHE.sub(" ", quoted))
    return not any(depends_on_context(form, language) or joins_sentence(form, language) for form in forms)


def _announces(before: str, language: str) -> bool:
    """Return whether what stands before a quotation says who says it: "The mayor, Ana Rossi, said:"."""
    if not before.endswith(_ANNOUNCED) or len(before.split()) > _ANNOUNCING or depends_on_context(before, language):
        return False
    # The first word of a sentence has a capital whatever it is.
    return _names_speaker(before, language, first=1)


def _names_speaker(clause: str, language: str, *, first: int) -> bool:
    """Return whether a clause says that somebody said something, and has a name from its word ``first`` on.

    In a script without capitals, it must have a word besides the verb.
    """
    words = _WORD.findall(clause)
    if not says_who(clause, language):
        return False
    if all(_is_caseless(word[0]) for word in words):
        return display_width(clause) >= _SPEAKER
    return any(word[0].isupper() for word in words[first:])


def _is_caseless(letter: str) -> bool:
    return letter.upper() == letter.lower()
