"""The Apertium pairs of the tests: real ones, as Debian has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.translators.engines.apertium.engine import ApertiumTranslator
from digest.translators.engines.apertium.modes import find_modes, read_mode

FOLDER = Path("/usr/share/apertium")
PACKAGES = "apertium-eng-spa apertium-spa-cat apertium-bel-rus"
# Not ("ru", "be"): rus-bel of Debian 13 crashes at plain sentences.
PAIRS = [("en", "es"), ("es", "en"), ("es", "ca"), ("ca", "es"), ("be", "ru")]


def make_apertium() -> ApertiumTranslator:
    """The engine with these pairs; a test fails where it has anything to report."""
    found = find_modes(FOLDER / "modes")
    if not found.keys() >= set(PAIRS):
        pytest.fail(f"this test needs pairs of Apertium that are not installed (Debian: apt-get install {PACKAGES})")
    return ApertiumTranslator({pair: read_mode(found[pair], FOLDER) for pair in PAIRS}, pytest.fail)
