"""``open`` opens the newest digest, that of a week, or its preview."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command

IN_W17 = "2025-04-24T06:00:00Z"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser was asked to open; there is none in a test."""
    addresses: list[str] = []
    monkeypatch.setattr("webbrowser.open", addresses.append)
    return addresses


def test_the_newest_digest_in_the_first_locale(digest: Command, site: Path, opened: list[str]) -> None:
    digest("run", "--all")
    outcome = digest("open")

    page = site / "output/site/en/2025/w17/index.html"
    assert (outcome.status, outcome.out) == (0, f"{page}\n")
    assert opened == [page.as_uri()]


def test_a_digest_by_week_and_locale(digest: Command, site: Path, opened: list[str]) -> None:
    digest("run", "--all")

    assert digest("open", "--week", "16", "--locale", "es").out == f"{site}/output/site/es/2025/w16/index.html\n"


def test_before_the_first_edition_the_preview(digest: Command, site: Path, opened: list[str]) -> None:
    digest("run", "--week", "W17", now=IN_W17)

    page = f"{site}/output/preview/site/en/2025/w17/index.html\n"
    assert digest("open", now=IN_W17).out == page
    assert digest("open", "--week", "W17", now=IN_W17).out == page


def test_of_a_site_without_pages_the_email(digest: Command, site: Path, opened: list[str]) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text() + '\n[publishers]\nuse = ["email"]\n')
    digest("run", "--all")

    assert digest("open").out == f"{site}/output/email/2025-W17.en.html\n"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], 2, "nothing is published yet; `digest run` publishes the editions that are due"),
        (
            ["--week", "W17"],
            2,
            "2025-W17 is not published and has no preview; `digest build --week 2025-W17` builds it",
        ),
        (["--locale", "fr"], 2, "the site has no locale fr"),
    ],
)
def test_what_cannot_be_opened_is_told(
    digest: Command, site: Path, opened: list[str], arguments: list[str], status: int, said: str
) -> None:
    outcome = digest("open", *arguments)

    assert (outcome.status, outcome.err.count("\n"), opened) == (status, 1, [])
    assert said in outcome.err


def test_a_missing_page_is_told(digest: Command, site: Path, opened: list[str]) -> None:
    digest("run", "--all")
    (site / "output/site/en/2025/w17/index.html").unlink()
    (site / "output/email/2025-W17.en.html").unlink()

    assert "has no page of 2025-W17 in en; `digest build` writes it" in digest("open").err
