"""The keys of a draft: add new ones, never change or remove one, nor what it means."""

from __future__ import annotations

TOP_KEYS = ("introduction", "proposed_introduction", "model", "locale", "locales", "stories")
STORY_KEYS = (
    "items",
    "title",
    "summary",
    "section",
    "pin",
    "drop",
    "note",
    "locale",
    "machine",
    "image",
    "alt",
    "caption",
    "credit",
    "proposed_title",
)
LOCALE_KEYS = ("introduction", "subject", "preheader", "titles", "order")
