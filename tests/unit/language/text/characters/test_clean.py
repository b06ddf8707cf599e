import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.clean import clean, is_visible, one_line
from tests.tables import each_row

RLO, RLE, PDF = "\u202e", "\u202b", "\u202c"
RLI, PDI = "\u2067", "\u2069"

# Every code point, lone surrogates too, and those that matter much more often.
texts = st.text(
    st.characters()
    | st.characters(categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp"])
    | st.sampled_from("\r\n \ufffe\uffff")
)


@each_row(
    ("raw", "expected"),
    [
        ("The ferry sails again.", "The ferry sails again."),
        ("two\n\nparagraphs\twith a tab", "two\n\nparagraphs\twith a tab"),
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0cg\x0bh", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\x00b\x1bc\x7fd\x9fe", "abcde"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ufffeb\uffffc\ufdd0d\U0001fffee\U0010fffff", "abcdef"),
        ("\ufeffa", "a"),
        ("har\u00adbor, har\u2010bor", "harbor, har\u2010bor"),
        ("می\u200cخواهم 👩\u200d🚀 \u200f", "می\u200cخواهم 👩\u200d🚀 \u200f"),
    ],
)
def test_clean(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@each_row(
    ("raw", "expected"),
    [
        (f"report{RLO}gpj.exe", "reportgpj.exe"),
        (f"a {RLE}ب{PDF} c", f"a {RLE}ب{PDF} c"),
        (f"a {RLI}ب{PDI} c", f"a {RLI}ب{PDI} c"),
        (f"a{PDF}b{PDI}c", "abc"),
        (f"a{RLI}b{RLO}c{PDI}d", f"a{RLI}bc{PDI}d"),
        (f"a{RLO}b{RLI}c{PDF}d", "abcd"),
        (f"a{RLE}b{RLI}c{PDI}d{PDF}", f"a{RLE}b{RLI}c{PDI}d{PDF}"),
        (f"a{RLO}b\nc{PDF}d", "ab\ncd"),
    ],
)
def test_directional_marks_stay_only_where_they_are_closed(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Harbor news\r\nBcc: all@example.org", "Harbor news Bcc: all@example.org"),
        ("  a\u00a0\u3000b\t\nc ", "a b c"),
        ("\u200b \u00ad\u200e", ""),
        ("", ""),
    ],
)
def test_one_line(raw: str, expected: str) -> None:
    assert one_line(raw) == expected


def test_a_mark_of_no_width_is_nothing_to_see() -> None:
    assert not is_visible(" \u00a0\u200b\ufeff\u2060\ufe0f")
    assert is_visible("\u200bа")


@given(texts)
def test_clean_text_can_be_written_anywhere(text: str) -> None:
    cleaned = clean(text)
    document = f"<a>{escape(cleaned)}</a>".encode()
    assert (ET.fromstring(document).text or "") == cleaned


@given(texts)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@given(texts)
def test_one_line_has_one_line(text: str) -> None:
    line = one_line(text)
    assert line.splitlines() in ([], [line])
    assert line == line.strip()


@given(st.lists(st.sampled_from([RLO, RLE, PDF, RLI, PDI, "\u202a", "\u2066", "\u2068", "a", "\n"])).map("".join))
def test_what_is_left_of_directional_marks_is_nested_properly(text: str) -> None:
    closers = dict.fromkeys("\u202a\u202b\u202d\u202e", PDF) | dict.fromkeys("\u2066\u2067\u2068", PDI)
    expected: list[str] = []
    for char in clean(text):
        if char in closers:
            expected.append(closers[char])
        elif char in (PDF, PDI):
            assert expected.pop() == char
        elif char == "\n":
            assert not expected
    assert not expected
