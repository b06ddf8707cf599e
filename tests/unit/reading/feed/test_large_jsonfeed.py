"""A JSON Feed that is read in parts: any borders give what is read of the whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.content import Content
from digest.formats.detect import Sample, is_json_feed
from digest.model.source import Reading, SourceSpec
from digest.reading.feed import jsonfeed
from digest.reading.feed.cut_feed import FeedLimits
from tests.tables import each_row

SPEC = SourceSpec("harbor", "feed.json")
SAVED = datetime(2025, 5, 15, tzinfo=UTC)
SMALL = FeedLimits(whole=0, part=50, step=16)
VERSION = "https://jsonfeed.org/version/1.1"


def cut(data: bytes, borders: list[int]) -> Content:
    cuts = [0, *sorted(border % (len(data) + 1) for border in borders), len(data)]
    return Content(lambda: (data[start:end] for start, end in pairwise(cuts)), lambda: data)


def in_parts(data: bytes, borders: list[int], limits: FeedLimits = SMALL) -> Reading:
    readings = list(jsonfeed.read(cut(data, borders), SPEC, "feed.json", UTC, SAVED, limits))
    items = tuple(item for reading in readings for item in reading.items)
    return Reading(items, readings[-1].findings, masthead=readings[-1].masthead)


def whole(data: bytes) -> Reading:
    return jsonfeed.parse(data, SPEC, "feed.json", UTC, SAVED)


def titles(reading: Reading) -> list[str]:
    return [item.title for item in reading.items]


def remarks(reading: Reading) -> list[str]:
    return [str(finding) for finding in reading.findings]


VALUES = st.sampled_from(
    [
        "One",
        "Паром",
        'a "quoted" \\ word',
        "x\ny",
        17,
        12345678901234567890,
        1.5e3,
        None,
        True,
        [],
        ["a", {"b": 1}],
        {"c": []},
    ]
)
ITEMS = st.dictionaries(
    st.sampled_from("id url title content_html content_text date_published tags authors language x".split()), VALUES
)
MEMBERS = st.lists(
    st.tuples(st.sampled_from("title language home_page_url authors x".split()), VALUES)
    | st.tuples(st.just("items"), st.lists(ITEMS | VALUES, max_size=8)),
    max_size=5,
)
BORDERS = st.lists(st.integers(0, 3000), max_size=12)


def written(members: list[tuple[str, object]], indent: int | None) -> str:
    """Return an object, in which a key may come twice."""
    pairs = [f"{json.dumps(key)}: {json.dumps(value, indent=indent, ensure_ascii=False)}" for key, value in members]
    return f"{{{', '.join(pairs)}}}\n"


@given(
    MEMBERS, st.sampled_from([None, 1]), st.integers(0, 5), BORDERS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
)
@example([("items", [{"title": "One"}]), ("items", [{"title": "Two"}, 3])], None, 0, [], "utf-8")
@example([("items", [{"title": "One"}]), ("items", 5)], None, 0, [], "utf-8")
def test_any_borders_give_what_is_read_of_the_whole(
    members: list[tuple[str, object]], indent: int | None, place: int, borders: list[int], encoding: str
) -> None:
    members.insert(place, ("version", VERSION))
    data = written(members, indent).encode(encoding)

    assert in_parts(data, borders) == whole(data)


@pytest.mark.parametrize("number", ["1500.25", "15e3", "-15E-3", "1500"])
def test_a_number_may_be_cut_anywhere(number: str) -> None:
    data = f'{{"version": "{VERSION}", "x": {number}, "items": [{{"id": "1", "title": "The ferry stays"}}]}}'.encode()

    for border in range(len(data)):
        assert in_parts(data, [border]) == whole(data)


@given(st.integers(0, 200), BORDERS)
def test_of_a_feed_that_is_cut_off_the_complete_items_are_read(end: int, borders: list[int]) -> None:
    items = [{"title": f"Ferry {number}", "tags": ["a", "]"]} for number in range(6)]
    data = written([("version", VERSION), ("items", items), ("title", "Harbor")], 1).encode()[: -1 - end]
    try:
        expected = titles(whole(data))
    except FormatError:
        with pytest.raises(FormatError, match=r"^feed.json: a feed that cannot be read \(line"):
            in_parts(data, borders)
        return

    assert titles(in_parts(data, borders)) == expected


def test_an_item_that_is_too_long_is_left_out_and_named_by_its_lines() -> None:
    items = [{"title": "One"}, {"content_text": 'a "b" [ \\ ' * 100, "title": "Long"}, {"title": "Two"}]
    data = written([("version", VERSION), ("items", items)], 1).encode()
    reading = in_parts(data, [], FeedLimits(whole=0, part=50, item=200, step=16))

    assert titles(reading) == ["One", "Two"]
    assert remarks(reading) == ["feed.json:5: item 2 (lines 5 to 8) left out: an item has at most 200 characters"]


NESTED = "[" * 30_000 + "]" * 30_000


@each_row("read", [whole, lambda data: in_parts(data, []), lambda data: in_parts(data, [700, 9000])])
@each_row("nested", [NESTED, f'{{"title": "Two", "x": {NESTED}}}', '{"x": ' * 9000 + '"]"' + "}" * 9000])
def test_an_item_that_is_nested_too_deeply_is_left_out_alone(read: Callable[[bytes], Reading], nested: str) -> None:
    items = f'[{{"title": "One"}},\n{nested},\n{{"title": "Three"}}]'
    reading = read(f'{{"version": "{VERSION}", "title": "Harbor", "items": {items}, "x": {NESTED}}}'.encode())

    assert titles(reading) == ["One", "Three"]
    assert remarks(reading) == ["feed.json:2: item 2 (line 2) left out: nested too deeply"]
    assert reading.masthead
    assert reading.masthead.title == "Harbor"


@pytest.mark.parametrize("read", [whole, lambda data: in_parts(data, [])])
def test_an_item_that_is_nested_and_has_no_end_is_a_flaw(read: Callable[[bytes], Reading]) -> None:
    reading = read(f'{{"version": "{VERSION}", "items": [{{"title": "One"}},\n{"[" * 100_000}'.encode())

    assert titles(reading) == ["One"]
    assert remarks(reading) == ["feed.json:2: not valid JSON (nested too deeply); read as far as possible"]


@pytest.mark.parametrize("read", [whole, lambda data: in_parts(data, [])])
def test_a_feed_of_which_every_item_is_left_out_is_an_error(read: Callable[[bytes], Reading]) -> None:
    data = f'{{"version": "{VERSION}", "title": "Harbor", "items": [{NESTED},\n{NESTED}]}}'.encode()

    with pytest.raises(
        FormatError, match=r"^feed\.json: a feed that cannot be read \(item 1 \(line 1\) left out: nested"
    ):
        read(data)


def test_a_nested_item_leaves_several_items_with_one_id_what_they_are() -> None:
    item = '{"id": "1", "title": "The ferry stays"}'
    without, beside = (
        whole(f'{{"version": "{VERSION}", "items": [{item}, {more}{item}]}}'.encode()) for more in ("", f"{NESTED}, ")
    )

    assert beside.items == without.items


def test_a_flaw_is_told_with_its_line() -> None:
    data = b'{"version": "https://jsonfeed.org/version/1",\n"items": [{"title": "One"},\n{"title": Two}]}'

    assert titles(in_parts(data, [20, 40])) == ["One"]
    assert remarks(in_parts(data, [20, 40])) == remarks(whole(data))


def test_a_large_document_of_another_kind_is_none() -> None:
    with pytest.raises(FormatError, match=r"^feed.json: not a feed \(JSON of another kind\)$"):
        in_parts(b'{"items": [{"title": "One"}]}', [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_a_feed_is_recognized_in_pieces_of_any_size(encoding: str) -> None:
    data = written([("items", []), ("version", VERSION)], None).encode(encoding)

    assert is_json_feed(Sample.of(cut(data, list(range(0, len(data), 3)))))
    assert not is_json_feed(Sample.of(cut(data.replace("feed".encode(encoding)[-4:], b""), [])))
