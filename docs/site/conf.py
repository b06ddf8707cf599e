"""The configuration of Sphinx: pages are Markdown, every link is checked, and nothing comes from another host."""

from docs.site.pages import ROOT, navigation

project = "digest"
author = "The digest developers"
extensions = ["myst_parser"]
root_doc = "index"
language = "en"
# An option keeps its two hyphens.
smartquotes = False

# Headings have the same anchors as on a Git host.
myst_heading_anchors = 4
# Pictures side by side are written in HTML.
myst_enable_extensions = ["html_image"]

html_theme = "furo"
html_title = "digest"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_search_scorer = str(ROOT / "docs" / "site" / "scorer.js")
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_copyright = False
html_theme_options = {"top_of_page_buttons": [], "footer_icons": []}
# Examples are shown as they are: shell prompts, TOML and plain text.
highlight_language = "text"
pygments_style = "friendly"


def _add_navigation(_app, docname, source):
    if docname == root_doc:
        source[0] += navigation(source[0])


def setup(app):
    """Give the first page its tables of contents."""
    app.connect("source-read", _add_navigation)
