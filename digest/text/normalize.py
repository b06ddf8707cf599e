"""When two texts are the same."""

from __future__ import annotations

import unicodedata

# Written differently by different editors of the same words. Marks of no width are not seen at all.
_FOLDED = str.maketrans(
    dict.fromkeys("‘’‚‛′‹›`´ʼʹ＇", "'")
    | dict.fromkeys("“”„‟″«»〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff")
)


def normalize(text: str) -> str:
    """Return what decides whether two texts are the same: without case, width, spacing and style of quotes and dashes.

    Compatibility forms are folded as in Unicode's compatibility caseless matching (The Unicode Standard, D146).
    """
    if text.isascii():
        return _one_space(text.lower().replace("`", "'"))
    folded = unicodedata.normalize("NFD", text.translate(_FOLDED)).casefold()
    folded = unicodedata.normalize("NFKD", folded).casefold()
    return _one_space(unicodedata.normalize("NFKC", folded).translate(_FOLDED))


def _one_space(text: str) -> str:
    return " ".join(text.split())
