"""Which files of a pattern are sources of their own."""

from digest.tasks.find_file_sources import own_titles, shared_title
from tests.tables import each_row


@each_row(
    ("titles", "own", "shared"),
    [
        ({}, [], ""),
        ({"a": "Port", "b": "City"}, ["a", "b"], ""),
        ({"a": "Port", "b": "City", "c": ""}, ["a", "b"], ""),
        ({"a": "", "b": ""}, [], ""),
        ({"a": "Port", "b": ""}, [], "Port"),
        ({"a": "Port", "b": "port"}, [], ""),
        ({"a": "Port", "b": "Port"}, [], "Port"),
        ({"a": "Port", "b": "Port", "c": "City"}, ["c"], "Port"),
        ({"a": "Port", "b": "Port", "c": "City", "d": "City"}, [], ""),
    ],
)
def test_a_file_with_a_title_of_its_own_is_a_source_of_its_own(
    titles: dict[str, str], own: list[str], shared: str
) -> None:
    assert list(own_titles(titles)) == own
    assert shared_title(titles, own) == shared
