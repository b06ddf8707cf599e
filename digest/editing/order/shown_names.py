"""Show the present names of sources: editions are stored with their ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.language.text.words.subjects import heading_of
from digest.model.edition import Edition, Reference, Section, Story
from digest.model.source import SourceNames


def with_names(edition: Edition, names: SourceNames) -> Edition:
    """Return an edition with the present names of its sources, and the English words for its topics."""

    def named(story: Story) -> Story:
        return replace(story, references=tuple(name_reference(one, names) for one in story.references))

    return replace(
        edition,
        sections=tuple(
            replace(section, heading=section_name(section, names, "en"), stories=tuple(map(named, section.stories)))
            for section in edition.sections
        ),
        also=tuple(map(named, edition.also)),
        dropped=tuple(name_reference(one, names) for one in edition.dropped),
        surplus=tuple(name_reference(one, names) for one in edition.surplus),
    )


def name_reference(reference: Reference, names: SourceNames) -> Reference:
    """Return a reference with the present name of its source."""
    name = names.name_of(reference.source)
    return reference if name == reference.source else replace(reference, source=name)


def section_name(section: Section, names: SourceNames, tongue: str) -> str:
    """Return the heading of a section: the present name of a source, or the word of a language for a subject."""
    if section.kind == "topic":
        return heading_of(section.heading, tongue)
    return names.name_of(section.heading) if section.kind == "source" else section.heading


def is_more(sections: Sequence[Section], place: int) -> bool:
    """Return whether a section has the heading "More": it has none of its own, and all topics are before it."""
    topics = [number for number, section in enumerate(sections) if section.kind == "topic"]
    return sections[place].kind == "all" and bool(topics) and topics[-1] < place
