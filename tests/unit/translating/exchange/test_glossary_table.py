from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.model.glossary import Glossary, Term
from digest.translating.exchange.glossary_table import parse

NAME = "glossary/en-es.csv"


def terms(text: str) -> tuple[Term, ...]:
    glossary, findings = parse(text.encode(), NAME)
    assert findings == ()
    return glossary.terms


def findings(text: str) -> list[str]:
    return [str(finding) for finding in parse(text.encode(), NAME)[1]]


def test_columns_are_term_translation_and_case_rule() -> None:
    assert terms("harbor,puerto,any\nIT,TI,exact\nquay,muelle\nQuay Weekly\nPier 1,,EXACT\n") == (
        Term("harbor", "puerto"),
        Term("IT", "TI", "exact"),
        Term("quay", "muelle"),
        Term("Quay Weekly"),
        Term("Pier 1", "", "exact"),
    )


def test_remarks_empty_rows_and_names_of_columns_are_no_terms() -> None:
    assert terms("# ours\n\nTerm,Translation,Case\nharbor,puerto\n,,\n#quay,muelle\n") == (Term("harbor", "puerto"),)


def test_only_the_first_row_may_name_columns() -> None:
    assert terms("harbor,puerto\nsource,target\n") == (Term("harbor", "puerto"), Term("source", "target"))


def test_quotes_are_as_in_any_csv() -> None:
    assert terms('"harbor, old","puerto ""viejo"""\n') == (Term("harbor, old", 'puerto "viejo"'),)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_spreadsheet_may_part_columns_by_other_marks(mark: str) -> None:
    assert terms(f"# a, b\nharbor{mark}puerto, el\n") == (Term("harbor", "puerto, el"),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheets_are_read(encoding: str) -> None:
    glossary, _ = parse("mañana,demà\nciudad,ciutat\ncamión,camió\r\n".encode(encoding), NAME)

    assert glossary.terms[0] == Term("mañana", "demà")


def test_spaces_and_controls_around_a_term_are_no_part_of_it() -> None:
    assert terms("  harbor  city ,\u200bpuerto \x07\n")[0].text == "harbor city"


def test_of_a_term_twice_the_first_counts() -> None:
    glossary, found = parse(b"harbor,puerto\nHarbor,muelle\nHarbor,Muelle,exact\n", NAME)

    assert glossary.terms == (Term("harbor", "puerto"), Term("Harbor", "Muelle", "exact"))
    assert [str(finding) for finding in found] == [f"{NAME}:2: 'Harbor' is listed twice; row left out"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,b,any,d", "4 columns, but 3 at most are expected (put a term with a comma in quotes); row left out"),
        ("a,b,never", "unknown case rule 'never'; use any or exact; row left out"),
        (",b", "no word in the first column; row left out"),
        ("--,b", "no word in the first column; row left out"),
        ("a" * 201, "longer than 200 characters; row left out"),
    ],
)
def test_what_is_not_understood_is_told_with_its_line(row: str, message: str) -> None:
    assert findings(f"harbor,puerto\n{row}\n") == [f"{NAME}:2: {message}"]


def test_of_many_faults_the_first_are_told() -> None:
    told = findings(",b\n" * 100)

    assert len(told) == 21
    assert told[-1] == f"{NAME}: and 80 more rows left out"
    assert findings(",b\n" * 21)[-1] == f"{NAME}: and 1 more row left out"


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n\x00\x00\x00" * 20])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(FormatError, match=r"glossary/en-es\.csv: not a text file"):
        parse(content, NAME)


@pytest.mark.parametrize("text", ['harbor,"puerto\nquay,muelle\n', '"a"b,c\n', "a" * 200_000])
def test_what_is_no_csv_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(FormatError, match=r"glossary/en-es\.csv:\d+: not valid CSV"):
        parse(text.encode(), NAME)


def test_an_empty_file_is_an_empty_glossary() -> None:
    assert parse(b"", NAME) == (Glossary(), ())


def test_a_glossary_has_an_end() -> None:
    glossary, found = parse("".join(f"term{number},x\n" for number in range(50_010)).encode(), NAME)

    assert len(glossary.terms) == 50_000
    assert [finding.message for finding in found] == ["only the first 50,000 terms are used"]


@given(st.binary())
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(FormatError):
        glossary, _ = parse(content, NAME)
        assert all(term.text for term in glossary.terms)
        assert len(glossary.version) in {0, 32}


def test_the_version_changes_with_every_term() -> None:
    glossaries = [
        Glossary(),
        Glossary((Term("a"),)),
        Glossary((Term("a", "b"),)),
        Glossary((Term("a", "b", "exact"),)),
        Glossary((Term("ab"),)),
        Glossary((Term("a"), Term("b"))),
    ]

    assert len({glossary.version for glossary in glossaries}) == len(glossaries)
    assert Glossary().version == ""
