"""What of a digest a reader chose: their topics as they are, and everything else by title at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from digest.editing.order.story_subjects import story_subjects
from digest.model.digest import Digest, DigestSection, DigestStory
from digest.model.edition import Edition, Story
from digest.model.preferences import SOURCE, Preferences
from digest.model.rules import Readers


def choose(digest: Digest, edition: Edition, preferences: Preferences) -> Digest | None:
    """Return the digest of an edition as its reader chose it, None if nothing in it is for them.

    Stories of their topics keep their order and sections; those that had no room for a summary follow them. The others
    are offered by title, and what was listed by title for everyone stays where it was.
    """
    page = edition.page(digest.locale)
    wanted = {story.references[0].key for story, heading in _headed(page) if _is_chosen(story, heading, preferences)}

    def is_for_them(story: DigestStory) -> bool:
        return story.references[0].key in wanted and _can_read(story, digest, preferences)

    chosen = [story for story in digest.stories if is_for_them(story)]
    if not chosen:
        return None
    if len(chosen) == len(digest.stories):
        return digest
    told = tuple(story for story in digest.also if is_for_them(story))
    others = tuple(map(_by_title, (one for part in digest.sections for one in part.stories if not is_for_them(one))))
    sections = [replace(part, stories=tuple(filter(is_for_them, part.stories))) for part in digest.sections]
    sections += [DigestSection("all", "", told), DigestSection("also", "", others)]
    kept = [part for part in sections if part.stories]
    if kept[0].kind == "more":
        # There is nothing that it would be more than.
        kept[0] = replace(kept[0], kind="all")
    return replace(
        digest,
        sections=tuple(kept),
        also=tuple(story for story in digest.also if not is_for_them(story)),
    )


def topics_of(story: Story) -> frozenset[str]:
    """Return the topics of a story that readers can choose: its subjects, and its sources."""
    return frozenset({*story_subjects(story), *(SOURCE + one.source for one in story.references)})


def _headed(page: Edition) -> Iterator[tuple[Story, str]]:
    """Yield the stories of a page, each with the topic that it stands under."""
    for section in page.sections:
        yield from ((story, section.heading if section.kind == "topic" else "") for story in section.stories)
    yield from ((story, "") for story in page.also)


def _is_chosen(story: Story, heading: str, preferences: Preferences) -> bool:
    return not preferences.topics or not topics_of(story).union({heading}).isdisjoint(preferences.topics)


def _can_read(story: DigestStory, digest: Digest, preferences: Preferences) -> bool:
    """Return whether they read the language that a story is told in; whoever named no other one reads all."""
    others = frozenset(preferences.languages) - {digest.locale.language}
    return not others or Readers(digest.locale, others).can_read(story.title.locale, "")


def _by_title(story: DigestStory) -> DigestStory:
    return replace(story, summary=(), figures=(), image=None, earlier=None)
