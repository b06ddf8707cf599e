"""What the editor of a site says about it."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class About:
    """The words about a site, in Markdown, and the locale that they are written in."""

    locale: Locale
    text: str
