"""Whether a line says that it ends: sentences of prose do, headings, captions, cells and code do not."""

from __future__ import annotations

# The full stops of all scripts; a colon and an ellipsis say that more follows, but not in the same sentence.
_MARKS = frozenset(".!?…‽:؟۔।॥։።၊။།។៕။。．！？：｡\u037e")
# Thai and Lao have no full stop.
_NEVER_MARKED = ("\u0e00", "\u0eff")


def is_finished(sentence: str) -> bool:
    """Whether a sentence ends with a mark, behind which there is no letter: only quotes, brackets, pictures."""
    for char in reversed(sentence):
        if char in _MARKS:
            return True
        if char.isalnum():
            return _NEVER_MARKED[0] <= char <= _NEVER_MARKED[1]
    return False
