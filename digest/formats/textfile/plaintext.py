"""Plain-text news files: dates on lines of their own, titles above or beside them, paragraphs below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.detect import is_text
from digest.formats.textfile.blocks import Block, join, split_blocks
from digest.formats.textfile.closings import drop_closing_lines
from digest.formats.textfile.date_reader import DateReader
from digest.formats.textfile.headings import looks_dated, read_loose_heading
from digest.formats.textfile.navigation import NAVIGATION, phrase_key, phrase_keys
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.source import Reading, SourceSpec
from digest.text.characters.clean import clean, is_visible, one_line
from digest.text.characters.encoding import decode
from digest.text.dates.date_words import WITHOUT_WORDS, is_available
from digest.text.dates.numeric_dates import is_date_shaped

_ORDERS = {"dmy": "day, month, year", "mdy": "month, day, year", "ymd": "year, month, day"}
_NAMED_PHRASES = 5


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime) -> Reading:
    """Read the items of a plain-text news file, and what was not understood in it.

    A heading is a line with a date alone; or a title with a date before or after it; or a title above a date. The
    title may stand twice. Paragraphs follow, parted by empty lines. Every line that has something to see in it is in
    an item, or is a heading, or is navigation, or is named in a finding. A time without an offset is in ``zone``; a
    date without a year, such as "yesterday", counts from the moment when the file was ``saved``.

    Raises FormatError for an empty file, for one that is not text, and for one without any item.
    """
    lines, findings = _read_lines(data, path)
    dates = DateReader(spec, zone, saved, lines)
    findings += _drop_navigation(lines, phrase_keys(spec.navigation), path)
    before, *blocks = split_blocks(lines, dates)
    findings += _report_text_before(lines, before, path)
    findings += drop_closing_lines(lines, blocks, path)
    unread = _report_unread_dates(lines, [before, *blocks], dates, path)
    findings += unread
    findings += _report_loose_dates(blocks, dates, path)
    items: list[Item] = []
    for block in blocks:
        item, remarks = _read_item(lines, block, spec, dates)
        if item:
            items.append(item)
        findings += [Finding(remark, path, block.line + 1) for remark in remarks]
    if not items:
        raise FormatError(
            f"{path}: no news found in it: each piece begins with a line that holds its date, such as 21.04.2025 or "
            f"21 April 2025, with its title above or beside it if it has one, and its paragraphs below"
            + "".join(f"; line {finding.line}: {finding.message}" for finding in unread[:1])
        )
    return Reading(tuple(items), tuple(sorted(findings, key=lambda finding: finding.line)), "text")


def _read_lines(data: bytes, path: str) -> tuple[list[str], list[Finding]]:
    """Decode, clean and part into lines without the spaces around them; raise FormatError for what is no text."""
    raw, encoding = decode(data)
    if raw and not is_text(raw):
        raise FormatError(f"{path}: not a text file; save it as plain text in UTF-8")
    text = clean(raw)
    if not is_visible(text):
        raise FormatError(f"{path}: the file is empty")
    findings = []
    if not encoding.startswith("utf-"):
        findings.append(Finding(f"not in UTF-8: read as {encoding}, as its letters suggest", path))
    if damaged := text.count("\ufffd"):
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        findings.append(Finding(f"damaged characters, here the first: {damaged}", path, line))
    return [_visible(line) for line in text.split("\n")], findings


def _visible(line: str) -> str:
    """Return a line without the spaces around it, and nothing where it holds nothing else."""
    line = line.strip()
    return line if is_visible(line) else ""


def _drop_navigation(lines: list[str], own: frozenset[str], path: str) -> list[Finding]:
    """Empty the lines of navigation, and tell of them in one finding."""
    dropped: dict[str, int] = {}
    count = 0
    for number, line in enumerate(lines):
        key = phrase_key(line) if line else ""
        if key in own or (key in NAVIGATION and not _continues(lines, number)):
            dropped.setdefault(line, number)
            lines[number] = ""
            count += 1
    if not dropped:
        return []
    phrases = ", ".join(f"“{phrase}”" for phrase in list(dropped)[:_NAMED_PHRASES])
    more = ", ..." if len(dropped) > _NAMED_PHRASES else ""
    first = next(iter(dropped.values()))
    return [Finding(f"lines of navigation left out: {count} ({phrases}{more})", path, first + 1)]


def _continues(lines: Sequence[str], number: int) -> bool:
    """Whether a line may be the end of a paragraph: "share" in small letters, right below another line."""
    return number > 0 and lines[number - 1] != "" and lines[number][0].islower()


def _report_text_before(lines: Sequence[str], before: Block, path: str) -> list[Finding]:
    if not before.paragraphs:
        return []
    first, last = before.paragraphs[0][0] + 1, before.paragraphs[-1][-1] + 1
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    quoted = _beginning(lines[first - 1])
    return [Finding(f"text before the first date left out, {where}: “{quoted}”", path, first)]


def _report_unread_dates(lines: Sequence[str], blocks: Iterable[Block], dates: DateReader, path: str) -> list[Finding]:
    """Tell of lines that a person may have meant as a date: what follows them went to the piece above."""
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


def _report_loose_dates(blocks: Sequence[Block], dates: DateReader, path: str) -> Iterable[Finding]:
    """Tell what dates without a year were taken for: a file that is copied may lose the moment that they count from."""
    loose = [block for block in blocks if block.is_loose and dates.published(block.date)]
    if loose:
        first = loose[0]
        message = (
            f"dates without a year: {len(loose)}, counted from when the file was saved, {dates.saved_on}; here "
            f"“{first.date}” as {dates.published(first.date)}"
        )
        yield Finding(message, path, first.line + 1)


def _beginning(line: str) -> str:
    return line if len(line) <= 60 else line[:60].rstrip() + "…"


def _read_item(
    lines: Sequence[str], block: Block, spec: SourceSpec, dates: DateReader
) -> tuple[Item | None, list[str]]:
    """Make the item of a block, and the remarks on it; no item where there is neither a title nor text."""
    remarks = []
    if not block.paragraphs:
        kept = "kept with its title alone" if block.title else "left out"
        remarks.append(f"nothing stands under “{_beginning(block.title or block.date)}”: {kept}")
        if not block.title:
            return None, remarks
    published = dates.published(block.date)
    if published is None:
        order = f" ({_ORDERS[spec.date_order]})" if is_date_shaped(block.date) else ""
        remarks.append(f"there is no such date as {block.date}{order}: the piece is kept without a date")
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
