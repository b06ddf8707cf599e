import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.grouping.title_facts import contradict
from tests.tables import each_row


def are_other(first: str, second: str, text: str = "", language: str = "en", *, may_recount: bool = False) -> bool:
    """Whether two titles contradict each other; the text is that of the second."""
    found = contradict((first, ""), (second, text), language, may_recount=may_recount)
    assert contradict((second, text), (first, ""), language, may_recount=may_recount) is found
    return found


@each_row(
    ("language", "first", "second"),
    [
        ("en", "Digest of 12 May", "Digest of May 13"),
        ("en", "On the 12th of May", "On the 13th of May"),
        ("es", "Resumen del 12 de mayo", "Resumen del 13 de mayo"),
        ("de", "Wetter am 12. Mai", "Wetter am 13. Mai"),
        ("ru", "Прогноз погоды на 12 мая", "Прогноз погоды на 13 мая"),
        ("uk", "Афіша на 14–20 квітня", "Афіша на 21–27 квітня"),
        ("pl", "Kurs walut, 22 kwietnia", "Kurs walut, 23 kwietnia"),
        ("kk", "12 мамыр: ауа райы", "13 мамыр: ауа райы"),
        ("ar", "الطقس 12 مايو", "الطقس 13 مايو"),
        ("zh", "5月12日天气", "5月13日天气"),
        ("ko", "5월 12일 날씨", "5월 13일 날씨"),
        ("en", "Market report, Tuesday", "Market report, Wednesday"),
        ("ru", "Обзор рынка за вторник", "Обзор рынка за среду"),
        ("ja", "火曜日の天気", "水曜日の天気"),
        ("en", "Inflation in March at 2.4 percent", "Inflation in April at 2.4 percent"),
        ("und", "Digest 2025-05-12", "Digest 2025-05-13"),
        ("en", "Northport beat Westhaven 3:1", "Northport beat Westhaven 2:0"),
        ("en", "Episode 4: Bees", "Episode 5: Apples"),
        ("ru", "История маяка. Часть 4", "История маяка. Часть 5"),
        ("en", "Courier No. 17", "Courier № 18"),
        ("en", "Changeset 159634146 - trees", "Changeset 159635730 - trees"),
        ("en", "12 dead in bus crash", "31 dead in bus crash"),
        ("es", "Once muertos en el muelle", "Treinta muertos en el muelle"),
        ("de", "Fähre kostet 48 Millionen Euro", "Fähre kostet 90 Millionen Euro"),
    ],
)
def test_titles_that_claim_another_day_count_or_part_contradict_each_other(
    language: str, first: str, second: str
) -> None:
    assert are_other(first, second, language=language, may_recount=True)


@each_row(
    ("first", "second", "text"),
    [
        ("Digest of 4 May", "Digest of 4 May 2025", ""),
        ("Digest of May", "Digest of 4 May", ""),
        ("Digest of 4 May", "Digest of 5 May", "More ships than on 4 May."),
        ("Digest of 4 May", "Market report, Tuesday", ""),
        ("Bus drivers to strike on Thursday", "Bus drivers' strike halts Northport", "They ask for 15 percent more."),
        ("Northport win the cup 3:1", "First cup for 18 years", "They beat Westhaven 3:1."),
        ("3 injured in fire", "Fire brigade needs 5 hours", ""),
        ("The council may raise rents", "Rents rise in April", "They may rise in May, too."),
        ("Ferry aground", "140 passengers ashore", ""),
        ("", "", ""),
    ],
)
def test_others_do_not(first: str, second: str, text: str) -> None:
    assert not are_other(first, second, text)


@pytest.mark.parametrize(
    ("one", "other", "expected"), [("11", "12", False), ("11", "26", True), ("1,312", "1,343", False)]
)
def test_a_count_may_be_made_anew_if_other_things_stand(one: str, other: str, *, expected: bool) -> None:
    assert are_other(f"{one} dead", f"{other} dead", may_recount=True) is expected
    assert are_other(f"{one} dead", f"{other} dead")


def test_a_numbered_part_is_another_even_if_it_mentions_the_one_before() -> None:
    assert are_other("Harbor talk #2", "Harbor talk #3", "After talk #2 here is talk #3.")


@given(st.text(), st.text(), st.sampled_from(["en", "ru", "zh", "vi", "ar", "und"]))
def test_any_titles_can_be_asked(first: str, second: str, language: str) -> None:
    assert not are_other(first, first, language=language)
    are_other(first, second, language=language)


@pytest.mark.parametrize("text", ["!" * 200_000 + "a", "3:" * 100_000, "1-1" * 70_000, "№" * 200_000])
def test_a_long_title_is_read_in_seconds(text: str) -> None:
    start = time.process_time()
    are_other(text[:500], f"{text[:500]} 4")

    assert time.process_time() - start < 5
