"""Group the stories under "Also this week" by topic.

Only what a stored edition knows of them counts, their tags and addresses, so editions of earlier versions are grouped
by the same rule, when a digest is built. Their order within a topic stays, so grouping once more changes nothing: an
edition that is read back needs no mark of what was done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from digest.editing.order.tag_topics import MOST_TAGS, in_addresses, subject_or_desk
from digest.editing.order.topics import Topic, TopicFinder
from digest.language.text.words.subjects import NONE, fold
from digest.model.edition import Edition, Story

_FEWEST_TOPICS = 2
# With less than this share of the stories under topics, one list reads better.
_ENOUGH = 0.5


def also_topics(edition: Edition) -> tuple[Topic, ...]:
    """Return the topics of ``edition.also``, in the order of their best story; "" comes last, for those that have none.

    There are none if the sections above are not topics, since its editor wants other headings or no topics were found,
    and if they would be few.
    """
    topics = [section.heading for section in edition.sections if section.kind == "topic"]
    if not topics or not edition.also:
        return ()
    above = {fold(heading): heading for heading in topics}
    finder = TopicFinder(len(edition.also))
    finder.find([tuple(dict.fromkeys(_candidates(story, above))) for story in edition.also])
    found = [Topic(heading, tuple(sorted(stories))) for heading, stories in finder.found.items()]
    placed = {place for topic in found for place in topic.stories}
    if len(found) < _FEWEST_TOPICS or len(placed) < _ENOUGH * len(edition.also):
        return ()
    rest = tuple(place for place in range(len(edition.also)) if place not in placed)
    ordered = sorted(found, key=lambda topic: topic.stories)
    return (*ordered, Topic("", rest)) if rest else tuple(ordered)


def _candidates(story: Story, above: Mapping[str, str]) -> Iterator[str]:
    """Yield what its tags name: the headings ``above``, by their folded words, and subjects, or else addresses do."""
    tongue, tags = story.locale.language, tuple(islice(story.tags, MOST_TAGS))
    yield from (above[folded] for tag in tags if (folded := fold(tag)) in above)
    subjects = [subject for tag in tags if (subject := subject_or_desk(tag, tongue)) not in {"", NONE}]
    yield from subjects or in_addresses((one.url, one.locale.language) for one in story.references)
