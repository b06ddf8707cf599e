"""A source in another language than its feed declares is read as what it is; what the editor declared stays so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from digest.language.text.words.language_identification import is_available
from tests.cli.conftest import CONFIG, Command, Outcome, write

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
SAID = "source 'Herald': its items are declared as en-US, but are in fr"
READ_SO = ', and are read so; if they are not, add this line to its table: locale = "en-US"'
NEXT_DAY, NEXT_WEEK = "2025-05-06T06:00:00Z", "2025-05-12T06:00:00Z"


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
def test_each_command_says_how_the_source_is_read(digest: Command, herald: Path, command: str) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    if command == "status":
        digest("ingest")
    done = digest(command)

    assert done.status == 0
    line = f"digest.toml:9: {SAID}{READ_SO}"
    assert [said for said in (done.out + done.err).splitlines() if "locale = " in said] == [
        line if command == "status" else f"warning: {line}"
    ]


def test_a_line_of_the_configuration_that_is_wrong_is_named(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    with (herald / "digest.toml").open("a", encoding="utf-8") as config:
        config.write('locale = "en-US"\n')

    done = digest("ingest")

    assert f'digest.toml:12: {SAID}; change this line: locale = "fr"' in done.err
    assert done.err.splitlines()[0] in digest("check").err
    assert languages(digest) == {"en-US"}


def counts(done: Outcome) -> tuple[int, int, int]:
    (one,) = done.json["sources"]
    return one["items"], one["new"], one["changed"]


def languages(digest: Command) -> set[str]:
    return {one["locale"] for one in digest("list", "items", "--json").json["items"]}


def test_what_a_feed_declares_wrongly_is_corrected_and_told_once(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    assert SAID in digest("ingest").err
    write(herald / "herald.xml", feed(("Le port", "Le port."), *FRENCH))
    again = digest("ingest", "--json", now=NEXT_DAY)

    assert (counts(again), again.err) == ((6, 1, 0), "")
    assert languages(digest) == {"fr"}
    assert SAID in digest("status", now=NEXT_DAY).out


def test_every_label_of_what_is_published_follows(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    assert digest("run", "--all").status == 0
    published = {path.relative_to(herald): path.read_text("utf-8") for path in sorted(herald.glob("output/**/*.*ml"))}
    about = [text for path, text in published.items() if FRENCH[0][1] in text]

    assert about
    assert not [text for text in about if "en-US" in text]
    assert all('lang="fr"' in text for text in about)


def test_an_item_that_is_surely_in_the_declared_language_stays_so(digest: Command, herald: Path) -> None:
    more = [(f"{title} ({number})", text) for number in (1, 2) for title, text in FRENCH]
    write(herald / "herald.xml", feed(*more, ENGLISH[0], ("Mai", "Mai")))
    digest("ingest")
    found = {one["title"]: one["locale"] for one in digest("list", "items", "--json").json["items"]}

    assert found.pop("The ferry") == "en-US"
    assert found.keys() == {"Mai", *dict(more)}
    assert set(found.values()) == {"fr"}


def test_a_bilingual_feed_is_left_alone(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH, ENGLISH[0]))

    assert "locale = " not in digest("ingest").err
    assert languages(digest) == {"en-US"}


def test_a_feed_that_declares_its_language_at_last_is_no_longer_named(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    digest("ingest")
    write(herald / "herald.xml", feed(*FRENCH, ("Le port", "Le port."), language="fr"))
    assert counts(digest("ingest", "--json", now=NEXT_DAY)) == (6, 1, 0)

    assert digest("status", "--json").json["wrong_languages"] == []
    assert languages(digest) == {"fr"}


def test_a_feed_that_changes_its_language_is_told(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    digest("ingest")
    write(herald / "herald.xml", feed(*ENGLISH))
    digest("ingest", now=NEXT_DAY)

    assert digest("status", "--json").json["wrong_languages"] == []
    assert languages(digest) == {"fr", "en-US"}


def test_check_tells_a_source_that_was_right_and_is_in_another_language_now(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*ENGLISH))
    digest("ingest")
    write(herald / "herald.xml", feed(*FRENCH))
    read = digest("ingest", now=NEXT_DAY)
    checked = digest("check", now=NEXT_DAY)

    assert (SAID in read.err, languages(digest)) == (False, {"en-US"})
    assert f'digest.toml:9: {SAID}; to read them so, add this line to its table: locale = "fr"' in checked.err
    with (herald / "digest.toml").open("a", encoding="utf-8") as config:
        config.write('locale = "fr"\n')
    assert counts(digest("ingest", "--json", now=NEXT_DAY)) == (5, 0, 5)


def test_a_published_edition_keeps_the_language_that_it_was_published_with(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(FRENCH[0]))
    digest("run", "--all")
    before = {path: path.read_bytes() for path in herald.glob("output/**/2025-W17*")}
    write(herald / "herald.xml", feed(*FRENCH))
    done = digest("run", now=NEXT_WEEK)

    assert SAID in done.err
    assert before
    assert {path: path.read_bytes() for path in before} == before


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


def test_check_lists_items_in_the_language_in_which_they_will_be_read(digest: Command, herald: Path) -> None:
    write(herald / "herald.xml", feed(*FRENCH))
    listed = digest("check", "-v").out

    assert "  fr  Le bac repart" in listed
    assert "en-US  Le" not in listed
