"""Plain-text news files: dates on their own lines, titles above or next to them, paragraphs below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.detect import Sample, is_text
from digest.formats.textfile.blocks import Block, join, split_blocks
from digest.formats.textfile.closings import without_closing_lines
from digest.formats.textfile.date_reader import DateReader
from digest.formats.textfile.headings import looks_dated, read_loose_heading
from digest.formats.textfile.navigation import navigation, phrase_key, phrase_keys
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.source import Reading, SourceSpec
from digest.text.characters.clean import clean, is_visible, one_line
from digest.text.characters.encoding import decode
from digest.text.dates.date_words import WITHOUT_WORDS, is_available
from digest.text.dates.numeric_dates import is_date_shaped

_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
_NAMED_PHRASES = 5
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
    all_lines, damage = _read_lines(data, path)
    dates = DateReader(spec, zone, saved, all_lines)
    lines, navigation = _without_navigation(all_lines, phrase_keys(spec.navigation), path)
    before, *whole = split_blocks(lines, dates)
    blocks, closings = without_closing_lines(lines, whole, path)
    unread = _unread_dates(lines, [before, *blocks], dates, path)
    loose = _loose_dates(blocks, dates, path)
    read = [_read_item(lines, block, spec, dates) for block in blocks]
    items = tuple(item for item, _ in read if item)
    if not items:
        raise FormatError(f"{path}: {_NO_NEWS}" + "".join(f"; line {one.line}: {one.message}" for one in unread[:1]))
    told = _text_before(lines, before, path)
    remarks = [
        Finding(one, path, block.line + 1) for block, (_, ones) in zip(blocks, read, strict=True) for one in ones
    ]
    findings = (*damage, *navigation, *told, *closings, *unread, *loose, *remarks)
    return Reading(items, tuple(sorted(findings, key=lambda finding: finding.line)))


def _read_lines(data: bytes, path: str) -> tuple[list[str], list[Finding]]:
    """Decode, clean and split a file into stripped lines; raise FormatError if it is not text."""
    raw, encoding = decode(data)
    if raw and not is_text(raw):
        raise FormatError(f"{path}: not a text file; save it as plain text in UTF-8")
    text = clean(raw)
    if not is_visible(text):
        raise FormatError(f"{path}: the file is empty")
    findings = []
    if not encoding.startswith("utf-"):
        findings.append(Finding(f"not in UTF-8; read as {encoding}, which fits its letters", path))
    if damaged := text.count("\ufffd"):
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        findings.append(Finding(f"damaged characters, the first one here: {damaged}", path, line))
    return [_visible(line) for line in text.split("\n")], findings


def _visible(line: str) -> str:
    """Return a stripped line, or "" if nothing in it is visible."""
    line = line.strip()
    return line if is_visible(line) else ""


def _without_navigation(lines: Sequence[str], own: frozenset[str], path: str) -> tuple[list[str], list[Finding]]:
    """Return lines with those of navigation emptied, and one finding that lists them."""
    kept: list[str] = []
    dropped: list[int] = []
    for number, line in enumerate(lines):
        key = phrase_key(line) if line else ""
        above = kept[-1] if kept else ""
        is_navigation = key in own or (key in navigation() and not _continues(above, line))
        kept.append("" if is_navigation else line)
        if is_navigation:
            dropped.append(number)
    if not dropped:
        return kept, []
    named = list(dict.fromkeys(lines[number] for number in dropped))
    phrases = ", ".join(f"“{phrase}”" for phrase in named[:_NAMED_PHRASES])
    more = ", ..." if len(named) > _NAMED_PHRASES else ""
    message = f"navigation lines left out: {len(dropped)} ({phrases}{more})"
    return kept, [Finding(message, path, dropped[0] + 1)]


def _continues(above: str, line: str) -> bool:
    """Return whether a line may end a paragraph: in lowercase, such as "share", right below another line."""
    return above != "" and line[0].islower()


def _text_before(lines: Sequence[str], before: Block, path: str) -> list[Finding]:
    if not before.paragraphs:
        return []
    first, last = before.paragraphs[0][0] + 1, before.paragraphs[-1][-1] + 1
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    quoted = _beginning(lines[first - 1])
    return [Finding(f"text before the first date left out, {where}: “{quoted}”", path, first)]


def _unread_dates(lines: Sequence[str], blocks: Iterable[Block], dates: DateReader, path: str) -> list[Finding]:
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
            return f"is not understood; {WITHOUT_WORDS}"
        return f"is not understood: {dates.why_given_up}" if dates.why_given_up else "is not understood"
    if any(map(str.isdigit, line)) and read_loose_heading(line, dates):
        return "has no year, unlike the first date of this file"
    return ""


def _loose_dates(blocks: Sequence[Block], dates: DateReader, path: str) -> Iterable[Finding]:
    """Report how dates without a year were read, since a copied file may have lost its original time of saving."""
    loose = [block for block in blocks if block.is_loose and dates.published(block.date)]
    if loose:
        first = loose[0]
        message = (
            f"dates without a year: {len(loose)}, relative to the day when the file was saved, {dates.saved_on}; here "
            f"“{first.date}” as {dates.published(first.date)}"
        )
        yield Finding(message, path, first.line + 1)


def _beginning(line: str) -> str:
    return line if len(line) <= 60 else line[:60].rstrip() + "…"


def _read_item(
    lines: Sequence[str], block: Block, spec: SourceSpec, dates: DateReader
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


def _text(lines: Sequence[str], paragraphs: Iterable[range]) -> str:
    return "\n\n".join([join(lines, paragraph) for paragraph in paragraphs])
