"""Titles lose what is no part of a headline, and nothing of what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from digest.editing.items.clean_titles import NO_HABITS, clean_title, habits_of, with_clean_titles
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.source import SourceNames
from digest.model.week import Week
from tests.growth import growth
from tests.tables import each_row

SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)
DAY = date(2025, 4, 21)


def item(
    title: str, language: str = "en", *, tags: tuple[str, ...] = (), url: str = "", source: str = "Herald"
) -> Item:
    return Item(source=source, title=title, text="", url=url, tags=tags, published=DAY, locale=Locale(language))


def clean_all(*titles: str, source: str = "Herald") -> list[str]:
    habits = habits_of([item(title, source=source) for title in titles])
    return [clean_title(item(title, source=source), habits) for title in titles]


@each_row(
    ("language", "title", "clean"),
    [
        ("en", "Ferry runs aground – video", "Ferry runs aground"),
        ("en", "Ferry runs aground (VIDEO)", "Ferry runs aground"),
        ("en", "Ferry runs aground [Photos, Video]", "Ferry runs aground"),
        ("en", "Arden v Quay: cup final – live!", "Arden v Quay: cup final"),
        ("en", "BREAKING: Ferry runs aground", "Ferry runs aground"),
        ("en", "BREAKING Ferry runs aground", "Ferry runs aground"),
        ("en", "Ferry runs aground [Updated]", "Ferry runs aground"),
        ("en", "Opinion | The ferry must go", "The ferry must go"),
        ("en", "Exclusive: Opinion | The ferry must go", "The ferry must go"),
        ("en", "★ The ferry must go", "The ferry must go"),
        ("en", "🔴 The ferry must go", "The ferry must go"),
        ("en", "Breaking: iPhone found on ferry", "iPhone found on ferry"),
        ("fr", "VIDÉO. Un ferry s'échoue", "Un ferry s'échoue"),
        ("fr", "Info | Un ferry s'échoue", "Un ferry s'échoue"),
        ("fr", "Grève du port : en direct", "Grève du port : en direct"),
        ("de", "Eilmeldung: Fähre auf Grund gelaufen", "Fähre auf Grund gelaufen"),
        ("de", "Meinung | Die Fähre muss weg", "Die Fähre muss weg"),
        ("es", "Última hora | Encalla un ferri", "Encalla un ferri"),
        ("es", "Encalla un ferri (VÍDEO)", "Encalla un ferri"),
        ("ca", "Última hora: encalla un ferri", "Encalla un ferri"),
        ("gl", "Encalla un ferri - vídeo", "Encalla un ferri"),
        ("pt", "AO VIVO | Balsa encalha", "Balsa encalha"),
        ("it", "Traghetto si arena - VIDEO", "Traghetto si arena"),
        ("nl", "Liveblog | Veerboot loopt vast", "Veerboot loopt vast"),
        ("pl", "Prom na mieliźnie [WIDEO]", "Prom na mieliźnie"),
        ("ru", "Паром сел на мель (ФОТО, ВИДЕО)", "Паром сел на мель"),
        ("ru", "Срочно: паром сел на мель", "Паром сел на мель"),
        ("uk", "Пором сів на мілину — відео", "Пором сів на мілину"),
        ("be", "Паром сеў на мель (відэа)", "Паром сеў на мель"),
        ("tr", "Son dakika: Feribot karaya oturdu", "Feribot karaya oturdu"),
        ("ar", "عاجل | جنوح عبارة في الميناء", "جنوح عبارة في الميناء"),
        ("fa", "فوری: کشتی به گل نشست", "کشتی به گل نشست"),
        ("hy", "Հրատապ. լաստանավը խրվել է", "Հրատապ. լաստանավը խրվել է"),
        ("kk", "Шұғыл: паром тайызға отырып қалды", "Паром тайызға отырып қалды"),
        ("ja", "【速報】フェリーが座礁", "フェリーが座礁"),
        ("ko", "[속보] 여객선 좌초", "여객선 좌초"),
        ("zh", "快讯：渡轮搁浅", "渡轮搁浅"),
        ("und", "Liveblog | Veerboot loopt vast", "Veerboot loopt vast"),
    ],
)
def test_a_title_loses_its_labels(language: str, title: str, clean: str) -> None:
    assert clean_title(item(title, language)) == clean


@each_row(
    "title",
    [
        "Apple | Orange merger",
        "Arden - Quay 3:1",
        "Council: ferry must go",
        "Opinion: the ferry must go",
        "The regatta – in pictures",
        "[Sponsor] Quay Ledger: accounts for boats",
        "Podcast: the harbor after dark",
        "Cup final – as it happened",
        "We demand more | Ana Quay",
        "Video",
        "Live: Ferry",
        "2025: a year at sea",
        "3:10 to Arden",
        "№ 5 sails again",
        "“The ferry must go”",
        "Where sailors live",
        "Arden: Arden: a song of the harbor",
        "1917",
        "",
    ],
)
def test_what_a_title_says_stays(title: str) -> None:
    assert clean_title(item(title)) == title


@each_row(
    ("language", "title", "clean"),
    [
        ("en", "3. Ferry runs aground", "Ferry runs aground"),
        ("en", "12) ferry runs aground", "ferry runs aground"),
        ("en", "#3. Ferry runs aground", "Ferry runs aground"),
        ("fr", "3. Un ferry s'échoue", "Un ferry s'échoue"),
        ("ru", "3. Паром сел на мель", "Паром сел на мель"),
        ("de", "3) Fähre läuft auf Grund", "Fähre läuft auf Grund"),
        ("fr", "Actu : un ferry s'échoue", "Un ferry s'échoue"),
        ("fr", "L'actu | Un ferry s'échoue", "Un ferry s'échoue"),
        ("en", "“The ferry must go", "“The ferry must go”"),
        ("en", '"The ferry must go', '"The ferry must go"'),
        ("en", "“The ferry must go, says the mayor", "The ferry must go, says the mayor"),
        ("de", "„Die Fähre muss weg – Rat von Arden", "Die Fähre muss weg – Rat von Arden"),
        ("de", "Rat: „Die Fähre muss weg", "Rat: „Die Fähre muss weg“"),
        ("fr", "Le maire : « Le bac doit partir", "Le maire : « Le bac doit partir »"),
        ("en", 'Ana Quay writes "Soon...', 'Ana Quay writes "Soon..."'),
        ("ja", "町長「渡し船は残す", "町長「渡し船は残す」"),
        ("ru", "«Паром сел на мель", "«Паром сел на мель»"),
    ],
)
def test_a_title_loses_the_number_of_a_list_and_quotations_are_closed(language: str, title: str, clean: str) -> None:
    assert clean_title(item(title, language)) == clean


@each_row(
    ("language", "title"),
    [
        ("de", "3. Liga: Arden steigt ab"),
        ("de", "1. FC Arden gewinnt den Pokal"),
        ("tr", "3. köprü yarın açılıyor"),
        ("pl", "1. liga wraca do Arden"),
        ("xx", "3. ferry runs aground"),
        ("en", "3.5 million cross by ferry"),
        ("en", "12 ferries run aground"),
        ("en", "3. Ferry"),
        ("en", "1917. A year at sea"),
        ("en", 'The 27" screen of the ferry'),
        ("en", 'A "quiet" ferry and a "loud" one'),
        ("en", "The ferry must go”"),
        ("en", "Mayor calls “Gull” the best ferry"),
        ("de", "Rat nennt „Möwe“ die beste Fähre"),
        ("sv", "”Färjan måste bort”, säger rådet"),
        ("en", "Rock ’n’ roll on the ferry"),
        ("ru", "Паром «Чайка» сел на мель"),
        ("ja", "「かもめ」が座礁"),
        ("fr", "Actualité du bac : un tour d'horizon"),
    ],
)
def test_ordinals_inches_and_whole_quotations_stay(language: str, title: str) -> None:
    assert clean_title(item(title, language)) == title


@pytest.mark.parametrize(
    "title", ["* *", "| |", "!!!", "★" * 900, "BREAKING:", "BREAKING: " * 1000, "Live: Breaking | "]
)
def test_a_title_that_says_nothing_is_none(title: str) -> None:
    assert clean_title(item(title)) == ""


@pytest.mark.parametrize("labels", ["BREAKING: " * 1000, "Live: BREAKING: Exclusive: " * 300])
def test_labels_are_removed_to_the_last(labels: str) -> None:
    assert clean_title(item(f"{labels}Ferry runs aground")) == "Ferry runs aground"


@pytest.mark.parametrize(
    ("title", "source", "url"),
    [
        ("Ferry runs aground | Arden Herald", "Arden Herald", ""),
        ("Arden Herald | Ferry runs aground", "Arden Herald", ""),
        ("Ferry runs aground | ARDEN HERALD", "Arden Herald – All news", ""),
        ("Ferry runs aground | ArdenHerald", "feed", "https://www.ardenherald.example/1"),
        ("Ferry runs aground | ardenherald.example", "feed", "https://www.ardenherald.example/1"),
    ],
)
def test_a_title_loses_the_name_of_its_source_or_site(title: str, source: str, url: str) -> None:
    assert clean_title(item(title, source=source, url=url)) == "Ferry runs aground"


def test_a_title_loses_the_present_name_of_its_source() -> None:
    assert clean_title(item("Ferry runs aground | The Quay"), NO_HABITS, "The Quay") == "Ferry runs aground"


def test_the_name_of_a_source_behind_a_dash_may_be_part_of_the_news() -> None:
    assert clean_title(item("Arden – Quay United", source="Quay United")) == "Arden – Quay United"


def test_a_tag_before_a_bar_is_a_section_if_enough_remains() -> None:
    tags = ("From the newsroom", "Apple")
    assert clean_title(item("From the newsroom | How we report the cup", tags=tags)) == "How we report the cup"
    assert clean_title(item("Apple | Orange merger", tags=tags)) == "Apple | Orange merger"


def test_a_part_beside_a_bar_that_comes_again_is_a_section() -> None:
    titles = [f"NQ+ | {news}" for news in ("Ferry in the fog", "No port for gulls", "Strike of the pilots")]
    assert clean_all(*titles) == ["Ferry in the fog", "No port for gulls", "Strike of the pilots"]
    assert clean_all(*titles[:2]) == titles[:2]


def test_a_part_behind_a_dash_is_a_site_if_most_titles_have_it() -> None:
    titles = [f"{news} - Quay Daily" for news in ("Ferry runs aground", "Port is closed", "Strike goes on")]
    others = [f"Report {number} of the council" for number in range(9)]
    assert clean_all(*titles)[0] == "Ferry runs aground"
    assert clean_all(*titles, *others)[0] == titles[0]


def test_quotation_marks_around_nearly_all_titles_are_no_quotations() -> None:
    assert clean_all('"Ferry sinks"', '"Port is closed"', '"Strike goes on"')[0] == "Ferry sinks"
    assert clean_all('"Ferry sinks"', "Port is closed", "Strike goes on")[0] == '"Ferry sinks"'


@each_row(
    ("language", "title", "clean"),
    [
        ("en", "April 21st, 2025 - Ferry runs aground", "Ferry runs aground"),
        ("en", "Ferry runs aground - 04.21.2025", "Ferry runs aground"),
        ("en", "Ferry runs aground (22 Apr 2025)", "Ferry runs aground"),
        ("de", "21. April 2025: Fähre auf Grund gelaufen", "Fähre auf Grund gelaufen"),
        ("ru", "Паром сел на мель | 21 апреля 2025 г.", "Паром сел на мель"),
        ("ja", "2025年4月21日 - フェリーが座礁", "フェリーが座礁"),
        ("en", "Regatta – May 3, 2025", "Regatta – May 3, 2025"),
        ("en", "Open day at the port – June 21", "Open day at the port – June 21"),
        ("en", "April 21, 2025", "April 21, 2025"),
        ("en", "Ferry runs aground - 21", "Ferry runs aground - 21"),
    ],
)
def test_a_title_loses_its_own_day_but_not_that_of_an_event(language: str, title: str, clean: str) -> None:
    assert clean_title(item(title, language)) == clean


def test_the_items_of_an_edition_get_clean_titles_and_the_given_ones_stay() -> None:
    stored = StoredItem("1", item("Ferry runs aground – video"), DAY, SEEN, Week(2025, 17))
    (shown,) = with_clean_titles([stored], SourceNames())
    assert (shown.item.title, stored.item.title) == ("Ferry runs aground", "Ferry runs aground – video")


@pytest.mark.parametrize("part", ["| ", "- ", "[a] ", ": ", "A ", "live – ", "1 ", "\u2605 ", "(", '"'])
def test_hostile_titles_take_no_longer_to_clean(part: str) -> None:
    assert growth(lambda size: clean_title(item(part * size, url="https://" + part * size)), 2_000) < 8


@pytest.mark.parametrize(
    ("title", "authors", "clean"),
    [
        ("The ferry must stay | Ana Rossi", ("Ana Rossi",), "The ferry must stay"),
        ("The ferry must stay | Ana Rossi and Bo Quay", ("Ana Rossi", "Bo Quay"), "The ferry must stay"),
        ("The ferry must stay | Bo Quay", ("Ana Rossi",), "The ferry must stay | Bo Quay"),
        ("Ana Rossi | The ferry must stay", ("Ana Rossi",), "Ana Rossi | The ferry must stay"),
    ],
)
def test_the_author_behind_a_bar_is_no_part_of_a_title(title: str, authors: tuple[str, ...], clean: str) -> None:
    assert clean_title(replace(item(title), authors=authors)) == clean


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("April 27th, 2025 - Ferries sail again", "Ferries sail again"),
        ("27 April - Ferries sail again", "27 April - Ferries sail again"),
        ("June 27th, 2025 - Ferries sail again", "June 27th, 2025 - Ferries sail again"),
    ],
)
def test_a_day_before_a_title_may_be_some_days_later(title: str, clean: str) -> None:
    assert clean_title(item(title)) == clean


def test_spaces_before_marks_go() -> None:
    assert clean_title(item("Tàu “ chìm ” , cảng đóng", "vi")) == "Tàu “chìm”, cảng đóng"


@each_row(
    ("title", "text", "clean"),
    [
        ("Herald | Mayor on the council", "The mayor has left.", "Mayor on the council"),
        ("Quay+ | Ferry in the fog", "", "Ferry in the fog"),
        ("We demand more ferries now | Arden", "Arden has a letter.", "We demand more ferries now | Arden"),
    ],
)
def test_short_labels_of_a_source_before_bars_go(title: str, text: str, clean: str) -> None:
    others = [item(f"{label} | Ferry number {label} sails again") for label in ("Post", "Gazette", "Ledger")]
    one = replace(item(title, source="Sheet"), text=text)
    among = [replace(other, source="Sheet") for other in others]

    assert clean_title(one, habits_of([*among, one])) == clean
    assert clean_title(one, habits_of([one])) == title


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("AD | Ferry runs aground off Quay", "Ferry runs aground off Quay"),
        ("AD | The ferries of Quay", "AD | The ferries of Quay"),
        ("AD | Who sank the ferry?", "AD | Who sank the ferry?"),
        ("Ana Rossi | The mayor has lied", "Ana Rossi | The mayor has lied"),
    ],
)
def test_one_word_before_a_bar_goes_if_the_rest_is_a_statement(title: str, clean: str) -> None:
    assert clean_title(item(title)) == clean


@each_row(
    ("title", "text", "clean"),
    [
        ("Gadgets: Ferry line tests new phones", "The line has bought phones.", "Ferry line tests new phones"),
        ("Quay: The ferry must go now", "Mayor Quay wants to sell the ferry.", "Quay: The ferry must go now"),
        ("Quay: The ferry must go now", "", "Quay: The ferry must go now"),
        ("Ferry-Line-Hack: 185 more hit", "Thieves took data of the ferry line.", "Ferry-Line-Hack: 185 more hit"),
        ("Gadgets: phones", "The line has bought phones.", "Gadgets: phones"),
        ("Gull 3: The ten best ferries", "The line has sold boats.", "Gull 3: The ten best ferries"),
    ],
)
def test_labels_before_colons_go_where_most_titles_have_one_that_the_text_does_not_name(
    title: str, text: str, clean: str
) -> None:
    others = [item(f"{label}: Ferry of {label} sails again") for label in ("Boats", "Ports", "Ropes")]
    one = replace(item(title), text=text)

    assert clean_title(one, habits_of([*others, one])) == clean
    assert clean_title(one, habits_of([*others, *(item(f"Ferry {n} sails again") for n in range(5)), one])) == title


@each_row("title", ["21 Apr 2025", "Monday, April 21, 2025", "2025-04-21", "Ana Quay: 21 Apr 2025"])
def test_a_title_that_is_only_its_day_is_none_where_a_text_says_more(title: str) -> None:
    assert clean_title(replace(item(title), text="The ferry has sailed.")) == ""
    assert clean_title(replace(item("Crash of 21 April 2025"), text="The ferry has sailed."))
