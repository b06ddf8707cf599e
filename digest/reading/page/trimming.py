"""Trim the blocks of an article that are not its text: bylines, share buttons, notices, dates, lists of other articles.

Whole short blocks only; a sentence within a paragraph stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice
from urllib.parse import urlsplit

from digest.language.text.characters.clean import one_line
from digest.language.text.characters.normalize import normalize
from digest.language.text.sentences.boilerplate import is_byline, is_notice
from digest.language.text.sentences.finished import is_finished
from digest.reading.page.document import Element
from digest.reading.textfile.navigation import navigation, phrase_key

# A longer paragraph has more to say than a notice.
_LONGEST_NOTICE = 200
_LONGEST_DATE = 60
_LONGEST_LINKS = 5000
# Section, label and breadcrumbs stand above a title.
_MOST_ABOVE_TITLE = 4
_LONGEST_ABOVE_TITLE = 60
# A heading with this share of the words of the title is another wording of it.
_SAME_TITLE = 0.6
# Of a headline. A link of fewer words may be a document.
_LEAST_WORDS = 5

# One address alone on its line.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+")

IsDate = Callable[[str], bool]


def trim(body: Element, title: str, host: str, is_date: IsDate) -> None:
    """Remove from an article, as trafilatura has it, the blocks that are not its text; one that has no other stays.

    These are at its beginning the title, dates, bylines and notices; at its end bylines, notices, headings that
    nothing follows, and links to other articles, if they are shorter than the rest; between its paragraphs, notices,
    and single links to other articles of ``host``.
    """
    blocks = list(body)
    texts = [_text(block) for block in blocks]
    start = _start(blocks, texts, title, is_date)
    end = _end(blocks, texts, start)
    links = [_is_other_article(block, text, host) for block, text in zip(blocks, texts, strict=True)]
    alone = {place for place in range(start + 1, end - 1) if _is_alone(links, place) and _is_between(blocks, place)}
    kept = [place for place in range(start, end) if place not in alone and not _is_aside(blocks[place], texts[place])]
    if not any(texts[place] for place in kept):
        return
    for place in sorted(set(range(len(blocks))).difference(kept)):
        if not (blocks[place].tail or "").strip():
            body.remove(blocks[place])


def _start(blocks: Sequence[Element], texts: Sequence[str], title: str, is_date: IsDate) -> int:
    """Return the place of the first block after the title and what stands around it."""
    below = _below_title(blocks, texts, title)
    for place in range(below, len(blocks)):
        text = texts[place]
        is_only_date = len(text) <= _LONGEST_DATE and is_date(text)
        if not is_only_date and not _is_around(blocks[place], text):
            return place
    return below


def _below_title(blocks: Sequence[Element], texts: Sequence[str], title: str) -> int:
    """Return the place below a heading that repeats the title, with only short lines above it; 0 if there is none."""
    for place, (block, text) in enumerate(islice(zip(blocks, texts, strict=True), _MOST_ABOVE_TITLE)):
        if (text and normalize(text) == normalize(title)) or (block.tag == "head" and _is_title(block, text, title)):
            return place + 1
        if len(text) > _LONGEST_ABOVE_TITLE or is_finished(text):
            return 0
    return 0


def _is_title(block: Element, text: str, title: str) -> bool:
    """Return whether a heading is the title in this or another wording."""
    if block.get("rend") == "h1":
        return True
    words, known = set(normalize(text).split()), set(normalize(title).split())
    return len(words & known) > _SAME_TITLE * max(len(words), len(known))


def _end(blocks: Sequence[Element], texts: Sequence[str], start: int) -> int:
    """Return the place after the last block that is text. Links that are more than half of an article are its text."""
    end = _end_without(blocks, texts, start, are_links_text=False)
    if sum(map(len, texts[end:])) * 2 > sum(map(len, texts[start:])):
        return _end_without(blocks, texts, start, are_links_text=True)
    return end


def _end_without(blocks: Sequence[Element], texts: Sequence[str], start: int, *, are_links_text: bool) -> int:
    for place in range(len(blocks) - 1, start - 1, -1):
        is_other = blocks[place].tag == "head" or (not are_links_text and _is_links(blocks[place], texts[place]))
        if not is_other and not _is_around(blocks[place], texts[place]):
            return place + 1
    return len(blocks)


def _is_around(block: Element, text: str) -> bool:
    """Return whether a block at the beginning or the end is none of the text."""
    if not text:
        return True
    is_long = len(text) > _LONGEST_NOTICE or block.tag in {"table", "quote"}
    return not is_long and (_is_notice(text) or is_byline(text) or _ADDRESS.fullmatch(text) is not None)


def _is_aside(block: Element, text: str) -> bool:
    """Return whether a paragraph between others is a notice; a heading names what follows it."""
    if block.tag != "p" or len(text) > _LONGEST_NOTICE:
        return False
    return _is_notice(text)


def _is_other_article(block: Element, text: str, host: str) -> bool:
    """Return whether a paragraph is one link to a page of a host, as long as a headline."""
    if block.tag != "p" or len(text) > _LONGEST_NOTICE or len(text.split()) < _LEAST_WORDS or not _is_link(block):
        return False
    return all(urlsplit(link.get("target") or "").netloc in {"", host} for link in block.iter("ref"))


def _is_alone(links: Sequence[bool], place: int) -> bool:
    return links[place - 1 : place + 2] == [False, True, False]


def _is_between(blocks: Sequence[Element], place: int) -> bool:
    return {blocks[place - 1].tag, blocks[place + 1].tag} == {"p"}


def _is_notice(text: str) -> bool:
    return is_notice(text) or phrase_key(text) in navigation()


def _is_links(block: Element, text: str) -> bool:
    """Return whether a paragraph is one link, or each item of a list."""
    if len(text) > _LONGEST_LINKS:
        return False
    parts = list(block.iter("item")) if block.tag == "list" else [block] if block.tag == "p" else []
    return bool(parts) and all(map(_is_link, parts))


def _is_link(part: Element) -> bool:
    links = [_text(link) for link in part.iter("ref")]
    return bool(links) and "".join(links).replace(" ", "") == _text(part).replace(" ", "")


def _text(block: Element) -> str:
    return one_line("".join(block.itertext()))
