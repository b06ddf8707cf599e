"""What every Source does. To test another one, add a way to make it to ``SOURCES``."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.model.item import Item
from digest.model.source import SourceSpec
from digest.ports import Source
from digest.sources.file import FileSource
from digest.text.characters.clean import clean
from tests.sites import FakeSource

TEXT = "21.04.2025\n\nThe ferry sails again\n\nIt sails at noon.\n\n22.04.2025\n\nThe bridge opens\n\nAt last.\n"
ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>urn:x</id><updated>2025-04-21T09:00:00Z</updated>
<entry><title>Ferry &amp; sea</title><id>urn:x:1</id><link href="https://herald.example.com/1"/>
<updated>2025-04-21T09:00:00Z</updated><content type="html">&lt;p&gt;It sails&lt;/p&gt;</content></entry></feed>
"""
FERRY = Item("Herald", "Ferry", "It sails.", published=datetime(2025, 4, 21, tzinfo=UTC))


def _file(name: str, content: str) -> Callable[[Path], Source]:
    def make(folder: Path) -> Source:
        (folder / name).write_text(content)
        return FileSource(SourceSpec("Herald", name, tags=("city",)), folder, UTC)

    return make


SOURCES: dict[str, Callable[[Path], Source]] = {
    "text": _file("news.txt", TEXT),
    "feed": _file("feed.xml", ATOM),
    "fake": lambda _: FakeSource("Herald", [FERRY]),
}
BROKEN: dict[str, Callable[[Path], Source]] = {
    "missing": lambda folder: FileSource(SourceSpec("Herald", "missing.txt"), folder, UTC),
    "no feed": _file("page.html", "<!doctype html><html><body><p>No news.</p></body></html>"),
    "fake": lambda _: FakeSource("Herald", error="the disk is gone"),
}


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Source:
    return SOURCES[request.param](tmp_path)


def items(source: Source) -> list[Item]:
    return [item for reading in source.read() for item in reading.items]


def test_every_item_names_its_source(source: Source) -> None:
    assert items(source)
    assert {item.source for item in items(source)} == {source.spec.name}


def test_reading_again_gives_the_same(source: Source) -> None:
    assert list(source.read()) == list(source.read())


def test_times_say_their_zone(source: Source) -> None:
    times = [item.published for item in items(source) if isinstance(item.published, datetime)]

    assert all(moment.tzinfo is not None for moment in times)


def test_words_are_clean(source: Source) -> None:
    for item in items(source):
        words: Iterable[str] = (item.id, item.url, item.title, item.text, item.html, *item.authors, *item.tags)
        assert all(clean(word) == word for word in words)
        assert "\n" not in item.title


def test_an_item_says_something(source: Source) -> None:
    assert all(item.title or item.text or item.url for item in items(source))


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    for make in BROKEN.values():
        make(tmp_path).read()


@pytest.mark.parametrize("name", BROKEN)
def test_a_source_that_cannot_be_read_says_so_in_one_line(name: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        items(BROKEN[name](tmp_path))

    assert str(refused.value)
    assert "\n" not in str(refused.value)
