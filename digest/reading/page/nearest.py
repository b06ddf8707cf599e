"""The selectors that a page has instead of one that finds nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from digest.reading.page.document import Element, ParsedPage, classes_of

_MOST = 3
_LEAST_LIKE = 0.6
_NAME = re.compile(r"[.#]?-?[A-Za-z_][\w-]*")
_MOST_NAMES = 2000
_LONGEST_NAME = 60


def nearest(page: ParsedPage, selector: str, blocks: Sequence[Element]) -> list[tuple[str, int]]:
    """Return the classes, ids and tags that are written most like the last ones of a selector, with their numbers.

    They are looked for in the blocks; on the whole page if there are none, but then without tags, which menus have too.
    """
    wanted = [name for name in _NAME.findall(selector)[-2:] if len(name) <= _LONGEST_NAME]
    names: Counter[str] = Counter()
    for root in blocks or [page.root]:
        for element in root.iter("*"):
            if blocks:
                names[element.tag] += 1
            names.update(f".{name}" for name in classes_of(element) if len(name) <= _LONGEST_NAME)
            if element.get("id"):
                names[f"#{element.get('id')}"] += 1
    usable = [name for name in names if _NAME.fullmatch(name)][:_MOST_NAMES]
    likeness = {name: max((_likeness(name, each) for each in wanted), default=0.0) for name in usable}
    ranked = sorted(usable, key=lambda name: (-likeness[name], -names[name], name))
    return [(name, names[name]) for name in ranked if likeness[name] >= _LEAST_LIKE][:_MOST]


def _likeness(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1, whatever marks they have."""
    parts = (one.lstrip(".#").replace("-", "").replace("_", "").lower(), other.lstrip(".#"))
    return SequenceMatcher(None, parts[0], parts[1].replace("-", "").replace("_", "").lower()).ratio()
