"""Packages with a file bpe.model: the tokens are those of argostranslate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from digest.translating.engines.argos.bpe import BytePairTokenizer
from tests.fixtures.train.corpus import pairs

HARD = [
    '"We say: no…", 14% of 3,500',
    "l'eau & <b>it's</b> [x] | y",
    "https://example.org/a_b",
    "Sr. Núñez—¿quién?",
    "",
]


@pytest.fixture(scope="module")
def codes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hundred pairs of letters, as frequent as they stand there."""
    words = " ".join(text for pair in pairs(150, seed=7) for text in pair).split()
    counted = Counter(pair for word in words for pair in pairwise([*word[:-1], word[-1] + "</w>"]))
    lines = [" ".join(pair) for pair, _ in counted.most_common(200)]
    path = tmp_path_factory.mktemp("bpe") / "bpe.model"
    path.write_text("\n".join(["#version: 0.2", *lines, "th e</w>", "lo s</w>"]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("source", "target"), [("en", "es"), ("es", "en"), ("xx", "yy")])
def test_tokens_and_texts_are_those_of_argostranslate(codes: Path, source: str, target: str) -> None:
    from argostranslate.tokenizer import BPETokenizer  # noqa: PLC0415 - slow

    ours, theirs = BytePairTokenizer.open(codes, source, target), BPETokenizer(codes, source, target)
    said: Sequence[str] = [*(text for pair in pairs(150, seed=8) for text in pair), *HARD]

    tokens = [theirs.encode(text) for text in said]

    assert [ours.encode(text) for text in said] == tokens
    assert [ours.decode(found) for found in tokens] == [theirs.decode(found) for found in tokens]
