"""Sections by topic: what the tags of stories name, else a name that their titles share.

They come from what people wrote, never from a model. A section has at least two stories. With few stories, or few that
have a topic, there are none. The stories under "Also this week" have topics by the same rule.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from digest.editing.order.rank import Group
from digest.editing.order.shared_names import shared_names
from digest.editing.order.tag_topics import MOST_TAGS, in_addresses, subject_or_desk, tagged
from digest.language.text.words.subjects import NONE, fold, is_subject
from digest.model.edition import Edition, Story

# With fewer stories, headings would interrupt more than they help.
_FEWEST_STORIES = 6
_FEWEST_IN_SECTION = 2
# A topic of more than this share of the stories says nothing of any; and with less than this share of the stories in
# sections, "More" would be most of the edition, and one list reads better.
_NEARLY_ALL, _ENOUGH = 0.75, 0.5
_MOST_SECTIONS = 6
_NO_TITLES: Mapping[str, str] = MappingProxyType({})
# Under "Also this week".
_FEWEST_TOPICS = 2


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with the places of its stories, from 0: ``heading`` is a subject's id, else as texts or tags spell it."""

    heading: str
    stories: tuple[int, ...]


def topics(
    groups: Sequence[Group],
    names: Collection[str],
    home: str = "",
    titles: Mapping[str, str] = _NO_TITLES,
    tongue: str = "en",
) -> tuple[Topic, ...]:
    """Return the topics of stories, which come best first, in the order of their best story.

    ``names`` are those of the sources, and ``home`` is the id of the territory that all may be about: neither is a
    topic. ``titles``, by the key of an item, are translated into the language ``tongue``.
    """
    if len(groups) < _FEWEST_STORIES:
        return ()
    no_topics = frozenset({*map(fold, names), home})
    finder = TopicFinder(len(groups))
    tags = tagged(groups, no_topics)
    finder.find([one.subjects for one in tags])
    spelled: list[Mapping[str, tuple[str, ...]]] = [one.others for one in tags]
    finder.find(_headed(spelled))
    if len({group[0].item.source for group in groups}) > 1:
        named = shared_names(groups, no_topics, titles, tongue)
        finder.join(named)
        finder.find(_headed(named))
        spelled += named
    if sum(map(len, finder.found.values())) < _ENOUGH * len(groups):
        return ()
    made = (Topic(_heading(key, spelled), tuple(sorted(stories))) for key, stories in finder.found.items())
    return tuple(sorted(made, key=lambda topic: topic.stories))


def _headed(spelled: Sequence[Mapping[str, Sequence[str]]]) -> list[list[str]]:
    """Return the keys of each story that any story spells as a heading needs it."""
    known = {key for one in spelled for key, forms in one.items() if forms or is_subject(key)}
    return [[key for key in one if key in known] for one in spelled]


def _heading(key: str, spelled: Sequence[Mapping[str, Sequence[str]]]) -> str:
    """Return the heading of a topic: the id of a subject, else its most frequent spelling, that of the best story."""
    forms = Counter(form for one in spelled for form in one.get(key, ()))
    return key if is_subject(key) else forms.most_common(1)[0][0]


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


class TopicFinder:
    """Deals stories out to topics, each to one; ``found`` has the stories of each topic."""

    def __init__(self, count: int) -> None:
        self.found: dict[str, list[int]] = {}
        self._left = list(range(count))
        self._most = min(_MOST_SECTIONS, count // _FEWEST_IN_SECTION)
        self._nearly_all = _NEARLY_ALL * count

    def find(self, wanted: Sequence[Collection[str]]) -> tuple[str, ...]:
        """Find topics for the stories that have none, given the candidates of all stories; return the new topics.

        A story with several goes to the smallest, which is the most particular. The smallest topics give way until each
        has enough stories and there is room for all. (Largest first, one section had half of the stories, and the
        others one each.)
        """
        holders = Counter(topic for one in wanted for topic in set(one))
        left = {topic for topic, number in holders.items() if number <= self._nearly_all}
        while left:
            dealt: defaultdict[str, list[int]] = defaultdict(list)
            sizes = Counter(topic for place in self._left for topic in set(wanted[place]) & left)
            for place in self._left:
                if own := [topic for topic in wanted[place] if topic in left]:
                    dealt[min(own, key=lambda topic: (sizes[topic] < _FEWEST_IN_SECTION, sizes[topic]))].append(place)
            smallest = min(left, key=lambda topic: (len(dealt[topic]), topic))
            if len(dealt[smallest]) >= _FEWEST_IN_SECTION and len(left) + len(self.found) <= self._most:
                self._take(dealt)
                return tuple(dealt)
            left.remove(smallest)
        return ()

    def join(self, wanted: Sequence[Collection[str]]) -> None:
        """Put stories that have no topic into those that others have."""
        for place in tuple(self._left):
            if own := [topic for topic in self.found if topic in wanted[place]]:
                self._take({own[0]: [place]})

    def _take(self, dealt: Mapping[str, Sequence[int]]) -> None:
        for topic, places in dealt.items():
            self.found.setdefault(topic, []).extend(places)
            self._left = [place for place in self._left if place not in places]
