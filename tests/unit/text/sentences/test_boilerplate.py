"""Lines and sentences that are not news."""

from __future__ import annotations

import pytest

from digest.languages.load import of_all
from digest.text.sentences.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more on the ferry.",
        "Читайте также: паром.",
        "Lire aussi : le bateau.",
        "See https://example.org/ferry",
        "Write to harbor@example.org today.",
        "Photo: Harbor News",
        "→ Continue reading",
        "Share",
        "[Advertisement]",
        "Tags: ferry, pier, harbor",
        "We use cookies to improve the site.",
        "Mis à jour le 4 mai à 10h42",
        "Последнее обновление: 12:30:15",
        "Every morning the ferry is in our newsletter.",
        "The post Ferry sails again appeared first on Harbor News.",
        "(Reporting by the harbor desk; editing by the night desk)",
    ],
)
def test_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry: a story.",
        "It sails at 12:30.",
        "Readers like the ferry.",
        "",
        "Advertisements for the ferry are banned.",
        "Anzeige gegen den Kapitän der Fähre ist erstattet.",
        "Реклама парома запрещена.",
        "The ferry was first seen on Monday.",
        "Tagesfahrten sind beliebt.",
    ],
)
def test_news(sentence: str) -> None:
    assert not is_boilerplate(sentence)


@pytest.mark.parametrize("line", ["By Harbor Staff", "by Harbor Staff, Arden Desk", "Par Le Port", "Автор Порт Арден"])
def test_a_byline_is_no_news(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday.",
        "By noon the ferry sailed",
        "Par temps calme, le bateau part",
        "Bypass opens",
        "Von Arden nach Porto.",
    ],
)
def test_what_begins_as_a_byline_may_be_news(line: str) -> None:
    assert not is_boilerplate(line)


def test_notices_are_listed_as_they_are_compared() -> None:
    for notice in of_all(lambda known: (*known.notices.beginnings, *known.notices.whole, *known.notices.within)):
        assert notice == notice.lower().strip()
        assert len(notice) > 1
