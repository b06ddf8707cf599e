import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from digest.editing.order.demotion import with_genre
from digest.editing.order.rank import RankedStory
from digest.editing.order.theme import with_theme
from digest.model.edition import Factor
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Ranking
from digest.model.week import Week

SEEN = datetime(2025, 4, 27, tzinfo=UTC)
# A week with a big event, in words of its own each time, and other news.
STORM = [
    ("Storm tears roofs off in Avila", "On Tuesday the storm over Avila took roofs off, says Mayor Ana Sousa."),
    ("Train to Avila stopped by fallen trees", "A train had to stop, and Mayor Ana Sousa asks for patience."),
    ("Avila closes its schools after the storm", "The damage must be seen to first, as Mayor Ana Sousa announced."),
    ("What did the mayor of Avila know of the dam?", "Papers show that Ana Sousa was warned of the storm."),
    ("Avila's mayor Sousa defends herself", "After the storm, Ana Sousa has nothing to hide."),
]
OTHER = [
    ("Choir sings for the hospital", "More than a hundred singers filled the old theater."),
    ("New ferry is late again", "The yard in Gdansk waits for an engine."),
    ("Library opens on Sundays", "From May on, readers find the doors open."),
    ("Striker leaves for Lyon", "After two years the club lets Marc Petit go."),
    ("Bread gets dearer", "Bakers speak of wheat and of wages."),
    ("Two wolves seen near the quarry", "A hunter took a picture of them."),
    ("Tram line seven to be rebuilt", "Work begins in autumn and takes a year."),
    ("Old cinema becomes a market hall", "Its owner has sold it to a family from Turin."),
]
Told = Sequence[tuple[str, str]]


def stories(told: Told, language: str = "en") -> list[RankedStory]:
    made = []
    for title, text in told:
        item = Item("Herald", title, text, locale=Locale(language))
        made.append(RankedStory((StoredItem(title, item, None, SEEN, Week(2025, 17)),), ()))
    return made


def titles(ranked: Sequence[RankedStory]) -> list[str]:
    return [one.group[0].item.title for one in ranked]


def points(ranked: Sequence[RankedStory], name: str) -> dict[str, float]:
    return {one.group[0].item.title: factor.value for one in ranked for factor in one.factors if factor.name == name}


def test_one_story_leads_for_the_big_event_and_the_others_make_way() -> None:
    ranked = with_theme(stories([*OTHER, *STORM]), Ranking())
    about = {title for title, _ in STORM}

    assert titles(ranked)[0] in about
    assert set(points(ranked, "theme")) == {titles(ranked)[0]}
    assert set(titles(ranked)[-4:]) == about - {titles(ranked)[0]}
    nearest = points(ranked, "event")
    assert max(nearest.get(title, 0.0) for title in about - {titles(ranked)[0]}) < -0.1
    assert min(nearest.get(title, 0.0) for title, _ in OTHER) > -0.15


def test_a_question_leads_nothing() -> None:
    question = [("Who warned Avila of the storm, and of the dam?", "Ana Sousa knew of the storm, says Avila.")]

    assert titles(with_theme(stories([*question, *STORM, *OTHER]), Ranking()))[0] != question[0][0]


def test_where_nothing_is_big_there_is_no_theme() -> None:
    ranked = with_theme(stories(OTHER), Ranking())

    assert sorted(titles(ranked)) == sorted(title for title, _ in OTHER)
    assert points(ranked, "theme") == {}


def test_the_theme_can_be_switched_off() -> None:
    assert points(with_theme(stories([*STORM, *OTHER]), Ranking(theme=0)), "theme") == {}


def test_languages_are_compared_each_on_its_own() -> None:
    spanish = stories([("Tormenta en Avila, dice Sousa", "Ana Sousa habla de Avila.")], "es")

    assert (
        points(with_theme([*stories([*STORM, *OTHER]), *spanish], Ranking()), "event").get(titles(spanish)[0]) is None
    )


def test_what_is_no_story_neither_leads_nor_makes_way() -> None:
    advert = with_genre(stories([("Avila storm insurance sells fast", "Ask Ana Sousa of Avila.")])[0], "advertisement")
    ranked = with_theme([*stories([*STORM, *OTHER]), advert], Ranking())

    assert ranked[-1] == advert


def test_the_order_is_that_of_the_score_and_no_story_is_lost() -> None:
    chance = random.Random(7)
    told = [one for one in (*STORM, *OTHER) for _ in range(3)]
    ranked = [
        RankedStory(one.group, (Factor("sources", chance.choice([0.0, 1.0, 2.0]), 1.0),)) for one in stories(told)
    ]
    found = with_theme(ranked, Ranking())

    assert sorted(titles(found)) == sorted(titles(ranked))
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@pytest.mark.parametrize("title", ["", "????", "港で嵐", "A" * 400, "storm " * 60])
def test_any_title_can_be_compared(title: str) -> None:
    assert len(with_theme(stories([(title, title), *STORM]), Ranking())) == 6


def test_ten_thousand_stories_take_no_time() -> None:
    words = [f"word{number}" for number in range(500)]
    chance = random.Random(3)
    told = [(" ".join(chance.choices(words, k=8)), " ".join(chance.choices(words, k=60))) for _ in range(10_000)]
    start = time.process_time()

    with_theme(stories(told), Ranking())

    assert time.process_time() - start < 4
