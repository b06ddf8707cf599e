"""Publishers: turn digests into files."""

# What others may import, and nothing else of this street.
DOOR = (
    "built_editions",
    "cards.maker",
    "email.layout",
    "email.letter",
    "email.mailing",
    "email.personal",
    "email.published_words",
    "email.rendering",
    "lint.built_markup",
    "lint.email_check",
    "lint.link_check",
    "lint.lint",
    "output.output",
    "output.renderers",
    "pages.page",
    "paths",
    "search.pagefind",
    "templates",
    "tiers",
    "words.untranslated",
    "words.wording",
)
