from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from digest.model.locale import Locale
from digest.model.source import Masthead, SourceSpec
from digest.reading.feed.xml_feed import parse

RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'


def masthead(text: str) -> Masthead:
    found = parse(text.encode(), SourceSpec("council", "a.xml"), "a.xml", UTC, datetime(2025, 5, 15, tzinfo=UTC))
    assert found.masthead is not None
    return found.masthead


def rss(channel: str) -> Masthead:
    sy = "http://purl.org/rss/1.0/modules/syndication/"
    return masthead(
        f'<rss version="2.0" xmlns:sy="{sy}"><channel>{channel}<item><title>t</title></item></channel></rss>'
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            '<rss version="2.0"><channel><title>Harbor &amp;amp; city</title><link>https://news.example.org/</link>'
            "<language>pt-br</language></channel></rss>"
        ),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pt-BR"><title>Harbor &amp; city</title>'
            '<link rel="self" href="https://news.example.org/a.xml"/><link href="https://news.example.org/"/></feed>'
        ),
        (
            f'{RDF} xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor &amp; city</title>'
            "<link>https://news.example.org/</link><dc:language>pt-BR</dc:language></channel></rdf:RDF>"
        ),
    ],
    ids=["rss", "atom", "rdf"],
)
def test_a_feed_says_its_title_language_and_website(text: str) -> None:
    assert masthead(text) == Masthead("Harbor & city", Locale("pt-BR"), "https://news.example.org/")


@pytest.mark.parametrize(
    ("channel", "ttl"),
    [
        ("<ttl>60</ttl>", timedelta(hours=1)),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", timedelta(hours=6)),
        ("<sy:updatePeriod> Hourly </sy:updatePeriod>", timedelta(hours=1)),
        ("<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>", timedelta(days=1)),
        ("<ttl>0</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>86400000</ttl>", None),
        (f"<ttl>{'9' * 5000}</ttl>", None),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", None),
        ("<sy:updatePeriod>yearly</sy:updatePeriod>", None),
    ],
)
def test_the_time_to_live_is_read_if_it_makes_sense(channel: str, ttl: timedelta | None) -> None:
    assert rss(channel).ttl == ttl


def test_hours_and_days_to_skip_are_read() -> None:
    found = rss(
        "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>25</hour><hour>x</hour></skipHours>"
        "<skipDays><day>Monday</day><day> sunday </day><day>Someday</day></skipDays>"
    )
    assert (found.skip_hours, found.skip_days) == ({0, 7}, {0, 6})


def test_a_feed_that_skips_all_hours_skips_none() -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(24))
    assert rss(f"<skipHours>{hours}</skipHours>").skip_hours == frozenset()
