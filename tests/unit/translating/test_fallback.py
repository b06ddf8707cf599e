"""The fallback from engine to engine, over engines that say who answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from digest.model.locale import UNDETERMINED, Locale
from digest.model.translation import Problem, Translation
from digest.translating.fallback import FallbackTranslator

PAIR = frozenset({("en", "es")})


@dataclass
class Speaker:
    """The port Translator: marks what it translates with its name, and refuses what it is told to."""

    name: str
    known: frozenset[tuple[str, str]]
    refuses: Mapping[str, Problem] = field(default_factory=dict)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.asked.append(tuple(segments))
        return tuple(
            Translation(segment, problem=self.refuses[segment])
            if segment in self.refuses
            else Translation(f"{segment}>{self.name}:{target}", unknown=1)
            for segment in segments
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        return self.known

    def fingerprint(self, source: str, target: str) -> str:
        return f"{self.name} {source}-{target}"


def speaker(name: str, *pairs: str, **refuses: Problem) -> Speaker:
    return Speaker(name, frozenset((pair[:2], pair[3:]) for pair in pairs), refuses)


def texts(translations: Sequence[Translation]) -> list[str]:
    return [one.text for one in translations]


def test_the_first_engine_that_knows_the_pair_translates() -> None:
    first, second = speaker("a", "en-fr"), speaker("b", "en-es")

    assert texts(FallbackTranslator((first, second)).translate(["x"], "en", "es")) == ["x>b:es"]
    assert first.asked == []


def test_what_an_engine_refuses_goes_to_the_next_and_only_that() -> None:
    first, second = speaker("a", "en-es", y="numbers"), speaker("b", "en-es")

    assert texts(FallbackTranslator((first, second)).translate(["x", "y", "z"], "en", "es")) == [
        "x>a:es",
        "y>b:es",
        "z>a:es",
    ]
    assert second.asked == [("y",)]


def test_what_all_refuse_stands_in_the_original_with_the_first_reason() -> None:
    rungs = speaker("a", "en-es", y="numbers"), speaker("b", "en-es", y="length")

    assert FallbackTranslator(rungs).translate(["y"], "en", "es") == (Translation("y", problem="numbers"),)


def test_a_segment_is_asked_for_once_and_comes_back_wherever_it_stood() -> None:
    engine = speaker("a", "en-es")

    assert texts(FallbackTranslator((engine,)).translate(["x", "y", "x"], "en", "es")) == ["x>a:es", "y>a:es", "x>a:es"]
    assert engine.asked == [("x", "y")]


def test_without_engines_everything_stands_in_the_original() -> None:
    assert FallbackTranslator(()).translate(["x", ""], "en", "es") == (
        Translation("x", problem="no-pair"),
        Translation("", problem="no-pair"),
    )


def test_pairs_are_those_of_all_engines() -> None:
    assert FallbackTranslator((speaker("a", "en-es"), speaker("b", "es-ca", "en-es"))).pairs() == {
        ("en", "es"),
        ("es", "ca"),
    }


def test_the_fingerprint_is_of_what_the_pair_meets() -> None:
    english, catalan = speaker("a", "en-es"), speaker("b", "es-ca")
    both, one = FallbackTranslator((english, catalan)), FallbackTranslator((english,))

    assert both.fingerprint("en", "es") == one.fingerprint("en", "es")
    assert both.fingerprint("en", "es") != FallbackTranslator((speaker("c", "en-es"),)).fingerprint("en", "es")


def in_french(text: str, declared: Locale) -> Locale:
    return Locale("fr") if text.startswith("le ") else declared if text.startswith("the ") else UNDETERMINED


def laddered(*rungs: Speaker) -> FallbackTranslator:
    return FallbackTranslator(rungs, in_french)


def test_a_copied_text_in_another_language_than_declared_ends_the_ladder() -> None:
    copying, inventing = Speaker("a", PAIR, {"le bac": "copy"}), Speaker("b", PAIR)
    (made,) = laddered(copying, inventing).translate(["le bac"], "en", "es")

    assert made == Translation("le bac", problem="language")
    assert not any(inventing.asked)


@pytest.mark.parametrize("segment", ["the ferry", "bac"])
def test_a_copied_text_goes_to_the_next_engine_unless_it_is_surely_in_another_language(segment: str) -> None:
    copying = Speaker("a", PAIR, {segment: "copy"})

    assert texts(laddered(copying, Speaker("b", PAIR)).translate([segment], "en", "es")) == [f"{segment}>b:es"]


def test_only_a_copy_makes_the_declared_language_suspect() -> None:
    refusing = Speaker("a", PAIR, {"le bac": "numbers"})

    assert texts(laddered(refusing, Speaker("b", PAIR)).translate(["le bac"], "en", "es")) == ["le bac>b:es"]


def test_without_identification_a_copied_text_goes_to_the_next_engine() -> None:
    copying = Speaker("a", PAIR, {"le bac": "copy"})

    assert texts(FallbackTranslator((copying, Speaker("b", PAIR))).translate(["le bac"], "en", "es")) == ["le bac>b:es"]


def test_a_ladder_within_a_ladder_ends_both() -> None:
    copying, pivot = Speaker("a", PAIR, {"le bac": "copy"}), Speaker("b", PAIR)
    outer = FallbackTranslator((laddered(copying), pivot))

    assert outer.translate(["le bac"], "en", "es") == (Translation("le bac", problem="language"),)
    assert not any(pivot.asked)
