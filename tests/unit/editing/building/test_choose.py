"""What a reader chose of a digest, and what they are offered by title."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from digest.editing.building.build_digest import build
from digest.editing.building.choose import choose, topics_of
from digest.model.digest import Digest
from digest.model.edition import Edition, PageOrder, Reference, Section, SectionOrder, Sentence, Story
from digest.model.locale import Locale
from digest.model.preferences import Preferences
from digest.model.translation import Translation
from digest.model.week import Week
from tests.tables import each_row

EN, ES = Locale("en"), Locale("es")


def story(title: str, *tags: str, source: str = "Herald", locale: Locale = EN, url: str = "") -> Story:
    reference = Reference(title, source, title, url or "https://herald.example.com/", None, locale)
    return Story(title, True, locale, (Sentence(f"{title} it is.", title, 0),), (reference,), tags)


CUP = story("Cup", "Sport")
VOTE = story("Vote", "Politics", source="Council")
MATCH = story("Match", source="Gaceta", locale=ES, url="https://gaceta.example.com/deportes/2025/match")
LATE = story("Late", "Politics")
RACE = story("Race", "Sport")
DULL = story("Dull")
EDITION = Edition(
    Week(2025, 17),
    datetime(2025, 4, 27, 23, tzinfo=UTC),
    (Section("topic", "politics", (VOTE,)), Section("all", "", (CUP, MATCH)), Section("earlier", "", (LATE,))),
    also=(RACE, DULL),
)


def chosen(edition: Edition = EDITION, locale: Locale = EN, /, **preferences: Any) -> Digest | None:
    wanted = replace(Preferences(), **preferences)
    return choose(build(edition, locale, {}, preferences=wanted), edition, wanted)


def told(digest: Digest | None) -> list[tuple[str, list[str]]]:
    assert digest
    parts = [(section.kind, [one.title.text for one in section.stories]) for section in digest.sections]
    return [*parts, ("", [one.title.text for one in digest.also])]


@each_row(
    ("topics", "parts"),
    [
        # What had no room for a summary follows, and the others are offered by title.
        (("sport",), [("all", ["Cup", "Match"]), ("all", ["Race"]), ("also", ["Vote", "Late"]), ("", ["Dull"])]),
        (("politics",), [
            ("topic", ["Vote"]), ("earlier", ["Late"]), ("also", ["Cup", "Match"]), ("", ["Race", "Dull"])
        ]),
        (("source:Council",), [("topic", ["Vote"]), ("also", ["Cup", "Match", "Late"]), ("", ["Race", "Dull"])]),
        (("sport", "source:Council"), [
            ("topic", ["Vote"]), ("more", ["Cup", "Match"]), ("all", ["Race"]), ("also", ["Late"]), ("", ["Dull"])
        ]),
    ],
)  # fmt: skip
def test_topics_are_told_and_the_others_offered_by_title(
    topics: tuple[str, ...], parts: list[tuple[str, list[str]]]
) -> None:
    assert told(chosen(topics=topics)) == parts


def test_what_is_offered_by_title_has_no_summary_and_what_is_chosen_is_whole() -> None:
    digest = chosen(topics=("sport",))
    assert digest
    whole = build(EDITION, EN, {}).sections[1].stories
    assert digest.sections[0].stories == whole
    assert [one.summary for one in digest.sections[-1].stories] == [(), ()]
    assert (digest.week, digest.updated, len(digest.stories)) == (EDITION.week, EDITION.updated, 6)


def test_a_digest_without_anything_for_a_reader_is_none() -> None:
    assert chosen(topics=("health",)) is None
    assert chosen(topics=("source:Gone", "no such topic")) is None
    assert chosen(replace(EDITION, sections=(), also=()), topics=("sport",)) is None


def test_who_chose_everything_there_is_gets_the_digest_as_it_is() -> None:
    every = ("sport", "politics", "source:Herald")
    assert chosen(topics=every) == build(EDITION, EN, {})


def test_a_language_that_they_do_not_read_is_offered_by_title() -> None:
    parts = told(chosen(languages=("pt",)))
    assert ("also", ["Match"]) in parts
    assert told(chosen(languages=("es",))) == told(build(EDITION, EN, {}))
    # Their own language is no choice of others.
    assert told(chosen(languages=("en",))) == told(build(EDITION, EN, {}))
    assert told(chosen(topics=("sport",), languages=("pt",)))[0] == ("all", ["Cup"])


def test_each_locale_keeps_its_own_seats() -> None:
    order = PageOrder(ES, (SectionOrder("all", "", ("Match", "Cup")),), ("Vote", "Late", "Race", "Dull"))
    edition = replace(EDITION, orders=(order,))
    assert told(chosen(edition, ES, topics=("politics",))) == [
        ("all", ["Vote", "Late"]), ("also", ["Match", "Cup"]), ("", ["Race", "Dull"]),
    ]  # fmt: skip


@each_row(
    ("preferences", "title", "summary"),
    [
        (Preferences(), "Match!", "It is a match."),
        (Preferences(original=True), "Match", "Match it is."),
        (Preferences(original=True, languages=("es",)), "Match", "Match it is."),
        (Preferences(original=True, languages=("pt",)), "Match!", "It is a match."),
        (Preferences(languages=("es",)), "Match!", "It is a match."),
    ],
)
def test_who_wants_originals_gets_them_in_the_languages_that_they_read(
    preferences: Preferences, title: str, summary: str
) -> None:
    made = {("es", "Match"): Translation("Match!"), ("es", "Match it is."): Translation("It is a match.")}
    match = build(EDITION, EN, made, preferences=preferences).stories[2]
    assert (match.title.text, match.summary[0].text) == (title, summary)


def test_a_language_that_is_read_is_not_marked_as_one_that_is_not() -> None:
    edition = replace(EDITION, foreign_last=True)
    assert build(edition, EN, {}).stories[2].is_unread
    assert not any(one.is_unread for one in build(edition, EN, {}, preferences=Preferences(languages=("es",))).stories)


def test_the_topics_of_a_story() -> None:
    assert topics_of(CUP) == {"sport", "source:Herald"}
    assert topics_of(MATCH) == {"sport", "source:Gaceta"}
