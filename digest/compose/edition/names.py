"""Show the present names of sources: editions are stored with their ids."""

from __future__ import annotations

from dataclasses import replace

from digest.model.edition import Edition, Reference, Section, Story
from digest.model.source import SourceNames


def with_names(edition: Edition, names: SourceNames) -> Edition:
    """Return an edition with the present names of its sources."""

    def named(story: Story) -> Story:
        return replace(story, references=tuple(name_reference(one, names) for one in story.references))

    return replace(
        edition,
        sections=tuple(
            replace(section, heading=section_name(section, names), stories=tuple(map(named, section.stories)))
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


def section_name(section: Section, names: SourceNames) -> str:
    """Return the heading of a section with the present name, if it is that of a source."""
    return names.name_of(section.heading) if section.kind == "source" else section.heading
