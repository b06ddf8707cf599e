"""Topics by the names that people write."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.letters.subscribing.named_topics import read_topics, topic_name, written
from digest.model.preferences import SiteOffer
from tests.tables import each_row

SITE = SiteOffer(
    ("sport",),
    (("Council", "Town, council and harbor"), ("Sport", "Sport"), ("Gaceta; del puerto", "Gaceta; del puerto")),
)


@each_row(
    ("text", "tongue", "topics"),
    [
        ("sport, science", "en", ("sport", "science")),
        ("Deportes; ciencia", "es", ("sport", "science")),
        # In another language than theirs.
        ("Deportes", "de", ("sport",)),
        ("体育，科学", "zh", ("sport", "science")),
        ("SPORT\nsport", "en", ("sport",)),
        # Names of sources, with commas of their own; an id, too.
        ("town, council and harbor, sport", "en", ("source:Council", "sport")),
        ("council", "en", ("source:Council",)),
        ("source:Sport", "en", ("source:Sport",)),
        ("source:Gone", "en", ("source:Gone",)),
        ("Ukraine", "en", ("place:UA",)),
        ("place:UA", "es", ("place:UA",)),
        ("", "en", ()),
        (" , ;; ,", "en", ()),
    ],
)
def test_topics_are_found(text: str, tongue: str, topics: tuple[str, ...]) -> None:
    assert read_topics(text, SITE, tongue) == (topics, ())


@each_row(
    ("text", "topics", "unknown"),
    [
        ("gardening, sport, ???", ("sport",), ("gardening", "???")),
        ("top stories", (), ("top stories",)),
        ("x" * 400, (), ("x" * 300,)),
        ("source:", (), ("source:",)),
    ],
)
def test_what_names_no_topic_is_told(text: str, topics: tuple[str, ...], unknown: tuple[str, ...]) -> None:
    assert read_topics(text, SITE, "en") == (topics, unknown)


def test_a_topic_is_called_as_the_site_calls_it_now() -> None:
    topics = ("sport", "place:UA", "source:Council", "source:Gone")
    assert [topic_name(one, SITE, "es") for one in topics] == [
        "Deportes",
        "Ucrania",
        "Town, council and harbor",
        "Gone",
    ]


@given(st.lists(st.text(min_size=1, max_size=20).map(lambda name: f"source:{' '.join(name.split())}"), max_size=5))
def test_what_is_written_is_read_again(topics: list[str]) -> None:
    kept = list(dict.fromkeys(one for one in topics if one.removeprefix("source:").isprintable() and one != "source:"))
    assert read_topics(written(kept), SITE, "en") == (tuple(kept), ())


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    read_topics(text, SITE, "en")
