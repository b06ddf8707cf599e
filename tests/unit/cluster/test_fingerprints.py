"""What the results of a machine depend on, and how two machines differ."""

from __future__ import annotations

import pytest

from digest.cluster.fingerprints import differences, identity_of, name_of, processor
from tests.unit.translating.test_memory import Engine

PINNED = {"CT2_FORCE_CPU_ISA": "AVX2", "CT2_USE_MKL": "0", "MKL_CBWR": "COMPATIBLE"}


def test_this_machine_is_equal_to_itself() -> None:
    own = identity_of([Engine()], by_floats=True)

    assert list(differences(own, identity_of([Engine()], by_floats=True))) == []
    assert {"digest", "Python", "lxml", "processor", "model en-es"} <= own.keys()


def test_a_processor_counts_only_for_floats() -> None:
    assert "processor" not in identity_of([], by_floats=False)


def test_the_name_changes_with_each_part() -> None:
    own = identity_of([Engine()], by_floats=True)
    names = {name_of({**own, key: "other"}) for key in own}

    assert len(names | {name_of(own)}) == len(own) + 1


@pytest.mark.parametrize(
    ("wanted", "own", "told"),
    [
        ({"lxml": "6.1"}, {"lxml": "6.0"}, "lxml 6.0, here 6.1; install the same version on both"),
        ({"lxml": "6.1"}, {"lxml": ""}, "lxml is missing, here 6.1; install the same version on both"),
        ({"lxml": ""}, {"lxml": "6.1"}, "lxml 6.1, here none; install the same version on both"),
        (
            {"model en-es (2)": "a"},
            {"model en-es (2)": "b"},
            "another model or glossary for en-es; `digest models list` tells which, install the same on both",
        ),
        (
            {"model en-es": "a"},
            {},
            "no model for en-es; `digest models list` tells which, install the same on both",
        ),
        (
            {},
            {"model en-es": "a"},
            "a model that is not here for en-es; `digest models list` tells which, install the same on both",
        ),
        (
            {"processor": "x86_64 A avx"},
            {"processor": "x86_64 B"},
            (
                "its processor rounds differently (x86_64 B, here x86_64 A avx); use equal machines, "
                "or set CT2_FORCE_CPU_ISA, CT2_USE_MKL, MKL_CBWR to the same on all"
            ),
        ),
    ],
)
def test_a_difference_says_what_to_do(wanted: dict[str, str], own: dict[str, str], told: str) -> None:
    assert list(differences(wanted, own)) == [told]


def test_what_chooses_the_arithmetic_is_part_of_the_processor() -> None:
    assert processor({"CT2_FORCE_CPU_ISA": "AVX"}) == f"{processor({})} CT2_FORCE_CPU_ISA=AVX"


def test_where_all_is_chosen_the_processor_itself_does_not_count() -> None:
    assert "avx512" not in processor(PINNED)
    assert processor(PINNED).endswith("CT2_FORCE_CPU_ISA=AVX2 CT2_USE_MKL=0 MKL_CBWR=COMPATIBLE")
