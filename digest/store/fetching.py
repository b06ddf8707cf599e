"""Sources on the web in the database: their states, the pauses that servers asked for, and articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from digest.model.article import Article, KeptArticle
from digest.model.locale import Locale
from digest.model.web import FetchState, Validators, Visit
from digest.store import codec
from digest.store.chunks import WANTED, rows_for
from digest.store.database import Database
from digest.store.frozen.row_keys import short_key
from digest.store.tables import articles, fetch_states, rate_limits


@dataclass(frozen=True, slots=True)
class SqlFetchStates:
    """Remembers sources on the web between runs."""

    database: Database

    def states(self) -> Mapping[str, FetchState]:
        """Return what is remembered of each source, by id."""
        with self.database.reading() as connection:
            return {row.source: state_of(row) for row in connection.execute(select(fetch_states))}

    def limits(self, now: datetime) -> Mapping[str, datetime]:
        """Return the domains and hosts of which nothing is to be requested yet, each with the end of that time."""
        query = select(rate_limits).where(rate_limits.c.until > codec.instant_to_text(now))
        with self.database.reading() as connection:
            return {row.domain: datetime.fromisoformat(row.until) for row in connection.execute(query)}

    def keep_limits(self, limits: Mapping[str, datetime]) -> None:
        """Remember until when nothing is to be requested of domains and hosts."""
        with self.database.transaction() as connection:
            for domain, until in limits.items():
                connection.execute(rate_limits.delete().where(rate_limits.c.domain == domain))
                row = {"domain": domain, "until": codec.instant_to_text(until)}
                connection.execute(rate_limits.insert(), [row])


@dataclass(frozen=True, slots=True)
class SqlArticles:
    """The port Articles."""

    database: Database

    def kept(self, source: str, urls: Iterable[str]) -> Mapping[str, KeptArticle]:
        """Return the articles kept of these URLs for the source with this id.

        Others may have been refused what it may read, or been shown less of it.
        """
        query = select(articles).where(articles.c.source == source, articles.c.url.in_(WANTED))
        by_key = {key: url for url in sorted(set(urls)) for key in _keys_of(url)}
        with self.database.reading() as connection:
            rows = rows_for(connection, query, sorted(by_key))
            return {(url := by_key[row.url]): _kept(row, url) for row in rows}

    def keep(self, source: str, kept: Sequence[KeptArticle]) -> None:
        """Keep articles of the source with this id, in place of those of the same URLs that it had."""
        if not kept:
            return
        with self.database.transaction() as connection:
            for one in kept:
                is_before = articles.c.url.in_(_keys_of(one.url))
                connection.execute(articles.delete().where(articles.c.source == source, is_before))
            connection.execute(articles.insert(), [_article_row(source, one) for one in kept])


def keep_visit(connection: Connection, source: str, now: datetime, visit: Visit) -> None:
    """Remember what a visit of a source on the web leaves for the next run."""
    if visit.state:
        connection.execute(fetch_states.delete().where(fetch_states.c.source == source))
        connection.execute(fetch_states.insert(), [_state_row(source, visit.state)])
    if visit.limited and visit.limited_until:
        moment = codec.instant_to_text(now)
        is_over = (rate_limits.c.domain == visit.limited) | (rate_limits.c.until <= moment)
        connection.execute(rate_limits.delete().where(is_over))
        until = codec.instant_to_text(visit.limited_until)
        connection.execute(rate_limits.insert(), [{"domain": visit.limited, "until": until}])


def state_of(row: Row[Any]) -> FetchState:
    """Return the state of a row of ``fetch_states``. Raises ValueError if a value cannot be decoded."""
    return FetchState(
        url=row.url,
        validators=Validators(row.etag, row.last_modified),
        body=row.body,
        settings=row.settings,
        next_try=datetime.fromisoformat(row.next_try) if row.next_try else None,
        reason=row.reason,
        moved_to=row.moved_to,
        moves=int(row.moves),
        failures=int(row.failures),
        is_gone=row.is_gone,
        ttl=timedelta(seconds=row.ttl) if row.ttl else None,
        skip_hours=_numbers(row.skip_hours),
        skip_days=_numbers(row.skip_days),
    )


def _state_row(source: str, state: FetchState) -> dict[str, object]:
    return {
        "source": source,
        "url": state.url,
        "etag": state.validators.etag,
        "last_modified": state.validators.last_modified,
        "body": state.body,
        "settings": state.settings,
        "next_try": codec.instant_to_text(state.next_try) if state.next_try else None,
        "reason": state.reason,
        "moved_to": state.moved_to,
        "moves": state.moves,
        "failures": state.failures,
        "is_gone": state.is_gone,
        "ttl": int(state.ttl.total_seconds()) if state.ttl else None,
        "skip_hours": _text(state.skip_hours),
        "skip_days": _text(state.skip_days),
    }


def _numbers(text: str) -> frozenset[int]:
    return frozenset(map(int, text.split()))


def _text(numbers: frozenset[int]) -> str:
    return " ".join(map(str, sorted(numbers)))


def _keys_of(url: str) -> list[str]:
    """Return what the article of a URL may be kept under: its key, and what earlier versions kept a long one under."""
    return sorted({short_key(url), url})


def _kept(row: Row[Any], url: str) -> KeptArticle:
    from digest.language.text.html.frozen.html import to_text  # noqa: PLC0415 - slow to import: most commands read no article

    article = Article(
        title=row.title,
        html=row.html,
        text=to_text(row.html),
        published=codec.date_from_text(row.published),
        locale=Locale(row.locale),
        authors=codec.strings_from_json(row.authors),
        url=row.canonical,
    )
    return KeptArticle(url, datetime.fromisoformat(row.moment), article, row.error, row.tries)


def _article_row(source: str, kept: KeptArticle) -> dict[str, object]:
    article = kept.article
    return {
        "url": short_key(kept.url),
        "source": source,
        "moment": codec.instant_to_text(kept.moment),
        "tries": kept.tries,
        "error": kept.error,
        "canonical": article.url,
        "title": article.title,
        "html": article.html,
        "published": codec.date_to_text(article.published),
        "locale": article.locale.tag,
        "authors": codec.strings_to_json(article.authors),
    }
