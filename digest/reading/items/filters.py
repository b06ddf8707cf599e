"""Choose the items of a source that its editor wants: by words or patterns in their titles, tags and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import unquote

from digest.language.text.words.phrase_search import has_phrase, simplified
from digest.model.item import Item
from digest.model.source import Filters

# The characters that are searched. A pattern may be slow; it is the editor's own, but what it searches is not.
_OF_TITLE, _OF_TAG, _OF_ADDRESS = 500, 100, 2_000
_SEPARATORS = re.compile(r"[\W_]+")

# Whether any of the texts of an item matches: first as they are, then simplified.
_Texts = tuple[str, ...]
_Matches = Callable[[_Texts, _Texts], bool]


def passes(item: Item, filters: Filters) -> bool:
    """Return whether an item is one to use: it has one of the words to include, if there are any, and none to exclude.

    Without a title, the first line of its text stands for one.
    """
    if not (filters.include or filters.exclude):
        return True
    texts = _texts(item)
    simple = tuple(map(simplified, (*texts, _SEPARATORS.sub(" ", texts[-1]))))
    is_included = not filters.include or any(match(texts, simple) for match in map(_matcher, filters.include))
    return is_included and not any(match(texts, simple) for match in map(_matcher, filters.exclude))


def _texts(item: Item) -> _Texts:
    title = (item.title or item.text.lstrip()[: _OF_TITLE + 1].partition("\n")[0])[:_OF_TITLE]
    return (title, *(tag[:_OF_TAG] for tag in item.tags), unquote(item.url[:_OF_ADDRESS]))


@lru_cache(maxsize=1_000)
def _matcher(wanted: str) -> _Matches:
    """Return what finds a word or phrase, or a regular expression between slashes."""
    if len(wanted) > 2 and wanted.startswith("/") and wanted.endswith("/"):
        pattern = re.compile(wanted[1:-1], re.IGNORECASE)
        return lambda texts, _: any(map(pattern.search, texts))
    phrase = simplified(wanted)
    return lambda _, simple: any(has_phrase(text, phrase) for text in simple)


def chosen(items: Iterable[Item], filters: Filters) -> tuple[tuple[Item, ...], int]:
    """Return the items that pass, and the number of the others."""
    everything = tuple(items)
    passed = tuple(item for item in everything if passes(item, filters))
    return passed, len(everything) - len(passed)
