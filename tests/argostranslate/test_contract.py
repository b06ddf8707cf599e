"""What every Translator does, the engine argostranslate does too."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from digest.model.translation import EngineSettings
from digest.ports import Translator
from digest.translators.engines import argostranslate
from tests.contracts.test_translator import *  # noqa: F403 - each function of it is a test of this module

ENGINES = ("argostranslate", "argostranslate with a wider beam")


@cache
def engine(name: str, packages: Path) -> Translator:
    first, wider = argostranslate.engines(EngineSettings(packages), lambda _: None)
    return {ENGINES[0]: first, ENGINES[1]: wider}[name]


@pytest.fixture(params=ENGINES)
def translator(request: pytest.FixtureRequest, packages: Path) -> Translator:
    return engine(request.param, packages)
