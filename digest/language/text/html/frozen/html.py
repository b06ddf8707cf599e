"""HTML from sources, sanitized for feeds and emails, or as plain text.

``sanitize`` and ``to_title`` may not read anything better than they do: keys of stored items are made of what they
return, and items are found again by it (``reading.feed.frozen.older``). Repairs come before or after them.

Images are dropped, whatever their size: a remote one tells its server who reads it, and when, and a pixel that tracks
cannot be told from a photo by its URL.
"""

from __future__ import annotations

import re
from html import escape, unescape

import nh3

from digest.language.text.characters.clean import clean, one_line
from digest.language.text.html.links import link_target

_TAGS = set(
    "p br a em strong b i u s del ins small mark ul ol li dl dt dd blockquote pre code kbd samp var h3 h4 h5 h6 "
    "table caption thead tbody tfoot tr th td figure figcaption q cite sub sup abbr dfn time hr wbr bdi bdo ruby rt rp "
    "div".split()
)
# Tags that are replaced: headings become lower than those of the page around them, and all kinds of boxes become one.
_BOXES = "article section main header footer nav aside address hgroup details summary center fieldset legend form"
_RENAMED = {"h1": "h3", "h2": "h3", "menu": "ul", "dir": "ul"} | dict.fromkeys(_BOXES.split(), "div")
_DROPPED_WITH_CONTENT = set(
    "script style iframe object svg math noscript template head title select button textarea audio video canvas".split()
)
_CLEANER = nh3.Cleaner(
    tags=_TAGS | set(_RENAMED) | {"img"},
    clean_content_tags=_DROPPED_WITH_CONTENT,
    attributes={
        "*": {"lang", "dir"},
        "a": {"href"},
        "abbr": {"title"},
        "img": {"alt"},
        "ol": {"start"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan", "scope"},
        "time": {"datetime"},
    },
    link_rel=None,
    url_schemes={"http", "https", "mailto"},
    url_relative="pass_through",  # resolved below: a cleaner for each base URL would cost more than cleaning
)
# The cleaner writes a tag in one way only; a quoted value may contain a ">".
_VALUES = r'(?: [a-z]+="[^"]*")*'
_ANY_TAG = re.compile(rf"</?[a-z][a-z0-9]*{_VALUES}>")
_BLOCKS = "p|div|ul|ol|li|dl|dt|dd|blockquote|pre|h[1-6]|table|caption|thead|tbody|tfoot|tr|figure|figcaption|hr"
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCKS}){_VALUES}>")
_CELL_END = re.compile(r"</t[dh]>")
_PREFORMATTED = re.compile(rf"<pre{_VALUES}>.*?</pre>", re.DOTALL)
_PREFORMATTED_START = re.compile(rf"(<pre{_VALUES}>)\n+")
_RENAMED_TAG = re.compile(rf"<(/?)({'|'.join(_RENAMED)})(?=[ >])")
_IMAGE = re.compile(rf"<img{_VALUES}>")
_ALT = re.compile(r' alt="([^"]*)"')
_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|avif|heic)|image|img", re.IGNORECASE)
_LINK_START = r'<a(?: (?:lang|dir)="[^"]*")*'
_LINK = re.compile(rf'({_LINK_START}) href="([^"]*)"')
_SAFE = r"""(?:[^\s"\\<>^`{|}&]++|&amp;)"""
_BEFORE_AT = r"""(?:[^\s"\\<>^`{|}&@]++|&amp;)"""
_OTHER_LINK = re.compile(
    rf'{_LINK_START} href="(?!https?://[^\s"/?#\\@<>^`{{|}}&]+(?:[/?#]{_SAFE}*+)?"|mailto:{_BEFORE_AT}++@{_SAFE}*+")'
)
_EMPTY_BLOCK = re.compile(rf"<(p|div|figure|figcaption|ul|ol|dl|blockquote|h[3-6]){_VALUES}>(?:\s|&nbsp;|<br>)*</\1>")
_EMPTY_INLINE = re.compile(rf"<(a|em|strong|b|i|u|s|small|mark|code|sub|sup|q|cite|bdi|bdo){_VALUES}>(\s*)</\1>")

# For markup before it is cleaned.
_ROUGH_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ROUGH_BLOCK = re.compile(rf"</?(?:{_BLOCKS}|br)\b[^<>]*>", re.IGNORECASE)
_ROUGH_REST = re.compile(r"<[^<>]*>|<[a-zA-Z/!?][^<>]*")
_NEVER_DEEP = frozenset(
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp br img hr input meta link wbr area base col embed "
    "source track param".split()
)
# A tag with its attributes, as an HTML parser reads it (HTML Standard, 13.2.5.32 to 13.2.5.39). The parser compares
# each to all others of the tag: 300,000 took 94 s. No real tag has more than these.
_MOST_ATTRIBUTES = 100
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+))?+"""
# A tag that may have attributes: most have none. A name may contain "<", and is not read twice.
_TAG_START = re.compile(r"</?[a-zA-Z][^\s/><]*+(?=[\s/<])")
_TAG_NAME = r"</?[a-zA-Z][^\s/>]*+"
_FEW_ATTRIBUTES = re.compile(rf"{_TAG_NAME}(?:{_ATTRIBUTE}){{0,{_MOST_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?")
_ALL_ATTRIBUTES = re.compile(rf"(?P<name>{_TAG_NAME})(?:{_ATTRIBUTE})*+")
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_GAPS = re.compile(r"\n\n\n+")
_HARD_GAPS = re.compile(r"[ \xa0]{2,}")
_PASSES = 5
# References times characters: half a second.
_MOST_DECODING = 20_000_000_000


def sanitize(html: str, base_url: str = "") -> str:
    """Return markup with nothing but text, its structure, and links to http, https and mailto URLs.

    Relative links are resolved against ``base_url``; a link that still has no target is removed, its text stays. An
    image becomes its alternative text. The result is well nested, without comments, styles, ids and empty paragraphs;
    sanitizing it again changes nothing. A tag with more than a hundred attributes loses all of them. Markup that
    would be slow to parse, because it is deeply nested or has very many references, is returned as plain text.
    """
    html = clean(html)
    thinned = with_few_attributes(html)
    if thinned is None or not _is_cheap(thinned):
        return from_text(_rough_text(thinned or html))
    html = thinned
    for _ in range(_PASSES):
        tidied = _tidy(_CLEANER.clean(html), base_url)
        if tidied == html:
            return html
        html = tidied
    return from_text(to_text(html))


def with_few_attributes(html: str) -> str | None:
    """Return markup in which each tag with more than a hundred attributes has none; None if that would take too long.

    Parsers compare each attribute of a tag to all others.
    """
    crowded = _crowded_tags(html)
    if crowded:
        html = _without_attributes(html, crowded)
        crowded = _crowded_tags(html)
    return None if crowded or crowded is None else html


def to_text(html: str) -> str:
    """Return the plain text of sanitized markup, with an empty line between its paragraphs and list items."""
    if "<pre" in html:
        html = _PREFORMATTED.sub(lambda match: match[0].replace("\n", "<br>"), html)
    text = html.replace("\n", " ").replace("\t", " ")
    if "<" in text:
        text = text.replace("<q>", "“").replace("</q>", "”")
        text = _CELL_END.sub(" ", _BLOCK_TAG.sub("\n\n", text).replace("<br>", "\n"))
        text = _ANY_TAG.sub("", text)
    return _paragraphs(unescape(text))


def from_text(text: str) -> str:
    """Return sanitized markup for plain text: a ``<p>`` for each paragraph, with line breaks kept."""
    paragraphs = filter(None, _paragraphs(text).split("\n\n"))
    return "".join(f"<p>{escaped(paragraph).replace(chr(10), '<br>')}</p>" for paragraph in paragraphs)


def to_title(text: str, *, is_html: bool) -> str:
    """Return a title as plain text on one line.

    Like feed readers, decode references even if the feed declares plain text (``AT&amp;T``); but remove tags only from
    HTML: a title about the ``<div>`` tag keeps it.
    """
    if is_html and "<" in text:
        text = to_text(sanitize(text))
    elif "&" in text:
        text = _REFERENCE.sub(lambda match: unescape(match[0]), text)
    return one_line(text)


def _tidy(html: str, base_url: str) -> str:
    """Finish what the cleaner leaves: rename tags, resolve links, replace images, remove empty elements."""
    html = clean(html)
    if "<img" in html:
        html = _IMAGE.sub(_alternative, html)
    html = _RENAMED_TAG.sub(lambda match: f"<{match[1]}{_RENAMED[match[2]]}", html)
    if _OTHER_LINK.search(html):
        html = _LINK.sub(lambda match: match[1] + _href(match[2], base_url), html)
    if "<pre" in html:
        html = _PREFORMATTED_START.sub(r"\1", html)
    return _without_empty(html).strip()


def _without_empty(html: str) -> str:
    """Remove empty elements, and then those that have become empty."""
    for _ in range(_PASSES):
        html, inlines = _EMPTY_INLINE.subn(r"\2", html)
        html, blocks = _EMPTY_BLOCK.subn("", html)
        if not inlines and not blocks:
            break
    return html


def _href(value: str, base_url: str) -> str:
    target = link_target(unescape(value), base_url)
    return f' href="{target.replace("&", "&amp;")}"' if target else ""


def _alternative(image: re.Match[str]) -> str:
    """Return the alternative text of an image, separated from the words around it; "" for a file name."""
    alt = _ALT.search(image[0])
    words = " ".join(unescape(alt[1]).split()) if alt else ""
    if not words or _FILE_NAME.fullmatch(words):
        return ""
    start, end = image.span()
    before, after = image.string[max(start - 1, 0) : start], image.string[end : end + 1]
    return f"{'' if before in '> ' else ' '}{escaped(words)}{'' if after in '< ' else ' '}"


def escaped(text: str) -> str:
    """Escape text as the cleaner does."""
    return escape(text, quote=False).replace("\xa0", "&nbsp;")


def _paragraphs(text: str) -> str:
    """Tidy the white space of lines and paragraphs, and clean them."""
    while "  " in text:
        text = text.replace("  ", " ")
    if "\xa0" in text:
        text = _HARD_GAPS.sub(" ", text)
    lines = "\n".join([line.strip(" \xa0") for line in clean(text).split("\n")])
    return _GAPS.sub("\n\n", lines).strip()


def _is_cheap(html: str) -> bool:
    """Return whether parsing takes time and memory in proportion to the length.

    For each tag the parser may look at all open elements, and it reopens unclosed formatting elements in each paragraph
    (HTML Standard, "Reconstruct the active formatting elements"): 27 kB of these became 8 MB in 0.6 s, and 50,000 open
    boxes took 4 s. After each reference it moves the rest of the text: 400,000 took 31 s.
    """
    references = html.count("&")
    if references * 5 > len(html) + 10_000 or references * len(html) > _MOST_DECODING:
        return False
    tags = html.count("<")
    return tags * tags <= 20 * len(html) + 8_000 or _cost(html) <= 50 * len(html) + 20_000


def _crowded_tags(html: str) -> list[re.Match[str]] | None:
    """Find the tags with too many attributes; None if that would take too long.

    Tags are also looked for within values and comments, since only a whole parser knows where these begin.
    """
    found: list[re.Match[str]] = []
    room, end = 4 * len(html) + 10_000, 0
    for start in _TAG_START.finditer(html):
        if start.start() < end:
            continue
        tag = _FEW_ATTRIBUTES.match(html, start.start())
        if tag and tag["more"]:
            tag = _ALL_ATTRIBUTES.match(html, start.start())
            if tag:
                found.append(tag)
                end = tag.end()
        room -= len(tag[0]) if tag else 0
        if room < 0:
            return None
    return found


def _without_attributes(html: str, tags: list[re.Match[str]]) -> str:
    ends = [0, *(tag.end() for tag in tags)]
    kept = (html[end : tag.start()] + tag["name"] for end, tag in zip(ends, tags, strict=False))
    return "".join(kept) + html[ends[-1] :]


def _cost(html: str) -> int:
    """Add up the number of open elements at each tag; formatting elements count twenty times."""
    open_names: list[str] = []
    formatting = cost = 0
    for is_end, name in _ROUGH_TAG.findall(html):
        tag = name.lower()
        if not is_end:
            cost += len(open_names) + 20 * formatting
            if tag not in _NEVER_DEEP:
                open_names.append(tag)
                formatting += tag in _FORMATTING
        elif open_names and open_names[-1] == tag:
            open_names.pop()
            formatting -= tag in _FORMATTING
    return cost


def _rough_text(html: str) -> str:
    return _paragraphs(unescape(_ROUGH_REST.sub("", _ROUGH_BLOCK.sub("\n\n", html))))
