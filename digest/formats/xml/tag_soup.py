"""Read what can be read of XML that is not well-formed, as a tree of elements.

End tags without a start are ignored; that of an element ends all others that are open within it, and so does the
beginning of the next entry of a feed, or of the next part of an entry. What follows the end of the first element does
not count up to an entry, before which that ended too early. A prefix that nobody declared stays a prefix.
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
# What stands in an entry beside each other. In a text, some of these names are those of markup.
_TEXTS = frozenset({"description", "content:encoded", "summary", "content"})
_MARKUP = frozenset({"title", "link", "summary", "content"})
_PARTS = _TEXTS | _MARKUP | frozenset("guid id pubdate author category comments published updated".split())
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
        self._is_ended = False
        # How many elements are around the last entry.
        self._entry = 0
        # That of the first element, which the entries in it have, too.
        self._prefix = ""
        # The elements that are open, with the namespace of names without a prefix, and how many there are of each name.
        self._open: list[tuple[str, Element, str]] = []
        self._counts: Counter[str] = Counter()
        self._namespaces = {"xml": _XML}

    def add_text(self, text: str) -> None:
        """Add text to the innermost element."""
        if self._open and text and not self._is_ended:
            self._builder.data(text)

    def open(self, name: str, text: str) -> None:
        """Open an element with its attributes; none that is too deep."""
        if self._root is None:
            self._prefix = "".join(name.lower().rpartition(":")[:2])
        key = self._key(name)
        is_entry = key in _ENTRIES
        self._is_ended = self._is_ended and not is_entry
        if self._is_ended or len(self._open) == _DEEPEST:
            return
        if is_entry:
            self._end_entry()
            self._entry = len(self._open)
        elif key in _PARTS:
            self._end_part(key)
        attributes = {key: unescape(one or other or bare) for key, one, other, bare in _ATTRIBUTE.findall(text)}
        for attribute, value in attributes.items():
            if attribute.startswith("xmlns:"):
                self._namespaces[attribute[6:]] = value.replace(" ", "")
        default = attributes.get("xmlns", self._open[-1][2] if self._open else "").replace(" ", "")
        element = self._builder.start(
            self._named(name, default), {self._named(attribute, ""): value for attribute, value in attributes.items()}
        )
        self._root = element if self._root is None else self._root
        self._open.append((key, element, default))
        self._counts[key] += 1
        if text.endswith("/"):
            self._close_innermost()

    def close(self, name: str) -> None:
        """Close an element and all within it, if it is open."""
        name = self._key(name)
        while self._counts[name] and self._close_innermost() != name:
            pass

    def _close_innermost(self) -> str:
        """Close the innermost element and return its name; the first one stays open to the end of the text."""
        if len(self._open) == 1:
            self._is_ended = True
            return self._open[0][0]
        return self._close_last()

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

    def _end_part(self, key: str) -> None:
        """Close the part of an entry in which another one begins, which its end tag would have done."""
        around = [name for name, _, _ in self._open[self._entry : self._entry + 2]]
        if len(around) < 2 or around[0] not in _ENTRIES or around[1] not in _PARTS:
            return
        if not (around[1] in _TEXTS and key in _MARKUP):
            while len(self._open) > self._entry + 1:
                self._close_last()

    def _close_last(self) -> str:
        name, element, _ = self._open.pop()
        self._counts[name] -= 1
        self._builder.end(element.tag)
        return name

    def _key(self, name: str) -> str:
        """Return a name without the prefix of the first element."""
        return name.lower().removeprefix(self._prefix)

    def _named(self, name: str, default: str) -> str:
        """Return a name with its namespace and prefix, as expat does."""
        prefix, _, local = name.rpartition(":")
        namespace = self._namespaces.get(prefix, "") if prefix else default
        return f"{namespace} {local} {prefix}" if prefix else f"{namespace} {local}" if namespace else local
