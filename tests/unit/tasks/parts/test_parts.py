import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from digest import tasks
from digest.cli.progress import NoProgress
from digest.config import Config
from digest.config.load import parse
from digest.editing.order.schedule import BuildRequest
from digest.editing.summarizers.abstract import ModelSummarizer
from digest.errors import ConfigError, PluginError, StoreError
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Readers
from digest.model.translation import EngineSettings
from digest.model.week import Week
from digest.translating.packages.installed import packages_folder
from tests import webserver
from tests.outside import declare
from tests.packages import install_fixtures
from tests.pictures import png
from tests.webserver import WebServer, chat

NOW = datetime(2025, 4, 30, 12, tzinfo=UTC)
W17, W18 = Week(2025, 17), Week(2025, 18)


def config(folder: Path, zone: str = "UTC", more: str = "") -> Config:
    text = f"""\
[digest]
name = "harbor"
title = "Harbor Weekly"
base_url = "https://News.example.org/harbor"
timezone = "{zone}"
locales = ["en"]
{more}
"""
    return parse(text, folder / "digest.toml", {})


def stored(key: str, published: date | datetime | None, week: Week, seen: datetime = NOW) -> StoredItem:
    return StoredItem(key, Item("Herald", key, "", published=published), published, seen, week)


# Readers


def test_readers_can_read_what_is_in_their_language_or_translated_for_them(tmp_path: Path) -> None:
    site = parse(
        """\
[digest]
name = "harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/harbor"
timezone = "UTC"
locales = ["en", "fr-CA"]

[[sources]]
name = "Herald"
path = "Herald.txt"

[[sources]]
name = "Post"
path = "Post.txt"
translate = ["en"]
""",
        tmp_path / "digest.toml",
        {},
    )
    with tasks.open_stores(site) as stores:
        known = tasks.composer(site, stores, dry=True, pairs=[("en", "fr"), ("es", "fr"), ("fr", "en")]).rules.readers
        alone = tasks.composer(site, stores, dry=True, pairs=tasks.translated_pairs(site)).rules.readers

    assert known == (
        Readers(Locale("en"), frozenset({"fr"})),
        Readers(Locale("fr-CA"), frozenset({"en", "es"}), frozenset({"Post"})),
    )
    assert alone == (Readers(Locale("en")), Readers(Locale("fr-CA"), frozenset(), frozenset({"Post"})))


# The zone


def test_items_follow_the_zone_of_the_digest_and_dates_stay(tmp_path: Path) -> None:
    sunday_night = datetime(2025, 4, 27, 23, 30, tzinfo=UTC)  # Monday in Lisbon
    with tasks.open_stores(config(tmp_path, "UTC")) as stores:
        stores.items.save(
            [
                stored("instant", sunday_night, W17),
                stored("date", date(2025, 4, 27), W17),
                stored("undated", None, W17, seen=sunday_night),
                stored("day", datetime(2025, 4, 25, 12, tzinfo=UTC), W17),
            ]
        )

    with tasks.open_stores(config(tmp_path, "Europe/Lisbon")) as stores:
        weeks = {item.key: item.week for item, _ in stores.items.select()}
        assert weeks == {"instant": W18, "date": W17, "undated": W18, "day": W17}
    with tasks.open_stores(config(tmp_path, "UTC")) as stores:
        assert {item.week for item, _ in stores.items.select()} == {W17}


def test_a_dry_run_moves_no_item(tmp_path: Path) -> None:
    with tasks.open_stores(config(tmp_path, "UTC")) as stores:
        stores.items.save([stored("instant", datetime(2025, 4, 27, 23, 30, tzinfo=UTC), W17)])
    with tasks.open_stores(config(tmp_path, "Europe/Lisbon"), dry=True) as stores:
        assert list(stores.items.waiting()) == [W18]

    with tasks.open_stores(config(tmp_path, "UTC")) as stores:
        assert list(stores.items.waiting()) == [W17]


# The id


def test_an_id_is_made_of_host_year_and_name_and_kept_for_ever(tmp_path: Path) -> None:
    site = config(tmp_path, "Pacific/Kiritimati")
    new_year_there = datetime(2025, 12, 31, 12, tzinfo=UTC)
    with tasks.open_stores(site) as stores:
        made = tasks.site(site, stores, new_year_there).id
    with tasks.open_stores(site) as stores:
        again = tasks.site(site, stores, new_year_there.replace(year=2030)).id

    assert made == again == "tag:news.example.org,2026:harbor"


def test_a_configured_id_goes_over_the_kept_one(tmp_path: Path) -> None:
    with tasks.open_stores(config(tmp_path)) as stores:
        tasks.site(config(tmp_path), stores, NOW)
        chosen = config(tmp_path, more='id = "tag:example.org,2020:sea"')

        assert tasks.site(chosen, stores, NOW).id == "tag:example.org,2020:sea"


# The whole


def test_a_site_without_a_store_is_known_as_such(tmp_path: Path) -> None:
    assert not tasks.has_store(config(tmp_path))
    with tasks.open_stores(config(tmp_path)):
        assert tasks.has_store(config(tmp_path))


def test_the_store_is_closed_whatever_happens(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="gone"), tasks.open_stores(config(tmp_path)) as stores:
        raise StoreError("gone")

    assert stores.database.connection.closed


def test_everything_is_joined_as_configured(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("21.04.2025\n\nThe ferry sails again\n\nIt sails at noon.\n")
    site = config(
        tmp_path, more='stories = 3\nlate_days = 7\noutput = "out"\n[[sources]]\nname = "Herald"\npath = "news.txt"'
    )
    with tasks.open_stores(site) as stores:
        pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), print)

        assert [result.error for result in pipeline.ingest(NOW)] == [""]
        assert [edition.week for edition in pipeline.build(BuildRequest(), NOW).editions] == [W17]
        assert (tasks.composer(site, stores).rules.stories, pipeline.history.late_days) == (3, 7)
    assert (tmp_path / "out" / "site" / "en" / "feed.xml").exists()


def test_a_dry_pipeline_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("21.04.2025\n\nThe ferry sails again\n\nIt sails at noon.\n")
    site = config(tmp_path, more='[[sources]]\nname = "Herald"\npath = "news.txt"')
    with tasks.open_stores(site, dry=True) as stores:
        pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), print, dry=tasks.DryRunCache())
        pipeline.ingest(NOW)

        assert "site/en/feed.xml" in pipeline.build(BuildRequest(), NOW).changed
    assert [place.name for place in tmp_path.iterdir()] == ["news.txt"]


def test_an_engine_that_is_not_there_is_named(tmp_path: Path) -> None:
    site = config(tmp_path, more='[translation]\nengines = ["argus"]')
    with tasks.open_stores(site) as stores, pytest.raises(PluginError, match="no plugin 'argus'"):
        tasks.pipeline(site, stores, NOW, NoProgress(), print)


LACKING = {
    "no summarizer": (
        'summarizer = "leed"',
        PluginError,
        "no plugin 'leed' among the summarizers; did you mean 'lead'",
    ),
    "no publisher": ('[publishers]\nuse = ["sight"]', PluginError, "no plugin 'sight' among the publishers"),
    "no library": ('[translation]\nengines = ["argostranslate"]', PluginError, "needs its library: pip install"),
    "no glossary": (
        '[translation]\nengines = ["identity"]\nglossary = "terms"',
        ConfigError,
        "terms: no such folder; check `glossary`",
    ),
}


@pytest.mark.parametrize(("more", "kind", "told"), LACKING.values(), ids=LACKING)
def test_what_a_site_lacks_is_told_before_any_work(more: str, kind: type[Exception], told: str, tmp_path: Path) -> None:
    site = config(tmp_path, more=more)
    with tasks.open_stores(site) as stores, pytest.raises(kind, match=told):
        tasks.pipeline(site, stores, NOW, NoProgress(), print)


@pytest.mark.parametrize(
    ("name", "told"), [("short", "'short' .* cannot be loaded"), ("lead", "two plugins are named")]
)
def test_a_faulty_summarizer_of_another_package_is_told_before_any_work(
    name: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    declare(tmp_path, monkeypatch, "digest.summarizers", f"{name} = no_such_module:Short")
    site = config(tmp_path, more=f'summarizer = "{name}"')
    with tasks.open_stores(site) as stores, pytest.raises(PluginError, match=told):
        tasks.pipeline(site, stores, NOW, NoProgress(), print)


def test_what_decides_and_what_reads_is_made_once(tmp_path: Path) -> None:
    site = config(tmp_path)
    with tasks.open_stores(site) as stores:
        pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), print)

        assert pipeline.decider() is pipeline.decider()
        assert pipeline.ingester() is pipeline.ingester()


def test_without_engines_nothing_is_translated(tmp_path: Path) -> None:
    site = config(tmp_path)
    with tasks.open_stores(site) as stores:
        assert tasks.site_translator(site, stores, NOW, print) is None


def test_a_site_translates_with_its_engines_glossary_memory_and_corrections(tmp_path: Path) -> None:
    install_fixtures(tmp_path / "packages")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "en-es.csv").write_text("ferry,transbordador\n")
    site = config(tmp_path, more='[translation]\nengines = ["argos", "apertium"]\npackages = "packages"')
    with tasks.open_stores(site) as stores:
        translator = tasks.site_translator(site, stores, NOW, print)
        assert translator
        tasks.memory(site, stores, NOW).correct("The library is open.", "en", "es", "Abierta está la biblioteca.")
        segments = ["The ferry is open.", "The library is open."]
        first, second = translator.translate(segments, "en", "es"), translator.translate(segments, "en", "es")

    assert "transbordador" in first[0].text
    assert (first[1].text, first[1].by_person) == ("Abierta está la biblioteca.", True)
    assert (first[0].remembered, second[0].remembered) == (False, True)
    assert {("en", "es"), ("es", "ca"), ("en", "ca")} <= translator.pairs()


# Its languages have no pair of their own, whatever engines are installed.
TWO_STEPS = """\
from digest.model.translation import Translation

KNOWN = {
    ("en", "es"): {"opened on Monday": "abrió el lunes"},
    ("es", "ca"): {"abrió el lunes": "va obrir dilluns", "El pleno se reunió": "El ple es va reunir"},
}


class TwoSteps:
    def translate(self, segments, source, target):
        for words, others in KNOWN[source, target].items():
            segments = [segment.replace(words, others) for segment in segments]
        return [Translation(segment) for segment in segments]

    def pairs(self):
        return frozenset(KNOWN)

    def fingerprint(self, source, target):
        return f"steps 1 {source}-{target}"


def engines(settings, report):
    return (TwoSteps(),)
"""


def test_glossaries_and_corrections_hold_on_the_way_over_a_third_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "en-ca.csv").write_text("Star,,exact\n")
    (tmp_path / "harbor_steps.py").write_text(TWO_STEPS, encoding="utf-8")
    declare(tmp_path, monkeypatch, "digest.translators", "steps = harbor_steps:engines")
    site = config(tmp_path, more='[translation]\nengines = ["steps"]')
    with tasks.open_stores(site) as stores:
        translator = tasks.site_translator(site, stores, NOW, print)
        assert translator
        tasks.memory(site, stores, NOW).correct("The council met.", "en", "es", "El pleno se reunió.")
        star, met = translator.translate(["The Star opened on Monday.", "The council met."], "en", "ca")

    assert (star.text, star.via) == ("The Star va obrir dilluns.", "es")
    assert (met.text, met.via) == ("El ple es va reunir.", "es")


def test_what_is_wrong_with_a_glossary_is_reported(tmp_path: Path) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "english.csv").write_text("ferry,transbordador\n")
    site = config(tmp_path, more='[translation]\nengines = ["argos"]')
    told: list[str] = []
    with tasks.open_stores(site) as stores:
        tasks.site_translator(site, stores, NOW, told.append)

    assert [line for line in told if "english.csv" in line] == told
    assert len(told) == 1


def test_packages_lie_where_the_site_says_else_where_argos_has_them(tmp_path: Path) -> None:
    own = config(tmp_path, more='[translation]\npackages = "models"')

    assert tasks.engine_settings(own) == EngineSettings(tmp_path / "models")
    assert tasks.engine_settings(config(tmp_path)).packages == packages_folder(os.environ)
    assert tasks.engine_settings().packages == packages_folder(os.environ)


# Summaries by a model

STORY = """\
22.04.2025

Harbor bridge reopens

The bridge in the northern district reopened on Tuesday. The repair took nine months and cost 14 million euros. Crews \
replaced 310 steel cables. Mayor Ana Rossi crossed it first. The ferry to Lisbon will stop. Buses are late.
"""
EXTRACT = "The bridge in the northern district reopened on Tuesday."
HONEST = "The northern bridge reopened after nine months. The repair cost 14 million euros."


def modeled(folder: Path, web: WebServer) -> Config:
    """A site with a model."""
    model = f'[summaries]\nserver = "{web.address("/v1")}"\nmodel = "small"\ntimeout = 2'
    source = '[[sources]]\nname = "Herald"\npath = "news.txt"\nlocale = "en"'
    return config(folder, more=f"{source}\n{model}")


def built(folder: Path, web: WebServer, times: int = 1, text: str = STORY) -> tuple[str, list[str]]:
    """The page of a site with a model, built so many times, and what was reported."""
    (folder / "news.txt").write_text(text)
    site = modeled(folder, web)
    told: list[str] = []
    for _ in range(times):
        with tasks.open_stores(site) as stores:
            pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), told.append)
            pipeline.ingest(NOW)
            pipeline.build(BuildRequest(), NOW)
    return (folder / "output/site/en/2025/w17/index.html").read_text(), told


@pytest.mark.enable_socket
def test_a_site_with_a_model_shows_what_it_wrote_and_asks_once(tmp_path: Path) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", chat(HONEST))
        page, told = built(tmp_path, web, times=2)

        assert len(web.requests) == 1
    assert HONEST in page
    assert "Machine-written summary" in page
    assert told == []


OTHER = """

23.04.2025

Library lends tools

The library lends garden tools to everybody. Spades and rakes can be kept for two weeks. A hundred tools are there. \
Members pay nothing at all. The library is open until ten in the evening.
"""


@pytest.mark.enable_socket
def test_a_model_is_asked_nothing_that_a_draft_has_words_for(tmp_path: Path) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", chat(HONEST))
        site = modeled(tmp_path, web)

        def work(text: str) -> int:
            before = len(web.requests)
            (tmp_path / "news.txt").write_text(text)
            with tasks.open_stores(site) as stores:
                pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), print)
                pipeline.ingest(NOW)
                pipeline.draft(W17, NOW)
            return len(web.requests) - before

        assert [work(STORY), work(STORY), work(STORY + OTHER), work(STORY + OTHER)] == [1, 0, 1, 0]
        assert built(tmp_path, web, text=STORY + OTHER)[0].count("Machine-written summary") == 1
        assert len(web.requests) == 2


@pytest.mark.enable_socket
def test_a_draft_of_what_a_model_wrote_changes_nothing_by_itself(tmp_path: Path) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", chat("The northern bridge reopened after nine months. Buses are late."))
        built(tmp_path, web)
        site = modeled(tmp_path, web)
        with tasks.open_stores(site) as stores:
            pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), print)
            (drafted,) = pipeline.draft(W17, NOW)
            again = pipeline.build(BuildRequest(W17, republish=True), NOW)

    assert drafted.is_begun
    assert "machine = true" in (tmp_path / "editions/2025-W17.toml").read_text()
    assert again.editions == ()


UNTITLED = """\
22.04.2025

The bridge in the northern district reopened on Tuesday after nine months of repair, which cost 14 million euros. \
Crews replaced 310 steel cables. Mayor Ana Rossi crossed it first. The ferry to Lisbon will stop. Buses are late.
"""


@pytest.mark.enable_socket
def test_a_headline_by_a_model_is_published_marked_and_kept_by_a_draft(tmp_path: Path) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", chat("Northern bridge reopened after nine months of repair"))
        page, told = built(tmp_path, web, text=UNTITLED)
        site = modeled(tmp_path, web)
        with tasks.open_stores(site) as stores:
            pipeline = tasks.pipeline(site, stores, NOW, NoProgress(), print)
            pipeline.draft(W17, NOW)
            again = pipeline.build(BuildRequest(W17, republish=True), NOW)

    assert "Northern bridge reopened after nine months of repair</h" in page
    assert "Machine-written headline" in page
    assert told == []
    assert 'proposed_title = "Northern bridge' in (tmp_path / "editions/2025-W17.toml").read_text()
    assert again.editions == ()


@pytest.mark.enable_socket
def test_of_a_model_that_invents_a_site_shows_nothing(tmp_path: Path) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", chat(HONEST.replace("14", "41")))
        page, told = built(tmp_path, web)

    assert "41 million" not in page
    assert EXTRACT in page
    assert "Machine-written summary" not in page
    (line,) = told
    assert line.startswith("[summaries] a summary by the model says '41 million euros', which no source says; ")


@pytest.mark.enable_socket
def test_a_model_that_is_gone_costs_a_site_one_line(tmp_path: Path) -> None:
    with webserver.running() as web:
        pass
    page, told = built(tmp_path, web)

    assert EXTRACT in page
    assert len(told) == 1
    assert "cannot connect" in told[0]


def test_who_cannot_be_told_asks_no_model(tmp_path: Path) -> None:
    site = config(tmp_path, more='[summaries]\nserver = "http://127.0.0.1:9/"\nmodel = "small"')

    assert isinstance(tasks.summarizer(site, print), ModelSummarizer)
    assert not isinstance(tasks.summarizer(site), ModelSummarizer)
    assert not isinstance(tasks.summarizer(config(tmp_path), print), ModelSummarizer)


# How a site looks


def test_a_site_has_the_pictures_of_its_folder_and_what_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "bridge.png").write_bytes(png(3, 2))
    (tmp_path / "images" / "notes.txt").write_text("ask the port")
    told: list[str] = []
    with tasks.open_stores(config(tmp_path)) as stores:
        site = tasks.pipeline(config(tmp_path), stores, NOW, NoProgress(), told.append).site

    assert [picture.name for picture in site.pictures] == ["bridge.png"]
    assert told == ["images/notes.txt: not published: not a PNG, JPEG, GIF or WebP picture"]


@pytest.mark.parametrize(("wanted", "tags"), [("true", ["en"]), ("false", [])])
def test_a_site_has_cards_where_it_wants_them(tmp_path: Path, wanted: str, tags: list[str]) -> None:
    look = f"[look]\ncards = {wanted}"
    with tasks.open_stores(config(tmp_path)) as stores:
        site = tasks.pipeline(config(tmp_path, more=look), stores, NOW, NoProgress(), print).site

    assert [locale.tag for locale in site.cards] == tags


@pytest.mark.parametrize(
    ("search", "dry", "has_index"), [("pagefind", False, True), ("pagefind", True, False), ("plain", False, False)]
)
def test_pages_are_indexed_where_a_site_wants_it_but_not_in_a_dry_run(
    tmp_path: Path, search: str, *, dry: bool, has_index: bool
) -> None:
    look = f'[look]\nsearch = "{search}"'
    with tasks.open_stores(config(tmp_path)) as stores:
        joined = tasks.pipeline(
            config(tmp_path, more=look), stores, NOW, NoProgress(), print, dry=tasks.DryRunCache() if dry else None
        )

    assert (joined.writer.search_index is not None) is has_index
