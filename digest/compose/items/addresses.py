"""Store the address of an article, not the one that follows its readers there."""

from __future__ import annotations

from dataclasses import replace

from digest.model.item import Item, OlderReading
from digest.text.addresses.clean import clean_address


def with_clean_address(item: Item) -> Item:
    """Return the item with its address cleaned; what was read of it before keeps the address as it came."""
    url = clean_address(item.url) if item.url else ""
    if url == item.url:
        return item
    older = item.older or OlderReading(item.url, item.title, item.text, item.published)
    return replace(item, url=url, older=older)
