from hypothesis import given
from hypothesis import strategies as st

from digest.translating.engines.argos.batches import LONGEST, batches, longest_answer

LENGTHS = st.lists(st.integers(1, LONGEST))


def test_nothing_makes_no_batch() -> None:
    assert list(batches([])) == []


def test_the_longest_go_first_and_equals_in_their_order() -> None:
    assert list(batches([3, 9, 3, 12])) == [(3, 1, 0, 2)]


def test_what_may_become_longer_than_others_has_a_batch_of_its_own() -> None:
    assert list(batches([16, 17, 40])) == [(2,), (1,), (0,)]


@given(lengths=LENGTHS)
def test_every_sentence_is_in_one_batch(lengths: list[int]) -> None:
    assert sorted(place for batch in batches(lengths) for place in batch) == list(range(len(lengths)))


@given(lengths=LENGTHS)
def test_a_batch_has_no_more_than_1024_tokens_with_its_padding(lengths: list[int]) -> None:
    assert all(len(batch) * max(lengths[place] for place in batch) <= 1024 for batch in batches(lengths))


@given(lengths=LENGTHS)
def test_how_long_an_answer_may_be_is_up_to_its_sentence_alone(lengths: list[int]) -> None:
    for batch in batches(lengths):
        assert len({longest_answer(lengths[place]) for place in batch}) == 1


@given(length=st.integers(1, LONGEST))
def test_an_answer_may_be_more_than_twice_as_long_and_has_fewer_than_512_tokens(length: int) -> None:
    assert 2 * length < longest_answer(length) < 512


def test_a_short_sentence_has_no_endless_answer() -> None:
    assert longest_answer(5) == 64
