"""An editor's words, in a small subset of Markdown. The only door to markdown-it-py.

In a paragraph, the subset of CommonMark 0.31 is: ``*emphasis*``, ``**strong emphasis**``, ``[words](address)``,
``<address>``, and a backslash before a mark that is meant literally. A page also has headings, lists, and line breaks.
Everything else is plain text: images, code, tables and HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.language.text.html.frozen.html import escaped, sanitize
from digest.language.text.html.links import link_target

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Without any of these, a text has neither links nor emphasis, and the library is not needed.
_MARKS = re.compile(r"[*_\[<\\]")
_RULES = ["escape", "emphasis", "link", "autolink"]
_PAGE_RULES = [*_RULES, "newline", "heading", "lheading", "list"]
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
# The sanitizer knows no headings above h3.
_HEADING = re.compile(r"<(/?)h([3-6])>")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page: its title, as plain text, "" if it has none; and the rest as sanitized markup, with headings from h2."""

    title: str
    body: str


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text, which empty lines separate, each on one line."""
    return tuple(" ".join(part.split()) for part in _PARAGRAPH_BREAK.split(text) if part.strip())


def to_markup(paragraph: str) -> str:
    """Return a paragraph, one line of Markdown, as sanitized inline markup.

    A link that ``unsafe_links`` names loses its target, its words stay.
    """
    if not _MARKS.search(paragraph):
        return escaped(paragraph)
    return sanitize(_parser().renderInline(paragraph))


def to_page(text: str, base_url: str) -> MarkedPage:
    """Return a page that is written in Markdown; its title is a heading of the first level at its beginning.

    Relative links are resolved against ``base_url``. Headings skip no level, however they are written.
    """
    parser = _page_parser()
    tokens = parser.parse(text)
    title = ""
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        title = "".join(child.content for child in tokens[1].children or () if child.type == "text").strip()
        tokens = tokens[3:] if title else tokens
    _renumber(tokens)
    body = sanitize(parser.renderer.render(tokens, parser.options, {}), base_url)
    return MarkedPage(title, _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) - 1}>", body))


def unsafe_page_links(text: str, base_url: str) -> tuple[str, ...]:
    """Return the addresses of links of a page that lead nowhere."""
    tokens = _page_parser().parse(text)
    return tuple(target for target in _targets(tokens) if not link_target(target, base_url))


def unsafe_links(paragraph: str) -> tuple[str, ...]:
    """Return the addresses of links that lead nowhere: all but complete http, https and mailto URLs."""
    if not _MARKS.search(paragraph):
        return ()
    (line,) = _parser().parseInline(paragraph)
    return tuple(target for target in _targets([line]) if not link_target(target))


def _targets(tokens: Sequence[Token]) -> Iterator[str]:
    children = (child for token in tokens for child in token.children or ())
    return (str(child.attrGet("href")) for child in children if child.type == "link_open")


def _renumber(tokens: Sequence[Token]) -> None:
    """Give the highest headings the level 3, and let none be more than one level below the heading before it."""
    written = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    highest, before = min(written, default=1), 2
    for token in tokens:
        if token.type == "heading_open":
            before = min(int(token.tag[1]) - highest + 3, before + 1, _DEEPEST)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{before}"


def _parser() -> MarkdownIt:
    return _of_rules(*_RULES)


def _page_parser() -> MarkdownIt:
    return _of_rules(*_PAGE_RULES)


@lru_cache(maxsize=2)
def _of_rules(*rules: str) -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most editions need none

    parser = MarkdownIt("zero").enable(list(rules))
    # All links are read, so that a wrong one can be named; the sanitizer removes its target.
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005 - its name is given
    return parser
