"""Measure the reading of one large file of each format: processor time and peak memory of each command that reads it.

``python -m bench.large_files 100 300`` makes files of 100 and 300 MB in a temporary folder, and deletes them.
``--command check --command run`` measures these commands instead of ``ingest``, one after the other.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path
from random import Random

from bench.measure import run
from bench.nonsense import nonsense_words

NOW = "2025-05-05T06:00:00Z"
SUNDAY = datetime(2025, 5, 4, 12, tzinfo=UTC)
# The items are spread over so many hours before, nearly six years: a week has some of them, as in a real archive.
HOURS = 50_000
MEGABYTE = 1_000_000
SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2025:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = ["en"]
"""
SOURCE = """
[[sources]]
name = "Harbor"
path = "{path}"
"""
COMMANDS = ("add", "check", "ingest", "run")
SENTENCES = 2_000
RSS_BEGINNING = (
    '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbor</title>'
    "<link>https://news.example.org/</link><language>en</language>\n"
)
ATOM_BEGINNING = (
    '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
    '<title>Harbor</title><link href="https://news.example.org/"/>\n'
)
RDF_BEGINNING = (
    '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
    '<channel rdf:about="https://news.example.org/"><title>Harbor</title><link>https://news.example.org/</link>'
)

# A number, a title, paragraphs and a time make an item.
Write = Callable[[int, str, list[str], datetime], str]


def _rss(number: int, title: str, paragraphs: list[str], time: datetime) -> str:
    html = "".join(f'<p>{text} <a href="/{number}">More</a></p>\n' for text in paragraphs)
    return (
        f"<item><title>{title}</title><link>https://news.example.org/{number}</link><guid>{number}</guid>\n"
        f"<pubDate>{format_datetime(time)}</pubDate><category>harbor</category>\n"
        f"<description><![CDATA[{html}]]></description></item>\n"
    )


def _rdf(number: int, title: str, paragraphs: list[str], time: datetime) -> str:
    html = escape("".join(f"<p>{text}</p>" for text in paragraphs))
    return (
        f'<item rdf:about="https://news.example.org/{number}"><title>{title}</title>\n'
        f"<link>https://news.example.org/{number}</link><dc:date>{time.isoformat()}</dc:date>\n"
        f"<description>{html}</description></item>\n"
    )


def _atom(number: int, title: str, paragraphs: list[str], time: datetime) -> str:
    html = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<entry><title>{title}</title><id>tag:news.example.org,2025:{number}</id>\n"
        f'<link href="/{number}"/><updated>{time.isoformat()}</updated>\n'
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html}</div></content></entry>\n'
    )


def _json(number: int, title: str, paragraphs: list[str], time: datetime) -> str:
    item = {
        "id": str(number),
        "url": f"https://news.example.org/{number}",
        "title": title,
        "content_html": "".join(f"<p>{text}</p>" for text in paragraphs),
        "date_published": time.isoformat(),
    }
    return f"{',' if number else ''}\n{json.dumps(item)}"


def _text(_number: int, title: str, paragraphs: list[str], time: datetime) -> str:
    return "\n\n".join([f"{title}\n{time:%d.%m.%Y %H:%M}", *paragraphs, ""])


# The ending of the file, its beginning, its items and its end.
FORMATS: dict[str, tuple[str, str, Write, str]] = {
    "text": ("txt", "", _text, ""),
    "RSS": ("xml", RSS_BEGINNING, _rss, "</channel></rss>\n"),
    "RDF": ("rdf", f"{RDF_BEGINNING}</channel>\n", _rdf, "</rdf:RDF>\n"),
    "Atom": ("atom", ATOM_BEGINNING, _atom, "</feed>\n"),
    "JSON Feed": (
        "json",
        '{"version": "https://jsonfeed.org/version/1.1", "language": "en", "items": [',
        _json,
        '], "title": "Harbor"}\n',
    ),
}


def main() -> None:
    """Print a table, each file as soon as it is measured."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("megabytes", nargs="*", type=int, default=[100, 300])
    arguments.add_argument("--only", choices=FORMATS, action="append")
    arguments.add_argument("--command", choices=COMMANDS, action="append")
    chosen = arguments.parse_args()
    print("| one file | MB | command | items stored | core seconds | MB a second | peak MB |")
    print("|---|--:|---|--:|--:|--:|--:|")
    for name in chosen.only or FORMATS:
        for megabytes in chosen.megabytes:
            with tempfile.TemporaryDirectory() as folder:
                for row in _rows(Path(folder), name, megabytes, chosen.command or ["ingest"]):
                    print(row, flush=True)


def _rows(folder: Path, name: str, megabytes: int, commands: Sequence[str]) -> Iterator[str]:
    path = folder / f"news.{FORMATS[name][0]}"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(pieces_of(name, megabytes * MEGABYTE))
    for command in commands:
        is_new = command == "add"
        (folder / "digest.toml").write_text(SITE + ("" if is_new else SOURCE.format(path=path.name)), encoding="utf-8")
        cost = run(["digest", command, *([path.name] if is_new else []), "--now", NOW], folder)
        count = _stored(folder / "digest.db")
        speed = megabytes / cost.core_seconds
        yield (
            f"| {name} | {megabytes:,} | `{command}` | {count:,} | {cost.core_seconds:.1f} | {speed:.1f} "
            f"| {cost.megabytes:.0f} |"
        )


def _stored(path: Path) -> int:
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as store:
        count: int = store.execute("SELECT count(*) FROM items").fetchone()[0]
    return count


def pieces_of(name: str, size: int) -> Iterator[str]:
    """Yield a document of about this size in pieces: items of one to six paragraphs of invented English words."""
    _, beginning, write, end = FORMATS[name]
    yield beginning
    random = Random(7)
    words = nonsense_words()
    sentences = [f"{' '.join(random.choices(words, k=14)).capitalize()}." for _ in range(SENTENCES)]
    written = number = 0
    while written < size:
        title = " ".join(random.choices(words, k=7)).capitalize()
        paragraphs = [" ".join(random.choices(sentences, k=6)) for _ in range(random.randint(1, 6))]
        piece = write(number, title, paragraphs, SUNDAY - timedelta(hours=number % HOURS))
        yield piece
        written += len(piece)
        number += 1
    yield end


if __name__ == "__main__":
    main()
