"""HTML pages as sources: a list of news, or one article."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.language.text.characters.clean import one_line
from digest.language.text.html.frozen.html import to_text
from digest.language.text.numbers.plural import count
from digest.model.article import Article
from digest.model.finding import Finding, quoted
from digest.model.item import Item
from digest.model.source import Masthead, Reading, Selectors, SourceSpec
from digest.reading.page.document import ParsedPage, is_front, read_page
from digest.reading.page.extract_article import article_of
from digest.reading.page.news_lists import NewsList, dates_of, news_lists_of
from digest.reading.page.page_dates import PageDates
from digest.reading.page.selectors import PageEntry, UnmatchedError, read_entries

# The score from which a list may be all that a page is for.
_LEAST_SCORE = 4
# The characters of an article, and how much of its page a list beside it may be; one that is no likely news, more.
_LEAST_PROSE, _LEAST_DECLARED_PROSE = 400, 150
_MOST_BESIDE_PROSE, _MOST_UNLIKELY = 0.5, 0.75
_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*"(?:NewsArticle|Article|BlogPosting|ReportageNewsArticle)"')
_MOST_STRUCTURED = 100_000
_TITLE_SEPARATOR = re.compile(r"\s+[|\-–—·•»:]\s+|\s*\|\s*")
# The parts of titles that name a place within a site, not the site.
_PLACES = frozenset(
    ("home", "home page", "homepage", "front page", "start", "welcome", "news", "latest news", "all news", "headlines")
)


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime) -> Reading:
    """Read a page: with selectors, the entries of its list; without, its list of news or its article.

    A list that was found without selectors comes with a finding that gives them. Relative links are relative to the
    base element of the page, to the URL of the source, or to the URL that a saved page has written into it. If there is
    none of these, items have no link, and a finding says so.

    Raises FormatError if a selector finds nothing, if a page without selectors has neither a list nor an article, or
    if the extra ``web`` is missing.
    """
    page = read_page(data, spec.url, path)
    dates = dates_of(page, spec, zone, saved)
    masthead = Masthead(site_title(page.title, one_line(page.meta("og:site_name"))), page.locale, page.url)
    if spec.page:
        entries = _entries(page, spec.page, dates, path)
        findings = (*_unlinked(entries, path), *_undated(entries, spec.page, path))
        return Reading(_items(entries, page, spec), findings, masthead=masthead)
    news_list = next(iter(news_lists_of(page, dates, path)), None)
    article = article_of(page, dates, saved) if not news_list or _is_article(page, news_list) else None
    if article and article.text:
        return Reading((_item(article, spec),), masthead=masthead)
    if news_list:
        findings = (*_unlinked(news_list.entries, path), _advice(news_list, path))
        return Reading(_items(news_list.entries, page, spec), findings, masthead=masthead)
    raise FormatError(f"{path}: an HTML page in which digest finds neither an article nor a list of links")


def _entries(page: ParsedPage, selectors: Selectors, dates: PageDates, path: str) -> tuple[PageEntry, ...]:
    """Return the entries of a page; if it has changed, the error names the list that it has now."""
    try:
        return read_entries(page, selectors, dates, path)
    except UnmatchedError as error:
        news_list = next(iter(news_lists_of(page, dates, path)), None) if error.name == "item" else None
        if not news_list:
            raise
        now = f"`{news_list.selectors.item}` ({len(news_list.entries)})"
        raise FormatError(
            f"{path}: `{selectors.item}` (item) finds nothing: the page has changed; its list of news is now {now}"
        ) from error


def _is_article(page: ParsedPage, news_list: NewsList) -> bool:
    """Return whether a page is one article, and its list only what surrounds it.

    A page that calls itself an article is believed if it has the text of one: category pages do that too. The front
    page of a site is none, however much it says of itself.
    """
    spread, is_likely = news_list.spread, news_list.score >= _LEAST_SCORE
    if _calls_itself_article(page):
        return spread.prose >= _LEAST_DECLARED_PROSE or not is_likely
    if not is_likely:
        return spread.share < _MOST_UNLIKELY
    return spread.prose >= _LEAST_PROSE and spread.share < _MOST_BESIDE_PROSE and not is_front(page.url)


def _calls_itself_article(page: ParsedPage) -> bool:
    """Return whether a page has the metadata of an article (Open Graph; schema.org)."""
    if page.meta("og:type").lower() == "article" or page.meta("article:published_time"):
        return True
    scripts = (one.text or "" for one in page.root.iter("script") if one.get("type") == "application/ld+json")
    return any(_ARTICLE_TYPE.search(script[:_MOST_STRUCTURED]) for script in scripts)


def _items(entries: tuple[PageEntry, ...], page: ParsedPage, spec: SourceSpec) -> tuple[Item, ...]:
    locale = spec.locale if spec.locale.is_known else page.locale
    return tuple(
        Item(
            source=spec.name,
            title=entry.title,
            text=to_text(entry.html),
            url=entry.url,
            html=entry.html,
            published=entry.published,
            locale=locale,
            tags=spec.tags,
            position=position,
        )
        for position, entry in enumerate(entries, 1)
    )


def _item(article: Article, spec: SourceSpec) -> Item:
    return Item(
        source=spec.name,
        title=article.title,
        text=article.text,
        url=article.url,
        html=article.html,
        published=article.published,
        locale=spec.locale if spec.locale.is_known else article.locale,
        authors=article.authors,
        tags=spec.tags,
        position=1,
    )


def _unlinked(entries: tuple[PageEntry, ...], path: str) -> tuple[Finding, ...]:
    unlinked = sum(not entry.url for entry in entries)
    if not unlinked:
        return ()
    message = (
        f"{count(unlinked, 'item', 'items')} without a link: the page does not say where it is from; "
        'put <base href="URL of the page"> into its head'
    )
    return (Finding(message, path),)


def _undated(entries: tuple[PageEntry, ...], selectors: Selectors, path: str) -> tuple[Finding, ...]:
    undated = [entry for entry in entries if entry.published is None]
    if not undated or not selectors.date:
        return ()
    share = f"{len(undated)} of {count(len(entries), 'item', 'items')}"
    named = (f"“{quoted(one.unread)}” of “{quoted(one.title)}”" for one in undated if one.unread)
    example = next(named, f"that of “{quoted(undated[0].title)}”")
    return (Finding(f"no date could be read by `{selectors.date}` in {share}, such as {example}", path),)


def _advice(news_list: NewsList, path: str) -> Finding:
    """Return a finding with the selectors, so that the next version of the page is not taken for something else."""
    selectors = news_list.selectors
    names = ("item", "title", "link", "date", "summary")
    keys = ", ".join(f'{name} = "{value}"' for name in names if (value := getattr(selectors, name)))
    found = count(len(news_list.entries), "item", "items")
    return Finding(
        f"a list of {found} was found; to be sure that it is always this one, add [sources.page] with {keys}", path
    )


def site_title(title: str, site: str) -> str:
    """Return the title of a page without the parts that name no site, or the name of its ``site`` if they have it.

    The title stays as it is if nothing would be left.
    """
    parts = [part.strip() for part in _TITLE_SEPARATOR.split(title) if part.strip()]
    named = [part for part in parts if part.casefold() not in _PLACES]
    if site and (not named or site.casefold() in {part.casefold() for part in parts}):
        return site
    return " - ".join(named) if named and len(named) < len(parts) else title
