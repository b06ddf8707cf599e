"""Remove from the text of a page what its readers do not see until they point at a link: cards and tooltips."""

from __future__ import annotations

import re
from itertools import islice

from digest.reading.page.document import Element, few

_IN_TEXT = frozenset("p li td dd h1 h2 h3 h4 h5 h6".split())
_MOST_BETWEEN = 4
# Each removal copies the text before it.
_MOST = 200
_INNER = ("span", "div", "a", "small", "sup", "aside")
_NAME = re.compile(
    r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|tooltip-?(?:text|content|inner)|hover-?card)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def remove_hidden(root: Element) -> None:
    """Remove cards and tooltips within paragraphs, items and headings from a tree; the text after each stays."""
    found = (one for one in root.iter(*_INNER) if (_is_hidden(one) or _is_card(one)) and _is_in_text(one))
    for element in list(islice(found, _MOST)):
        element.drop_tree()


def _is_hidden(element: Element) -> bool:
    """Return whether an element says that it is not shown, or is for screen readers only."""
    if element.get("hidden") is not None or element.get("role") == "tooltip":
        return True
    return bool(_STYLE.search(element.get("style") or "") or _NAME.search(element.get("class") or ""))


def _is_card(element: Element) -> bool:
    """Return whether an element right after a link, with no word between, has that link again and others too."""
    link = element.getprevious()
    if element.tag == "a" or link is None or link.tag != "a" or (link.tail or "").strip():
        return False
    targets = [one.get("href") for one in few(element, "a")]
    return len(targets) > 1 and link.get("href") in targets


def _is_in_text(element: Element) -> bool:
    return any(one.tag in _IN_TEXT for one in islice(element.iterancestors(), _MOST_BETWEEN))
