"""``translate``, and the translations in ``status``, with an engine from another distribution."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from digest.files.lock import locked
from digest.translating.engines import fit_pairs
from tests.cli.conftest import CONFIG, Command, write
from tests.packages import install_fixtures

# Knows some sentences; of all others it gets the numbers wrong.
ENGINE = """
from digest.model.translation import Translation

KNOWN = {
    ("en", "es"): {
        "The ferry sails every morning.": "El transbordador zarpa cada mañana.",
        "The library lends out garden tools": "La biblioteca presta herramientas de jardín",
        "The council voted for the new tram line": "El consejo votó por la nueva línea de tranvía",
        "The council voted for the new tram line.": "El consejo votó por la nueva línea de tranvía.",
        "Work begins in May.": "Las obras empiezan en mayo.",
    },
    ("es", "ca"): {"El transbordador zarpa cada mañana.": "El transbordador salpa cada matí."},
}


class Phrasebook:
    def translate(self, segments, source, target):
        known = KNOWN[source, target]
        return [Translation(known.get(segment, f"{segment} 7777")) for segment in segments]

    def pairs(self):
        return frozenset(KNOWN)

    def fingerprint(self, source, target):
        return f"phrasebook 1 {source}-{target}"


def engines(settings, report):
    report("the phrasebook is thin")
    return (Phrasebook(),)
"""
FERRY, ZARPA = "The ferry sails every morning.", "El transbordador zarpa cada mañana."


@pytest.fixture(autouse=True)
def engine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("other")
    write(folder / "phrasebook_engine.py", ENGINE)
    distribution = folder / "phrasebook-1.dist-info"
    write(distribution / "METADATA", "Metadata-Version: 2.1\nName: phrasebook\nVersion: 1\n")
    write(distribution / "entry_points.txt", "[digest.translators]\nphrasebook = phrasebook_engine:engines\n")
    monkeypatch.syspath_prepend(str(folder))


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without a site; the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def translated(site: Path) -> Path:
    """A site that is read in Spanish too."""
    sources = '\n[[sources]]\nname = "Council"\npath = "news/council.txt"\nlocale = "en"\n'
    write(site / "digest.toml", f'{CONFIG}\n[translation]\nengines = ["phrasebook"]\n{sources}')
    return site


# Without a site


def test_a_text_is_translated_without_a_site(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", FERRY, "--from", "en", "--to", "es", "--engine", "phrasebook")

    assert (outcome.status, outcome.out) == (0, f"{ZARPA}\n")
    assert outcome.err == "warning: the phrasebook is thin\n"
    assert list(nowhere.iterdir()) == []


def test_regions_of_languages_do_not_matter(digest: Command, nowhere: Path) -> None:
    assert digest("translate", FERRY, "--from", "en-GB", "--to", "es_MX", "--engine", "phrasebook").out == f"{ZARPA}\n"


def test_each_line_is_a_text(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", f"{FERRY}\n\n{FERRY}", FERRY, "--from", "en", "--to", "es", "--engine", "phrasebook")

    assert outcome.out == f"{ZARPA}\n\n{ZARPA}\n{ZARPA}\n"


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_lines_of_the_standard_input(
    digest: Command, nowhere: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{FERRY}\n{FERRY}{ending}".encode())))
    outcome = digest("translate", "-", "--from", "en", "--to", "es", "--engine", "phrasebook")

    assert outcome.out == f"{ZARPA}\n{ZARPA}\n"


def test_the_language_is_found_out(digest: Command, nowhere: Path) -> None:
    text = "The city council voted for the new tram line on Monday.\nThe ferry sails every morning."
    outcome = digest("translate", text, "--to", "es", "--engine", "phrasebook", "--json")

    assert [row["from"] for row in outcome.json["translations"]] == ["en", "en"]
    assert outcome.json["translations"][1]["translation"] == ZARPA


def test_json_says_all_that_is_known(digest: Command, nowhere: Path) -> None:
    rows = digest("translate", FERRY, "Bridge", "--from", "en", "--to", "es", "--engine", "phrasebook", "--json").json[
        "translations"
    ]

    assert rows == [
        {
            "text": FERRY,
            "translation": ZARPA,
            "from": "en",
            "to": "es",
            "problem": None,
            "reason": None,
            "refused": None,
            "word": None,
            "via": None,
            "by_person": False,
            "remembered": False,
            "unknown": 0,
            "score": None,
        },
        {
            "text": "Bridge",
            "translation": "Bridge",
            "from": "en",
            "to": "es",
            "problem": "numbers",
            "reason": "numbers, days or units were changed",
            "refused": "Bridge 7777",
            "word": "7777",
            "via": None,
            "by_person": False,
            "remembered": False,
            "unknown": 0,
            "score": None,
        },
    ]


def test_what_is_refused_stands_in_the_original_with_the_reason(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", "Bridge", "--from", "en", "--to", "es", "--engine", "phrasebook")

    assert (outcome.status, outcome.out) == (0, "Bridge\n")
    assert "warning: 1 text left untranslated: numbers, days or units were changed\n" in outcome.err
    assert "warning: refused: Bridge 7777  [numbers, days or units were changed (“7777”)]\n" in outcome.err
    assert "use `--correct` with a refused translation" in outcome.err


@pytest.fixture
def argos(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(install_fixtures(tmp_path_factory.mktemp("packages"))))


@pytest.mark.usefixtures("argos")
def test_a_pair_that_nobody_knows_is_said_with_a_way_out(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", "Ferry", "--from", "en", "--to", "ru", "--engine", "argos")

    assert (outcome.status, outcome.out) == (0, "Ferry\n")
    assert "no engine translates this language pair; `digest models install en ru` may help\n" in outcome.err


def test_no_package_is_suggested_to_an_engine_that_uses_none(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", "Ferry", "--from", "en", "--to", "ru", "--engine", "phrasebook")

    assert outcome.err.endswith("1 text left untranslated: no engine translates this language pair\n")


@pytest.mark.usefixtures("argos")
def test_no_package_is_suggested_for_a_language_that_nobody_knows(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", "Ferry", "--from", "xx", "--to", "es", "--engine", "argos")

    assert outcome.err.endswith("1 text left untranslated: no engine translates this language pair\n")


def test_a_third_language_between_is_told(digest: Command, nowhere: Path) -> None:
    outcome = digest("translate", FERRY, "--from", "en", "--to", "ca", "--engine", "phrasebook")

    assert outcome.out == "El transbordador salpa cada matí.\n"
    assert "1 text translated through es: two steps, so mistakes are more likely\n" in outcome.err


def test_quiet_gives_the_translation_alone(digest: Command, nowhere: Path) -> None:
    assert digest("translate", "Bridge", "--from", "en", "--to", "es", "--engine", "phrasebook", "-q").err == ""


def test_installed_packages_are_used_where_no_engine_is_named(
    digest: Command, nowhere: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(install_fixtures(tmp_path_factory.mktemp("packages"))))
    (row,) = digest("translate", "The bridge is open again.", "--from", "en", "--to", "es", "--json").json[
        "translations"
    ]

    assert row["problem"] is None
    assert row["translation"] != row["text"]
    assert row["score"] < 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Ferry", "--from", "en"], "--to"),
        (["--from", "en", "--to", "es"], "TEXT"),
        (["Ferry", "--from", "e n", "--to", "es"], "--from: 'e n' is not a language tag"),
        (["Ferry", "--from", "en", "--to", "?"], "--to: '?' is not a language tag"),
        (["Ferry", "--from", "en", "--to", "en-US"], "--to: the text is in en already; name"),
        (["Ferry", "--from", "und", "--to", "es"], "--from: 'und' does not name a language"),
        (["Ferry", "--from", "en", "--to", "mul"], "--to: 'mul' does not name a language"),
        (["Ferry", "--to", "es"], "--from: the text is too short to identify its language"),
        ([FERRY * 3, "--to", "en"], "--to: the text is in en already (name another with --from if that is wrong)"),
        (["Ferry", "--from", "en", "--to", "es", "--engine", "nonsense"], "no plugin 'nonsense'"),
        (
            ["Ferry", "--from", "en", "--to", "es", "--correct", "Barco"],
            "--correct: corrections are stored with a site",
        ),
        (
            ["Ferry", "--from", "en", "--to", "es", "--correct", "Barco", "--engine", "bogus"],
            "--engine: a correction counts whatever the engine",
        ),
        (["Ferry", "--from", "en", "--to", "es", "--config", "missing.toml"], "missing.toml"),
    ],
)
def test_mistakes_are_told_in_one_line(digest: Command, nowhere: Path, arguments: list[str], message: str) -> None:
    outcome = digest("translate", *arguments)

    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err
    assert outcome.err.count("\n") == 1


# In a site


def test_a_site_is_asked_for_its_engines_and_left_as_it_is(digest: Command, translated: Path) -> None:
    before = sorted(translated.rglob("*"))
    outcome = digest("translate", FERRY, "--from", "en", "--to", "es")

    assert outcome.out == f"{ZARPA}\n"
    assert sorted(translated.rglob("*")) == before


def test_what_a_build_remembered_is_not_translated_again(digest: Command, translated: Path) -> None:
    digest("run", "--all")
    before = (translated / "digest.db").read_bytes()
    (row,) = digest("translate", "Work begins in May.", "--from", "en", "--to", "es", "--json").json["translations"]

    assert (row["translation"], row["remembered"]) == ("Las obras empiezan en mayo.", True)
    assert (translated / "digest.db").read_bytes() == before


def test_the_glossary_of_the_site_counts(digest: Command, translated: Path) -> None:
    write(translated / "glossary/en-es.csv", "quay,\n")
    (row,) = digest("translate", "quay", "--from", "en", "--to", "es", "--json").json["translations"]

    assert (row["translation"], row["problem"]) == ("quay", None)


def test_a_glossary_that_is_named_and_not_there_is_an_error(digest: Command, translated: Path) -> None:
    config = (translated / "digest.toml").read_text(encoding="utf-8")
    write(translated / "digest.toml", config.replace("[translation]", '[translation]\nglossary = "words"'))
    outcome = digest("build")

    assert outcome.status == 2
    assert "words: no such folder; check `glossary` in [translation]" in outcome.err


# Corrections


def test_a_correction_wins_from_then_on(digest: Command, translated: Path) -> None:
    outcome = digest("translate", FERRY, "--from", "en", "--to", "es", "--correct", " El barco sale\ncada mañana. ")
    assert (outcome.status, outcome.out.splitlines()[0]) == (0, "stored: El barco sale cada mañana.")

    (row,) = digest("translate", f" {FERRY} ", "--from", "en", "--to", "es", "--json").json["translations"]
    assert (row["translation"], row["by_person"]) == (" El barco sale cada mañana. ", True)


def test_a_correction_is_stored_by_the_option_of_before_too(digest: Command, site: Path) -> None:
    digest("translate", "Ferry", "--from", "ru", "--to", "ca", "--fix", "Vaixell")

    assert digest("translate", "Ferry", "--from", "ru", "--to", "ca", "--engine", "phrasebook").out == "Vaixell\n"


def test_a_refused_translation_is_remembered_for_its_editor(digest: Command, translated: Path) -> None:
    digest("run", "--all")
    (row,) = digest("translate", "The ferry stays", "--from", "en", "--to", "es", "--json").json["translations"]
    lines = digest("explain", "--week", "2025-W16").out.splitlines()
    story = next(one for one in digest("explain", "--week", "2025-W16", "--json").json["stories"] if one["refused"])

    assert row["refused"] == "The ferry stays 7777"
    assert "       not translated into es: The ferry stays  (numbers, days or units were changed (“7777”))" in lines
    assert "         refused: The ferry stays 7777" in lines
    assert story["refused"][0] == {
        "locale": "es",
        "language": "en",
        "text": "The ferry stays",
        "refused": "The ferry stays 7777",
        "problem": "numbers",
        "reason": "numbers, days or units were changed",
        "word": "7777",
    }


def test_a_correction_needs_no_engine(digest: Command, site: Path) -> None:
    digest("translate", "Ferry", "--from", "ru", "--to", "ca", "--correct", "Vaixell")

    assert digest("translate", "Ferry", "--from", "ru", "--to", "ca", "--engine", "phrasebook").out == "Vaixell\n"


def test_a_correction_can_be_taken_back(digest: Command, translated: Path) -> None:
    digest("translate", FERRY, "--from", "en", "--to", "es", "--correct", "Barco")
    back = digest("translate", FERRY, "--from", "en", "--to", "es", "--correct", "")
    again = digest("translate", FERRY, "--from", "en", "--to", "es", "--correct", "")

    assert back.out == "correction removed; engines translate the text again\n"
    assert again.out == "nothing to remove: the text has no correction\n"
    assert digest("translate", FERRY, "--from", "en", "--to", "es").out == f"{ZARPA}\n"


def test_a_correction_is_shown_in_the_next_edition(digest: Command, translated: Path) -> None:
    digest("translate", "Work begins in May.", "--from", "en", "--to", "es", "--correct", "Se empieza en mayo.")
    digest("run", "--all")

    assert "Se empieza en mayo." in (translated / "output/site/es/2025/w17/index.html").read_text(encoding="utf-8")
    assert digest("status", "--json").json["translation"]["corrected"] == 1


@pytest.mark.parametrize(
    ("texts", "better", "message"),
    [
        (["Ferry", "Quay"], "Barco", "--correct: give exactly one text of one line"),
        (["Ferry\nQuay"], "Barco", "--correct: give exactly one text of one line"),
        ([" "], "Barco", "--correct: give exactly one text of one line"),
        (["Ferry"], " \u200b", "--correct: the translation has no visible characters"),
    ],
)
def test_a_correction_that_is_none(
    digest: Command, translated: Path, texts: list[str], better: str, message: str
) -> None:
    outcome = digest("translate", *texts, "--from", "en", "--to", "es", "--correct", better)

    assert outcome.status == 2
    assert message in outcome.err
    assert not (translated / "digest.db").exists()


def test_a_correction_waits_for_another_run(digest: Command, translated: Path) -> None:
    with locked(translated / "digest.lock"):
        outcome = digest("translate", FERRY, "--from", "en", "--to", "es", "--correct", "Barco")

    assert outcome.status == 1
    assert "another digest run is in progress" in outcome.err


# Provenance


def test_who_wrote_the_texts_of_an_edition_is_exported(digest: Command, translated: Path) -> None:
    digest("translate", "Work begins in May.", "--from", "en", "--to", "es", "--correct", "Se empieza en mayo.")
    digest("run", "--all")
    told = json.loads(digest("export", "--provenance", "--week", "2025-W17").out)
    outcome = digest("export", "--provenance", "texts.json")

    assert (told["week"], [(one["text"], one["written_by"]) for one in told["texts"]]) == (
        "2025-W17",
        [("El consejo votó por la nueva línea de tranvía", "engine"), ("Se empieza en mayo.", "person")],
    )
    first, second = told["texts"]
    assert (first["engines"], first["corrected_at"]) == ([{"name": "phrasebook", "model": None, "version": None}], None)
    assert second["engines"] == []
    assert second["corrected_at"]
    assert json.loads(digest("export", "--provenance", "--locale", "en").out)["texts"] == []
    assert outcome.out == "texts.json: 2025-W17, 2 texts\n"
    assert json.loads((translated / "texts.json").read_text(encoding="utf-8")) == told
    assert digest("export", "--provenance", "texts.tmx").status == 2
    assert digest("export", "--provenance", "--json").status == 2
    assert digest("export", "--provenance", "--week", "2025-W10").status == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--provenance", "--opml"), "--opml and --provenance export different things: use one of them"),
        (("--provenance", "--mailing", "plain"), "--provenance and --mailing export different things: use one of them"),
        (
            ("--provenance", "--send-to", "https://lists.example.org"),
            "use --send-to with --mailing: it is about an email",
        ),
        (("--opml", "--locale", "es"), "use --locale with --mailing or --provenance: it is about an edition"),
        (("memory.tmx", "--week", "2025-W17"), "use --week with --mailing or --provenance: it is about an edition"),
        (
            ("--provenance", "--locale", "fr"),
            "--locale: the site has no locale fr; `locales` in digest.toml has en, es",
        ),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    digest: Command, translated: Path, options: tuple[str, ...], told: str
) -> None:
    outcome = digest("export", *options)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.splitlines() == [f"digest: {told}"]


# Status


def test_status_counts_what_was_translated(digest: Command, translated: Path) -> None:
    digest("run", "--all")
    status = digest("status", "--json").json["translation"]
    of_ferry = {"segments": 2, "translated": 0, "rejected": {"numbers": 2}}
    of_council = {"segments": 2, "translated": 2, "rejected": {}}
    nothing = {"from_memory": 0, "by_pivot": 0, "corrected": 0}

    assert status["editions"] == [
        {"week": "2025-W16", "locale": "es", **of_ferry, **nothing},
        {"week": "2025-W17", "locale": "es", **of_council, **nothing},
    ]
    assert {key: status[key] for key in ("segments", "translated", "rejected")} == {
        "segments": 4,
        "translated": 2,
        "rejected": {"numbers": 2},
    }
    assert status["memory"] == {"segments": 4, "corrections": 0}
    assert status["rejections"] == [
        {"week": "2025-W16", "locale": "es", "language": "en", "text": text, "reason": "numbers"}
        for text in ("The ferry stays", "The ferry will run through the winter.")
    ]


def test_status_counts_what_came_from_memory(digest: Command, translated: Path) -> None:
    digest("run", "--all", now="2025-04-28T06:00:00Z")
    write(translated / "news/council.txt", "29.04.2025\n\nThe ferry sails every morning. Work begins in May.\n")
    digest("run")

    newest = digest("status", "--json").json["translation"]["editions"][-1]
    assert (newest["week"], newest["translated"], newest["from_memory"]) == ("2025-W18", 1, 1)


def test_status_lists_what_the_newest_edition_shows_in_the_original(digest: Command, translated: Path) -> None:
    stays = "\n\n\n".join(f"Boat {number}\n\nBoat {number} 23.04.2025\n\nBoat {number} sails." for number in range(30))
    write(translated / "news/boats.txt", stays)
    config = (translated / "digest.toml").read_text(encoding="utf-8").replace("news/council.txt", "news/*.txt")
    write(translated / "digest.toml", config)
    digest("run", "--all")
    lines = digest("status").out.splitlines()
    rejections = digest("status", "--json").json["translation"]["rejections"]
    listed = [line for line in lines if line.startswith("  2025-W17 es  ")]

    assert len(listed) == 20
    assert listed[0].endswith("(en: numbers, days or units were changed)")
    assert lines[-1] == f"  {len(rejections) - 20} texts more; `--json` lists them all"


def test_status_of_a_site_that_translates_nothing_says_nothing_of_it(digest: Command, site: Path) -> None:
    digest("run", "--all")

    assert "translat" not in digest("status").out
    assert digest("status", "--json").json["translation"]["editions"] == []


def test_the_old_name_of_the_option_works(digest: Command, site: Path) -> None:
    digest("translate", FERRY, "--from", "en", "--to", "es", "--fix", "Barco")

    assert digest("translate", FERRY, "--from", "en", "--to", "es").out == "Barco\n"
    assert "--fix" not in digest("translate", "--help").out


def test_status_and_check_say_which_pairs_of_the_site_are_fit_to_publish(
    digest: Command, translated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "fit to publish" not in digest("check").out + digest("status").out
    assert digest("status", "--json").json["translation"]["pairs"] == []

    monkeypatch.setitem(fit_pairs._READ, ("phrasebook", "en", "es"), "not fit to publish: a thin book")
    line = "phrasebook en-es: not fit to publish: a thin book"

    assert line in digest("check").out.splitlines()
    assert f"translation: {line}" in digest("status").out.splitlines()
    assert digest("check", "--json").json["pairs"] == [line]
    assert digest("status", "--json").json["translation"]["pairs"] == [line]


def test_a_site_whose_engine_is_gone_has_a_status(digest: Command, translated: Path) -> None:
    config = (translated / "digest.toml").read_text(encoding="utf-8")
    write(translated / "digest.toml", config.replace("phrasebook", "gone"))

    assert digest("status", "--json").json["translation"]["pairs"] == []


def test_the_guide_names_each_pair_that_was_read() -> None:
    guide = (Path(__file__).parents[2] / "docs/guides/translation.md").read_text(encoding="utf-8")
    section = guide.partition("## Which pairs are fit to publish")[2].partition("\n## ")[0].lower()
    names = {"en": "english", "es": "spanish", "ca": "catalan", "fr": "french", "pt": "portuguese"}

    for engine, source, target in fit_pairs._READ:
        assert f"| {engine}, {names[source]} to {names[target]} |" in section
