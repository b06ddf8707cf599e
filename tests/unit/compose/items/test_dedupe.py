from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from digest.compose.items.dedupe import merge_copies, without_copies
from digest.model.item import Item, StoredItem
from digest.model.week import Week

SOURCES = {"Herald": 0, "Post": 1}


def stored(source: str, title: str, url: str = "", key: str = "") -> StoredItem:
    item = Item(source=source, title=title, text=f"{title}, in full.", url=url)
    return StoredItem(key or f"{source} {title}", item, None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))


def test_a_copy_is_shown_in_the_words_of_the_source_that_stands_first_in_the_configuration() -> None:
    post, herald, other = stored("Post", "Ferry"), stored("Herald", "ferry"), stored("Post", "Bridge")

    assert set(merge_copies([post, other, herald], SOURCES)) == {(herald, post), (other,)}


def test_a_source_that_is_configured_no_more_goes_last() -> None:
    gone, post = stored("Gazette", "Ferry"), stored("Post", "Ferry")

    assert merge_copies([gone, post], SOURCES) == ((post, gone),)


def test_of_one_source_the_copy_with_a_link_goes_first() -> None:
    plain, linked = stored("Post", "Ferry", key="a"), stored("Post", "Ferry", "https://post.example.com/", key="b")

    assert merge_copies([plain, linked], SOURCES) == ((linked, plain),)


@given(st.permutations([stored(source, title) for source in ("Herald", "Post") for title in ("a", "b", "c")]))
def test_the_order_in_which_items_come_does_not_matter(items: list[StoredItem]) -> None:
    assert merge_copies(items, SOURCES) == merge_copies(sorted(items, key=lambda item: item.key), SOURCES)


def test_without_copies_the_first_of_each_stays_in_its_place() -> None:
    post, other, herald = stored("Post", "Ferry"), stored("Post", "Bridge"), stored("Herald", "Ferry")

    assert without_copies([post, other, herald]) == (post, other)


def test_nothing_is_without_copies() -> None:
    assert merge_copies([], SOURCES) == without_copies([]) == ()
