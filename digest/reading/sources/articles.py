"""Read the pages that items link to: each is fetched once, and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from time import monotonic, sleep
from typing import TypeGuard

from digest.errors import DigestError, HttpError, RobotsError
from digest.http import shown
from digest.model.article import Article, KeptArticle
from digest.model.finding import Finding
from digest.model.item import Item, Published
from digest.model.source import SourceSpec
from digest.model.web import WebResponse
from digest.ports import Articles, BatchMap
from digest.reading.items.filters import passes
from digest.reading.page.extract_article import extract
from digest.reading.sources.document_client import DocumentClient
from digest.reading.sources.robots import RobotsFiles

# Of one source in one run; the others follow in the next ones.
_MOST = 40
_LONGEST_SECONDS = 180
_LONGEST_READING = 60
# In bytes: of one, and about that of all that wait to be read.
_LARGEST_PAGE = 5_000_000
_LARGEST = 20_000_000
# Older items come too late for any edition.
_OLDEST = timedelta(days=42)
_MOST_TRIES = 3
# If there are more, they are told in one line.
_MOST_NAMED = 3
_LONGEST_DELAY = 10.0
_ACCEPT = "text/html, application/xhtml+xml;q=0.9"


@dataclass(frozen=True, slots=True)
class ArticleExtractor:
    """The work of taking the article out of a page: its content and URL, as it was ``seen`` in ``zone``.

    A page is a batch of its own: it may be large. Of one that cannot be read, the result is the reason.
    """

    seen: datetime
    zone: tzinfo

    def __call__(self, page: tuple[bytes, str]) -> Article | str:
        """Return the article of a page."""
        try:
            return extract(*page, self.seen, self.zone)
        except DigestError as error:
            return str(error)


@dataclass(slots=True)
class ArticleReader:
    """Reads the articles of one source, known by ``source_id``, in a run at the time ``now``.

    ``fetch`` may be called in a thread of its own; the articles kept are those of the store. They are taken out of
    their pages by ``at_work``.
    """

    spec: SourceSpec
    source_id: str
    articles: Articles
    requester: DocumentClient
    robots: RobotsFiles
    now: datetime
    zone: tzinfo
    at_work: BatchMap = map
    is_incomplete: bool = False
    _fetched: list[tuple[str, WebResponse | str]] = field(default_factory=list)
    _before: dict[str, KeptArticle] = field(default_factory=dict)

    def wanted(self, items: Sequence[Item]) -> tuple[str, ...]:
        """Return the URLs of the articles to fetch: those of recent items that pass the filters and are not kept."""
        chosen = (item for item in items if passes(item, self.spec.filters))
        urls = dict.fromkeys(item.url for item in chosen if item.url and self._is_recent(item.published))
        self._before = dict(self.articles.kept(self.source_id, urls))
        return tuple(url for url in urls if self._is_due(self._before.get(url)))

    def fetch(self, urls: Sequence[str]) -> None:
        """Fetch articles, one after the other. Never raises: each failure is kept with its reason."""
        begun, size = monotonic(), 0
        self.is_incomplete = len(urls) > _MOST
        for number, url in enumerate(urls[:_MOST]):
            if monotonic() - begun > _LONGEST_SECONDS or size > _LARGEST:
                self.is_incomplete = True
                return
            response = self._response(url, is_first=number == 0)
            size += 0 if isinstance(response, str) else len(response.body)
            self._fetched.append((url, response))

    def complete(self, items: Sequence[Item]) -> tuple[tuple[Item, ...], tuple[Finding, ...]]:
        """Return the items with the texts of their articles, and findings about those that cannot be read."""
        read = list(self._read_all())
        self.articles.keep(self.source_id, read)
        # The rest, and what failed, is tried again with the next full response.
        self.is_incomplete |= len(read) < len(self._fetched) or any(map(self._is_due, read))
        known = self._before | {one.url: one for one in read}
        findings = self._findings([one for one in read if one.error])
        return tuple(_completed(item, known.get(item.url), self.spec) for item in items), findings

    def _findings(self, failed: Sequence[KeptArticle]) -> tuple[Finding, ...]:
        """Say which articles cannot be read, and what this means for their items: each, or many in one line."""
        source = f"source {self.spec.name!r}"
        kept = f"the text of {'the list of news' if self.spec.kind == 'page' else 'the feed'}"
        if len(failed) > _MOST_NAMED:
            named = ", ".join(f"{shown(one.url)} ({one.error})" for one in failed[:_MOST_NAMED])
            return (Finding(f"{len(failed)} articles cannot be read; their items keep {kept}: {named} …", source),)
        return tuple(Finding(f"{shown(one.url)}: {one.error}; the item keeps {kept}", source) for one in failed)

    def _is_recent(self, published: Published | None) -> bool:
        if published is None:
            return True
        day = published.date() if isinstance(published, datetime) else published
        return day >= (self.now.astimezone(UTC) - _OLDEST).date()

    def _is_due(self, kept: KeptArticle | None) -> bool:
        return kept is None or (kept.error != "" and kept.tries < _MOST_TRIES)

    def _response(self, url: str, *, is_first: bool) -> WebResponse | str:
        """Return the response, or the reason why there is none."""
        access = (
            replace(self.spec.access, login="", allow_private=False) if self._is_elsewhere(url) else self.spec.access
        )
        try:
            self.robots.need(url, access)
            if not is_first:
                # A second is kept between all requests to a host anyway.
                sleep(max(0.0, min(self.robots.delay(url, access), _LONGEST_DELAY) - 1))
            return self.requester.get(url, access=access, accept=_ACCEPT, largest=_LARGEST_PAGE)
        except RobotsError as error:
            return str(error).removeprefix(f"{shown(url)}: ").partition(";")[0]
        except HttpError as error:
            return str(error).removeprefix(f"{shown(url)}: ")

    def _is_elsewhere(self, url: str) -> bool:
        return url.split("/")[:3] != self.spec.url.split("/")[:3]

    def _read_all(self) -> Iterator[KeptArticle]:
        """Read the fetched articles, as many as there is time for: some pages are made to take long."""
        begun = monotonic()
        pages = [(response.body, response.url) for _, response in self._fetched if _is_page(response)]
        extracted = self.at_work(ArticleExtractor(self.now, self.zone), pages)
        for url, response in self._fetched:
            if monotonic() - begun > _LONGEST_READING:
                return
            yield self._read(url, response, extracted)

    def _read(self, url: str, response: WebResponse | str, extracted: Iterator[Article | str]) -> KeptArticle:
        tries = self._before[url].tries + 1 if url in self._before else 1
        if isinstance(response, str):
            return KeptArticle(url, self.now, error=response, tries=tries)
        if not _is_page(response):
            return KeptArticle(url, self.now, error=f"the server answered {response.status}", tries=tries)
        article = next(extracted)
        if isinstance(article, str):
            return KeptArticle(url, self.now, error=article, tries=tries)
        lack = "" if article.text else "no article found on this page"
        return KeptArticle(url, self.now, article, lack, tries)


def _is_page(response: WebResponse | str) -> TypeGuard[WebResponse]:
    return isinstance(response, WebResponse) and response.status == 200


def _completed(item: Item, kept: KeptArticle | None, spec: SourceSpec) -> Item:
    """Return an item with what its article says better: the longer text, and whatever the item lacks."""
    if kept is None or kept.error:
        return item
    article = kept.article
    is_longer = len(article.text) > len(item.text)
    return replace(
        item,
        title=item.title or article.title,
        text=article.text if is_longer else item.text,
        html=article.html if is_longer else item.html,
        published=item.published or article.published,
        authors=item.authors or article.authors,
        locale=item.locale if item.locale.is_known else spec.locale if spec.locale.is_known else article.locale,
    )
