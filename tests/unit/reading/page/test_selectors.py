from datetime import UTC, date, datetime

import pytest

from digest.errors import FormatError
from digest.model.locale import Locale
from digest.model.source import DateOrder, Selectors, SourceSpec
from digest.reading.page.document import read_page
from digest.reading.page.news_lists import dates_of
from digest.reading.page.selectors import PageEntry, read_entries
from tests.tables import each_row

SEEN = datetime(2025, 11, 27, 12, tzinfo=UTC)
NEWS = "".join(
    f'<div class="news-item"><span class="day">{20 - number} November 2025</span>'
    f'<h3><a href="/{number}">Ferry {number} sails</a></h3><p class="lead">It is <b>fast</b>.</p></div>'
    for number in range(3)
)


def entries(
    selectors: Selectors, body: str = NEWS, lang: str = "en", order: DateOrder = "dmy"
) -> tuple[PageEntry, ...]:
    page = read_page(f'<html lang="{lang}"><body>{body}'.encode(), "https://news.example.org/list/")
    return read_entries(page, selectors, dates_of(page, SourceSpec("", date_order=order), UTC, SEEN), "news")


def error(selectors: Selectors, body: str = NEWS) -> str:
    with pytest.raises(FormatError) as caught:
        entries(selectors, body)
    return str(caught.value)


def test_a_block_alone_is_enough_for_title_link_and_date() -> None:
    assert entries(Selectors(".news-item"))[0] == PageEntry(
        "Ferry 0 sails", "https://news.example.org/0", date(2025, 11, 20)
    )


def test_each_part_is_what_its_selector_finds() -> None:
    found = entries(Selectors(".news-item", title="b", link="h3 a", date=".day", summary=".lead"))

    assert found[0] == PageEntry(
        "fast",
        "https://news.example.org/0",
        date(2025, 11, 20),
        '<p class="lead">It is <b>fast</b>.</p>'.replace(' class="lead"', ""),
    )


def test_an_item_that_finds_nothing_is_an_error_with_the_nearest_candidates() -> None:
    assert error(Selectors(".newsitem")) == "news: `.newsitem` (item) finds nothing; the nearest is `.news-item` (3)"


@pytest.mark.parametrize("name", ["title", "link", "date", "summary"])
def test_a_part_that_finds_nothing_in_any_block_is_an_error(name: str) -> None:
    message = error(Selectors(".news-item", **{name: ".leads"}))

    assert message == f"news: `.leads` ({name}) finds nothing; the nearest is `.lead` (3)"


def test_without_anything_near_the_error_names_none() -> None:
    assert error(Selectors("#zzzzzzz")) == "news: `#zzzzzzz` (item) finds nothing"


@pytest.mark.parametrize("selector", ["div[", "..a", "a:foo(", ">", "a::b", "((((", "div:nth-child(x)"])
def test_an_invalid_selector_is_an_error_in_one_line(selector: str) -> None:
    message = error(Selectors(selector))

    assert message.startswith(f"news: `{selector}` (item) is not a CSS selector: ")
    assert "\n" not in message


def test_blocks_without_a_link_are_no_empty_success() -> None:
    assert "`p` (item) finds 3, but none with a title and a link" in error(Selectors("p"))


def test_an_address_counts_once() -> None:
    assert len(entries(Selectors(".news-item"), NEWS + NEWS)) == 3


@each_row(
    ("lang", "text", "expected"),
    [
        ("de", "Do, 20. November 2025", date(2025, 11, 20)),
        ("fr", "Publié le 20 novembre 2025", date(2025, 11, 20)),
        ("ru", "20 ноября 2025, 10:30", datetime(2025, 11, 20, 10, 30, tzinfo=UTC)),
        ("zh", "发布时间：2025年11月20日", date(2025, 11, 20)),
        ("ar", "20 نوفمبر 2025", date(2025, 11, 20)),
        ("th", "20 พฤศจิกายน 2568", date(2025, 11, 20)),
        ("fa", "۲۰ نوامبر ۲۰۲۵", date(2025, 11, 20)),
        ("en", "By Jane Doe | 20 November 2025", date(2025, 11, 20)),
        ("en", "yesterday", date(2025, 11, 26)),
        ("en", "2025-11-20T10:30:00+00:00", datetime(2025, 11, 20, 10, 30, tzinfo=UTC)),
        ("en", "20 members of 2025", None),
    ],
)
def test_dates_are_read_in_the_language_of_the_page(lang: str, text: str, expected: date | None) -> None:
    body = f'<div class="a"><a href="/1">Ferry sails</a><span class="date">{text}</span></div>'

    assert entries(Selectors(".a", date=".date"), body, lang)[0].published == expected


def test_the_order_of_figures_is_that_of_the_source() -> None:
    body = '<div class="a"><a href="/1">Ferry sails</a><i>03/04/2025</i></div>'

    assert entries(Selectors(".a"), body)[0].published == date(2025, 4, 3)
    assert entries(Selectors(".a"), body, order="mdy")[0].published == date(2025, 3, 4)


@pytest.mark.parametrize(
    "title",
    [
        "<b>1.</b> <span>Ferry sails</span> <small>20/11/2025</small> <span>43:57</span>",
        "<time>yesterday</time> Ferry sails",
        "<h4>Ferry sails</h4><small>20 November 2025</small>",
        "Ferry sails <span>(1:02:30)</span>",
    ],
)
def test_a_date_and_a_duration_beside_the_words_of_a_title_are_no_part_of_it(title: str) -> None:
    body = f'<div class="a"><a href="/1">{title}</a></div>'

    assert entries(Selectors(".a", title="a"), body)[0].title == "Ferry sails"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<b>12</b> boats sail", "12 boats sail"),
        ("Ferry sails 20/11/2025", "Ferry sails 20/11/2025"),
        ("<span>20 November 2025</span>", "20 November 2025"),
        ("Council votes on <b>12 May</b>", "Council votes on 12 May"),
        ("<b>Ferry</b> sails at <b>noon</b>", "Ferry sails at noon"),
    ],
)
def test_other_figures_of_a_title_stay(title: str, expected: str) -> None:
    assert entries(Selectors(".a", title="a"), f'<div class="a"><a href="/1">{title}</a></div>')[0].title == expected


def test_the_language_that_a_page_declares_does_not_change_the_order_of_figures() -> None:
    body = '<div class="a"><a href="/1">Ferry sails</a><i>11/05/2020</i></div>'

    assert entries(Selectors(".a"), body, lang="en-US")[0].published == date(2020, 5, 11)


def test_a_time_element_is_read_by_its_attribute() -> None:
    body = '<div class="a"><a href="/1">Ferry</a><time datetime="2025-11-20T10:30:00Z">last week</time></div>'

    assert entries(Selectors(".a"), body)[0].published == datetime(2025, 11, 20, 10, 30, tzinfo=UTC)


def test_the_date_of_an_address_comes_last() -> None:
    body = '<p><a href="/2025/11/27/a">Ferry</a> 3 May 2025</p><p><a href="/2025/11/27/b">Boat</a></p>'

    assert [entry.published for entry in entries(Selectors("p"), body)] == [date(2025, 5, 3), date(2025, 11, 27)]


def test_dates_above_and_below_blocks_belong_to_them() -> None:
    above = "<dl><dt>3 May 2025<dd><a href='/1'>Ferry</a><dt>2 May 2025<dd><a href='/2'>Boat</a></dl>"
    below = "<div><h2><a href='/1'>Ferry</a></h2><p>3 May 2025</p><h2><a href='/2'>Boat</a></h2><p>2 May 2025</p></div>"
    expected = [date(2025, 5, 3), date(2025, 5, 2)]

    assert [entry.published for entry in entries(Selectors("dd"), above)] == expected
    assert [entry.published for entry in entries(Selectors("h2"), below)] == expected


def test_the_language_of_the_source_comes_before_that_of_the_page() -> None:
    page = read_page(
        b'<html lang="en"><body><p><a href="/1">Ferry</a> <i class="date">20. marraskuuta 2025</i>', "https://a.org"
    )
    dates = dates_of(page, SourceSpec("", locale=Locale("fi")), UTC, SEEN)

    assert read_entries(page, Selectors("p"), dates, "news")[0].published == date(2025, 11, 20)


def test_a_tag_of_the_whole_page_is_not_near() -> None:
    menu = '<ul class="menu"><li><a href="/a">About the office</a></li><li><a href="/b">Contact</a></li></ul>'

    assert error(Selectors(".releases li"), menu) == "news: `.releases li` (item) finds nothing"
