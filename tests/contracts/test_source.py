"""The contract of Source. To test another implementation, add a way to make it to ``SOURCES``."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.model.item import Item
from digest.model.source import SourceSpec
from digest.ports import Source
from digest.reading.sources.file_source import FileSource
from digest.testing import FakeSource, SourceContract

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
    "large": lambda _: FakeSource("Herald", [FERRY, FERRY, FERRY], at_once=2),
}
BROKEN: dict[str, Callable[[Path], Source]] = {
    "missing": lambda folder: FileSource(SourceSpec("Herald", "missing.txt"), folder, UTC),
    "no news": _file("data.json", '{"version": 1}'),
    "fake": lambda _: FakeSource("Herald", error="the disk is gone"),
}


class TestSources(SourceContract):
    @pytest.fixture(params=SOURCES)
    def source(self, request: pytest.FixtureRequest, tmp_path: Path) -> Source:
        return SOURCES[request.param](tmp_path)

    @pytest.fixture(params=BROKEN)
    def broken_source(self, request: pytest.FixtureRequest, tmp_path: Path) -> Source:
        return BROKEN[request.param](tmp_path)
