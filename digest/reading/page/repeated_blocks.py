"""The repeated blocks of a page, each around a link, and how likely they are to be its news.

Links with the same tags around them form a group; the block of a link is its highest ancestor that holds no other link
of the group. The weights were set with the eight pages of the benchmark in sight; they hold for the samples in
``tests/samples/listings`` too.

Pages whose links all have the same tags around them (``<p><a>``), those of the menu too, are the limit: there the list
comes with a few links too many.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from digest.reading.page.document import ParsedPage, text_of
from digest.reading.page.outline import Outline
from digest.reading.page.page_dates import date_of_address

_FEWEST = 2
_MOST_GROUPS = 200
_DEEPEST = 100
_GIANT = 0.7
# A date below a block is among the next elements.
_NEAR = 12
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_MAIN = frozenset("article main".split())
_DIGITS = re.compile(r"\d+")
# What looks like a date in most languages; whether it is one matters only for the blocks that are chosen.
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,4}[./-]\d\d?[./-]\d{1,4}(?!\d)|\d{1,4}\s?[年년]\s?\d|(?:19|2[05])\d\d(?!\d)"
    r"|\d\d? (?:hours?|days?|minutes?) ago)"
)
# Parts of a page that link elsewhere, by the words in their tags, ids and classes.
_AROUND = re.compile(
    r"nav|menu|footer|foot\b|breadcrumb|crumb|pag(?:er|inat)|lang(?:uage)?s?\b|toolbar|skip|sitemap|cookie|share|social",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"aside|sidebar|side-?bar|related|popular|most-?read|trending|recent-?comment|comment|tag-?cloud|tags?\b|widget"
    r"|archive-?list|categories|blogroll|author",
    re.IGNORECASE,
)
# Chinese and Japanese have no spaces; about two signs are a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W\u3040-\u30ff\u3400-\u9fff]+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class RepeatedBlocks:
    """Repeated blocks: the numbers of their elements in the outline and those of their links, in order."""

    blocks: tuple[int, ...]
    links: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Link:
    number: int
    url: str
    text: str


def find_blocks(page: ParsedPage, outline: Outline) -> list[RepeatedBlocks]:
    """Return the repeated blocks of a page, the likeliest news first; the same blocks count once."""
    measured = _Measured(page, outline)
    best: dict[tuple[int, ...], RepeatedBlocks] = {}
    for links in _groups(page, outline):
        blocks = _blocks(outline, links)
        score = measured.score(links, blocks)
        if blocks not in best or best[blocks].score < score:
            best[blocks] = RepeatedBlocks(blocks, tuple(link.number for link in links), score)
    return sorted(best.values(), key=lambda found: (-found.score, found.blocks))


def _groups(page: ParsedPage, outline: Outline) -> list[list[_Link]]:
    """Group the links by the tags around them; and again by these and the first classes."""
    by_key: defaultdict[str, dict[str, _Link]] = defaultdict(dict)
    for number in outline.by_tag.get("a", []):
        address = outline.elements[number].get("href") or ""
        url = page.address(address) if not address.startswith("#") else ""
        if not url:
            continue
        link = _Link(number, url, text_of(outline.elements[number]))
        around = [number, *outline.ancestors(number)]
        if len(around) > _DEEPEST:
            continue
        tags = "/".join(outline.elements[one].tag for one in around)
        classes = "/".join(_DIGITS.sub("#", next(iter(outline.classes[one]), "")) for one in around)
        for key in (tags, f"{tags} {classes}"):
            known = by_key[key].get(url)
            if known is None or len(known.text) < len(link.text):
                by_key[key][url] = link
    groups = [sorted(found.values(), key=lambda link: link.number) for found in by_key.values()]
    kept = [links for links in groups if len(links) >= _FEWEST and any(link.text for link in links)]
    return sorted(kept, key=lambda links: (-len(links), links[0].number))[:_MOST_GROUPS]


def _blocks(outline: Outline, links: Sequence[_Link]) -> tuple[int, ...]:
    """Return the block of each link, no higher above its link than most are.

    The only entry of a day would otherwise reach up to the list of that day.
    """
    held = Counter(one for link in links for one in outline.ancestors(link.number))
    climbs = []
    for link in links:
        climb = [link.number]
        while (parent := outline.parents[climb[-1]]) > 0 and held[parent] == 1:
            climb.append(parent)
        climbs.append(climb)
    ((usual, _),) = Counter(map(len, climbs)).most_common(1)
    return tuple(climb[min(usual, len(climb)) - 1] for climb in climbs)


class _Measured:
    """What is known of each element of a page, measured once."""

    def __init__(self, page: ParsedPage, outline: Outline) -> None:
        self._outline = outline
        self._sizes = outline.sizes
        self._around = [bool(_AROUND.search(mark)) for mark in _marks(outline)]
        self._beside = [bool(_BESIDE.search(mark)) for mark in _marks(outline)]
        self._own_date = [_has_date(outline, number) for number in range(len(outline.elements))]
        self._headings = [element.tag in _HEADINGS for element in outline.elements]
        self._page = page

    def score(self, links: Sequence[_Link], blocks: Sequence[int]) -> float:
        """Return how likely blocks are to be the news of a page."""
        outline = self._outline
        titles = [link.text for link in links]
        words = fmean(min(len(_WORD.findall(title)), 12) for title in titles)
        around = [{block, *outline.ancestors(block)} for block in blocks[:3]]
        shared = sorted(set.intersection(*around) - {0})
        depth = len(outline.ancestors(links[0].number))
        return (
            3 * min(1, 1.5 * self._share(blocks))
            + 1.2 * min(1.2, math.log2(len(blocks)) / 4)
            + 2 * self._share_dated(links, blocks)
            + 1.2 * fmean(self._has_heading(link.number, block) for link, block in zip(links, blocks, strict=True))
            + 0.5 * any(outline.elements[one].tag in _MAIN for one in (*shared, *blocks))
            + 0.4 * (min(words, 6) - 3)
            + 0.05 * min(depth, 12)
            - 2 * (1 - len(set(titles)) / len(titles))
            - 3 * self._has_giant(blocks)
            - 2.5 * any(self._around[one] for one in (*shared, *blocks[:1], links[0].number))
            - 1.5 * any(self._beside[one] for one in (*shared, *blocks[:1], links[0].number))
        )

    def _share(self, blocks: Sequence[int]) -> float:
        """Return the share of the text of the page that is in blocks."""
        return sum(self._sizes[block] for block in blocks) / max(self._sizes[0], 1)

    def _has_giant(self, blocks: Sequence[int]) -> bool:
        """Return whether one block holds nearly all of their text: it is the article, the others are its neighbors."""
        sizes = [self._sizes[block] for block in blocks]
        return max(sizes) > max(_GIANT, 1.7 / len(blocks)) * sum(sizes)

    def _share_dated(self, links: Sequence[_Link], blocks: Sequence[int]) -> float:
        """Return the share of blocks with a date in them, in their address, or between them and the next block."""
        ends = [self._outline.ends[block] for block in blocks]
        limits = [min(start, end + _NEAR) for end, start in zip(ends, [*blocks[1:], ends[-1] + _NEAR], strict=True)]
        within = fmean(any(self._own_date[block:end]) for block, end in zip(blocks, ends, strict=True))
        between = fmean(any(self._own_date[end:limit]) for end, limit in zip(ends, limits, strict=True))
        addressed = fmean(date_of_address(link.url) is not None for link in links)
        return max(within, 0.8 * between, 0.8 * addressed)

    def _has_heading(self, link: int, block: int) -> bool:
        outline = self._outline
        return any(self._headings[block : outline.ends[block]]) or any(
            self._headings[one] for one in outline.ancestors(link) if one >= block
        )


def _marks(outline: Outline) -> Iterator[str]:
    for element in outline.elements:
        yield f"{element.tag} {element.get('id') or ''} {element.get('class') or ''} {element.get('role') or ''}"


def _has_date(outline: Outline, number: int) -> bool:
    element = outline.elements[number]
    texts = (element.text, element.tail if number else "")
    return element.tag == "time" or any(text and _DATE.search(text[:400]) for text in texts)
