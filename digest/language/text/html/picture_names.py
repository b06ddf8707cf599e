"""Alternative texts that are only the name of the picture's file, as some programs fill in.

It is called before ``sanitize``, which must stay as it is, so that stored items are found again.
"""

from __future__ import annotations

import re

# No longer tag is looked into; a tag with ">" in a value ends there, and stays as it is.
_IMAGE = re.compile(r"<img\s[^<>]{1,4000}>", re.IGNORECASE)
_ALT = re.compile(r"(?<=\s)alt\s{0,9}=\s{0,9}(?:\"\s*+([^\"\s]++)\s*+\"|'\s*+([^'\s]++)\s*+')", re.IGNORECASE)
# The name without its ending: "harbor_2" of "https://example.com/2026/harbor_2.jpg?w=300".
_SOURCE = re.compile(r"(?<=\s)src\s{0,9}=\s{0,9}[\"']?(?:[^\"'\s?#]*/)?([^\"'\s?#/.>]+)", re.IGNORECASE)


def without_picture_names(html: str) -> str:
    """Return markup without alternative texts of one word that only repeat the name of the file: "Harborlog2"."""
    return _IMAGE.sub(_without_name, html) if "<img" in html or "<IMG" in html else html


def _without_name(image: re.Match[str]) -> str:
    alt, source = _ALT.search(image[0]), _SOURCE.search(image[0])
    words = (alt[1] or alt[2]) if alt else ""
    if not alt or not source or not words.isascii() or words.lower() != source[1].lower():
        return image[0]
    return image[0][: alt.start()] + 'alt=""' + image[0][alt.end() :]
