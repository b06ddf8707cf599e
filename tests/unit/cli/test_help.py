"""The help of commands, as a terminal shows it."""

from __future__ import annotations

from rich.text import Text

from docs.generate.commands import commands


def test_nothing_in_brackets_disappears_from_the_help_of_an_option() -> None:
    told = [(name, one.help) for name, command in commands() for one in command.params if getattr(one, "help", None)]

    assert [(name, text) for name, text in told if Text.from_markup(text).plain != text] == []
