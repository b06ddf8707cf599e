"""Plain-text news files: dates on their own lines, titles above or next to them, paragraphs below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from itertools import chain, islice

from digest.errors import FormatError
from digest.extras import install
from digest.formats.content import Content
from digest.formats.detect import SAMPLE as SAMPLE_OF_TEXT
from digest.formats.detect import Sample, is_text
from digest.language.text.characters.clean import one_line
from digest.language.text.characters.decoding import decode_pieces
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
from digest.reading.textfile.text_blocks import LIMITS, Block, TextLimits, TextPart, join, split_blocks
from digest.reading.textfile.text_lines import LineReader

_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
_NO_NEWS = (
    "no items found; each item needs a line with its date, such as 21.04.2025 or 21 April 2025, "
    "with its title, if it has one, above or next to the date, and its paragraphs below"
)


def detect(sample: Sample) -> bool:
    """Return whether a document is plain text, without a syntax for machines."""
    return sample.syntax == "text"


def read(
    content: Content,
    spec: SourceSpec,
    path: str,
    zone: tzinfo,
    saved: datetime,
    limits: TextLimits = LIMITS,
) -> Iterator[Reading]:
    """Read the items of a plain-text news file, with findings about what was not understood.

    A heading is a line with only a date, a title with a date before or after it, or a title above a date. The title may
    be repeated. Paragraphs follow, separated by empty lines. Every visible line is part of an item, a heading,
    navigation, or named in a finding. A time without an offset is in ``zone``; a date without a year, such as
    "yesterday", is relative to the time when the file was ``saved``.

    A file that is larger than a part (``limits``) comes in several readings. The lines that end several items are then
    found in each reading and those before; the last reading has the findings about the whole file.

    Raises FormatError if the file is empty, is not text, or contains no item.
    """
    texts, encoding = decode_pieces(content.pieces)
    lines = LineReader(_text_only(texts, path), path, limits.item)
    each = iter(lines)
    first = list(islice(each, SAMPLE_OF_LINES))
    navigation = NavigationFilter(phrase_keys(spec.navigation), path)
    closings = ClosingLines(path)
    items = _ItemReader(spec, path, DateReader(spec, zone, saved, first), limits)
    for part in split_blocks(navigation.without(chain(first, each)), items.dates, limits):
        read, findings = items.read(part, closings.without(part))
        if part.is_last:
            items.need_any(is_visible=lines.is_visible)
            whole = (_encoding(encoding, path), lines.findings(), navigation.findings(), closings.findings())
            findings = [*chain(*whole), *findings, *items.findings()]
        reading = Reading(tuple(read), tuple(sorted(findings, key=lambda finding: finding.line)))
        # The lines are not needed while the items are stored.
        del part, read
        yield reading


def _text_only(texts: Iterable[str], path: str) -> Iterator[str]:
    """Return texts in pieces; raise FormatError if the first characters are not those of a text."""
    texts = iter(texts)
    head = ""
    for text in texts:
        head += text
        if len(head) >= SAMPLE_OF_TEXT:
            break
    if head and not is_text(head):
        raise FormatError(f"{path}: not a text file; save it as plain text in UTF-8")
    return chain([head], texts)


def _encoding(name: str, path: str) -> list[Finding]:
    if name.startswith("utf-"):
        return []
    return [Finding(f"not in UTF-8; read as {name}, which fits its letters", path)]


class _ItemReader:
    """Reads the items of a file part by part, and remembers what concerns the whole file."""

    def __init__(self, spec: SourceSpec, path: str, dates: DateReader, limits: TextLimits) -> None:
        self.dates = dates
        self._limits = limits
        self._spec = spec
        self._path = path
        self._unread: Finding | None = None
        self._has_items = False
        self._loose = 0
        self._first_loose: Block | None = None

    def read(self, part: TextPart, blocks: Sequence[Block]) -> tuple[list[Item], list[Finding]]:
        """Return the items of a part, and findings about its lines; ``blocks`` are those with headings."""
        lines = part.lines
        before = [block for block in part.blocks[:1] if not block.has_heading and not block.is_rest]
        unread = _unread_dates(lines, [*before, *blocks], self.dates, self._path)
        self._note_loose(blocks)
        read = [_read_item(lines, block, self._spec, self.dates) for block in blocks]
        items = [item for item, _ in read if item]
        self._has_items = self._has_items or bool(items)
        self._unread = self._unread or next(iter(unread), None)
        told = [one for block in before for one in _text_before(lines, block, self._path)]
        rests = [_left_out(block, self._path, self._limits) for block in part.blocks if block.is_rest]
        remarks = [
            Finding(one, self._path, block.line + 1)
            for block, (_, ones) in zip(blocks, read, strict=True)
            for one in ones
        ]
        return items, [*told, *rests, *unread, *remarks]

    def need_any(self, *, is_visible: bool) -> None:
        """Raise FormatError if no item was read; ``is_visible`` says whether there was any text."""
        if not is_visible:
            raise FormatError(f"{self._path}: the file is empty")
        if not self._has_items:
            unread = f"; line {self._unread.line}: {self._unread.message}" if self._unread else ""
            raise FormatError(f"{self._path}: {_NO_NEWS}{unread}")

    def findings(self) -> Iterator[Finding]:
        """Report how dates without a year were read, since a copied file may have lost its original time of saving."""
        if first := self._first_loose:
            message = (
                f"dates without a year: {self._loose}, relative to the day when the file was saved, "
                f"{self.dates.saved_on}; here “{first.date}” as {self.dates.published(first.date)}"
            )
            yield Finding(message, self._path, first.line + 1)

    def _note_loose(self, blocks: Iterable[Block]) -> None:
        loose = [block for block in blocks if block.is_loose and self.dates.published(block.date)]
        self._loose += len(loose)
        self._first_loose = self._first_loose or next(iter(loose), None)


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


def _left_out(block: Block, path: str, limits: TextLimits) -> Finding:
    first = block.line + 1
    last = block.paragraphs[-1].stop if block.paragraphs else first
    message = f"{_places(first, last)} left out: an item has at most about {limits.item:,} characters"
    return Finding(message, path, first)


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
