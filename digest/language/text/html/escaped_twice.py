"""Markup that was escaped once too often, so that readers would see its tags and references.

Text may rightly show markup: "How to use <div>", "Write &amp; for &". So it is repaired only if it does not speak of
markup, and if what shows is more likely a mistake than an example.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

_PASSES = 3
_SUBJECT = re.compile(
    r"(?<![\w./])(?:x?html5?|xml|xss|css|svg|rss|mark(?:up|down)|javascript|jsx|wiki ?text|balises?|"
    r"etiquetas? html|entit(?:y|ies)|escap(?:ed|ing)|ampersands?)(?![\w/])"
    r"|(?:>|&gt;)[\s-]{0,2}(?:tag|element)s?\b|\b(?:tag|element) (?:<|&lt;)",
    re.IGNORECASE,
)
# Also said of other things than markup, so it counts only where all markup is escaped.
_OF_TAGS = re.compile(r"\btags?\b")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,31}));")
_SECTION = re.compile(r"\s*<!\[CDATA\[(.*?)(?:\]\]>)?\s*", re.DOTALL)
_ADDRESS = re.compile(r"https?://[^\s\"'<>&]+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

# In titles: formatting around words, anywhere or around all of it, and elements without content.
_WORDS = r"[^<>]*[^\W_][^<>]*"
_INLINE_PAIR = re.compile(
    rf"<(a|abbr|b|bdi|big|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>({_WORDS})</\1\s*>",
    re.IGNORECASE,
)
_BLOCK_AROUND = re.compile(rf"\s*<(div|h[1-6]|p)\b[^<>]*>({_WORDS})</\1\s*>\s*", re.IGNORECASE)
_EMPTY = re.compile(r"<(?:br|hr|img|wbr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>?")

# In texts: a tag at the beginning, ends of blocks, or a link within other markup.
_KNOWN = "a|article|b|blockquote|body|center|div|em|figure|font|h[1-6]|html|i|ol|p|section|small|span|strong|table|u|ul"
_BEGINNING = re.compile(
    rf"\s*&lt;(?:(?:{_KNOWN})\b.*?&lt;/[a-zA-Z]|(?:br|hr|img)\b|!--|!\[CDATA\[)", re.DOTALL | re.IGNORECASE
)
_ENDS = re.compile(r"&lt;/(?:p|div|li|h[1-6]|blockquote|td)&gt;|&lt;br\s*/?&gt;", re.IGNORECASE)
_FEW_ENDS = 2
_AROUND = re.compile(r"<(div|p|span|body)\b[^<>]*>([^<>]*)</\1\s*>", re.IGNORECASE)
_LINK = re.compile(
    r"&lt;a\s(?:(?!&lt;|&gt;)[^<>])*?href=(?:\"|'|&quot;|&#0?39;)https?://(?:(?!&lt;|&gt;)[^<>])*&gt;"
    r"(?:(?!&lt;)[^<>])*&lt;/a&gt;",
    re.IGNORECASE,
)


def repaired_title(title: str) -> str:
    """Return a plain title without references and tags that were escaped once too often."""
    if "&" not in title and "<" not in title:
        return title
    section = _SECTION.fullmatch(title)
    title = section[1] if section else title
    if _SUBJECT.search(title):
        return title
    for _ in range(_PASSES):
        decoded = _REFERENCE.sub(_meaning, title)
        if decoded == title:
            break
        title = decoded
    return _without_tags(title)


def repaired_markup(html: str) -> str:
    """Return markup as it was before it was escaped once too often."""
    for _ in range(_PASSES):
        repaired = _one_level(html)
        if repaired == html:
            break
        html = repaired
    return html


def _meaning(reference: re.Match[str]) -> str:
    return unescape(reference[0]) if reference[1] is None or f"{reference[1]};" in html5 else reference[0]


def _without_tags(title: str) -> str:
    """Return a title without tags, if all of them format words of it."""
    if "<" not in title:
        return title
    around = _BLOCK_AROUND.fullmatch(title)
    bare = _EMPTY.sub(" ", around[2] if around else title)
    for _ in range(_PASSES):
        bare = _INLINE_PAIR.sub(r"\2", bare)
    return title if _TAG.search(bare) else " ".join(bare.split())


def _one_level(html: str) -> str:
    if "&lt;" not in html and "<![CDATA[" not in html:
        return html
    bare = _without_comments(html).strip()
    section = _SECTION.fullmatch(bare) if bare.startswith("<![CDATA[") else None
    if section:
        return section[1]
    if "&lt;" not in html or _SUBJECT.search(_ADDRESS.sub("", _TAG.sub(" ", html))):
        return html
    around = _AROUND.fullmatch(bare)
    text = around[2] if around else bare
    if "<" in text:
        return html if "<code" in html or "<pre" in html else _LINK.sub(lambda link: unescape(link[0]), html)
    is_markup = _BEGINNING.match(text) or len(_ENDS.findall(text)) >= _FEW_ENDS or _LINK.search(text)
    return unescape(text) if is_markup and not _OF_TAGS.search(text) else html


def _without_comments(html: str) -> str:
    """Remove comments; none are searched for after the last end of one."""
    end = html.rfind("-->") + len("-->")
    return _COMMENT.sub("", html[:end]) + html[end:] if "<!--" in html and end >= len("-->") else html
