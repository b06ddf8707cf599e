"""A page as a tree of elements, with what it says of itself. The door of this folder to lxml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import html as lxml_html
from lxml.etree import ParserError, XMLSyntaxError

from digest.errors import FormatError
from digest.language.text.characters.clean import clean, one_line
from digest.language.text.characters.encoding import decode
from digest.language.text.html.frozen.html import with_few_attributes
from digest.language.text.html.links import web_address
from digest.model.locale import UNDETERMINED, Locale

# lxml has no types.
Element = Any

# The largest of 97 real pages had 1,700 elements. Extraction is quadratic in some: 30,000 cells of a row take 10 s.
_MOST_ELEMENTS = 20_000
# 97 real pages had at most 31 levels. Extraction takes the square of them: 18 s for 2,000.
_DEEPEST = 300
# Relative links of a page that does not say where it is from lead to a host that never exists (RFC 2606), so that the
# page is read as if it did.
_NOWHERE = "https://page.invalid/"
# More than an element has for a reason, and few enough to compare.
_MOST_CLASSES = 20
# Markup that no page with so few elements needs. A script may have many of these signs, so this limit is higher.
_MOST_SIGNS = 400_000
# Where an encoding is declared (HTML Standard, "prescan a byte stream": 1,024; pages with long comments need more).
_PRESCAN = 8192
_CHARSET = re.compile(rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_ASCII_TAG = re.compile(rb"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([^"'>]{1,40})["']""")
# Browsers write this into the pages that they save.
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->")
_LONGEST_TEXT = 1000
# Of an attribute. Pictures stand in longer ones, and no selector, link or date does.
_LONGEST_VALUE = 8000
# More than an entry of a list has.
_MOST_IN_BLOCK = 300
UNSEEN = frozenset({"script", "style", "template", "noscript"})
# Any other element ends a head that has no end tag (HTML Standard, 'The "in head" insertion mode').
_OF_HEAD = frozenset("base basefont bgsound link meta noframes noscript script style template title".split())


@dataclass(frozen=True)
class ParsedPage:
    """A page: its root element, and the URL that it was fetched from or saved from; "" if that is not known."""

    root: Element
    url: str = ""

    @cached_property
    def base(self) -> str:
        """The URL that links are relative to (HTML Standard, "document base URL")."""
        return web_address(self._first(".//base[@href]", "href"), self.url) or self.url

    def address(self, link: str) -> str:
        """Return the absolute URL of a link, "" if it has none; a relative one of no known page is at no host."""
        return web_address(link, self.base or _NOWHERE)

    @cached_property
    def canonical(self) -> str:
        """The URL that the page names as its own, or else the one it came from.

        A page of an article that names the front page of a site is mistaken.
        """
        named = web_address(self._first(".//link[@rel='canonical']", "href"), self.base)
        named = named or web_address(self.meta("og:url"), self.base)
        is_mistaken = is_front(named) and self.url and not is_front(self.url)
        return self.url if is_mistaken or not named else named

    @cached_property
    def title(self) -> str:
        """Its title on one line."""
        return one_line(self.root.findtext(".//head/title") or "") or one_line(self.meta("og:title", "og:site_name"))

    @cached_property
    def locale(self) -> Locale:
        """The language that it declares."""
        declared = (
            self.root.get("lang"),
            self.root.get("{http://www.w3.org/XML/1998/namespace}lang"),
            self.root.get("xml:lang"),
            self.meta("content-language"),
            self.meta("og:locale"),
            self._first(".//body[@lang]", "lang"),
        )
        return next(filter(lambda locale: locale.is_known, map(_locale, filter(None, declared))), UNDETERMINED)

    def meta(self, *names: str) -> str:
        """Return the content of the first meta element with one of these names, in their order; "" if there is none."""
        return next((self._metas[name] for name in names if name in self._metas), "")

    @cached_property
    def _metas(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for meta in self.root.iter("meta"):
            content = (meta.get("content") or "").strip()
            for attribute in ("name", "property", "itemprop", "http-equiv"):
                name = (meta.get(attribute) or "").strip().lower()
                if name and content:
                    found.setdefault(name, content)
        return found

    def _first(self, path: str, attribute: str) -> str:
        found = self.root.find(path)
        return "" if found is None else (found.get(attribute) or "").strip()


def read_page(data: bytes, url: str = "", path: str = "") -> ParsedPage:
    """Parse a page of any encoding; ``url`` is where it comes from, ``path`` its name in errors.

    Without a URL, it is that of its base element, or the one that a browser has written into it, or its canonical one.

    Raises FormatError if it has no elements, or too many, or is nested too deeply.
    """
    text = _decoded(data)
    if "<" not in text:
        raise FormatError(f"{path or url}: not an HTML page")
    markup = with_few_attributes(text) if text.count("<") <= _MOST_SIGNS else None
    root = _parsed(markup) if markup is not None else None
    if markup is None or (root is not None and _shortened(root) > _MOST_ELEMENTS):
        raise FormatError(f"{path or url}: a page of more than {_MOST_ELEMENTS:,} elements, which digest does not read")
    if root is None:
        raise FormatError(f"{path or url}: not an HTML page")
    if _is_deeper(root, _DEEPEST):
        raise FormatError(f"{path or url}: a page of more than {_DEEPEST} levels, which digest does not read")
    if url:
        return ParsedPage(root, url)
    page = ParsedPage(root)
    saved_from = _SAVED_FROM.search(text[:_PRESCAN])
    return ParsedPage(root, web_address(saved_from[1]) if saved_from else page.canonical or page.base)


def _is_deeper(root: Element, most: int) -> bool:
    level = [root]
    for _ in range(most):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def text_of(element: Element, most: int = _LONGEST_TEXT, without: Sequence[Element] = ()) -> str:
    """Return the text that a person sees in an element, on one line; of a longer text, at least ``most`` characters.

    The text of elements in it may be left out by ``without``.
    """
    texts, size = [], 0
    for text in _texts(element, without):
        texts.append(text[:most])
        size += len(texts[-1])
        if size > most:
            break
    return one_line(" ".join(texts))


def classes_of(element: Element) -> list[str]:
    """Return the classes of an element, the first twenty."""
    return (element.get("class") or "").split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]


def markup_of(elements: Iterable[Element]) -> str:
    """Return the markup of elements, with the text after each."""
    return "".join(lxml_html.tostring(element, encoding="unicode") for element in elements)


def few(element: Element, *tags: str) -> list[Element]:
    """Return the first descendants of an element with these tags or of any, and itself, in document order."""
    return list(islice(element.iter(*(tags or "*")), _MOST_IN_BLOCK))


def _texts(element: Element, without: Sequence[Element] = ()) -> Iterator[str]:
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        one, is_done = stack.pop()
        if is_done:
            if one is not element and one.tail:
                yield one.tail
            continue
        stack.append((one, True))
        if one.tag not in UNSEEN and one not in without:
            if one.text:
                yield one.text
            stack += [(child, False) for child in reversed(one)]


def _decoded(data: bytes) -> str:
    head = data[:_PRESCAN]
    if b"\0" in data and _ASCII_TAG.search(head):
        data = data.replace(b"\0", b"")  # Otherwise they may look like those of UTF-16.
    declared = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return clean(decode(data, declared[1].decode("ascii", "replace") if declared else None)[0])


def _parsed(markup: str) -> Element | None:
    """Parse markup; elements nested more than 2,048 deep are left out by the parser."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        no_network=True,
        huge_tree=True,
    )
    try:
        root = lxml_html.document_fromstring(markup.encode(), parser=parser)
    except (ParserError, XMLSyntaxError, ValueError):
        return None
    if root.find("body") is None:
        if len(root) == 0:
            return None
        root.append(root.makeelement("body"))
    _end_head(root)
    return root


def _end_head(root: Element) -> None:
    """Move into the body what the parser, which knows the elements of HTML 4, has left in a head without an end tag."""
    head, body = root.find("head"), root.find("body")
    children = [] if head is None else list(head)
    first = next((place for place, child in enumerate(children) if child.tag not in _OF_HEAD), None)
    if first is None:
        return
    last = children[-1]
    last.tail = (last.tail or "") + (body.text or "")
    body.text = None
    body[:0] = children[first:]


def _shortened(root: Element) -> int:
    """Remove attributes that are too long, and return the number of elements."""
    count = 0
    for element in root.iter("*"):
        count += 1
        for name, value in element.items():
            if len(value) > _LONGEST_VALUE:
                del element.attrib[name]
    return count


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag.partition(",")[0])
    except ValueError:
        return UNDETERMINED


def without_nowhere(url: str) -> str:
    """Return an address of a page, "" if it is only known relative to the page."""
    return "" if url.startswith(_NOWHERE) else url


def is_front(url: str) -> bool:
    """Return whether a URL is that of the front page of a site."""
    parts = urlsplit(url)
    return bool(url) and parts.path in {"", "/"} and not parts.query
