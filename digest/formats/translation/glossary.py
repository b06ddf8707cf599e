"""Glossaries: files of comma-separated values (RFC 4180), one term a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from digest.errors import FormatError
from digest.formats.detect import is_text
from digest.model.finding import Finding
from digest.model.glossary import CaseRule, Glossary, Term
from digest.text.characters.clean import clean, one_line
from digest.text.characters.encoding import decode
from digest.text.numbers.plural import count

_MOST_TERMS = 50_000
_LONGEST = 200
_MOST_FINDINGS = 20
# A spreadsheet saves with what parts columns where it stands: a semicolon where the comma is for decimals.
_DELIMITERS = (",", ";", "\t")
_HEADERS = frozenset({("term", "translation"), ("source", "target")})
_CASES: dict[str, CaseRule] = {"": "any", "any": "any", "exact": "exact"}
_WORD = re.compile(r"\w")


def parse(data: bytes, path: str) -> tuple[Glossary, tuple[Finding, ...]]:
    """Read a glossary, and what in it was not understood; such a row is left out.

    Columns: the term; its translation, empty where the term is not to be translated; the case rule, ``any`` or
    ``exact``, ``any`` where it is left out. Lines that begin with ``#`` are remarks, and the first row may name the
    columns. Of two rows with the same term the first counts.

    Raises FormatError for what is no such file.
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
    """Give the rows that hold something, each with the number of its line."""
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
        raise FormatError(f"{path}:{reader.line_num}: not a row of CSV: {error}; is a quote left open?") from error


def _names_columns(cells: list[str]) -> bool:
    return tuple(cell.casefold() for cell in cells[:2]) in _HEADERS


def _delimiter(lines: list[str]) -> str:
    """Find what parts the columns: what stands first in the first line that has any of it."""
    for line in lines:
        found = [mark for mark in _DELIMITERS if mark in line and not line.startswith("#")]
        if found:
            return min(found, key=line.index)
    return ","


def _term(cells: list[str]) -> Term:
    """Make a term of a row; raise ValueError for what is none."""
    if len(cells) > 3 and any(cells[3:]):
        raise ValueError(f"{len(cells)} columns where 3 are known (put quotes around a term with a comma in it)")
    text, translation, case = (*cells, "", "")[:3]
    if not _WORD.search(text):
        raise ValueError("no word in the first column")
    if max(len(text), len(translation)) > _LONGEST:
        raise ValueError(f"longer than {_LONGEST} characters")
    if case.casefold() not in _CASES:
        raise ValueError(f"case rule {case[:_LONGEST]!r} is none of any and exact")
    return Term(text, translation, _CASES[case.casefold()])


def _add(term: Term, terms: dict[tuple[str, CaseRule], Term]) -> None:
    key = (term.text if term.case == "exact" else term.text.casefold(), term.case)
    if key in terms:
        raise ValueError(f"{term.text!r} stands there twice")
    terms[key] = term


def _shortened(findings: list[Finding], path: str) -> tuple[Finding, ...]:
    if len(findings) <= _MOST_FINDINGS:
        return tuple(findings)
    more = len(findings) - _MOST_FINDINGS
    return (*findings[:_MOST_FINDINGS], Finding(f"and {count(more, 'more row', 'more rows')} left out", path))
