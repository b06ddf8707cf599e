"""Only ``count`` joins a number and its noun; it knows "1 item"."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.imports import MODULES, name

# Words with an s that follow a name: verbs, and "as".
VERBS = set(
    "as closes does ends has is lacks leads lies needs redirects says shows stands stays starts takes was works".split()
)
# A number that is never one: a bound was passed, or it takes two to say it.
NEVER_ONE = {
    ("len(numbers)", "items"),
    ("len(text)", "characters"),
    ("len(name)", "characters"),
    ("len(line)", "characters"),
    ("len(cells)", "columns"),
    ("len(content)", "bytes"),
    ("len(line)", "bytes"),
    ("times", "entries"),
    ("times", "links"),
    ("found", "headers"),
    ("len(made)", "texts"),
    ("len(paths)", "paths"),
    ("len(paths)", "files"),
    ("size", "bytes"),
    ("len(part)", "texts"),
    ("largest", "bytes"),
    ("len(weeks)", "weeks"),
    ("len(failed)", "articles"),
    ("text.count('[[sources]]')", "sources"),
    ("len(members)", "files"),
    ("kind.__name__", "objects"),
}


def test_no_noun_stands_behind_a_bare_number() -> None:
    found = {(name(path), *one) for path in MODULES for one in plurals(path.read_text(encoding="utf-8"))}

    assert {one for one in found if one[1:] not in NEVER_ONE} == set()


def plurals(source: str) -> Iterator[tuple[str, str]]:
    """Each value of a formatted string that a plural follows, and that plural."""
    for string in ast.walk(ast.parse(source)):
        if isinstance(string, ast.JoinedStr):
            for value, text in zip(string.values, string.values[1:], strict=False):
                if isinstance(value, ast.FormattedValue) and isinstance(text, ast.Constant) and value.conversion == -1:
                    yield from ((ast.unparse(value.value), noun) for noun in nouns(str(text.value), value.value))


def nouns(text: str, value: ast.expr) -> list[str]:
    is_bound = isinstance(value, ast.Name) and value.id.isupper()
    match = re.match(r" (?:(?:different|more|new|older|other) )*([a-z]+s)\b", text)
    return [match[1]] if match and not is_bound and match[1] not in VERBS else []


def test_a_bare_number_would_be_found() -> None:
    source = 'f"{a.b}: {len(c)} items, {d:,} more rows {e!r} times {F} lines {g} is"'

    assert list(plurals(source)) == [("len(c)", "items"), ("d", "rows")]
