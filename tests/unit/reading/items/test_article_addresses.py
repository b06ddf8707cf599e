from dataclasses import replace
from datetime import date

import pytest

from digest.language.text.html.frozen.html import sanitize
from digest.model.item import Item, OlderReading
from digest.model.item_identity import copy_key, item_key
from digest.reading.items.article_addresses import with_clean_addresses

PLAIN = "https://herald.example.com/ferry"
ITEM = Item("Herald", "The ferry sails", "At noon.", url=f"{PLAIN}?utm_source=rss", published=date(2025, 4, 21))


def test_an_item_has_the_address_of_its_article_and_remembers_the_one_that_came() -> None:
    cleaned = with_clean_addresses(ITEM)

    assert cleaned.url == PLAIN
    assert cleaned.older == OlderReading(ITEM.url, ITEM.title, ITEM.text, ITEM.published)


def test_what_an_earlier_version_read_stays_what_it_was() -> None:
    older = OlderReading(ITEM.url, "The ferry &amp; the bridge", "", None)

    assert with_clean_addresses(replace(ITEM, older=older)).older == older


def test_an_address_that_follows_nobody_changes_nothing() -> None:
    for item in (replace(ITEM, url=PLAIN), replace(ITEM, url="")):
        assert with_clean_addresses(item) is item


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (f"{PLAIN}?utm_source=rss&amp;utm_medium=feed", PLAIN),
        (f"{PLAIN}?page=2&amp;utm_source=rss&amp;lang=en", f"{PLAIN}?page=2&amp;lang=en"),
        (f"{PLAIN}?fbclid=abc#terms", f"{PLAIN}#terms"),
        (f"https://www.google.com/url?q={PLAIN}%3Fa%3D1%26utm_source%3Dx&amp;sa=D", f"{PLAIN}?a=1"),
        (f"{PLAIN}?a=1&amp;b=%22", f"{PLAIN}?a=1&amp;b=%22"),
        ("mailto:desk@example.org?subject=utm_source", "mailto:desk@example.org?subject=utm_source"),
    ],
)
def test_the_links_in_a_text_follow_nobody(link: str, expected: str) -> None:
    html = '<p>See <a lang="en" href="{0}">the “terms”</a>, <a href="{0}">here</a>.</p>'
    cleaned = with_clean_addresses(replace(ITEM, url=PLAIN, html=html.format(link)))

    assert cleaned.html == html.format(expected) == sanitize(cleaned.html)
    assert with_clean_addresses(cleaned) is cleaned


def test_keys_do_not_depend_on_the_links_in_a_text() -> None:
    item = replace(ITEM, url=PLAIN, html=f'<p><a href="{PLAIN}?utm_source=rss">At noon.</a></p>')
    cleaned = with_clean_addresses(item)

    assert cleaned.html != item.html
    assert (item_key(cleaned), copy_key(cleaned)) == (item_key(item), copy_key(item))
    assert cleaned.older is None
