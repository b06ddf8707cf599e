"""The feeds of a page: those that it links to, and the paths that are worth a try."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from digest.errors import FormatError
from digest.language.text.characters.clean import one_line
from digest.language.text.html.links import web_address
from digest.reading.page.document import Element, ParsedPage, read_page, text_of

# In the order of preference. Some sites declare feeds as plain XML or JSON.
_TYPES = (
    "application/atom+xml",
    "application/rss+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/json",
    "application/xml",
    "text/xml",
)
# JSON of other kinds: the APIs of WordPress, embedding.
_NO_FEED = re.compile(r"/wp-json\b|oembed|opensearch|manifest\.json|sitemap", re.IGNORECASE)
_FEED_PATH = re.compile(
    r"(?:^|[/._=?&-])(?:feeds?|rss(?:[12]\d?)?|atom|rdf|feedburner)(?:[/._?&=-]|\.xml|\Z)", re.IGNORECASE
)
_ANOTHER_FILE = re.compile(r"\.(?:html?|pdf|jpe?g|png|gif|svg|ico|css|js)(?:\?|\Z)", re.IGNORECASE)
_FEED_FILE = re.compile(r"(?:index|feed|rss|atom|news|blog)\.(?:xml|rdf|rss|atom)\Z|feed\.json\Z", re.IGNORECASE)
_FEED_WORD = re.compile(r"\b(?:rss|atom|feed|xml)\b", re.IGNORECASE)
# In the address, which is English or in the letters of it.
_COMMENTS = re.compile(r"comment|kommentar|comentari|reacties|yorum", re.IGNORECASE)
# Pages about feeds, and buttons that add one to a service.
_ABOUT = re.compile(r"/(?:about|help|faq|wiki)/|feedly\.com|add\.my\.yahoo|netvibes|inoreader|feedspot", re.IGNORECASE)
_MOST = 50
_MOST_BESIDE = 3
_LONGEST_TITLE = 200
_PATHS = (
    "feed", "rss.xml", "atom.xml", "feed.xml", "index.xml", "rss", "feed.json", "feeds/posts/default", "news.atom",
    "rss/news.xml", "feed.atom", "feed.rss",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page links to, by its absolute URL, with the title of the link; "" if it has none."""

    url: str
    title: str = ""


def feed_links(html: bytes, base: str) -> tuple[FeedLink, ...]:
    """Return the feeds that a page at the URL ``base`` links to, the likeliest first and feeds of comments last.

    First come those that it declares (HTML Standard, "link type alternate"), in its own order; then links to addresses
    that look like those of feeds. Empty for a page that cannot be read.
    """
    try:
        page = read_page(html, base)
    except FormatError:
        return ()
    found: dict[str, FeedLink] = {}
    for link in (*_declared(page), *_linked(page)):
        found.setdefault(link.url, link)
    own = web_address(base)
    kept = [link for link in found.values() if link.url != own]
    return tuple(sorted(kept, key=_is_of_comments))[:_MOST]


def common_paths(base: str) -> tuple[str, ...]:
    """Return the URLs at which the site of a page often has a feed, the most frequent first.

    Feeds of its own folder come before those of the whole site.
    """
    own = web_address(base)
    if not own:
        return ()
    path = urlsplit(own).path
    is_folder = "." not in path.rpartition("/")[2] and not path.endswith("/")
    site = urljoin(own, "/")
    folder = urljoin(site, f"{path}/" if is_folder else path.rpartition("/")[0] + "/")
    beside = [urljoin(folder, name) for name in _PATHS[:_MOST_BESIDE]] if folder != site else []
    return (*beside, *(urljoin(site, name) for name in _PATHS))


def _declared(page: ParsedPage) -> Iterator[FeedLink]:
    """Yield the feeds of the link elements; Atom and RSS in the order of the page, other types after them."""
    links = [
        (link, (link.get("type") or "").partition(";")[0].strip().lower())
        for link in page.root.iter("link")
        if {"alternate", "feed"} & set((link.get("rel") or "").lower().split())
    ]
    certain = [link for link, kind in links if kind in _TYPES[:4] or "feed" in (link.get("rel") or "").lower().split()]
    others = [link for link, kind in links if kind in _TYPES[4:]]
    for link in (*certain, *others):
        yield from _feed_link(page, link, one_line(link.get("title") or ""))


def _linked(page: ParsedPage) -> Iterator[FeedLink]:
    """Yield links to what looks like a feed, those that say so first."""
    said: list[tuple[Element, str]] = []
    unsaid: list[tuple[Element, str]] = []
    for link in page.root.iter("a"):
        address = link.get("href") or ""
        if not _looks_like_feed(address):
            continue
        words = " ".join((text_of(link, _LONGEST_TITLE), link.get("title") or "", link.get("type") or ""))
        (said if _FEED_WORD.search(words) or _FEED_FILE.search(address) else unsaid).append((link, words))
    for link, words in (*said, *unsaid):
        yield from _feed_link(page, link, one_line(link.get("title") or words))


def _looks_like_feed(address: str) -> bool:
    address = address.partition("#")[0]
    if _ABOUT.search(address) or _ANOTHER_FILE.search(address):
        return False
    return bool(_FEED_FILE.search(address) or _FEED_PATH.search(address))


def _feed_link(page: ParsedPage, link: Element, title: str) -> Iterator[FeedLink]:
    address = link.get("href") or ""
    if address.lower().startswith("feed:"):
        address = address[5:] if "://" in address[5:] else f"http:{address[5:]}"
    url = web_address(address, page.base)
    if url and not _NO_FEED.search(url):
        yield FeedLink(url, title[:_LONGEST_TITLE])


def _is_of_comments(link: FeedLink) -> bool:
    return _COMMENTS.search(f"{link.url} {link.title}") is not None
