"""Functions for reading pages in tests."""

import lxml.html


def parse(content: bytes) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(content, parser=lxml.html.HTMLParser(encoding="utf-8"))


def texts(tree: lxml.html.HtmlElement, path: str) -> list[str]:
    """The text of elements, with single spaces."""
    return [" ".join((node if isinstance(node, str) else node.text_content()).split()) for node in tree.xpath(path)]
