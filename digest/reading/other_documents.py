"""Name documents that are no news in any format, by how they begin, so that a message can say what they are."""

from __future__ import annotations

import re

# A signature (PRONOM, or the specification of each format), what it means, and what to do.
_SAVE_TEXT = "save its text as a .txt file"
_BEGINNINGS = (
    (re.compile(rb"%PDF-"), "a PDF", _SAVE_TEXT),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM.{4}\0{4}", re.DOTALL), "an image", ""),
    (
        re.compile(rb"PK\x03\x04.{26}(?:mimetype|\[Content_Types|_rels/|word/|xl/)", re.DOTALL),
        "an office document",
        _SAVE_TEXT,
    ),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf"), "an office document", _SAVE_TEXT),
    (re.compile(rb"PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ"), "a compressed file", "unpack it first"),
    (re.compile(rb"ID3|OggS|fLaC|.{4}ftyp|RIFF....(?:WAVE|AVI )|\x1aE\xdf\xa3", re.DOTALL), "audio or video", ""),
    (re.compile(rb"SQLite format 3"), "a database", ""),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}[\"}]"), "JSON of another kind", ""),
)


def named_document(head: bytes) -> tuple[str, str]:
    """Return what a document is by its beginning, and what to do with it; ("", "") if that is unknown."""
    return next(((name, advice) for signature, name, advice in _BEGINNINGS if signature.match(head)), ("", ""))
