"""Where links in emails lead: pinned for ever, and understood by the mailbox."""

from __future__ import annotations

import pytest

from digest.letters.frozen.link_addresses import RequestWord, form_path, page_path, request_subject
from digest.letters.mail.command import Command, read_command
from digest.model.locale import Locale


def test_paths_are_these_for_ever() -> None:
    assert [
        page_path("confirm", "W10.x"),
        page_path("preferences", "W10.x"),
        page_path("leave", "W10.x"),
        form_path(Locale.parse("pt-BR")),
    ] == [
        "subscription/confirm/W10.x",
        "subscription/preferences/W10.x",
        "subscription/leave/W10.x",
        "subscription/pt-BR/",
    ]


@pytest.mark.parametrize("word", ["subscribe", "confirm", "leave"])
def test_subjects_are_these_for_ever(word: RequestWord) -> None:
    assert request_subject(word, "W10.x") == f"{word} W10.x"
    assert read_command(f"{word} W10.x") == Command(word, ("W10.x",))
