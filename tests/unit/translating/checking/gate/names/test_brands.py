"""Names in the gate that show by their letters alone."""

from __future__ import annotations

import pytest

from digest.translating.checking.gate.names.brands import keeps_brands
from digest.translating.checking.gate.side import Side


@pytest.mark.parametrize(
    ("languages", "segment", "translated", "is_kept"),
    [
        ("en es", "YouTube was fined.", "YouTube fue multada.", True),
        ("en es", "YouTube was fined.", "TikTok fue multada.", False),
        ("en ru", "YouTube was fined.", "Ютьюб оштрафовали.", True),
        ("en kk", "Airbus sold it.", "Оны Airbus сатты.", True),
        ("en kk", "Airbus sold it.", "Оны Boeing сатты.", False),
        ("en zh", "YouTube was fined.", "优兔被罚款。", True),
        ("en zh", "Airbus sold it.", "Boeing将其出售。", False),
    ],
)
def test_a_brand_is_kept(languages: str, segment: str, translated: str, is_kept: bool) -> None:
    source, target = languages.split()

    assert keeps_brands(Side.of(segment, source), Side.of(translated, target)) is is_kept
