"""Subjects of news, as tags in any language name them: the module text/words/subjects.py."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.known import language, languages
from digest.language.text.words.frozen.subject_ids import SUBJECTS
from digest.language.text.words.subjects import (
    NONE,
    fold,
    heading_of,
    is_subject,
    subject_of,
    territory_around,
    territory_of,
    topic_of,
)
from digest.publishing.templates import shipped_folder
from tests.tables import each_row

SHIPPED = sorted(folder.name.partition("-")[0] for folder in (shipped_folder() / "locale").iterdir())
KNOWN = [known.code for known in languages() if known.topics]


@each_row(
    ("tag", "tongue"),
    [
        ("Politics", "en"), ("POLITICS", "en"), ("politics-and-policy", "en"), ("US politics", "en"),
        ("Política", "es"), ("politica", "es"), ("Política", "pt"), ("Politique", "fr"), ("Politik", "de"),
        ("Politica", "it"), ("Политика", "ru"), ("Політика", "uk"), ("Палітыка", "be"), ("سياسة", "ar"), ("政治", "zh"),
        ("時政", "zh"),
        ("政治", "ja"), ("정치", "ko"), ("Siyaset", "tr"), ("سیاست", "fa"), ("Քաղաքականություն", "hy"),
        ("Саясат", "kk"), ("პოლიტიკა", "ka"), ("Siyosat", "uz"),
        ("Polityka", "pl"), ("Politiek", "nl"), ("Política", "ca"), ("Política", "gl"),
        ("News/Politics", "en"), ("News > Politics", "en"),
    ],
)  # fmt: skip
def test_a_subject_is_the_same_in_every_language_and_spelling(tag: str, tongue: str) -> None:
    assert subject_of(tag, tongue) == "politics"


@each_row(
    ("tag", "subject"),
    [
        ("Tech", "technology"), ("Technology", "technology"), ("Sci-Tech", "technology"), ("Sport", "sport"),
        ("Sports", "sport"), ("Arts & Entertainment", "culture"), ("World Cup", "sport"), ("World news", "world"),
        ("Science fiction", "culture"), ("climate-change", "environment"), ("Health care", "health"),
    ],
)  # fmt: skip
def test_spellings_and_narrower_words_name_the_subject(tag: str, subject: str) -> None:
    assert subject_of(tag, "en") == subject


@pytest.mark.parametrize("tag", ["News", "top stories", "Uncategorized", "FEATURED", "News/General", "Noticias"])
def test_what_tells_no_story_from_another_names_no_subject(tag: str) -> None:
    assert subject_of(tag, "en") == NONE


@pytest.mark.parametrize(
    "tag", ["", "???", "Harbor", "Opinion polls and more of them", "os", "World of harbors", "x" * 999]
)
def test_another_tag_is_unknown(tag: str) -> None:
    assert subject_of(tag, "en") == ""


def test_english_tags_are_understood_in_any_language() -> None:
    assert subject_of("Sports", "ja") == "sport"


def test_an_item_without_a_language_has_the_subjects_of_all() -> None:
    assert subject_of("Политика", "und") == subject_of("Politika", "und") == "politics"


@each_row("tongue", SHIPPED)
def test_each_language_of_readers_has_a_heading_for_every_subject(tongue: str) -> None:
    headings = {heading_of(subject, tongue) for subject in SUBJECTS}

    assert len(headings) == len(SUBJECTS)
    assert tongue == "en" or not headings & {heading_of(one, "en") for one in SUBJECTS} - {
        "Sport",
        "Opinion",
        "Culture",
    }


@each_row("code", KNOWN)
def test_a_language_names_all_subjects_and_each_word_means_one(code: str) -> None:
    topics = language(code).topics
    words = [fold(word) for forms in topics.values() for word in {fold(form): form for form in forms}.values()]

    assert set(topics) == {*SUBJECTS, NONE}
    assert [word for word in words if words.count(word) > 1] == []


@each_row("code", KNOWN)
def test_a_heading_means_its_subject(code: str) -> None:
    assert [topic_of(heading_of(subject, code), code) for subject in SUBJECTS] == list(SUBJECTS)


def test_every_language_that_digest_knows_has_headings() -> None:
    assert [known.code for known in languages() if not known.topics] == []


def test_a_language_without_headings_has_the_english_ones() -> None:
    assert heading_of("politics", "tlh") == "Politics"


@pytest.mark.parametrize(
    ("name", "tongue"), [("Ukraine", "en"), ("Ucrania", "es"), ("Украина", "ru"), ("Украины", "ru"), ("Україна", "uk")]
)
def test_a_territory_is_the_same_in_every_language_and_case(name: str, tongue: str) -> None:
    assert territory_of(name, tongue) == "place:UA"


def test_a_territory_has_a_heading_in_each_language() -> None:
    assert (heading_of("place:UA", "es"), heading_of("place:UA", "ru")) == ("Ucrania", "Украина")
    assert topic_of("Ucrania", "es") == "place:UA"


@pytest.mark.parametrize("name", ["IT", "AI", "Harbor", "place:", "place:harbor", ""])
def test_a_name_is_no_territory_because_it_looks_like_a_code(name: str) -> None:
    assert not is_subject(name)
    assert heading_of(name, "en").endswith(name.removeprefix("place:"))


def test_the_territory_of_a_time_zone_is_known() -> None:
    assert territory_around(ZoneInfo("Europe/Madrid")) == "place:ES"
    assert territory_around(ZoneInfo("UTC")) == ""


@given(st.text())
def test_any_tag_can_be_read(tag: str) -> None:
    assert subject_of(tag, "en") in {"", NONE, *SUBJECTS}
    assert isinstance(territory_of(tag, "en"), str)
