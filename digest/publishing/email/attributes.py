"""Escape angle brackets in the attributes of an email."""

from __future__ import annotations

import re

# A tag as css-inline writes it, with quotation marks around every value. Its groups are possessive: time is linear.
_TAG = re.compile(r'<[A-Za-z][^\s<>"/]*+(?:\s++[^\s<>="/]++(?:="[^"]*+")?+)++\s*+/?>')
_VALUE = re.compile(r'"[^"]*+"')


def with_escaped_values(page: str) -> str:
    """Return a page with ``&lt;`` and ``&gt;`` in its attributes, where HTML serializers write bare angle brackets.

    Browsers take both for the same, but some mail programs look for tags in the text of the page, and would find those
    of a headline (HTML Standard, section 13.3, "Escaping a string", since 2025).
    """
    return _TAG.sub(lambda tag: _VALUE.sub(lambda value: _escaped(value[0]), tag[0]), page)


def _escaped(value: str) -> str:
    return value.replace("<", "&lt;").replace(">", "&gt;")
