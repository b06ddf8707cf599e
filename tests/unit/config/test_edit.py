"""Edits of the sources in ``digest.toml``: what is not meant stays as it is, byte by byte."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.config.edit import with_name, with_pause, with_settings, with_sources, without_source
from digest.errors import ConfigError
from digest.model.locale import Locale
from digest.model.source import Selectors, SourceSpec
from digest.model.web import Access

TEXT = """\
# Mine.
[digest]
name = "harbor"  # never change it

# The council's press office.
[[sources]]
name = "City Council"   # a name
path = "news/council.txt"
# weight = 2

[translation]
engines = []

# The port.
[[sources]]
url = "https://port.example/feed"
'name' = 'Port'
paused = true # until May
[sources.page]
item = "li"

[web]
timeout = 20
"""


def test_sources_are_added_at_the_end_and_nothing_else_changes() -> None:
    added = with_sources(
        TEXT,
        [
            SourceSpec('Höfe \\ "daily" \'', url="https://a.example/?a=1&b=2", tags=("city", "rail")),
            SourceSpec(
                "List",
                url="https://b.example/",
                kind="page",
                locale=Locale("pt-BR"),
                access=Access(allow_private=True),
                page=Selectors("li > a", title="b"),
            ),
        ],
    )

    assert added == (
        TEXT
        + """
[[sources]]
name = "Höfe \\\\ \\"daily\\" '"
url = "https://a.example/?a=1&b=2"
tags = ["city", "rail"]

[[sources]]
name = "List"
url = "https://b.example/"
kind = "page"
locale = "pt-BR"
allow_private = true

[sources.page]
item = "li > a"
title = "b"
"""
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '[[sources]]\nname = "A"\n'),
        ("# x", '# x\n\n[[sources]]\nname = "A"\n'),
        ("a = 1\n\n\n", 'a = 1\n\n[[sources]]\nname = "A"\n'),
        ("a = 1\r\n", 'a = 1\r\n\r\n[[sources]]\r\nname = "A"\r\n'),
    ],
)
def test_sources_are_added_to_any_text(text: str, expected: str) -> None:
    assert with_sources(text, [SourceSpec("A")]) == expected


def test_a_source_gets_another_name() -> None:
    assert with_name(TEXT, "City Council", 'Rathaus "neu"') == TEXT.replace('"City Council"', '"Rathaus \\"neu\\""')
    assert with_name(TEXT, "Port", "港") == TEXT.replace("'Port'", '"港"')


def test_a_name_that_is_written_with_blanks_is_found() -> None:
    assert with_name('[[sources]]\nname = """\n A \n b"""\n', "A b", "B") == '[[sources]]\nname = "B"\n'


def test_a_source_is_paused_and_resumed() -> None:
    paused = with_pause(TEXT, "City Council", paused=True)

    assert paused == TEXT.replace("# a name\n", "# a name\npaused = true\n")
    assert with_pause(paused, "City Council", paused=False) == TEXT


def test_the_comment_of_a_pause_stays() -> None:
    assert with_pause(TEXT, "Port", paused=False) == TEXT.replace("paused = true #", "paused = false #")
    assert with_pause(with_pause(TEXT, "Port", paused=False), "Port", paused=True) == TEXT


def test_a_pause_twice_changes_nothing() -> None:
    assert with_pause(TEXT, "Port", paused=True) == TEXT
    assert with_pause(TEXT, "City Council", paused=False) == TEXT


def test_a_source_is_removed_with_the_comments_of_its_table() -> None:
    first, second = without_source(TEXT, "City Council"), without_source(TEXT, "Port")

    assert first == TEXT[: TEXT.index("# The council's")] + TEXT[TEXT.index("[translation]") :]
    assert second == TEXT[: TEXT.index("# The port")] + TEXT[TEXT.index("[web]") :]


def test_the_last_source_is_removed() -> None:
    assert without_source(without_source(TEXT, "Port"), "City Council") == (
        '# Mine.\n[digest]\nname = "harbor"  # never change it\n\n[translation]\nengines = []\n\n[web]\ntimeout = 20\n'
    )
    assert without_source('a = 1\n\n[[sources]]\nname = "A"', "A") == "a = 1\n"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            '# All.\n\n[[sources]]\nname = "A"\n\n# b\n[[sources]]\nname = "B"\n',
            '# All.\n\n# b\n[[sources]]\nname = "B"\n',
        ),
        ('a = 1\n# b\n[[sources]]\nname = "A"\n# c\n[b]\n', "a = 1\n# b\n# c\n[b]\n"),
        ('[[sources]]\nname = "A"\n[b]\n[sources.page]\nitem = "a"\n\n[c]\n', "[b]\n\n[c]\n"),
        (
            '[[sources]]\nname = "A"\n[[sources.x]]\n[[sources.x]]\n[[sources]]\nname = "B"\n',
            '[[sources]]\nname = "B"\n',
        ),
    ],
)
def test_a_source_is_removed_wherever_its_tables_are(text: str, left: str) -> None:
    assert without_source(text, "A") == left


@pytest.mark.parametrize("text", ['sources = [{ name = "A" }]', "sources = []\n", "[sources]\nx = 1", "sources = 1"])
def test_sources_that_are_no_tables_are_refused(text: str) -> None:
    for edit in (lambda: with_sources(text, [SourceSpec("B")]), lambda: without_source(text, "A")):
        with pytest.raises(ConfigError, match=r"^digest\.toml: sources: write each source as a \[\[sources\]\] table"):
            edit()


def test_a_source_that_is_not_there_is_refused() -> None:
    with pytest.raises(ConfigError, match="there is no source 'Harbor'"):
        with_name(TEXT, "Harbor", "Port")


def test_what_is_not_toml_is_refused() -> None:
    with pytest.raises(ConfigError, match="not valid TOML"):
        with_sources("a = ", [SourceSpec("B")])


BLOCKS = st.lists(
    st.sampled_from(
        [
            '[[sources]]\nname = "S"\n',
            '[[ "sources" ]] # x\n\'name\' = "S"\n\n# y\npath = """\n[[sources]]\n"""\n',
            '[[sources]]\nname = "S"\npage.item = "a"\n',
            '[[sources]]\nname = "S"\n\n  [sources.page]\n  item = "li"\n',
            "# a comment\n",
            "\n",
            '[T]\nx = [ "[[sources]]",\n]\n',
        ]
    ),
    max_size=8,
)


@given(BLOCKS, st.sampled_from(["\n", "\r\n"]), st.integers(0, 7))
def test_any_text_keeps_the_rest(blocks: list[str], line_end: str, number: int) -> None:
    text = "".join(
        block.replace('"S"', f'"S{place}"').replace("[T]", f"[T{place}]") for place, block in enumerate(blocks)
    ).replace("\n", line_end)
    names = [table["name"] for table in tomllib.loads(text).get("sources", [])]
    if not names:
        return
    name = names[number % len(names)]

    assert with_name(with_name(text, name, "New"), "New", name).count("\n") == text.count("\n")
    assert with_pause(with_pause(text, name, paused=True), name, paused=False) == text
    less = without_source(text, name)
    assert {line for line in less.splitlines() if line.strip()} <= set(text.splitlines())
    assert ("\r\n" in less) <= ("\r\n" in text)
    assert less.count("\n") == less.count(line_end)


SETTINGS = {("digest", "title"): 'A "new" one', ("look", "accent"): "#006040", ("digest", "stories"): 9}


@given(
    st.lists(
        st.sampled_from(
            [
                '[digest] # x\ntitle = "old" # y\n',
                "[look]\n# warm\ntheme = 'paper'\n",
                '[look]\naccent = """\n#000000"""\n',
                '[[sources]]\nname = "S"\n',
                "# a comment\n",
                '\n[email]\nfrom = "a@example.org"\n',
                "[look.tagline]\nen = 'Harbor'\n",
            ]
        ),
        max_size=6,
        unique=True,
    ),
    st.sampled_from(["\n", "\r\n"]),
    st.sets(st.sampled_from(sorted(SETTINGS))),
)
def test_settings_are_written_and_every_other_line_stays(
    blocks: list[str], line_end: str, keys: set[tuple[str, str]]
) -> None:
    text = "".join(blocks).replace("\n", line_end)
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # A table twice.
        return
    changes = {key: SETTINGS[key] for key in keys}

    after = with_settings(text, changes)

    for (table, key), value in changes.items():
        assert tomllib.loads(after)[table][key] == value
    comments = [line for line in text.splitlines() if line.lstrip().startswith("#") and "#000000" not in line]
    assert set(comments) <= set(after.splitlines())
    assert after.count("\n") == after.count(line_end) or not text
    back = with_settings(after, dict.fromkeys(changes))
    kept = {
        table: {key: value for key, value in keys.items() if (table, key) not in changes}
        for table, keys in _tables(before)
    }
    assert {table: keys for table, keys in _tables(tomllib.loads(back)) if keys} == {
        table: keys for table, keys in kept.items() if keys
    }


def _tables(values: dict[str, object]) -> list[tuple[str, dict[str, object]]]:
    return [(table, keys) for table, keys in values.items() if isinstance(keys, dict)]


def test_settings_that_are_written_with_dots_are_changed_and_those_on_one_line_are_left_to_the_editor() -> None:
    changes = {("digest", "title"): "b"}
    assert with_settings("digest.title = 'a'\n[look]\n", changes) == 'digest.title = "b"\n[look]\n'
    with pytest.raises(ConfigError, match="change it yourself"):
        with_settings('digest = { title = "a" }\n', changes)
