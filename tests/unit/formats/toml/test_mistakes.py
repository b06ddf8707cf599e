import tomllib

import pytest

from digest.formats.toml.mistakes import mistake
from tests.tables import each_row

BEGINNING = "[[stories]]\n"


def mistake_in(text: str) -> tuple[int, str]:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    return mistake(caught.value, text)


@each_row(
    ("line", "advice"),
    [
        ("pin = yes", "put text in quotes, but not true or false"),
        ("title = The ferry", "put text in quotes, but not true or false"),
        ('title = "The "Gull" sails"', r"inside quotes, write \" for a quotation mark"),
        ('title = "The ferry\n', 'the closing quotation mark is missing; put text of several lines in """'),
        ('summary = """\nThe ferry\n', "the closing quotation mark is missing"),
        (r'title = "The \ferry\s"', r"write \\ for a backslash"),
        ("items = [3f9a1c2b, 4]", "in a list, put each text in quotes, followed by a comma"),
        (
            'items = [\n    "3f9a1c2b"\n    "0a0b0c0d"\n]',
            "in a list, put each text in quotes, followed by a comma",
        ),
        ('title = "a"\ntitle = "b"', "a key appears twice in its table, or [[ ]] lacks a bracket"),
        ("\n[locales.es]\n[locales.es]\n", "the table is there twice; join the two"),
        ("\n[stories]\n", "write its name in double brackets [[ ]]"),
    ],
)
def test_what_editors_do_is_told_with_what_to_do(line: str, advice: str) -> None:
    _, reason = mistake_in(BEGINNING + line)

    assert reason.startswith("not valid TOML: ")
    assert reason.endswith(f"; {advice}")


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb = \nc = 2\n", 2), ('a = """\nb\nc\n', 4)])
def test_the_line_of_a_mistake_is_told_or_the_last_one(text: str, line: int) -> None:
    assert mistake_in(text)[0] == line


def test_what_says_what_to_do_by_itself_gets_no_advice() -> None:
    assert mistake_in("a b = 1") == (1, "not valid TOML: Expected '=' after a key in a key/value pair")
