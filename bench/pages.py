"""Measure the reading of pages: ``make bench-pages DATA=folder``; see README.md.

The folder ``pages`` has ``NAME.html.gz`` and ``expected.json.gz`` with the URL and text of each, as those of
scrapinghub's article-extraction-benchmark; ``listings`` has ``NAME.html.gz``, and in ``NAME.json`` the addresses of
the entries.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from digest.errors import FormatError
from digest.model.source import SourceSpec
from digest.reading.page.extract_article import extract
from digest.reading.page.html_page import parse
from digest.reading.page.news_lists import find_news_lists

SEEN = datetime(2030, 1, 1, tzinfo=UTC)
WORD = re.compile(r"\w+")
SHINGLE = 4
# Written before the finder, to judge it.
SAMPLES = Path(__file__).parents[1] / "tests" / "samples" / "listings"


@dataclass(frozen=True, slots=True)
class Listed:
    """A page with a list, its URL, and the addresses of its entries."""

    name: str
    html: bytes
    url: str
    expected: tuple[str, ...]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("make bench-pages DATA=folder: give the folder with the sets of pages to measure on")
    folder = Path(sys.argv[1])
    print("\n# Articles\n")
    measure_articles(folder / "pages")
    for name, pages in (("Listings", listings_of(folder / "listings")), ("Our own listings", samples())):
        print(f"\n# {name}\n")
        measure_listings(pages)


def measure_articles(folder: Path) -> None:
    """Print precision, recall and F1 of the text, as the mean over pages, and the time that a page takes."""
    expected = json.loads(gzip.decompress((folder / "expected.json.gz").read_bytes()))
    pages = [(gzip.decompress((folder / f"{name}.html.gz").read_bytes()), one) for name, one in expected.items()]
    extract(*first_of(pages), SEEN)  # The first takes the time of loading the libraries.
    start = time.process_time()
    texts = [extract(html, one["url"], SEEN).text for html, one in pages]
    seconds = time.process_time() - start
    scores = [score(one["text"], text) for (_, one), text in zip(pages, texts, strict=True)]
    precision, recall = (sum(values) / len(scores) for values in zip(*scores, strict=True))
    print(f"pages {len(pages)}, ms a page {1000 * seconds / len(pages):.0f}")
    kinds = [items_of(html, one["url"]) for html, one in pages]
    print(f"without text {texts.count('')}, read as a list {sum(count > 1 for count in kinds)}")
    print(f"precision {precision:.3f}, recall {recall:.3f}, F1 {2 * precision * recall / (precision + recall):.3f}")


def items_of(html: bytes, url: str) -> int:
    """Return the number of items that a page has without selectors; an article is one."""
    try:
        return len(parse(html, SourceSpec("page", url=url), url, UTC, SEEN).items)
    except FormatError:
        return 0


def first_of(pages: list[tuple[bytes, dict[str, str]]]) -> tuple[bytes, str]:
    html, one = pages[0]
    return html, one["url"]


def score(expected: str, text: str) -> tuple[float, float]:
    """Return precision and recall of a text by its shingles of four words."""
    wanted, found = shingles(expected), shingles(text)
    common = (wanted & found).total()
    return common / max(found.total(), 1), common / max(wanted.total(), 1)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1)))


def measure_listings(pages: list[Listed]) -> None:
    """Print for each page whether the first list has the addresses that are expected, and its selectors."""
    for page in pages:
        find_news_lists(page.html, page.url, SEEN)  # The names of months in each language are loaded once.
    right, seconds = 0, 0.0
    for page in pages:
        start = time.process_time()
        found = find_news_lists(page.html, page.url, SEEN)
        seconds += time.process_time() - start
        urls = {entry.url.rstrip("/") for entry in found[0].entries} if found else set()
        expected = {url.rstrip("/") for url in page.expected}
        right += urls == expected
        item = found[0].selectors.item if found else ""
        verdict = "right" if urls == expected else "wrong"
        print(f"{verdict}  {len(urls & expected)} of {len(expected)}  {page.name}  {item}")
    articles = sum(items_of(page.html, page.url) == 1 for page in pages)
    each = 1000 * seconds / max(len(pages), 1)
    print(f"right {right} of {len(pages)}, read as an article {articles}, ms a page {each:.0f}")


def listings_of(folder: Path) -> list[Listed]:
    pages = []
    for path in sorted(folder.glob("*.json")):
        expected = tuple(json.loads(path.read_text(encoding="utf-8")))
        html = gzip.decompress(path.with_suffix(".html.gz").read_bytes())
        pages.append(Listed(path.stem, html, page_url(path.stem, expected), expected))
    return pages


def page_url(name: str, expected: tuple[str, ...]) -> str:
    """Return the URL that the name of a file stands for: ``06-jon-bo-posts`` is jon.bo/posts.

    The host is that of the entries if these are of one site that the name begins with.
    """
    words = name.partition("-")[2]
    for host in dict.fromkeys(urlsplit(url).netloc for url in expected):
        if words.startswith(host.replace(".", "-")):
            rest = words[len(host) :].strip("-").replace("-", "/")
            return f"https://{host}/{rest}"
    return f"https://{words.replace('-', '.')}/"


def samples() -> list[Listed]:
    pages = []
    for path in sorted(SAMPLES.glob("*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        urls = tuple(url for _, url, _ in page["entries"])
        pages.append(Listed(path.stem, path.with_suffix(".html").read_bytes(), page["url"], urls))
    return pages


if __name__ == "__main__":
    main()
