"""Parse every feed in a folder with one parser, and write the processor time of the parsing alone to a file.

``python -m bench.parsing digest FOLDER FILE``, or ``feedparser``; ``news.py`` calls it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

NOW = datetime(2025, 1, 6, tzinfo=UTC)


def by_digest() -> Callable[[bytes], int]:
    """Return the parser of digest, which also cleans what it reads; it returns the number of items."""
    from digest.model.source import SourceSpec  # noqa: PLC0415
    from digest.reading.feed.xml_feed import parse  # noqa: PLC0415 - each process loads one of the parsers

    spec = SourceSpec(name="Feed", path="feed.xml")
    return lambda document: len(parse(document, spec, "feed.xml", UTC, NOW).items)


def by_feedparser() -> Callable[[bytes], int]:
    """Return feedparser, without its cleaning of markup, which would take ten times as long as digest's."""
    import feedparser  # noqa: PLC0415

    return lambda document: len(feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False)["entries"])


PARSERS = {"digest": by_digest, "feedparser": by_feedparser}


def main(name: str, folder: Path, result: Path) -> None:
    """Write the seconds, and the number of items."""
    documents = [path.read_bytes() for path in sorted(folder.iterdir())]
    parse = PARSERS[name]()
    # The first document also compiles patterns.
    parse(documents[0])
    start = time.process_time()
    items = sum(map(parse, documents))
    result.write_text(f"{time.process_time() - start} {items}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
