from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.source import Masthead, Reading, SourceSpec
from digest.reading.feed.jsonfeed import parse

SAVED = datetime(2025, 5, 15, tzinfo=UTC)
VERSION = "https://jsonfeed.org/version/1.1"


def read(data: bytes | str) -> Reading:
    data = data.encode() if isinstance(data, str) else data
    return parse(data, SourceSpec("council", "a.json"), "a.json", ZoneInfo("Europe/Lisbon"), SAVED)


def feed(*items: object, **values: object) -> str:
    return json.dumps({"version": VERSION, "title": "Harbor", "items": items} | values)


def item_of(values: Mapping[str, object], **feed_values: object) -> Item:
    (item,) = read(feed({"title": "t"} | values, **feed_values)).items
    return item


def remarks(data: bytes | str) -> list[str]:
    return [str(finding) for finding in read(data).findings]


def test_an_item_is_read() -> None:
    item = item_of(
        {
            "id": "tag:example.org,2025:1",
            "url": "https://news.example.org/1",
            "title": "Ferry &amp; harbor",
            "content_html": "<p>The <b>ferry</b><script>x</script> sails.</p>",
            "summary": "x",
            "date_published": "2025-04-21T10:30:00Z",
            "date_modified": "2025-04-22T10:30:00Z",
            "authors": [{"name": "City desk"}, {"url": "https://example.org/"}],
            "tags": ["city", "city", 3],
            "language": "pt-br",
        }
    )
    assert item == Item(
        source="council",
        title="Ferry & harbor",
        text="The ferry sails.",
        id="tag:example.org,2025:1",
        url="https://news.example.org/1",
        html="<p>The <b>ferry</b> sails.</p>",
        published=datetime(2025, 4, 21, 10, 30, tzinfo=UTC),
        locale=Locale("pt-BR"),
        authors=("City desk",),
        tags=("city", "3"),
        position=1,
    )


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", VERSION])
def test_both_versions_are_read(version: str) -> None:
    reading = read(feed({"id": "1", "title": "t"}, version=version))
    assert (len(reading.items), reading.findings) == (1, ())


def test_a_feed_without_items_is_an_empty_reading() -> None:
    assert read(feed()) == Reading((), masthead=Masthead("Harbor"))


@pytest.mark.parametrize(
    ("given_id", "expected"), [("1", "1"), (12345678901234567890123, "12345678901234567890123"), (1.50, "1.5")]
)
def test_an_id_that_is_a_number_is_its_digits(given_id: object, expected: str) -> None:
    assert item_of({"id": given_id}).id == expected


@pytest.mark.parametrize(
    ("values", "html"),
    [
        ({"content_text": "5 < 6\nx\n\ny"}, "<p>5 &lt; 6<br>x</p><p>y</p>"),
        ({"summary": "A & b"}, "<p>A &amp; b</p>"),
        ({"content_html": "<img src=x>", "content_text": "x"}, "<p>x</p>"),
        ({"content_html": '<a href="/map">m</a>'}, '<a href="https://news.example.org/map">m</a>'),
        ({"content_html": ["<p>x</p>"]}, ""),
    ],
)
def test_texts(values: Mapping[str, object], html: str) -> None:
    assert item_of(values, home_page_url="https://news.example.org/").html == html


@pytest.mark.parametrize(
    ("values", "url"),
    [
        ({"url": "1"}, "https://news.example.org/harbor/1"),
        ({"external_url": "https://example.com/"}, "https://example.com/"),
        ({"url": "/1", "external_url": "https://example.com/"}, "https://news.example.org/1"),
        ({"url": "javascript:x"}, ""),
        ({"url": {"a": 1}}, ""),
    ],
)
def test_links(values: Mapping[str, object], url: str) -> None:
    assert item_of(values, home_page_url=None, feed_url="https://news.example.org/harbor/a.json").url == url


def test_a_link_that_leads_nowhere_is_reported() -> None:
    assert remarks(feed({"title": "t", "url": "/1"})) == ["a.json: invalid links left out: 1, such as “/1” of “t”"]


def test_what_an_item_does_not_say_the_feed_does() -> None:
    item = item_of({"date_modified": "2025-04-21"}, language="es", authors=[{"name": "The harbor council"}])
    assert (item.locale, item.authors, item.published) == (Locale("es"), ("The harbor council",), date(2025, 4, 21))


def test_the_single_author_of_version_1_is_read() -> None:
    assert item_of({"author": {"name": "City desk"}}).authors == ("City desk",)


def test_items_that_are_none_are_skipped_and_counted() -> None:
    reading = read(feed("x", {"title": "a"}, None, [], {"title": "b"}, {}))
    assert [item.title for item in reading.items] == ["a", "b"]
    assert [str(finding) for finding in reading.findings] == [
        "a.json: items left out that are not JSON objects: 3",
        "a.json: entries left out without title, text or link: 1, such as entry 3",
    ]


def test_lone_surrogates_and_controls_go() -> None:
    item = item_of(
        {
            "id": "a\ud800\x00b",
            "url": "https://e.example.org/\ud800",
            "title": "c\ud800\nd",
            "content_text": "e\udc00\x07",
        }
    )
    assert (item.id, item.url, item.title, item.text) == ("ab", "https://e.example.org/%3F", "c d", "e")


@pytest.mark.parametrize(
    "data",
    ["[]", "null", '"x"', "{}", '{"items": []}', '{"version": 1, "items": []}', '{"version": "https://example.org/"}'],
)
def test_json_of_another_kind_is_an_error(data: str) -> None:
    with pytest.raises(FormatError, match=r"\Aa\.json: not a feed \(JSON of another kind\)\Z"):
        read(data)


@pytest.mark.parametrize(
    "data", ["", "news", "{", '{"version": "https://jsonfeed.org/version/1", "items": [', "\x00", "[" * 200_000]
)
def test_what_is_no_json_is_an_error_with_its_line(data: str) -> None:
    with pytest.raises(FormatError, match=r"\Aa\.json: a feed that cannot be read \(line 1: .*\)\Z"):
        read(data)


def test_items_before_one_that_is_nested_too_deeply_are_read() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    reading = read(feed({"title": "Ferry"}, {"x": 1}).replace('{"x": 1}', f'{{"x": {deep}}}'))

    assert [item.title for item in reading.items] == ["Ferry"]
    assert [str(finding) for finding in reading.findings] == [
        "a.json:1: not valid JSON (nested too deeply); read as far as possible"
    ]


def test_a_truncated_feed_gives_the_items_that_are_whole() -> None:
    text = feed({"title": "a"}, {"title": "b"}, {"title": "c"}, language="es")
    reading = read(text[: text.index('"c"')])
    assert [item.title for item in reading.items] == ["a", "b"]
    assert str(reading.findings[0]).startswith("a.json:1: not valid JSON (")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_other_encodings_than_utf8_are_read(encoding: str) -> None:
    text = '{"version": "https://jsonfeed.org/version/1", "items": [{"title": "Портовый совет продлил часы"}]}'
    assert read(text.encode(encoding)).items[0].title == "Портовый совет продлил часы"


def test_an_encoding_that_json_does_not_allow_is_reported() -> None:
    text = '{"version": "https://jsonfeed.org/version/1", "items": [{"title": "Портовый совет"}]}'
    assert remarks(text.encode("cp1251")) == ["a.json: read as cp1251, but JSON must be in UTF-8"]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "title", "url", "items"]), inner)
    ),
    max_leaves=5,
)
names = st.sampled_from(
    "id url external_url title content_html content_text summary date_published authors author tags language".split()
)


@given(
    st.lists(st.dictionaries(names, values, max_size=6) | values, max_size=4),
    st.dictionaries(names, values, max_size=3),
)
def test_values_of_any_type_do_no_harm(items: list[object], of_feed: dict[str, object]) -> None:
    reading = read(json.dumps(of_feed | {"version": VERSION, "items": items}))
    assert len(reading.items) <= len(items)


def test_the_feed_says_its_title_language_and_website() -> None:
    text = feed(title="Harbor &amp; city", language="es", home_page_url="https://news.example.org/")
    assert read(text).masthead == Masthead("Harbor & city", Locale("es"), "https://news.example.org/")


def test_seconds_since_1970_are_a_date() -> None:
    assert item_of({"date_published": 1745231400}).published == datetime(2025, 4, 21, 10, 30, tzinfo=UTC)


def test_an_item_in_another_encoding_is_repaired_and_keeps_its_older_reading() -> None:
    data = feed({"id": "1", "title": "Портовый совет"}, {"id": "2", "title": "X"}).encode()
    data = json.dumps(json.loads(data), ensure_ascii=False).encode().replace(b"X", "Паромы ходят".encode("cp1251"))
    first, second = read(data).items
    assert (first.title, second.title) == ("Портовый совет", "Паромы ходят")
    assert second.older is not None
    assert "\ufffd" in second.older.title or second.older.title != second.title
