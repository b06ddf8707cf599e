"""Glossaries: comma-separated values (RFC 4180), one term per row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from digest.errors import FormatError
from digest.formats.detect import is_text
from digest.language.text.characters.clean import clean, one_line
from digest.language.text.characters.encoding import decode
from digest.language.text.numbers.plural import count
from digest.model.finding import Finding
from digest.model.glossary import CaseRule, Glossary, Term

_MOST_TERMS = 50_000
_LONGEST = 200
_MOST_FINDINGS = 20
# Spreadsheets use a delimiter that depends on the region: a semicolon where decimals have a comma.
_DELIMITERS = (",", ";", "\t")
_HEADERS = frozenset({("term", "translation"), ("source", "target")})
_CASES: dict[str, CaseRule] = {"": "any", "any": "any", "exact": "exact"}
_WORD = re.compile(r"\w")


def parse(data: bytes, path: str) -> tuple[Glossary, tuple[Finding, ...]]:
    """Read a glossary, with a finding for each invalid row, which is left out.

    The columns are the term; its translation, or empty if the term must not be translated; and the case rule, ``any``
    (the default) or ``exact``. Lines that begin with ``#`` are comments, and the first row may be a header. If a term
    is listed twice, the first row counts.

    Raises FormatError if the file is not a glossary.
    """
    text = _decode(data, path)
    terms: dict[tuple[str, CaseRule], Term] = {}
    findings: list[Finding] = []
    for line, row in _rows(text, path):
        if len(terms) == _MOST_TERMS:
            findings.append(Finding(f"only the first {_MOST_TERMS:,} terms are used", path, line))
            break
        try:
            _add(_term(row), terms)
        except ValueError as error:
            findings.append(Finding(f"{error}; row left out", path, line))
    return Glossary(tuple(terms.values())), _shortened(findings, path)


def _decode(data: bytes, path: str) -> str:
    raw = decode(data)[0].removeprefix("\ufeff")
    if raw and not is_text(raw):
        raise FormatError(f"{path}: not a text file; save the glossary as CSV in UTF-8")
    return clean(raw)


def _rows(text: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty, each with its line number."""
    lines = text.splitlines(keepends=True)
    shown = ("\n" if line.startswith("#") else line for line in lines)
    reader = csv.reader(shown, delimiter=_delimiter(lines), strict=True)
    is_first = True
    try:
        for row in reader:
            cells = [one_line(cell) for cell in row]
            if any(cells) and not (is_first and _names_columns(cells)):
                yield reader.line_num, cells
            is_first = is_first and not any(cells)
    except csv.Error as error:
        raise FormatError(f"{path}:{reader.line_num}: not valid CSV: {error}; is a quotation mark missing?") from error


def _names_columns(cells: list[str]) -> bool:
    return tuple(cell.casefold() for cell in cells[:2]) in _HEADERS


def _delimiter(lines: list[str]) -> str:
    """Find the delimiter: the first one on the first line that has any."""
    for line in lines:
        found = [mark for mark in _DELIMITERS if mark in line and not line.startswith("#")]
        if found:
            return min(found, key=line.index)
    return ","


def _term(cells: list[str]) -> Term:
    """Return the term in a row; raise ValueError if it is invalid."""
    if len(cells) > 3 and any(cells[3:]):
        raise ValueError(f"{len(cells)} columns, but 3 at most are expected (put a term with a comma in quotes)")
    text, translation, case = (*cells, "", "")[:3]
    if not _WORD.search(text):
        raise ValueError("no word in the first column")
    if max(len(text), len(translation)) > _LONGEST:
        raise ValueError(f"longer than {_LONGEST} characters")
    if case.casefold() not in _CASES:
        raise ValueError(f"unknown case rule {case[:_LONGEST]!r}; use any or exact")
    return Term(text, translation, _CASES[case.casefold()])


def _add(term: Term, terms: dict[tuple[str, CaseRule], Term]) -> None:
    key = (term.text if term.case == "exact" else term.text.casefold(), term.case)
    if key in terms:
        raise ValueError(f"{term.text!r} is listed twice")
    terms[key] = term


def _shortened(findings: list[Finding], path: str) -> tuple[Finding, ...]:
    if len(findings) <= _MOST_FINDINGS:
        return tuple(findings)
    more = len(findings) - _MOST_FINDINGS
    return (*findings[:_MOST_FINDINGS], Finding(f"and {count(more, 'more row', 'more rows')} left out", path))
