"""Each translation says which engine made it."""

from __future__ import annotations

from dataclasses import replace

from digest.model.translation import Engine, Translation
from digest.translating.attributed import AttributedTranslator
from digest.translating.fallback import FallbackTranslator
from digest.translating.memory import CorrectedTranslator, RememberingTranslator
from digest.translating.pivot import PivotTranslator
from tests.fakes import FakeMemory
from tests.unit.translating.test_fallback import Speaker, speaker


def named(engine: Speaker, name: str) -> AttributedTranslator:
    return AttributedTranslator(engine, lambda source, target: Engine(name, f"{source}-{target}"))


def test_a_translation_has_its_engine_and_a_refusal_has_none() -> None:
    made = named(speaker("a", "en-es", y="numbers"), "argos").translate(["x", "y"], "en", "es")

    assert [one.engines for one in made] == [(Engine("argos", "en-es"),), ()]
    assert made[0] == Translation(made[0].text, unknown=1), "who made it makes no other translation of it"


def test_of_several_engines_it_is_the_one_that_answered() -> None:
    first, second = named(speaker("a", "en-es", x="numbers"), "argos"), named(speaker("b", "en-es"), "apertium")
    made = FallbackTranslator((first, second)).translate(["x", "y"], "en", "es")

    assert [one.engines[0].name for one in made] == ["apertium", "argos"]


def test_both_hops_are_told() -> None:
    direct = FallbackTranslator((named(speaker("a", "en-es"), "argos"), named(speaker("b", "es-ca"), "apertium")))
    (made,) = PivotTranslator(direct).translate(["x"], "en", "ca")

    assert made.engines == (Engine("argos", "en-es"), Engine("apertium", "es-ca"))


def test_what_is_remembered_was_made_by_the_engine_with_that_fingerprint() -> None:
    memory = FakeMemory()
    remembering = RememberingTranslator(speaker("a", "en-es"), memory)
    for _ in range(2):
        (made,) = AttributedTranslator(remembering, lambda *_: Engine("argos")).translate(["x"], "en", "es")
        assert made.engines == (Engine("argos"),)
    assert all(not one.engines for one in memory.remembered.values())


def test_a_correction_is_no_engines() -> None:
    memory = FakeMemory()
    memory.correct("x", "en", "es", "X")
    (made,) = CorrectedTranslator(named(speaker("a", "en-es"), "argos"), memory).translate(["x"], "en", "es")

    assert (made, made.engines) == (replace(Translation("X"), by_person=True), ())
