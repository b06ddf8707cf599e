"""The contract of the port Source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import pytest

from digest.errors import SourceError
from digest.language.text.characters.clean import clean
from digest.model.item import Item
from digest.ports import Source


class SourceContract:
    """The tests for a Source. Inherit it and override both fixtures."""

    @pytest.fixture
    def source(self) -> Source:
        """Return a source with at least one item."""
        raise NotImplementedError("override the fixture `source`")

    @pytest.fixture
    def broken_source(self) -> Source:
        """Return a source that cannot be read."""
        raise NotImplementedError("override the fixture `broken_source`")

    def test_every_item_names_its_source(self, source: Source) -> None:
        assert items(source)
        assert {item.source for item in items(source)} == {source.spec.name}

    def test_reading_again_gives_the_same(self, source: Source) -> None:
        assert list(source.read()) == list(source.read())

    def test_times_say_their_zone(self, source: Source) -> None:
        times = [item.published for item in items(source) if isinstance(item.published, datetime)]

        assert all(moment.tzinfo is not None for moment in times)

    def test_words_are_clean(self, source: Source) -> None:
        for item in items(source):
            words: Iterable[str] = (item.id, item.url, item.title, item.text, item.html, *item.authors, *item.tags)
            assert all(clean(word) == word for word in words)
            assert "\n" not in item.title

    def test_an_item_says_something(self, source: Source) -> None:
        assert all(item.title or item.text or item.url for item in items(source))

    def test_nothing_is_read_before_it_is_asked_for(self, broken_source: Source) -> None:
        broken_source.read()

    def test_a_source_that_cannot_be_read_says_so_in_one_line(self, broken_source: Source) -> None:
        with pytest.raises(SourceError) as refused:
            items(broken_source)

        assert str(refused.value)
        assert "\n" not in str(refused.value)


def items(source: Source) -> list[Item]:
    """Return all items of a source."""
    return [item for reading in source.read() for item in reading.items]
