"""Datelines: place and day before the news."""

from __future__ import annotations

import pytest

from digest.language.text.dates.datelines import without_dateline
from tests.tables import each_row

NEWS = "The ferry sails again from the old pier, and the council is glad."


@each_row(
    "dateline",
    [
        "ARDEN (Harbor News) - ",
        "ARDEN, Nov 10 — ",
        "ARDEN, 21 April —",
        "PORT ARDEN, N.J. (HN) -- ",
        "ARDEN, Iowa (HN) — ",
        "ARDEN: ",
        "Arden - ",
        "(HN) - ",
        "(Harbor News) ",
        "АРДЕН, 25 мая. /ВЕСТИ/. ",
        "АРДЕН, 25 мая, ВестиПорт. ",
        "АРДЕН, 6 мая (Вести) - ",
        "Арден. 8 ноября. VESTI.EXAMPLE - ",
        "АРДЕН, 17 ноя - Вести Порта. ",
        "ВЕСТИ - 4 мая. ",
        "القاهرة (وكالة) - ",
        "1 min read ",
        '"',
    ],
)
def test_what_stands_before_the_news_goes(dateline: str) -> None:
    assert without_dateline(dateline + NEWS) == NEWS


def test_a_chinese_dateline_goes() -> None:
    assert (
        without_dateline("海港社雅典4月21日电 渡轮今天从旧码头复航，市议会很高兴。")
        == "渡轮今天从旧码头复航，市议会很高兴。"
    )


def test_an_agency_that_writes_dashes_goes() -> None:
    news = "The ferry — built in Arden — sails again from the old pier, and the council is glad."

    assert without_dateline(f"ARDEN (HN) — {news}") == news


@each_row(
    "text",
    [
        NEWS,
        "On April 11, 2025, in Arden, the council met the captains of the ferry.",
        "Arden and the ferry - a long story of two harbors and one captain.",
        "Столица острова — Арден, и об этом знает каждый капитан парома.",
        "Арден — Столица парома и старого причала, сказал капитан.",
        "Ferry City 0 – 3 Harbor United: the captain missed the game of the year.",
        "Arden (population 300) celebrates the day on which the ferry came.",
        '"The ferry sails again", said the captain, "and I am glad."',
        # Asides.
        "Ana Rossi – Mayor of Arden since 2019 – opens the pier on Monday.",
        "Ana Rossi (HN) – she is the mayor of Arden – opens the pier on Monday.",
        "Die Linke – Partei der Hafenarbeiter – fordert eine neue Fähre in Arden.",
        "I - The captain - sail again from the old pier of Arden on Monday.",
        # Who plays whom, parts of a name, lists.
        "FC Arden – FC Quay, but only 50 tickets are left for the game on Monday.",
        "MATCHDAY Young FC Arden – Quay at eight, with the old captain of the ferry.",
        "Pier Wars – Episode IV is shown in the cinema of Arden on Monday at eight.",
        "Sails – Ropes – Nets: The shop at the harbor has all of them since Monday.",
        "(500) Days of Rain is shown in the cinema of Arden on Monday at eight.",
        # Who says it.
        "Ana Rossi (CDU): The ferry sails again from the old pier of Arden.",
        # The character for a wire is the first of that for current.
        "渡轮（旧）在5月4日电力恢复后复航，市议会很高兴。",
        "",
        "Arden - ",
        "ARDEN: ",
    ],
)
def test_what_belongs_to_the_news_stays(text: str) -> None:
    assert without_dateline(text) == text


@pytest.mark.parametrize(
    ("byline", "news"),
    [
        ("by Ana Rossi and Ben Quay ", "A Harbor captain who fell from the pier has died, the council said."),
        ("By Ana Rossi ", "The ferry sails again from the old pier, the council said."),
        ("par Léa Quai et Jean Port ", "Le bateau repart du vieux quai, a dit la mairie du port."),
        ("von Kai Hafen ", "Die Fähre fährt wieder vom alten Kai ab, sagte der Kapitän."),
        ("por Ana Muelle ", "El barco sale otra vez del viejo muelle, dijo el capitán."),
    ],
)
def test_a_byline_that_ran_together_with_the_news_goes(byline: str, news: str) -> None:
    assert without_dateline(byline + news) == news


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the ferry sails again from the old pier of Arden, the council said.",
        "By Ana Rossi and her crew the ferry was built in one year at the old pier.",
        "Von Arden aus fährt die Fähre wieder zum alten Kai, sagte der Kapitän.",
    ],
)
def test_what_begins_as_a_byline_stays(text: str) -> None:
    assert without_dateline(text) == text
