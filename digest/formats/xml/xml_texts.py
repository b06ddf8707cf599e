"""Decode untrusted XML that comes in pieces, exactly as ``xml.read_document`` decodes it as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from digest.formats.content import Content
from digest.formats.xml.xml import (
    LONGEST_BEGINNING,
    broken_characters,
    declared_encoding,
    findings_about,
    findings_about_encoding,
)
from digest.language.text.characters.decoding import Pieces, decoded, encoding_of
from digest.language.text.characters.encoding import canonical
from digest.language.text.characters.several_encodings import decode_mixed_pieces
from digest.model.finding import Finding

_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class XmlTexts:
    """The text of a document, from the beginning whenever it is called, and findings about its encoding."""

    pieces: Callable[[], Iterator[str]]
    findings: list[Finding]


def texts_of(content: Content, path: str) -> XmlTexts:
    """Decode a document, as it declares or else as it seems to be."""
    named = declared_encoding(content.head(LONGEST_BEGINNING))
    encoding = encoding_of(content.pieces, named or "utf-8")
    broken = _broken(content.pieces, encoding)
    is_wrong = canonical(named or "utf-8") == "utf-8" and (broken or encoding != "utf-8")
    if is_wrong and (mixed := decode_mixed_pieces(content.pieces)):
        return XmlTexts(mixed.texts, findings_about(mixed.passages, path))
    is_ascii = all(piece.isascii() for piece in content.pieces())
    return XmlTexts(
        partial(decoded, content.pieces, encoding),
        [*findings_about_encoding(encoding, named, path, is_ascii=is_ascii), *broken_characters(broken, path)],
    )


def _broken(pieces: Pieces, encoding: str) -> int:
    """Return how many characters stand for bytes that are none."""
    number = sum(text.count(_REPLACED) for text in decoded(pieces, encoding))
    return number - _count(pieces, _REPLACED.encode()) if number and encoding == "utf-8" else number


def _count(pieces: Pieces, wanted: bytes) -> int:
    """Count a sequence of bytes, also where pieces cut it in two."""
    number, end = 0, b""
    for piece in pieces():
        number += (end + piece).count(wanted)
        end = (end + piece)[1 - len(wanted) :]
    return number
