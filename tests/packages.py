"""The Argos packages of the tests: real, tiny, trained on an invented harbor city (tests/fixtures/README.md)."""

from __future__ import annotations

import zipfile
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"
EN_ES = FIXTURES / "translate-en_es.argosmodel"
ES_EN = FIXTURES / "translate-es_en.argosmodel"


def install_fixtures(folder: Path) -> Path:
    """Unpack both packages into a folder, as Argos Translate has them installed, and give the folder."""
    for path in (EN_ES, ES_EN):
        with zipfile.ZipFile(path) as package:
            package.extractall(folder)
    return folder
