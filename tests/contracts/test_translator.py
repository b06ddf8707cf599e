"""What every Translator does. To test another one, add it to ``TRANSLATORS``."""

import pytest

from digest.ports import Translator
from digest.translators.identity import IdentityTranslator

TRANSLATORS = [IdentityTranslator()]
SEGMENTS = ["The ferry sails.", "", "The ferry sails.", "<b>14</b> & 2 %", "🌊"]


@pytest.fixture(params=TRANSLATORS, ids=lambda translator: type(translator).__name__)
def translator(request: pytest.FixtureRequest) -> Translator:
    made: Translator = request.param
    return made


def test_as_many_segments_come_back_as_went_in(translator: Translator) -> None:
    for source, target in translator.pairs() or {("en", "es")}:
        assert len(translator.translate(SEGMENTS, source, target)) == len(SEGMENTS)
        assert len(translator.translate([], source, target)) == 0


def test_the_same_segment_is_translated_the_same(translator: Translator) -> None:
    for source, target in translator.pairs() or {("en", "es")}:
        translated = translator.translate(SEGMENTS, source, target)

        assert translated[0] == translated[2]
        assert list(translated) == list(translator.translate(SEGMENTS, source, target))


def test_pairs_are_of_two_primary_languages(translator: Translator) -> None:
    for source, target in translator.pairs():
        assert source != target
        assert source.islower()
        assert target.islower()


def test_a_fingerprint_is_one_line_and_stays(translator: Translator) -> None:
    assert translator.fingerprint("en", "es") == translator.fingerprint("en", "es")
    assert translator.fingerprint("en", "es").strip()
    assert "\n" not in translator.fingerprint("en", "es")


def test_the_identity_changes_nothing() -> None:
    assert [one.text for one in IdentityTranslator().translate(SEGMENTS, "en", "es")] == SEGMENTS
    assert IdentityTranslator().pairs() == frozenset()
