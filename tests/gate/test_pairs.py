"""The gate refuses wrong translations and shows right ones: the pairs of this folder, by pool; see README.md."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.gate import POOLS, Judged, judge, split

PAIRS = Path(__file__).parent / "pairs.jsonl"
LANGUAGES = ("ar", "de", "es", "fr", "hy", "kk", "pl", "ru", "tr", "zh")
# Percent: raise a lower bound, or lower the upper one, when the gate becomes better.
LEAST_REFUSED = {"numbers": 95, "names": 86, "negation": 93}
MOST_REFUSED_OF_RIGHT = 2


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return list(judge(PAIRS))


def percent_refused(judged: list[Judged]) -> float:
    return 100 * sum(each.problem is not None for each in judged) / len(judged)


@pytest.mark.parametrize("pool", POOLS)
def test_wrong_translations_are_refused(pool: str, judged: list[Judged]) -> None:
    _, wrong = split(judged)

    assert percent_refused([each for each in wrong if each.kind in POOLS[pool]]) >= LEAST_REFUSED[pool]


def test_few_right_translations_are_refused(judged: list[Judged]) -> None:
    right, _ = split(judged)

    assert percent_refused(right) <= MOST_REFUSED_OF_RIGHT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_judged_in_both_directions(language: str, judged: list[Judged]) -> None:
    right = Counter(each.pair for each in split(judged)[0])

    assert min(right[f"en-{language}"], right[f"{language}-en"]) >= 10


def test_every_pair_is_well_formed() -> None:
    for number, line in enumerate(PAIRS.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        texts = [row["right"], *(wrong["text"] for wrong in row["wrong"])]
        assert row.keys() == {"source", "target", "text", "right", "wrong"}, number
        assert len(texts) == len(set(texts)) > 1, number
