"""What is printed for a person."""

from __future__ import annotations

import pytest

from digest.cli.messages import Messages, colored, visible
from digest.model.finding import Finding

NAVIGATION = Finding("navigation lines left out: 3", "news.txt", 4, is_note=True)
LOST = Finding("text before the first date left out", "news.txt", 1)


@pytest.mark.parametrize(
    "text",
    [
        "12\u00a0000 km",
        "12\u202f000 €",
        "«\u00a0Oui\u00a0»",
        "港口\u3000新闻",
        "می\u200cرود",
        "👩\u200d🚀",
        "שלום\u200f!",
        "Hafen\u00adstadt",
        "two\nlines\tand a tab",
    ],
)
def test_spaces_and_joiners_of_any_script_are_printed(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\r", "\x9b", "\u202e", "\u2066", "\u2028", "\ud800", "\ue000"])
def test_what_could_control_a_terminal_is_not(character: str) -> None:
    assert visible(f"a{character}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_notes_are_told_only_in_detail(capsys: pytest.CaptureFixture[str]) -> None:
    Messages().findings([NAVIGATION, LOST])
    assert capsys.readouterr().err == "warning: news.txt:1: text before the first date left out\n"

    Messages(verbose=True).findings([NAVIGATION, LOST])
    assert "navigation lines left out: 3" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "\x1b[31mdigest:\x1b[0m"),
        ({"NO_COLOR": "1"}, "digest:"),
        ({"NO_COLOR": ""}, "\x1b[31mdigest:\x1b[0m"),
        ({"TERM": "dumb"}, "digest:"),
    ],
)
def test_only_a_terminal_gets_colors(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert colored("digest:", "31") == "digest:"

    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert colored("digest:", "31") == expected
