"""Links and emphasis in an editor's words, as a small subset of Markdown. The only door to markdown-it-py.

The subset of CommonMark 0.31 is: ``*emphasis*``, ``**strong emphasis**``, ``[words](address)``, ``<address>``, and a
backslash before a mark that is meant literally. Everything else is plain text: headings, lists, images, code and HTML.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.text.html.html import escaped, sanitize
from digest.text.html.links import link_target

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Without any of these, a text has neither links nor emphasis, and the library is not needed.
_MARKS = re.compile(r"[*_\[<\\]")
_RULES = ["escape", "emphasis", "link", "autolink"]
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


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


def unsafe_links(paragraph: str) -> tuple[str, ...]:
    """Return the addresses of links that lead nowhere: all but complete http, https and mailto URLs."""
    if not _MARKS.search(paragraph):
        return ()
    (line,) = _parser().parseInline(paragraph)
    targets = (str(token.attrGet("href")) for token in line.children or () if token.type == "link_open")
    return tuple(target for target in targets if not link_target(target))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most editions need none

    parser = MarkdownIt("zero").enable(_RULES)
    # All links are read, so that a wrong one can be named; the sanitizer removes its target.
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005 - its name is given
    return parser
