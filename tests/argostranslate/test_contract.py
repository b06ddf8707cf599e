"""The engine argostranslate keeps the contract of Translator."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from digest.model.translation import EngineSettings
from digest.ports import Translator
from digest.testing import TranslatorContract
from digest.translating.engines import argostranslate
from tests.packages import install_fixtures

ENGINES = ("argostranslate", "argostranslate with a wider beam")


@cache
def engine(name: str, packages: Path) -> Translator:
    first, wider = argostranslate.engines(EngineSettings(packages), lambda _: None)
    return {ENGINES[0]: first, ENGINES[1]: wider}[name]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


class TestArgostranslate(TranslatorContract):
    @pytest.fixture(params=ENGINES)
    def translator(self, request: pytest.FixtureRequest, packages: Path) -> Translator:
        return engine(request.param, packages)
