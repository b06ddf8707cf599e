"""Who wrote what readers see, for machines."""

from __future__ import annotations

from dataclasses import replace

from digest.model.digest import DigestStory, Passage
from digest.publishing.provenance import COMPOSITE, MACHINE, records, source_type, works_of, writer_of
from tests.fakes import EN, ES, sample_digest, sample_items, sample_story

BRIDGE = sample_story(sample_items()[0])
URL = BRIDGE.references[0].url
SAID = Passage("El puente", ES, Passage("The bridge", EN), via="ca")
MENDED = replace(SAID, by_person=True)
TOLD = Passage("A bridge opens.", EN, is_abstract=True)
OWN = Passage("My words.", EN, by_editor=True)


def story(*passages: Passage) -> DigestStory:
    title, *summary = passages
    return replace(BRIDGE, title=title, summary=tuple(summary))


def test_who_wrote_a_text() -> None:
    assert [writer_of(one) for one in (BRIDGE.title, SAID, MENDED, TOLD, OWN)] == [
        "source", "engine", "person", "model", "person",
    ]  # fmt: skip
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
        "corrected": False,
        "digital_source_type": MACHINE,
        "via": "ca",
        "original": {"text": "The bridge", "language": "en"},
        "source": BRIDGE.references[0].source,
        "url": URL,
    }
