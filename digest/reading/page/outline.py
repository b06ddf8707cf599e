"""The elements of a page in document order, by tag and class, so that many selectors can be tried fast."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.reading.page.document import UNSEEN, Element, ParsedPage, classes_of


class Outline:
    """The elements of a body, numbered in document order. Descendants of ``i`` are ``i + 1`` to ``ends[i] - 1``."""

    def __init__(self, page: ParsedPage) -> None:
        body = page.root.find("body")
        self.elements: list[Element] = list(body.iter("*"))
        self.numbers = {element: number for number, element in enumerate(self.elements)}
        self.parents = [self.numbers.get(element.getparent(), -1) for element in self.elements]
        self.classes = [classes_of(element) for element in self.elements]
        self.ends = _ends(self.parents)
        self._found: dict[CompoundSelector, list[int]] = {}

    @cached_property
    def by_tag(self) -> dict[str, list[int]]:
        """The elements of each tag."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, element in enumerate(self.elements):
            found[element.tag].append(number)
        return found

    @cached_property
    def by_class(self) -> dict[str, list[int]]:
        """The elements of each class."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, names in enumerate(self.classes):
            for name in dict.fromkeys(names):
                found[name].append(number)
        return found

    @cached_property
    def own_sizes(self) -> list[int]:
        """The number of characters of the text of each element, without that of the elements in it."""
        sizes = [0 if one.tag in UNSEEN else len((one.text or "").strip()) for one in self.elements]
        for element, parent in zip(self.elements, self.parents, strict=True):
            if parent >= 0:
                sizes[parent] += len((element.tail or "").strip())
        return sizes

    @cached_property
    def sizes(self) -> list[int]:
        """The number of characters of the text in each element."""
        sizes = list(self.own_sizes)
        for number in range(len(sizes) - 1, 0, -1):
            sizes[self.parents[number]] += sizes[number]
        return sizes

    def find(self, compound: CompoundSelector) -> list[int]:
        """Return the elements that match a selector, in order."""
        if compound not in self._found:
            if compound.classes:
                found: Sequence[int] = min((self.by_class.get(name, []) for name in compound.classes), key=len)
            else:
                found = self.by_tag.get(compound.tag, []) if compound.tag else range(len(self.elements))
            is_tag = bool(compound.tag) and not compound.classes and not compound.id
            self._found[compound] = list(found) if is_tag else [one for one in found if compound.fits(self, one)]
        return self._found[compound]

    def ancestors(self, number: int) -> list[int]:
        """Return the ancestors of an element, its parent first and the body last."""
        found = []
        while (number := self.parents[number]) >= 0:
            found.append(number)
        return found


@dataclass(frozen=True, slots=True)
class CompoundSelector:
    """A compound selector: a tag or "", with an id or some classes."""

    tag: str = ""
    id: str = ""
    classes: tuple[str, ...] = ()

    def __str__(self) -> str:
        marks = f"#{self.id}" if self.id else ""
        return f"{self.tag}{marks}{''.join(f'.{name}' for name in self.classes)}" or "*"

    def fits(self, outline: Outline, number: int) -> bool:
        """Return whether an element matches."""
        element = outline.elements[number]
        return (
            self.tag in {"", element.tag}
            and self.id in {"", element.get("id")}
            and all(name in outline.classes[number] for name in self.classes)
        )


def _ends(parents: list[int]) -> list[int]:
    ends = list(range(1, len(parents) + 1))
    for number in range(len(parents) - 1, 0, -1):
        ends[parents[number]] = max(ends[parents[number]], ends[number])
    return ends
