"""XML from outside, in chunks of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.xml.xml_stream import parse
from tests.tables import each_row


def words(*chunks: bytes) -> str:
    """The text of a document that comes in these pieces."""
    return words_of(chunks)


def words_of(chunks: Iterable[bytes]) -> str:
    said: list[str] = []
    for _ in parse(chunks, "file.xml", lambda *_: None, lambda _: None, said.append):
        pass
    return "".join(said)


def refusal(chunks: Iterable[bytes]) -> str:
    with pytest.raises(FormatError) as refused:
        words_of(chunks)
    message = str(refused.value)
    assert "\n" not in message
    return message


def declared(encoding: str, text: str = "Fähre 🌊") -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?><a>{text}</a>'


@each_row(
    "document",
    [
        "<a>Fähre 🌊</a>".encode(),
        "<a>Fähre 🌊</a>".encode("utf-8-sig"),
        "<a>Fähre 🌊</a>".encode("utf-16"),
        "<a>Fähre 🌊</a>".encode("utf-16-le"),
        "<a>Fähre 🌊</a>".encode("utf-16-be"),
        declared("UTF-16").encode("utf-16"),
        declared("UTF-16").encode("utf-16-be"),
        declared("UTF-16").encode("utf-8"),
        declared("UTF-8").encode("utf-16-le"),
        declared("utf-32").encode("utf-32"),
        declared("gb18030").encode("gb18030"),
    ],
)
@each_row("size", [1, 3, 100_000])
def test_every_encoding_in_pieces_of_any_size(document: bytes, size: int) -> None:
    pieces = [document[start : start + size] for start in range(0, len(document), size)]

    assert words(*pieces) == "Fähre 🌊"


def test_an_encoding_of_one_byte_a_letter() -> None:
    assert words(declared("iso-8859-1", "Fähre").encode("latin-1")) == "Fähre"
    assert words(declared("koi8-r", "Паром").encode("koi8-r")) == "Паром"


@pytest.mark.parametrize("size", [1, 2, 5, 1000])
def test_characters_that_xml_forbids_are_dropped(size: int) -> None:
    document = "<a>1\x00\x1f\ufffe2&#x1F;&#0;&#xFFFF;&#55296;3&#x41;&#13;&amp;</a>".encode()

    assert words(*(document[start : start + size] for start in range(0, len(document), size))) == "123A\r&"


def test_a_document_type_is_passed_over_and_nothing_is_loaded() -> None:
    assert words(b'<!DOCTYPE a SYSTEM "tmx14.dtd"><a>x&nbsp;y&eacute;</a>') == "x\u00a0yé"
    assert words(b'<!DOCTYPE a PUBLIC "-//x" "http://example.org/x.dtd" [<!ELEMENT a ANY>]><a>x</a>') == "x"


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY b "b">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY % b SYSTEM "http://example.org/b">%b;',
        '<!ENTITY b "&c;&c;"><!ENTITY c "&d;&d;">',
    ],
)
def test_a_document_that_declares_entities_is_refused(entity: str) -> None:
    message = refusal([f"<!DOCTYPE a [{entity}]><a>&b;</a>".encode()])

    assert message == "file.xml:1: declares entities, which are not safe; remove its DOCTYPE"


@each_row(
    ("document", "message"),
    [
        (b"<a>\n<b></a>", "file.xml:2: not well-formed XML (mismatched tag)"),
        (b"<a>\n\n", "file.xml:3: not XML, or truncated"),
        (b"", "file.xml:1: not XML, or truncated"),
        (b"hello", "file.xml:1: not well-formed XML (syntax error)"),
        (b"<a>&eacute;</a>", "file.xml:1: not well-formed XML (undefined entity)"),
        (b'<!DOCTYPE a SYSTEM "a"><a>\n&nonsense;</a>', "file.xml:2: unknown entity &nonsense;"),
        (b"<a>\xff</a>", "file.xml: declared as utf-8, but is not; save it as UTF-8"),
        (b"<a>\xc3", "file.xml: declared as utf-8, but is not; save it as UTF-8"),
        (declared("klingon").encode(), "file.xml: declares an unknown encoding; save it as UTF-8"),
        (declared("utf-7").encode(), "file.xml: declares an unknown encoding; save it as UTF-8"),
    ],
)
def test_what_is_no_xml_is_refused_with_its_line(document: bytes, message: str) -> None:
    assert refusal([document]) == message


@pytest.mark.parametrize("token", [b"<a b='%s'/>", b"<a><!--%s--></a>", b"<a><?b %s?></a>", b"<%s/>"])
def test_a_token_without_end_is_refused_before_all_of_it_is_read(token: bytes) -> None:
    read = []

    def endless() -> Iterator[bytes]:
        yield token.partition(b"%s")[0]
        for number in range(1000):
            read.append(number)
            yield b"x" * 100_000

    assert refusal(endless()) == "file.xml:1: a tag or comment is too long"
    assert len(read) < 100


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(document: bytes) -> None:
    assert "\0" not in outcome(document)


@given(st.text('<a>&#x1;/!-[]" é', max_size=60), st.integers(1, 7))
def test_pieces_make_no_difference(text: str, size: int) -> None:
    document = f"<a>{text}</a>".encode()
    pieces = [document[start : start + size] for start in range(0, len(document), size)]

    assert outcome(document) == outcome(*pieces)


def outcome(*chunks: bytes) -> str:
    try:
        return words(*chunks)
    except FormatError:
        return "refused"
