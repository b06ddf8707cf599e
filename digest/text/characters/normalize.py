"""When two texts are the same."""

from __future__ import annotations

import re
import unicodedata

# Written differently by different editors of the same words. Marks of no width are not seen at all.
_FOLDED = (
    dict.fromkeys("‘’‚‛′‹›`´ʼʹ＇", "'")
    | dict.fromkeys("“”„‟″«»〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
    | dict.fromkeys("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff", "")
)
_TO_FOLD = re.compile(f"[{re.escape(''.join(_FOLDED))}]")


def normalize(text: str) -> str:
    """Return what decides whether two texts are the same: without case, width, spacing and style of quotes and dashes.

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
