from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.model.item import stable_hash
from digest.reading.items.key_set import KeySet

KEYS = st.sets(st.integers(0, 50).map(lambda number: stable_hash(str(number))))


@given(st.lists(KEYS))
def test_it_has_what_was_added_and_nothing_else(batches: list[set[str]]) -> None:
    keys = KeySet()
    for batch in batches:
        keys.add(batch)

    added = set().union(*batches)
    assert {key for number in range(60) if (key := stable_hash(str(number))) in keys} == added


def test_it_forgets() -> None:
    keys = KeySet()
    keys.add([stable_hash("ferry")])
    keys.clear()

    assert stable_hash("ferry") not in keys
