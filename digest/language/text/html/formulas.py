"""Formulas and drawings within a sentence, as its words: MathML on one line, and the label of a small drawing.

Without its formulas, "The ferry needs <math>…</math> days" would be a sentence with a hole. A drawing is an icon or a
picture unless it has a single short text and stands after words; titles and descriptions of icons are no words of the
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from html import escape, unescape
from itertools import islice
from typing import NamedTuple

_PREFIX = r"(?:\w{1,20}:)?"
_TAG = re.compile(r"<[^<>]*>")
_TOKEN = re.compile(r"<(?P<end>/?)(?:\w+:)?(?P<name>[\w-]+)[^<>]*?(?P<empty>/?)>|(?P<text>[^<>]+)")
# The same formula once more, for browsers without MathML: of MediaWiki, and of KaTeX.
_PICTURE = re.compile(r"<img\b[^<>]*\bmwe-math-fallback[^<>]*>", re.IGNORECASE)
_KATEX = re.compile(r"<span\b[^<>]*\bkatex-html\b[^<>]*>", re.IGNORECASE)
_SPAN = re.compile(r"<(/?)span\b", re.IGNORECASE)

_NAMES_OF_MATH, _NAMES_OF_SVG = ("<math", ":math", "<MATH"), ("<svg", ":svg", "<SVG")
_LONGEST_LABEL = 60
_DEEPEST = 50
_SILENT = frozenset({"annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark", "mprescripts", "none"})
_RELATIONS = frozenset("=≠<>≤≥≈≃∼≡→←⇒⇔↔∈∉∝⊂⊆×±")
_INVISIBLE = re.compile("[\u2061-\u2064\u200b]")
_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SIMPLE = re.compile(r"[\w.,∞πα-ω]+")


class _Element(NamedTuple):
    start: int
    end: int
    inside: str


def with_formulas(html: str) -> str:
    """Return markup with text instead of its formulas and drawings."""
    if any(name in html for name in _NAMES_OF_MATH):
        html = _replaced("math", _without_copies(html), _line)
    if any(name in html for name in _NAMES_OF_SVG):
        html = _replaced("svg", html, _label, only_after_words=True)
    return html


def _elements(name: str, html: str) -> Iterator[_Element]:
    """Yield elements of a name; none are searched for after the last end of one, so that time grows with the length."""
    start, end = _tags(name)
    last = max((tag.start() for tag in end.finditer(html)), default=0)
    place = 0
    while (opening := start.search(html, place, last)) and (closing := end.search(html, opening.end())):
        yield _Element(opening.start(), closing.end(), html[opening.end() : closing.start()])
        place = closing.end()


@cache
def _tags(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    start = rf"<{_PREFIX}{name}\b[^<>]*>"
    return re.compile(start, re.IGNORECASE), re.compile(rf"</{_PREFIX}{name}\s*>", re.IGNORECASE)


def _replaced(name: str, html: str, text_of: Callable[[str], str], *, only_after_words: bool = False) -> str:
    kept: list[str] = []
    end = 0
    for element in _elements(name, html):
        before = html[end : element.start]
        has_words = not only_after_words or before.rstrip()[-1:] not in {"", ">"}
        kept += (before, escape(text_of(element.inside), quote=False) if has_words else "")
        end = element.end
    return "".join(kept) + html[end:]


def _label(drawing: str) -> str:
    labels = [" ".join(unescape(_TAG.sub("", label.inside)).split()) for label in islice(_elements("text", drawing), 2)]
    return labels[0] if len(labels) == 1 and len(labels[0]) <= _LONGEST_LABEL else ""


def _line(formula: str) -> str:
    """Write the contents of a formula on one line: "x² + 1 = a/b"."""
    stack: list[tuple[str, list[str]]] = [("mrow", [])]
    for token in _TOKEN.finditer(formula):
        name = (token["name"] or "").lower()
        if text := token["text"]:
            if not text.isspace():
                stack[-1][1].append(" ".join(_INVISIBLE.sub("", unescape(text)).split()))
        elif token["empty"]:
            stack[-1][1].append(" " if name == "mspace" else "")
        elif not token["end"]:
            if len(stack) < _DEEPEST:
                stack.append((name, []))
        elif len(stack) > 1 and stack[-1][0] == name:
            _, parts = stack.pop()
            stack[-1][1].append(_said(name, parts))
    while len(stack) > 1:
        name, parts = stack.pop()
        stack[-1][1].append(_said(name, parts))
    return " ".join("".join(stack[0][1]).split())


def _said(name: str, parts: Sequence[str]) -> str:
    """Return an element as text, given its parts."""
    whole = "" if name in _SILENT else "".join(parts)
    if name in _ARRANGED and len(parts) == _PARTS.get(name, 2):
        return _ARRANGED[name](parts)
    if name == "mo":
        return f" {whole} " if whole in _RELATIONS else whole
    if name == "msqrt":
        return f"√{_group(whole)}"
    return _AROUND.get(name, "{}").format(", ".join(parts) if name == "mfenced" else whole)


def _raised(text: str) -> str:
    text = text.strip()
    raised = text.translate(_RAISED)
    return raised if not set(raised) & set(text) else text if text in "′″‴∘°*" else f"^{_group(text)}"


def _lowered(text: str) -> str:
    text = text.strip()
    lowered = text.translate(_LOWERED)
    return lowered if not set(lowered) & set(text) else f"_{_group(text)}"


def _group(text: str) -> str:
    text = text.strip()
    return text if _SIMPLE.fullmatch(text) or len(text) == 1 else f"({text})"


_AROUND = {"mtext": " {} ", "mfenced": "({})", "mtd": "{} ", "mtr": "{}; "}
_PARTS = {"msubsup": 3, "munderover": 3}
_ARRANGED: Mapping[str, Callable[[Sequence[str]], str]] = {
    "msup": lambda parts: parts[0] + _raised(parts[1]),
    "msub": lambda parts: parts[0] + _lowered(parts[1]),
    "msubsup": lambda parts: parts[0] + _lowered(parts[1]) + _raised(parts[2]),
    "mfrac": lambda parts: f"{_group(parts[0])}/{_group(parts[1])}",
    "mroot": lambda parts: f"{_raised(parts[1])}√{_group(parts[0])}",
    "munder": lambda parts: parts[0] + (_lowered(parts[1]) if _SIMPLE.search(parts[1]) else ""),
    "mover": lambda parts: parts[0] + (_raised(parts[1]) if _SIMPLE.search(parts[1]) else ""),
    "munderover": lambda parts: parts[0] + _lowered(parts[1]) + _raised(parts[2]),
}


def _without_copies(html: str) -> str:
    html = _PICTURE.sub("", html)
    kept: list[str] = []
    end = 0
    for copy in _KATEX.finditer(html):
        if copy.start() < end:
            continue
        after = _end_of_span(html, copy.end())
        if after is None:
            break
        kept.append(html[end : copy.start()])
        end = after
    return "".join(kept) + html[end:]


def _end_of_span(html: str, start: int) -> int | None:
    """Return the place after the end of a span that is open at a place; None if it has no end."""
    depth = 1
    for tag in _SPAN.finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return html.find(">", tag.end()) + 1 or len(html)
    return None
