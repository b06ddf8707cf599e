"""Books for e-readers are valid according to epubcheck-ts, a port of EPUBCheck, in every language."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from digest.model.digest import Digest, DigestSection, DigestStory, Passage
from digest.publishing.epub.book_writer import write_book
from digest.publishing.templates import Templates
from tests.catalogs import LOCALES
from tests.fakes import AR, EN, WEEK, sample_digest, sample_site
from tests.twelve import LOCALES as TWELVE
from tests.twelve import WEEKS, FullCatalog, full_site

TEMPLATES = Templates()
HOSTILE = (
    *(
        "\x00\x0b\ud800 Ferry \ufffe",
        "🚢⚓ 👩‍✈️ 🇵🇹",
        "endless" * 60,
        "word " * 80,
        "<b>&amp;]]>{{ 7*7 }}",
        "مرحبا <x> \u202e",
    ),
    *("港" * 300, "\u200b", "a\u0301\u0325" * 50),
)
ADDRESSES = (
    *(
        "https://e.org/a b|c^<d>",
        "https://e.org/100%",
        "https://e.org/%zz?a=1&b=[2]",
        "https://[::1/x",
        "https://e.org:x/",
    ),
    *(
        "HTTPS://E.ORG",
        "https://é.example/ä?ö#ü",
        "https://e.org/#a#b",
        "javascript:alert(1)",
        "https://a..b/",
        "http://",
    ),
    *(
        "https://user:secret@e.org/",
        "https://e.org/\\\\x",
        "https://e_x.org/{y}",
        "https://300.1.2.3/",
        "https://e.org/\u202e",
    ),
)


def findings(node: str, modules: Path, books: Path) -> list[str]:
    script = Path(__file__).with_name("check_books.mjs")
    told = subprocess.run(
        [node, script, *sorted(books.iterdir())], capture_output=True, text=True, check=False, timeout=120
    )
    assert told.stderr == ""
    return told.stdout.splitlines()


def of_stories(stories: tuple[DigestStory, ...]) -> Digest:
    return replace(sample_digest(), sections=(DigestSection("all", "", stories),), also=stories[:100])


def digests() -> Iterator[tuple[str, Digest]]:
    """In every language; with all that a digest can show; and what is hard to show."""
    yield from ((f"{locale}", sample_digest(WEEK, locale)) for locale in LOCALES)
    yield from ((f"all-{locale}", FullCatalog(WEEKS).digest(WEEKS[1], locale)) for locale in TWELVE)
    yield "empty", Digest(WEEK, AR, datetime(2025, 4, 28, tzinfo=UTC), ())
    story = sample_digest().stories[0]
    yield "long", of_stories((story,) * 500)
    yield "hostile", of_stories(tuple(replace(story, title=Passage(title, EN)) for title in HOSTILE))
    linked = (replace(story, references=(replace(story.references[0], url=url),)) for url in ADDRESSES)
    yield "addresses", of_stories(tuple(linked))


def test_books_are_valid(node: str, modules: Path, tmp_path: Path) -> None:
    for name, digest in digests():
        site = full_site() if name.startswith("all") else sample_site(LOCALES)
        (tmp_path / f"{name}.epub").write_bytes(write_book(TEMPLATES, site, digest))

    assert findings(node, modules, tmp_path) == []
    assert len(list(tmp_path.iterdir())) == len(list(digests()))


@pytest.mark.parametrize("wrong", [("<dc:title>", "<dc:subject>"), ("chapter-1.xhtml", "chapter-9.xhtml")])
def test_what_is_looked_for_would_be_found(node: str, modules: Path, tmp_path: Path, wrong: tuple[str, str]) -> None:
    book = _altered(write_book(TEMPLATES, sample_site(LOCALES), sample_digest()), *wrong)
    (tmp_path / "wrong.epub").write_bytes(book)

    assert findings(node, modules, tmp_path) != []


def _altered(book: bytes, was: str, now: str) -> bytes:
    """The book with other words in its package."""
    altered = BytesIO()
    with ZipFile(BytesIO(book)) as old, ZipFile(altered, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(
                entry, content.replace(was.encode(), now.encode()) if entry.filename.endswith("opf") else content
            )
    return altered.getvalue()
