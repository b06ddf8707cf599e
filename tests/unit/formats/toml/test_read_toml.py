"""Reading TOML: the module formats/toml/reading.py."""

import time

import pytest

from digest.formats.toml.read_toml import read_toml


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * 101) + " = 1",
        f"[{' . '.join('a' * 100_000)}]",
        "x = { " + ".".join(['"a"'] * 101) + " = 1 }",
        ".".join(["'a'"] * 101) + " = 1",
        "x = " + "[" * 100_000,
        "x = " + "{a = " * 100_000,
    ],
)
def test_what_nests_deeper_than_anybody_writes_is_refused_at_once(text: str) -> None:
    before = time.process_time()
    with pytest.raises(ValueError, match="nested too deeply"):
        read_toml(text)

    assert time.process_time() - before < 2


def test_a_text_with_many_dots_is_a_text() -> None:
    text = f"Wait... {'no. ' * 300}{'1.2 ' * 300}{'.' * 300}{'a..' * 300}"

    assert read_toml(f'a.b.c = "{text}"') == {"a": {"b": {"c": text}}}
