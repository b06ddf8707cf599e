from digest.translating.checking.gate.pairing import pair_off


def test_each_mention_is_paired_once() -> None:
    assert pair_off([1, 1, 2], [2, 1, 3], lambda number: [number]) == ([(1, 1), (2, 2)], [1], [3])


def test_an_earlier_key_comes_first() -> None:
    pairs, _, left = pair_off([5], [17, 5], lambda hour: [hour, hour + 12], lambda hour: [hour])

    assert (pairs, left) == ([(5, 5)], [17])
