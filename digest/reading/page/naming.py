"""Write CSS selectors for the blocks of a list and their parts, as an editor would: short, of classes and tags.

Names that a program has made up (``css-1m9s0d``, ``card_title__9sKd2``, ``post-900``) change with the next version of a
site, so they are used only if nothing else tells the elements apart.

What an editor is shown was read by these selectors, so it is what will be read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.reading.page.document import Element
from digest.reading.page.outline import CompoundSelector, Outline

_USABLE = re.compile(r"-?[A-Za-z_][\w-]{0,39}", re.ASCII)
# Digits mixed with letters, or capitals within: hashes. Then ids of posts, and classes that only say how things look.
_MADE_UP = re.compile(
    r"(?:css|sc|jsx|svelte|astro|data-v|emotion)-\w*|.*__?(?=\w*\d)(?=\w*[A-Za-z])\w{5,}|.*__?(?=\w*[a-z])\w*[A-Z]\w*"
    r"|.*\d{2,}.*|undefined|null|(?=.*\d)(?=.*[a-z])[a-z0-9]{6,}",
)
_LOOKS = re.compile(
    r"(?:[mp][xytrbl]?|w|h|gap|space|text|font|bg|border|flex|grid|col|row|items|justify|d|leading|tracking|rounded|divide"
    r"|max|min|sm|md|lg|xl|float|align|mb|mt|order|offset|shadow|z|opacity|prose)(?:-[\w-]+)?|clearfix|container|first"
    r"|last|odd|even|active|hidden|block|inline|left|right|status-\w+|type-\w+|format-\w+|category-\w+|tag-\w+",
)
_MOST_CLASSES, _MOST_AROUND = 6, 8
_MADE_UP_COST, _LOOKS_COST, _STEP_COST, _ID_COST, _BARE_COST = 40, 16, 6, 2, 4
_EVERYWHERE_COST = 10
_MEANINGLESS = frozenset({"div", "span"})
_LANDMARKS = frozenset({"main", "article", "section"})
_MOST_BOXES = 3


def item_selector(outline: Outline, blocks: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """Return the simplest selector that finds blocks and nothing else, or as little as possible, and these blocks.

    Where each block is only a box around another, the inner ones are named if their name says more.
    """
    named = [(_best(outline, variant), variant) for variant in _variants(outline, blocks)]
    (_, _, selector), variant = min(named, key=lambda each: each[0])
    return selector, variant


def _variants(outline: Outline, blocks: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the blocks, then what is in them if each has a single child, and so on."""
    for _ in range(_MOST_BOXES):
        yield tuple(blocks)
        elements = [outline.elements[block] for block in blocks]
        if not all(map(_is_box, elements)):
            return
        blocks = [outline.numbers[one[0]] for one in elements]


def _is_box(element: Element) -> bool:
    """Return whether an element has only one other in it, which is not the link itself."""
    if len(element) != 1 or element[0].tag == "a":
        return False
    return not (element.text or "").strip() and not (element[0].tail or "").strip()


def _best(outline: Outline, blocks: Sequence[int]) -> tuple[float, int, str]:
    """Return the best selector of blocks, after how much it misses and what it costs."""
    wanted = set(blocks)
    ((tag, _),) = Counter(outline.elements[block].tag for block in blocks).most_common(1)
    best: tuple[float, int, str] = (1.0, 0, "")
    for candidate in _candidates(outline, [block for block in blocks if outline.elements[block].tag == tag]):
        found = candidate.found(outline)
        missed = 1 - 2 * len(wanted.intersection(found)) / (len(found) + len(wanted))
        best = min(best, (missed, candidate.cost, candidate.selector))
        if not missed:
            break
    return best


def part_selector(outline: Outline, pairs: Sequence[tuple[int, Element]]) -> str:
    """Return the simplest selector by which the first match in each block is its part; "" if there is none.

    ``pairs`` are the number of a block and its part. A part that is the block itself needs no selector.
    """
    parts = {block: outline.numbers[part] for block, part in pairs if part in outline.numbers}
    if not parts or any(part == block for block, part in parts.items()):
        return ""
    for selector, steps in _part_selectors(outline, list(parts.items())):
        hits = sum(_first(outline, block, steps) == part for block, part in parts.items())
        if hits >= 0.8 * len(parts):
            return selector
    return ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A compound selector, perhaps within another one, or as its child."""

    cost: int
    selector: str
    own: CompoundSelector
    holder: CompoundSelector | None = None
    is_child: bool = False

    def found(self, outline: Outline) -> list[int]:
        found = outline.find(self.own)
        if self.holder is None:
            return found
        if self.is_child:
            return [one for one in found if one and self.holder.fits(outline, outline.parents[one])]
        return _within(outline, outline.find(self.holder), found)


def _candidates(outline: Outline, blocks: Sequence[int]) -> list[_Candidate]:
    """Return selectors for blocks, the simplest first."""
    own = _compounds(outline, blocks)
    found = [_Candidate(_cost(one) + (_EVERYWHERE_COST if _is_bare(one) else 0), str(one), one) for one in own]
    for depth, ancestor in enumerate(_shared_ancestors(outline, blocks)[:_MOST_AROUND]):
        for holder in _compounds(outline, [ancestor], with_id=True):
            for one in own:
                cost = _cost(holder) + _cost(one) + _STEP_COST + depth
                found.append(_Candidate(cost, f"{holder} {one}", one, holder))
                if depth == 0:
                    found.append(_Candidate(cost + 1, f"{holder} > {one}", one, holder, is_child=True))
    return sorted(found, key=lambda candidate: (candidate.cost, candidate.selector))


def _within(outline: Outline, holders: Sequence[int], found: Sequence[int]) -> list[int]:
    """Return those that are within a holder."""
    kept, end, left = [], -1, iter([*holders, len(outline.elements)])
    start = next(left)
    for each in found:
        while start < each:
            end, start = max(end, outline.ends[start]), next(left)
        if each < end:
            kept.append(each)
    return kept


def _part_selectors(
    outline: Outline, parts: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, tuple[CompoundSelector, ...]]]:
    own = _compounds(outline, [part for _, part in parts])
    costed: list[tuple[int, str, tuple[CompoundSelector, ...]]] = [(_cost(one), str(one), (one,)) for one in own]
    holders = [outline.parents[part] for block, part in parts if outline.parents[part] > block]
    if len(holders) == len(parts):
        costed += [
            (_cost(holder) + _cost(one) + _STEP_COST, f"{holder} {one}", (holder, one))
            for holder in _compounds(outline, holders)
            for one in own
        ]
    yield from ((selector, steps) for _, selector, steps in sorted(costed, key=lambda each: each[:2]))


def _first(outline: Outline, block: int, steps: tuple[CompoundSelector, ...]) -> int | None:
    *holders, last = steps
    for number in range(block + 1, outline.ends[block]):
        if last.fits(outline, number) and all(
            any(holder.fits(outline, one) for one in outline.ancestors(number) if one >= block) for holder in holders
        ):
            return number
    return None


def _compounds(outline: Outline, numbers: Sequence[int], *, with_id: bool = False) -> list[CompoundSelector]:
    """Return what elements have in common, as selectors: tags, classes, both; and the id of a single one."""
    tags = Counter(outline.elements[number].tag for number in numbers)
    tag = next(iter(tags)) if len(tags) == 1 else ""
    shared = [
        name
        for name in dict.fromkeys(outline.classes[numbers[0]])
        if _USABLE.fullmatch(name) and all(name in outline.classes[number] for number in numbers)
    ]
    shared.sort(key=_class_cost)
    shared = shared[:_MOST_CLASSES]
    found = [CompoundSelector(tag)] if tag else []
    for name in shared:
        found += [CompoundSelector("", "", (name,)), CompoundSelector(tag, "", (name,))]
    found += [
        CompoundSelector("", "", (one, other)) for place, one in enumerate(shared) for other in shared[place + 1 :]
    ]
    if with_id and _USABLE.fullmatch(outline.elements[numbers[0]].get("id") or ""):
        found.append(CompoundSelector("", outline.elements[numbers[0]].get("id")))
    return list(dict.fromkeys(found))


def _shared_ancestors(outline: Outline, blocks: Sequence[int]) -> list[int]:
    shared = outline.ancestors(blocks[0])
    for block in blocks[1:]:
        around = set(outline.ancestors(block))
        shared = [one for one in shared if one in around]
    return [one for one in shared if one]


def _cost(compound: CompoundSelector) -> int:
    """Return how much harder a selector is to read and how much sooner it breaks than the best one."""
    if compound.id:
        return _ID_COST + (_MADE_UP_COST if _MADE_UP.fullmatch(compound.id) else 0)
    cost = sum(map(_class_cost, compound.classes)) + 3 * (len(compound.classes) - 1)
    if compound.classes:
        return cost + (2 if compound.tag else 0)
    return 1 if compound.tag in _LANDMARKS else _BARE_COST + 2 * (compound.tag in _MEANINGLESS)


def _is_bare(compound: CompoundSelector) -> bool:
    """Return whether a selector is a tag that a page has in many places."""
    return not compound.classes and not compound.id and compound.tag != "article"


def _class_cost(name: str) -> int:
    if _MADE_UP.fullmatch(name):
        return _MADE_UP_COST
    return _LOOKS_COST if _LOOKS.fullmatch(name) else 0
