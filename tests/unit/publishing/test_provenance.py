"""Who wrote what readers see, for machines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from digest.model.digest import DigestItem, DigestStory, Passage
from digest.model.translation import Engine
from digest.publishing.provenance import (
    ALGORITHMIC,
    COMPOSITE,
    MACHINE,
    MIXED,
    records,
    source_type,
    work_of,
    works_of,
    writer_of,
)
from tests.fakes import EN, ES, sample_digest, sample_items, sample_story

BRIDGE = sample_story(sample_items()[0])
URL = BRIDGE.references[0].url
SAID = Passage("El puente", ES, Passage("The bridge", EN), via="ca")
MENDED = replace(SAID, by_person=True)
TOLD = Passage("A bridge opens.", EN, is_abstract=True)
OWN = Passage("My words.", EN, by_editor=True)
ARGOS, RULES = Engine("argos", "translate-en_es", "1.9"), Engine("apertium", "eng-spa", is_rule_based=True)
READ = datetime(2025, 4, 27, 8, tzinfo=UTC)


def story(*passages: Passage) -> DigestStory:
    title, *summary = passages
    return replace(BRIDGE, title=title, summary=tuple(summary))


def test_who_wrote_a_text() -> None:
    assert [writer_of(one) for one in (BRIDGE.title, SAID, MENDED, TOLD, OWN)] == [
        "source", "engine", "person", "model", "person",
    ]  # fmt: skip
    # Nothing was to be translated of it.
    assert writer_of(Passage("🎉", ES, Passage("🎉", EN))) == "source"
    # A machine translated the editor's words.
    assert writer_of(replace(SAID, by_editor=True)) == "engine"


def test_what_a_person_corrected_is_no_work_of_a_machine() -> None:
    assert source_type([SAID, TOLD]) == MACHINE
    assert source_type([SAID, MENDED]) == source_type([TOLD, BRIDGE.title]) == COMPOSITE
    assert source_type([MENDED, OWN, BRIDGE.title]) == source_type([]) == ""


def test_stories_say_what_they_are_translations_of() -> None:
    link = {"@id": URL}
    original = {"@type": "CreativeWork", "inLanguage": "en"}
    told = {"@type": "CreativeWork"}

    assert works_of([story(SAID), BRIDGE, story(MENDED, MENDED), story(SAID, SAID), story(BRIDGE.title, TOLD)], ES) == [
        told | {"digitalSourceType": MACHINE, "translationOfWork": original | {"hasPart": [link, link]}},
        told | {"translationOfWork": original | {"hasPart": [link]}},
        {"@type": "CreativeWork", "inLanguage": "en", "digitalSourceType": COMPOSITE, "citation": [link]},
    ]
    assert works_of([BRIDGE], ES) == []


def test_each_text_that_is_not_a_sources_is_listed() -> None:
    digest = sample_digest(locale=ES)
    told = replace(SAID, item=BRIDGE.references[0].key)
    section = replace(digest.sections[0], stories=(story(MENDED, told, BRIDGE.summary[0]),))
    first, second, third = records(replace(digest, sections=(section,), also=(), introduction=((TOLD,),)))

    assert (first["part"], first["written_by"], first["story"], first["original"]) == (
        "introduction", "model", None, None,
    )  # fmt: skip
    assert (second["part"], second["written_by"], second["corrected"], second["digital_source_type"]) == (
        "title", "person", True, None,
    )  # fmt: skip
    assert third == {
        "locale": "es",
        "story": BRIDGE.references[0].key,
        "part": "summary",
        "text": "El puente",
        "written_by": "engine",
        "engines": [],
        "model": None,
        "corrected": False,
        "corrected_at": None,
        "reviewed_at": None,
        "digital_source_type": MACHINE,
        "via": "ca",
        "original": {"text": "The bridge", "language": "en"},
        "source": BRIDGE.references[0].source,
        "url": URL,
    }


def test_the_engines_and_the_language_model_are_named() -> None:
    pivoted = replace(SAID, engines=(ARGOS, RULES))
    argos = {"@type": "SoftwareApplication", "name": "argos", "identifier": "translate-en_es", "softwareVersion": "1.9"}
    rules = {"@type": "SoftwareApplication", "name": "apertium", "identifier": "eng-spa"}
    (work,) = works_of([story(pivoted)], ES)
    (told,) = works_of([story(replace(TOLD, model="small-3b"))], EN)

    assert work["translator"] == [argos, rules]
    assert told["creator"] == {"@type": "SoftwareApplication", "name": "small-3b"}
    assert work_of(DigestItem(sample_items()[0], pivoted), ES) == {
        "@type": "CreativeWork",
        "digitalSourceType": COMPOSITE,
        "translator": [argos, rules],
        "translationOfWork": {"@type": "CreativeWork", "inLanguage": "en", "hasPart": [{"@id": URL}]},
    }


def test_rules_have_learned_from_nobody() -> None:
    by_rules = replace(SAID, engines=(RULES,))

    assert source_type([by_rules]) == ALGORITHMIC
    assert source_type([replace(SAID, engines=(ARGOS, RULES))]) == MACHINE
    assert source_type([by_rules, MENDED]) == MIXED
    assert source_type([by_rules, SAID]) == COMPOSITE


def test_what_an_editor_has_read_is_no_work_of_a_machine() -> None:
    read = replace(TOLD, model="small-3b", reviewed=READ)
    (work,) = works_of([], EN, [read])

    assert source_type([read]) == ""
    assert work == {
        "@type": "CreativeWork",
        "creator": {"@type": "SoftwareApplication", "name": "small-3b"},
        "creativeWorkStatus": "reviewed 2025-04-27",
    }


def test_a_correction_has_its_day() -> None:
    (work,) = works_of([story(replace(MENDED, corrected=READ))], ES)

    assert work["dateModified"] == "2025-04-27"
    assert "digitalSourceType" not in work


def test_what_was_published_before_engines_were_stored_stays_as_it_was() -> None:
    assert works_of([story(SAID), story(MENDED), story(TOLD)], ES, are_known=True) == []
    assert work_of(DigestItem(sample_items()[0], SAID), ES) is None


def test_a_full_text_is_listed_too() -> None:
    told = DigestItem(sample_items()[0], SAID, body="<p>El puente abre.</p>", body_by=(ARGOS,))
    *_, text = records(sample_digest(locale=ES), [told])

    assert (text["part"], text["text"], text["engines"], text["digital_source_type"], text["url"]) == (
        "text", told.body, [{"name": "argos", "model": "translate-en_es", "version": "1.9"}], MACHINE, URL,
    )  # fmt: skip
