"""The reading bench: pages as readers see them, what they do not show, and a reader's verdicts on them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from bench.reading import __main__ as bench
from bench.reading import verdicts

SEAT = ("a seat", verdicts.SEAT, False)
PAGE = ("a page", verdicts.PAGE, True)


def typing(lines: Iterable[str]) -> Callable[[str], str]:
    """Read lines that were typed, then the end of the input."""
    rest = iter(lines)

    def read_line(_shown: str) -> str:
        try:
            return next(rest)
        except StopIteration:
            raise EOFError from None

    return read_line


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        (["", "nt", "u"], {"seats": 2, "fine": 1, "no news": 1, verdicts.SEAT["t"]: 1, "not signed": 1}),
        (["", "n", "sa", "?", "s"], {"seats": 2, "fine": 1, "no news": 1, "signed": 1}),
        (["n", "<", "", "", "s"], {"seats": 2, "fine": 2, "signed": 1}),
        (["<", "nn", "q"], {"seats": 1, "no news": 1}),
        (["z", "é", "", ""], {"seats": 2, "fine": 2}),
        ([], {}),
    ],
)  # fmt: skip
def test_each_seat_gets_a_verdict_that_can_be_taken_back(typed: list[str], counted: dict[str, int]) -> None:
    assert verdicts.ask([SEAT, SEAT, PAGE], typing(typed)) == Counter(counted)


@pytest.fixture
def feeds(tmp_path: Path) -> Path:
    folder = tmp_path / "feeds"
    folder.mkdir()
    for tongue, title, text in (
        ("en", "Harbor of Quay closes on Monday", "The harbor of Quay is closed on Monday. The damage is large."),
        ("fr", "Le port du Quai ferme lundi", "Le port du Quai est fermé lundi. Les dégâts sont grands."),
    ):
        item = {"id": "1", "title": title, "content_text": text, "date_published": "2025-04-22T08:00:00Z"}
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": tongue, "language": tongue, "items": [item]}
        (folder / f"{tongue}.json").write_text(json.dumps(feed), encoding="utf-8")
    (folder / "broken.xml").write_bytes(b"\x00<rss")
    return folder


def test_a_folder_of_feeds_is_read_page_by_page_and_only_counts_are_kept(
    feeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    lines = typing(["n", "y", "s", ""])
    monkeypatch.setattr("builtins.input", lambda prompt: shown.append(prompt) or lines(prompt))
    monkeypatch.setattr(sys, "argv", ["bench", str(feeds), "--to", str(tmp_path)])

    bench.main()

    assert "# 2025-W17, en: 1 seats\n\n1. " in shown[0]
    assert "### Harbor of Quay closes on Monday\n" in shown[0]
    assert "Le port du Quai ferme lundi" in shown[1].partition("## Also this week")[2]
    assert "## Not shown" in shown[1]
    assert "# 2025-W17, fr: 1 seats\n\n1. ### Le port du Quai ferme lundi" in shown[3]
    (kept,) = tmp_path.glob("reading-*.json")
    assert json.loads(kept.read_text(encoding="utf-8")) == {
        "fine": 1,
        "no news": 1,
        "right lead": 1,
        "seats": 2,
        "signed": 1,
    }
    assert "broken.xml" in capsys.readouterr().err


@pytest.mark.parametrize("given", [["nowhere"], ["--weeks", "2025-W99"], []])
def test_what_cannot_be_read_is_told_in_one_line(
    given: list[str], feeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", *([str(feeds)] if given[:1] == ["--weeks"] else []), *given])

    with pytest.raises(SystemExit, match=r"\A[^\n]+\Z"):
        bench.main()
