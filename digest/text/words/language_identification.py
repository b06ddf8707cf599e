"""Which language a text is in. The door to py3langid, which only an extra installs and which loads at first use."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from digest.model.locale import UNDETERMINED, Locale
from digest.text.characters.scripts import is_written_in, script_of

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# What news is likely to be in. Each further language costs the others a little: those that are near to a larger one
# (Galician, Bosnian, Afrikaans) are known where the configuration names them.
NEWS_LANGUAGES = frozenset(
    "ar az be bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk mn nl no pl pt ro ru "
    "sk sl sq sr sv sw ta tg th tr uk ur uz vi zh".split()
)
WITHOUT_IDENTIFICATION = (
    "the language of items that do not declare one is not known: "
    'pip install "weekly-digest[translate]" adds what identifies it'
)

# So much of a text is looked at: a title and the sentence after it settle the matter.
_ENOUGH = 300
_NO_LANGUAGE = re.compile(r"\w+://\S+|\S+@\S+|[@#]\w+|\d+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_UNSPACED = frozenset({"Hani", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
# The probability that so many words have to reach, and more words than these. Of single words of titles in 21
# languages, 57 % are identified rightly; of those of .9 and more, 99 %.
_LEAST = {0: 2.0, 1: 0.9, 2: 0.7, 3: 0.4}
_LEAST_OF_MORE = 0.2
# Tags that the model has under another name.
_MODEL_NAMES = {"nb": "no", "fil": "tl", "iw": "he", "in": "id"}


@lru_cache(maxsize=1)
def is_available() -> bool:
    """Whether languages can be identified: the library is there."""
    return find_spec("py3langid") is not None


def identify(text: str, languages: frozenset[str] = NEWS_LANGUAGES) -> Locale:
    """Say which of the languages, primary subtags of BCP 47, the beginning of a text is in.

    UNDETERMINED where there is too little to tell by, where none of them is written in the script of the text, and
    where the library is not installed.
    """
    words = _NO_LANGUAGE.sub(" ", text[:_ENOUGH])
    script = script_of(words)
    if script != "Latn":
        words = _LATIN.sub(" ", words)
    candidates = [language for language in sorted(languages) if is_written_in(language, script)]
    if not candidates or not is_available():
        return UNDETERMINED
    language, probability = _best(" ".join(words.split()), candidates)
    return Locale(language) if probability >= _least(words, script) else UNDETERMINED


def _best(text: str, candidates: list[str]) -> tuple[str, float]:
    """Give the likeliest of the candidates, and its probability among them; none where the model knows none."""
    scores = dict(_identifier().rank(text))
    known = {language: scores[name] for language in candidates if (name := _model_name(language)) in scores}
    if not known:
        return "", 0.0
    best = max(known, key=known.__getitem__)
    # The scores grow with the text, and so would the certainty; its square root keeps them comparable.
    scale = math.sqrt(len(text.encode("utf-8", "replace")))
    return best, 1 / sum(math.exp((score - known[best]) / scale) for score in known.values())


def _model_name(language: str) -> str:
    return _MODEL_NAMES.get(language, language)


def _least(words: str, script: str) -> float:
    """The probability at which so many words count as identified; never where there are none."""
    count = len(words.split())
    if script in _UNSPACED:
        count = sum(map(str.isalpha, words)) // 2
    return _LEAST.get(count, _LEAST_OF_MORE)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Load the model, 140 languages in about 100 MB. It is only read, so all threads may share it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy, and rarely needed

    return LanguageIdentifier.from_model_file(MODEL_FILE)
