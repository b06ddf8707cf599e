"""The engine argostranslate without its library; the rest is tested in tests/argostranslate."""

import sys
from pathlib import Path

import pytest

from digest.errors import PluginError
from digest.model.translation import EngineSettings
from digest.translating.engines.argostranslate import engines


def test_the_missing_library_is_named_with_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argostranslate", None)

    with pytest.raises(PluginError, match=r"^the engine argostranslate needs its library: pip install .*\[argos\]'$"):
        engines(EngineSettings(tmp_path), pytest.fail)
