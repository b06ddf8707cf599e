import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.formats.toml.key_lines import line_of, places
from tests.tables import each_row

DRAFT = '''\
# [[stories]]
introduction = """
[[stories]]
title = "not one"
"""
locale = 'en'

[[stories]]
items = [
    "one", # a remark with ] and "quotes"

    'two',
]
"title" = "a = [b"

  [[ stories ]]
items = ["three"]
note = \'\'\'
\'\'\'
pin = true
'''


@each_row(
    ("place", "line"),
    [
        (("introduction",), 2),
        (("locale",), 6),
        (("stories", 0), 8),
        (("stories", 0, "items"), 9),
        (("stories", 0, "items", 0), 10),
        (("stories", 0, "items", 1), 12),
        (("stories", 0, "title"), 14),
        (("stories", 1), 16),
        (("stories", 1, "items", 0), 17),
        (("stories", 1, "note"), 18),
        (("stories", 1, "pin"), 20),
    ],
)
def test_what_stands_where(place: tuple[str | int, ...], line: int) -> None:
    assert places(DRAFT)[place] == line


def test_what_looks_like_a_key_within_a_text_is_none() -> None:
    assert ("title",) not in places(DRAFT)


@pytest.mark.parametrize("end", ['"', '""', ""])
def test_a_text_may_end_with_quotation_marks(end: str) -> None:
    found = places(f'a = """x{end}"""\nb = 1\n')

    assert found == {("a",): 1, ("b",): 2}


def test_tables_keep_their_keys_apart() -> None:
    found = places("[one]\na = 1\n[two]\na = 1\n[[three]]\na = [\n'x']\n")

    assert found == {
        ("one",): 1, ("one", "a"): 2, ("two",): 3, ("two", "a"): 4, ("three",): 5, ("three", 0): 5,
        ("three", 0, "a"): 6, ("three", 0, "a", 0): 7,
    }  # fmt: skip


def test_names_with_dots_are_parted_and_stand_below_the_newest_table_of_their_name() -> None:
    found = places('[[a]]\n[[a]]\nb.c = 1\n"d.e" = 2\n[a.f]\n[x . "y z"]\n"w\\u0061" = 3\n')

    assert found == {
        ("a",): 1, ("a", 0): 1, ("a", 1): 2, ("a", 1, "b", "c"): 3, ("a", 1, "d.e"): 4, ("a", 1, "f"): 5,
        ("x", "y z"): 6, ("x", "y z", "wa"): 7,
    }  # fmt: skip


def test_elements_that_are_no_texts_are_counted() -> None:
    assert places("a = [\n1,\n2, # no, no\n'x',\n]\n") == {("a",): 1, ("a", 2): 4}


def test_what_has_no_line_of_its_own_stands_where_it_is_held() -> None:
    lines = places("\n[a]\nb = [\n1]\n")

    assert [line_of(place, lines) for place in (("a", "b", 0), ("a", "c"), ("d",))] == [3, 2, 1]


@given(st.text(alphabet="ab[]{}='\"\\#,\n \t.", max_size=60))
def test_every_key_of_any_valid_text_has_a_line(text: str) -> None:
    found = places(text)
    try:
        values = tomllib.loads(text)
    except ValueError:
        return
    plain = {key for key, value in values.items() if not isinstance(value, dict | list)}
    assert {(key,) for key in plain if key} <= set(found)


def test_a_long_text_takes_time_in_proportion() -> None:
    assert len(places("[[stories]]\nitems = ['a', 'b']\n" * 20_000)) == 80_001
    assert places('a = "' + "x" * 1_000_000 + '"\n' + '"' * 100_000) == {("a",): 1}
    assert places(" " * 100_000 + "\na = 1\n" + "\t" * 100_000 + "# b\n") == {("a",): 2}
