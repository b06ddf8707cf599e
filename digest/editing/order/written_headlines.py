"""Give the stories of an edition that have no title of their own headlines that were written for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from digest.editing.order.compose import Summarize, summarize_story
from digest.editing.order.published_stories import PublishedStory, by_reference
from digest.editing.order.rank import RankedStory
from digest.model.edition import Edition, Story
from digest.model.item import StoredItem
from digest.model.rules import Rules

# Writes a headline for the items of a story, "" if it has none.
WriteHeadline = Callable[[Sequence[StoredItem]], str]


def no_headline(_: Sequence[StoredItem]) -> str:
    """Return no headline, where nothing writes them."""
    return ""


def with_headlines(
    edition: Edition,
    items: Iterable[StoredItem],
    rules: Rules,
    summarize: Summarize,
    write: WriteHeadline,
    told: Iterable[PublishedStory] = (),
) -> Edition:
    """Return an edition with headlines for the stories that have a summary; ``items`` are those it was made from.

    ``told`` are the stories of earlier editions, whose summaries are not repeated.
    """
    by_key = {stored.key: stored for stored in items}
    earlier = by_reference(told)

    def headed(story: Story) -> Story:
        group = tuple(by_key[reference.key] for reference in story.references)
        ranked = RankedStory(group, story.factors, story.genre, earlier.get(story.earlier))
        return with_headline(story, ranked, rules, summarize, write)

    sections = (replace(section, stories=tuple(map(headed, section.stories))) for section in edition.sections)
    return replace(edition, sections=tuple(sections))


def with_headline(story: Story, ranked: RankedStory, rules: Rules, summarize: Summarize, write: WriteHeadline) -> Story:
    """Return a story with a headline that was written for it, if its first item has no title.

    Its summary leaves out what this headline says, instead of what the old one said.
    """
    written = "" if ranked.group[0].item.title else write(ranked.group)
    if not written:
        return story
    summary = summarize_story(ranked, rules, summarize, written).summary
    return replace(story, title=written, summary=summary, is_title_abstract=True)
