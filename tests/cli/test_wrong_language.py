"""A source in another language than declared is named, with the line of the configuration that mends it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from digest.text.words.language_identification import is_available
from tests.cli.conftest import CONFIG, Command, write

FRENCH = (
    ("Le bac repart", "Le bac du port repart lundi matin, après trois semaines de travaux sur le quai du nord."),
    ("Un pont rouvert", "Le pont de la vieille ville est de nouveau ouvert aux piétons et aux cyclistes."),
    ("La bibliothèque", "La bibliothèque prête désormais des outils de jardin pendant deux semaines au plus."),
    ("Des arbres", "Les bénévoles ont compté tous les arbres qui bordent les rues, un par un, au printemps."),
    ("Le budget", "Le conseil a voté le budget, qui prévoit la construction d'une école près du marché."),
)
ENGLISH = (
    ("The ferry", "The ferry leaves the harbor again on Monday, after three weeks of work on the northern quay."),
    ("A bridge", "The bridge of the old town is open again to people who walk and to people who ride bicycles."),
    ("The library", "The library now lends garden tools for up to two weeks to everybody who has a card."),
    ("Trees", "The volunteers have counted all the trees along the streets, one by one, in the spring."),
    ("The budget", "The council has adopted the budget, with money for a new school close to the market."),
)
SAID = "source 'Herald': its items are declared as en-US, but are in fr; "


def feed(*items: tuple[str, str], language: str = "en-US") -> str:
    entries = "".join(
        f"<item><guid>{title}</guid><title>{title}</title><description>{text}</description>"
        "<pubDate>Tue, 22 Apr 2025 10:00:00 GMT</pubDate></item>"
        for title, text in items
    )
    return f'<rss version="2.0"><channel><language>{language}</language>{entries}</channel></rss>'


@pytest.fixture
def herald(site: Path) -> Path:
    """A site whose source declares nothing in the configuration."""
    write(site / "digest.toml", CONFIG + '\n[[sources]]\nname = "Herald"\npath = "herald.xml"\n')
    return site


@pytest.mark.parametrize("command", ["check", "ingest", "run", "status"])
def test_each_command_names_the_line_to_add(digest: Command, herald: Path, command: str) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    if command == "status":
        digest("ingest")
    done = digest(command)

    assert done.status == 0
    line = f'digest.toml:9: {SAID}add this line to its table: locale = "fr"'
    assert [said for said in (done.out + done.err).splitlines() if "locale = " in said] == [
        line if command == "status" else f"warning: {line}"
    ]


def test_a_line_of_the_configuration_that_is_wrong_is_named(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    with (herald / "digest.toml").open("a", encoding="utf-8") as config:
        config.write('locale = "en-US"\n')

    assert f'digest.toml:12: {SAID}change this line: locale = "fr"' in digest("check").err


def test_a_mended_line_is_enough(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    digest("ingest")
    with (herald / "digest.toml").open("a", encoding="utf-8") as config:
        config.write('locale = "fr"\n')

    assert "another" not in digest("status").out
    assert digest("status", "--json").json["wrong_languages"] == []
    assert SAID not in digest("ingest").err
    assert {one["locale"] for one in digest("list", "items", "--json").json["items"]} == {"fr"}


def test_status_lists_them_as_json(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    digest("ingest")

    assert digest("status", "--json").json["wrong_languages"] == [
        {"name": "Herald", "declared": "en-US", "found": "fr"}
    ]


@pytest.mark.parametrize("items", [ENGLISH, (*ENGLISH, FRENCH[0]), ENGLISH[:2], (FRENCH[0], ENGLISH[0]), FRENCH[:1]])
def test_nothing_is_said_of_a_right_or_mixed_source(
    digest: Command, herald: Path, items: tuple[tuple[str, str], ...]
) -> None:
    write(herald / "herald.xml", feed(*items))

    assert "locale = " not in digest("check").err
    assert "locale = " not in digest("ingest").err


def test_two_items_are_enough_if_both_are_in_another_language(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH[:2]))

    assert SAID in digest("check").err


def test_a_source_without_news_is_not_judged_again(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    digest("ingest")

    assert SAID not in digest("ingest").err


def test_nothing_is_said_without_identification(digest: Command, herald: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    is_available.cache_clear()
    write(herald / "herald.xml", feed(*FRENCH))

    try:
        assert SAID not in digest("check").err + digest("ingest").err + digest("status").out
    finally:
        is_available.cache_clear()
