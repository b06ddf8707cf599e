"""``models prune``: forget translations that nobody needs any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.files.lock import locked
from digest.model.translation import Translation
from digest.model.translation_unit import Unit
from digest.translating.exchange import tmx
from tests.cli.conftest import Command

FERRY = Unit("en", "es", "The ferry sails.", Translation("Zarpa el transbordador."), "phrasebook 1")
BRIDGE = Unit("en", "es", "The bridge is open.", Translation("El puente está abierto."), "phrasebook 2")
QUAY = Unit("en", "es", "Quay", Translation("Muelle", by_person=True))


@pytest.fixture
def memory(digest: Command, site: Path) -> Path:
    """A site that has remembered one translation since January, another since May."""
    for unit, now in (
        (FERRY, "2025-01-01T06:00:00Z"),
        (BRIDGE, "2025-05-01T06:00:00Z"),
        (QUAY, "2020-01-01T06:00:00Z"),
    ):
        (site / "memory.tmx").write_bytes(b"".join(tmx.write([unit])))
        digest("import", "memory.tmx", now=now)
    return site


def left(digest: Command) -> dict[str, int]:
    found: dict[str, int] = digest("status", "--json").json["translation"]["memory"]
    return found


def test_what_was_not_used_for_long_is_forgotten(digest: Command, memory: Path) -> None:
    outcome = digest("models", "prune", "--older-than", "60", now="2025-06-01T06:00:00Z")

    assert (outcome.status, outcome.out) == (0, "1 translation deleted, 1 kept\n")
    assert left(digest) == {"segments": 1, "corrections": 1}


def test_a_year_is_long(digest: Command, memory: Path) -> None:
    assert digest("models", "prune", now="2026-01-01T06:00:00Z").out == "0 translations deleted, 2 kept\n"
    assert digest("models", "prune", now="2026-05-02T06:00:00Z").out == "2 translations deleted, 0 kept\n"
    assert left(digest) == {"segments": 0, "corrections": 1}


def test_a_site_without_a_store_gets_none(digest: Command, site: Path) -> None:
    assert digest("models", "prune").out == "0 translations deleted, 0 kept\n"
    assert not (site / "digest.db").exists()


@pytest.mark.parametrize("days", ["-1", "x", "99999"])
def test_a_number_of_days_that_is_none(digest: Command, site: Path, days: str) -> None:
    outcome = digest("models", "prune", "--older-than", days)

    assert outcome.status == 2
    assert "--older-than" in outcome.err


def test_it_needs_a_site(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert digest("models", "prune").status == 2


def test_it_waits_for_another_run(digest: Command, memory: Path) -> None:
    with locked(memory / "digest.lock"):
        assert digest("models", "prune", now="2030-01-01T06:00:00Z").status == 1

    assert left(digest) == {"segments": 2, "corrections": 1}
