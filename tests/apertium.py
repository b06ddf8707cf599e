"""The Apertium pairs of the tests: real ones, as Debian has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.translating.engines.apertium.apertium_engine import ApertiumTranslator
from digest.translating.engines.apertium.modes import find_modes, read_mode
from tests.programs import end_without

FOLDER = Path("/usr/share/apertium")
PACKAGES = ("apertium", "apertium-eng-spa", "apertium-spa-cat", "apertium-bel-rus")
# Not ("ru", "be"): rus-bel of Debian 13 crashes at plain sentences.
PAIRS = [("en", "es"), ("es", "en"), ("es", "ca"), ("ca", "es"), ("be", "ru")]


def make_apertium() -> ApertiumTranslator:
    """The engine with these pairs; a test fails where it has anything to report."""
    found = find_modes(FOLDER / "modes")
    if not found.keys() >= set(PAIRS):
        end_without("pairs of Apertium", *PACKAGES)
    return ApertiumTranslator({pair: read_mode(found[pair], FOLDER) for pair in PAIRS}, pytest.fail)
