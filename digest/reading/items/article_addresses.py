"""Store the address of an article, and of what its text links to, not the one that follows its readers there."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape

from digest.language.text.addresses.clean_address import clean_address
from digest.model.item import Item, OlderReading

# In sanitized markup.
_LINK = re.compile(r'(<a(?: (?:lang|dir)="[^"]*")* href=")(https?://[^"]*)')


def with_clean_addresses(item: Item) -> Item:
    """Return the item with its address and those in its text cleaned; what was read of it before keeps its address.

    No key is made from the markup of a text.
    """
    html = _LINK.sub(_cleaned, item.html) if "<a " in item.html else item.html
    url = clean_address(item.url) if item.url else ""
    if url != item.url:
        older = item.older or OlderReading(item.url, item.title, item.text, item.published)
        return replace(item, url=url, html=html, older=older)
    return item if html == item.html else replace(item, html=html)


def _cleaned(link: re.Match[str]) -> str:
    address = unescape(link[2])
    clean = clean_address(address)
    return link[0] if clean == address else link[1] + escape(clean)
