from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from digest.editing.items.dedupe import merge_copies, without_copies
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


def told(source: str, text: str, url: str = "https://herald.example.com/p/20481", title: str = "Ferry") -> StoredItem:
    item = Item(source=source, title=title, text=text, url=url)
    return StoredItem(f"{source} {text} {url}", item, None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))


def test_items_with_one_address_are_copies_whatever_their_words() -> None:
    post, herald = told("Post", "A note."), told("Herald", "All of it.", "http://www.herald.example.com/p/20481/")

    assert merge_copies([post, herald], SOURCES) == ((herald, post),)


def test_of_copies_one_with_a_text_goes_first() -> None:
    herald, post = told("Herald", ""), told("Post", "All of it.")

    assert merge_copies([herald, post], SOURCES) == ((post, herald),)


def test_copies_of_copies_are_copies() -> None:
    herald = told("Herald", "One.", "https://herald.example.com/p/1111111")
    post = told("Post", "One.", "https://post.example.com/p/2222222")
    gazette = told("Gazette", "Two.", "https://post.example.com/p/2222222")
    one, other = told("Gazette", "Three.", "", "a"), told("Gazette", "Four.", "", "b")

    assert set(merge_copies([gazette, post, one, herald, other], SOURCES)) == {
        (herald, post, gazette),
        (one,),
        (other,),
    }


ALL = [
    told(source, text, f"https://herald.example.com/p/{number}")
    for source in ("Herald", "Post", "Gazette")
    for text in "ab"
    for number in (11111, 22222)
]


@given(st.permutations(ALL))
def test_the_order_in_which_copies_by_address_come_does_not_matter(items: list[StoredItem]) -> None:
    assert merge_copies(items, SOURCES) == merge_copies(ALL, SOURCES)


@given(st.permutations([stored(source, title) for source in ("Herald", "Post") for title in ("a", "b", "c")]))
def test_the_order_in_which_items_come_does_not_matter(items: list[StoredItem]) -> None:
    assert merge_copies(items, SOURCES) == merge_copies(sorted(items, key=lambda item: item.key), SOURCES)


def test_without_copies_the_first_of_each_stays_in_its_place() -> None:
    post, other, herald = stored("Post", "Ferry"), stored("Post", "Bridge"), stored("Herald", "Ferry")

    assert without_copies([post, other, herald]) == (post, other)


def test_nothing_is_without_copies() -> None:
    assert merge_copies([], SOURCES) == without_copies([]) == ()
