"""Language identification. The only module that imports py3langid, an optional dependency, and only at first use."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from digest.language.text.characters.scripts import is_written_in, script_of
from digest.language.text.words.near_languages import are_near
from digest.model.locale import UNDETERMINED, Locale

# Returns the language that a text is in: see ``identify``.
Identify = Callable[[str], Locale]
# Returns the locale that a text is declared to be in, or the language that it is surely in instead: see ``confirm``.
Confirm = Callable[[str, Locale], Locale]

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The likely languages of news. Each additional language makes the others a little less certain, so languages close to a
# larger one (Galician, Bosnian, Afrikaans) are only identified if the configuration names them.
NEWS_LANGUAGES = frozenset(
    "ar az be bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk mn nl no pl pt ro ru "
    "sk sl sq sr sv sw ta tg th tr uk ur uz vi zh".split()
)

# The number of characters examined: a title and the sentence after it are enough.
_ENOUGH = 300
_NO_LANGUAGE = re.compile(r"\w+://\S+|\S+@\S+|[@#]\w+|\d+")
_NO_LANGUAGE_IN_WORDS = re.compile(r"#\w+|\d+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_UNSPACED = frozenset({"Hani", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
# The probability required, by number of words; the last applies to longer texts too. Of single words of titles in 21
# languages, 57 % are identified correctly; of those at 0.9 or more, 99 %.
_LEAST = {0: 2.0, 1: 0.9, 2: 0.7, 3: 0.4}
_LEAST_OF_MORE = 0.2
# The evidence required against a declared language: the difference between the scores of the two languages, divided by
# the square root of the number of bytes. Of 242 texts of four titles in 20 languages, none exceeds 1 against its own
# language, and all but the nearest pairs exceed 8 against another one.
_EVIDENCE, _EVIDENCE_OF_NEAR = 2.0, 4.0
_EXAMINED = 600
_ENOUGH_WORDS = 6
# What the model knows besides languages of news: no language at all, and those of old scriptures.
_NO_NEWS = frozenset({"zxx", "hbo", "grc"})
# Tags that have another name in the model.
_MODEL_NAMES = {"nb": "no", "fil": "tl", "iw": "he", "in": "id"}


@lru_cache(maxsize=1)
def is_available() -> bool:
    """Return whether languages can be identified, that is, whether the library is installed."""
    return find_spec("py3langid") is not None


def identify(text: str, languages: frozenset[str] = NEWS_LANGUAGES) -> Locale:
    """Return the language, out of some BCP 47 primary subtags, that the beginning of a text is in.

    Returns UNDETERMINED if the text is too short, if none of the languages is written in its script, or if the library
    is not installed.
    """
    words = _in_language(text[:_ENOUGH])
    script = script_of(words)
    if script != "Latn":
        words = _LATIN.sub(" ", words)
    candidates = [language for language in sorted(languages) if is_written_in(language, script)]
    if not candidates or not is_available():
        return UNDETERMINED
    language, probability = _best(" ".join(words.split()), candidates)
    return Locale(language) if probability >= _least(words, script) else UNDETERMINED


def confirm(text: str, declared: Locale) -> Locale:
    """Return the locale that a text is declared to be in, or the language that it is surely in instead.

    That may be any language that the model knows: among fewer, a text would surely be in a relative of its language.
    Returns UNDETERMINED if nothing can be said: the text has too few words besides names, the model does not know the
    declared language, or the library is not installed.

    Between near languages, such as Croatian declared to be Serbian, a short text stays as it is declared.
    """
    words = _without_names(_in_language(text[:_EXAMINED]))
    script, own = script_of(words), declared.language
    if not _can_judge(words, script, declared):
        return UNDETERMINED
    scores = dict(_identifier().rank(words))
    own = _model_name(own)
    candidates = {
        language: score
        for language, score in scores.items()
        if is_written_in(language, script) and (language == own or language not in _NO_NEWS)
    }
    if own not in scores or not candidates:
        return UNDETERMINED
    found = max(candidates, key=candidates.__getitem__)
    if found == own:
        return declared
    evidence = (_EVIDENCE_OF_NEAR if are_near(found, own) else _EVIDENCE) * _scale(words)
    is_sure = own not in candidates or candidates[found] - scores[own] >= evidence
    return Locale(found) if is_sure else declared


def cannot_say(_text: str, _declared: Locale) -> Locale:
    """Return UNDETERMINED: a ``Confirm`` that never contradicts a declaration."""
    return UNDETERMINED


def _can_judge(words: str, script: str, declared: Locale) -> bool:
    """Return whether there are enough words, and they are not in a declared script that is rare for the language."""
    is_usual = script != declared.script or is_written_in(declared.language, script)
    return declared.is_known and is_usual and _count(words, script) >= _ENOUGH_WORDS and is_available()


def _in_language(text: str) -> str:
    """Leave out URLs, email addresses, handles, hashtags and numbers."""
    # Most texts have neither of the signs that take long to look around.
    pattern = _NO_LANGUAGE if "@" in text or "://" in text else _NO_LANGUAGE_IN_WORDS
    return pattern.sub(" ", text)


def _without_names(words: str) -> str:
    """Leave out words with capitals, and in other scripts all Latin letters: they may be names in any language."""
    if script_of(words) != "Latn":
        words = _LATIN.sub(" ", words)
    return " ".join(word for word in words.split() if word == word.lower())


def _best(text: str, candidates: list[str]) -> tuple[str, float]:
    """Return the likeliest candidate and its probability among them; ("", 0) if the model knows none of them."""
    known = _scores(text, candidates)
    if not known:
        return "", 0.0
    best = max(known, key=known.__getitem__)
    scale = _scale(text)
    return best, 1 / sum(math.exp((score - known[best]) / scale) for score in known.values())


def _scores(text: str, candidates: list[str]) -> dict[str, float]:
    """Return the score of each candidate that the model knows."""
    scores = dict(_identifier().rank(text))
    return {language: scores[name] for language in candidates if (name := _model_name(language)) in scores}


def _scale(text: str) -> float:
    """Return the scale of scores: they grow with the length of the text, and so would the certainty."""
    return math.sqrt(len(text.encode("utf-8", "replace")))


def _model_name(language: str) -> str:
    return _MODEL_NAMES.get(language, language)


def _least(words: str, script: str) -> float:
    """Return the probability required for a text of these words; impossible to reach if there are none."""
    return _LEAST.get(_count(words, script), _LEAST_OF_MORE)


def _count(words: str, script: str) -> int:
    return sum(map(str.isalpha, words)) // 2 if script in _UNSPACED else len(words.split())


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Load the model: 140 languages, about 100 MB. It is only read, so all threads may share it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy, and rarely needed

    return LanguageIdentifier.from_model_file(MODEL_FILE)
