"""The headings of a draft: what an editor reads and writes, and the section that it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from digest.editing.order.select import heading, shown_heading
from digest.editing.order.shown_names import section_name
from digest.language.text.characters.clean import one_line
from digest.language.text.words.subjects import topic_of
from digest.model.edition import Edition
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules

Heading = tuple[SectionKind, str]
_NONE: Heading = ("all", "")


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of stories in an edition, and how an editor reads them in a language, the ``tongue``.

    ``topics`` has the topic of each story that has one, by the key of its items, and ``known`` the topics of the
    edition by the heading that the editor reads.
    """

    rules: Rules
    tongue: str
    topics: Mapping[str, str]
    known: Mapping[str, str]

    @classmethod
    def of(cls, edition: Edition, rules: Rules, locale: Locale) -> Self:
        """Read the topics of an edition, for an editor who writes in this locale."""
        headed = [section for section in edition.sections if section.kind == "topic"]
        return cls(
            rules,
            locale.language,
            {one.key: section.heading for section in headed for story in section.stories for one in story.references},
            {one_line(section_name(section, rules.names, locale.language)): section.heading for section in headed},
        )

    def usual(self, items: Sequence[StoredItem]) -> Heading:
        """Return the heading of a story unless its editor wants another."""
        by = self.rules.sections
        name = self._topic(items) if by == "topic" else heading(items, by)
        return (by, name) if name and by != "none" else _NONE

    def shown(self, items: Sequence[StoredItem]) -> str:
        """Return the usual heading of a story as its editor reads it, "" if it has none."""
        _, name = self.usual(items)
        if self.rules.sections == "topic":
            return next((read for read, topic in self.known.items() if topic == name), "")
        return one_line(shown_heading(name, self.rules))

    def wanted(self, text: str, items: Sequence[StoredItem]) -> Heading:
        """Return the section that an editor's heading means: a topic, the usual one of the story, or their own.

        The word for a subject means the subject, which each locale shows in its own language.
        """
        usual = self.usual(items)
        if not text or text in {one_line(usual[1]), self.shown(items)}:
            return usual
        if self.rules.sections == "topic" and (topic := self.known.get(text) or topic_of(text, self.tongue)):
            return "topic", topic
        return "own", text

    def _topic(self, items: Sequence[StoredItem]) -> str:
        return next((self.topics[stored.key] for stored in items if stored.key in self.topics), "")
