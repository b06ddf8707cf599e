"""Two hops through a pivot language, by engines that say who answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.model.translation import TextContext, Translation
from digest.translating.fallback import FallbackTranslator
from digest.translating.pivot import PivotTranslator
from tests.unit.translating.test_fallback import Speaker, speaker, texts


def joined(*engines: Speaker) -> FallbackTranslator:
    """Engines as a site has them: directly, else over a third language."""
    direct = FallbackTranslator(engines)
    return FallbackTranslator((direct, PivotTranslator(direct)))


def test_a_missing_pair_goes_over_a_third_language_and_says_so() -> None:
    engine = speaker("a", "ca-es", "es-en")
    (made,) = joined(engine).translate(["x"], "ca", "en")

    assert made == Translation("x>a:es>a:en", via="es", unknown=2)


def test_two_engines_may_share_the_hops_each_with_the_best_one_first() -> None:
    rungs = speaker("a", "en-es"), speaker("b", "en-es", "es-ca")

    assert texts(joined(*rungs).translate(["x"], "en", "ca")) == ["x>a:es>b:ca"]


def test_a_direct_pair_of_a_later_engine_goes_before_a_pivot_of_an_earlier() -> None:
    rungs = speaker("a", "ca-es", "es-en"), speaker("b", "ca-en")

    assert texts(joined(*rungs).translate(["x"], "ca", "en")) == ["x>b:en"]


def test_of_several_pivots_english_is_taken_else_the_first_by_name() -> None:
    over_english = speaker("a", "ru-be", "be-es", "ru-en", "en-es")
    over_others = speaker("a", "ru-uk", "uk-es", "ru-be", "be-es")

    assert joined(over_english).translate(["x"], "ru", "es")[0].via == "en"
    assert joined(over_others).translate(["x"], "ru", "es")[0].via == "be"


def test_what_one_hop_refuses_stands_in_the_original() -> None:
    first = speaker("a", "ca-es", "es-en", x="length", **{"y>a:es": "numbers"})
    made = joined(first).translate(["x", "y", "z"], "ca", "en")

    assert made[0] == Translation("x", problem="length")
    assert made[1] == Translation("y", problem="numbers")
    assert made[2].text == "z>a:es>a:en"


def test_two_hops_are_no_way() -> None:
    engine = speaker("a", "ru-be", "be-en", "en-es")

    assert joined(engine).translate(["x"], "ru", "es") == (Translation("x", problem="no-pair"),)
    assert engine.asked == []


def test_its_pairs_are_those_that_two_hops_lead_to_and_no_others() -> None:
    pivot = PivotTranslator(FallbackTranslator((speaker("a", "en-es"), speaker("b", "es-ca", "es-en"))))

    assert pivot.pairs() == {("en", "ca")}


def test_its_fingerprint_is_of_both_hops() -> None:
    def name(*engines: Speaker) -> str:
        return PivotTranslator(FallbackTranslator(engines)).fingerprint("en", "ca")

    first, second = speaker("a", "en-es"), speaker("b", "es-ca")

    assert name(first, second) == name(first, second, speaker("x", "en-fr"))
    assert name(first, second) != name(first, speaker("c", "es-ca"))
    assert name(first, second) != name(speaker("c", "en-es"), second)


def test_what_several_pairs_need_takes_the_first_hop_once() -> None:
    engine = speaker("a", "ca-en", "en-es", "en-fr", y="length")
    spanish, french = TextContext("ca", "es"), TextContext("ca", "fr")
    made = joined(engine).translate_pairs({spanish: ["x", "y"], french: ["x", "z", "x"]})

    assert engine.asked == [("x", "y", "z"), ("x>a:en",), ("x>a:en", "z>a:en")]
    assert {context: texts(own) for context, own in made.items()} == {
        spanish: ["x>a:en>a:es", "y"],
        french: ["x>a:en>a:fr", "z>a:en>a:fr", "x>a:en>a:fr"],
    }
    assert made[spanish][1].problem == "length"


def test_an_editor_sees_what_the_second_hop_was_refused_for_and_nothing_in_a_third_language() -> None:
    class Refusing(Speaker):
        def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
            made = super().translate(segments, source, target)
            return [replace(one, refused=f"{target} of {one.text}", word="w") if one.problem else one for one in made]

    engine = Refusing("a", frozenset({("ca", "es"), ("es", "en")}), {"x": "length", "y>a:es": "numbers"})
    first, second = joined(engine).translate(["x", "y"], "ca", "en")

    assert (first.problem, first.refused, first.word) == ("length", "", "")
    assert (second.problem, second.refused, second.word) == ("numbers", "en of y>a:es", "w")
