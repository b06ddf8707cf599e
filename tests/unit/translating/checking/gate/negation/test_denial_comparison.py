"""Negations: a translation may neither lose nor add one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from digest.language.known import languages
from digest.translating.checking.gate.negation.denial_comparison import lost_denial
from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.negation.negations import RIGHT, WRONG


def agree(english: str, translated: str, language: str) -> set[bool]:
    ours, theirs = Side.of(english, "en"), Side.of(translated, language)
    return {lost_denial(ours, theirs) is None, lost_denial(theirs, ours) is None}


def lines(code: str) -> list[list[str]]:
    return [line.split(" | ") for line in RIGHT[code].strip().splitlines()]


PAIRS = [(code, *pair) for code in RIGHT for pair in lines(code)]
LOST = [
    (code, pair[0], wrong)
    for code, listed in WRONG.items()
    for pair, wrong in zip(lines(code), listed.strip().splitlines(), strict=False)
]

# Each line of a file is a kind of news and a sentence of it, in English the one that the others translate. If the kind
# begins with "lost", the translation lacks a negation.
FOLDER = Path(__file__).parent / "negated"


def read_kinds(code: str) -> list[tuple[str, str]]:
    text = (FOLDER / f"{code}.txt").read_text(encoding="utf-8")
    return [(kind, sentence) for kind, sentence in (line.split(": ", 1) for line in text.splitlines())]


ENGLISH = dict(read_kinds("en"))
KINDS = [
    (code, kind, translated)
    for code in sorted(file.stem for file in FOLDER.iterdir() if file.stem != "en")
    for kind, translated in read_kinds(code)
]


@each_row(("code", "kind", "translated"), KINDS)
def test_idioms_and_antonyms_are_no_negation_and_hide_none(code: str, kind: str, translated: str) -> None:
    assert agree(ENGLISH[kind], translated, code) == {not kind.startswith("lost ")}


@each_row(("code", "english", "translated"), PAIRS)
def test_right_translations_pass_in_both_directions(code: str, english: str, translated: str) -> None:
    assert agree(english, translated, code) == {True}


@each_row(("code", "english", "translated"), LOST)
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


@each_row(
    ("source", "target", "segment", "right", "wrong"),
    [
        (*("en", "es"), "The ceasefire holds, the opposition said.", "El alto el fuego se mantiene, dijo la oposición.",
         "El alto el fuego no se mantiene, dijo la oposición."),
        (*("en", "ru"), "The opposition won the vote.", "Оппозиция выиграла голосование.",
         "Оппозиция не выиграла голосование."),
        (*("de", "en"), "Ein unabhängiger Experte prüft das.", "An independent expert is examining this.",
         "An independent expert is not examining this."),
        (*("ca", "es"), "El cap del partit va dimitir ahir.", "El jefe del partido dimitió ayer.",
         "El jefe del partido no dimitió ayer."),
        (*("en", "es"), "The studio behind No Man's Sky won.", "El estudio de No Man's Sky ganó.",
         "El estudio de No Man's Sky no ganó."),
        (*("en", "fr"), "Without a deal, the firm will not survive.", "Sans accord, l'entreprise ne survivra pas.",
         "Sans accord, l'entreprise survivra."),
        (*("en", "es"), "Nobody was hurt and the road is not closed.", "Nadie resultó herido y la vía no está cerrada.",
         "Nadie resultó herido y la vía está cerrada."),
        (*("en", "es"), "The mayor denied the theft.", "La alcaldesa negó el robo.", "La alcaldesa no negó el robo."),
        (*("de", "en"), "Der Pilot weigerte sich zu starten.", "The pilot refused to take off.",
         "The pilot agreed to take off."),
        (*("en", "pt"), "Goods that were not sold went back.", "Os bens que não foram vendidos voltaram.",
         "Os bens que não foram vendidos não voltaram."),
    ],
)  # fmt: skip
def test_words_that_deny_nothing_hide_no_added_denial(
    source: str, target: str, segment: str, right: str, wrong: str
) -> None:
    assert lost_denial(Side.of(segment, source), Side.of(right, target)) is None
    assert lost_denial(Side.of(segment, source), Side.of(wrong, target))


def test_a_long_negator_that_is_kept_is_its_own_answer() -> None:
    assert agree("The band Uninjured plays in May.", "Die Band Uninjured spielt im Mai.", "de") == {True}


def test_a_short_negator_that_is_kept_is_no_answer() -> None:
    assert agree("The head of No is Nils.", "Der Chef der Firma No ist Nils.", "de") == {False}


def test_a_word_that_may_negate_answers_only_one_that_is_not_the_same() -> None:
    english = "The former minister did not come."

    assert agree(english, "Der ehemalige Minister kam.", "de") == {False}
    assert agree(english, "Der ehemalige Minister weigerte sich zu kommen.", "de") == {True}


def test_an_idiom_answers_only_a_side_without_one() -> None:
    english = "The harbour, no less than the school, did not burn."

    assert agree(english, "Der Hafen, nicht weniger als die Schule, brannte.", "de") == {False}
    assert agree(english, "Der Hafen, nicht weniger als die Schule, brannte nicht.", "de") == {True}


def test_a_language_without_negators_is_not_judged() -> None:
    assert agree("The ferry did not sail.", "Färjan seglade.", "sv") == {True}


def test_each_language_with_negators_is_tested() -> None:
    known = {each.code for each in languages() if each.negation.surely}

    assert set(RIGHT) == set(WRONG) == known - {"en"}


@pytest.mark.slow
@each_row("code", RIGHT)
@each_row("repeated", ["a", "ma", "не ", "ne a ", "n'", "blieb ", "wijst a ", "不", "لا "])
def test_time_grows_no_faster_than_the_text(code: str, repeated: str) -> None:
    begun = time.process_time()

    agree("not ", repeated * 20_000, code)

    assert time.process_time() - begun < 3
