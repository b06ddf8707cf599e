from datetime import UTC, datetime

from digest.editing.grouping.neighbors import neighbors
from digest.editing.grouping.profile import Profile, dot, profiles, vector_of
from digest.model.item import Item, StoredItem
from digest.model.week import Week

FERRY = "The ferry Gull ran aground off Northport, and all 140 passengers were taken ashore by boats."
AGAIN = "Boats took 140 passengers ashore when the ferry Gull had run aground in the fog off Northport."
LIBRARY = "A library in the old town lends out spades, rakes and other garden tools to its readers."


def compared(*texts: str) -> list[Profile]:
    items = [
        StoredItem(str(number), Item("Post", "", text), None, datetime(2025, 4, 27, tzinfo=UTC), Week(2025, 17))
        for number, text in enumerate(texts)
    ]
    return profiles(items, "en")


def test_items_with_words_in_common_are_neighbors_and_their_cosine_is_told() -> None:
    first, other, second = items = compared(FERRY, LIBRARY, AGAIN)
    cosine = dot(first, vector_of(second))

    assert list(neighbors(items, 0.2)) == [(cosine, 0, 2)]
    assert not list(neighbors(items, cosine + 0.01))
    assert dot(first, vector_of(other)) < 0.2


def test_each_of_many_items_with_the_same_words_has_few_neighbors_and_all_hang_together() -> None:
    pairs = list(neighbors(compared(*[FERRY] * 200), 0.2))

    assert len(pairs) <= 5 * 200
    assert {second for _, _, second in pairs} == set(range(1, 200))


def test_items_without_words_have_no_neighbors() -> None:
    assert not list(neighbors(compared("", "", FERRY), 0.0))
