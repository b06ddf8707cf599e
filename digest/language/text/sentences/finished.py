"""Final punctuation: sentences of prose have it; headings, captions, table cells and code do not."""

from __future__ import annotations

# The full stops of all scripts. A colon or an ellipsis announces more, but not in the same sentence.
_MARKS = frozenset(".!?…‽:؟۔।॥։።၊။།។៕။。．！？：｡\u037e")
# Thai and Lao have no full stop.
_NEVER_MARKED = ("\u0e00", "\u0eff")
_COLONS = (":", "：")


def is_finished(sentence: str) -> bool:
    """Return whether a sentence ends with final punctuation, followed at most by quotes, brackets or pictures."""
    for char in reversed(sentence):
        if char in _MARKS:
            return True
        if char.isalnum():
            return _NEVER_MARKED[0] <= char <= _NEVER_MARKED[1]
    return False


def is_announcing(text: str, language: str) -> bool:
    """Return whether a sentence ends with a colon; in Armenian it is often typed for a full stop."""
    return language != "hy" and text.endswith(_COLONS)
