"""The attributes and links that a page is full of. The only door to markupsafe.

A macro takes twenty times as long as a function, and a page of twelve stories asks for two hundred of these.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from digest.model.digest import Passage
from digest.model.locale import Locale
from digest.publishers.addresses import is_web_address

# So much of the key of an item tells it from the others of its week.
_KEY = 8


@lru_cache(maxsize=1024)
def language(of: Locale, around: Locale) -> Markup:
    """The attributes of words in a language that is not the one around them; nothing for those that are."""
    if of == around:
        return Markup("")
    tag, direction = (of.tag, of.direction) if of.is_known else ("", "auto")
    return Markup(f' lang="{escape(tag)}" dir="{direction}"')  # noqa: S704 - its parts are escaped


def provenance(passage: Passage) -> Markup:
    """Whose sentence it is: its item, and its place there from 0. Of a translated one, what it was before."""
    if not passage.item:
        return Markup("")
    original = f' title="{escape(passage.original.text)}"' if passage.original else ""
    place = f' data-item="{escape(passage.item[:_KEY])}" data-position="{passage.position}"'
    return Markup(place + original)  # noqa: S704 - their parts are escaped


def link(text: str, url: str, of: Locale, around: Locale) -> str:
    """The text as a link to a page in some language; as it is where the address is none of the web."""
    if not is_web_address(url):
        return text
    foreign = f' hreflang="{escape(of.tag)}"' if of.is_known and of != around else ""
    return Markup(f'<a href="{escape(url)}"{foreign}>{escape(text)}</a>')  # noqa: S704 - its parts are escaped
