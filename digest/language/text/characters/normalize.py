"""Normalization: a form in which equal texts compare equal."""

from __future__ import annotations

import re
import unicodedata

# Editors type these differently in the same words; zero-width characters are invisible anyway.
_FOLDED = (
    dict.fromkeys("‘’‚‛′‹›`´ʼʹ＇", "'")
    | dict.fromkeys("“”„‟″«»〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff", "")
)
_TO_FOLD = re.compile(f"[{re.escape(''.join(_FOLDED))}]")


def normalize(text: str) -> str:
    """Return the form in which a text is compared, ignoring case, width, spacing and the style of quotes and dashes.

    Compatibility forms are folded as in Unicode's compatibility caseless matching (The Unicode Standard, D146).
    """
    if text.isascii():
        return _one_space(text.lower().replace("`", "'"))
    folded = unicodedata.normalize("NFD", _fold(text)).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return _one_space(_fold(unicodedata.normalize("NFKC", folded)))


def _fold(text: str) -> str:
    return _TO_FOLD.sub(lambda match: _FOLDED[match[0]], text)


def _one_space(text: str) -> str:
    return " ".join(text.split())
