"""Sections by topic on a whole site: pages, feeds, emails, drafts, and reading the output back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Command, Once, write

SOURCES = """
[publishers]
use = ["site", "feeds", "email"]

[feeds]
by_section = true

[[sources]]
name = "Herald"
path = "news/herald.json"
locale = "en"

[[sources]]
name = "El Faro"
path = "news/faro.json"
locale = "es"

[[sources]]
name = "Волна"
path = "news/volna.json"
locale = "ru"
"""
# Each source has stories of its own, in order: a title, the text and tags.
HERALD = (
    ("The tram line opens at noon", "Nobody paid for a ticket all day.", ()),
    ("Rowers win by a length", "The crew trained on the river all winter.", ("Sports", "News")),
    ("Hockey team signs a goalkeeper from the coast", "She played four seasons in the north.", ("Sports",)),
    ("Marathon runners cross the new bridge in rain", "About nine hundred people finished the race.", ("Sports",)),
    ("The bakery on Mill Street reopens after a fire", "Its oven was built by the owner's grandfather.", ()),
    ("A reader asks about gulls", "They nest on the roof of the library.", ("Letters & more",)),
)
FARO = (
    ("Gana el equipo de remo juvenil", "Entrenaron todo el invierno en el lago.", ("Deportes",)),
    ("La portera del balonmano ficha por el Norte", "Jugó cuatro temporadas en la costa.", ("Deportes",)),
    ("Novecientos corredores terminan la maratón", "La carrera cruzó el casco antiguo bajo la lluvia.", ("Deportes",)),
    ("La panadería del molino abre tras el incendio", "Su horno lo construyó el abuelo del dueño.", ()),
    ("Las obras del puente tienen goteras", "Los vecinos recogen agua con cubos.", ("Obras del puente",)),
    ("Un carril cerrado por obras del puente", "Los coches esperan media hora cada mañana.", ("Obras del Puente",)),
)
VOLNA = (
    ("Гребцы готовятся к осени", "Тренер доволен первой неделей сборов.", ("Спорт",)),
    ("Гребной клуб открыл новый зал", "В зале показывают старые лодки.", ("Спорт",)),
)


@pytest.fixture
def published(site: Path, digest: Command, once: Once) -> Path:

    def publish() -> None:
        write(site / "digest.toml", CONFIG + SOURCES)
        for name, told in (("herald", HERALD), ("faro", FARO), ("volna", VOLNA)):
            write(site / f"news/{name}.json", feed(name, told))
        assert digest("run", "--all").status == 0

    return once(site, publish)


def feed(name: str, told: tuple[tuple[str, str, tuple[str, ...]], ...]) -> str:
    entries = [
        {
            "id": f"{name}{number}",
            "url": f"https://{name}.example.org/{number}",
            "title": title,
            "content_text": text,
            "tags": tags,
            "date_published": f"2025-05-03T{10 + number}:00:00Z",
        }
        for number, (title, text, tags) in enumerate(told)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": name, "items": entries})


def headings(page: Path) -> list[tuple[str, str]]:
    found = re.findall(r'<section id="([^"]+)">\s*<h2>(?:<bdi>)?([^<]+)', page.read_text("utf-8"))
    return [(anchor, heading) for anchor, heading in found if anchor not in {"also", "weeks"}]


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.html")}


def test_each_locale_has_the_headings_in_its_language_and_the_same_anchors(published: Path) -> None:
    pages = {locale: headings(published / f"output/site/{locale}/2025/w18/index.html") for locale in ("en", "es")}

    assert pages["en"] == [("sport", "Sport"), ("more", "More")]
    assert pages["es"] == [("sport", "Deportes"), ("more", "Además")]


def test_the_best_story_is_first_although_it_has_no_topic(published: Path) -> None:
    page = (published / "output/site/en/2025/w18/index.html").read_text("utf-8")

    assert page.index("The tram line opens at noon") < page.index('<section id="sport">')


def test_a_subject_has_a_feed_that_is_the_same_place_in_every_locale(published: Path) -> None:
    feeds = sorted(
        str(path.parent.relative_to(published / "output/site")) for path in published.rglob("section/*/feed.xml")
    )

    assert feeds == ["en/section/sport", "es/section/sport"]


def test_the_email_says_more_as_the_page_does(published: Path) -> None:
    emails = [path.read_bytes().decode("utf-8", "replace") for path in (published / "output").rglob("*.txt")]
    spanish = next(text for text in emails if "Deportes\n" in text)

    assert "Además\n======" in spanish


def test_explain_has_the_headings_in_english(published: Path, digest: Command) -> None:
    lines = digest("explain", "--week", "2025-W18").out.splitlines()

    assert {"Sport", "More"} <= set(lines)


def test_an_unedited_draft_gives_the_same_edition(published: Path, digest: Command) -> None:
    before = texts(published / "output/site")
    assert digest("draft", "--week", "2025-W18").status == 0

    assert digest("build", "--republish", "--week", "2025-W18").status == 0
    assert 'section = "Sport"' in (published / "editions/2025-W18.toml").read_text("utf-8")
    assert texts(published / "output/site") == before


def test_a_site_that_is_read_back_from_its_output_has_the_same_sections(published: Path, digest: Command) -> None:
    before = digest("explain", "--week", "2025-W18", "--json").json
    (published / "digest.db").unlink()

    assert digest("restore", "--from-output").status == 0
    after = digest("explain", "--week", "2025-W18", "--json").json
    assert [one["section"] for one in after["stories"]] == [one["section"] for one in before["stories"]]


def test_a_single_source_with_few_tags_has_one_list(site: Path, digest: Command) -> None:
    assert digest("run", "--all").status == 0

    assert headings(site / "output/site/en/2025/w17/index.html") == []
