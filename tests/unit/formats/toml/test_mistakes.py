import tomllib

import pytest

from digest.formats.toml.mistakes import mistake

BEGINNING = "[[stories]]\n"


def mistake_in(text: str) -> tuple[int, str]:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    return mistake(caught.value, text)


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("pin = yes", "a text stands in quotes, true and false do not"),
        ("title = The ferry", "a text stands in quotes, true and false do not"),
        ('title = "The "Gull" sails"', r"for a quotation mark within a text write \""),
        ('title = "The ferry\n', 'the quotes are not closed; a text of several lines stands in """'),
        ('summary = """\nThe ferry\n', "the quotes around a text are not closed"),
        (r'title = "The \ferry\s"', r"for a backslash write \\"),
        ("items = [3f9a1c2b, 4]", "in a list each text stands in quotes, with a comma behind it"),
        (
            'items = [\n    "3f9a1c2b"\n    "0a0b0c0d"\n]',
            "in a list each text stands in quotes, with a comma behind it",
        ),
        ('title = "a"\ntitle = "b"', "a key stands twice in its table, or [[ ]] lacks a bracket"),
        ("\n[stories]\n", "a table stands in [[ ]]"),
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
