"""Titles and texts in feeds, which may be plain, escaped markup, or elements (RFC 4287, section 3.1)."""

from __future__ import annotations

import binascii
import re
from base64 import decodebytes
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from html.entities import entitydefs
from xml.etree.ElementTree import Element

from digest.reading.feed.xml_names import parts_of

PLAIN, HTML, XHTML = "text/plain", "text/html", "application/xhtml+xml"
MARKUP = frozenset({HTML, XHTML})
_TYPES = {"text": PLAIN, "plain": PLAIN, "html": HTML, "xhtml": XHTML}
_MARKUP_TEXTS = frozenset({HTML, "text/xml"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_OF_XML = ("+xml", "/xml")
_CP1252 = {code: letter for code in range(0x80, 0xA0) if (letter := bytes([code]).decode("cp1252", "ignore"))}
_CONTROL = re.compile("[\x80-\x9f]")
_END_TAG_OR_REFERENCE = re.compile(r"</\w+>|&#?\w+;")
_TAG_NAME = re.compile(r"</?(\w+)")
_ENTITY = re.compile(r"&(\w+);")
# A text that has other tags is one about XML, or about a program.
_USUAL = frozenset(
    "a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col "
    "colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption "
    "figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m map menu meter "
    "multicol nav nextid noscript ol optgroup option output p pre progress q s samp section select small sound source "
    "spacer span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul var video".split()
)


@dataclass(frozen=True, slots=True)
class TextConstruct:
    """A title or text with its media type; ``base`` is that of its links, "" if no element has one."""

    value: str = ""
    type: str = HTML
    base: str = ""
    language: str = ""


NO_TEXT = TextConstruct()


def type_of(attributes: Mapping[str, str], default: str) -> str:
    """Return the media type that an element has, without its parameters; ``default`` if it names none.

    A text of any kind but markup is plain (RFC 4287, section 4.1.3.3).
    """
    given = attributes.get("type", default).partition(";")[0].strip().lower()
    if "/" not in given:
        return _TYPES.get(given, default)
    return PLAIN if given.startswith("text/") and given not in _MARKUP_TEXTS else given


def read_text(element: Element, kind: str, *, mode: str, may_guess: bool, has_wrapper: bool) -> tuple[str, str]:
    """Return the text of an element, and its type, which is not ``kind`` if the element has others in it.

    In ``mode`` "base64" the text is decoded. With ``may_guess``, what should be plain may be markup, since RSS does not
    tell. With ``has_wrapper``, a "div" around all elements is not part of the text.
    """
    is_base64 = mode == "base64" or not (kind.startswith("text/") or kind.endswith(_OF_XML))
    if has_wrapper and kind == XHTML:
        element = _within_wrapper(element)
    if len(element) and not (kind.endswith("xml") and kind != XHTML):
        value, kind = _markup_in(element, kind)
    else:
        value = escape(element.text or "", quote=False) if kind == XHTML else element.text or ""
    value = value.strip()
    if is_base64:
        with suppress(binascii.Error, UnicodeDecodeError):
            value = decodebytes(value.encode()).decode()
    if kind == PLAIN and may_guess and _is_like_markup(value):
        kind = HTML
    return repaired(value), kind


def own_text(element: Element) -> str:
    """Return the text of an element, without that of elements in it, and repaired."""
    text = element.text or ""
    if len(element):
        text += "".join(child.tail or "" for child in element)
    return repaired(text.strip())


def repaired(text: str) -> str:
    """Undo that UTF-8 was taken for Latin-1, and read Windows-1252 as such."""
    if text.isascii():
        return text
    with suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(_CP1252) if _CONTROL.search(text) else text


def _within_wrapper(element: Element) -> Element:
    """Return the only element in another one, if it is a "div"."""
    if len(element) != 1 or parts_of(element[0].tag)[1] != "div":
        return element
    return element if (element.text or "").strip() or (element[0].tail or "").strip() else element[0]


def _markup_in(element: Element, kind: str) -> tuple[str, str]:
    """Write what is in an element as markup.

    If it said that it has escaped markup, or none, that is so up to the first element other than "div".
    """
    pieces: list[str] = []

    def add(text: str | None) -> None:
        pieces.append(escape(text or "", quote=False) if kind == XHTML else text or "")

    add(element.text)
    # Not by recursion: any depth is possible.
    around: list[tuple[str, Element, Iterator[Element]]] = [("", element, iter(element))]
    while around:
        name, parent, children = around[-1]
        child = next(children, None)
        if child is not None:
            local = parts_of(child.tag)[1]
            if local != "div" or kind == XHTML:
                kind = XHTML
                pieces.append(f"<{local}{_attributes_of(child)}>")
            add(child.text)
            around.append((local, child, iter(child)))
        else:
            around.pop()
            if around:
                if name not in _VOID and (name != "div" or kind == XHTML):
                    pieces.append(f"</{name}>")
                add(parent.tail)
    return "".join(pieces), kind


def _attributes_of(element: Element) -> str:
    # An attribute of another language, such as "xlink:href", keeps its prefix, so that it is none of HTML.
    return "".join(
        f' {":".join(filter(None, parts_of(key)[:0:-1]))}="{escape(value)}"' for key, value in element.items()
    )


def _is_like_markup(text: str) -> bool:
    """Return whether a text is markup, though it should be plain: only if nothing else is lost by that."""
    return (
        _END_TAG_OR_REFERENCE.search(text) is not None
        and all(name.lower() in _USUAL for name in _TAG_NAME.findall(text))
        and all(name in entitydefs for name in _ENTITY.findall(text))
    )
