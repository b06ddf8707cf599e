"""Editions as data: one file for each, with all that its pages, feeds and emails show in all locales."""

from __future__ import annotations

from digest.model.site import PUBLISHERS, Site

# A file says it, so that a later version can tell what it reads.
VERSION = 1


def shows_texts(site: Site) -> bool:
    """Return whether files of a site show the texts of items; those of other packages may."""
    return "feeds" in site.publishers or not set(site.publishers) <= set(PUBLISHERS)
