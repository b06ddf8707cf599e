"""The headings of a draft: what an editor reads and writes, and the section that it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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

    ``topics`` has the topic of each story that has one on any page, by the key of its items, ``here`` those on the page
    that is made, and ``known`` the topics of the edition by the heading that the editor reads. If ``is_ranked``, the
    draft has the stories in the order of their rank, whatever their headings.
    """

    rules: Rules
    tongue: str
    topics: Mapping[str, str]
    known: Mapping[str, str]
    here: Mapping[str, str]
    is_ranked: bool

    @classmethod
    def of(cls, edition: Edition, rules: Rules, locale: Locale) -> Self:
        """Read the topics of an edition, for an editor who writes in this locale."""
        pages = [edition.page(order.locale) for order in edition.orders] or [edition]
        topics = {key: topic for page in reversed(pages) for key, topic in _topics(page).items()}
        known = {
            one_line(section_name(section, rules.names, locale.language)): section.heading
            for page in pages
            for section in page.sections
            if section.kind == "topic"
        }
        return cls(rules, locale.language, topics, known, topics, bool(edition.orders))

    def on(self, page: Edition) -> Self:
        """Return the headings on one page of the edition."""
        return replace(self, here=_topics(page))

    def usual(self, items: Sequence[StoredItem], *, is_read: bool = True) -> Heading:
        """Return the heading of a story unless its editor wants another; what readers cannot read has no tag."""
        return self._heading(items, self.here) if is_read or self.rules.sections != "tag" else _NONE

    def shown(self, items: Sequence[StoredItem]) -> str:
        """Return the usual heading of a story as its editor reads it, "" if it has none."""
        _, name = self._heading(items, self.topics)
        if self.rules.sections == "topic":
            return next((read for read, topic in self.known.items() if topic == name), "")
        return one_line(shown_heading(name, self.rules))

    def wanted(self, text: str, items: Sequence[StoredItem], *, is_read: bool = True) -> Heading:
        """Return the section that an editor's heading means: a topic, the usual one of the story, or their own.

        The word for a subject means the subject, which each locale shows in its own language.
        """
        if not text or text in {one_line(self._heading(items, self.topics)[1]), self.shown(items)}:
            return self.usual(items, is_read=is_read)
        if self.rules.sections == "topic" and (topic := self.known.get(text) or topic_of(text, self.tongue)):
            return "topic", topic
        return "own", text

    def _heading(self, items: Sequence[StoredItem], topics: Mapping[str, str]) -> Heading:
        by = self.rules.sections
        topic = next((topics[stored.key] for stored in items if stored.key in topics), "")
        name = topic if by == "topic" else heading(items, by)
        return (by, name) if name and by != "none" else _NONE


def _topics(page: Edition) -> Mapping[str, str]:
    """Return the topic of each story that stands under one, by the key of its items."""
    headed = [section for section in page.sections if section.kind == "topic"]
    return {one.key: section.heading for section in headed for story in section.stories for one in story.references}
