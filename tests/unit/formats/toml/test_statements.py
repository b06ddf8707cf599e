"""The statements of a TOML text, and where each begins and ends."""

import tomllib
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.formats.toml.statements import KeyPath, statements

TEXT = '''\
# [not.one]
title = "a = [b" # a remark
"odd.key" . 'x' = [
    "one", # ] "
    { a = "}" },
]
  [[ sources ]]   # first
name = """
[[sources]]
name = "not one"
"""
  [sources.page]
item = \'\'\'li
\'\'\'

[web]
timeout=30
[[sources]]
[ "sources" . page . "deep" ]
empty = ""
last = 1'''


def test_each_statement_has_its_path() -> None:
    assert [one.path for one in statements(TEXT)] == [
        ("title",),
        ("odd.key", "x"),
        ("sources", 0),
        ("sources", 0, "name"),
        ("sources", 0, "page"),
        ("sources", 0, "page", "item"),
        ("web",),
        ("web", "timeout"),
        ("sources", 1),
        ("sources", 1, "page", "deep"),
        ("sources", 1, "page", "deep", "empty"),
        ("sources", 1, "page", "deep", "last"),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_value_can_be_read_where_it_stands(line_end: str) -> None:
    text = TEXT.replace("\n", line_end)
    values = tomllib.loads(text)

    for one in statements(text):
        if not one.is_header:
            assert tomllib.loads(f"x = {text[one.value : one.after]}")["x"] == at(values, one.path)


def test_statements_are_whole_lines() -> None:
    for one in statements(TEXT):
        assert one.start == 0 or TEXT[one.start - 1] == "\n"
        assert one.end == len(TEXT) or TEXT[one.end - 1] == "\n"


def at(values: Mapping[str, Any], path: KeyPath) -> object:
    found: Any = values
    for part in path:
        found = found[part]
    return found


VALUES = st.sampled_from(['"a"', "''", "1", "[\n1, # ]\n]", '"""\n[[b]]\n"""', "{ a = 1 }", "'''\nx = 1'''", '"\\""'])
LINES = st.one_of(
    st.sampled_from(["", "# x = 1", "[b]", "[[a]]", "[a.c]", "  [ 'd' ] # e", "[[a]] # f"]),
    st.tuples(st.sampled_from(["k", '"q.r"', "'s'", "t . u", " v"]), VALUES).map(" = ".join),
)


@given(st.lists(LINES), st.sampled_from(["\n", "\r\n"]))
def test_the_statements_of_any_text_are_its_values(lines: list[str], line_end: str) -> None:
    text = line_end.join("\n".join(lines).split("\n"))
    try:
        values = tomllib.loads(text)
    except ValueError:
        return

    for one in statements(text):
        found = at(values, one.path)
        if not one.is_header:
            assert tomllib.loads(f"x = {text[one.value : one.after]}")["x"] == found
