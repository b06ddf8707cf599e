"""The subscribers of our feeds."""

from itertools import product
from pathlib import Path

import pytest

from tests.readers.subscribers import LemonReader, Newsboat, Subscriber

# The names of the feeds of digests and of items.
FORMS = {
    "atom": ("feed.xml", "items.xml"),
    "rss": ("rss.xml", "items-rss.xml"),
    "json": ("feed.json", "items.json"),
}
PEOPLE = [*product(["reader"], FORMS), ("newsboat", "atom"), ("newsboat", "rss")]


@pytest.fixture(params=PEOPLE, ids="-".join)
def person(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The name of a reader, and the form of the feeds that its owner subscribes to."""
    return request.param


@pytest.fixture
def forms(person: tuple[str, str]) -> tuple[str, str]:
    return FORMS[person[1]]


@pytest.fixture
def subscriber(request: pytest.FixtureRequest, person: tuple[str, str], tmp_path: Path) -> Subscriber:
    if person[0] == "reader":
        return LemonReader(tmp_path)
    return Newsboat(request.getfixturevalue("newsboat"), tmp_path)
