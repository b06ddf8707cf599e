"""Mark as paragraphs the boxes of a page that are paragraphs in all but name."""

from __future__ import annotations

from digest.reading.page.document import Element
from digest.reading.page.entry_parts import INLINE

# More inline elements than a paragraph has.
_MOST_WITHIN = 300
# Shorter ones are tags and lines of a footer. Of the text that is in the box itself.
_LEAST = 80


def mark_paragraphs(root: Element) -> None:
    """Make a paragraph of each ``div`` of a tree that holds text with links or emphasis, and no block.

    trafilatura loses the words before a link in such a box, and the space after it.
    """
    for box in list(root.iter("div")):
        if len(box) and _own_length(box) >= _LEAST and _is_inline(box):
            box.tag = "p"


def _own_length(box: Element) -> int:
    texts = (box.text, *(child.tail for child in box))
    return sum(len(text.strip()) for text in texts if text)


def _is_inline(box: Element) -> bool:
    return all(number < _MOST_WITHIN and one.tag in INLINE for number, one in enumerate(box.iterdescendants()))
