"""Introductions: an editor's text as sentences, with their links and emphasis."""

from __future__ import annotations

from digest.language.text.html.inline import split
from digest.language.text.html.markdown import paragraphs, to_markup
from digest.model.edition import Introduction
from digest.model.locale import Locale


def introduction(text: str, locale: Locale, *, is_abstract: bool = False) -> Introduction | None:
    """Split a text into sentences now: they are what is translated, and an edition never changes its words.

    ``is_abstract`` says that a language model wrote it.
    """
    told = tuple(filter(None, (split(to_markup(line), locale) for line in paragraphs(text))))
    marked = tuple(tuple(markup for _, markup in sentences) for sentences in told)
    texts = tuple(tuple(text for text, _ in sentences) for sentences in told)
    if not texts:
        return None
    return Introduction(texts, locale, marked if any(map(any, marked)) else (), is_abstract)
