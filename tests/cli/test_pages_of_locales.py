"""A site in three languages without engines: each locale has a page, a feed and an email in an order of its own."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest

from digest.model.locale import Locale
from digest.model.week import Week
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from tests.cli.conftest import CONFIG, Command, Once, write

ROOT = Path(__file__).parents[2]
IN_W18, IN_W19 = "2025-04-29T06:00:00Z", "2025-05-06T06:00:00Z"
# Of each paper, titles with what stands below; later ones are from a later day, and rank higher.
PAPERS = {
    "en": {
        "Council opens a tram line": "Carriages from Selby reach the market in nine minutes.",
        "Bakers strike over night shifts": "Ovens at forty shops stayed cold on Tuesday morning.",
        "Museum returns a bronze bell": "Curators sent the piece home to Benin by ship.",
        "Storm closes the northern pier": "Waves of six meters broke two crane rails.",
    },
    "de": {
        "Stadtrat kürzt die Zuschüsse": "Vereine verlieren achtzig Prozent der Mittel.",
        "Werft baut eine Elektrofähre": "Ingenieure versprechen dreißig Knoten ohne Diesel.",
        "Gericht stoppt den Tunnel": "Anwohner hatten gegen Lärm in Altona geklagt.",
        "Schwimmbad bleibt geschlossen": "Handwerker fanden Risse im großen Becken.",
    },
    "fr": {
        "La mairie ferme deux écoles": "Trois cents élèves changeront de quartier en septembre.",
        "Un incendie ravage le marché": "Les pompiers ont sauvé douze étals sur quarante.",
        "Le théâtre fête cent ans": "Une troupe de Lyon jouera Molière pendant un mois.",
        "Les pêcheurs bloquent le port": "Les équipages réclament une baisse du prix du gazole.",
    },
}
DE = "output/site/de/2025/w17/index.html"
LOCALES = 'locales = ["en", "de", "fr"]'


def feed(language: str, days: range, more: str = "") -> str:
    items = "".join(
        f"<item><title>{title}{more}</title><link>https://{language}.example.org/{number}{more[-1:]}</link>"
        f"<guid>{language}{number}{more}</guid><pubDate>{day:02} Apr 2025 10:00:00 GMT</pubDate>"
        f"<description>{text}</description></item>"
        for number, (day, (title, text)) in enumerate(zip(days, PAPERS[language].items(), strict=False))
    )
    return (
        f"<rss version='2.0'><channel><title>{language}</title><language>{language}</language>{items}</channel></rss>"
    )


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, once: Once, digest: Command) -> Path:
    """Two seats a page; the German paper ranks above the others. Its first edition is published."""
    sources = "".join(f'\n[[sources]]\nname = "Paper {one}"\npath = "{one}.xml"\nlocale = "{one}"\n' for one in PAPERS)
    config = CONFIG.replace('locales = ["en", "es"]', LOCALES) + 'stories = 2\nsections = "none"\n' + sources
    monkeypatch.chdir(tmp_path)

    def made() -> None:
        write(tmp_path / "digest.toml", config)
        for number, language in enumerate(("en", "fr", "de")):
            write(tmp_path / f"{language}.xml", feed(language, range(21 + number, 28)))
        outcome = digest("run", now=IN_W18)
        assert (outcome.status, outcome.err) == (0, "")

    return once(tmp_path, made)


def told(path: Path) -> list[str]:
    """The titles in a file, by where each stands first."""
    text = path.read_text(encoding="utf-8")
    every = [title for paper in PAPERS.values() for title in paper]
    return sorted((title for title in every if title in text), key=text.index)


def summarized(path: Path) -> set[str]:
    """The titles in a file that have a summary there."""
    text = path.read_text(encoding="utf-8")
    return {title for paper in PAPERS.values() for title, below in paper.items() if below in text}


@pytest.mark.parametrize("language", PAPERS)
def test_each_page_begins_with_its_language_and_has_summaries_in_it_alone(site: Path, language: str) -> None:
    for name in (f"site/{language}/2025/w17/index.html", f"email/2025-W17.{language}.html"):
        page = site / "output" / name
        assert set(told(page)[:4]) <= set(PAPERS[language]), name
        assert summarized(page) == set(told(page)[:2]), name


@pytest.mark.parametrize("language", PAPERS)
def test_lists_feeds_subjects_and_the_search_page_have_the_headline_of_their_own_page(
    digest: Command, site: Path, language: str
) -> None:
    for number, other in enumerate(("en", "fr", "de")):
        write(site / f"{other}.xml", feed(other, range(28 - number, 31), " too"))
    assert digest("run", now=IN_W19).status == 0
    lead = told(site / f"output/site/{language}/2025/w17/index.html")[0]
    email = (site / f"output/email/2025-W17.{language}.txt").read_text(encoding="utf-8")

    assert lead in (site / f"output/site/{language}/index.html").read_text(encoding="utf-8")
    assert told(site / f"output/site/{language}/feed.xml")[0] in PAPERS[language]
    assert email.index(lead) == min(
        email.index(title) for title in told(site / f"output/email/2025-W17.{language}.txt")
    )


def test_the_data_of_an_edition_has_the_order_of_each_page_and_gives_it_back(digest: Command, site: Path) -> None:
    path = site / "output/editions/2025-W17.json"
    told_edition = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.validate(
        told_edition, json.loads((ROOT / "docs/reference/edition.schema.json").read_text(encoding="utf-8"))
    )
    assert [order["locale"] for order in told_edition["edition"]["orders"]] == ["en", "de", "fr"]

    (site / "digest.db").unlink()
    assert digest("restore", "--from-output", now=IN_W18).status == 0
    again = digest("build", "--json", now=IN_W18)
    assert (again.status, again.json["files"]) == (0, [])


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda order: order["also"].pop(),
        lambda order: order["also"].append(order["also"][0]),
        lambda order: order["sections"][0]["stories"].append("0" * 32),
        lambda order: order.update(sections=[]),
        lambda order: order.update(locale="../.."),
        lambda order: order["sections"][0].update(kind="lead"),
    ],
)
def test_an_order_that_names_other_stories_is_told_and_not_taken_back(
    digest: Command, site: Path, spoiled: Callable[[Any], object]
) -> None:
    path = site / "output/editions/2025-W17.json"
    told_edition = json.loads(path.read_text(encoding="utf-8"))
    spoiled(told_edition["edition"]["orders"][1])
    write(path, json.dumps(told_edition))
    (site / "digest.db").unlink()

    outcome = digest("restore", "--from-output", now=IN_W18)
    assert outcome.status == 1
    assert "2025-W17.json" in outcome.err


def test_explain_tells_of_one_page_and_names_the_others(digest: Command, site: Path) -> None:
    first, german = digest("explain"), digest("explain", "--locale", "de", "--json")

    assert "the page in en; other pages have an order of their own: --locale de, --locale fr" in first.out
    assert first.out.count("behind what readers of en can read: in de, without a translation") == 4
    assert "the editor changed the order" not in first.out
    assert [story["title"] for story in german.json["stories"]][:4] == told(site / DE)[:4]
    assert (german.json["locale"], german.json["arranged"]) == ("de", False)
    assert [story["unread"] for story in german.json["stories"]] == [False] * 4 + [True] * 8
    assert digest("explain", "--locale", "pt").status == 2


def test_a_locale_that_is_added_later_has_the_first_order_and_from_then_on_its_own(digest: Command, site: Path) -> None:
    config = site / "digest.toml"
    write(config, config.read_text(encoding="utf-8").replace(LOCALES, 'locales = ["en", "de", "fr", "fr-CA"]'))
    before = summarized(site / "output/site/fr/2025/w17/index.html")
    for language in PAPERS:
        write(site / f"{language}.xml", feed(language, range(28, 31), " too"))
    assert digest("run", now=IN_W19).status == 0

    assert summarized(site / "output/site/fr-CA/2025/w17/index.html") == summarized(
        site / "output/site/en/2025/w17/index.html"
    )
    store = SqlEditionStore(Database.open(str(site / "digest.db")))
    orders = [[order.locale for order in store.edition(Week(2025, week)).orders] for week in (17, 18)]
    assert orders[0] == [Locale("en"), Locale("de"), Locale("fr")]
    assert orders[1] == [Locale("en"), Locale("de"), Locale("fr"), Locale("fr-CA")]
    assert summarized(site / "output/site/fr/2025/w17/index.html") == before


def test_deciding_it_again_changes_nothing(digest: Command, site: Path) -> None:
    outcome = digest("build", "--republish", "--week", "2025-W17", "--json", now=IN_W18)

    assert (outcome.status, outcome.json["published"], outcome.json["files"]) == (0, [], [])


def test_a_draft_that_nobody_has_written_in_makes_the_same_pages_and_an_order_moves_one(
    digest: Command, site: Path
) -> None:
    pages = [site / f"output/site/{language}/2025/w17/index.html" for language in PAPERS]
    before = [page.read_bytes() for page in pages]
    others, german = [told(page)[:4] for page in pages], told(site / DE)
    (site / "digest.db").unlink()
    shutil.rmtree(site / "output")
    assert digest("ingest", now=IN_W18).status == 0
    assert digest("draft", "--week", "2025-W17", now=IN_W18).status == 0
    preview = shutil.copytree(site, site.parent / "unedited")
    assert digest("build", "--config", str(preview / "digest.toml"), now=IN_W18).status == 0
    assert [(preview / page.relative_to(site)).read_bytes() for page in pages] == before

    draft = site / "editions/2025-W17.toml"
    text = draft.read_text(encoding="utf-8")
    last = next(story for story in tomllib.loads(text)["stories"] if story["title"] == german[3])
    write(draft, f"{text}\n[locales.de]\norder = {last['items']}\n")
    assert digest("build", now=IN_W18).status == 0
    assert [told(page)[:4] for page in (pages[0], pages[2])] == [others[0], others[2]]
    assert told(site / DE)[:4] == [german[3], *german[:3]]
    assert summarized(site / DE) == {german[3], german[0]}


JOINED = ("Council opens a tram line", "Stadtrat kürzt die Zuschüsse")


def test_a_story_with_a_report_in_their_language_is_told_by_that_everywhere_its_readers_see_it(
    digest: Command, site: Path
) -> None:
    config = site / "digest.toml"
    with config.open("a", encoding="utf-8") as file:
        file.write("\n[collections]\nmonth = true\n")
    for number, language in enumerate(("en", "fr", "de")):
        write(site / f"{language}.xml", feed(language, range(28 - number, 31), " too"))
    assert digest("ingest", now=IN_W19).status == 0
    ids = {one["title"]: one["id"] for one in digest("list", "items", "--json", now=IN_W19).json["items"]}
    items = [ids[f"{title} too"] for title in JOINED]
    write(site / "editions/2025-W18.toml", f"[[stories]]\nitems = {json.dumps(items)}\n")
    assert digest("run", now=IN_W19).status == 0
    output = site / "output"
    own, other = (f"{title} too" for title in (JOINED[1], JOINED[0]))

    for name in ("site/de/2025/w18/index.html", "email/2025-W18.de.html", "email/2025-W18.de.txt", "site/de/feed.xml"):
        text = (output / name).read_text(encoding="utf-8")
        assert PAPERS["de"][JOINED[1]] in text, name
        assert own in text, name
        assert PAPERS["en"][JOINED[0]] not in text, name
    for language in ("en", "fr"):
        page = (output / f"site/{language}/2025/w18/index.html").read_text(encoding="utf-8")
        assert (own in page, other in page) == (False, True)
    with ZipFile(next((output / "site/de/2025/w18").glob("*.epub"))) as book:
        texts = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))
    assert own in texts
    assert other not in texts
    data = output / "editions/2025-W18.json"
    schema = json.loads((ROOT / "docs/reference/edition.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(data.read_text(encoding="utf-8")), schema)

    (site / "digest.db").unlink()
    assert digest("restore", "--from-output", now=IN_W19).status == 0
    again = digest("build", "--json", now=IN_W19)
    assert (again.status, again.json["files"]) == (0, [])
