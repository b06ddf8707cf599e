"""Negations: a translation may neither lose nor add one."""

from __future__ import annotations

import time

import pytest

from digest.languages.load import languages
from digest.translators.checking.gate.negation import same_negation
from digest.translators.checking.gate.side import Side
from tests.unit.translators.checking.gate.negations import RIGHT, WRONG


def agree(english: str, translated: str, language: str) -> set[bool]:
    ours, theirs = Side.of(english, "en"), Side.of(translated, language)
    return {same_negation(ours, theirs), same_negation(theirs, ours)}


def lines(code: str) -> list[list[str]]:
    return [line.split(" | ") for line in RIGHT[code].strip().splitlines()]


PAIRS = [(code, *pair) for code in RIGHT for pair in lines(code)]
LOST = [
    (code, pair[0], wrong)
    for code, listed in WRONG.items()
    for pair, wrong in zip(lines(code), listed.strip().splitlines(), strict=False)
]


@pytest.mark.parametrize(("code", "english", "translated"), PAIRS)
def test_right_translations_pass_in_both_directions(code: str, english: str, translated: str) -> None:
    assert agree(english, translated, code) == {True}


@pytest.mark.parametrize(("code", "english", "translated"), LOST)
def test_a_lost_and_an_added_negation_are_refused(code: str, english: str, translated: str) -> None:
    assert agree(english, translated, code) == {False}


@pytest.mark.parametrize(
    ("english", "translated", "code"),
    [
        ("The ferry left for Kemer.", "Vapur Kemer'e kalkmadı.", "tr"),
        ("Not only the school burned.", "La escuela no ardió.", "es"),
        ("The dam did not hold on Sunday.", "Плотина в воскресенье выдержала неделю.", "ru"),
        ("The plant did not reopen in May.", "工厂不久在五月重开。", "zh"),
    ],
)
def test_words_that_merely_look_negative_are_no_answer(english: str, translated: str, code: str) -> None:
    assert agree(english, translated, code) == {False}


def test_a_language_without_negators_is_not_judged() -> None:
    assert agree("The ferry did not sail.", "Färjan seglade.", "sv") == {True}


def test_each_language_with_negators_is_tested() -> None:
    known = {each.code for each in languages() if each.negation.surely}

    assert set(RIGHT) == set(WRONG) == known - {"en"}


@pytest.mark.parametrize("code", RIGHT)
@pytest.mark.parametrize("repeated", ["a", "ma", "не ", "ne a ", "blieb ", "wijst a ", "不", "لا "])
def test_time_grows_no_faster_than_the_text(code: str, repeated: str) -> None:
    begun = time.process_time()

    agree("not ", repeated * 20_000, code)

    assert time.process_time() - begun < 3
