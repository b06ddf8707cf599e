from hypothesis import given
from hypothesis import strategies as st

from digest.editing.grouping.joining import clusters
from digest.editing.grouping.neighbors import NeighborPair

PAIRS = st.lists(
    st.tuples(st.just(0.5), st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[1] < pair[2]), unique=True
)


def test_pairs_that_share_items_hang_together() -> None:
    assert clusters([(0.5, 0, 1), (0.5, 2, 3), (0.5, 4, 5)]) == [[(0.5, 0, 1)], [(0.5, 2, 3)], [(0.5, 4, 5)]]
    assert [sorted(found) for found in clusters([(0.5, 0, 1), (0.5, 2, 3), (0.5, 1, 2)])] == [
        [(0.5, 0, 1), (0.5, 1, 2), (0.5, 2, 3)]
    ]
    assert clusters([]) == []


@given(PAIRS)
def test_no_pair_is_lost_and_no_item_is_in_two_clusters(pairs: list[NeighborPair]) -> None:
    found = clusters(pairs)
    items = [{number for pair in cluster for number in pair[1:]} for cluster in found]

    assert sorted(pair for cluster in found for pair in cluster) == sorted(pairs)
    assert sum(map(len, items)) == len(set().union(*items))
