"""No URL, number or term is altered unnoticed in what is published; ``bench/protection.py`` tries more."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from digest.model.translation import EngineSettings, Translation
from digest.ports import Translator
from digest.translating.checking.checked import CheckedTranslator
from digest.translating.engines.argos import argos_engine as argos
from tests.apertium import make_apertium
from tests.packages import install_fixtures
from tests.protected import Protected, altered, glossary, protected_segments
from tests.tables import each_row

COUNT = 100
# How many of a hundred must pass, lest all be refused: the tiny Argos packages invent outside of what they learned.
ENGINES = [
    ("argos", "en", "es", 50),
    ("argos", "es", "en", 50),
    ("apertium", "en", "es", 90),
    ("apertium", "es", "ca", 90),
    ("apertium", "be", "ru", 90),
]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


@cache
def engine(name: str, packages: Path) -> Translator:
    if name == "apertium":
        return make_apertium()
    return argos.engines(EngineSettings(packages, threads=2), pytest.fail)[0]


@pytest.mark.parametrize(("name", "source", "target", "enough"), ENGINES)
def test_what_is_published_without_a_mark_is_right(
    packages: Path, name: str, source: str, target: str, enough: int
) -> None:
    segments = protected_segments(source, target, COUNT)
    translator = CheckedTranslator(engine(name, packages), {(source, target): glossary(source, target)})

    translations = translator.translate([each.segment for each in segments], source, target)

    pairs = zip(segments, translations, strict=True)
    assert [fault for pair in pairs if (fault := altered(*pair, source, target))] == []
    assert sum(not translation.problem for translation in translations) >= COUNT * enough / 100


@pytest.mark.parametrize(("name", "source", "target", "_"), ENGINES)
def test_without_protection_and_check_much_would_be_wrong(
    packages: Path, name: str, source: str, target: str, _: int
) -> None:
    segments = protected_segments(source, target, COUNT)

    translations = engine(name, packages).translate([each.segment for each in segments], source, target)

    faults = [altered(each, made, source, target) for each, made in zip(segments, translations, strict=True)]
    assert sum(map(bool, faults)) > COUNT / 3


@each_row(
    ("text", "fault"),
    [
        ("Ticket 1.315, https://example.com/ ferry nocturno", ""),
        ("ferry nocturno, https://example.com/ 1 315", ""),
        ("Ticket 1.315, https://example.com/un ferry nocturno", "https://example.com/"),
        ("Ticket 1.315, https://example.com/ ferry", "ferry nocturno"),
        ("Ticket 13,15, https://example.com/ ferry nocturno", "{'1315': 1} became {'13.15': 1}"),
        ("Ticket 1,315, https://example.com/ ferry nocturno", "{'1315': 1} became {'1.315': 1}"),
        ("Ticket, https://example.com/ ferry nocturno", "{'1315': 1} became {}"),
        ("Ticket 1.315 7, https://example.com/ ferry nocturno", "{'1315': 1} became {'1315': 1, '7': 1}"),
        ("Ticket 1.315, https://example.com/ @ferry ferry nocturno", "@f"),
    ],
)
def test_alterations_are_noticed(text: str, fault: str) -> None:
    segment = Protected("", ("https://example.com/", "ferry nocturno"), "Ticket 1,315, | |")

    assert altered(segment, Translation(text), "en", "es") == fault
