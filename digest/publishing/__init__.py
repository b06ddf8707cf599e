"""Publishers: turn digests into files.

``Site.publishers`` names those in use, and they know of each other by nothing else: whatever links to a file of another
publisher asks there first, or asks ``paths.page_address`` for a page. ``test_publishers_in_use.py`` builds each alone,
and all but each, and finds links to files that nobody makes.
"""

# What others may import, and nothing else of this street.
DOOR = (
    "cards.maker",
    "editions.edition_json",
    "editions.edition_publisher",
    "editions.edition_reader",
    "email.layout",
    "email.letter",
    "email.mailing",
    "email.personal",
    "email.rendering",
    "frozen.published_paths",
    "lint.built_markup",
    "lint.email_check",
    "lint.link_check",
    "lint.lint",
    "output.built_editions",
    "output.destinations",
    "output.output",
    "pages.page",
    "paths",
    "provenance",
    "search.pagefind",
    "storyline_parts",
    "templates",
    "tiers",
    "words.untranslated",
)
