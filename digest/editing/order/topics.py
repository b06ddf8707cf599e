"""Sections by topic: stories near each other in rank that name the same subject stand under it.

Sections never turn the order over: a story moves only among its neighbors, and what has no topic stays where it ranks.
The topics are our subjects and countries, which readers see in their own language. The stories under "Also this week"
have topics too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from digest.editing.order.rank import Group
from digest.editing.order.story_subjects import MOST_TAGS, in_addresses, subject_or_desk, subjects_of
from digest.language.text.words.subjects import NONE, fold
from digest.model.edition import Edition, Story

# With fewer stories, headings would interrupt more than they help.
_FEWEST_STORIES = 6
_FEWEST_IN_SECTION = 3
# A story moves up by at most so many places to stand under a heading.
_NEAR = 5
# A topic of more than this share of the stories says nothing of any; and with less than this share of the stories in
# sections, one list reads better.
_NEARLY_ALL, _ENOUGH = 0.75, 0.5
# Under "Also this week".
_MOST_TOPICS, _FEWEST_TOPICS, _FEWEST_TITLES = 6, 2, 2


@dataclass(frozen=True, slots=True)
class Topic:
    """Stories that follow each other, by their places, from 0: ``heading`` is the id of a subject, "" for none."""

    heading: str
    stories: tuple[int, ...]


def topics(groups: Sequence[Group], home: str = "") -> tuple[Topic, ...]:
    """Return all stories, which come best first, in the order in which they are shown, with their headings.

    ``home`` is the id of the territory that all may be about: it is no topic.
    """
    wanted = [[topic for topic in subjects_of(group) if topic != home] for group in groups]
    holders = Counter(topic for own in wanted for topic in own)
    open_topics = {topic for topic, number in holders.items() if number <= _NEARLY_ALL * len(groups)}
    found: list[Topic] = []
    left = list(range(len(groups)))
    while left:
        near = [place for place in left if place <= left[0] + _NEAR]
        places = {
            topic: [place for place in near if topic in wanted[place]]
            for topic in wanted[left[0]]
            if topic in open_topics
        }
        topic = max(places, key=lambda one: len(places[one]), default="")
        if topic and len(places[topic]) >= _FEWEST_IN_SECTION:
            found.append(Topic(topic, tuple(places[topic])))
            open_topics.remove(topic)
        elif found and not found[-1].heading:
            found[-1] = Topic("", (*found[-1].stories, left[0]))
        else:
            found.append(Topic("", (left[0],)))
        left = [place for place in left if place not in found[-1].stories]
    headed = sum(len(topic.stories) for topic in found if topic.heading)
    if len(groups) < _FEWEST_STORIES or headed < _ENOUGH * len(groups):
        return (Topic("", tuple(range(len(groups)))),) if groups else ()
    return tuple(found)


def also_topics(edition: Edition) -> tuple[Topic, ...]:
    """Return the topics of ``edition.also``, in the order of their best story; "" comes last, for those that have none.

    Only what a stored edition knows of them counts, their tags and addresses, so editions of earlier versions are
    grouped by the same rule, when a digest is built. Their order within a topic stays, so grouping once more changes
    nothing: an edition that is read back needs no mark of what was done.

    There are none if the sections above are not topics, since its editor wants other headings or no topics were found,
    and if they would be few.
    """
    headings = [section.heading for section in edition.sections if section.kind == "topic"]
    if not headings or not edition.also:
        return ()
    above = {fold(heading): heading for heading in headings}
    dealt = _dealt([tuple(dict.fromkeys(_candidates(story, above))) for story in edition.also])
    found = [Topic(heading, tuple(stories)) for heading, stories in dealt.items()]
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


def _dealt(wanted: Sequence[Collection[str]]) -> Mapping[str, Sequence[int]]:
    """Deal stories out to topics, given the candidates of each.

    A story with several goes to the smallest, which is the most particular. The smallest topics give way until each
    has enough stories and there is room for all. (Largest first, one section had half of the stories, and the others
    one each.)
    """
    holders = Counter(topic for one in wanted for topic in one)
    left = {topic for topic, number in holders.items() if number <= _NEARLY_ALL * len(wanted)}
    while left:
        dealt: defaultdict[str, list[int]] = defaultdict(list)
        sizes = {topic: holders[topic] for topic in left}
        for place, topics_of_one in enumerate(wanted):
            if own := [topic for topic in topics_of_one if topic in left]:
                dealt[min(own, key=lambda topic: (sizes[topic] < _FEWEST_TITLES, sizes[topic]))].append(place)
        smallest = min(left, key=lambda topic: (len(dealt[topic]), topic))
        if len(dealt[smallest]) >= _FEWEST_TITLES and len(left) <= min(_MOST_TOPICS, len(wanted) // _FEWEST_TITLES):
            return dealt
        left.remove(smallest)
    return {}
