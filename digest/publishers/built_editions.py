"""Read from the files in the output folder which editions they show, and of which site, without the store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from digest.errors import OutputError
from digest.model.week import Week

_PAGES = "site/*/[0-9]*/w[0-9][0-9]/index.html"
_FEEDS = "site/*/feed.xml"
_ARCHIVES = "site/*/archive/*.xml"
_ITEMS_ARCHIVE = re.compile(r"items-(\d{4})-w(\d\d)(?:-\d+)?\.xml")
# Emails, and the files of plugins that name them in the same way.
_NAMED = re.compile(r"(\d{4})-W(\d\d)\b.*")
_UNPUBLISHED = "preview"
_ID = re.compile(rb"<id>([^<]{1,1000})</id>")
_EDITION_ID = re.compile(r".*/(\d{4})-W(\d\d)")


@dataclass(frozen=True, slots=True)
class BuiltEditions:
    """The weeks of the editions in an output folder, oldest first; ``site_id`` is "" if no feed tells it."""

    weeks: tuple[Week, ...] = ()
    site_id: str = ""


def built_editions(output: Path) -> BuiltEditions:
    """Look for published editions in an output folder, which may be missing.

    Raises OutputError if a feed cannot be read.
    """
    pages = list(output.glob(_PAGES))
    weeks: set[tuple[str, ...]] = {(page.parts[-3], page.parts[-2][1:]) for page in pages}
    weeks |= set(_in_names(output))
    feeds = sorted(output.glob(_FEEDS))
    # The archive of a year is large: it is read only if no page shows that year.
    shown = {(page.parts[-4], page.parts[-3]) for page in pages}
    archives = (path for path in output.glob(_ARCHIVES) if (path.parts[-3], path.stem) not in shown)
    for path in (*feeds, *(path for path in archives if path.stem.isdecimal())):
        weeks |= {match.groups() for one in _ids(path) if (match := _EDITION_ID.fullmatch(one))}
    return BuiltEditions(tuple(sorted(_weeks(weeks))), next(filter(None, map(_site_id, feeds)), ""))


def _in_names(output: Path) -> Iterator[tuple[str, ...]]:
    for path in output.glob(_ARCHIVES):
        if match := _ITEMS_ARCHIVE.fullmatch(path.name):
            yield match.groups()
    for path in output.glob("*/*"):
        if path.parent.name != _UNPUBLISHED and (match := _NAMED.fullmatch(path.name)):
            yield match.groups()


def _weeks(found: set[tuple[str, ...]]) -> Iterator[Week]:
    for year, number in found:
        try:
            yield Week.parse(f"{year}-W{number}")
        except ValueError:  # No name that digest gives.
            continue


def _site_id(feed: Path) -> str:
    """Return the id of the site: that of its feed, without the locale."""
    ending = f"/{feed.parent.name}"
    feed_id = next(_ids(feed), "")
    return feed_id.removesuffix(ending) if feed_id.endswith(ending) else ""


def _ids(feed: Path) -> Iterator[str]:
    """Yield the ids in a feed; that of the feed comes first."""
    try:
        content = feed.read_bytes() if feed.is_file() else b""
    except OSError as error:
        raise OutputError(f"{feed}: cannot be read ({error.strerror}); check its permissions") from error
    yield from (unescape(match[1].decode(errors="replace")) for match in _ID.finditer(content))
