"""Read what can be read of XML that is not well-formed, as a tree of elements.

End tags without a start are ignored; that of an element ends all others that are open within it, and so does the
beginning of the next entry of a feed. A prefix that nobody declared stays a prefix.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from xml.etree.ElementTree import Element, TreeBuilder

from digest.formats.beginning import FEED_ROOTS

_TOKEN = re.compile(
    r"<!\[CDATA\[(?P<section>.*?)(?:\]\]>|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|<[!?][^<>]*(?:>|\Z)"
    # One quotation mark too many spoils only its own tag.
    r"""|<(?P<end>/?)(?P<name>[^\W\d][\w.:-]*)(?P<attributes>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+(?=>)|[^<>]*+)>"""
    r"|<[/\w][^<>]*\Z",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>]++))""")
_ENTRIES = frozenset({"item", "entry"})
# No feed nests as deep; who leaves out all end tags does.
_DEEPEST = 500
_XML = "http://www.w3.org/XML/1998/namespace"


def read_soup(text: str) -> Element | None:
    """Return the first element, with tags as expat names them: namespace, local name and prefix, with spaces between.

    The innermost element is left out if the text ends in it, since what it says may be cut. None is returned if there
    is no whole start tag.
    """
    soup = _Soup()
    place = 0
    for match in _TOKEN.finditer(text):
        soup.add_text(unescape(text[place : match.start()]))
        place = match.end()
        if match["section"]:
            soup.add_text(match["section"])
        elif match["end"]:
            soup.close(match["name"])
        elif match["name"]:
            soup.open(match["name"], match["attributes"])
    return soup.finish()


class _Soup:
    """A tree that is being built."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._root: Element | None = None
        # The elements that are open, with the namespace of names without a prefix, and how many there are of each name.
        self._open: list[tuple[str, Element, str]] = []
        self._counts: Counter[str] = Counter()
        self._namespaces = {"xml": _XML}

    def add_text(self, text: str) -> None:
        """Add text to the innermost element."""
        if self._open and text:
            self._builder.data(text)

    def open(self, name: str, text: str) -> None:
        """Open an element with its attributes; none after the end of the first, and none that is too deep."""
        if (self._root is not None and not self._open) or len(self._open) == _DEEPEST:
            return
        if name.lower() in _ENTRIES:
            self._end_entry()
        attributes = {key: unescape(one or other or bare) for key, one, other, bare in _ATTRIBUTE.findall(text)}
        for key, value in attributes.items():
            if key.startswith("xmlns:"):
                self._namespaces[key[6:]] = value.replace(" ", "")
        default = attributes.get("xmlns", self._open[-1][2] if self._open else "").replace(" ", "")
        element = self._builder.start(
            self._named(name, default), {self._named(key, ""): value for key, value in attributes.items()}
        )
        self._root = element if self._root is None else self._root
        self._open.append((name.lower(), element, default))
        self._counts[name.lower()] += 1
        if text.endswith("/"):
            self._close_last()

    def close(self, name: str) -> None:
        """Close an element and all within it, if it is open."""
        while self._counts[name.lower()] and self._close_last() != name.lower():
            pass

    def finish(self) -> Element | None:
        """Close what is open, and return the first element."""
        cut = [element for _, element, _ in self._open[-2:]]
        while self._open:
            self._close_last()
        if len(cut) == 2 and not len(cut[1]):
            cut[0].remove(cut[1])
        return self._root

    def _end_entry(self) -> None:
        """Close all but what is around entries, if that is open."""
        if any(self._counts[root] for root in FEED_ROOTS):
            while self._open[-1][0] not in FEED_ROOTS:
                self._close_last()

    def _close_last(self) -> str:
        name, element, _ = self._open.pop()
        self._counts[name] -= 1
        self._builder.end(element.tag)
        return name

    def _named(self, name: str, default: str) -> str:
        """Return a name with its namespace and prefix, as expat does."""
        prefix, _, local = name.rpartition(":")
        namespace = self._namespaces.get(prefix, "") if prefix else default
        return f"{namespace} {local} {prefix}" if prefix else f"{namespace} {local}" if namespace else local
