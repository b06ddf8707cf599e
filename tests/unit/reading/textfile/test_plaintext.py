import gzip
import re
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.extras import install
from digest.language.text.dates.date_words import is_available
from digest.language.text.dates.numeric_dates import is_date_shaped
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.source import Reading, SourceSpec
from digest.reading.textfile import plaintext
from digest.reading.textfile.navigation import navigation, phrase_key
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")
SPEC = SourceSpec("harbor", "news.txt")
SAVED_ON = datetime(2025, 5, 15, 12, tzinfo=UTC)
ENGLISH = SourceSpec("harbor", "news.txt", locale=Locale("en"))


def read(text: str | bytes, spec: SourceSpec = SPEC) -> Reading:
    data = text.encode() if isinstance(text, str) else text
    return plaintext.parse(data, spec, "news.txt", LISBON, SAVED_ON)


def parts(reading: Reading) -> list[tuple[str, str, str]]:
    return [(str(item.published), item.title, item.text) for item in reading.items]


def remarks(reading: Reading) -> list[str]:
    return [str(finding) for finding in reading.findings]


# Both kinds of block in one file, as a news site saves them; the sixth empty line holds a no-break space.
SAVED = """\
21.04.2025

From 21 to 25 April the harbor council trains its pilots.


18.04.2025

The ferry “Aurora-Nova” sailed again,
three weeks late.

Its passengers sang.


The old quay was closed

The old quay was closed 28.10.2024

Under the plan for 2024 the quay was closed from 21 to 25 October.

The closing cost 16,000.
\u00a0


Go back

Back to the section

Back to the all news
"""


def test_listing_and_article_blocks_in_one_file() -> None:
    assert parts(read(SAVED)) == [
        ("2025-04-21", "", "From 21 to 25 April the harbor council trains its pilots."),
        ("2025-04-18", "", "The ferry “Aurora-Nova” sailed again, three weeks late.\n\nIts passengers sang."),
        (
            "2024-10-28",
            "The old quay was closed",
            "Under the plan for 2024 the quay was closed from 21 to 25 October.\n\nThe closing cost 16,000.",
        ),
    ]


def test_navigation_is_told_in_one_finding() -> None:
    assert remarks(read(SAVED)) == [
        "news.txt:24: navigation lines left out: 3 (“Go back”, “Back to the section”, “Back to the all news”)"
    ]


@pytest.mark.parametrize(
    "variant",
    [
        SAVED.replace("\n", "\r\n"),
        SAVED.replace("\n", "\r"),
        SAVED.replace("\n", " \t\n\t"),
        SAVED.replace("\n\n", "\n\u200b\n\u3000\n"),
        "\ufeff" + SAVED,
        SAVED.encode("utf-16"),
    ],
)
def test_line_ends_blanks_and_byte_order_marks_make_no_difference(variant: str | bytes) -> None:
    assert read(variant).items == read(SAVED).items


def test_an_item_carries_what_its_source_says() -> None:
    spec = SourceSpec("council", "a.txt", locale=Locale("pt-PT"), tags=("city",))
    assert read("Ferry\n21.04.2025\n\nText.", spec).items == (
        Item("council", "Ferry", "Text.", published=date(2025, 4, 21), locale=Locale("pt-PT"), tags=("city",)),
    )


@each_row(
    "text",
    [
        "Ferry sails\n21.04.2025\n\nText.",
        "Ferry sails\n21.04.2025\nText.",
        "Ferry sails\n\n21.04.2025\n\nText.",
        "Ferry sails 21.04.2025\n\nText.",
        "Ferry sails (21.04.2025)\nText.",
        "Ferry sails Ferry sails 21.04.2025\n\nText.",
        "Ferry sails\nFERRY  SAILS\n21.04.2025\n\nText.",
        "Ferry sails\n\nFerry sails\n\n21.04.2025\n\nText.",
        "Ferry sails\nFerry sails 21.04.2025\nText.",
        "Ferry sails\n\nFerry sails, 21.04.2025\n\nFerry sails\n\nText.",
        "Ferry sails\n21.04.2025\nFerry sails\n\nText.",
        "Ferry sails\nPublished: 21.04.2025\n\nText.",
        "21.04.2025 — Ferry sails\n\nText.",
        "21.04.2025\nFerry sails\n\nText.",
        "21.04.2025\n\nFerry sails\n\nText.",
        "21.04.2025\nFerry sails\nFerry sails\n\nText.",
        "Ferry\nsails\n21.04.2025\n\nText.",
    ],
)
def test_forms_that_a_title_and_a_date_come_in(text: str) -> None:
    title = "FERRY  SAILS" if "FERRY" in text else "Ferry sails"
    assert [(day, one.replace("FERRY SAILS", "FERRY  SAILS"), body) for day, one, body in parts(read(text))] == [
        ("2025-04-21", title, "Text.")
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_the_title_of_the_next_item_is_not_the_last_paragraph_of_this_one(gap: str) -> None:
    text = f"Ferry sails\n21.04.2025\n\nText.{gap}Quay closed\n18.04.2025\n\nMore."
    assert parts(read(text)) == [("2025-04-21", "Ferry sails", "Text."), ("2025-04-18", "Quay closed", "More.")]


def test_a_title_apart_from_its_date_in_a_file_of_such_titles() -> None:
    text = "Ferry sails\n\n21.04.2025\n\nText.\n\nQuay closed\n\n18.04.2025\n\nMore.\n\nPier\n\n17.04.2025\n\nLast."
    assert [title for _, title, _ in parts(read(text))] == ["Ferry sails", "Quay closed", "Pier"]


def test_a_title_nearer_to_the_date_below_than_to_the_text_above() -> None:
    text = "21.04.2025\n\nText.\n\n\nQuay closed\n\n18.04.2025\n\nMore."
    assert parts(read(text)) == [("2025-04-21", "", "Text."), ("2025-04-18", "Quay closed", "More.")]


def test_a_short_line_as_near_to_the_text_above_stays_there() -> None:
    text = "21.04.2025\n\nText.\n\nPhoto by the council\n\n18.04.2025\n\nMore."
    assert parts(read(text)) == [("2025-04-21", "", "Text.\n\nPhoto by the council"), ("2025-04-18", "", "More.")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_in_a_list_of_dates_and_headlines_each_belongs_to_the_date_above(gap: str) -> None:
    text = gap.join(["21.04.2025", "Ferry sails", "18.04.2025", "Quay closed", "17.04.2025", "Pier painted"])
    assert [(day, body) for day, _, body in parts(read(text))] == [
        ("2025-04-21", "Ferry sails"),
        ("2025-04-18", "Quay closed"),
        ("2025-04-17", "Pier painted"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The contract was signed on 28.10.2024",
        "28.10.2024 was the day when the ferry sailed",
        "They met on 28.10.2024.",
        "Version 1.2.2024 of the plan",
    ],
)
def test_a_date_in_a_paragraph_opens_no_item(line: str) -> None:
    assert parts(read(f"21.04.2025\n\nText.\n\n{line}\n\nMore.")) == [("2025-04-21", "", f"Text.\n\n{line}\n\nMore.")]


def test_a_date_at_the_end_of_a_line_that_goes_on() -> None:
    text = "21.04.2025\n\nThe council met.\nThe contract was signed 28.10.2024\nand published."
    assert len(read(text).items) == 1


@pytest.mark.parametrize(
    ("order", "expected"), [("dmy", date(2025, 4, 3)), ("mdy", date(2025, 3, 4)), ("ymd", date(2025, 4, 3))]
)
def test_the_order_of_day_and_month(order: str, expected: date) -> None:
    spec = SourceSpec("harbor", "news.txt", date_order=order)  # type: ignore[arg-type] # one of the three
    assert read("03.04.2025\n\nText.", spec).items[0].published == expected


def test_a_time_is_in_the_zone_of_the_digest() -> None:
    assert read("21.04.2025 10:30\n\nText.").items[0].published == datetime(2025, 4, 21, 10, 30, tzinfo=LISBON)


@pytest.mark.parametrize("day", ["31.02.2025", "04/21/2025", "21.04.25"])
def test_an_impossible_date_is_reported_and_its_item_kept_without_one(day: str) -> None:
    reading = read(f"22.04.2025\n\nText.\n\n{day}\n\nMore.")
    assert parts(reading) == [("2025-04-22", "", "Text."), ("None", "", "More.")]
    assert remarks(reading) == [
        f"news.txt:5: there is no such date as {day} (day, month, year): the item is kept without a date"
    ]


def test_text_before_the_first_date_is_reported() -> None:
    reading = read("A page of the harbor.\nSaved in May.\n\nMenu of pages\n\n21.04.2025\n\nText.")
    assert parts(reading) == [("2025-04-21", "", "Text.")]
    assert remarks(reading) == [
        "news.txt:1: text before the first date left out, lines 1 to 4: “A page of the harbor.”"
    ]


def test_headings_with_nothing_below_are_reported() -> None:
    reading = read("21.04.2025\n\n20.04.2025\n\nText.\n\nQuay closed 19.04.2025\n")
    assert parts(reading) == [("2025-04-20", "", "Text."), ("2025-04-19", "Quay closed", "")]
    assert remarks(reading) == [
        "news.txt:1: there is no text under “21.04.2025”: left out",
        "news.txt:7: there is no text under “Quay closed”: kept with its title alone",
    ]


def test_own_navigation() -> None:
    spec = SourceSpec("harbor", "news.txt", navigation=("To the harbor gate",))
    assert read("21.04.2025\n\nText, then\nto the HARBOR gate\n", spec).items[0].text == "Text, then"


def test_the_last_word_of_a_paragraph_is_no_navigation() -> None:
    assert read("21.04.2025\n\nThe council gave each\nshare\n").items[0].text == "The council gave each share"


CLOSED = """\
Ferry sails

Ferry sails 21.04.2025

Text of the ferry.

More of the ferry.

Ask the harbor office
To the gate of the port


Quay closed

Quay closed 20.04.2025

Text of the quay.

Ask the harbor office

To the gate of the port
"""


def test_lines_that_close_several_articles_are_left_out_and_named() -> None:
    reading = read(CLOSED)
    assert [body for _, _, body in parts(reading)] == ["Text of the ferry.\n\nMore of the ferry.", "Text of the quay."]
    assert remarks(reading) == [
        "news.txt:9: “Ask the harbor office” left out, as it ends several items: lines 9, 19",
        "news.txt:10: “To the gate of the port” left out, as it ends several items: lines 10, 21",
    ]


def test_a_copy_of_an_article_does_not_take_its_last_line() -> None:
    copy = "21.04.2025\n\nText of the ferry.\n\nPhoto by the council\n\n\n"
    assert [body for _, _, body in parts(read(copy * 2))] == ["Text of the ferry.\n\nPhoto by the council"] * 2


def test_the_first_paragraph_stays_even_if_it_closes_all_articles() -> None:
    assert len(read("21.04.2025\n\nNo news\n\n20.04.2025\n\nNo news\n").items) == 2


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_an_old_encoding_is_read_and_reported(encoding: str) -> None:
    text = "Паром снова ходит\n21.04.2025\n\nСовет порта сообщил, что паром снова ходит каждый день.\n"
    reading = read(text.encode(encoding))
    assert parts(reading) == parts(read(text))
    assert remarks(reading) == [f"news.txt: not in UTF-8; read as {encoding}, which fits its letters"]


def test_a_letter_cut_off_at_the_end_does_not_change_the_encoding() -> None:
    reading = read("21.04.2025\n\nСовет порта сообщил, что паром снова ходит".encode()[:-1])
    assert reading.items[0].text == "Совет порта сообщил, что паром снова ходи\ufffd"
    assert remarks(reading) == ["news.txt:3: damaged characters, the first one here: 1"]


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\ufeff\u00a0\n".encode()])
def test_an_empty_file(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^news\.txt: the file is empty$"):
        read(data)


@pytest.mark.parametrize("data", [bytes(1000), bytes(range(256)) * 20, gzip.compress(SAVED.encode() * 2, mtime=0)])
def test_no_text_at_all(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^news\.txt: not a text file"):
        read(data)


@pytest.mark.parametrize("text", ["Only prose.\n\nWithout a date.", "21.04.2025\n\n20.04.2025\n"])
def test_no_item_at_all(text: str) -> None:
    with pytest.raises(FormatError, match=r"^news\.txt: no items found; .* 21\.04\.2025") as caught:
        read(text)
    assert "\n" not in str(caught.value)


def test_hostile_text_is_clean() -> None:
    text = "All that the harbor council said of it is this, and it said no more than this."
    item = read(f"Ferry\x00 \u202esails\r\n21.04.2025\r\n\r\n{text}\x1b\ufffe\r\n").items[0]
    assert (item.title, item.text) == ("Ferry sails", text)


@pytest.mark.parametrize(
    "text",
    [
        "21.04.2025\n" + "x" * 2_000_000,
        "21.04.2025\n" + "x " * 1_000_000 + "21.04.2025",
        "Text\n\n" * 80_000 + "21.04.2025\n\nText.",
        "Ferry\n21.04.2025\n" + "Ferry\n\n" * 40_000 + "Text.",
        "21.04.2025\n" + "1" * 1_000_000,
    ],
)
def test_time_in_proportion_to_the_length(text: str) -> None:
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 4


# Every line of these is unlike any other, but for those of navigation and those that close articles.
_kinds = st.lists(
    st.sampled_from(
        "blank blank blank date date worded loose text text title title dated doubled wrong closing navigation".split()
    ),
    max_size=30,
)


def _document(kinds: list[str]) -> list[str]:
    return [line for place, kind in enumerate(kinds) for line in _lines(kind, place)]


def _lines(kind: str, place: int) -> list[str]:
    day = place % 28 + 1
    lines = {
        "blank": [["", "\u00a0", " \t"][place % 3]],
        "date": [f"{day:02}.04.2025"],
        "worded": [f"{day} March 2025"],
        "loose": [f"{day} February"],
        "text": [f"It was sentence {place}q of the council."],
        "title": [f"Title {place}q of the ferry"],
        "dated": [f"Title {place}q of the quay {day:02}.05.2025"],
        "doubled": [f"Title {place}q of the pier", "", f"Title {place}q of the pier 03.06.2025"],
        "wrong": ["31.02.2025"],
        "closing": [["Ask the office", "To the gate"][place % 2]],
        "navigation": ["Go back"],
    }
    return lines[kind]


def _is_accounted_for(number: int, line: str, reading: Reading) -> bool:
    mark = re.search(r"\d+q", line)
    holders = [item for item in reading.items if mark and mark[0] in f" {item.title} {item.text}".split()]
    covered = any(
        finding.line == number
        or line in finding.message
        or ((lines := re.search(r"lines (\d+) to (\d+)", finding.message)) and int(lines[1]) <= number <= int(lines[2]))
        for finding in reading.findings
    )
    if is_date_shaped(line) or line.endswith((" March 2025", " February")):
        return covered or bool(reading.items)
    if mark:
        return len(holders) + covered >= 1 and len(holders) <= 1
    return covered or phrase_key(line) in navigation() or any(line in item.text + item.title for item in reading.items)


@given(_kinds)
def test_no_line_disappears_without_a_report(kinds: list[str]) -> None:
    lines = [*_document(kinds), "", "29.04.2025", "", "The last sentence."]
    reading = read("\n".join(lines))
    for number, line in enumerate(lines, 1):
        assert not line.strip() or _is_accounted_for(number, line, reading), (number, line, reading)


@given(_kinds, _kinds)
def test_an_item_keeps_its_title_and_date_when_the_file_grows(kinds: list[str], more: list[str]) -> None:
    first = [*_document(kinds), "", "29.04.2025", "", "The last sentence."]
    longer = [*first, "", "Then 999q came", "Then 999q came 02.07.2025", "", "More.", "", *_document(more)]
    before, after = read("\n".join(first)).items, read("\n".join(longer)).items
    assert [_identity(item) for item in before] == [_identity(item) for item in after[: len(before)]]


def _identity(item: Item) -> tuple[str, str, str]:
    return item.title, str(item.published), item.text.split("\n\n")[0]


@given(st.text(st.sampled_from("21.04.5 \n\u00a0ab:()-T") | st.characters(codec="utf-8", exclude_characters="\0")))
def test_no_text_is_a_crash(text: str) -> None:
    for item in read("21.04.2025\n\nText.\n\n" + text).items:
        assert item.title or item.text
        assert item.title == " ".join(item.title.split())


@each_row(
    "text",
    [
        "21 April 2025\n\nText.",
        "Ferry sails\n21 April 2025\n\nText.",
        "Ferry sails\n\nFerry sails 21 April 2025\n\nText.",
        "Ferry sails, 21 April 2025\n\nText.",
        "21 April 2025 – Ferry sails\n\nText.",
        "Ferry sails\nLisbon, 21 April 2025\n\nText.",
        "Ferry sails\nPublished: Monday, April 21, 2025\n\nText.",
        "Ferry sails\n21–25 April 2025\n\nText.",
    ],
)
def test_forms_that_a_date_in_words_comes_in(text: str) -> None:
    reading = read(text)
    assert [(day, body) for day, _, body in parts(reading)] == [("2025-04-21", "Text.")]
    assert reading.items[0].title in {"", "Ferry sails"}
    assert remarks(reading) == []


LANGUAGES = {
    "es": ("21 de abril de 2025", "El consejo decide que el barco vuelva a navegar."),
    "ru": ("21 апреля 2025 г.", "Совет решил, что паром снова будет ходить."),
    "uk": ("21 квітня 2025 року", "Рада вирішила, що пором знову ходитиме."),
    "de": ("21. April 2025", "Der Rat beschließt, dass die Fähre wieder fährt."),
    "kk": ("2025 жылғы 21 сәуір", "Кеңес паромның қайтадан жүзетінін шешті."),
    "hy": ("21 ապրիլի 2025", "Խորհուրդը որոշեց, որ լաստանավը նորից կնավարկի."),
    "ar": ("٢١ أبريل ٢٠٢٥", "المجلس يقرر أن العبارة ستبحر مرة أخرى."),
    "zh": ("2025年4月21日", "市议会决定渡轮恢复航行。"),
}


@each_row("language", LANGUAGES)
def test_the_language_of_a_file_is_found_out(language: str) -> None:
    day, text = LANGUAGES[language]
    reading = read(f"{day}\n\n{text}\n\n{day}\n\n{text} {text}\n")
    assert [str(item.published) for item in reading.items] == ["2025-04-21"] * 2


def test_a_listing_of_recent_news() -> None:
    text = "Today\n\nThe ferry sails.\n\nYesterday, 10:30\n\nIt sang.\n\n12 May\n\nNo.\n\n30 December 2024\n\nOld."
    reading = read(text)
    days = ["2025-05-15", "2025-05-14 10:30:00+01:00", "2025-05-12", "2024-12-30"]
    assert [day for day, _, _ in parts(reading)] == days
    (remark,) = remarks(reading)
    assert remark.startswith("news.txt:1: dates without a year: 3, relative to the day when the file was saved, 2025-")
    assert remark.endswith("here “Today” as 2025-05-15")


def test_a_date_without_a_year_opens_no_item_in_a_file_of_whole_dates() -> None:
    reading = read("21 April 2025\n\nThe fair opens.\n\n12 May\n\nThe tombola.\n\nyesterday\n\nThe end.")
    assert parts(reading) == [("2025-04-21", "", "The fair opens.\n\n12 May\n\nThe tombola.\n\nyesterday\n\nThe end.")]
    assert remarks(reading) == [
        "news.txt:5: “12 May” looks like a date, but has no year, unlike the first date of this file"
    ]


def test_a_date_without_a_year_that_begins_with_its_month_is_reported_too() -> None:
    assert remarks(read("21 April 2025\n\nThe fair opens.\n\nAugust 3\n\nThe tombola.")) == [
        "news.txt:5: “August 3” looks like a date, but has no year, unlike the first date of this file"
    ]


@pytest.mark.parametrize(
    "line", ["12 May\nwas a day of joy", "The council meets on\n12 May", "On the agenda.\n12 May", "12 May,"]
)
def test_a_date_without_a_year_in_a_paragraph_opens_no_item(line: str) -> None:
    assert len(read(f"14 May\n\nText.\n\n{line}\n\nMore.").items) == 1


@pytest.mark.parametrize(
    "line",
    [
        "The contract was signed on 28 October 2024",
        "It was signed,\n28 October 2024\nand published",
        "28 October 2024,",
    ],
)
def test_a_date_in_words_in_a_paragraph_opens_no_item(line: str) -> None:
    assert len(read(f"21.04.2025\n\nText.\n\n{line}\n\nMore.").items) == 1


def test_a_place_before_the_date_is_a_title_only_where_there_is_no_other() -> None:
    text = "Ferry sails\nLisbon, 21 April 2025\n\nText.\n\nLisbon, 20 April 2025\n\nMore."
    assert parts(read(text)) == [("2025-04-21", "Ferry sails", "Text."), ("2025-04-20", "Lisbon", "More.")]


@pytest.mark.parametrize(
    "day", ["31 April 2025", "12 May 2500", "Friday 13 May 2025", "Friday, 13.05.2025", "2 May to 30 April 2025"]
)
def test_a_day_that_does_not_exist_is_reported_in_words_too(day: str) -> None:
    assert remarks(read(f"{day}\n\nText.")) == [
        f"news.txt:1: there is no such date as {day}: the item is kept without a date"
    ]


def test_a_date_with_an_impossible_offset_is_reported() -> None:
    reading = read("21.04.2025\n\nThe ferry sails.\n\n12 May 2025 12:30 +99:00\n\nThe bridge is open.\n")
    assert remarks(reading) == ["news.txt:5: “12 May 2025 12:30 +99:00” looks like a date, but is not understood"]


def test_a_date_that_is_not_understood_is_reported_with_its_line() -> None:
    reading = read("21.04.2025\n\nThe ferry sails.\n\n22 Floréal 2025\n\nThe bridge is open.\n")
    assert remarks(reading) == ["news.txt:5: “22 Floréal 2025” looks like a date, but is not understood"]
    assert "22 Floréal 2025" in reading.items[0].text


def test_a_file_without_any_date_that_is_understood_says_which_looks_like_one() -> None:
    with pytest.raises(FormatError, match=r"no items found.*; line 1: “22 Floréal 2025” looks like a date"):
        read("22 Floréal 2025\n\nThe ferry sails.\n")


def test_a_date_that_is_looked_up_no_more_is_reported_with_the_limit() -> None:
    lines = "\n\n".join(f"12 ferry{chr(0x61 + number // 26)}{chr(0x61 + number % 26)} 2025" for number in range(150))
    *_, last = remarks(read(f"21.04.2025\n\nThe ferry sails.\n\n{lines}\n\n22 kwietnia 2025\n\nNo.\n", ENGLISH))
    assert "“22 kwietnia 2025” looks like a date, but is not understood: 100 lines" in last


@pytest.fixture
def _without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    is_available.cache_clear()
    yield
    is_available.cache_clear()


@pytest.mark.usefixtures("_without_library")
def test_without_the_library_a_finding_says_what_it_would_add() -> None:
    reading = read("21 April 2025\n\nThe ferry sails.\n\n22 de abril de 2025\n\nThe bridge is open.\n")
    assert [str(item.published) for item in reading.items] == ["2025-04-21"]
    message = (
        "“22 de abril de 2025” looks like a date, but is not understood; dates in words of some fifty languages are "
        f"not read; to read them, {install('translate')}"
    )
    assert remarks(reading) == [f"news.txt:5: {message}"]


@pytest.mark.parametrize("first", ["21.04.2025", "today"])
@pytest.mark.parametrize("line", ["{} ferry{} 2024", "Ferry {1}{0}"])
def test_a_text_full_of_what_might_be_dates_takes_no_time(first: str, line: str) -> None:
    lines = "\n\n".join(
        line.format(number % 28 + 1, f"{number:b}".translate({48: "x", 49: "y"})) for number in range(2_000)
    )
    start = time.process_time()
    read(f"{first}\n\nThe ferry sails.\n\n{lines}", ENGLISH)
    assert time.process_time() - start < 4
