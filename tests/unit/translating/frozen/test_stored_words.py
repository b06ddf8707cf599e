"""The words that stores, sites and glossaries have: more may come, but none may go."""

from __future__ import annotations

from typing import get_args

import pytest

from digest.model.translation import Problem
from digest.plugins import load
from digest.translating.exchange.glossary_table import parse


def test_the_reasons_in_stores_stay() -> None:
    stored = {
        "no-pair", "failed", "language", "empty", "placeholders", "numbers", "names", "quotes", "length", "repetition",
        "script", "copy", "negation", "unknown-words", "unknown",
    }  # fmt: skip

    assert stored <= {*get_args(Problem)}


@pytest.mark.parametrize("name", ["identity", "argos", "argostranslate", "apertium"])
def test_the_engines_in_configurations_stay(name: str) -> None:
    assert callable(load("translators", name))


@pytest.mark.parametrize("header", ["term,translation", "Source,Target,Case"])
def test_the_columns_of_glossaries_stay(header: str) -> None:
    glossary, findings = parse(f"{header}\nferry,ferri,exact\nQuay,,any\n".encode(), "en-es.csv")

    assert [(term.text, term.translation, term.case) for term in glossary.terms] == [
        ("ferry", "ferri", "exact"),
        ("Quay", "", "any"),
    ]
    assert findings == ()
