import pytest

from digest.language.text.addresses.same_address import pieces_by_address
from digest.model.item import Item

ARTICLE = "https://herald.example.com/ferry-sails-again"
SECTION = "https://herald.example.com/news"


def item(source: str, title: str, url: str = ARTICLE) -> Item:
    return Item(source, title, "", url=url)


def is_one(*items: Item) -> bool:
    names = set(pieces_by_address(items))
    return len(names) == 1 and names != {""}


@pytest.mark.parametrize(
    "url",
    [
        "http://www.herald.example.com/ferry-sails-again/?utm_source=post",
        "https://www.google.com/url?q=https://herald.example.com/ferry-sails-again",
        "https://herald.example.com/ferry-sails-again#comments",
    ],
)
def test_the_address_of_an_article_is_one_piece_in_several_sources_whatever_its_title(url: str) -> None:
    assert is_one(item("Herald", "The ferry sails again"), item("Post", "Back on the water", url))


@pytest.mark.parametrize("url", ["https://a.example.com/20481", "https://a.example.com/?p=7", ARTICLE])
def test_such_an_address_has_a_long_name_or_a_number(url: str) -> None:
    assert is_one(item("Herald", "One", url), item("Post", "Another", url))


@pytest.mark.parametrize("url", [SECTION, "https://herald.example.com/", "https://herald.example.com/podcast/s2"])
def test_the_address_of_a_section_is_one_piece_only_with_similar_titles(url: str) -> None:
    assert is_one(item("Herald", "The ferry sails", url), item("Post", "The ferry sails – Herald", url))
    assert not is_one(item("Herald", "The ferry sails", url), item("Post", "A bridge is painted", url))
    assert not is_one(item("Herald", "", url), item("Post", "", url))


def test_a_source_with_two_titles_at_one_address_has_two_pieces() -> None:
    one, two, post = (
        item("Herald", "Tides, part one"),
        item("Herald", "Tides, part two"),
        item("Post", "tides, PART two"),
    )
    names = pieces_by_address([one, two, post])

    assert names[0] != names[1] == names[2]
    assert is_one(one, one)


def test_without_titles_the_items_of_one_source_are_apart() -> None:
    assert not is_one(item("Herald", ""), item("Herald", ""))


def test_places_on_a_page_are_pieces_of_their_own() -> None:
    assert not is_one(item("Herald", "One", f"{ARTICLE}#one"), item("Post", "Two", f"{ARTICLE}#two"))


@pytest.mark.parametrize("url", ["", "ferry", "mailto:desk@example.com"])
def test_without_an_address_an_item_is_no_piece_by_it(url: str) -> None:
    assert pieces_by_address([item("Herald", "Ferry", url), item("Post", "Ferry", url)]) == ("", "")


@pytest.mark.parametrize("part", ["-_", "a-", "-", "a", "a--"])
def test_a_name_of_any_length_is_read_in_one_go(part: str) -> None:
    url = f"https://herald.example.com/{part * 100_000}"

    assert len(pieces_by_address([item("Herald", "One", url), item("Post", "Two", url)])) == 2
