"""The contract of Articles, and what is remembered of a source on the web."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from digest.model.article import Article, KeptArticle
from digest.model.locale import Locale
from digest.model.source import ReadResult
from digest.model.web import FetchState, Outcome, Validators, Visit
from digest.store import tables
from digest.store.database import Database
from digest.store.fetching import SqlArticles, SqlFetchStates
from digest.store.logs import SqlSourceLog

NOW = datetime(2025, 4, 30, 12, tzinfo=UTC)
STATE = FetchState(
    url="https://new.example.org/",
    validators=Validators('W/"a"', "yesterday"),
    body="b",
    settings="s",
    next_try=NOW + timedelta(hours=1),
    reason="the feed's ttl",
    moved_to="https://newest.example.org/",
    moves=1,
    failures=2,
    is_gone=True,
    ttl=timedelta(hours=3),
    skip_hours=frozenset({0, 13}),
    skip_days=frozenset({5, 6}),
)


def record(database: Database, visit: Visit, now: datetime = NOW) -> None:
    SqlSourceLog(database).record("Herald", now, ReadResult("feed", 3, 1, visit=visit))


def test_nothing_is_remembered_of_a_source_that_was_never_requested(database: Database) -> None:
    assert SqlFetchStates(database).states() == {}


def test_a_state_is_remembered_as_it_was(database: Database) -> None:
    record(database, Visit("read", FetchState()))
    record(database, Visit("unmodified", STATE))

    assert SqlFetchStates(database).states() == {"Herald": STATE}


@pytest.mark.parametrize("outcome", ["waiting", "paused"])
def test_a_source_that_was_not_requested_stays_as_it_was(database: Database, outcome: Outcome) -> None:
    record(database, Visit("read", STATE))
    before = SqlSourceLog(database).states()
    record(database, Visit(outcome, note="not due yet"), NOW + timedelta(hours=1))

    assert SqlSourceLog(database).states() == before
    assert SqlFetchStates(database).states() == {"Herald": STATE}


def test_a_pause_of_a_domain_is_remembered_until_it_is_over(database: Database) -> None:
    end = NOW + timedelta(hours=2)
    record(database, Visit("failed", STATE, "", "example.org", end))

    assert SqlFetchStates(database).limits(NOW) == {"example.org": end}
    assert SqlFetchStates(database).limits(end) == {}


def test_of_two_pauses_the_last_counts(database: Database) -> None:
    for hours in (2, 3):
        record(database, Visit("failed", STATE, "", "example.org", NOW + timedelta(hours=hours)))

    assert SqlFetchStates(database).limits(NOW) == {"example.org": NOW + timedelta(hours=3)}


def test_articles_are_kept_as_they_were(database: Database) -> None:
    article = Article(
        "The ferry",
        "<p>It stays.</p>",
        "It stays.",
        date(2025, 4, 29),
        Locale("en"),
        ("The desk",),
        "https://a.example",
    )
    kept = KeptArticle("https://news.example.org/1", NOW, article)
    failed = KeptArticle("https://news.example.org/2", NOW, error="not found", tries=2)
    articles = SqlArticles(database)
    articles.keep("Herald", [KeptArticle("https://news.example.org/1", NOW, error="not found")])
    articles.keep("Herald", [kept, failed])

    urls = [kept.url, failed.url, "https://news.example.org/3"]
    assert articles.kept("Herald", urls) == {kept.url: kept, failed.url: failed}


def test_an_article_may_have_a_url_of_any_length(database: Database) -> None:
    url = "https://news.example.org/" + "".join(map(str, Random(1).choices(range(10), k=50_000)))
    kept = [KeptArticle(url, NOW, error=error) for error in ("not found", "")]
    articles = SqlArticles(database)
    articles.keep("Herald", [kept[0]])
    articles.keep("Herald", [kept[1]])

    assert articles.kept("Herald", [url, "https://news.example.org/1"]) == {url: kept[1]}


def test_an_article_is_found_under_the_long_url_by_which_it_was_kept_before(database: Database) -> None:
    url = "https://news.example.org/" + "1" * 2_000
    articles, kept = SqlArticles(database), KeptArticle(url, NOW, error="not found")
    articles.keep("Herald", [kept])
    with database.transaction() as connection:
        connection.execute(tables.articles.update().values(url=url))
    found = articles.kept("Herald", [url])
    articles.keep("Herald", [kept])

    assert found == articles.kept("Herald", [url]) == {url: kept}


def test_each_source_has_its_own_articles(database: Database) -> None:
    refused = KeptArticle("https://news.example.org/1", NOW, error="access denied")
    read = KeptArticle("https://news.example.org/1", NOW, Article("The ferry", "<p>It stays.</p>", "It stays."))
    articles = SqlArticles(database)
    articles.keep("Herald", [read])
    articles.keep("Post", [refused])

    assert articles.kept("Herald", [read.url]) == {read.url: read}
    assert articles.kept("Post", [read.url]) == {read.url: refused}
