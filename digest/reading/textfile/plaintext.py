"""Plain-text news files: dates on their own lines, titles above or next to them, paragraphs below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.extras import install
from digest.formats.detect import Sample, is_text
from digest.language.text.characters.clean import clean, is_visible, one_line
from digest.language.text.characters.encoding import decode
from digest.language.text.dates.date_words import is_available
from digest.language.text.dates.numeric_dates import is_date_shaped
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.source import Reading, SourceSpec
from digest.reading.textfile.closings import ClosingLines
from digest.reading.textfile.date_reader import SAMPLE as SAMPLE_OF_LINES
from digest.reading.textfile.date_reader import DateReader
from digest.reading.textfile.line_kinds import looks_dated, read_loose_heading
from digest.reading.textfile.navigation import NavigationFilter, phrase_keys
from digest.reading.textfile.text_blocks import Block, join, split_blocks

_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
_NO_NEWS = (
    "no items found; each item needs a line with its date, such as 21.04.2025 or 21 April 2025, "
    "with its title, if it has one, above or next to the date, and its paragraphs below"
)


def detect(sample: Sample) -> bool:
    """Return whether a document is plain text, without a syntax for machines."""
    return sample.syntax == "text"


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime) -> Reading:
    """Read the items of a plain-text news file, with findings about what was not understood.

    A heading is a line with only a date, a title with a date before or after it, or a title above a date. The title may
    be repeated. Paragraphs follow, separated by empty lines. Every visible line is part of an item, a heading,
    navigation, or named in a finding. A time without an offset is in ``zone``; a date without a year, such as
    "yesterday", is relative to the time when the file was ``saved``.

    Raises FormatError if the file is empty, is not text, or contains no item.
    """
    text, encoding = decode(data)
    if text and not is_text(text):
        raise FormatError(f"{path}: not a text file; save it as plain text in UTF-8")
    reader = LineReader(text, path)
    navigation = NavigationFilter(phrase_keys(spec.navigation), path)
    closings = ClosingLines(path)
    dates = DateReader(spec, zone, saved, reader.lines[:SAMPLE_OF_LINES])
    lines, blocks = split_blocks(navigation.without(reader.lines), dates)
    found = closings.without(lines, blocks)
    read = [_read_item(lines, block, spec, dates) for block in found]
    items = tuple(item for item, _ in read if item)
    before = [block for block in blocks if not block.has_heading]
    unread = _unread_dates(lines, [*before, *found], dates, path)
    if not items:
        raise FormatError(_no_items(path, unread, is_visible=any(reader.lines)))
    remarks = [Finding(one, path, block.line + 1) for block, (_, ones) in zip(found, read, strict=True) for one in ones]
    findings = [
        *_encoding(encoding, path),
        *reader.findings(),
        *navigation.findings(),
        *closings.findings(),
        *(one for block in before for one in _text_before(lines, block, path)),
        *unread,
        *remarks,
        *_loose_dates(found, dates, path),
    ]
    return Reading(items, tuple(sorted(findings, key=lambda finding: finding.line)))


def _no_items(path: str, unread: Sequence[Finding], *, is_visible: bool) -> str:
    """Return why there is no item; ``is_visible`` says whether there was any text."""
    if not is_visible:
        return f"{path}: the file is empty"
    reason = f"; line {unread[0].line}: {unread[0].message}" if unread else ""
    return f"{path}: {_NO_NEWS}{reason}"


def _loose_dates(blocks: Iterable[Block], dates: DateReader, path: str) -> list[Finding]:
    """Report how dates without a year were read, since a copied file may have lost its original time of saving."""
    loose = [block for block in blocks if block.is_loose and dates.published(block.date)]
    if not loose:
        return []
    first = loose[0]
    message = (
        f"dates without a year: {len(loose)}, relative to the day when the file was saved, "
        f"{dates.saved_on}; here “{first.date}” as {dates.published(first.date)}"
    )
    return [Finding(message, path, first.line + 1)]


def _encoding(name: str, path: str) -> list[Finding]:
    if name.startswith("utf-"):
        return []
    return [Finding(f"not in UTF-8; read as {name}, which fits its letters", path)]


def _text_before(lines: Mapping[int, str], before: Block, path: str) -> list[Finding]:
    if not before.paragraphs:
        return []
    first, last = before.paragraphs[0][0] + 1, before.paragraphs[-1][-1] + 1
    quoted = _beginning(lines[first - 1])
    return [Finding(f"text before the first date left out, {_places(first, last)}: “{quoted}”", path, first)]


def _unread_dates(lines: Mapping[int, str], blocks: Iterable[Block], dates: DateReader, path: str) -> list[Finding]:
    """Report lines that may be meant as dates: the text below them was added to the item above."""
    starts = (paragraph[0] for block in blocks for paragraph in block.paragraphs)
    return [
        Finding(f"“{lines[start]}” looks like a date, but {reason}", path, start + 1)
        for start in starts
        if (reason := _why_unread(lines[start], dates))
    ]


def _why_unread(line: str, dates: DateReader) -> str:
    if looks_dated(line) and not dates.is_worded(line):
        if not is_available():
            advice = f"to read them, {install('translate')}"
            return f"is not understood; dates in words of some fifty languages are not read; {advice}"
        return f"is not understood: {dates.why_given_up}" if dates.why_given_up else "is not understood"
    if any(map(str.isdigit, line)) and read_loose_heading(line, dates):
        return "has no year, unlike the first date of this file"
    return ""


def _places(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _beginning(line: str) -> str:
    return line if len(line) <= 60 else line[:60].rstrip() + "…"


def _read_item(
    lines: Mapping[int, str], block: Block, spec: SourceSpec, dates: DateReader
) -> tuple[Item | None, list[str]]:
    """Return the item of a block, with remarks; None if it has neither title nor text."""
    remarks = []
    if not block.paragraphs:
        kept = "kept with its title alone" if block.title else "left out"
        remarks.append(f"there is no text under “{_beginning(block.title or block.date)}”: {kept}")
        if not block.title:
            return None, remarks
    published = dates.published(block.date)
    if published is None:
        order = f" ({_ORDERS[spec.date_order]})" if is_date_shaped(block.date) else ""
        remarks.append(f"there is no such date as {block.date}{order}: the item is kept without a date")
    item = Item(
        source=spec.name,
        title=one_line(block.title),
        text=_text(lines, block.paragraphs),
        published=published,
        locale=spec.locale,
        tags=spec.tags,
    )
    return item, remarks


def _text(lines: Mapping[int, str], paragraphs: Iterable[range]) -> str:
    return "\n\n".join([join(lines, paragraph) for paragraph in paragraphs])


class LineReader:
    """The ``lines`` of a text file, cleaned and stripped, and what is wrong with them.

    A line is "" if nothing in it is visible.
    """

    def __init__(self, text: str, path: str) -> None:
        self._text = clean(text)
        self._path = path
        stripped = map(str.strip, self._text.removesuffix("\n").split("\n"))
        self.lines = [line if is_visible(line) else "" for line in stripped]

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the lines."""
        if damaged := self._text.count("\ufffd"):
            line = self._text.count("\n", 0, self._text.index("\ufffd")) + 1
            yield Finding(f"damaged characters, the first one here: {damaged}", self._path, line)
