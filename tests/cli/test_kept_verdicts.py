"""What a second opinion decided stays, whatever is installed later."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from digest.tasks.parts import make_composer as composing
from tests.cli.conftest import CONFIG, Command
from tests.offline.test_offline import STRANDED


class Refusing:
    """The port Similarity: no two texts report the same event."""

    fingerprint = "refusing"

    def same_event(self, pairs: Sequence[tuple[str, str]]) -> Sequence[bool | None]:
        return [False] * len(pairs)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    source = '\n[[sources]]\nname = "Herald"\npath = "herald.txt"\n'
    (tmp_path / "digest.toml").write_text(CONFIG + source, encoding="utf-8")
    (tmp_path / "herald.txt").write_text(STRANDED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def use(monkeypatch: pytest.MonkeyPatch, *, engine: bool) -> None:
    monkeypatch.setattr(composing, "is_available", lambda: engine)
    monkeypatch.setattr(composing, "EmbeddingSimilarity", Refusing)


def page(site: Path) -> bytes:
    return (site / "output/site/en/2025/w17/index.html").read_bytes()


def test_a_decided_edition_is_decided_the_same_without_the_extra(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine=True)
    digest("run", "--all")
    decided = page(site)
    use(monkeypatch, engine=False)

    assert digest("build", "--week", "2025-W17", "--republish").status == 0
    assert page(site) == decided
    with closing(sqlite3.connect(site / "digest.db")) as store:
        assert store.execute("SELECT engine, same FROM verdicts").fetchall() == [("refusing", 0)]


def test_a_draft_made_with_the_extra_is_built_the_same_without_it(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, engine=True)
    digest("ingest")
    digest("draft", "--week", "2025-W17")
    draft = (site / "editions/2025-W17.toml").read_text(encoding="utf-8")
    use(monkeypatch, engine=False)
    (site / "editions/2025-W17.toml").unlink()
    digest("draft", "--week", "2025-W17")

    assert draft.count("\n[[stories]]\n") == 2
    assert (site / "editions/2025-W17.toml").read_text(encoding="utf-8") == draft
