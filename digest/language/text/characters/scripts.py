"""Scripts: the one that a text is written in, and those that a language is written in."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

# The letters of the scripts of news, by ISO 15924 code: exact for Latin, by Unicode block for the others.
_BLOCKS = {
    "Latn": r"A-Za-z\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\u02af\u1e00-\u1eff\u2c60-\u2c7f\uff21-\uff3a\uff41-\uff5a",
    "Cyrl": r"\u0400-\u0481\u048a-\u052f\u1c80-\u1c88\ua640-\ua66e",
    "Arab": r"\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Grek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Hebr": r"\u0591-\u05f4\ufb1d-\ufb4f",
    "Armn": r"\u0531-\u0588\ufb13-\ufb17",
    "Geor": r"\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2d",
    "Deva": r"\u0900-\u0963\u0970-\u097f",
    "Beng": r"\u0980-\u09e3\u09f0-\u09f1",
    "Guru": r"\u0a01-\u0a5e\u0a70-\u0a75",
    "Gujr": r"\u0a81-\u0ae3",
    "Taml": r"\u0b82-\u0bd7",
    "Telu": r"\u0c00-\u0c63",
    "Knda": r"\u0c80-\u0ce3",
    "Mlym": r"\u0d00-\u0d63\u0d7a-\u0d7f",
    "Sinh": r"\u0d81-\u0ddf",
    "Thai": r"\u0e01-\u0e3a\u0e40-\u0e4e",
    "Laoo": r"\u0e81-\u0ecd",
    "Mymr": r"\u1000-\u103f\u1050-\u109f",
    "Khmr": r"\u1780-\u17d3",
    "Ethi": r"\u1200-\u135a",
    "Tibt": r"\u0f40-\u0fbc",
    "Hang": r"\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Kana": r"\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f",
    "Hani": r"\u3005\u3006\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
}
_LETTERS = {script: re.compile(f"[{block}]+") for script, block in _BLOCKS.items()}
# The languages that do not separate words with spaces, or attach endings to every word.
UNSPACED_LANGUAGES = frozenset({"zh", "ja", "ko"})
# Names in Latin letters appear in texts of all scripts, rarely the reverse; and one East Asian character says as much
# as a few letters.
_WEIGHTS = dict.fromkeys(_BLOCKS, 3) | dict.fromkeys(("Hang", "Kana", "Hani"), 6) | {"Latn": 1}

_LANGUAGES = {
    "Cyrl": "ab ba be bg ce crh cv kk kv ky mk mn os ru sah sr tg tt tyv udm uk uz",
    "Arab": "ar ary arz ckb fa ps sd sdh ug ur uzs",
    "Grek": "el grc",
    "Hebr": "hbo he yi",
    "Armn": "hy",
    "Geor": "ka",
    "Deva": "gom hi mr ne sa",
    "Beng": "as bn",
    "Guru": "pa",
    "Gujr": "gu",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Sinh": "si",
    "Thai": "th",
    "Laoo": "lo",
    "Mymr": "my",
    "Khmr": "km",
    "Ethi": "am ti",
    "Tibt": "bo dz",
    "Hang": "ko",
    "Kana": "ja",
    "Hani": "ja wuu yue zh",
}
_WRITTEN_IN = {script: frozenset(languages.split()) for script, languages in _LANGUAGES.items()}
_ALSO_IN_LATIN = frozenset({"crh", "kk", "sr", "uz"})
_NOT_IN_LATIN = frozenset().union(*_WRITTEN_IN.values()) - _ALSO_IN_LATIN
_GEORGIAN = re.compile(r"[\u10d0-\u10ff]")


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script of most of a text; "" if it has no letters of a known script.

    A text with Japanese syllables is in "Kana", however many Han characters it has.
    """
    if text.isascii():
        return "Latn" if _LETTERS["Latn"].search(text) else ""
    weights = dict.fromkeys(_LETTERS, 0)
    for char, count in Counter(text).items():
        for script in _scripts(char):
            weights[script] += _WEIGHTS[script] * count
    if weights["Kana"]:
        weights["Kana"] += weights.pop("Hani")
    script = max(weights, key=weights.__getitem__)
    return script if weights[script] else ""


def is_written_in(language: str, script: str) -> bool:
    """Return whether a language (a BCP 47 primary subtag) is written in a script; the default is Latin."""
    return language not in _NOT_IN_LATIN if script == "Latn" else language in _WRITTEN_IN.get(script, ())


# A text has few different characters, and most of them were looked up before.
@lru_cache(maxsize=16384)
def _scripts(char: str) -> tuple[str, ...]:
    return tuple(script for script, letters in _LETTERS.items() if letters.match(char))


def begins_small(text: str) -> bool:
    """Return whether a text begins with a small letter of a script in which sentences begin with a capital.

    Georgian has capitals in Unicode, but writes no sentence with them.
    """
    return text[:1].islower() and not _GEORGIAN.match(text)
