"""A text file read in pieces: any borders give the same, and memory does not grow with the file."""

from __future__ import annotations

import gc
import random
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.content import Content
from digest.model.item import Item
from digest.model.source import Reading, SourceSpec
from digest.reading.textfile import plaintext
from digest.reading.textfile.text_blocks import LIMITS, NumberedLines, TextLimits

SPEC = SourceSpec("harbor", "news.txt")
SAVED_ON = datetime(2025, 5, 15, 12, tzinfo=UTC)
ITEM = "The quay {0} opens\n{1:02}.04.2025\n\nIt was told on day {0}.\n\nThe ferry sails.\n\n"


def read(content: Content, limits: TextLimits = LIMITS) -> list[Reading]:
    return list(plaintext.read(content, SPEC, "news.txt", UTC, SAVED_ON, limits))


def whole(text: str, limits: TextLimits = LIMITS) -> list[Reading]:
    return read(Content.of(text.encode()), limits)


def items(readings: list[Reading]) -> list[Item]:
    return [item for reading in readings for item in reading.items]


def remarks(readings: list[Reading]) -> list[str]:
    return [str(finding) for reading in readings for finding in reading.findings]


def cut(data: bytes, borders: list[int]) -> Content:
    cuts = [0, *sorted(border % (len(data) + 1) for border in borders), len(data)]
    return Content(lambda: (data[start:end] for start, end in pairwise(cuts)), lambda: data)


LINES = st.sampled_from(
    [
        "",
        "\u00a0",
        "21.04.2025",
        "22 March 2025",
        "12 мая 2024 г.",
        "yesterday",
        "31.02.2025",
        "The quay is open",
        "The quay is open 23.04.2025",
        "The council met for an hour.",
        "and went home.",
        "Совет решил продлить часы работы парома.",
        "Go back",
        "A damaged \ufffd character.",
        "A bidirectional \u202e mark",
    ]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\v", "\u2028", "\x85", "\r\r\n", "\n\n\n"])
CLOSINGS = st.sampled_from(["Ask the office", "To the gate"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"])


def texts(lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(lines, BREAKS), max_size=30).map(
        lambda pairs: "21.04.2025\n\nText.\n\n" + "".join(map("".join, pairs))
    )


@given(texts(LINES | CLOSINGS), ENCODINGS, st.lists(st.integers(0, 2000), max_size=10))
def test_any_borders_give_the_same(text: str, encoding: str, borders: list[int]) -> None:
    data = text.encode(encoding, "ignore")

    assert read(cut(data, borders)) == read(Content.of(data))


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_every_border_of_a_file_gives_the_same(size: int) -> None:
    text = "".join(ITEM.format(f"№ {number}", number) for number in range(1, 5)).replace("\n", "\r\n")
    for encoding in ("utf-8", "utf-16", "cp1251"):
        data = text.encode(encoding)
        assert read(cut(data, list(range(0, len(data), size)))) == read(Content.of(data))


@given(texts(LINES), st.integers(1, 2000))
def test_parts_of_any_size_give_the_same_items_and_findings(text: str, part: int) -> None:
    parts = whole(text, TextLimits(part))
    # What ends several items is found in the parts read so far, not in the whole file.
    assume(not any("ends several items" in remark for remark in remarks(whole(text))))

    assert items(parts) == items(whole(text))
    assert sorted(remarks(parts)) == sorted(remarks(whole(text)))


def test_a_part_is_a_reading() -> None:
    text = "".join(ITEM.format(number, number % 28 + 1) for number in range(100))
    sizes = [len(reading.items) for reading in whole(text, TextLimits(1000))]

    assert sum(sizes) == 100
    assert len(sizes) > 5
    assert max(sizes) < 20


def test_the_lines_of_a_reading_are_not_kept_while_its_items_are_stored() -> None:
    text = "".join(ITEM.format(number, number % 28 + 1) for number in range(100))
    readings = plaintext.read(Content.of(text.encode()), SPEC, "news.txt", UTC, SAVED_ON, TextLimits(1000))
    first = next(readings)
    gc.collect()
    lines = [held for held in gc.get_objects() if type(held) is NumberedLines]

    assert len(first.items) > 5
    assert sum(map(len, lines)) < 10


def test_a_line_that_ends_several_items_is_known_from_part_to_part() -> None:
    text = "".join(ITEM.format(number, number % 28 + 1) + "To the gate\n\n" for number in range(100))
    readings = whole(text + ITEM.format("last", 1) + "To the gate", TextLimits(1000))

    assert not any("To the gate" in item.text for item in items(readings))
    (remark,) = remarks(readings)
    assert remark == "news.txt:8: “To the gate” left out, as it ends several items: lines 8, 17, 26, 35, 44 and 96 more"


def test_an_item_that_is_too_long_is_cut_with_a_remark() -> None:
    text = "First\n21.04.2025\n\n" + "It was long.\n\n" * 100 + "Second\n22.04.2025\n\nText.\n"
    readings = whole(text, TextLimits(item=500))
    first, second = items(readings)

    assert (first.title, second.title, second.text) == ("First", "Second", "Text.")
    assert 10 < first.text.count("long") < 30
    (remark,) = remarks(readings)
    begins = 4 + 2 * first.text.count("long")
    assert remark == f"news.txt:{begins}: lines {begins} to 202 left out: an item has at most about 500 characters"


def test_text_before_the_first_date_has_an_end_too() -> None:
    readings = whole("It was long.\n\n" * 100 + "First\n21.04.2025\n\nText.\n", TextLimits(item=500))

    assert [(item.title, item.text) for item in items(readings)] == [("First", "Text.")]
    before, rest = remarks(readings)
    assert before.startswith("news.txt:1: text before the first date left out, lines 1 to ")
    assert rest.endswith("to 199 left out: an item has at most about 500 characters")


@pytest.mark.parametrize("size", [1, 10, 1000])
def test_a_line_that_is_too_long_is_cut_with_a_remark(size: int) -> None:
    text = "21.04.2025\n\n" + "x" * 500 + "\r\nText.\n\n22.04.2025\n\n" + "y" * 101
    data = text.encode()
    readings = read(cut(data, list(range(0, len(data), size))), TextLimits(item=100))

    assert [item.text for item in items(readings)] == ["x" * 100, "y" * 100]
    assert remarks(readings) == [
        "news.txt:3: longer than 100 characters; the rest of the line left out",
        "news.txt:4: line 4 left out: an item has at most about 100 characters",
        "news.txt:8: longer than 100 characters; the rest of the line left out",
    ]


def test_a_file_without_items_is_an_error_also_in_parts() -> None:
    with pytest.raises(FormatError, match=r"^news\.txt: no items found"):
        whole("It was long.\n\n" * 100, TextLimits(100, 100))
    with pytest.raises(FormatError, match=r"^news\.txt: the file is empty"):
        whole("\n\u00a0" * 1000, TextLimits(100, 100))


def generated(count: int, kind: str) -> Content:
    """Return the content of a file that is nowhere as a whole."""

    def pieces() -> Iterator[bytes]:
        random_ = random.Random(7)
        if kind == "blank":
            yield b"21.04.2025\n\nText.\n"
        for number in range(count):
            words = [random_.choice(["ferry", "quay", "council", "паром"]) for _ in range(200)]
            yield {
                "items": f"{ITEM.format(number, number % 28 + 1)}{' '.join(words)}.\n\n",
                "titles": "".join(f"Quay {number} {word}\n21.04.2025\n\n" for word in words[:10]),
                "one item": ("" if number else "21.04.2025\n\n") + f"{' '.join(words)}.\n\n",
                "one line": ("" if number else "21.04.2025\n\n") + " ".join(words),
                "blank": "\n" * 500,
            }[kind].encode()

    def no_whole() -> bytes:
        raise AssertionError

    return Content(pieces, no_whole)


def peak(count: int, kind: str) -> int:
    """Return the most memory that reading takes."""
    tracemalloc.start()
    try:
        for _ in plaintext.read(generated(count, kind), SPEC, "news.txt", UTC, SAVED_ON, TextLimits(50_000, 25_000)):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["items", "titles", "one item", "one line", "blank"])
def test_memory_does_not_grow_with_the_file(kind: str) -> None:
    peak(10, kind)  # Tables are loaded at first use.

    assert peak(600, kind) < 1.3 * peak(200, kind)
