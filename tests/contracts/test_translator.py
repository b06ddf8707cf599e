"""What every Translator does.

To test another one here, add a way to make it to ``TRANSLATORS``. A project of its own imports all of this module
(``from tests.contracts.test_translator import *``) and defines the fixture ``translator`` beneath.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.model.translation import EngineSettings, Translation
from digest.ports import Translator
from digest.translators.checking.checked import CheckedTranslator
from digest.translators.engines.argos import engine as argos
from digest.translators.engines.identity import IdentityTranslator
from digest.translators.fallback import Ladder
from digest.translators.memory import CorrectedTranslator, RememberingTranslator
from tests.apertium import make_apertium
from tests.fakes import FakeMemory
from tests.packages import install_fixtures

# One plain sentence after the other, in each language that the engines of the tests translate from.
SENTENCES = {
    "en": ["The library opens on Tuesday.", "The ferry to Lisbon leaves at 14:30.", "More news on Friday."],
    "es": ["La biblioteca abre el martes.", "El ferry a Lisboa sale a las 14:30.", "Más noticias el viernes."],
    "ca": ["La biblioteca obre dimarts.", "El vaixell surt a les 14:30.", "Més notícies divendres."],
    "be": ["Бібліятэка адкрываецца ў аўторак.", "Карабель адпраўляецца ў 14:30.", "Больш навін у пятніцу."],
    "ru": ["Библиотека открывается во вторник.", "Корабль отправляется в 14:30.", "Больше новостей в пятницу."],
}
BLANK = ["", " ", "\n", "\t \n\n", "\u00a0"]
# What stands in news, and what somebody may put there.
HOSTILE = [
    "🌊",
    "👩\u200d👩\u200d👧 at the harbor 🇵🇹",
    "\x00",
    "a\x00b\x1b[31m\x7f",
    "lone \ud83d surrogate",
    "\ufffe\ufeff",
    "\u200b",
    "\u202eabc\u2066",
    "المنارة القديمة",
    "המגדלור 14",
    "<b>14</b> & 2 % <br/>",
    "&lt;p&gt; &#0; &amp;amp;",
    "<script>alert('x')</script>",
    "<unk> </s> <s> <pad> <0x41> ▁the▁",
    "^the/el<det>$ [<b>] \\ @ *word #word {0} ⟦1⟧ @@1@@",
    "%s %(name)s {{ 7*7 }} ${HOME} $(ls) `ls`",
    "snake_case_name __init__ _",
    "https://example.org/a_b?c=d&e=%20#f editor@example.org",
    "line\none\r\nline\u2028two\u0085three\vfour\ffive",
    "e\u0301" * 50,
    "\u0301" * 50,
    "ﷺ" * 100,
    "!" * 2_000,
    "a" * 2_000,
    "1" * 500,
    "'; DROP TABLE items; --",
    "../../etc/passwd",
]


def _argos(packages: Path, effort: int = 0) -> Translator:
    return argos.engines(EngineSettings(packages, threads=2), pytest.fail)[effort]


TRANSLATORS: Mapping[str, Callable[[Path], Translator]] = {
    "identity": lambda _: IdentityTranslator(),
    "argos": _argos,
    "argos with a wider beam": lambda packages: _argos(packages, effort=1),
    "apertium": lambda _: make_apertium(),
    "checked": lambda packages: CheckedTranslator(_argos(packages)),
    "checked apertium": lambda _: CheckedTranslator(make_apertium()),
    "remembering": lambda packages: RememberingTranslator(_argos(packages), FakeMemory()),
    "corrected": lambda packages: CorrectedTranslator(_argos(packages), FakeMemory()),
    "ladder": lambda packages: Ladder((CheckedTranslator(_argos(packages)), CheckedTranslator(_argos(packages, 1)))),
}


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


@cache
def made(name: str, packages: Path) -> Translator:
    """One of a kind for all tests: a model is loaded, and an engine started, once."""
    return TRANSLATORS[name](packages)


@pytest.fixture(params=TRANSLATORS)
def translator(request: pytest.FixtureRequest, packages: Path) -> Translator:
    return made(request.param, packages)


def pairs(translator: Translator) -> Sequence[tuple[str, str]]:
    """What it knows; one that knows nothing may still be asked."""
    return sorted(translator.pairs()) or [("en", "es")]


def shown(translations: Iterable[Translation]) -> list[tuple[str, str | None]]:
    """What a reader gets to see of translations: whether they were remembered makes no difference."""
    return [(translation.text, translation.problem) for translation in translations]


def test_it_knows_pairs_of_two_primary_languages(translator: Translator) -> None:
    for source, target in translator.pairs():
        assert source != target
        assert re.fullmatch("[a-z]{2,3}", source)
        assert re.fullmatch("[a-z]{2,3}", target)
    assert translator.pairs() == translator.pairs()


def test_it_translates_what_it_knows(translator: Translator) -> None:
    for source, target in translator.pairs():
        sentence = SENTENCES[source][0]

        (translation,) = translator.translate([sentence], source, target)

        assert translation.problem is None
        assert translation.text != sentence


def test_nothing_gives_nothing(translator: Translator) -> None:
    for source, target in pairs(translator):
        assert len(translator.translate([], source, target)) == 0


@pytest.mark.parametrize("blank", BLANK)
def test_blank_segments_stand_as_they_are(translator: Translator, blank: str) -> None:
    source, target = pairs(translator)[0]

    assert shown(translator.translate([blank], source, target)) == [(blank, None)]


def test_translations_come_in_the_order_of_their_segments(translator: Translator) -> None:
    for source, target in pairs(translator):
        segments = [SENTENCES[source][0], "", *SENTENCES[source][1:], SENTENCES[source][0], "14"]

        alone = [translation for segment in segments for translation in translator.translate([segment], source, target)]

        assert shown(translator.translate(segments, source, target)) == shown(alone)


def test_the_same_batch_is_translated_the_same(translator: Translator) -> None:
    for source, target in pairs(translator):
        first, second = (translator.translate(SENTENCES[source] * 2, source, target) for _ in range(2))

        assert shown(first) == shown(second)
        assert shown(first)[:3] == shown(first)[3:]


def test_a_batch_may_be_of_any_sequence_and_stays_as_it_is(translator: Translator) -> None:
    source, target = pairs(translator)[0]
    segments = list(SENTENCES[source])

    translations = translator.translate(segments, source, target)

    assert segments == SENTENCES[source]
    assert shown(translator.translate(tuple(segments), source, target)) == shown(translations)


def test_no_segment_whatever_stands_in_it_is_an_error(translator: Translator) -> None:
    for source, target in pairs(translator):
        sound(HOSTILE, translator.translate(HOSTILE, source, target))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(segments=st.lists(st.text(max_size=80), max_size=4))
def test_nor_is_any_other(translator: Translator, segments: list[str]) -> None:
    source, target = pairs(translator)[0]

    sound(segments, translator.translate(segments, source, target))


def sound(segments: Sequence[str], translations: Sequence[Translation]) -> None:
    """Check what holds of any translation: something to see for something, and the segment where it has a problem."""
    assert len(translations) == len(segments)
    for segment, translation in zip(segments, translations, strict=True):
        assert bool(translation.text.strip()) == bool(segment.strip())
        assert not translation.problem or translation.text == segment
        assert translation.unknown >= 0
        assert translation.score is None or (math.isfinite(translation.score) and translation.score <= 0)


@pytest.mark.parametrize(("end", "least"), [(". ", 1_500), (", ", 500), (" ", 200)])
def test_a_segment_of_3000_words_is_not_cut_short(translator: Translator, end: str, least: int) -> None:
    # The models of the tests say once what stands there often. One that stops at 256 tokens says less than 200 words.
    source, target = pairs(translator)[0]
    sentence = SENTENCES[source][0].removesuffix(".") + end
    segment = sentence * (3_000 // len(sentence.split()))

    (translation,) = translator.translate([segment], source, target)

    sound([segment], [translation])
    assert len(translation.text.split()) > least


def test_two_sentences_are_both_translated(translator: Translator) -> None:
    for source, target in translator.pairs():
        both = " ".join(SENTENCES[source][:2])

        alone = [made.text for made in translator.translate(SENTENCES[source][:2], source, target)]

        assert [made.text for made in translator.translate([both], source, target)] == [" ".join(alone)]


def test_threads_may_share_it(translator: Translator) -> None:
    source, target = pairs(translator)[0]
    alone = shown(translator.translate(SENTENCES[source], source, target))

    def translate(_: int) -> list[tuple[str, str | None]]:
        return shown(translator.translate(SENTENCES[source], source, target))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(translate, range(8))) == [alone] * 8


def test_a_fingerprint_is_one_line_stays_and_tells_pairs_apart(translator: Translator) -> None:
    known = pairs(translator)
    fingerprints = [translator.fingerprint(*pair) for pair in known]

    assert fingerprints == [translator.fingerprint(*pair) for pair in known]
    assert all(fingerprint.strip() and fingerprint.isprintable() for fingerprint in fingerprints)
    assert len(set(fingerprints)) == len(known)


def test_the_identity_changes_nothing() -> None:
    assert shown(IdentityTranslator().translate(["The ferry sails."], "en", "es")) == [("The ferry sails.", None)]
    assert IdentityTranslator().pairs() == frozenset()
