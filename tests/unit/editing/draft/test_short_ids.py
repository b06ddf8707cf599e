from hypothesis import given
from hypothesis import strategies as st

from digest.editing.draft.short_ids import beginning_with, short_ids

KEYS = st.sets(st.text(alphabet="01", min_size=12, max_size=12), max_size=40)


def test_eight_characters_are_enough_for_most() -> None:
    assert short_ids(["3f9a1c2b77", "0a0b0c0d11"]) == {"3f9a1c2b77": "3f9a1c2b", "0a0b0c0d11": "0a0b0c0d"}


def test_it_takes_more_where_two_begin_alike() -> None:
    assert short_ids(["3f9a1c2b77", "3f9a1c2b79", "3f9a1c2f00"]) == {
        "3f9a1c2b77": "3f9a1c2b77",
        "3f9a1c2b79": "3f9a1c2b79",
        "3f9a1c2f00": "3f9a1c2f",
    }


@given(KEYS)
def test_each_key_is_found_by_its_short_id_alone(keys: set[str]) -> None:
    ordered = sorted(keys)

    assert {key: list(beginning_with(short, ordered)) for key, short in short_ids(keys).items()} == {
        key: [key] for key in keys
    }


def test_nothing_is_the_beginning_of_none() -> None:
    assert beginning_with("", ["a", "b"]) == []
    assert beginning_with("ab", ["aa", "ac"]) == []
