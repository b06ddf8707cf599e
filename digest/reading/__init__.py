"""Reading: files and the web become items."""

# What others may import, and nothing else of this street.
DOOR = (
    "adding.source_names",
    "adding.typed_addresses",
    "fetching.health",
    "fetching.responses",
    "items.article_addresses",
    "items.declared",
    "items.filters",
    "items.item_language",
    "items.judge",
    "items.recognize",
    "opml",
    "page.feed_links",
    "page.news_lists",
    "sources.articles",
    "sources.at_once",
    "sources.file_source",
    "sources.rate_limits",
    "sources.robots",
    "sources.shared_files",
    "sources.web_source",
)
