"""Build the HTML attributes and links that pages use most. A door to markupsafe.

A macro takes twenty times as long as a function, and a page of twelve stories needs hundreds of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from digest.language.text.characters.typeset import typeset
from digest.language.text.sentences.sentences import sentence_space
from digest.model.digest import Passage
from digest.model.locale import Locale
from digest.model.period import Period
from digest.publishing.paths import is_web_address

# This much of an item's key is unique within its week.
_KEY = 8
# So many weeks of a story are named.
_FEW = 8
_NOTHING = Markup("")


def language(of: Locale, around: Locale) -> Markup:
    """Return lang and dir attributes for text in another language than the text around it; "" if it is the same."""
    return _NOTHING if of is around else _language(of.tag, around.tag)


@lru_cache(maxsize=1024)
def _language(tag: str, around: str) -> Markup:
    if tag == around:
        return _NOTHING
    of = Locale(tag)
    shown, direction = (tag, of.direction) if of.is_known else ("", "auto")
    return Markup(f' lang="{escape(shown)}" dir="{direction}"')  # noqa: S704 - its parts are escaped


def provenance(passage: Passage) -> Markup:
    """Return attributes for the origin of a sentence: its item, its position there from 0, and the original text.

    Data attributes are for programs, and nothing is lost if a feed reader drops them: a ``title`` pops up, so it has
    only what helps people. Words of the editor or of a model belong to no item.
    """
    if not passage.item:
        return _NOTHING
    original = f' title="{escape(passage.original.text)}"' if passage.original else ""
    place = f' data-item="{escape(passage.item[:_KEY])}" data-position="{passage.position}"'
    return Markup(place + original)  # noqa: S704 - their parts are escaped


def inline(passage: Passage) -> str:
    """Return the text of a passage with its links and emphasis, which are sanitized markup already.

    In either, punctuation stays on the line of its word.
    """
    shown = typeset(passage.markup or passage.text, passage.locale.language)
    return Markup(shown) if passage.markup else shown  # noqa: S704 - sanitized


def paragraph_locale(passages: Sequence[Passage], around: Locale) -> Locale:
    """Return the locale of a paragraph: the one around it if any sentence is in that, else that of its first one."""
    return next((around for passage in passages if passage.locale == around), passages[0].locale)


def sentences(
    passages: Sequence[Passage], own: Locale, *, traced: bool = False, quotation: Passage | None = None
) -> Markup:
    """Return the sentences of a paragraph in the locale ``own``, each in an element if it has attributes.

    These are its language if it is another one, its origin if the paragraph is ``traced``, and a class if it is the
    ``quotation``.
    """

    def sentence(passage: Passage) -> str:
        shown = escape(inline(passage))
        quoted = ' class="quote"' if passage is quotation else ""
        attributes = f"{quoted}{language(passage.locale, own)}{provenance(passage) if traced else ''}"
        return f"<span{attributes}>{shown}</span>" if attributes else shown

    return Markup(sentence_space(own).join(map(sentence, passages)))  # noqa: S704 - its parts are escaped


def classes(names: Iterable[str]) -> Markup:
    """Return the class attribute of an element, without the names that are ""; "" if all of them are."""
    named = " ".join(filter(None, names))
    return Markup(f' class="{escape(named)}"') if named else _NOTHING  # noqa: S704 - escaped


def link(text: str, url: str, of: Locale, around: Locale, title: str = "", kind: str = "") -> str:
    """Return the text as a link to a page in the language ``of``; unchanged if ``url`` is not a web address.

    ``title`` is shown when the link is pointed at; ``kind`` is its class.
    """
    if not is_web_address(url):
        return text
    named = f' class="{escape(kind)}"' if kind else ""
    foreign = f' hreflang="{escape(of.tag)}"' if of.is_known and of != around else ""
    shown = f' title="{escape(title)}"' if title else ""
    return Markup(f'<a{named} href="{escape(url)}"{foreign}{shown}>{escape(text)}</a>')  # noqa: S704 - its parts are escaped


def few(periods: Sequence[Period]) -> Sequence[Period | None]:
    """Return the periods of a story that ran on: of many, the first and the last ones, with None for those between."""
    return periods if len(periods) <= _FEW else (periods[0], None, *periods[2 - _FEW :])
