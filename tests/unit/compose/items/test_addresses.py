from dataclasses import replace
from datetime import date

from digest.compose.items.addresses import with_clean_address
from digest.model.item import Item, OlderReading

PLAIN = "https://herald.example.com/ferry"
ITEM = Item("Herald", "The ferry sails", "At noon.", url=f"{PLAIN}?utm_source=rss", published=date(2025, 4, 21))


def test_an_item_has_the_address_of_its_article_and_remembers_the_one_that_came() -> None:
    cleaned = with_clean_address(ITEM)

    assert cleaned.url == PLAIN
    assert cleaned.older == OlderReading(ITEM.url, ITEM.title, ITEM.text, ITEM.published)


def test_what_an_earlier_version_read_stays_what_it_was() -> None:
    older = OlderReading(ITEM.url, "The ferry &amp; the bridge", "", None)

    assert with_clean_address(replace(ITEM, older=older)).older == older


def test_an_address_that_follows_nobody_changes_nothing() -> None:
    for item in (replace(ITEM, url=PLAIN), replace(ITEM, url="")):
        assert with_clean_address(item) is item
