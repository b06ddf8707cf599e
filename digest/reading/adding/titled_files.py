"""The files of a folder or a pattern: which of them are sources of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping


def own_titles(titles: Mapping[str, str]) -> Mapping[str, str]:
    """Return the titles that only one file has, by path; ``titles`` has that of each file, "" for none.

    Several files with one title are issues of the same source, and so are all files if they have one title at most:
    then none is a source of its own.
    """
    times = Counter(title.casefold() for title in titles.values() if title)
    if len(times) < 2:
        return {}
    return {path: title for path, title in titles.items() if times[title.casefold()] == 1}


def shared_title(titles: Mapping[str, str], own: Collection[str]) -> str:
    """Return the title of the files that are no sources of their own, "" if they have several."""
    left = {title for path, title in titles.items() if path not in own and title}
    return left.pop() if len(left) == 1 else ""
