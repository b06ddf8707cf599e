"""How the text of a page is spread over the blocks of a list: that of an article is in one place.

It tells whether a page is its list or one article: the prose of an article is outside of the blocks or in one of them,
that of a list is in many. Of 145 articles none is read as a list so, of 45 lists five as an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from digest.reading.page.outline import Outline

# Characters of the text of an element, apart from its links. A title or a byline has fewer.
_LEAST_PARAGRAPH = 80
# A block with one of these begins an entry; what follows it up to the next block belongs to it.
_BEGINNINGS = frozenset("h1 h2 h3 h4 h5 h6 dt".split())
_NO_PROSE = frozenset("a script style noscript template select textarea button".split())


@dataclass(frozen=True, slots=True)
class Spread:
    """What a page has in one place, and what its list has.

    ``prose`` is the number of characters of the paragraphs outside of the list, or within one block that has most of
    them. ``share`` is how much of the text of the page is in the list, without such a block.
    """

    prose: int
    share: float


def spread_of(outline: Outline, blocks: Sequence[int]) -> Spread:
    """Return how the text of a page is spread over the blocks of a list, by the numbers of their elements."""
    blocks = sorted(blocks)
    ends = [outline.ends[block] for block in blocks]
    if sum(map(_begins, [outline] * len(blocks), blocks)) * 2 > len(blocks):
        ends = [*blocks[1:], ends[-1]]
    places = [-1] * len(outline.elements)
    for place, (block, end) in enumerate(zip(blocks, ends, strict=True)):
        places[block:end] = [place] * (end - block)
    texts, prose = Counter[int](), Counter[int]()
    for place, own, is_prose in zip(places, outline.own_sizes, _prose(outline), strict=True):
        texts[place] += own
        prose[place] += own if is_prose else 0
    outside = prose.pop(-1, 0)
    largest = max(prose, key=lambda place: prose[place], default=-1)
    has_article = prose[largest] * 2 > prose.total()
    listed = texts.total() - texts[-1] - (texts[largest] if has_article else 0)
    return Spread(max(outside, prose[largest] if has_article else 0), listed / max(texts.total(), 1))


def _begins(outline: Outline, block: int) -> bool:
    """Return whether a block has a heading."""
    return any(element.tag in _BEGINNINGS for element in outline.elements[block : outline.ends[block]])


def _prose(outline: Outline) -> list[bool]:
    """Return for each element whether its own text is a paragraph."""
    without: list[bool] = []
    for element, parent in zip(outline.elements, outline.parents, strict=True):
        without.append(element.tag in _NO_PROSE or (parent >= 0 and without[parent]))
    return [size > _LEAST_PARAGRAPH and not no for size, no in zip(outline.own_sizes, without, strict=True)]
