"""The parts of one entry of a list, looked for without selectors: title, link, date, summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model.item import Published
from digest.reading.page.document import Element, few, text_of
from digest.reading.page.page_dates import PageDates

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLE_NAME = re.compile(r"titl|headline|heading|\bhed\b|titul|tytul", re.IGNORECASE)
_DATE_NAME = re.compile(
    r"dat[aeou]|fecha|time|\bwhen\b|publi|posted|created|meta|info\b|datum|tarih|pvm", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
# "43:57", "(1:02:30)"; and the place in a list: "1.", "#12".
_DURATION = re.compile(r"\(?\d{1,3}(?::\d\d){1,2}\)?")
_NUMBER = re.compile(r"#?\d{1,4}[.):]?")
_PROSE = ("p", "div", "dd", "span", "td", "blockquote")
# A longer text is no line with a date.
_LONGEST_DATED = 200
_LEAST_SUMMARY = 40
# A date in these is emphasized in its sentence: "Vote on <b>12 May</b>".
_EMPHASIS = frozenset("a b em i mark q strong u".split())
INLINE = frozenset("a abbr b bdi bdo br cite code em i img mark q s small span strong sub sup time u wbr".split())


def title_of(block: Element, link: Element | None = None) -> Element | None:
    """Return the element with the title of an entry: a heading with a link, an element named "title", or a link.

    The link is ``link`` if that is given, else the one with the longest text. A longer heading without a link comes
    before it.
    """
    headings = [one for one in few(block, *_HEADINGS) if text_of(one)]
    named = (one for one in few(block) if one is not block and _is_named(one, _TITLE_NAME) and text_of(one))
    for one in (*headings, *named):
        inner = next((each for each in few(one, "a") if each.get("href") and text_of(each)), None)
        if inner is not None:
            return inner
        if _link_around(one, block) is not None:
            return one
    if block.tag == "a":
        return block
    if link is None:
        links = [one for one in few(block, "a") if one.get("href") and text_of(one)]
        link = max(links, key=lambda one: len(text_of(one)), default=None)
    if headings and (link is None or len(text_of(link)) < len(text_of(headings[0]))):
        return headings[0]
    return link


def words_of(title: Element, dates: PageDates) -> str:
    """Return the words of a title, without the date, the duration and the number that elements of their own hold in it.

    "1. Ferry sails 20/11/2025 43:57" is "Ferry sails"; numbers that stand without a date or a duration stay.
    """
    inner = [one for one in few(title) if one is not title and not len(one)]
    boxes = [one for one in inner if one.tag not in _EMPHASIS]
    beside = [one for one in boxes if one.tag == "time" or _is_duration(text_of(one)) or _is_date(one, dates)]
    if beside:
        beside += [one for one in inner if _NUMBER.fullmatch(text_of(one))]
    return text_of(title, without=beside) or text_of(title)


def title_beside_link(block: Element, dates: PageDates) -> Element | None:
    """Return the element with the title of an entry whose link only says "Read more".

    It is a heading, else bold text, else text named "title", else the first text outside of links that is no date.
    """
    texts = [
        one
        for one in few(block)
        if one is not block
        and _link_around(one, block) is None
        and (one.text or "").strip()
        and not read_date(one, dates)
    ]
    for tags in (_HEADINGS, ("b", "strong")):
        found = next((one for one in texts if one.tag in tags), None)
        if found is not None:
            return found
    return next((one for one in texts if _is_named(one, _TITLE_NAME)), texts[0] if texts else None)


def link_of(block: Element, title: Element | None) -> Element | None:
    """Return the link of an entry: that of the title, else the first, else one around the block."""
    if title is not None:
        around = _link_around(title, block)
        if around is not None:
            return around
    within = next((link for link in (block if title is None else title).iter("a") if link.get("href")), None)
    if within is None:
        within = next((link for link in block.iter("a") if link.get("href")), None)
    return _link_around(block, None) if within is None else within


def date_elements(block: Element) -> Iterator[Element]:
    """Yield the elements that may hold the date: ``time`` first, then those named so, then other short texts."""
    elements = few(block)
    yield from (one for one in elements if one.tag == "time" or one.get("itemprop") == "datePublished")
    short = [one for one in elements if _own_text(one) and len(text_of(one, _LONGEST_DATED)) <= _LONGEST_DATED]
    named = [one for one in short if _is_named(one, _DATE_NAME)]
    yield from named
    yield from (one for one in short if one not in named)


def read_date(element: Element, dates: PageDates) -> Published | None:
    """Read the date that an element holds in an attribute or in its text."""
    for name in ("datetime", "content", "data-date", "data-time", "title"):
        stamp = element.get(name)
        if stamp and (found := dates.stamp(stamp)):
            return found
    text = text_of(element, _LONGEST_DATED)
    is_named = element.tag == "time" or _is_named(element, _DATE_NAME)
    if not is_named and not _DIGIT.search(text):
        return None
    return dates.whole(text, anywhere=is_named) or dates.within(text)


def date_of(block: Element, dates: PageDates) -> tuple[Element | None, Published | None]:
    """Return the element with the date of an entry, and the date; None if there is none in the block."""
    for element in date_elements(block):
        found = read_date(element, dates)
        if found:
            return element, found
    return None, None


def summary_of(block: Element, title: Element | None, date: Element | None) -> list[Element]:
    """Return the elements of a summary: the longest text beside the title and the date; none if it is short."""
    taken = {one for part in (title, date) if part is not None for one in few(part)}
    around = {one for part in (title, date) if part is not None for one in part.iterancestors()}
    found = [
        one
        for one in few(block, *_PROSE)
        if one not in taken and one not in around and one is not block and all(child.tag in INLINE for child in one)
    ]
    longest = max(found, key=_size_outside_links, default=None)
    if longest is None or _size_outside_links(longest) < _LEAST_SUMMARY:
        return []
    if longest.tag != "p":
        return [longest]
    return [one for one in found if one.tag == "p" and one.getparent() is longest.getparent()]


def _link_around(element: Element, block: Element | None) -> Element | None:
    """Return the link that an element is in, within a block or anywhere above it."""
    while element is not None:
        if element.tag == "a" and element.get("href"):
            return element
        if element is block:
            return None
        element = element.getparent()
    return None


def _is_duration(text: str) -> bool:
    return _DURATION.fullmatch(text) is not None


def _is_date(element: Element, dates: PageDates) -> bool:
    text = text_of(element)
    return any(map(str.isnumeric, text)) and dates.whole(text) is not None


def _size_outside_links(element: Element) -> int:
    return len(text_of(element)) - sum(len(text_of(link)) for link in few(element, "a"))


def _is_named(element: Element, pattern: re.Pattern[str]) -> bool:
    return pattern.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _own_text(element: Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)
