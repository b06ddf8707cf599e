"""HTML pages: the text of an article, the list of news on a page, and what a page says of its feeds."""
