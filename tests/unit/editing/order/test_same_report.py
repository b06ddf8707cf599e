"""Of many filled-in templates of one source, the best stands for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from digest.editing.order.select import select
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Ranking, Rules
from digest.model.week import Week

WEEK = Week(2025, 17)
RULES = Rules({"Coast Guard": 0, "Herald": 1}, UTC, stories=4, sections="none")
COASTS = ("Arden", "Northport", "Selby", "Quay", "Lowmoor", "Easthaven")


def stored(title: str, text: str, source: str = "Coast Guard") -> StoredItem:
    item = Item(source=source, title=title, text=text, locale=Locale("en"))
    return StoredItem(title, item, date(2025, 4, 22), datetime(2025, 4, 22, tzinfo=UTC), WEEK)


WARNINGS = tuple(
    stored(
        f"Yellow warning of gales for {name}, {21 + place} April",
        f"Gales of {52 + 7 * place} knots are expected off {name} from {3 + 2 * place}:00. Small boats should stay in.",
    )
    for place, name in enumerate(COASTS)
)
STORIES = (
    stored("Ferry of Arden sails again", "After two weeks in the yard the ferry carried 200 passengers.", "Herald"),
    stored("Library opens on Sundays", "The council of Northport pays for two more librarians.", "Herald"),
    stored("Mayor resigns over harbor wall", "The wall in Selby cost twice what was planned.", "Herald"),
)


def seats(*items: StoredItem, rules: Rules = RULES) -> list[str]:
    shown, _ = select([(one,) for one in items], WEEK, rules)
    return [one.group[0].item.source for one in shown]


def test_one_of_many_warnings_alike_gets_a_place_before_stories_ran_out() -> None:
    assert seats(*WARNINGS, *STORIES).count("Coast Guard") == 1


def test_two_reports_alike_are_stories() -> None:
    assert seats(*WARNINGS[:3], *STORIES[:1]).count("Coast Guard") == 3


def test_what_machines_stamp_with_the_hour_is_a_template_whatever_it_says() -> None:
    texts = (
        "Snow falls in the hills.",
        "Boats stay in port.",
        "Roads may be icy at night.",
        "The sea rises by a foot.",
    )
    stamped = [
        stored(f"Road report {place}, 2025-04-22T0{place}:00:00Z", text) for place, text in enumerate(texts, start=1)
    ]

    assert seats(*stamped, *STORIES).count("Coast Guard") == 1


def test_a_source_of_nothing_else_keeps_its_places() -> None:
    assert seats(*WARNINGS) == ["Coast Guard"] * 4


def test_the_editor_may_call_them_stories() -> None:
    declared = replace(RULES, genres={"Coast Guard": ""})
    off = replace(RULES, ranking=Ranking(demote=("deals",)))

    assert seats(*WARNINGS, *STORIES, rules=declared).count("Coast Guard") > 1
    assert seats(*WARNINGS, *STORIES, rules=off).count("Coast Guard") > 1


def test_stories_of_one_event_are_no_template() -> None:
    days = ("The ferry ran aground in fog.", "Divers found a leak.", "Tugs freed it at high tide.", "It sails again.")
    items = [stored(f"Ferry Gull: {text}", f"{text} Passengers waited ashore.") for text in days]

    assert seats(*items, *STORIES).count("Coast Guard") > 1
