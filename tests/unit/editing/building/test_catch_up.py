"""One digest of what a reader missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from digest.editing.building.catch_up import catch_up
from digest.model.digest import Digest, DigestSection, DigestStory, Passage
from digest.model.edition import EarlierStory, Reference
from digest.model.locale import Locale
from digest.model.week import Week

EN = Locale("en")
FIRST = Week(2025, 15)


def story(key: str, *sources: str, before: str = "", week: Week = FIRST) -> DigestStory:
    references = tuple(Reference(key, one, key, "", None, EN) for one in sources or ("Herald",))
    earlier = EarlierStory(week, before, EN, before) if before else None
    return DigestStory(Passage(key, EN), True, (Passage(f"{key} it is.", EN),), references, earlier=earlier)


def digest(number: int, *stories: DigestStory, by_title: tuple[DigestStory, ...] = ()) -> Digest:
    sections = (DigestSection("all", "", stories), DigestSection("also", "", by_title))
    return Digest(Week(2025, number), EN, datetime(2025, 4, number, tzinfo=UTC), sections, subject="Mine")


def keys(made: Digest) -> list[str]:
    return [one.title.text for one in made.stories]


def test_what_ran_on_comes_first_and_once_as_it_is_last_told() -> None:
    made = catch_up(
        [
            digest(15, story("fair"), story("strike 1"), story("tram", "Herald", "Gaceta")),
            digest(16, story("quay"), story("strike 2", before="strike 1")),
            digest(
                17, story("cup"), story("strike 3", before="strike 2", week=Week(2025, 16)), by_title=(story("vote"),)
            ),
        ]
    )
    assert keys(made) == ["strike 3", "tram", "cup", "quay", "fair"]
    assert ([part.kind for part in made.sections], made.week, made.subject) == (["missed"], Week(2025, 17), "")


def test_there_are_at_most_fifteen() -> None:
    made = catch_up([digest(week, *(story(f"{week} {place}") for place in range(12))) for week in (15, 16, 17)])
    assert len(keys(made)) == 15
    assert keys(made)[:4] == ["17 0", "16 0", "15 0", "17 1"]


def test_a_story_that_goes_on_in_itself_is_no_endless_one() -> None:
    made = catch_up([digest(15, story("a", before="b"), story("c")), digest(16, story("b", before="a"))])
    assert keys(made) == ["b", "c"]


def test_what_is_no_story_comes_behind_the_news() -> None:
    offer = replace(story("sale", "Herald", "Gaceta", "Echo"), genre="deals")
    assert keys(catch_up([digest(15, offer, story("ferry")), digest(16, story("fair"))])) == ["fair", "ferry", "sale"]


def test_what_is_all_listed_by_title_is_the_last_digest() -> None:
    last = digest(17, by_title=(story("vote"),))
    assert catch_up([digest(16), last]) == last


def test_the_same_digests_give_the_same() -> None:
    given = [digest(15, story("a"), story("b")), digest(16, story("c"))]
    assert catch_up(given) == catch_up([replace(one) for one in given])
