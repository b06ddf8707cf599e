from __future__ import annotations

import pytest

from digest.reading.feed.keywords import listed, parted
from tests.tables import each_row


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["ferry, harbor, council"], ["ferry", "harbor", "council"]),
        (["Ferry,Harbor,Council"], ["Ferry", "Harbor", "Council"]),
        (["ferry, harbor"], ["ferry", "harbor"]),
        (["ferry; Harbor council"], ["ferry", "Harbor council"]),
        (["经济，社会"], ["经济", "社会"]),
        (["news", "ferry, harbor, council"], ["news", "ferry", "harbor", "council"]),
    ],
)
def test_lists_are_parted(tags: list[str], expected: list[str]) -> None:
    assert parted(tags) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ferry, Harbor council,, the city of the harbor", ["ferry", "Harbor council", "the city of the harbor"]),
        ("Athens, Georgia; ferry;", ["Athens, Georgia", "ferry"]),
        (" 经济，社会 ", ["经济", "社会"]),
        ("", []),
        (" ; , ", [","]),
    ],
)
def test_a_list_is_parted_whatever_is_in_it(text: str, expected: list[str]) -> None:
    assert listed(text) == expected


@each_row(
    "tags",
    [
        ["Washington, D.C."],
        ["Athens, Georgia"],
        ["Quay, Inc."],
        ["Arts, Culture, and Books"],
        ["news", "ferry, harbor"],
        ["1,315 passengers"],
        ["The ferry sails again, says the council of the harbor, from Monday on"],
        ["ferry"],
    ],
)
def test_names_with_commas_are_not(tags: list[str]) -> None:
    assert parted(tags) == tags
