"""The gate as a whole: it accepts translations by people, and no planted fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from digest.translating.checking.gate.verify import verify
from digest.translating.checking.protection import find_parts
from tests.fixtures.train import corpus
from tests.tables import each_row
from tests.translations import PAIRS, Pair

BOTH_WAYS = [*PAIRS, *(Pair(pair.target, pair.source, pair.translated, pair.segment) for pair in PAIRS)]
NEAR = [{"es", "ca"}, {"ru", "be"}]


def problem_of(pair: Pair, translated: str) -> str | None:
    return verify(pair.segment, translated, pair.source, pair.target, parts=find_parts(pair.segment))


@each_row("pair", BOTH_WAYS)
def test_good_translations_pass(pair: Pair) -> None:
    assert problem_of(pair, pair.translated) is None


def change_first_digit(pair: Pair) -> Iterator[str]:
    yield from substituted(r"\d", lambda found: str((int(found[0]) + 3) % 10), pair)


def swap_digits(pair: Pair) -> Iterator[str]:
    yield from substituted(r"(\d)(?!\1)(\d)", lambda found: found[2] + found[1], pair)


def drop_number(pair: Pair) -> Iterator[str]:
    if re.search(r"\d", pair.segment):
        yield from substituted(r"\S*\d\S*", lambda _: "", pair)


def append_zero(pair: Pair) -> Iterator[str]:
    yield from substituted(r"\d+", lambda found: found[0] + "0", pair)


def misplace_separator(pair: Pair) -> Iterator[str]:
    yield from substituted(
        r"(\d)([.,])(\d)(\d\d)\b(?!,)", lambda found: found[1] + found[3] + found[2] + found[4], pair
    )


def drop_decimal_separator(pair: Pair) -> Iterator[str]:
    yield from substituted(r"(\d)[.,:](?=\d\d?\b)", lambda found: found[1], pair)


def add_number(pair: Pair) -> Iterator[str]:
    first, space, rest = pair.translated.partition(" ")
    if space:
        yield f"{first} 37 {rest}"


def mistake_million(pair: Pair) -> Iterator[str]:
    yield from substituted("mill(?=ones|ion)", lambda _: "bill", pair)


def change_currency(pair: Pair) -> Iterator[str]:
    yield from substituted("[€$]", lambda found: "£", pair)


def drop_second_half(pair: Pair) -> Iterator[str]:
    words = pair.translated.split(" ")
    if len(words) > 8:
        yield " ".join(words[: len(words) // 2])


def loop_word(pair: Pair) -> Iterator[str]:
    words = pair.translated.split(" ")
    if len(words) > 4:
        yield " ".join([*words[:4], *words[3:4] * 3, *words[4:]])


def loop_phrase(pair: Pair) -> Iterator[str]:
    words = pair.translated.split(" ")
    if len(words) > 5:
        yield " ".join([*words[:5], *words[1:5] * 2, *words[5:]])


def copy_segment(pair: Pair) -> Iterator[str]:
    if len(pair.segment.split()) > 4:
        yield pair.segment


def copy_second_half(pair: Pair) -> Iterator[str]:
    words = pair.segment.split()
    if len(words) > 8 and {pair.source, pair.target} not in NEAR:
        yield " ".join([*pair.translated.split()[:3], *words[3:]])


def add_word_in_other_script(pair: Pair) -> Iterator[str]:
    yield pair.translated + (" 欢迎" if "ru" in pair[:2] else " привет")


def drop_quotation_marks(pair: Pair) -> Iterator[str]:
    if re.search('["“”„«»]', pair.segment):
        yield from substituted('["“”„«»]', lambda _: "", pair, count=0)


def drop_name(pair: Pair) -> Iterator[str]:
    if pair.source in NAMING and pair.target in NAMING:
        yield from substituted(NAMES, lambda _: "", pair)


def add_address(pair: Pair) -> Iterator[str]:
    yield pair.translated + " www.example.org"


def say_nothing(pair: Pair) -> Iterator[str]:
    yield " \u200b"


def substituted(pattern: str, change: Callable[[re.Match[str]], str], pair: Pair, count: int = 1) -> Iterator[str]:
    changed = re.sub(pattern, change, pair.translated, count=count)
    if changed != pair.translated:
        yield changed


# The languages in which a capital makes a name, and names that stand in the pairs within a sentence.
NAMING = {"en", "es", "ca", "fr", "ru", "be"}
NAMES = (
    "(?<=[^ ] )(Lisbo[an]|Spain|España|Francia|France|Madrid|Sevilla|Seville|Ginebra|Geneva|Zaragoza|Siria|Syria|"
    "Girona|Lleida|Tarragona|Londres|London|Kazakhstan|Казахстана|Хельсинки|Helsinki|Риги|Riga|Yekaterinburg|"
    "Екатеринбурга|Енисей|Yenisei|Гродн[ое]|Мін?нску|Минске|Brussels|Bruxelles|Vien?na|Vienne|Brittany|Bretagne|Lyon)"
)
FAULTS = {
    change_first_digit: 100,
    swap_digits: 70,
    drop_number: 90,
    append_zero: 100,
    misplace_separator: 10,
    drop_decimal_separator: 35,
    add_number: 140,
    mistake_million: 8,
    change_currency: 3,
    drop_second_half: 85,
    loop_word: 140,
    loop_phrase: 130,
    copy_segment: 140,
    copy_second_half: 70,
    add_word_in_other_script: 160,
    drop_quotation_marks: 10,
    drop_name: 35,
    add_address: 160,
    say_nothing: 160,
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_every_planted_fault_is_found(fault: Callable[[Pair], Iterator[str]]) -> None:
    planted = [(pair, translated) for pair in BOTH_WAYS for translated in fault(pair)]
    missed = [(pair, translated) for pair, translated in planted if problem_of(pair, translated) is None]

    assert missed == []
    assert len(planted) >= FAULTS[fault]


@each_row(
    ("segment", "translated", "problem"),
    [
        ("The ferry sails.", "", "empty"),
        ("See example.org today.", "Vea ejemplo.org hoy.", "placeholders"),
        ("The 14 ferries sail.", "Los 15 ferris zarpan.", "numbers"),
        ("The ferry sails.", "El ferry 航行.", "script"),
        ("The ferry sails at noon today.", "The ferry sails at noon today.", "copy"),
        ("The ferry sails at noon.", "El ferry ferry ferry zarpa.", "repetition"),
        ("The ferry to the islands sails at noon on every day of the week.", "El ferry zarpa.", "length"),
        ('The "old" ferry sails.', "El viejo ferry zarpa.", "quotes"),
        ("The ferry to Lisbon sails at noon.", "El ferry zarpa al mediodía.", "names"),
    ],
)
def test_the_first_fault_is_named(segment: str, translated: str, problem: str) -> None:
    assert verify(segment, translated, "en", "es", parts=find_parts(segment)) == problem


def test_a_protected_part_is_not_judged() -> None:
    segment = "See https://example.org/2025/Quay-Weekly for the plan."
    translated = "Vea https://example.org/2025/Quay-Weekly para el plan."

    assert verify(segment, translated, "en", "es", parts=find_parts(segment)) is None
    assert verify(segment, translated.replace("Vea", "Vea 3"), "en", "es", parts=find_parts(segment)) == "numbers"


def test_too_many_unknown_words_are_a_fault() -> None:
    segment, translated = "The gantry and the bollard rusted.", "El gantry y el bollard se oxidaron."

    assert verify(segment, translated, "en", "es", unknown=2) is None
    assert verify(segment, translated, "en", "es", unknown=3) == "unknown-words"


def test_a_third_of_unknown_words_is_not_too_much() -> None:
    assert verify("The bollard rusted.", "El bollard oxidado.", "en", "es", unknown=1) is None
    assert verify("The bollard rusted.", "El bollard oxidado.", "en", "es", unknown=2) == "unknown-words"


def test_names_are_no_unknown_words() -> None:
    assert verify("Quayside beat Pierhead.", "Quayside venció a Pierhead.", "en", "es", unknown=2) is None


def test_good_translations_of_a_corpus_pass() -> None:
    pairs = [Pair("en", "es", *pair) for pair in corpus.pairs(500, seed=7)]
    both_ways = [*pairs, *(Pair("es", "en", pair.translated, pair.segment) for pair in pairs)]

    assert [pair for pair in both_ways if problem_of(pair, pair.translated)] == []
