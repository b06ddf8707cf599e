"""The role of a name by its ending, in languages with cases: "Карпова", "Scholz'u"."""

from __future__ import annotations

import re

from digest.language.facts.gazetteer import fold, names_in
from digest.language.facts.name_runs import without_suffix
from digest.language.facts.place_facts import is_people
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.language.text.words.sounds import in_latin, sounds
from digest.translating.checking.gate.names.parties import PartyMention
from digest.translating.checking.gate.names.role_marks import BREAK, Role
from digest.translating.checking.gate.names.spelling import are_in_one_script
from digest.translating.checking.gate.side import Side

_VOWELS = re.compile("[aeiouy]+")
_MOST_AFTER = 3
_LONGEST_AFTER = 60
_SHORTEST = 5


def role_by_ending(mention: PartyMention, side: Side) -> Role:
    """Return the role of a name in a language with cases."""
    if mention.is_people:
        is_oblique = _is_people_oblique(mention, side)
    elif mention.meant:
        is_oblique = _is_other_form(mention, side)
    else:
        is_oblique = any(map(_is_inflected, mention.words, mention.others, [side.language] * len(mention.words)))
    return Role.OBLIQUE if is_oblique else Role.BARE


def has_ending(mention: PartyMention, endings: str) -> bool:
    """Return whether a word of a name has one of some endings, a pattern."""
    return any(re.fullmatch(rf"\w+(?:{endings})", word.lower()) for word in mention.words)


def _is_people_oblique(mention: PartyMention, side: Side) -> bool:
    """Return whether the noun after an adjective has the ending of an object."""
    roles = known_language(side.language).roles
    end = mention.end
    for word in list(WORD.finditer(side.text, end, end + _LONGEST_AFTER))[:_MOST_AFTER]:
        if BREAK.search(side.text, end, word.start()) or is_people(word[0], side.language):
            return False
        if re.fullmatch(rf"\w+(?:{roles.other_endings})", word[0].lower()):
            return True
        end = word.end()
    return False


def _is_other_form(mention: PartyMention, side: Side) -> bool:
    """Return whether a place has another form than as a subject, which is known."""
    roles = known_language(side.language).roles
    known = {fold(re.split("[ -]", name)[0]) for name in names_in(side.language, sorted(mention.meant))}
    word = fold(mention.words[0])
    return known.isdisjoint((word, *(word.removesuffix(ending) for ending in roles.subject_endings)))


def _is_inflected(word: str, name: str, language: str) -> bool:
    """Return whether a word is a name of the other side with more after it, or with another vowel at its end."""
    name = without_suffix(name)
    if not are_in_one_script(word, name):
        name = name.lower().replace("kh", "h")  # As other scripts hear it.
    word = _without_subject_ending(word, name, language)
    if word.isascii() and name.isascii():
        return fold(word) != fold(name)
    spelled, original = in_latin(word).rstrip("-'"), in_latin(name).rstrip("-'")
    is_longer = len(sounds(word)) > len(sounds(name)) or _syllables(spelled) > _syllables(original)
    return is_longer or (original.endswith("a") and not spelled.endswith("a"))


def _without_subject_ending(word: str, name: str, language: str) -> str:
    for ending in known_language(language).roles.subject_endings:
        stem = word.removesuffix(ending)
        if stem != word and len(word) >= _SHORTEST and sounds(name) in (sounds(stem), ""):
            return stem
    return word


def _syllables(spelled: str) -> int:
    return len(_VOWELS.findall(spelled))
