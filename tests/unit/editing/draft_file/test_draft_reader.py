"""Drafts as their editors write them, read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.draft_file.draft_reader import parse
from digest.errors import DraftError
from digest.model.draft import Draft, DraftItem, DraftStory
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

W17 = Week(2025, 17)
WHOLE = '''\
introduction = """
A calm week.

See you.
"""
locale = "pt-br"

[[stories]]
items = [
    "3F9A1C2B", # Herald: Ferry
    " 0a0b0c0d ",
]
title = " The  ferry "
summary = """
It sails.
It returns.
"""
section = "Sea"
pin = true
drop = false
note = "ask the port"
locale = "en"
machine = true

[[stories]]
items = ["11111111"]
'''


def read(text: str | bytes) -> Draft:
    return parse(text if isinstance(text, bytes) else text.encode(), W17, "2025-W17.toml")


def refusal(text: str | bytes) -> str:
    with pytest.raises(DraftError) as caught:
        read(text)
    return str(caught.value)


def test_everything_that_a_draft_may_say() -> None:
    assert read(WHOLE) == Draft(
        week=W17,
        stories=(
            DraftStory(
                items=(DraftItem("3f9a1c2b", 10), DraftItem("0a0b0c0d", 11)),
                title="The ferry",
                summary="It sails.\nIt returns.",
                section="Sea",
                pin=True,
                note="ask the port",
                locale=Locale("en"),
                machine=True,
            ),
            DraftStory(items=(DraftItem("11111111", 26),)),
        ),
        introduction="A calm week.\n\nSee you.",
        locale=Locale("pt-BR"),
        path="2025-W17.toml",
    )


def test_an_empty_file_wants_nothing() -> None:
    assert read("") == Draft(W17, (), path="2025-W17.toml")


@pytest.mark.parametrize("text", ["\ufeff" + WHOLE, WHOLE.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_the_line_ends_of_windows_make_no_difference(text: str) -> None:
    assert read(text) == read(WHOLE)


KNOWN = "items, title, summary, section, pin, drop, note, locale, machine, image, alt, caption, credit, proposed_title"
STORY = '[[stories]]\nitems = ["a"]\n'


@each_row(
    ("text", "message"),
    [
        (STORY + 'sumary = "x"', "2025-W17.toml:3: sumary: unknown key; did you mean 'summary'?"),
        (STORY + "dropp = true", "2025-W17.toml:3: dropp: unknown key; did you mean 'drop'?"),
        (
            STORY + "zzz = 1",
            f"2025-W17.toml:3: zzz: unknown key; known keys are {KNOWN}",
        ),
        (
            STORY + 'introduction = "x"',
            "2025-W17.toml:3: introduction: belongs at the top, before the first [[stories]]",
        ),
        ('title = "x"\n' + STORY, "2025-W17.toml:1: title: belongs in a [[stories]] table"),
        ('\nintro = "x"', "2025-W17.toml:2: intro: unknown key; did you mean 'introduction'?"),
        (STORY + 'pin = "yes"', "2025-W17.toml:3: pin: should be true or false, without quotes"),
        (STORY + "drop = 1", "2025-W17.toml:3: drop: should be true or false, without quotes"),
        (STORY + "title = 3", "2025-W17.toml:3: title: should be text in quotes"),
        (
            STORY + 'locale = "english!"',
            "2025-W17.toml:3: locale: 'english!' is not a language tag such as en or pt-BR",
        ),
        (
            '\n[[stories]]\nitems = "a"',
            '2025-W17.toml:3: items: should be a list of ids in quotes, such as ["3f9a1c2b"]',
        ),
        ("[[stories]]\nitems = [1]", '2025-W17.toml:2: items: should be a list of ids in quotes, such as ["3f9a1c2b"]'),
        (
            STORY + '\n[[stories]]\ntitle = "x"',
            "2025-W17.toml:4: items: a story needs at least one item; put words of your own in the introduction",
        ),
        ("stories = 3", "2025-W17.toml:1: stories: write each story as a [[stories]] table"),
        ('[stories]\nitems = ["a"]', "2025-W17.toml:1: stories: write each story as a [[stories]] table"),
        ('stories = [{ items = ["a"], ttle = "x" }]', "2025-W17.toml:1: ttle: unknown key; did you mean 'title'?"),
        (
            "introduction = 'x'\nnews today\n",
            "2025-W17.toml:2: not valid TOML: Expected '=' after a key in a key/value pair",
        ),
        (
            '\nintroduction = """\nx\n',
            "2025-W17.toml:4: not valid TOML: Unterminated string; the closing quotation mark is missing",
        ),
        (b"\n\nintroduction = '\xff'", "2025-W17.toml:3: not UTF-8 text; save it as UTF-8"),
        ("a = " + "[" * 100_000, "2025-W17.toml:1: not valid TOML: nested too deeply"),
        (
            f"introduction = '{'x' * 10_001}'",
            "2025-W17.toml:1: introduction: has 10001 characters; the limit is 10000",
        ),
        (
            'introduction = "Read [this](javascript:alert(1))."',
            "2025-W17.toml:1: introduction: the link 'javascript:alert(1)' needs a whole address, such as https://…",
        ),
        (STORY + f"title = '{'x' * 301}'", "2025-W17.toml:3: title: has 301 characters; the limit is 300"),
        (STORY + f"section = '{'x' * 301}'", "2025-W17.toml:3: section: has 301 characters; the limit is 300"),
        (STORY + f"summary = '{'x' * 50_001}'", "2025-W17.toml:3: summary: has 50001 characters; the limit is 50000"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(text: str | bytes, message: str) -> None:
    assert refusal(text) == message


def test_a_file_without_end_is_no_draft() -> None:
    assert refusal(b"#" * 50_000_001) == "2025-W17.toml: too large to be a draft: more than 50 MB"


def test_characters_that_no_page_can_hold_are_left_out() -> None:
    (story,) = read(
        '[[stories]]\nitems = ["a\\u0000b"]\ntitle = "Fe\\u0007rry\\u202e"\nsummary = "It\\u0000 sails."'
    ).stories

    assert (story.items[0].id, story.title, story.summary) == ("ab", "Ferry", "It sails.")


@given(st.text() | st.binary())
def test_anything_is_a_draft_or_told_in_one_line(text: str | bytes) -> None:
    told = ""
    try:
        read(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    except DraftError as error:
        told = str(error)
    assert not told or told.startswith("2025-W17.toml:")
    assert "\n" not in told


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines() -> None:
    with pytest.raises(DraftError) as caught:
        read('introduction = 3\n\n[locales.es]\nsubjct = ""\n\n[[stories]]\nitmes = [""]\npin = "yes"\n\n[[stories]]\n')

    assert caught.value.mistakes == (
        "2025-W17.toml:1: introduction: should be text in quotes",
        "2025-W17.toml:4: subjct: unknown key; did you mean 'subject'?",
        "2025-W17.toml:7: itmes: unknown key; did you mean 'items'?",
        "2025-W17.toml:8: pin: should be true or false, without quotes",
        "2025-W17.toml:10: items: a story needs at least one item; put words of your own in the introduction",
    )
    assert str(caught.value) == caught.value.mistakes[0]
