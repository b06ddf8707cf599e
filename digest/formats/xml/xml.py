"""Prepare untrusted XML for a parser: decode it, remove its document type, and repair it if possible."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from html import escape, unescape
from html.entities import html5
from typing import NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from digest.formats.beginning import MOST_JUNK, junk_of, start_of_feed
from digest.formats.xml.tag_soup import read_soup
from digest.language.text.characters.encoding import canonical, decode
from digest.language.text.characters.several_encodings import MixedDocument, decode_mixed
from digest.model.finding import Finding, quoted

# Some servers output warnings before the document.
_FIRST_LINES = 4096
# The bytes among which the encoding is declared.
_LONGEST_BEGINNING = MOST_JUNK + _FIRST_LINES
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([^"'>]{1,40})["']""")
# The part before the root element, and the tags of an HTML page around some feeds.
_PROLOG = re.compile(
    r"(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype(?P<doctype>[^\[>]*+(?:\[.*?\]\s*+)?)>)*+"
    r"(?P<shell>(?:<(?:html|body)\b[^>]*+>\s*+)++(?=<(?:[\w.-]+:)?(?:rss|feed|rdf)\b))?",
    re.DOTALL | re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(\w+)")
# Entities for a few characters only: they contain no markup and no other entities, and name no file.
_ENTITY = re.compile(r"""<!ENTITY\s+(\w+)\s+(["'])((?:(?!\2)[^&<%]|&#\w{1,8};){0,40})\2\s*>""")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_REFERENCE = re.compile(r"&(?:#(?P<decimal>\d{1,9});|#[xX](?P<hex>[0-9a-fA-F]{1,8});|(?P<name>[A-Za-z]\w{0,31});)?")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_TAG = re.compile(r"<(?![\w:/!?])")
_ENTRY = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)\b", re.IGNORECASE)
_BUFFER = 1024 * 1024
_JUNK_AFTER_ROOT = expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]


@dataclass(frozen=True, slots=True)
class XmlDocument:
    """A document from its root element on; ``root`` is the local name of that element, in lowercase.

    ``tree`` is that element, with tags as expat names them: namespace, local name and prefix, as far as there are any,
    with spaces between them. It is None if nothing can be read of a broken document.

    ``flaw`` and ``line`` tell what was not well-formed, and where; ``is_well_formed`` is True after a repair.
    ``first_line`` is that of the root element in the file. With ``has_several_encodings``, some of its passages were in
    another encoding than the others.
    """

    text: str
    root: str
    flaw: str = ""
    line: int = 0
    is_well_formed: bool = True
    first_line: int = field(default=1, compare=False)
    has_several_encodings: bool = False
    tree: Element | None = field(default=None, compare=False)


class _Flaw(NamedTuple):
    code: int
    line: int
    byte: int


def read_document(data: bytes, path: str, *, in_one_encoding: bool = False) -> tuple[XmlDocument | None, list[Finding]]:
    """Decode a document and remove what a parser must not see; return it with findings about its encoding.

    The document type is removed; HTML entities, and short ones that it declares, are replaced by their characters.
    Flaws are repaired if that needs no guess: control characters, bare ampersands and less-than signs, undeclared
    entities, and content after the root element (XML 1.0, sections 2.1, 2.2, 2.4 and 4.1). The document is None if it
    has no element. With ``in_one_encoding``, all of it is decoded in the same one.
    """
    mixed = None if in_one_encoding else _mixed(data)
    text, findings = (mixed.text, _findings_about(mixed.passages, path)) if mixed else _decoded(data, path)
    beginning = _beginning_of(text)
    if beginning is None:
        return None, findings
    if beginning.junk:
        findings.append(Finding(f"skipped before the feed: “{quoted(beginning.junk)}”", path))
    document = _document_of(beginning.inside(text[beginning.start :]), beginning)
    return replace(document, has_several_encodings=mixed is not None), findings


@dataclass(frozen=True, slots=True)
class _XmlBeginning:
    """Where the root element of a document begins, and what was found before it.

    ``line`` is that of the root element, ``junk`` what a server output before the document. ``entities`` are those that
    the document type declares, None without one. With ``has_shell``, the tags of an HTML page are around the document.
    """

    start: int
    line: int
    root: str
    junk: str
    entities: Mapping[str, str] | None
    has_shell: bool

    def inside(self, body: str) -> str:
        """Return what is from the root element on, without the ends of tags around it."""
        if not self.has_shell:
            return body
        return body.rstrip().removesuffix("</html>").rstrip().removesuffix("</body>")


def _beginning_of(text: str) -> _XmlBeginning | None:
    """Return how a document begins; None if it has no element."""
    start = found = start_of_feed(text)
    if start is None:
        start = 0 if text.lstrip().startswith("<") else max(text.find("<?xml", 0, _FIRST_LINES), 0)
    prolog = _PROLOG.match(text, start)
    root = _ROOT.match(text, prolog.end()) if prolog else None
    if not prolog or not root:
        return None
    return _XmlBeginning(
        start=prolog.end(),
        line=text.count("\n", 0, prolog.end()) + 1,
        root=root[1].lower(),
        junk="" if found is None else junk_of(text, found),
        entities=None if prolog["doctype"] is None else _declared_entities(prolog["doctype"]),
        has_shell=prolog["shell"] is not None,
    )


def _document_of(body: str, beginning: _XmlBeginning) -> XmlDocument:
    """Return a document whose root element and all that follows is ``body``, checked and repaired if possible."""
    if (entities := beginning.entities) is not None:
        body = _outside_cdata(body, lambda part: _expand(part, entities))
    return _checked(body, beginning.root, beginning.line)


def _mixed(data: bytes) -> MixedDocument | None:
    """Decode a document of several encodings that is, or should be, in UTF-8; None for any other."""
    return decode_mixed(data) if canonical(_declared_encoding(data) or "utf-8") == "utf-8" else None


def _findings_about(passages: Mapping[str, int], path: str) -> list[Finding]:
    """Report passages in other encodings than the document, by their numbers."""
    return [
        Finding(f"in several encodings; passages read as {encoding}: {count}", path)
        for encoding, count in passages.items()
    ]


def _declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a document declares."""
    match = _DECLARED.search(data[:_LONGEST_BEGINNING].replace(b"\0", b""))
    return match[1].decode("ascii", "replace") if match else None


def _decoded(data: bytes, path: str) -> tuple[str, list[Finding]]:
    named = _declared_encoding(data)
    text, encoding = decode(data, named or "utf-8")
    broken = text.count("\ufffd") - (data.count("\ufffd".encode()) if encoding == "utf-8" else 0)
    findings = _findings_about_encoding(encoding, named, path, is_ascii=data.isascii())
    return text, [*findings, *_broken_characters(broken, path)]


def _findings_about_encoding(encoding: str, named: str | None, path: str, *, is_ascii: bool) -> list[Finding]:
    """Report that a document was read in another encoding than it names, or than XML says of one that names none."""
    declared = named or "utf-8"
    if is_ascii or encoding.startswith(canonical(declared) or "?"):
        return []
    return [Finding(f"read as {encoding}: not in {declared}{'' if named else ', and declares no encoding'}", path)]


def _broken_characters(number: int, path: str) -> list[Finding]:
    """Report bytes that are no characters, if there are any."""
    return [Finding(f"broken characters, replaced by \ufffd: {number}", path)] if number > 0 else []


def _declared_entities(doctype: str) -> Mapping[str, str]:
    return {match[1]: unescape(match[3]) for match in _ENTITY.finditer(doctype)}


def _outside_cdata(text: str, change: Callable[[str], str]) -> str:
    """Change everything but the CDATA sections; none are searched for after the last end of one."""
    end = text.rfind("]]>") + 1
    parts = _CDATA.split(text[: end + 2] if end else "")
    parts[::2] = map(change, parts[::2])
    return "".join(parts) + change(text[end + 2 if end else 0 :])


def _expand(text: str, entities: Mapping[str, str]) -> str:
    """Replace known named references."""
    return _REFERENCE.sub(lambda match: _meaning(match["name"] or "", entities) or match[0], text)


def _meaning(name: str, entities: Mapping[str, str]) -> str:
    """Return the characters of a named entity, escaped; "" for unknown names and those of XML itself."""
    if name in _OF_XML:
        return ""
    return escape(entities.get(name) or html5.get(f"{name};", ""))


def _checked(text: str, root: str, first_line: int) -> XmlDocument:
    """Parse a document, and repair it if it is not well-formed and that needs no guess."""
    found = first = _parsed(text)
    for repair in (_without_junk, _without_flaws, _without_junk):
        if isinstance(found, _Flaw) and (repaired := repair(text, found)) != text:
            text = repaired
            found = _parsed(text)
    if not isinstance(first, _Flaw):
        return XmlDocument(text, root, first_line=first_line, tree=first)
    flaw, line = expat.ErrorString(first.code), first_line + first.line - 1
    if isinstance(found, _Flaw):
        return XmlDocument(text, root, flaw, line, is_well_formed=False, first_line=first_line, tree=read_soup(text))
    return XmlDocument(text, root, flaw, line, first_line=first_line, tree=found)


def _parsed(text: str) -> Element | _Flaw:
    """Parse a document; return the first flaw in well-formedness, or undeclared prefix (Namespaces in XML 1.0)."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        return _Flaw(error.code, error.lineno, parser.ErrorByteIndex)
    return builder.close()


def _without_junk(text: str, flaw: _Flaw) -> str:
    """Cut off content after the root element, if that is the flaw, and none of it are entries of a feed."""
    if flaw.code != _JUNK_AFTER_ROOT:
        return text
    data = text.encode()
    return text if _ENTRY.search(data, flaw.byte) else data[: flaw.byte].decode()


def _without_flaws(text: str, _flaw: _Flaw) -> str:
    return _ILLEGAL.sub("", _outside_cdata(text, lambda part: _NO_TAG.sub("&lt;", _REFERENCE.sub(_legal, part))))


def _legal(match: re.Match[str]) -> str:
    """Return a reference that XML allows; an ampersand that begins none is escaped."""
    if match["name"]:
        return match[0] if match["name"] in _OF_XML else _meaning(match["name"], {}) or f"&amp;{match['name']};"
    if match["decimal"] or match["hex"]:
        code = int(match["decimal"]) if match["decimal"] else int(match["hex"], 16)
        return match[0] if code <= sys.maxunicode and not _ILLEGAL.match(chr(code)) else ""
    return "&amp;"
