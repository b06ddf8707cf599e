"""Tell an edition by its headline, the title of its first story, in lists of weeks and in links to other weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from digest.model.digest import Passage
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Listing

# Returns the title of the first story of a week, in the locale of a page.
AskHeadline = Callable[[Period, Locale], Passage | None]


def headlines(listings: Iterable[Listing], locale: Locale, ask: AskHeadline) -> dict[Period, Passage]:
    """Return the headline of each edition, translated if the digest is."""
    return {listing.week: _headline(listing, locale, ask) for listing in listings}


def headline_inputs(listings: Iterable[Listing], locale: Locale) -> Iterator[str]:
    """Yield all that a page shows of each edition."""
    for listing in listings:
        translation = listing.fingerprint if _is_foreign(listing, locale) else ""
        yield repr((listing.week, listing.headline, listing.headline_locale, listing.stories, translation))


def _headline(listing: Listing, locale: Locale, ask: AskHeadline) -> Passage:
    told = ask(listing.week, locale) if _is_foreign(listing, locale) else None
    return told or Passage(listing.headline, listing.headline_locale)


def _is_foreign(listing: Listing, locale: Locale) -> bool:
    return listing.headline_locale.language != locale.language
