from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.formats.xml.xml import XmlDocument, read_document
from tests.tables import each_row


def read(data: bytes | str) -> XmlDocument:
    document, _ = read_document(data.encode() if isinstance(data, str) else data, "a.xml")
    assert document is not None
    return document


def remarks(data: bytes | str) -> list[str]:
    _document, findings = read_document(data.encode() if isinstance(data, str) else data, "a.xml")
    return [str(finding) for finding in findings]


def test_a_document_begins_with_its_root() -> None:
    text = '\ufeff <?xml version="1.0"?>\n<?pi x?><!-- <b> --><!DOCTYPE a [<!ELEMENT a ANY>]>\n<n:A xmlns:n="x">é</n:A>'
    assert read(text) == XmlDocument('<n:A xmlns:n="x">é</n:A>', "a")


def test_warnings_of_a_server_before_it_are_skipped() -> None:
    assert read('Warning: line 3\n<?xml version="1.0"?><rss/>') == XmlDocument("<rss/>", "rss")


def test_the_tags_of_a_page_around_it_are_skipped() -> None:
    document = read("<html><body><rss><channel/></rss></body></html>")
    assert (document.root, document.text, document.is_well_formed) == ("rss", "<rss><channel/></rss>", True)


@pytest.mark.parametrize(
    "data", [b"", b"   ", b"news", b"/etc/passwd", b"<!-- <rss/>", b"<?xml version='1.0'?>", b"<>"]
)
def test_what_has_no_element_is_none(data: bytes) -> None:
    assert read_document(data, "a.xml")[0] is None


def test_entities_of_html_and_short_ones_of_the_document_are_known() -> None:
    doctype = "<!DOCTYPE a [<!ENTITY city 'Harbor &#38; Co'><!ENTITY nl SYSTEM 'x'>]>"
    assert read(f"{doctype}<a>&nbsp;&city;&amp;<![CDATA[&city;]]></a>") == XmlDocument(
        "<a>\xa0Harbor &amp; Co&amp;<![CDATA[&city;]]></a>", "a"
    )


@each_row(
    ("text", "repaired"),
    [
        ("<a>AT&T &nbsp;&copy; &lt;</a>", "<a>AT&amp;T \xa0© &lt;</a>"),
        ("<a>&LT;b&GT;</a>", "<a>&lt;b&gt;</a>"),
        ("<a>&harbor;</a>", "<a>&amp;harbor;</a>"),
        ("<a>5 < 6</a>", "<a>5 &lt; 6</a>"),
        ("<a>b\x01c\ufffe</a>", "<a>bc</a>"),
        ("<a>&#0;&#xD800;&#x110000;&#65;</a>", "<a>&#65;</a>"),
        ("<a b='?c=1&d=2'/>", "<a b='?c=1&amp;d=2'/>"),
        ("<a>&b;<![CDATA[x & y < z]]>&b;</a>", "<a>&amp;b;<![CDATA[x & y < z]]>&amp;b;</a>"),
        ("<a/>\n<script>x</script>", "<a/>"),
        ("<a>&b;</a> junk", "<a>&amp;b;</a>"),
    ],
)
def test_what_takes_no_guess_is_repaired(text: str, repaired: str) -> None:
    document = read(text)
    assert (document.text.rstrip(), document.is_well_formed) == (repaired, True)
    assert document.flaw


@pytest.mark.parametrize(
    "text", ["<a><b></a>", "<a>", "<a><![CDATA[x</a>", "<a b=c/>", "<a><p:b/></a>", "<a b='1' b='2'/>"]
)
def test_what_would_take_a_guess_is_not(text: str) -> None:
    assert not read(text).is_well_formed


def test_a_flaw_has_its_line() -> None:
    document = read('<?xml version="1.0"?>\n\n<a>\n<b>\n</a>')
    assert (document.flaw, document.line) == ("mismatched tag", 5)


def test_the_declared_encoding_is_read() -> None:
    assert read('<?xml version="1.0" encoding="windows-1251"?><a>Порт</a>'.encode("cp1251")).text == "<a>Порт</a>"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_enough(encoding: str) -> None:
    assert read("<a>Порт</a>".encode(encoding)).text == "<a>Порт</a>"


def test_utf_16_without_a_mark_is_seen() -> None:
    assert read('<?xml version="1.0" encoding="utf-16"?><a>Port of the city</a>'.encode("utf-16-le")).root == "a"


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        (
            '<?xml version="1.0" encoding="utf-8"?><a>Портовый совет</a>'.encode("cp1251"),
            "a.xml: read as cp1251: not in utf-8",
        ),
        ("<a>Портовый совет</a>".encode("koi8-r"), "a.xml: read as koi8-r: not in utf-8, and declares no encoding"),
        ('<?xml version="1.0" encoding="junk"?><a>é</a>'.encode(), "a.xml: read as utf-8: not in junk"),
        ("<a>Портовый совет</a>".encode() + b"\xd0", "a.xml: broken characters, replaced by \ufffd: 1"),
    ],
)
def test_a_wrong_declaration_is_repaired_and_reported(data: bytes, remark: str) -> None:
    assert remarks(data) == [remark]


@pytest.mark.parametrize(
    "data",
    [
        "<a>Port</a>",
        '<?xml version="1.0" encoding="ISO-8859-1"?><a>Port</a>',
        '<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>'.encode("latin-1"),
        '<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16"),
        "<a>\ufffd</a>",
    ],
)
def test_nothing_is_said_of_a_right_one(data: bytes | str) -> None:
    assert remarks(data) == []


def test_entities_within_entities_stand_for_nothing() -> None:
    bomb = "".join(f'<!ENTITY a{depth} "{f"&a{depth - 1};" * 10}">' for depth in range(1, 10))
    document = read(f'<!DOCTYPE a [<!ENTITY a0 "ha">{bomb}]><a>&a0;&a9;</a>')
    assert document.text == "<a>ha&amp;a9;</a>"


def test_entities_of_files_stand_for_nothing() -> None:
    document = read('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname"><!ENTITY % c SYSTEM "d"> %c;]><a>&b;</a>')
    assert document.text == "<a>&amp;b;</a>"


def test_many_references_to_one_entity_stay_in_proportion() -> None:
    text = f'<!DOCTYPE a [<!ENTITY b "{"x" * 40}"><!ENTITY c "{"x" * 41}">]><a>{"&b;" * 1000}{"&c;" * 1000}</a>'
    assert len(read(text).text) < 15 * len(text)


@pytest.mark.parametrize(
    "text",
    [
        "<a>" + "<![CDATA[" * 200_000,
        "<a>" + "<!--" * 200_000,
        "<!--" * 200_000 + "<a/>",
        "<?" * 200_000 + "<a/>",
        "<!DOCTYPE a [" + "]" * 200_000 + "<a/>",
        "<a>" + "&" * 200_000,
        "<a>" + "<" * 200_000,
        "<a>" * 200_000,
        "\n" * 2_000_000 + "<a/>",
    ],
    ids=["cdata", "comments", "prolog", "instructions", "doctype", "ampersands", "tags", "depth", "lines"],
)
def test_documents_made_to_be_slow_are_not(text: str) -> None:
    start = time.process_time()
    read_document(text.encode(), "a.xml")
    assert time.process_time() - start < 3


@given(st.binary(max_size=200) | st.text(alphabet="<>&;!?[]-/ax'\"= \n\x00CDAT", max_size=60).map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    document, _ = read_document(data, "a.xml")
    assert document is None or document.text.startswith("<")
