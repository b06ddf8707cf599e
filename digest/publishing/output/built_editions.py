"""Read from the files in the output folder which editions they show, and of which site, without the store."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from html import unescape
from itertools import chain
from pathlib import Path

from digest.errors import OutputError
from digest.model.period import Period, read_period

_FEEDS = "site/*/feed.xml"
_YEARS = "site/*/archive/[0-9][0-9][0-9][0-9]*.xml"
_EDITIONS = "editions/*.json"
_BEGINNING = 2_000
_SITE = re.compile(r'"site": ("[^"\\]{1,1000}")')
_WEEK = re.compile(r"w[0-9][0-9]")
_ITEMS_ARCHIVE = re.compile(r"items-(\d{4})-w(\d\d)(?:-\d+)?\.xml")
# Emails, and the files of plugins that name them in the same way.
_NAMED = re.compile(r"(\d{4})-W(\d\d)\b")
_COLLECTION = re.compile(r"(\d{4}(?:-\d\d)?)\.json")
# Of such a name, what says the week, and what comes after it.
_LENGTH = len("2025-W17.")
_UNPUBLISHED = "preview"
_ID = re.compile(rb"<id>([^<]{1,1000})</id>")
_EDITION_ID = re.compile(r".*/(\d{4})-W(\d\d)")


@dataclass(frozen=True, slots=True)
class BuiltEditions:
    """The periods of the editions in an output folder, by their beginning; ``site_id`` is "" if no file tells it."""

    weeks: tuple[Period, ...] = ()
    site_id: str = ""


def built_editions(output: Path) -> BuiltEditions:
    """Look for published editions in an output folder, which may be missing.

    Raises OutputError if a feed cannot be read.
    """
    weeks: set[tuple[str, ...]] = set(_in_names(output))
    # The archive of a year is large: it is read only if no page shows that year.
    shown: set[tuple[str, str]] = set()
    for locale, year, number in _in_pages(output, weeks):
        weeks.add((year, number))
        shown.add((locale, year))
    feeds = sorted(output.glob(_FEEDS))
    archives = (path for path in output.glob(_YEARS) if (path.parts[-3], path.stem) not in shown)
    for path in (*feeds, *(path for path in archives if path.stem.isdecimal())):
        weeks |= {match.groups() for one in _ids(path) if (match := _EDITION_ID.fullmatch(one))}
    told = chain(map(_site_id, feeds), map(_id_in_edition, sorted(output.glob(_EDITIONS))))
    periods = (*_weeks(weeks), *_collections(output / "editions"))
    return BuiltEditions(tuple(sorted(periods)), next(filter(None, told), ""))


def _in_pages(output: Path, known: Container[tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """Yield the locale, the year and the number of pages of editions.

    Of each year, the first page is enough, and those of weeks that are not ``known``: every locale has them.
    """
    for folder in output.glob("site/*/[0-9]*"):
        is_first, year = True, folder.name
        for name in sorted(_names(folder)):
            if _WEEK.fullmatch(name) and (is_first or (year, name[1:]) not in known):
                page = folder / name / "index.html"
                if page.exists():
                    is_first = False
                    yield folder.parent.name, year, name[1:]


def _in_names(output: Path) -> Iterator[tuple[str, ...]]:
    """Yield the weeks in the names of files, of which there may be tens of thousands: most in every locale."""
    archives = {name for folder in output.glob("site/*/archive") for name in _names(folder)}
    yield from (match.groups() for name in archives if (match := _ITEMS_ARCHIVE.fullmatch(name)))
    folders = (folder for folder in output.glob("*") if folder.name != _UNPUBLISHED)
    beginnings = {name[:_LENGTH] for folder in folders for name in _names(folder)}
    yield from (match.groups() for name in beginnings if (match := _NAMED.match(name)))


def _names(folder: Path) -> list[str]:
    """Return the names of the files in a folder, in any order; none if it is not one."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone take a fifth of the time
    except OSError:
        return []


def _weeks(found: set[tuple[str, ...]]) -> Iterator[Period]:
    for year, number in found:
        try:
            yield read_period(f"{year}-W{number}")
        except ValueError:  # No name that digest gives.
            continue


def _collections(folder: Path) -> Iterator[Period]:
    """Yield the months and years with an edition as data, which every site writes of each."""
    for name in _names(folder):
        if match := _COLLECTION.fullmatch(name):
            with suppress(ValueError):
                yield read_period(match[1])


def _site_id(feed: Path) -> str:
    """Return the id of the site: that of its feed, without the locale."""
    ending = f"/{feed.parent.name}"
    feed_id = next(_ids(feed), "")
    return feed_id.removesuffix(ending) if feed_id.endswith(ending) else ""


def _id_in_edition(edition: Path) -> str:
    """Return the id of the site that an edition as data names; it stands at the beginning of its file."""
    try:
        with edition.open("rb") as file:
            beginning = file.read(_BEGINNING).decode(errors="replace")
    except OSError:  # Whoever needs the edition says so.
        return ""
    named = _SITE.search(beginning)
    return str(json.loads(named[1])) if named else ""


def _ids(feed: Path) -> Iterator[str]:
    """Yield the ids in a feed; that of the feed comes first."""
    try:
        content = feed.read_bytes() if feed.is_file() else b""
    except OSError as error:
        raise OutputError(f"{feed}: cannot be read ({error.strerror}); check its permissions") from error
    yield from (unescape(match[1].decode(errors="replace")) for match in _ID.finditer(content))
